import assert from 'node:assert/strict';
import test from 'node:test';
import { Starts, harmless } from '../../shell/guard.js';
import { LANGUAGES, preferredLanguage, wordsFor } from '../../shell/language.js';
import { keysIn, wordsIn } from '../../shell/words.js';

class FakeStore {
  #items = new Map();
  getItem(key) {
    return this.#items.get(key) ?? null;
  }
  setItem(key, value) {
    this.#items.set(key, value);
  }
  removeItem(key) {
    this.#items.delete(key);
  }
}

const HERE = 'https://school.example';
const ours = (message, name = 'Error') =>
  Object.assign(new Error(message), { name, stack: `Error\n at f (${HERE}/koers/boot.js:1:1)` });

test('errors that are not ours are harmless, ours and traps are not', () => {
  assert.equal(
    harmless(undefined, 'ResizeObserver loop limit exceeded', `${HERE}/x.js`, HERE),
    true,
  );
  assert.equal(harmless(undefined, 'Script error.', '', HERE), true);
  assert.equal(harmless('unwind', '', '', HERE), true);
  const foreign = Object.assign(new Error('x'), { stack: 'at chrome-extension://abc/x.js' });
  assert.equal(harmless(foreign, '', '', HERE), true);
  assert.equal(harmless(ours('x'), '', '', HERE), false);
  assert.equal(harmless(undefined, 'x is not defined', `${HERE}/koers/platform.js`, HERE), false);
  assert.equal(harmless({ name: 'RuntimeError', message: 'unreachable' }, '', '', HERE), false);
});

test('the third start without a clean frame is safe mode', () => {
  const store = new FakeStore();
  const start = () => new Starts({ store, now: () => 1e12 }).begin();
  assert.deepEqual([start(), start(), start()], [false, false, true]);
});

test('a clean frame forgets, also when pages are loaded quickly one after the other', () => {
  const store = new FakeStore();
  for (let i = 0; i < 5; i += 1) {
    const starts = new Starts({ store, now: () => 1e12 });
    assert.equal(starts.begin(), false);
    starts.clean();
  }
});

test('a crash right after the first frame counts, a later one does not', () => {
  for (const [after_ms, safe] of [
    [500, true],
    [60_000, false],
  ]) {
    const store = new FakeStore();
    let now = 1e12;
    for (let i = 0; i < 2; i += 1) {
      const starts = new Starts({ store, now: () => now });
      starts.begin();
      starts.clean();
      now += after_ms;
      starts.crashed();
    }
    assert.equal(new Starts({ store, now: () => now }).begin(), safe);
  }
});

test('old failures, a broken counter and no storage at all stop nothing', () => {
  const store = new FakeStore();
  let now = 1e12;
  const begin = (of) => new Starts({ store: of, now: () => now }).begin();
  begin(store);
  begin(store);
  now += 11 * 60 * 1000;
  assert.equal(begin(store), false);
  store.setItem('koers-starts', '{');
  assert.equal(begin(store), false);
  assert.equal(begin(null), false);
});

test('both languages have every word, and the same arguments in them', () => {
  const [first, ...others] = LANGUAGES;
  const holes = (language, key) => {
    const said = wordsIn(language)(key, new Proxy({}, { get: (_, name) => `{${String(name)}}` }));
    return (said.match(/\{\w+\}/g) ?? []).sort();
  };
  for (const other of others) {
    assert.deepEqual(keysIn(other), keysIn(first));
    for (const key of keysIn(first)) assert.deepEqual(holes(other, key), holes(first, key), key);
  }
});

test('Dutch unless the person chose or reads otherwise', () => {
  const with_ = (chosen, ...languages) =>
    preferredLanguage({ localStorage: { getItem: () => chosen }, navigator: { languages } });
  assert.deepEqual(
    [with_('en', 'nl'), with_(null, 'de', 'nl-BE'), with_(null, 'en-GB'), with_(null)],
    ['en', 'nl', 'en', 'nl'],
  );
  assert.equal(
    preferredLanguage({
      get localStorage() {
        throw new Error();
      },
      navigator: { languages: ['nl'] },
    }),
    'nl',
  );
});

test('the address decides above all, and its language has words', () => {
  const asked = (search) =>
    preferredLanguage({ location: { search }, localStorage: { getItem: () => 'nl' } });
  assert.deepEqual(['?lang=en', '?lang=pseudo', '?lang=xx', ''].map(asked), [
    'en', 'pseudo', 'nl', 'nl',
  ]);
  assert.deepEqual(['nl', 'en', 'pseudo'].map(wordsFor), ['nl', 'en', 'en']);
});
