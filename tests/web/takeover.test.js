import assert from 'node:assert/strict';
import test from 'node:test';
import { World, patchOf, planOf, text } from './world.js';

const soon = () => new Promise((resolve) => setTimeout(resolve, 20));
const types = (tab) => tab.seen.map((event) => event.type);

async function twoTabs() {
  const world = new World();
  const one = world.tab();
  const two = world.tab();
  assert.equal(await one.claim('p'), 'writer');
  assert.equal(await two.claim('p'), 'reader');
  await one.snapshot('p', 0, planOf());
  return { world, one, two };
}

test('only the writer may write', async () => {
  const { two } = await twoTabs();
  assert.equal((await two.append('p', 1, patchOf(1))).code, 'lost');
  assert.equal((await two.snapshot('p', 1, planOf(1))).code, 'lost');
});

test('readers hear that something changed', async () => {
  const { one, two } = await twoTabs();
  await one.append('p', 1, patchOf(1));
  await soon();
  assert.ok(types(two).includes('changed'));
});

test('take-over: the holder flushes, hands over and is told', async () => {
  const { one, two } = await twoTabs();
  one.beforeYield = async (plan) => {
    await one.append(plan, 1, patchOf(1)); // an edit that had not been handed over yet
  };
  assert.equal(await two.takeOver('p'), 'writer');
  assert.ok(types(one).includes('lost'));
  assert.equal((await one.append('p', 2, patchOf(2))).code, 'lost');
  const loaded = await two.load('p');
  assert.deepEqual(loaded.log.map(text), [patchOf(1)]);
  assert.equal((await two.append('p', 1, patchOf(3))).ok, true);
});

test('a frozen holder is robbed after two seconds, and its late write is refused', async () => {
  const { world, one, two } = await twoTabs();
  one.channel.deaf = true;
  const from = Date.now();
  assert.equal(await two.takeOver('p'), 'writer');
  assert.ok(Date.now() - from >= 1900);
  await soon();
  assert.ok(types(one).includes('lost'));
  await two.load('p');
  assert.equal((await one.append('p', 1, patchOf(1))).code, 'lost');
  assert.equal((await two.append('p', 1, patchOf(2))).ok, true);
  assert.deepEqual((await world.tab().load('p')).log.map(text), [patchOf(2)]);
});

test('without Web Locks the token on disk still leaves one writer', async () => {
  const world = new World();
  const one = world.tab({ locks: undefined });
  const two = world.tab({ locks: undefined });
  await one.claim('p');
  await one.snapshot('p', 0, planOf());
  assert.equal(await two.claim('p'), 'writer');
  await two.load('p');
  assert.equal((await two.append('p', 1, patchOf(2))).ok, true);
  assert.equal((await one.append('p', 1, patchOf(1))).code, 'lost');
  assert.ok(types(one).includes('lost'));
  assert.deepEqual((await world.tab().load('p')).log.map(text), [patchOf(2)]);
});

test('when the writer closes, a reader hears that the plan is free and may claim it', async () => {
  const { one, two } = await twoTabs();
  await one.append('p', 1, patchOf(1));
  one.close();
  await soon();
  assert.ok(types(two).includes('free'));
  assert.equal(await two.claim('p'), 'writer');
  assert.equal((await two.load('p')).log.length, 1);
});

test('a plan that was removed elsewhere cannot be written any more', async () => {
  const { one, two } = await twoTabs();
  await two.remove('p');
  assert.equal((await one.append('p', 1, patchOf(1))).code, 'lost');
});

test('release brings the queue to disk and frees the plan', async () => {
  const { world, one, two } = await twoTabs();
  one.append('p', 1, patchOf(1));
  assert.equal((await one.release('p')).ok, true);
  await soon();
  assert.ok(types(two).includes('free'));
  assert.equal((await world.tab().load('p')).log.length, 1);
});

test('plans are claimed one by one', async () => {
  const { two } = await twoTabs();
  assert.equal(await two.claim('q'), 'writer');
  assert.deepEqual([two.holds('p'), two.holds('q')], [false, true]);
});
