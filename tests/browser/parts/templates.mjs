// Templates: looked at without a plan, taken over, filled in, also by keyboard and without network.

import assert from 'node:assert/strict';

import { wordsOf } from '../words.mjs';
import { told } from '../world.mjs';

const TITLES = {
  nl: { calendar: 'Jaarkalender', note: 'Oplegger voor de MR' },
  en: { calendar: 'Year calendar', note: 'Cover note for the MR' },
};

export default async function templates({ check, profile }) {
  const take = ({ page, story }, title) => page.getByRole('button', {
    name: story.say('templates.take_named', { title }), exact: true });
  const look = async ({ page, story }) => {
    await story.go('start');
    await page.getByRole('tab', { name: story.say('view.templates.name'), exact: true }).click();
  };

  await check('templates are fetched only when one looks at them, and need a plan to be taken', async () => {
    const mine = await profile('nl');
    const fetched = [];
    await mine.open();
    mine.page.on('request', (request) => fetched.push(request.url()));
    await look(mine);
    await take(mine, TITLES.nl.calendar).waitFor();
    assert.equal(await take(mine, TITLES.nl.calendar).isDisabled(), true);
    assert.equal(fetched.filter((url) => url.endsWith('templates/nl.jsonseq')).length, 1);
    await mine.context.close();
  });

  for (const language of ['nl', 'en'])
    await check(`a calendar and a cover note are taken over by keyboard (${language})`, async () => {
      const mine = await profile(language);
      const { page, story } = mine;
      await mine.open();
      await story.begin();
      await look(mine);
      const calendar = take(mine, TITLES[language].calendar);
      await calendar.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('status').filter({ hasText: TITLES[language].calendar }).first().waitFor();
      const note = take(mine, TITLES[language].note);
      await note.focus();
      await page.keyboard.press('Enter');
      await story.field('templates', 'content').waitFor();
      await story.fill('templates', 'title', 'AI');
      await page.getByRole('button', { name: 'AI', exact: true }).first().waitFor();
      await story.go('calendar');
      await page.getByRole('grid').first().waitFor();
      const months = await page.getByRole('grid').evaluateAll((grids) =>
        grids.map((grid) => Number(grid.getAttribute('aria-rowcount'))));
      assert.ok(months.reduce((sum, rows) => sum + rows, 0) > 15, `rows by month: ${months}`);
      assert.deepEqual(mine.wrong, []);
      await mine.context.close();
    });

  await check('templates are there without network once the page was visited', async () => {
    const mine = await profile('nl');
    await mine.open();
    await mine.page.evaluate(() => navigator.serviceWorker.ready);
    await mine.page.reload();
    await mine.page.getByRole('navigation').waitFor();
    await mine.context.setOffline(true);
    await look(mine);
    await take(mine, TITLES.nl.calendar).waitFor();
    await mine.context.close();
  });

  await check('the other language comes when it is asked for, without network too', async () => {
    const mine = await profile('nl');
    const { page } = mine;
    const fetched = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    const words = () => fetched.filter((path) => path.includes('/words/')).map((path) => path.slice(-6));
    const speak = async (language) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('textbox').fill(language);
      await page.getByRole('dialog').getByRole('button', { name: language, exact: true }).click();
    };
    await mine.open();
    assert.deepEqual(words(), ['nl.txt']);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await page.getByRole('navigation').waitFor();
    await mine.context.setOffline(true);
    await speak('English');
    await page.getByRole('tab', { name: wordsOf('en')('view.templates.name'), exact: true }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    // At sunset the laptop goes dark, and English stays English.
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-dark'));
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: wordsOf('en')('palette.title'), exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await speak('Nederlands');
    await page.getByRole('tab', { name: wordsOf('nl')('view.templates.name'), exact: true }).waitFor();
    assert.deepEqual(mine.wrong, []);
    await mine.context.close();
  });

  await check('the example of a secondary school opens, with its figures', async () => {
    const mine = await profile('nl');
    await mine.open();
    await mine.story.button('action.file.example_vo').click();
    await mine.page.getByRole('img', { name: /^2027: €\s622\.937 .*€\s546,4/ }).waitFor();
    await told(mine, 'file.example').waitFor();
    await mine.context.close();
  });
}
