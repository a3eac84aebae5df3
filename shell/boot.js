// Starts Koers: hands what early.js has begun to bring, and the modules, to platform.js, and keeps
// watch. What can go wrong here ends in a page of crash.js, never in a blank or frozen
// screen.

import { describe, showPage } from './crash.js';
import { Starts, harmless } from './guard.js';

const FLUSH_WITHIN_MS = 1000;
const version = document.querySelector('meta[name="koers-version"]')?.content ?? '';

let platform = null;
let storage = null;
let stopped = false;

const starts = new Starts({ store: localStorageOrNull() });

function localStorageOrNull() {
  try {
    return globalThis.localStorage;
  } catch {
    return null; // forbidden by policy; Koers works without
  }
}

/** Ends the program and shows why. Nothing calls into the wasm after this. */
function crash(error, kind = 'crash') {
  if (stopped) return;
  stopped = true;
  starts.crashed();
  try {
    platform?.stop?.();
  } catch {
    // It is past helping.
  }
  console.error(error);
  bringToDisk().then((unsaved) => showPage(kind, { details: describe(error, version), unsaved }));
}

// Storage is JavaScript and outlives the wasm: what was handed to it can still be written.
async function bringToDisk() {
  const late = new Promise((resolve) => setTimeout(resolve, FLUSH_WITHIN_MS));
  await Promise.race([storage?.flush(), late]).catch(() => {});
  return storage?.unsaved() ?? 0;
}

function keepWatch() {
  addEventListener('error', (event) => {
    if (!harmless(event.error, event.message, event.filename)) crash(event.error ?? event.message);
  });
  addEventListener('unhandledrejection', (event) => {
    if (!harmless(event.reason)) crash(event.reason);
  });
}

// Written out one by one, so that the build finds them. Imported late, so that a fault in one of
// them comes to a page of crash.js too.
async function importAll() {
  const [koers, platform, storage, files, updates] = await Promise.all([
    import('./koers.js'),
    import('./web/platform.js'),
    import('./web/storage.js'),
    import('./web/files.js'),
    import('./web/updates.js'),
  ]);
  return { koers, platform, storage, files, updates };
}

async function bringIn() {
  const { language, program, fonts, words } = globalThis.koersEarly;
  const brought = await Promise.all([importAll(), program, fonts, words]);
  return { language, code: brought[0], program: brought[1], fonts: brought[2], words: brought[3] };
}

function makePorts(code) {
  storage = new code.storage.Storage();
  const files = new code.files.Files({ storage });
  const updates = new code.updates.Updates();
  return { storage, files, updates };
}

function makeModule(factory, program, ports) {
  return new Promise((resolve, reject) => {
    factory({
      ports,
      locateFile: (path) => new URL(path, import.meta.url).href,
      onAbort: (what) => crash(new Error(`abort: ${what}`)),
      instantiateWasm(imports, received) {
        WebAssembly.instantiate(program, imports).then(
          (instance) => received(instance, program),
          reject,
        );
        return {};
      },
    }).then(resolve, reject);
  });
}

function firstCleanFrame() {
  starts.clean();
  document.getElementById('splash')?.remove();
}

function noWebgl(reason) {
  stopped = true;
  starts.forget(); // starting again would only give the same page
  showPage('no-webgl', { details: describe(reason, version) });
}

// The program is well, but nothing can be seen of it: what it had is on the disk.
async function noPicture() {
  if (stopped) return;
  stopped = true;
  platform?.stop?.();
  await bringToDisk();
  showPage('no-picture', {
    details: describe('WebGL context lost', version),
    unsaved: storage?.unsaved() ?? 0,
  });
}

// A tab opened in the background draws no frame, so it would count as a start that failed.
function visible() {
  if (document.visibilityState === 'visible') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('visibilitychange', resolve, { once: true });
  });
}

async function start() {
  performance.mark('koers-boot');
  keepWatch();
  document.getElementById('root').prepend(globalThis.koersEarly.canvas);
  if (typeof WebAssembly !== 'object')
    return showPage('no-wasm', { details: describe('', version) });
  let brought;
  try {
    brought = await bringIn();
  } catch (error) {
    return crash(error, 'load');
  }
  performance.mark('koers-brought');
  await visible();
  // Counted only now: somebody who reloads impatiently on a slow line has seen no crash.
  if (starts.begin())
    return showPage('safe', { details: describe('', version), startAnyway: () => starts.forget() });
  const { code, program, ...needed } = brought;
  try {
    const ports = makePorts(code);
    platform = code.platform;
    const module = await makeModule(code.koers.default, program, ports);
    performance.mark('koers-made');
    const config = {
      ...needed,
      version,
      firstCleanFrame,
      noWebgl,
      noPicture,
      crash,
    };
    await platform.start(module, ports, config);
  } catch (error) {
    crash(error);
  }
}

start();
