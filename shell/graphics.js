// Opens WebGL while the program is still on its way: the browser needs a tenth of a second for it,
// and the program finds it open. A canvas has one context, so what is asked for here is what holds.
{
  const canvas = document.getElementById('canvas');
  const density = devicePixelRatio || 1;
  // The size that platform.js will ask for: another one would throw this picture away.
  canvas.width = Math.round(document.documentElement.clientWidth * density);
  canvas.height = Math.round(document.documentElement.clientHeight * density);
  canvas.getContext('webgl2', {
    alpha: false,
    depth: false,
    stencil: false,
    antialias: false,
    powerPreference: 'low-power',
  });
}
