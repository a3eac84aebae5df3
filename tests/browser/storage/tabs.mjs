// Two tabs and one plan, with the browser's own Web Locks and BroadcastChannel.

import assert from 'node:assert/strict';
import { check, sleep } from './browser.mjs';

async function tab(context, url) {
  const page = await context.newPage();
  await page.goto(`${url}bare.html`);
  await page.evaluate(async () => {
    const { Storage } = await import('./web/storage.js');
    globalThis.storage = new Storage();
    globalThis.seen = [];
    for (const type of ['lost', 'free', 'changed'])
      globalThis.storage.addEventListener(type, () => globalThis.seen.push(type));
  });
  return page;
}

const claim = (page) => page.evaluate(() => globalThis.storage.claim('t'));
const takeOver = (page) => page.evaluate(() => globalThis.storage.takeOver('t'));
const seen = (page) => page.evaluate(() => globalThis.seen);
const append = (page, n) =>
  page.evaluate((number) => globalThis.storage.append('t', number, `{"n":${number}}`), n);
const logged = (page) =>
  page.evaluate(async () =>
    (await globalThis.storage.load('t')).log.map(
      (bytes) => JSON.parse(new TextDecoder().decode(bytes)).n,
    ),
  );

export async function tabTests(context, url) {
  const one = await tab(context, url);
  const two = await tab(context, url);
  await check('the first tab writes, the second reads and hears of changes', async () => {
    assert.deepEqual([await claim(one), await claim(two)], ['writer', 'reader']);
    await one.evaluate(() => globalThis.storage.snapshot('t', 0, '{}', { title: 'Tabs' }));
    assert.equal((await append(one, 1)).ok, true);
    await sleep(100);
    assert.ok((await seen(two)).includes('changed'));
    assert.equal((await append(two, 9)).code, 'lost');
  });
  await check('take-over: the holder flushes first, then reads only', async () => {
    await one.evaluate(() => {
      globalThis.storage.beforeYield = () => globalThis.storage.append('t', 2, '{"n":2}');
    });
    assert.equal(await takeOver(two), 'writer');
    assert.ok((await seen(one)).includes('lost'));
    assert.equal((await append(one, 3)).code, 'lost');
    assert.deepEqual(await logged(two), [1, 2]);
    assert.equal((await append(two, 4)).ok, true);
  });
  await check('a tab that does not answer is robbed, and cannot write afterwards', async () => {
    // An endless task: the tab neither hears the question nor that it lost the lock.
    const busy = two.evaluate(() => {
      const until = Date.now() + 4000;
      while (Date.now() < until);
      return globalThis.storage.append('t', 99, '{"n":99}');
    });
    await sleep(100);
    assert.equal(await takeOver(one), 'writer');
    assert.deepEqual(await logged(one), [1, 2, 4]);
    assert.equal((await busy).code, 'lost');
    assert.deepEqual(await logged(one), [1, 2, 4]);
  });
  await check('when the writing tab closes, the reader hears it and may write', async () => {
    await one.close();
    await two.waitForFunction(() => globalThis.seen.includes('free'));
    assert.equal(await claim(two), 'writer');
    assert.deepEqual(await logged(two), [1, 2, 4]);
  });
  await two.evaluate(() => globalThis.storage.remove('t'));
  await two.close();
}
