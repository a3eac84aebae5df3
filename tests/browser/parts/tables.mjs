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
}
