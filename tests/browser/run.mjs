// The browser tests in headless Chromium: the whole story in both languages, then part by part what
// must hold in a browser alone. Prints one line a check, and the sum. Names of parts on the command
// line run only those.

import { openWorld } from './world.mjs';

const PARTS = ['stories', 'tables', 'page', 'access', 'paper', 'files', 'updates', 'trouble',
  'voices', 'chain', 'involve', 'calendar'];

const wanted = process.argv.slice(2);
const world = await openWorld();
for (const name of PARTS)
  if (wanted.length === 0 || wanted.includes(name))
    await (await import(`./parts/${name}.mjs`)).default(world);
await world.close();
