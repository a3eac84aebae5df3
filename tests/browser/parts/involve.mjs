// Involvement and team plans in a browser: the matrix by keyboard, the laptop that goes round, half a
// sheet on paper.

import assert from 'node:assert/strict';

import { sheets } from '../world.mjs';

const focusedName = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

// On a phone by way of the menu: this part is not in the bar at the foot.
async function toInvolvement({ page, story }, phone) {
  if (!phone) return story.go('stakeholders');
  await story.button('frame.all_parts').click();
  return story.button('view.stakeholders.name', page.getByRole('dialog')).click();
}

async function begun(profile, options) {
  const mine = await profile('nl', options);
  await mine.open();
  await mine.story.begin();
  await mine.story.makeGoal();
  await mine.story.button('action.view.deselect').click();
  await toInvolvement(mine, Boolean(options));
  for (const group of ['Leraren', 'Ouders']) {
    await mine.story.button('action.add.stakeholders').click();
    await mine.story.fill('stakeholders', 'group', group);
  }
  await mine.story.button('action.view.deselect').click();
  return mine;
}

async function tab({ page, story }, view) {
  await page.getByRole('tab', { name: story.say(`view.${view}.name`), exact: true }).click();
}

export default async function involve({ check, profile }) {
  await check('the matrix by keyboard: arrows go, a letter chooses, Delete clears', async () => {
    const mine = await begun(profile);
    const { page, story, context } = mine;
    await tab(mine, 'involvement');
    const cell = (who, about) => page.getByRole('grid').getByLabel(story.say('involve.cell', { who, about }), { exact: true });
    const goal = story.content.goal;
    await cell('Leraren', goal).focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.evaluate(focusedName), story.say('involve.cell', { who: 'Ouders', about: goal }));
    await page.keyboard.press('ArrowUp');
    assert.notEqual(await page.evaluate(focusedName), story.say('involve.cell', { who: 'Ouders', about: goal }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(story.say('involve.letter.decide').toLowerCase());
    assert.equal(await cell('Ouders', goal).inputValue(), 'decide');
    await page.getByRole('complementary').getByLabel(story.say.field('involvements', 'planned')).waitFor();
    await page.keyboard.press('Delete');
    assert.equal(await cell('Ouders', goal).inputValue(), '');
    await page.keyboard.press('Control+z');
    assert.equal(await cell('Ouders', goal).inputValue(), 'decide');
    assert.deepEqual(mine.wrong, []);
    await context.close();
  });

  await check('the laptop goes round by keyboard alone, and the mean is on the page', async () => {
    const mine = await begun(profile);
    const { page, story, context } = mine;
    await tab(mine, 'support');
    await story.button('support.pass').click();
    await page.getByLabel(story.say('support.pass_group'), { exact: true }).selectOption('Leraren');
    await story.button('support.begin').click();
    const heading = (key) => page.getByRole('heading', { name: story.say(key), level: 1 });
    for (const answer of ['4', '2']) {
      await heading('support.question').waitFor();
      await page.keyboard.press(answer);
      await heading('round.thanks').waitFor();
      await page.keyboard.press('Enter'); // the button of the next one has the keyboard
    }
    await heading('support.question').waitFor();
    await story.button('round.stop').press('Enter');
    await page.getByRole('img', { name: /Leraren: 3 van 5/ }).waitFor();
    await context.close();
  });

  await check('on a phone the last tab is reached and a goal gets someone who decides', async () => {
    const mine = await begun(profile, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const { page, story, context } = mine;
    await tab(mine, 'involvement');
    const line = page.getByLabel(story.say('involve.choose'), { exact: true });
    const goal = await line.locator('option').last().getAttribute('value');
    await line.selectOption(goal);
    await page.getByRole('main').getByLabel('Leraren', { exact: true }).selectOption('decide');
    await story.button('action.view.deselect').click();
    assert.equal(await page.getByRole('main').getByLabel('Leraren', { exact: true }).inputValue(), 'decide');
    await page.getByRole('tab', { name: story.say('view.decisions.name') }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: story.say('view.decisions.title'), level: 1 }).waitFor();
    await context.close();
  });

  await check('two teams print on one sheet of A4, each whole on its half', async () => {
    const mine = await begun(profile);
    const { page, story, context } = mine;
    await story.go('teams');
    for (const team of ['team.lower', 'team.upper'])
      await page.getByRole('button', { name: story.say('team.make_named', { name: story.say(team) }), exact: true }).click();
    assert.equal(sheets(await page.pdf({ preferCSSPageSize: true })), 1);
    await page.emulateMedia({ media: 'print' });
    const spills = await page.locator('#print .half').evaluateAll((halves) =>
      halves.map((half) => half.scrollHeight - half.clientHeight));
    assert.equal(spills.length, 2);
    for (const spill of spills) assert.ok(spill <= 1, `${spill} px too much`);
    await context.close();
  });
}
