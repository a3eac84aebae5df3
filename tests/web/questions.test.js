// What the program asks of the store, by way of questions.js, as the other half of C++.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { BY_HAND, FILE_CODES, Questions, STORE_CODES } from '../../web/questions.js';
import { World, patchOf, planOf } from './world.js';

const bytes = (value) => new TextEncoder().encode(value);
const RECORD = '\x1e';
const FIELD = '\x1f';

function tabOf(world) {
  const storage = world.tab();
  const questions = new Questions({ storage, files: {} });
  const ask = (what, plan = '', text = '', info = '') =>
    questions.store(what, plan, bytes(text), info);
  return { storage, questions, ask };
}

const about = ['Plan', 'School', '2026-2027'].join(FIELD);

test('what is asked in one moment of the clock keeps its order', async (t) => {
  t.mock.method(performance, 'now', () => 5);
  const world = new World();
  const { ask } = tabOf(world);
  ask('claim', 'p');
  const all = [
    ask('snapshot', 'p', planOf(1), about),
    ask('append', 'p', patchOf(2)),
    ask('snapshot', 'p', planOf(1, 2), about),
    ask('append', 'p', patchOf(3)),
  ];
  for (const [code] of await Promise.all(all)) assert.equal(code, 0);
  const [, text] = await tabOf(world).ask('load', 'p');
  assert.deepEqual(text.split(RECORD), ['sound', planOf(1, 2), patchOf(3)]);
});

test('a plan that is given up and asked for again at once is held', async () => {
  const world = new World();
  const one = tabOf(world);
  const answers = [one.ask('claim', 'p'), one.ask('snapshot', 'p', planOf(1), about),
    one.ask('release', 'p'), one.ask('claim', 'p'), one.ask('append', 'p', patchOf(2))];
  for (const [code] of await Promise.all(answers)) assert.equal(code, 0);
  assert.equal(one.storage.holds('p'), true);
  assert.deepEqual(await tabOf(world).ask('claim', 'p'), [1, '']);
});

test('a plan that was given up can be claimed by another tab', async () => {
  const world = new World();
  const [one, two] = [tabOf(world), tabOf(world)];
  await one.ask('claim', 'p');
  one.ask('append', 'p', patchOf(1));
  await one.ask('release', 'p');
  assert.deepEqual(await two.ask('claim', 'p'), [0, '']);
  const [, text] = await two.ask('load', 'p');
  assert.equal(text.split(RECORD).at(-1), patchOf(1)); // what was on its way came first
});

test('what was asked can be waited for', async () => {
  const world = new World();
  const { ask, questions } = tabOf(world);
  let done = 0;
  ask('claim', 'p').then(() => (done += 1));
  ask('append', 'p', patchOf(1)).then(() => (done += 1));
  await questions.settled();
  assert.equal(done, 2);
});

test('patches that could not be applied are kept once, to be saved as they are', async () => {
  const world = new World();
  const { ask } = tabOf(world);
  await ask('claim', 'p');
  await ask('snapshot', 'p', planOf(1), about);
  for (let opened = 0; opened < 2; opened += 1)
    assert.deepEqual(await ask('setAside', 'p', ['{"later":1}', patchOf(2)].join(RECORD)), [0, '']);
  const [, text] = await ask('damaged', 'p');
  assert.equal(text.match(/--- patch/g).length, 2);
  assert.ok(text.includes('{"later":1}') && text.includes(patchOf(2)));
});

test('a store that fails is not an empty one', async () => {
  const { storage, ask } = tabOf(new World());
  await ask('claim', 'p');
  await ask('snapshot', 'p', planOf(1), about);
  storage.faults.on = () => {
    throw new DOMException('no', 'NotAllowedError');
  };
  for (const what of ['list', 'points', 'damaged', 'load', 'point'])
    assert.deepEqual(await ask(what, 'p', '', '1'), [STORE_CODES.unavailable, ''], what);
});

test('codes are those of ports.h', async () => {
  const header = await readFile(new URL('../../src/ports/ports.h', import.meta.url), 'utf8');
  const valuesOf = (name) =>
    [...header.match(new RegExp(`enum class ${name} [^{]*{([^}]*)}`))[1].replace(/\/\/.*/g, '')
      .matchAll(/\w+/g)].map(([word]) => word);
  const named = { ...STORE_CODES };
  const inOrder = Object.keys(named).sort((a, b) => named[a] - named[b]);
  assert.deepEqual(valuesOf('StoreState').slice(1), inOrder);
  const files = valuesOf('FileResult');
  for (const [code, at] of Object.entries(FILE_CODES))
    assert.ok(code.startsWith(files[at].split('_')[0]), code);
  assert.equal(files[BY_HAND], 'by_hand');
});
