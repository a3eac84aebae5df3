// From the vision to goals, and activities through their phases: by role and name, in a browser.

import assert from 'node:assert/strict';

export default async function chain({ check, profile }) {
  const begin = async (options) => {
    const mine = await profile('nl', options);
    await mine.open();
    await mine.story.begin();
    return mine;
  };
  const tab = (mine, view) =>
    mine.page.getByRole('tab', { name: mine.story.say(`view.${view}.name`), exact: true }).click();

  await check('a statement becomes a goal: five questions, a role of IT, one press', async () => {
    const mine = await begin();
    const { page, story, context } = mine;
    await story.makeVision();
    await story.button('action.view.deselect').click();
    await tab(mine, 'translation');
    await story.button('action.translation.begin').click();
    for (const name of ['people', 'money']) {
      const field = page.getByRole('main').getByRole('textbox',
        { name: story.say.field('translations', name), exact: true });
      await field.fill('Twee uur per week.');
      await field.press('Tab');
    }
    await page.getByRole('status').filter({ hasText: /^2 / }).waitFor();
    const role = (name) => page.getByRole('radio', { name: story.say(`choice.roleOfIt.${name}`) });
    await role('strengthening').press('Space');
    await role('strengthening').and(page.locator('[aria-checked=true]')).press('ArrowRight');
    await role('renewing').and(page.locator('[aria-checked=true]:focus')).waitFor();
    assert.equal(await page.getByRole('radio', { checked: true }).count(), 1);
    await story.button('action.translation.make_goal').focus(); // scrolls to it
    await page.keyboard.press('Enter');
    await story.fill('goals', 'what', story.content.goal);
    await page.getByRole('button', { name: story.content.goal }).first().waitFor();
    await context.close();
  });

  await check('coverage by keyboard: arrows go from box to box, the space bar links', async () => {
    const mine = await begin();
    const { page, story, context } = mine;
    await story.makeVision();
    for (const goal of ['Lezen', 'Rekenen']) {
      await story.go('goals');
      await story.button('action.add.goals').click();
      await story.fill('goals', 'what', goal);
    }
    await story.button('action.view.deselect').click();
    await story.go('vision');
    await tab(mine, 'coverage');
    const grid = page.getByRole('grid');
    const first = grid.getByRole('checkbox', { name: /Lezen/ });
    await first.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => document.activeElement.checked);
    assert.equal(await grid.getByRole('checkbox', { name: /Rekenen/ }).isChecked(), true);
    assert.equal(await first.isChecked(), false);
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => !document.activeElement.checked);
    await context.close();
  });

  await check('the board by keyboard: a card goes to the next phase and keeps the keyboard', async () => {
    const mine = await begin();
    const { page, story, context } = mine;
    await story.makeGoal();
    await story.makeActivities();
    await story.button('action.view.deselect').click();
    await tab(mine, 'board');
    const title = story.content.activities[0];
    const card = page.getByRole('main').getByRole('button', { name: title, exact: true });
    await card.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+ArrowRight');
    const second = story.say('choice.phase.organising');
    await page.getByRole('group', { name: new RegExp(`^${second}`) })
      .getByRole('button', { name: title, exact: true }).waitFor();
    assert.equal(await card.evaluate((element) => element === document.activeElement), true);
    await context.close();
  });

  await check('waiting asks for its reason on the card, and the log tells both', async () => {
    const mine = await begin();
    const { page, story, context } = mine;
    await story.makeGoal();
    await story.go('activities');
    await story.button('action.add.activities').click();
    await story.fill('activities', 'title', 'Offerte vragen');
    await story.button('action.view.deselect').click();
    await tab(mine, 'board');
    const main = page.getByRole('main');
    await main.getByRole('combobox', { name: /Offerte vragen/ }).selectOption('waiting');
    const reason = main.getByRole('textbox', { name: story.say.field('activities', 'waitReason') });
    await reason.fill('De leverancier antwoordt niet.');
    await reason.press('Tab');
    await main.getByRole('button', { name: 'Offerte vragen', exact: true }).press('Enter');
    const note = story.panel.getByRole('textbox', { name: story.say('field.note'), exact: true });
    assert.equal(await note.inputValue(), 'De leverancier antwoordt niet.');
    await context.close();
  });

  await check('a gate on a phone: the usual criteria, one ticked, and a decision', async () => {
    const mine = await begin({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const { page, story, context } = mine;
    const bar = page.getByRole('navigation');
    await story.button('view.goals.name', bar).tap();
    await story.button('action.add.goals').tap();
    await story.fill('goals', 'what', story.content.goal);
    await story.button('action.view.deselect').tap();
    await story.button('view.activities.name', bar).tap();
    await page.getByRole('tab', { name: story.say('view.phases.name') }).tap();
    await story.button('action.gate.usual').first().tap();
    const box = page.getByRole('main').getByRole('checkbox').nth(1);
    await box.tap();
    assert.equal(await box.isChecked(), true);
    const decide = page.getByRole('button', { name: new RegExp(story.say('choice.phase.organising')) });
    await decide.last().focus(); // it scrolls into sight
    await page.waitForTimeout(200);
    await decide.last().tap();
    await story.button('action.gate.undecide').waitFor();
    await context.close();
  });
}
