// The browser tests in headless Chromium: the whole story in both languages, then what must hold in a
// browser alone. Prints one line a check, and the sum.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { chromium } from 'playwright-core';

import { CHROMIUM, CHROMIUM_FLAGS, serveSite, tally } from './site.mjs';
import { Story } from './story.mjs';

const { check, finish } = tally();
const site = await serveSite();
const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });

/** A profile of its own, as another person's laptop. */
async function profile(language, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: language,
    acceptDownloads: true, ...options });
  // Pickers of the system cannot be driven; without them the page downloads and uses an input.
  await context.addInitScript(() => {
    delete window.showOpenFilePicker;
    delete window.showSaveFilePicker;
  });
  const page = await context.newPage();
  context.setDefaultTimeout(30_000);
  await context.clock.setFixedTime(new Date('2026-11-23T10:00:00'));
  const wrong = [];
  const foreign = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.hostname !== '127.0.0.1') foreign.push(request.url());
  });
  const open = async () => {
    await page.goto(`${site.url}?lang=${language}`);
    await page.getByRole('navigation').waitFor();
  };
  return { context, page, wrong, foreign, open, story: new Story(page, language) };
}

async function wholeStory(language) {
  const mine = await profile(language);
  const { page, story } = mine;
  let file;
  await check(`${language}: a plan from vision to costs`, async () => {
    await mine.open();
    await story.begin();
    await story.makeAll();
    await story.expectEverything({ later: false });
  });
  await check(`${language}: closed, and opened again without network`, async () => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.waitForTimeout(300);
    await mine.context.setOffline(true);
    await page.reload();
    await story.reopen();
    await story.goOn();
    await page.reload();
    await story.reopen();
    await story.expectEverything({ later: true });
  });
  await check(`${language}: undo says what it undid, redo brings it back`, async () => {
    await story.go('vision');
    await story.button('action.add.visionStatements').click();
    const rows = page.getByRole('grid').getByRole('row');
    const before = await rows.count();
    await page.keyboard.press('Control+z');
    await page.getByRole('status').filter({
      hasText: story.say('undo.done', { label: story.say('action.add.visionStatements') }) }).waitFor();
    assert.equal(await rows.count(), before - 1);
    await page.keyboard.press('Control+y');
    assert.equal(await rows.count(), before);
    await page.keyboard.press('Control+z');
  });
  await check(`${language}: saved as a file with school, year and day in its name`, async () => {
    const [download] = await Promise.all([page.waitForEvent('download'),
      story.button('action.file.save').click()]);
    assert.match(download.suggestedFilename(), /^de-zandloper-2026-2027-\d{4}-\d\d-\d\d\.koers\.json$/);
    file = await download.path();
    assert.equal(JSON.parse(await readFile(file, 'utf8')).format, 'koers-plan');
  });
  await check(`${language}: a colleague opens the mailed file`, async () => {
    const hers = await profile(language);
    await hers.open();
    const [chooser] = await Promise.all([hers.page.waitForEvent('filechooser'),
      hers.story.button('action.file.open').click()]);
    await chooser.setFiles({ name: 'plan (2).json', mimeType: 'application/json', buffer: await readFile(file) });
    await hers.story.expectEverything({ later: true });
    assert.deepEqual(hers.wrong, []);
    await hers.context.close();
  });
  await check(`${language}: nothing went wrong and no other host was asked`, () => {
    const offline = /net::ERR_(INTERNET_DISCONNECTED|FAILED)/;
    assert.deepEqual(mine.wrong.filter((text) => !offline.test(text)), []);
    assert.deepEqual(mine.foreign, []);
  });
  await mine.context.close();
}

await wholeStory('nl');
await wholeStory('en');

await check('the example opens, and its figures are right to the cent', async () => {
  const { page, open, story, context } = await profile('nl');
  await open();
  await story.button('action.file.example').click();
  await story.saved();
  await page.getByRole('img', { name: /^2027: €\s236\.710 .*€\s297,37/ }).waitFor();
  await story.go('activities');
  const grid = page.getByRole('grid');
  assert.equal(await grid.getAttribute('aria-rowcount'), '31');
  await context.close();
});

