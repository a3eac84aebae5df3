// A small site for the tests of this folder: the real shell and the real JavaScript halves of the
// ports, laid out as tools/site does, with a stand-in for the wasm program.

import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};
const EMPTY_WASM = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

// Stands in for Emscripten's factory and for the lead's platform: one clean frame, then idle.
const PROGRAM = `export default (options) => new Promise((resolve) => {
  options.instantiateWasm({}, () => resolve(Object.assign(options, { ran: true })));
});`;
const PLATFORM = `export async function start(module, ports, config) {
  Object.assign(globalThis, { koersModule: module, koersPorts: ports, koersConfig: config });
  globalThis.koersStopped = false;
  if (sessionStorage.getItem('break')) throw new Error('broken on purpose');
  ports.files.start();
  config.firstCleanFrame();
  await ports.updates.start();
}
export function stop() { globalThis.koersStopped = true; }`;
const BARE = '<!doctype html><meta charset="utf-8"><title>storage</title>';

async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((e) => e.isFile())
    .map((e) => relative(folder, join(e.parentPath ?? e.path, e.name)));
}

/** Fills in sw.js as the build does. Call it again after changing a file. */
export async function sealSite(folder) {
  const files = (await filesIn(folder)).filter((name) => !/^sw/.test(name)).sort();
  const list = await Promise.all(
    files.map(async (name) => [
      name,
      createHash('sha256')
        .update(await readFile(join(folder, name)))
        .digest('base64'),
    ]),
  );
  const text = JSON.stringify(list);
  const version = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const source = await readFile(join(ROOT, 'shell/sw.js'), 'utf8');
  await writeFile(
    join(folder, 'sw.js'),
    source
      .replace("const VERSION = '';", `const VERSION = '${version}';`)
      .replace('const FILES = [];', `const FILES = ${text};`),
  );
}

export async function makeSite() {
  const folder = await mkdtemp(join(tmpdir(), 'koers-site-'));
  const onlyPage = (from) => !/\.(cpp|h|md)$/.test(from);
  await cp(join(ROOT, 'web'), join(folder, 'web'), { recursive: true, filter: onlyPage });
  await cp(join(ROOT, 'shell'), folder, { recursive: true, filter: onlyPage });
  await mkdir(join(folder, 'fonts'), { recursive: true });
  await writeFile(join(folder, 'koers.js'), PROGRAM);
  await writeFile(join(folder, 'koers.wasm'), EMPTY_WASM);
  await writeFile(join(folder, 'web/platform.js'), PLATFORM);
  for (const name of ['Inter-Regular.otf', 'Inter-SemiBold.otf', 'icons.ttf'])
    await writeFile(join(folder, 'fonts', name), 'font');
  await mkdir(join(folder, 'words'), { recursive: true });
  for (const language of ['nl', 'en'])
    await writeFile(join(folder, 'words', `${language}.txt`), 'words');
  // The build puts early.js into the page, with what it imports.
  const page = join(folder, 'index.html');
  const early = '<script src="early.js">';
  await writeFile(page, (await readFile(page, 'utf8'))
    .replace(early, early.replace('<script', '<script type="module"')));
  await mkdir(join(folder, 'icons'), { recursive: true });
  await writeFile(join(folder, 'icons/icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'bare.html'), BARE);
  await sealSite(folder);
  return folder;
}

/** Serves the folder under /sub/, since Koers must work from any path. `down` refuses all. */
export async function serve(folder) {
  const state = { down: false, tampered: '' };
  const server = createServer(async (request, response) => {
    if (state.down) return request.socket.destroy();
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    if (!path.startsWith('/sub/')) return response.writeHead(404).end();
    const name = path.slice(5) || 'index.html';
    try {
      let body = await readFile(join(folder, name));
      if (name === state.tampered) body = Buffer.concat([body, Buffer.from('\n// half deployed')]);
      response
        .writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}/sub/`;
  return { url, state, close: () => (server.closeAllConnections(), server.close()) };
}
