// The whole story, in both languages.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { told, wrongOnline } from '../world.mjs';

// A telephone, held upright.
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

// Closed and opened again on this device alone, twice, with work between.
async function goOnWithoutNetwork({ page, story, context }) {
  await context.setOffline(true);
  await page.reload();
  await story.reopen();
  await story.goOn();
  await page.reload();
  await story.reopen();
  await story.expectEverything({ later: true });
}

async function wholeStory({ check, profile }, language) {
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
    await goOnWithoutNetwork(mine);
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
    assert.deepEqual(wrongOnline(mine), []);
    assert.deepEqual(mine.foreign, []);
  });
  await mine.context.close();
}

async function onPhone({ check, profile }) {
  const mine = await profile('nl', PHONE);
  const { story } = mine;
  await check('on a phone: a plan from vision to costs, and on without network', async () => {
    await mine.open();
    await told(mine, 'offline.ready').waitFor();
    await story.begin();
    await story.makeAll();
    await story.expectEverything({ later: false });
    await goOnWithoutNetwork(mine);
    assert.deepEqual(wrongOnline(mine), []);
  });
  await mine.context.close();
}

export default async function stories(world) {
  await wholeStory(world, 'nl');
  await wholeStory(world, 'en');
  await onPhone(world);
}
