// What people hear and reach who do not look at the picture: states, messages, lists, the keyboard.

import assert from 'node:assert/strict';

export default async function access({ check, profile }) {
  await check('states: current page, pressed, opened, and the chosen card of a list', async () => {
    const { page, open, story, context } = await profile('nl');
    await open();
    await story.begin();
    await story.saved();
    const current = () => page.locator('#mirror [aria-current=page]').allTextContents();
    assert.deepEqual(await current(), [story.say('view.vision.name')]);
    await story.button('action.view.menu').click();
    const menu = page.getByRole('dialog', { name: story.say('menu.title') });
    const entry = (key, pressed) =>
      menu.getByRole('button', { name: story.say(key), exact: true, pressed });
    await entry('action.look.dark', false).click();
    await story.button('action.view.menu').click();
    await entry('action.look.dark', true).waitFor();
    await entry('action.look.light', false).waitFor();
    await page.keyboard.press('Escape');
    await story.go('start');
    const points = { name: story.say('start.restore_named', { title: story.say('new.plan', { year: '2026-2027' }) }) };
    await page.getByRole('button', { ...points, expanded: false }).click();
    await page.getByRole('button', { ...points, expanded: true }).waitFor();
    await context.close();
  });
}
