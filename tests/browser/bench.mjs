// Measures Koers in headless Chromium, `name value unit` a line: first frames, idle frames, and the CPU
// of a pass over each view with a small and a very large plan. The median of several runs.

import { readFile } from 'node:fs/promises';

import { chromium } from 'playwright-core';

import { CHROMIUM, CHROMIUM_FLAGS, serveSite } from './site.mjs';
import { Story } from './story.mjs';

const RUNS = 7;
const VIEWS = ['vision', 'destination', 'goals', 'activities', 'calendar', 'budget', 'overview'];

const site = await serveSite();
const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const tell = (name, value, unit) => console.log(`${name} ${value.toFixed(2)} ${unit}`);

async function firstFrame(page) {
  await page.goto(`${site.url}?lang=nl`);
  await page.waitForFunction(() => performance.getEntriesByName('koers-first-frame').length > 0);
  return page.evaluate(() => performance.getEntriesByName('koers-first-frame')[0].startTime);
}

const cold = [];
const worker = [];
for (let run = 0; run < RUNS; run += 1) {
  const context = await browser.newContext();
  const page = await context.newPage();
  cold.push(await firstFrame(page));
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.waitForTimeout(400);
  worker.push(await firstFrame(page));
  await context.close();
}
tell('first_frame_cold', median(cold), 'ms');
tell('first_frame_from_worker', median(worker), 'ms');

// A plan of any size out of the example: its activities, again and again under other ids.
async function bigPlan(activities) {
  const plan = JSON.parse(await readFile(new URL('../../assets/demo/wijd-water.koers.json', import.meta.url), 'utf8'));
  const few = plan.activities;
  plan.activities = Array.from({ length: activities }, (_, i) => ({ ...few[i % few.length], id: `a-${i}`, dependsOn: [] }));
  return Buffer.from(JSON.stringify(plan));
}

for (const size of [200, 1000, 10000]) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(() => delete window.showOpenFilePicker);
  const page = await context.newPage();
  await firstFrame(page);
  const story = new Story(page, 'nl');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), story.button('action.file.open').click()]);
  const started = Date.now();
  await chooser.setFiles({ name: 'big.koers.json', mimeType: 'application/json', buffer: await bigPlan(size) });
  await story.button('action.file.print').waitFor();
  tell(`open_file_${size}`, Date.now() - started, 'ms');
  for (const view of VIEWS) {
    await story.go(view);
    const times = await page.evaluate(async (runs) => {
      const out = [];
      for (let i = 0; i < runs; i += 1) {
        const before = performance.now();
        globalThis.koersPass();
        out.push(performance.now() - before);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return out;
    }, 21);
    tell(`frame_${view}_${size}`, median(times), 'ms');
  }
  if (size === 200) {
    await story.saved();
    await page.waitForTimeout(8000);
    const frames = () => page.evaluate(() => performance.getEntriesByName('koers-frame').length);
    const before = await frames();
    await page.waitForTimeout(3000);
    tell('idle_frames_in_3_s', (await frames()) - before, 'frames');
  }
  await context.close();
}

await browser.close();
await site.close();
