// Two newcomers, from an empty page to a printed one: a primary school that has no vision of IT at
// all, and a secondary school with four teams. By role and name only; the words that they type are
// theirs, those that they press come from assets/text.

import assert from 'node:assert/strict';

import { keepPrinted, sheets, told, wrongOnline } from '../world.mjs';

/** What the steps of both stories are told in. */
function newcomer({ page, story, context }) {
  const { say } = story;
  const main = page.getByRole('main');
  const grid = page.getByRole('grid');
  const named = (role, key, given, within = main) =>
    within.getByRole(role, { name: say(key, given), exact: true });
  return {
    main,
    grid,
    named,

    /** On this device alone from here on: the network is gone and the page is loaded anew. */
    async loseNetwork() {
      await story.saved();
      await context.setOffline(true);
      await page.reload();
      await story.reopen();
    },

    async addVision(text) {
      await story.go('vision');
      await story.button('action.add.visionStatements').click();
      await story.fill('visionStatements', 'text', text);
    },

    async addActivity(goal, title) {
      await story.button('action.add.activities').click();
      await story.fill('activities', 'title', title);
      await story.choose('activities', 'goal', { label: goal });
    },

    async isRow(text) {
      await grid.getByRole('row', { name: text }).waitFor();
    },

    /** The goals in the order that they are drawn in, by code. */
    async ranked() {
      const cards = main.getByRole('group').getByRole('button', { name: /^\d+\. / });
      return (await cards.allTextContents()).map((name) => /^\d+\. (\S+)/.exec(name)[1]);
    },

    async shows(text, within = main) {
      await within.getByText(text, { exact: true }).first().waitFor();
    },

    /** Opens the part of a team's card that is written in, writes an agreement, and closes it. */
    async writeTeamPlan(team, { goals, agreement, review }) {
      await story.press(named('button', 'team.choose_named', { name: team }));
      const card = main.getByRole('group', { name: team, exact: true });
      for (const goal of goals) await card.getByRole('checkbox', { name: goal }).press('Space');
      if (review) await card.getByRole('checkbox', { name: review }).press('Space');
      await story.press(named('button', 'form.add', { label: say('team.agreement') }, card));
      await story.write(card.getByRole('textbox', {
        name: say.field('teamPlans', 'text'), exact: true }), agreement);
      await story.press(named('button', 'team.close_named', { name: team }));
      await card.getByText(agreement).waitFor();
    },

    /** Presses the button that prints and gives what came on paper. */
    async printed() {
      await page.evaluate(() => delete globalThis.printed);
      await story.press(main.getByRole('button', { name: say('action.file.print'), exact: true }));
      await page.waitForFunction(() => globalThis.printed);
      return page.evaluate(() => globalThis.printed);
    },
  };
}

const holdsAll = ({ words }, texts) =>
  assert.deepEqual(texts.filter((text) => !words.includes(text)), []);

async function withoutVision({ check, profile }) {
  const mine = await profile('nl', { before: keepPrinted });
  const { page, story } = mine;
  const { say } = story;
  const at = newcomer(mine);
  const vision = 'Ieder kind leert rekenen op het eigen niveau.';
  const first = 'Groep 3 tot en met 8 rekent op het eigen niveau';
  const second = 'Leerlingen maken elke maand iets met IT';
  const low = say('statement.po_content_three');

  await check('without a vision: a school, one sentence, and the goal that follows from it', async () => {
    await mine.open();
    await told(mine, 'offline.ready').waitFor();
    await story.begin();
    await story.openSchool();
    await story.fill('organisations', 'name', 'De Regenboog');
    assert.equal(await story.field('organisations', 'sector').inputValue(), 'primary');
    await at.addVision(vision);
    await story.closePanel();
    await story.tab('translation');
    await story.press(story.button('action.translation.begin'));
    for (const part of ['people', 'knowledge', 'money', 'training', 'infrastructure']) {
      const name = say.field('translations', part);
      await story.write(at.main.getByRole('textbox', { name, exact: true }), `${name}: nog uitzoeken`);
    }
    await at.named('status', 'translation.progress', { done: 5, total: 5 }).or(
      at.main.getByText(say('translation.progress', { done: 5, total: 5 }))).first().waitFor();
    await at.named('checkbox', 'choice.roleOfIt.strengthening').press('Space');
    await story.press(story.button('action.translation.make_goal'));
    await story.fill('goals', 'what', first);
    await story.fill('goals', 'target', 'In juni 2027 rekent elke groep drie keer per week zo.');
    assert.equal(await story.field('goals', 'roleOfIt').inputValue(), 'strengthening');
    await at.named('button', 'translation.open_goal', { name: 'D1' }).waitFor();
    await story.closePanel();
  });

  await check('without a vision: statements taken over, a low score becomes a goal', async () => {
    await story.go('baseline');
    await story.button('action.baseline.defaults').click();
    await told(mine, 'baseline.defaults_added', { count: 15 }).waitFor();
    await story.tab('answers');
    const cell = (group, column) => at.grid.getByLabel(
      `${low}, ${say(`baseline.${column}`, { group: say(`baseline.group_${group}`) })}`,
      { exact: true });
    for (const [group, mean, count] of [['teachers', '1,8', '14'], ['heads', '3,1', '2']]) {
      await story.write(cell(group, 'mean_of'), mean);
      await story.write(cell(group, 'count_of'), count);
    }
    await page.getByRole('tab', { name: say('view.baseline.tab'), exact: true }).click();
    await at.shows(say('baseline.gap_wide', { gap: '1,3' }));
    await story.press(at.named('button', 'baseline.make_goal_named', { statement: low }));
    assert.equal(await story.field('goals', 'what').inputValue(), low);
    assert.match(await story.field('goals', 'current').inputValue(), /1,8/);
    await story.fill('goals', 'what', second);
    await story.closePanel();
  });

  await check('without a vision: what comes first, and what gets no speerpunt', async () => {
    await story.go('goals');
    await story.tab('priorities');
    assert.deepEqual(await at.ranked(), ['D1', 'D2']);
    await story.press(at.named('button', 'priorities.up', { goal: `D2 · ${second}` }));
    await page.waitForFunction(([name]) => [...document.querySelectorAll('#mirror button')]
      .some((button) => button.textContent === name), [`1. D2 · ${second}`]);
    await story.press(at.named('button', 'priorities.down', { goal: `D1 · ${first}` }));
    await told(mine, 'priorities.follows').waitFor();
    await at.shows(say('priorities.line', { count: 1, most: 3 }));
    assert.deepEqual(await at.ranked(), ['D2', 'D1']);
  });
}

export default async function newcomers(world) {
  await withoutVision(world);
}
