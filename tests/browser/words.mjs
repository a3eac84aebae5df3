// The words of the application, read from where it has them, so that tests ask for what people see.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../assets/text/', import.meta.url));

// `{name}`, `{name:d}` and `{name:d one=…|other=… {} …}`, as tools/words.py has them.
function filled(text, given, language) {
  const number = (value) => value.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB');
  return text.replace(/\{(\w+)(?::d)?(?: ((?:[^{}]|\{\})*))?\}/g, (whole, name, plural) => {
    if (!(name in given)) return whole;
    const value = given[name];
    if (!plural) return typeof value === 'number' ? number(value) : value;
    const shapes = new Map(plural.split('|').map((shape) => shape.split(/=(.*)/s).slice(0, 2)));
    const shape = value === 1 ? shapes.get('one') : undefined;
    return (shape ?? shapes.get('other')).replaceAll('{}', number(value));
  });
}

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
    return filled(words.get(key), given, language).replaceAll('\\n', '\n');
  };
  // As the program does: what an entity says of its own field goes before what holds everywhere.
  say.field = (entity, field) =>
    say(words.has(`field.${entity}.${field}`) ? `field.${entity}.${field}` : `field.${field}`);
  return say;
}
