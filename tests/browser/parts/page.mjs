// What must hold in a browser alone.

import assert from 'node:assert/strict';

import { Story } from '../story.mjs';

export default async function page({ check, profile, site }) {
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
}
