// The built site on a port of its own, and the ways into it that all browser tests share.

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const SITE = fileURLToPath(new URL('../../build/site', import.meta.url));
// The whole browser, as people have it.
export const CHROMIUM = process.env.KOERS_CHROMIUM ?? '/usr/bin/chromium';
// The same without a window of its own, which takes a third of the work away.
export const CHROMIUM_SHELL = process.env.KOERS_CHROMIUM ?? '/usr/bin/chromium-headless-shell';
export const CHROMIUM_FLAGS = [
  '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--no-first-run', '--disable-quic',
];
// For pages that nobody looks at, which also `drawNothing`.
export const UNPAINTED_FLAGS = [...CHROMIUM_FLAGS, '--disable-gpu-compositing'];

/** In the page, before its own scripts: its graphics take what is handed to them, and draw nothing. */
export function drawNothing() {
  for (const name of ['clear', 'drawArrays', 'drawElements'])
    WebGL2RenderingContext.prototype[name] = () => {};
}

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css',
  '.wasm': 'application/wasm', '.json': 'application/json', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.otf': 'font/otf', '.ttf': 'font/ttf',
  '.webmanifest': 'application/manifest+json',
};

/** Serves a site under a sub-path, as a static host would; {url, close, down, up}. */
export async function serveSite({ under = '/koers/', port = 0, folder = SITE } = {}) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    const inside = path.startsWith(under) ? path.slice(under.length) || 'index.html' : null;
    const file = inside === null ? '' : join(folder, inside);
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile())
      return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    // The folder may go while somebody still asks, as when a host is taken down.
    createReadStream(file).on('error', () => response.destroy()).pipe(response);
  });
  const listen = (on) => new Promise((resolve) => server.listen(on, '127.0.0.1', resolve));
  await listen(port);
  const { port: used } = server.address();
  const down = () => new Promise((resolve) => {
    server.closeAllConnections?.();
    server.close(resolve);
  });
  return { url: `http://127.0.0.1:${used}${under}`, close: down, down, up: () => listen(used) };
}

/** Counts and prints: `check(name, body)` and, at the end, `finish()`. */
export function tally() {
  let passed = 0;
  let failed = 0;
  return {
    async check(name, body) {
      try {
        await body();
        passed += 1;
        console.log(`ok - ${name}`);
      } catch (error) {
        failed += 1;
        console.log(`not ok - ${name}`);
        console.log(String(error?.stack ?? error).replace(/^/gm, '  # '));
      }
    },
    finish() {
      console.log(`${passed} passed, ${failed} failed`);
      process.exitCode = failed ? 1 : 0;
    },
  };
}
