// The words of the application, read from where it has them, so that tests ask for what people see.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../assets/text/', import.meta.url));

/** A function from key and arguments to words in `nl` or `en`. */
export function wordsOf(language) {
  const words = new Map();
  for (const file of readdirSync(FOLDER))
    if (file === `${language}.text` || file.startsWith(`${language}_`))
      for (const line of readFileSync(FOLDER + file, 'utf8').split('\n')) {
        const [, key, text] = /^([a-z][\w.]*) = (.*)$/.exec(line) ?? [];
        if (key) words.set(key, text);
      }
  const say = (key, given = {}) => {
    if (!words.has(key)) throw new Error(`no words for ${key}`);
    return words.get(key).replace(/\{(\w+)[^}]*\}/g, (whole, name) => given[name] ?? whole);
  };
  // As the program does: what an entity says of its own field goes before what holds everywhere.
  say.field = (entity, field) =>
    say(words.has(`field.${entity}.${field}`) ? `field.${entity}.${field}` : `field.${field}`);
  return say;
}
