// Tables, typed in like a spreadsheet.

import assert from 'node:assert/strict';

export default async function tables({ check, profile }) {
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

  await check('a block from a spreadsheet fills rows, in one step of undo', async () => {
    const { page, open, story, context } = await profile('nl');
    await open();
    await story.begin();
    await story.go('activities');
    await story.button('action.add.activities').click();
    const grid = page.getByRole('grid');
    const titles = grid.getByRole('textbox', { name: story.say.field('activities', 'title'), exact: true });
    await titles.first().focus();
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.activeElement.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, 'Inventariseren\t\tKwartiermaken\r\nKiezen\t\tOrganiseren\r\nDoen\t\tUitvoeren\r\n');
    await page.getByRole('status').filter({ hasText: story.say('paste.done', { cells: 9 }) }).waitFor();
    assert.deepEqual(await titles.evaluateAll((fields) => fields.map((field) => field.value)),
      ['Inventariseren', 'Kiezen', 'Doen']);
    const phases = grid.getByRole('combobox', { name: story.say.field('activities', 'phase'), exact: true });
    assert.deepEqual(await phases.evaluateAll((all) => all.map((one) => one.value)),
      ['pioneering', 'organising', 'executing']);
    await page.keyboard.press('Control+z');
    assert.equal(await titles.count(), 1);
    await context.close();
  });

  await check('Ctrl+D takes over what stands above', async () => {
    const { page, open, story, context } = await profile('nl');
    await open();
    await story.begin();
    await story.go('activities');
    for (const title of ['Een', 'Twee']) {
      await story.button('action.add.activities').click();
      await story.fill('activities', 'title', title);
    }
    const titles = page.getByRole('grid').getByRole('textbox', { name: story.say.field('activities', 'title'), exact: true });
    await titles.nth(1).focus();
    await page.keyboard.press('Control+d');
    await page.waitForFunction(() => document.activeElement.value === 'Een');
    await context.close();
  });
}
