// Pictures of every view, to be looked at: build/shots/<size>-<language>-<colours>/<view>.png, of the
// page in build/site with an example plan. Words on the command line pick views, sizes, languages or
// colours: `tools/shots goals phone en dark`. DEMO= names another example of assets/demo.

import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { openFile, openWorld } from '../tests/browser/world.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SIZES = {
  desk: { viewport: { width: 1440, height: 900 } },
  lap: { viewport: { width: 1024, height: 768 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
};
const LANGUAGES = ['nl', 'en'];
const COLOURS = ['light', 'dark'];

const asked = process.argv.slice(2);
const picked = (names) => {
  const some = names.filter((name) => asked.includes(name));
  return some.length > 0 ? some : names;
};

// In the order of the rail, as the program has them.
async function views() {
  const chain = await readFile(`${ROOT}src/app/chain.h`, 'utf8');
  return [...chain.matchAll(/"go\.([a-zA-Z_]+)"/g)].map((match) => match[1]);
}

// By the palette, which is the same at every size and knows views behind tabs too.
async function go({ page, story }, view) {
  const name = story.say(`view.${view}.name`);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: story.say('palette.title'), exact: true });
  await palette.getByRole('textbox').fill(name);
  await palette.getByRole('button', { name, exact: true }).first().click();
  await palette.waitFor({ state: 'detached' });
}

async function shoot(world, wanted, size, language, colours) {
  const folder = `${ROOT}build/shots/${size}-${language}-${colours}`;
  await mkdir(folder, { recursive: true });
  const mine = await world.profile(language, { ...SIZES[size], colorScheme: colours });
  const { height, width } = SIZES[size].viewport;
  await mine.open();
  const example = await readFile(`${ROOT}assets/demo/${process.env.DEMO ?? 'wijd-water'}.koers.json`);
  await openFile(mine, 'example.koers.json', example);
  await mine.story.opened();
  for (const view of wanted) {
    await go(mine, view);
    await mine.page.mouse.move(width / 2, height - 5); // nothing of interest is hovered there
    await mine.page.waitForTimeout(250);
    await mine.page.screenshot({ path: `${folder}/${view}.png` });
  }
  if (mine.wrong.length > 0) throw new Error(`${folder}: ${mine.wrong.join('; ')}`);
  await mine.context.close();
  console.log(folder);
}

const all = await views();
const wanted = picked(all);
const known = new Set([...all, ...Object.keys(SIZES), ...LANGUAGES, ...COLOURS]);
const unknown = asked.filter((word) => !known.has(word));
if (unknown.length > 0) throw new Error(`not known: ${unknown.join(', ')}; known: ${[...known].join(' ')}`);
const world = await openWorld();
for (const size of picked(Object.keys(SIZES)))
  for (const language of picked(LANGUAGES))
    for (const colours of picked(COLOURS)) await shoot(world, wanted, size, language, colours);
await world.browser.close();
await world.site.close();
