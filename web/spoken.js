// Words that a screen reader speaks: it does so when they change in an element that is there
// already.

export const LIVE = new Set(['status', 'alert']); // roles
const QUIET_MS = 1000; // more often would interrupt a reader before it spoke

/**
 * Puts words into such an element. Words that come too soon wait; those that others overtook while
 * they waited are not said.
 */
export function speak(element, words) {
  if (element.koersName === words) return;
  element.koersName = words;
  clearTimeout(element.koersLater);
  const say = () => {
    element.textContent = words;
    if (words) element.koersSpoke = performance.now();
  };
  const early = (element.koersSpoke ?? -QUIET_MS) + QUIET_MS - performance.now();
  if (words && early > 0) element.koersLater = setTimeout(say, early);
  else say();
}
