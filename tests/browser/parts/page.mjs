// What must hold in a browser alone.

import assert from 'node:assert/strict';

import { Story } from '../story.mjs';

export const painted = true;

// The picture of the page as soon as it is `right(now, last)`.
async function picture(page, right) {
  let last = await page.screenshot();
  for (let i = 0; i < 50; i += 1) {
    await page.waitForTimeout(200);
    const next = await page.screenshot();
    if (right(next, last)) return next;
    last = next;
  }
  throw new Error('the picture never became what it should be');
}

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
    // The message that Koers works offline comes and goes by itself.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.waitForTimeout(9_000);
    const before = await picture(page, (now, last) => now.equals(last));
    await page.evaluate(async () => {
      const gl = document.getElementById('canvas').getContext('webgl2');
      globalThis.card = gl.getExtension('WEBGL_lose_context');
      globalThis.card.loseContext();
      await new Promise((resolve) => setTimeout(resolve, 200));
      globalThis.card.restoreContext();
    });
    await picture(page, (now) => now.equals(before));
    await page.evaluate(() => globalThis.card.loseContext());
    await picture(page, (now) => !now.equals(before)); // else there was none to lose
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
    await page.getByRole('status').filter({ hasText: second.say('store.reader') }).waitFor();
    await page.getByRole('button', { name: second.say('action.file.take_over') }).click();
    await second.saved();
    await first.page.getByRole('status').filter({ hasText: second.say('store.reader') }).waitFor();
    await second.makeVision(); // and who reads sees what is written
    await first.story.go('vision');
    await first.page.getByRole('grid').getByRole('row', { name: second.content.vision }).waitFor();
    await first.context.close();
  });

  await check('two tabs, two plans: each writes its own, and hears nothing of the other', async () => {
    const first = await profile('nl');
    await first.open();
    await first.story.begin(); // plan A
    await first.story.saved();
    await first.page.context().clock.setFixedTime(new Date('2026-11-23T11:00:00'));
    await first.story.go('start');
    await first.story.button('action.file.new').first().click(); // plan B
    await first.story.saved();
    const page = await first.context.newPage();
    await page.goto(`${site.url}?lang=nl`);
    const second = new Story(page, 'nl');
    const named = second.say('start.open_named', { title: second.say('new.plan', { year: '2026-2027' }) });
    await page.getByRole('button', { name: named, exact: true }).last().click(); // the older: A
    await second.saved(); // and not: open in another tab
    await page.close();
    await first.page.waitForTimeout(300);
    await first.story.makeVision();
    await first.story.saved();
    await first.context.close();
  });

  await check('on a phone: a goal is added, filled in and found again as a card', async () => {
    const { page, open, story, context } = await profile('nl', { viewport: { width: 390, height: 844 },
      hasTouch: true, isMobile: true });
    await open();
    await story.begin();
    const bar = page.getByRole('navigation');
    await story.button('view.goals.name', bar).tap();
    await story.button('action.add.goals').tap();
    await story.fill('goals', 'what', story.content.goal);
    await story.button('action.view.deselect').tap();
    await page.getByRole('list').getByRole('button', { name: story.content.goal }).tap();
    await story.field('goals', 'what').waitFor();
    await story.button('action.view.deselect').tap();
    await story.button('frame.all_parts', bar).tap();
    const menu = page.getByRole('dialog', { name: story.say('menu.title') });
    await story.button('view.overview.name', menu).tap();
    await page.getByRole('button', { name: story.content.goal }).waitFor();
    await context.close();
  });

  await check('by keyboard alone: from an empty page to a goal that is saved', async () => {
    const { page, open, story, context } = await profile('nl');
    await open();
    const press = async (keys, times = 1) => {
      for (let i = 0; i < times; i += 1) await page.keyboard.press(keys);
    };
    const to = async (name) => {
      for (let i = 0; i < 60; i += 1) {
        await press('Tab');
        const here = await page.evaluate(() => document.activeElement.getAttribute('aria-label') ??
          document.activeElement.textContent);
        if (here === name) return;
      }
      assert.fail(`Tab never came to ${name}`);
    };
    await to(story.say('action.file.new'));
    await press('Enter');
    await page.getByRole('heading', { name: story.say('view.vision.title'), level: 1 }).waitFor();
    await press('Control+k');
    await page.keyboard.type(story.say('action.add.goals'));
    await press('Enter');
    await page.waitForFunction((name) => document.activeElement.getAttribute('aria-label') === name,
      story.say.field('goals', 'what')); // what was added is named at once
    await page.keyboard.type(story.content.goal);
    await press('Tab');
    await story.saved();
    await story.go('goals');
    await page.getByRole('grid').getByRole('row', { name: story.content.goal }).waitFor();
    await context.close();
  });
}
