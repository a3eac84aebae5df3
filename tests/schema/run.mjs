// Plan files against the JSON Schema that ships with Koers, by a validator that is not ours.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import Ajv from 'ajv/dist/2020.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SCHEMA = 'assets/schema/koers-plan.schema.json';
const text = (path) => readFileSync(ROOT + path, 'utf8').replace(/^\uFEFF/, '');
const json = (path) => JSON.parse(text(path));
const plans = (folder) =>
  readdirSync(ROOT + folder).filter((name) => name.endsWith('.koers.json')).map((name) => `${folder}/${name}`);

let passed = 0;
let failed = 0;
function check(name, holds, why = '') {
  if (holds) passed += 1;
  else failed += 1;
  console.log(`${holds ? 'ok' : 'not ok'} - ${name}${holds ? '' : ` ${why}`}`);
}

// A day of the calendar, as the schema's format `date` means it.
function isDate(value) {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day);
}

// Strict: a schema with a word that means nothing would pass every file.
const ajv = new Ajv({ allErrors: true, strict: true, formats: { date: isDate } });
const validate = ajv.compile(json(SCHEMA));
const why = () => JSON.stringify(validate.errors?.slice(0, 3));
const fits = (path) => validate(json(path));

const koers = (...words) => execFileSync(`${ROOT}build/native/koers_checked`, words, { encoding: 'utf8' });
check('the schema that ships is the one that the program makes', koers('schema') === text(SCHEMA));
check('the schema is one of 2020-12', json(SCHEMA).$schema === 'https://json-schema.org/draft/2020-12/schema');

// What Koers writes fits, whatever it read: `empty_values` holds what Koers takes but never writes.
const lenient = ['empty_values'];
for (const path of [...plans('assets/demo'), ...plans('assets/templates'), ...plans('tests/plans/accepted')]) {
  const taken = lenient.some((name) => path.includes(name));
  check(`${path} ${taken ? 'is taken though it does not fit' : 'fits the schema'}`, fits(path) !== taken, why());
  koers('format', ROOT + path, '-o', `${ROOT}build/schema-test.json`);
  check(`${path} fits as Koers writes it`, fits('build/schema-test.json'), why());
}

// A schema cannot look from one row to another, nor count decimals of numbers that are binary to it; the
// rest it must see.
const beyond = {
  mended: ['unknown_reference', 'bad_id.subject', 'bad_number.four_decimals'],
  rejected: ['duplicate_id', 'duplicate_key', 'too_deep'],
};
const noJson = ['empty_file', 'not_json', 'not_utf8', 'truncated'];
for (const folder of ['mended', 'rejected'])
  for (const path of plans(`tests/plans/${folder}`)) {
    const name = path.split('/').at(-1).replace('.koers.json', '');
    if (folder === 'rejected' && noJson.some((code) => name.startsWith(code))) continue;
    const hidden = beyond[folder].some((code) => name.startsWith(code));
    check(`${path} ${hidden ? 'is beyond a schema' : 'does not fit'}`, fits(path) === hidden, why());
  }

// Every member of every table, tried with a value that no member takes.
const { properties } = json(SCHEMA);
const head = { format: 'koers-plan', version: 1, minReader: 1, plan: { id: 'p-1' } };
check('the smallest plan fits', validate(head), why());
for (const name of Object.keys(head)) {
  const { [name]: _, ...rest } = head;
  check(`a file without ${name} does not fit`, !validate(rest));
}
let members = 0;
for (const [table, { items }] of Object.entries(properties).filter(([, rule]) => rule.type === 'array')) {
  check(`${table}: a row without an id does not fit`, !validate({ ...head, [table]: [{}] }));
  check(`${table}: a row with only an id fits`, validate({ ...head, [table]: [{ id: 'x-1' }] }), why());
  check(`${table}: unknown members fit`, validate({ ...head, [table]: [{ id: 'x-1', later: { a: [1] } }] }), why());
  const taken = Object.keys(items.properties).filter((member) =>
    validate({ ...head, [table]: [{ id: 'x-1', [member]: { no: 'value' } }] }));
  members += Object.keys(items.properties).length;
  check(`${table}: no member takes an object`, taken.length === 0, taken.join(' '));
}
check('the schema describes hundreds of members', members > 200);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
