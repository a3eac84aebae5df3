// How groups see the school and what comes first, as people do it: tables, keys, a laptop that goes
// round, a questionnaire that is mailed, cards that are dragged.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { openFile, told } from '../world.mjs';

const tab = ({ page, story }, key) => page.getByRole('tab', { name: story.say(key), exact: true });

async function withStatements(mine) {
  const { open, story } = mine;
  await open();
  await story.begin();
  await story.go('baseline');
  await story.button('action.baseline.defaults').click();
}

async function addGoals({ page, story }, names) {
  await story.go('goals');
  for (const name of names) {
    await story.button('action.add.goals').click();
    await story.fill('goals', 'what', name);
  }
  await story.button('action.view.deselect').click();
  await page.getByRole('tab', { name: story.say('view.priorities.name'), exact: true }).click();
}

const ranked = ({ page }) => page.getByRole('group').getByRole('button', { name: /^\d+\. / })
  .evaluateAll((cards) => cards.map((card) => [card.getBoundingClientRect().top, card.textContent])
    .sort((a, b) => a[0] - b[0]).map(([, name]) => name.replace(/^.* · /, '')));

export default async function voices({ check, profile }) {
  await check('answers counted on paper are typed in, and a low score becomes a goal', async () => {
    const mine = await profile('nl');
    const { page, story, context } = mine;
    await withStatements(mine);
    await tab(mine, 'view.answers.name').click();
    const say = story.say;
    const first = say('statement.po_vision_one');
    const cell = (group, column) => page.getByRole('grid')
      .getByLabel(`${first}, ${say(`baseline.${column}`, { group: say(`baseline.group_${group}`) })}`, { exact: true });
    await cell('teachers', 'mean_of').fill('1,9');
    await cell('teachers', 'mean_of').press('Tab');
    await page.keyboard.type('17');
    await page.keyboard.press('Tab');
    await page.keyboard.type('3,5');
    await page.keyboard.press('Enter');
    const below = `${say('statement.po_vision_two')}, ${say('baseline.mean_of', { group: say('baseline.group_heads') })}`;
    await page.waitForFunction((name) => document.activeElement.getAttribute('aria-label') === name, below);
    await tab(mine, 'view.baseline.tab').click();
    await page.getByText(say('baseline.gap_wide', { gap: '1,6' }), { exact: true }).first().waitFor();
    await page.getByRole('button', { name: say('baseline.make_goal_named', { statement: first }) }).click();
    assert.equal(await story.field('goals', 'what').inputValue(), first);
    await story.saved();
    await context.close();
  });

  await check('the laptop goes round by keys alone; the next one sees nothing of the last', async () => {
    const mine = await profile('nl');
    const { page, story, context } = mine;
    await withStatements(mine);
    await story.button('action.baseline.round').click();
    await page.getByRole('button', { name: story.say('baseline.group_teachers'), exact: true }).press('Enter');
    await page.getByRole('heading', { name: story.say('statement.po_vision_one') }).waitFor();
    assert.equal(await page.getByRole('navigation').count(), 0);
    for (const key of ['3', '4', '1']) await page.keyboard.press(key);
    await page.getByRole('heading', { name: story.say('statement.po_expertise_one') }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('2');
    for (let i = 0; i < 12; i += 1) await page.keyboard.press('Enter'); // at the button that goes on
    await page.getByLabel(story.say('round.remark')).fill('De wifi valt weg');
    await story.button('round.hand_on').click();
    await page.getByRole('heading', { name: story.say('round.thanks') }).waitFor();
    assert.ok(!(await page.locator('#mirror').innerHTML()).includes('wifi'));
    await story.button('round.next_person').click();
    await story.button('round.stop').click();
    await story.go('baseline');
    await page.getByText('De wifi valt weg').first().waitFor();
    await story.saved();
    await context.close();
  });

  await check('a questionnaire is mailed, answered elsewhere, and its answers come in once', async () => {
    const school = await profile('nl');
    await withStatements(school);
    await school.story.saved();
    const save = async (mine, key) => {
      const [download] = await Promise.all([mine.page.waitForEvent('download'), mine.story.button(key).click()]);
      assert.match(download.suggestedFilename(), /\.koers-antwoorden\.json$/);
      return readFile(await download.path());
    };
    const asked = await save(school, 'action.baseline.file');
    const parent = await profile('nl');
    await parent.open();
    await openFile(parent, 'vragen.koers-antwoorden.json', asked);
    await parent.story.button('baseline.group_parents').click();
    for (let i = 0; i < 15; i += 1) {
      await parent.page.getByRole('button', { name: parent.story.say('round.answer', { score: 2, words: parent.story.say('baseline.scale_two') }) }).click();
    }
    await parent.story.button('round.finish').click();
    const answers = await save(parent, 'round.file_save');
    await parent.story.button('round.file_close').click();
    await parent.page.getByRole('navigation').waitFor();
    await parent.context.close();
    const open = async () => {
      const [chooser] = await Promise.all([school.page.waitForEvent('filechooser'),
        school.page.keyboard.press('Control+o')]);
      await chooser.setFiles({ name: 'a.koers-antwoorden.json', mimeType: 'application/json', buffer: answers });
    };
    await open();
    await told(school, 'answers.added', { count: 1 }).waitFor();
    await open();
    await told(school, 'answers.known').waitFor();
    await school.context.close();
  });

  await check('cards are dragged by mouse, moved by Alt and arrows, and parked', async () => {
    const mine = await profile('nl');
    const { page, open, story, context } = mine;
    await open();
    await story.begin();
    await addGoals(mine, ['Een', 'Twee', 'Drie']);
    assert.deepEqual(await ranked(mine), ['Een', 'Twee', 'Drie']);
    const card = (name) => page.getByRole('button', { name: new RegExp(`^\\d+\\. .* · ${name}$`) });
    const from = await card('Drie').boundingBox();
    const to = await card('Een').boundingBox();
    await page.mouse.move(from.x + 60, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y - 20, { steps: 4 });
    await page.mouse.move(to.x + 60, to.y + 4, { steps: 4 });
    await page.mouse.up();
    await page.waitForTimeout(200);
    assert.deepEqual(await ranked(mine), ['Drie', 'Een', 'Twee']);
    await card('Twee').press('Enter');
    await page.keyboard.press('Alt+ArrowUp');
    await page.waitForTimeout(200);
    assert.deepEqual(await ranked(mine), ['Drie', 'Twee', 'Een']);
    await page.getByRole('button', { name: new RegExp(`^${story.say('action.goal.park')}: .* · Een$`) }).click();
    await page.waitForTimeout(200);
    assert.deepEqual(await ranked(mine), ['Drie', 'Twee']);
    await page.getByRole('button', { name: new RegExp(`^${story.say('priorities.unpark_short')}: .* · Een$`) }).click();
    await page.waitForTimeout(200);
    assert.equal((await ranked(mine)).length, 3);
    await story.saved();
    await context.close();
  });

  await check('on a phone: a finger on the grip drags a card, elsewhere it scrolls', async () => {
    const mine = await profile('nl', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const { page, open, story, context } = mine;
    await open();
    await story.begin();
    const bar = page.getByRole('navigation');
    await story.button('view.goals.name', bar).tap();
    for (const name of ['Een', 'Twee']) {
      await story.button('action.add.goals').tap();
      await story.fill('goals', 'what', name);
      await story.button('action.view.deselect').tap();
    }
    await page.getByRole('tab', { name: story.say('view.priorities.name'), exact: true }).tap();
    const card = (name) => page.getByRole('button', { name: new RegExp(`^\\d+\\. .* · ${name}$`) });
    const client = await context.newCDPSession(page);
    const touch = (type, x, y) => client.send('Input.dispatchTouchEvent',
      { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
    const drag = async (x, from, to) => {
      await touch('touchStart', x, from);
      for (let step = 1; step <= 5; step += 1) await touch('touchMove', x, from + (to - from) * step / 5);
      await touch('touchEnd');
      await page.waitForTimeout(250);
    };
    let two = await card('Twee').boundingBox();
    const one = await card('Een').boundingBox();
    await drag(two.x + 150, two.y + 20, one.y);
    assert.deepEqual(await ranked(mine), ['Een', 'Twee']);
    two = await card('Twee').boundingBox();
    const first = await card('Een').boundingBox();
    await drag(two.x + 20, two.y + 20, first.y + 2);
    assert.deepEqual(await ranked(mine), ['Twee', 'Een']);
    await context.close();
  });
}
