// The year calendar, by role and name: the rhythm, the month by keyboard, a study day, the holidays,
// and on to the next school year.

import assert from 'node:assert/strict';

export default async function calendar({ check, profile }) {
  const tab = (page, story, view) =>
    page.getByRole('tab', { name: story.say(`view.${view}.name`), exact: true }).click();

  await check('calendar: the rhythm of the year in one press, and back in one step', async () => {
    const { page, open, story, context } = await profile('nl');
    await open();
    await story.begin();
    await story.go('calendar');
    await story.button('action.rhythm.primary').click();
    const row = page.getByRole('row', { name: story.say('rhythm.approval') });
    await row.waitFor();
    await page.keyboard.press('Control+z');
    await row.waitFor({ state: 'detached' });
    await context.close();
  });

  await check('calendar: arrows walk through the month, Enter adds a moment on the day', async () => {
    const { page, open, story, context } = await profile('nl');
    await open();
    await story.begin();
    await story.go('calendar');
    await tab(page, story, 'month');
    await page.getByRole('button', { name: 'maandag 23 november 2026' }).focus();
    const walks = async (key, day) => {
      await page.keyboard.press(key);
      await page.waitForFunction((text) => document.activeElement?.textContent.startsWith(text), day);
    };
    await walks('ArrowRight', 'dinsdag 24 november 2026');
    await walks('ArrowDown', 'dinsdag 1 december 2026'); // the month turns with it
    await page.getByRole('heading', { name: 'december 2026' }).waitFor();
    await walks('ArrowLeft', 'maandag 30 november 2026');
    await page.keyboard.press('Enter');
    await story.field('moments', 'title').waitFor();
    assert.equal(await story.field('moments', 'start').inputValue(), '30 nov 2026');
    await context.close();
  });

  await check('calendar: an end before the start gets a word at its field', async () => {
    const { page, open, story, context } = await profile('nl');
    await open();
    await story.begin();
    await story.go('calendar');
    await story.button('action.add.moments').click();
    await story.fill('moments', 'start', '7 okt');
    await story.fill('moments', 'end', '6 okt');
    const end = story.field('moments', 'end');
    await page.waitForFunction((element) => element.getAttribute('aria-invalid') === 'true', await end.elementHandle());
    assert.equal(await end.getAttribute('aria-description'), story.say('problem.end_before_start'));
    assert.equal(await end.inputValue(), '6 okt 2026');
    await context.close();
  });

  await check('calendar: a study day gets an activity with one press, and says when it is too full', async () => {
    const { page, open, story, context } = await profile('en');
    await open();
    await story.begin();
    await story.go('goals');
    await story.button('action.add.goals').click();
    await story.fill('goals', 'what', story.content.goal);
    await story.go('activities');
    await story.button('action.add.activities').click();
    await story.fill('activities', 'title', 'Trial lessons');
    await story.go('calendar');
    await tab(page, story, 'programme');
    await story.button('action.study.add').click();
    await story.closePanel();
    await page.getByRole('button', { name: story.say('study.take_named', { name: 'Trial lessons' }) }).click();
    await page.getByText('8:30 – 9:30').waitFor();
    const minutes = page.getByRole('textbox', { name: story.say.field('moments', 'minutes'), exact: true }).first();
    await minutes.fill('400');
    await minutes.press('Tab');
    await page.getByRole('status').filter({ hasText: 'Too full' }).waitFor();
    await context.close();
  });

  await check('calendar: to the next school year and back to the old one', async () => {
    const { page, open, story, context } = await profile('nl');
    await open();
    await story.button('action.file.example').click();
    await story.saved();
    await story.go('progress');
    await tab(page, story, 'next_year');
    const begin = page.getByRole('button', { name: story.say('next_year.begin', { year: '2027-2028' }) });
    assert.equal(await begin.getAttribute('aria-disabled'), 'true');
    await story.button('action.year.proceed_all').click();
    await begin.press('Enter'); // it stands below the fold
    await page.getByRole('status').filter({ hasText: '2027-2028' }).first().waitFor();
    await story.go('overview');
    await page.getByRole('combobox', { name: story.say('year.choose'), exact: true }).selectOption({ label: '2026-2027' });
    await page.getByText('2026-2027').first().waitFor();
    await story.saved();
    await context.close();
  });
}
