// The browser tests in headless Chromium: every part of `parts/`, the whole story in both languages
// first. Prints one line a check, and the sum. Names of parts on the command line run only those.

import { readdirSync } from 'node:fs';

import { openWorld } from './world.mjs';

const PARTS = readdirSync(new URL('parts/', import.meta.url))
  .map((file) => file.replace(/\.mjs$/, ''))
  .sort((a, b) => (b === 'stories') - (a === 'stories') || a.localeCompare(b));

const wanted = process.argv.slice(2);
const world = await openWorld();
for (const name of wanted.length > 0 ? wanted : PARTS)
  await (await import(`./parts/${name}.mjs`)).default(world);
await world.close();
