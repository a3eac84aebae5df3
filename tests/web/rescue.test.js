import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { applyPatch, rebuild, rescueAll } from '../../web/rescue.js';
import { crc32c } from '../../web/crc32c.js';
import { World, patchOf, planOf, text } from './world.js';

const bytes = (value) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const plan = () => ({
  format: 'koers-plan',
  plan: { id: 'p', title: 'Oud' },
  goals: [{ id: 'a', t: 1 }, { id: 'b', t: 2 }, { id: 'c' }],
  extra1: { deep: [1] },
});

test('crc32c gives the published check value', () => {
  assert.equal(crc32c(bytes('123456789')), 0xe3069283);
  assert.equal(crc32c(new Uint8Array(32)), 0x8a9136aa);
  assert.equal(crc32c(new Uint8Array(0)), 0);
});

test('applyPatch sets whole rows in place and appends new ones', () => {
  const after = applyPatch(plan(), { set: { goals: [{ id: 'b', x: 9 }, { id: 'd' }] } });
  assert.deepEqual(after.goals, [{ id: 'a', t: 1 }, { id: 'b', x: 9 }, { id: 'c' }, { id: 'd' }]);
});

test('applyPatch leaves its arguments alone and keeps what it does not know', () => {
  const before = plan();
  const after = applyPatch(before, { set: { goals: [{ id: 'a' }] }, gone: { goals: ['c'] } });
  assert.deepEqual(before, plan());
  assert.deepEqual(after.extra1, { deep: [1] });
});

test('applyPatch removes, and a table that is empty has no name in the file', () => {
  const after = applyPatch(plan(), { gone: { goals: ['a', 'b', 'c', 'never'], themes: ['x'] } });
  assert.deepEqual(Object.keys(after), ['format', 'plan', 'extra1']);
});

test('a row that goes and comes in one patch stands at the end', () => {
  const after = applyPatch(plan(), { gone: { goals: ['a'] }, set: { goals: [{ id: 'a', n: 1 }] } });
  assert.deepEqual(
    after.goals.map((row) => row.id),
    ['b', 'c', 'a'],
  );
});

test('applyPatch orders, and ignores an order that does not name every row', () => {
  assert.deepEqual(
    applyPatch(plan(), { order: { goals: ['c', 'a', 'b'] } }).goals.map((r) => r.id),
    ['c', 'a', 'b'],
  );
  assert.deepEqual(
    applyPatch(plan(), { order: { goals: ['c', 'a'] } }).goals.map((r) => r.id),
    ['a', 'b', 'c'],
  );
});

test('applyPatch replaces the head and sets and clears extra members', () => {
  const after = applyPatch(plan(), {
    plan: { id: 'p', title: 'Nieuw' },
    extra: { y: 1, z: null },
    extraGone: ['extra1'],
  });
  assert.equal(after.plan.title, 'Nieuw');
  assert.deepEqual([after.y, after.z], [1, null]);
  assert.equal('extra1' in after, false);
});

test('applyPatch does what the program does', async () => {
  const folder = new URL('../plans/replay/', import.meta.url);
  const read = async (name) => JSON.parse(await readFile(new URL(name, folder), 'utf8'));
  const after = applyPatch(await read('before.koers.json'), await read('patch.json'));
  assert.deepEqual(after, await read('after.koers.json'));
});

test('rebuild hands back untouched bytes when there is no log', () => {
  const odd = bytes('{"n":1.50, "big":12345678901234567890}');
  assert.equal(rebuild(odd, []).bytes, odd);
});

test('rebuild stops at an entry that cannot be read and says how much is missing', () => {
  const result = rebuild(bytes(plan()), [bytes(patchOf(1)), bytes('{"set"'), bytes(patchOf(2))]);
  assert.equal(result.applied, 1);
  assert.equal(result.skipped, 2);
  assert.equal(JSON.parse(text(result.bytes)).goals.at(-1).id, 'g1');
  assert.equal(rebuild(bytes('no json'), [bytes(patchOf(1))]).skipped, 1);
});

test('rescueAll reads plans and damaged copies with nothing but the database', async () => {
  const world = new World();
  const tab = world.tab();
  for (const id of ['p', 'q']) {
    await tab.claim(id);
    await tab.snapshot(id, 0, planOf(1), { title: `Plan ${id}`, school: 'De Vuurtoren' });
    await tab.append(id, 1, patchOf(2));
    await tab.snapshot(id, 1, planOf(1, 2), { title: `Plan ${id}` });
    await tab.append(id, 2, patchOf(3));
  }
  const [newest] = (await tab.restorePoints('p')).points;
  await world.corrupt('snapshots', ['p', newest.seq]);
  const found = await rescueAll({ indexedDB: world.indexedDB });
  assert.equal(found.ok, true);
  assert.deepEqual(found.plans.map((p) => p.title).sort(), ['Plan p', 'Plan q']);
  for (const { bytes: file } of found.plans)
    assert.deepEqual(
      JSON.parse(text(file)).goals.map((r) => r.id),
      ['g1', 'g2', 'g3'],
    );
  assert.equal(found.damaged.length, 1);
  assert.equal(found.damaged[0].reason, 'checksum');
});

test('rescueAll on a device without plans makes no database', async () => {
  const world = new World();
  assert.deepEqual(await rescueAll({ indexedDB: world.indexedDB }), {
    ok: true,
    plans: [],
    damaged: [],
  });
  assert.deepEqual(await world.indexedDB.databases(), []);
});
