// The browser tests in headless Chromium: every part of `parts/`, three at a time, since they mostly
// wait, each in a browser of its own. Prints one line a check, and the sum. Names of parts on the
// command line run only those.
// A part is painted when it says so (`export const painted = true`): the picture is what it is about.
// It has a whole browser when it needs one (`export const whole = true`), else one without a window.

import { readdirSync } from 'node:fs';

import { tally } from './site.mjs';
import { openWorld } from './world.mjs';

const AT_A_TIME = 3;
// The longest first, so that none is left alone at the end.
const LONGEST = ['access', 'page', 'trouble', 'newcomers', 'stories', 'views'];

const parts = readdirSync(new URL('parts/', import.meta.url)).map((file) => file.replace(/\.mjs$/, ''));
const counted = tally();
const left = process.argv.length > 2 ? process.argv.slice(2) : [...new Set([...LONGEST, ...parts])];

async function play() {
  while (left.length > 0) {
    const part = await import(`./parts/${left.shift()}.mjs`);
    const { painted = false, whole = false } = part;
    const world = await openWorld({ painted, whole, counted });
    await part.default(world);
    await world.close();
  }
}
await Promise.all(Array.from({ length: AT_A_TIME }, play));
counted.finish();
