// Plan files against the JSON Schema that ships with Koers, by a validator that is not ours.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import Ajv from 'ajv/dist/2020.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const text = (path) => readFileSync(ROOT + path, 'utf8');
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

const ajv = new Ajv({ allErrors: true, strict: false, formats: { date: isDate } });
const validate = ajv.compile(JSON.parse(text('assets/schema/koers-plan.schema.json')));
const fits = (path) => validate(JSON.parse(text(path)));
const why = () => JSON.stringify(validate.errors?.slice(0, 3));

const made = execFileSync(`${ROOT}build/native/koers`, ['schema'], { encoding: 'utf8' });
check('the schema that ships is the one that the program makes', made === text('assets/schema/koers-plan.schema.json'));
for (const path of [...plans('assets/demo'), ...plans('tests/plans/accepted')])
  check(`${path} fits the schema`, fits(path), why());
// What the schema can know of the files that are refused or mended; the rest is beyond a schema.
for (const name of ['rejected/wrong_format', 'rejected/missing_id', 'rejected/bad_id', 'rejected/wrong_type',
  'mended/bad_date', 'mended/bad_month', 'mended/bad_number', 'mended/bad_money', 'mended/unknown_choice'])
  check(`tests/plans/${name} does not fit`, !fits(`tests/plans/${name}.koers.json`));

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