await check('a table is typed in like a spreadsheet: Enter goes down, arrows too', async () => {
  const { page, open, story, context } = await profile('nl');
  await open();
  await story.button('action.file.example').click();
  await story.saved();
  await story.go('activities');
  const titles = page.getByRole('grid').getByRole('textbox', { name: story.say.field('activities', 'title'), exact: true });
  const focused = () => page.evaluate(() => document.activeElement.value);
  await titles.nth(0).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction((text) => document.activeElement.value === text, await titles.nth(1).inputValue());
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), await titles.nth(2).inputValue());
  assert.equal(await page.getByRole('grid').getByRole('row').first().getByRole('columnheader').first().textContent(),
    story.say.field('activities', 'title'));
  await context.close();
});

await check('idle: not one frame in three seconds', async () => {
  const { page, open, story, context } = await profile('nl');
  await open();
  await story.begin();
  await story.saved();
  await page.waitForTimeout(7_000); // the message at the foot goes away by itself
  const frames = () => page.evaluate(() => performance.getEntriesByName('koers-frame').length);
  const before = await frames();
  await page.waitForTimeout(3_000);
  assert.equal(await frames(), before);
  await context.close();
});

await check('a wrong file is refused in words, and what was open stays open', async () => {
  const { page, open, story, context } = await profile('nl');
  await open();
  await story.begin();
  await story.makeVision();
  await story.go('start');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), story.button('action.file.open').click()]);
  await chooser.setFiles({ name: 'half.json', mimeType: 'application/json',
    buffer: Buffer.from('{"format":"koers-plan","version":1,') });
  await page.getByRole('status').filter({ hasText: story.say('problem.truncated') }).waitFor();
  await story.go('vision');
  await page.getByRole('grid').getByRole('row', { name: story.content.vision }).waitFor();
  await context.close();
});

await check('the picture comes back after the graphics card lost it', async () => {
  const { page, open, context } = await profile('nl');
  await open();
  await page.waitForTimeout(500);
  const before = await page.screenshot();
  await page.evaluate(async () => {
    const gl = document.getElementById('canvas').getContext('webgl2');
    const lose = gl.getExtension('WEBGL_lose_context');
    lose.loseContext();
    await new Promise((resolve) => setTimeout(resolve, 200));
    lose.restoreContext();
    await new Promise((resolve) => setTimeout(resolve, 500));
  });
  assert.ok(before.equals(await page.screenshot()), 'the pictures differ');
  await context.close();
});

await check('two tabs: one writes, the other says so and can take over', async () => {
  const first = await profile('nl');
  await first.open();
  await first.story.begin();
  await first.story.saved();
  const page = await first.context.newPage();
  await page.goto(`${site.url}?lang=nl`);
  const second = new Story(page, 'nl');
  await second.reopen();
  await page.getByRole('status').filter({ hasText: second.say('save.reader') }).waitFor();
  await page.getByRole('button', { name: second.say('action.file.take_over') }).click();
  await second.saved();
  await first.page.getByRole('status').filter({ hasText: second.say('save.reader') }).waitFor();
  await first.context.close();
});

await check('every interactive element has a name', async () => {
  const { page, open, story, context } = await profile('nl');
  await open();
  await story.begin();
  await story.makeVision();
  for (const view of ['start', 'vision', 'destination', 'goals', 'activities', 'calendar', 'budget', 'overview']) {
    await story.go(view);
    const nameless = await page.evaluate(() =>
      [...document.querySelectorAll('#mirror :is(button, input, select, textarea)')]
        .filter((e) => !(e.getAttribute('aria-label') || e.textContent.trim()))
        .map((e) => e.outerHTML));
    assert.deepEqual(nameless, [], view);
  }
  await context.close();
});

await browser.close();
await site.close();
finish();
