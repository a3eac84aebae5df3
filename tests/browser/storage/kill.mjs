// The tab, or the whole browser, is killed at random moments while a plan is written. Afterwards
// every entry that was acknowledged must be there, none older than a second may be missing, and the
// plan must read without a damaged piece. KILLS sets how often (50).

import assert from 'node:assert/strict';
import { check, forget, newProfile, sleep, startBrowser } from './browser.mjs';

const KILLS = Number(process.env.KILLS ?? 50);
const BROWSER_EVERY = 5; // one kill in five takes the whole browser

// Runs in the page: writes numbered rows until it dies, and tells what was issued and acknowledged.
async function write({ from, plan }) {
  const { Storage } = await import('./web/storage.js');
  const storage = (globalThis.storage = new Storage());
  if ((await storage.claim(plan)) !== 'writer') await storage.takeOver(plan);
  const goals = Array.from({ length: from }, (_, i) => ({ id: `g${i + 1}` }));
  const file = () => JSON.stringify({ format: 'koers-plan', goals });
  if (from === 0) await storage.snapshot(plan, 0, file(), { title: 'Moord' });
  else await storage.load(plan);
  for (let n = from + 1; ; n += 1) {
    const row = { id: `g${n}`, note: 'x'.repeat(Math.random() * 2000) };
    goals.push({ id: row.id });
    globalThis.report('issued', n);
    storage
      .append(plan, n, JSON.stringify({ set: { goals: [row] } }))
      .then((answer) => globalThis.report(answer.ok ? 'acked' : answer.code, n));
    if (n % 17 === 0) storage.snapshot(plan, n, file(), { title: 'Moord' });
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 16));
  }
}

// Runs in the page: the numbers found, in order, and how many damaged pieces.
async function read(plan) {
  const { Storage } = await import('./web/storage.js');
  const { rebuild } = await import('./web/rescue.js');
  const storage = new Storage();
  const loaded = await storage.load(plan);
  if (!loaded.ok) return { code: loaded.code, numbers: [], damaged: 0 };
  const result = rebuild(loaded.snapshot, loaded.log);
  const { goals } = JSON.parse(new TextDecoder().decode(result.bytes));
  storage.close();
  return {
    code: 'ok',
    numbers: goals.map((row) => Number(row.id.slice(1))),
    damaged: loaded.damaged.length,
    skipped: result.skipped,
  };
}

function verify(found, seen, killedAt) {
  const old = seen.issued.filter(([, time]) => time < killedAt - 1000).at(-1)?.[0] ?? 0;
  // On a slow machine the first tab may die before it has begun.
  if (found.code === 'missing' && seen.acked === 0 && old === 0) return 0;
  assert.deepEqual([found.code, found.damaged, found.skipped], ['ok', 0, 0]);
  found.numbers.forEach((n, place) => assert.equal(n, place + 1, 'rows in order, none missing'));
  const last = found.numbers.length;
  assert.ok(last >= seen.acked, `acknowledged ${seen.acked}, found ${last}`);
  assert.ok(last >= old, `issued over a second before: ${old}, found ${last}`);
  return last;
}

async function openBare(running, url) {
  const page = await running.context.newPage();
  await page.goto(`${url}bare.html`);
  return page;
}

async function oneRound(running, url, from, wholeBrowser) {
  const page = await openBare(running, url);
  const seen = { issued: [], acked: from };
  await page.exposeFunction('report', (what, n) => {
    if (what === 'issued') seen.issued.push([n, Date.now()]);
    else if (what === 'acked') seen.acked = Math.max(seen.acked, n);
  });
  page.evaluate(write, { from, plan: 'p' }).catch(() => {});
  await sleep(150 + Math.random() * 1450);
  const killedAt = Date.now();
  if (wholeBrowser) return { seen, killedAt, kill: running.kill() };
  const wire = await page.context().newCDPSession(page);
  const crashed = new Promise((resolve) => page.once('crash', resolve));
  wire.send('Page.crash').catch(() => {});
  await Promise.race([crashed, sleep(3000)]);
  await page.close().catch(() => {});
  return { seen, killedAt };
}

export async function killTests(url) {
  const profile = await newProfile();
  let running = await startBrowser(profile);
  let from = 0;
  let acknowledged = 0;
  for (let round = 1; round <= KILLS; round += 1) {
    const wholeBrowser = round % BROWSER_EVERY === 0;
    const what = wholeBrowser ? 'browser' : 'tab';
    await check(`kill ${round} of ${KILLS} (${what}): nothing acknowledged is lost`, async () => {
      const { seen, killedAt, kill } = await oneRound(running, url, from, wholeBrowser);
      await kill;
      if (wholeBrowser) running = await startBrowser(profile);
      const page = await openBare(running, url);
      const found = await page.evaluate(read, 'p');
      await page.close();
      acknowledged += seen.acked - from;
      from = verify(found, seen, killedAt);
    });
  }
  await check('the killing test really wrote', () =>
    assert.ok(acknowledged > KILLS, `${acknowledged}`),
  );
  console.log(`# ${from} entries written, ${acknowledged} seen acknowledged, ${KILLS} kills`);
  await running.kill();
  await forget(profile);
}
