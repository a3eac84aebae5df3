// Keeps Koers on the device, whole or not at all: every file is checked against its hash, so a
// half-deployed release cannot be installed and the version that works stays. No libraries.
const VERSION = '';
const FILES = [];

const PREFIX = `koers ${new URL('./', self.location).pathname} `;
const CACHE = PREFIX + VERSION;
const HASHES = './koers-hashes'; // kept in each cache: which file has which hash
const INDEX = './index.html';
const ours = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

async function kept(hash) {
  for (const name of await ours()) {
    const cache = await caches.open(name);
    const list = await (await cache.match(HASHES))?.json();
    const found = list?.find(([, known]) => known === hash);
    const response = found && (await cache.match(found[0]));
    if (response) return response;
  }
  return null;
}

async function store(cache, [url, hash]) {
  const integrity = hash.startsWith('sha256-') ? hash : `sha256-${hash}`;
  const request = new Request(url, { cache: 'reload', integrity });
  const response = (await kept(hash)) ?? (await fetch(request));
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  // A redirected response may not answer a navigation; a fresh one may.
  const { status, headers } = response;
  await cache.put(url, new Response(await response.blob(), { status, headers }));
}

async function install() {
  const cache = await caches.open(CACHE);
  await Promise.all(FILES.map((file) => store(cache, file)));
  await cache.put(HASHES, Response.json(FILES));
}

async function activate() {
  for (const name of await ours()) if (name !== CACHE) await caches.delete(name);
  await self.clients.claim();
}

// The way back when a release turns out to be bad: put {"off": true} in sw-off.json.
async function checkSwitch() {
  const response = await fetch('./sw-off.json', { cache: 'no-store' }).catch(() => null);
  const answer = response?.ok ? await response.json().catch(() => null) : null;
  if (answer?.off !== true) return;
  await self.registration.unregister();
  for (const name of await ours()) await caches.delete(name);
}

// Answers to the files themselves come straight from the cache, without waking this worker, where
// the browser can do that; what is not there goes on to the network.
async function shortCut(event) {
  const source = { cacheName: CACHE };
  const place = (url) => ({ urlPattern: new URL(url, self.location).href });
  await event.addRoutes?.(FILES.map(([url]) => ({ condition: place(url), source })));
}

async function respond(request) {
  const cache = await caches.open(CACHE);
  const key = request.mode === 'navigate' ? INDEX : request;
  return (await cache.match(key, { ignoreSearch: true })) ?? fetch(request);
}

self.addEventListener('install', (event) => {
  event.waitUntil(install());
  event.waitUntil(shortCut(event).catch(() => {})); // only slower without
});
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', ({ data }) => {
  if (data === 'activate') self.skipWaiting();
  if (data === 'check') checkSwitch();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.endsWith('/sw-off.json')) return;
  // Also here, since a bad release may be unable to send 'check'.
  if (request.mode === 'navigate') event.waitUntil(checkSwitch());
  event.respondWith(respond(request));
});
