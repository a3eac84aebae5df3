// Measures Koers in headless Chromium, `name value unit` a line: first frames, idle frames and
// opening files in the page that ships; what tests/bench measures, inside a page built for it.
// `node bench.mjs BENCH_SITE PLANS`: the site of that page, and the folder of plan_SIZE.koers.json.

import { readFile, readdir } from 'node:fs/promises';
import { resolve } from 'node:path';

import { chromium } from 'playwright-core';

import { CHROMIUM, CHROMIUM_FLAGS, serveSite } from './site.mjs';
import { Story } from './story.mjs';

const RUNS = 9;
const SIZES = [200, 1000, 10000];
const VIEWPORT = { width: 1440, height: 900 };

const [benchSite, plans] = process.argv.slice(2).map((folder) => resolve(folder));
const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
const tell = (name, value, unit) => console.log(`${name} ${value.toFixed(2)} ${unit}`);

// The least too, since other work on the machine only adds time.
function tellOf(name, values, unit) {
  const sorted = values.toSorted((a, b) => a - b);
  tell(name, sorted[Math.floor(sorted.length / 2)], unit);
  tell(`${name}_least`, sorted[0], unit);
}

async function firstFrame(page, site) {
  await page.goto(`${site.url}?lang=nl`);
  await page.waitForFunction(() => performance.getEntriesByName('koers-first-frame').length > 0);
  return page.evaluate(() => performance.getEntriesByName('koers-first-frame')[0].startTime);
}

async function newPage(density = 1) {
  const context = await browser.newContext({ viewport: VIEWPORT, deviceScaleFactor: density });
  await context.addInitScript(() => delete window.showOpenFilePicker);
  return { context, page: await context.newPage() };
}

async function firstFrames(site) {
  const [cold, reload, worker] = [[], [], []];
  const settled = 500; // the worker keeps the files, or a tab has come or gone, and no more goes on
  for (let run = 0; run < RUNS; run += 1) {
    const { context, page } = await newPage();
    await page.waitForTimeout(settled);
    cold.push(await firstFrame(page, site));
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.waitForTimeout(settled);
    reload.push(await firstFrame(page, site)); // clears away the page before, too
    await page.close();
    const again = await context.newPage();
    await again.waitForTimeout(settled);
    worker.push(await firstFrame(again, site));
    await context.close();
  }
  tellOf('first_frame_cold', cold, 'ms');
  tellOf('first_frame_from_worker', worker, 'ms');
  tellOf('first_frame_reload', reload, 'ms');
}

async function idleFrames({ page, story }) {
  await story.saved();
  await page.waitForTimeout(8000); // the message has gone
  const frames = () => page.evaluate(() => performance.getEntriesByName('koers-frame').length);
  const before = await frames();
  await page.waitForTimeout(3000);
  tell('idle_frames_in_3_s', (await frames()) - before, 'frames');
}

async function opening(site, size) {
  const { context, page } = await newPage();
  await firstFrame(page, site);
  const story = new Story(page, 'nl');
  const buffer = await readFile(`${plans}/plan_${size}.koers.json`);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'),
    story.button('action.file.open').click()]);
  const started = Date.now();
  await chooser.setFiles({ name: 'big.koers.json', mimeType: 'application/json', buffer });
  await story.opened();
  tell(`open_file_${size}`, Date.now() - started, 'ms');
  if (size === SIZES[0]) await idleFrames({ page, story });
  await context.close();
}

// A board opens the plans of its schools, all at once, and sees them side by side: until the view
// has counted every one of them.
async function portfolio(site) {
  const { context, page } = await newPage();
  await firstFrame(page, site);
  const story = new Story(page, 'nl');
  const choose = async (paths) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'),
      story.button('action.file.open').click()]);
    await chooser.setFiles(paths);
  };
  const round = `${plans}/round`;
  await choose([`${round}/board.koers.json`]);
  await story.opened();
  await story.go('destination');
  await story.tab('portfolio');
  const schools = (await readdir(round)).filter((name) => name.startsWith('school_'));
  const started = Date.now();
  await choose(schools.map((name) => `${round}/${name}`));
  const last = new RegExp(`^School ${schools.length} · ${story.say('testround.stage_came_in', { date: '' })}`);
  await page.getByRole('button', { name: last }).waitFor({ timeout: 60_000 });
  tell(`portfolio_${schools.length}_files_opened`, Date.now() - started, 'ms');
  await story.tab('portfolio');
  await page.getByText(`${schools.length} plannen binnen`).waitFor({ timeout: 60_000 });
  tell(`portfolio_${schools.length}_files`, Date.now() - started, 'ms');
  await context.close();
}

// What is measured is the program, not the software that acts as a graphics card here: it gets few
// pixels to fill.
async function inside(site) {
  const { context, page } = await newPage(0.25);
  await firstFrame(page, site);
  const said = (name, ...words) => page.evaluate(([of, numbers]) =>
    koersProgram.UTF8ToString(koersProgram[of](...numbers)), [name, words]);
  for (const size of SIZES) process.stdout.write(await said('_koers_bench', size));
  process.stdout.write(await said('_koers_bench_reading'));
  process.stdout.write(await said('_koers_bench_portfolio'));
  await context.close();
}

const shipped = await serveSite();
await firstFrames(shipped);
for (const size of SIZES) await opening(shipped, size);
await portfolio(shipped);
await shipped.close();
const built = await serveSite({ folder: benchSite });
await inside(built);
await built.close();
await browser.close();
