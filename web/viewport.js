// How much of the page can be looked at: less when a keyboard stands on the screen, and in other
// pixels when the window goes to a screen of another density.

const ENLARGED = 1.01; // two fingers made the page larger; it must not be laid out anew under them

function fitInto(root, view) {
  if (view.scale > ENLARGED) return;
  const whole = Math.abs(view.height - innerHeight) < 2;
  root.style.top = whole ? '' : `${view.offsetTop}px`;
  root.style.bottom = whole ? '' : 'auto';
  root.style.height = whole ? '' : `${view.height}px`;
}

// The change of density tells nothing else in some browsers. Each density has a query of its own.
function watchDensity(changed) {
  const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  const again = () => {
    changed();
    watchDensity(changed);
  };
  query.addEventListener('change', again, { once: true });
}

/** Keeps `root` in what can be looked at; calls `changed` when pixels have another size. */
export function watchViewport(root, changed) {
  const view = globalThis.visualViewport;
  for (const type of ['resize', 'scroll'])
    view?.addEventListener(type, () => fitInto(root, view));
  watchDensity(changed);
}
