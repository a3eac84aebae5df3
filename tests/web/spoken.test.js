import assert from 'node:assert/strict';
import test from 'node:test';
import { speak } from '../../web/spoken.js';

const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** An element that remembers what stood in it. */
function element() {
  const said = [];
  return { said, set textContent(words) { said.push(words); } };
}

test('the first words are spoken at once', () => {
  const live = element();
  speak(live, 'Doel toegevoegd');
  assert.deepEqual(live.said, ['Doel toegevoegd']);
});

test('words that come too soon wait, and the last of them is spoken', async () => {
  const live = element();
  for (const words of ['3 regels', '2 regels', '1 regel']) speak(live, words);
  assert.deepEqual(live.said, ['3 regels']);
  await later(1100);
  assert.deepEqual(live.said, ['3 regels', '1 regel']);
});

test('what is taken away is taken away at once, and not said later', async () => {
  const live = element();
  speak(live, 'Opslaan');
  speak(live, 'Opgeslagen');
  speak(live, '');
  await later(1100);
  assert.deepEqual(live.said, ['Opslaan', '']);
});

test('words that stay are not touched', () => {
  const live = element();
  speak(live, 'Klaar');
  speak(live, 'Klaar');
  assert.deepEqual(live.said, ['Klaar']);
});
