// Comes first in the page, and begins at once what takes longest: the program and the fonts are
// fetched and compiled beside the page, while WebGL, for which the browser needs a tenth of a
// second, holds the page itself up. boot.js finds all of it under way.
import { preferredLanguage, wordsFor } from './language.js';

{
  // The sketch of the page comes only when there is something to wait for: painting it would hold
  // up what it announces.
  const SKETCH_AFTER_MS = 300;
  const page = document.documentElement;
  page.classList.add('early');
  setTimeout(() => page.classList.remove('early'), SKETCH_AFTER_MS);

  const FONTS = {
    regular: './fonts/Inter-Regular.otf',
    semibold: './fonts/Inter-SemiBold.otf',
    icons: './fonts/icons.ttf',
  };
  const WASM = './koers.wasm';

  async function brought(url) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return response;
  }

  async function bringProgram() {
    const response = await brought(WASM);
    const type = response.headers.get('content-type') ?? '';
    // A server that does not know wasm costs streaming, not starting.
    if (!type.startsWith('application/wasm'))
      return WebAssembly.compile(await response.arrayBuffer());
    return WebAssembly.compileStreaming(response);
  }

  async function bringBytes(url) {
    return new Uint8Array(await (await brought(url)).arrayBuffer());
  }

  async function bringFonts() {
    const fonts = Object.entries(FONTS).map(async ([name, url]) => [name, await bringBytes(url)]);
    return Object.fromEntries(await Promise.all(fonts));
  }

  // A canvas has one context, so what is asked for here is what holds.
  function openCanvas() {
    const canvas = document.createElement('canvas');
    canvas.id = 'canvas';
    // The size that platform.js will ask for: another one would throw this picture away.
    canvas.width = Math.round(innerWidth * (devicePixelRatio || 1));
    canvas.height = Math.round(innerHeight * (devicePixelRatio || 1));
    canvas.getContext('webgl2', {
      alpha: false,
      depth: false,
      stencil: false,
      antialias: false,
      powerPreference: 'low-power',
    });
    return canvas;
  }

  const program = bringProgram();
  const fonts = bringFonts();
  const language = preferredLanguage();
  const words = bringBytes(`./words/${wordsFor(language)}.txt`);
  // boot.js hears what goes wrong, and tells.
  for (const coming of [program, fonts, words]) coming.catch(() => {});
  globalThis.koersEarly = { program, fonts, language, words, canvas: openCanvas() };
}
