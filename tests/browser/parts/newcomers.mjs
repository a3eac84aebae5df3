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

    /** Opens by `key` the part of a team's card that is written in, unless it is open already;
     *  writes, and closes it. */
    async writeTeamPlan(team, { goals, work = [], agreement, review, key = 'team.choose_named' }) {
      if (key) await story.press(named('button', key, { name: team }));
      const card = main.getByRole('group', { name: team, exact: true });
      for (const goal of goals) await card.getByRole('checkbox', { name: goal }).press('Space');
      for (const one of work) await card.getByRole('checkbox', { name: one }).press('Space');
      if (review) await card.getByRole('checkbox', { name: review }).press('Space');
      await story.press(named('button', 'form.add', { label: say('team.agreement') }, card));
      await story.write(card.getByRole('textbox', {
        name: say.field('teamPlans', 'text'), exact: true }).last(), agreement);
      await story.press(named('button', 'team.close_named', { name: team }));
      await card.getByText(agreement).waitFor();
    },

    /** Presses the button that prints and gives what came on paper. */
    async printed(key) {
      await page.evaluate(() => delete globalThis.printed);
      await story.press(main.getByRole('button', { name: say(key), exact: true }));
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

  await check('without a vision: a school, one sentence and a goal that follows', async () => {
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
      const field = at.main.getByRole('textbox', { name, exact: true });
      await story.write(field, `${name}: nog uitzoeken`);
    }
    await told(mine, 'translation.progress', { done: 5, total: 5 }).waitFor();
    await at.named('radio', 'choice.roleOfIt.strengthening').press('Space');
    await story.press(story.button('action.translation.make_goal'));
    await story.fill('goals', 'what', first);
    await story.fill('goals', 'target', 'In juni 2027 rekent elke groep drie keer per week zo.');
    assert.equal(await story.field('goals', 'roleOfIt').inputValue(), 'strengthening');
    await at.named('button', 'translation.open_goal', { name: `D1 · ${first}` }).waitFor();
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
    await at.named('button', 'priorities.card', { number: 1, goal: `D2 · ${second}` }).waitFor();
    await story.press(at.named('button', 'priorities.down', { goal: `D1 · ${first}` }));
    await told(mine, 'priorities.follows', { name: say('choice.goalKind.spearhead') }).waitFor();
    await at.shows(say('priorities.line', { count: 1, most: 3, name: say('choice.goalKind.spearhead') }));
    assert.deepEqual(await at.ranked(), ['D2', 'D1']);
  });

  await check('without a vision: activities in phases, a step undone, a gate decided', async () => {
    await story.go('activities');
    await at.addActivity(`D1 · ${first}`, 'Rekensoftware kiezen');
    await at.addActivity(`D2 · ${second}`, 'Maakles in elke bouw');
    await story.closePanel();
    await story.tab('board');
    const cardIn = (phase) => at.main
      .getByRole('group', { name: new RegExp(`^${say(`choice.phase.${phase}`)}:`) })
      .getByRole('button', { name: 'Rekensoftware kiezen', exact: true });
    await cardIn('pioneering').press('Enter');
    await page.keyboard.press('Alt+ArrowRight');
    await cardIn('organising').waitFor();
    const step = say('step.field',
      { field: say.field('activities', 'phase'), row: 'Rekensoftware kiezen' });
    await story.goBack(step);
    await cardIn('pioneering').waitFor();
    await story.goForth(step);
    await cardIn('organising').waitFor();
    await story.closePanel();
    await story.tab('phases');
    await at.main.getByRole('button', { name: `D1 · ${first}`, exact: true }).click();
    const gate = at.named('group', 'gates.from_to',
      { from: say('choice.phase.pioneering'), to: say('choice.phase.organising') });
    const decided = { date: '23 nov 2026', phase: say('choice.phase.organising') };
    await story.press(story.button('action.gate.usual', gate));
    await gate.getByRole('checkbox').first().press('Space');
    await gate.getByText(say('gates.open', { open: 4, total: 5 })).waitFor();
    await story.press(at.named('button', 'gates.decide', decided, gate));
    await story.button('action.gate.undecide', gate).waitFor();
    await gate.getByText(say('gates.decided', decided)).waitFor();
  });

  await check('without a vision: no network, loaded anew, and all is still there', async () => {
    await at.loseNetwork();
    await story.go('vision');
    await at.isRow(vision);
    await story.go('goals');
    await at.isRow(first);
    await at.isRow(second);
    await story.tab('priorities');
    assert.deepEqual(await at.ranked(), ['D2', 'D1']);
    await story.go('activities');
    await at.isRow('Maakles in elke bouw');
    await story.tab('phases');
    await at.main.getByRole('button', { name: `D1 · ${first}`, exact: true }).click();
    await story.button('action.gate.undecide', at.main).waitFor();
  });

  await check('without a vision: a year with holidays, a study day with a programme', async () => {
    await story.go('calendar');
    await story.button('action.rhythm.primary').click();
    await at.isRow(say('rhythm.approval'));
    await at.isRow(new RegExp(`^${say('holiday.christmas')} · `));
    await story.tab('programme');
    await story.button('action.study.add').click();
    await story.fill('moments', 'title', 'Studiedag rekenen');
    await story.fill('moments', 'start', '12 feb');
    await story.closePanel();
    const days = at.named('combobox', 'study.which');
    assert.match(await days.locator('option:checked').textContent(), /12 feb/);
    await story.press(at.named('button', 'study.take_named', { name: 'Maakles in elke bouw' }));
    const round = at.named('group', 'study.round_named', { number: 1 });
    const field = (name) =>
      round.getByRole('textbox', { name: say.field('moments', name), exact: true });
    await story.write(field('minutes'), '90');
    await story.write(field('outcome'), 'Ieder gaf één maakles');
    await at.main.getByRole('status').filter({ hasText: /^1 uur 30/ }).waitFor();
  });

  await check('without a vision: who is involved, and what the MR is asked', async () => {
    await story.go('stakeholders');
    await story.button('action.add.stakeholders').click();
    await story.fill('stakeholders', 'group', 'Leraren bovenbouw');
    await story.choose('stakeholders', 'influence', 'high');
    await story.closePanel();
    await story.tab('involvement');
    const cell = at.named('combobox', 'involve.cell',
      { who: 'Leraren bovenbouw', about: first }, at.grid);
    await cell.selectOption('advise');
    assert.equal(await cell.inputValue(), 'advise');
    await story.closePanel();
    await story.tab('decisions');
    await story.press(story.button('action.rights.usual'));
    const asked = at.named('combobox', 'right.ask');
    const right = [say('right.it_plan'), say('choice.body.mr')];
    await asked.selectOption({ label: (await asked.locator('option').allTextContents())
      .find((label) => right.every((word) => label.includes(word))) });
    await story.press(at.main.getByRole('button', { name: new RegExp(say('right.it_plan')) }));
    assert.equal(await story.field('decisions', 'requestedOn').inputValue(), '23 nov 2026');
    await story.choose('decisions', 'outcome', 'positive');
    await story.closePanel();
    await at.shows(say('decision.open_none'));
  });

  await check('without a vision: a team plan, what it costs, and a first measurement', async () => {
    await story.go('teams');
    const team = say('team.upper');
    await story.press(at.named('button', 'team.make_named', { name: team }));
    await at.writeTeamPlan(team, { goals: [`D1 · ${first}`], agreement: 'Woensdag is maakdag',
      key: null });
    await story.go('budget');
    await story.button('action.add.budgetLines').click();
    await story.fill('budgetLines', 'description', 'Rekensoftware');
    await story.fill('budgetLines', 'unitPriceCents', '1.250,50');
    const price = story.field('budgetLines', 'unitPriceCents');
    assert.equal(await price.inputValue(), '€\u00A01.250,50');
    await story.closePanel();
    await story.go('progress');
    await story.button('action.add.indicators').click();
    await story.fill('indicators', 'name', 'Groepen die op niveau rekenen');
    await story.choose('indicators', 'goal', { label: `D1 · ${first}` });
    await story.fill('indicators', 'baseline', '2');
    await story.fill('indicators', 'target', '8');
    await story.closePanel();
    await story.write(at.named('textbox', 'progress.today_of',
      { indicator: 'Groepen die op niveau rekenen' }), '3');
    await at.shows(say('progress.measured', { from: '2', to: '8', date: '23 nov 2026', now: '3' }));
  });

  await check('without a vision: the overview on one sheet holds what was typed', async () => {
    await story.saved();
    await story.go('overview');
    holdsAll(await at.printed('overview.print'), ['De Regenboog', vision, first, second,
      'Rekensoftware kiezen', 'Maakles in elke bouw', 'Studiedag rekenen', '€\u00A01.251']);
    assert.equal(sheets(await page.pdf({ preferCSSPageSize: true })), 1);
  });

  await check('without a vision: nothing went wrong and no other host was asked', () => {
    assert.deepEqual(wrongOnline(mine), []);
    assert.deepEqual(mine.foreign, []);
  });
  await mine.context.close();
}

async function fourTeams({ check, profile }) {
  const mine = await profile('en', { before: keepPrinted });
  const { page, story } = mine;
  const { say } = story;
  const at = newcomer(mine);
  const vision = 'Every pupil can explain what a program does with their data.';
  const lessons = 'Every class has ten lessons on media and AI';
  const exams = 'Tests are taken on devices that work';
  const teams = ['first_years', 'mavo', 'havo', 'vwo'].map((name) => say(`team.${name}`));
  const work = teams.map((team) => `Trial lessons in ${team}`);
  const agreements = teams.map((team) => `${team} shares its lessons on Friday`);

  await check('four teams: a secondary school, its vision and two goals', async () => {
    await mine.open();
    await told(mine, 'offline.ready').waitFor();
    await story.begin();
    await story.openSchool();
    await story.fill('organisations', 'name', 'Veenpoort College');
    await story.choose('organisations', 'sector', 'secondary');
    await at.addVision(vision);
    await story.go('goals');
    for (const [goal, who] of [[lessons, 'The teams'], [exams, 'IT support']]) {
      await story.button('action.add.goals').click();
      await story.fill('goals', 'what', goal);
      await story.fill('goals', 'who', who);
    }
    await story.press(story.button('form.all', story.panel));
    await story.panel.getByRole('checkbox', { name: vision }).press('Space');
    await story.closePanel();
    await at.isRow(lessons);
    await at.isRow(exams);
  });

  await check('four teams: each made with one press, with its own activity', async () => {
    await story.go('activities');
    for (const title of work) await at.addActivity(`D1 · ${lessons}`, title);
    await at.addActivity(`D2 · ${exams}`, 'Lend out spare laptops');
    await story.closePanel();
    await story.go('teams');
    for (const name of teams) {
      await story.press(at.named('button', 'team.make_named', { name }));
      await at.main.getByRole('group', { name, exact: true }).waitFor();
    }
    const more = at.main.getByRole('button', { name: say('team.make_named', { name: '' }) });
    assert.equal(await more.count(), 0);
  });

  await check('four teams: the goals and activities of each, and what it agreed', async () => {
    await story.go('calendar');
    await story.button('action.rhythm.secondary').click();
    await at.isRow(say('rhythm.test_week_1'));
    await story.go('teams');
    for (const [i, team] of teams.entries())
      await at.writeTeamPlan(team, { goals: [`D1 · ${lessons}`], work: [work[i]],
        agreement: agreements[i], review: new RegExp(say('rhythm.study_middle')) });
    const card = at.main.getByRole('group', { name: teams[2], exact: true });
    await card.getByText(work[2]).waitFor();
    assert.equal(await card.getByText(work[3]).count(), 0);
  });

  await check('four teams: no network, loaded anew, and all of it is still there', async () => {
    await at.loseNetwork();
    await story.openSchool();
    assert.equal(await story.field('organisations', 'sector').inputValue(), 'secondary');
    await story.closePanel();
    await story.go('vision');
    await at.isRow(vision);
    await story.go('goals');
    await at.isRow(lessons);
    await at.isRow(exams);
    await story.go('teams');
    for (const [i, name] of teams.entries()) {
      const card = at.main.getByRole('group', { name, exact: true });
      await card.getByText(work[i]).waitFor();
      await card.getByText(agreements[i]).waitFor();
    }
  });

  await check('four teams: a study day gets a programme; a round undone comes back', async () => {
    await story.go('calendar');
    await story.tab('programme');
    const days = at.named('combobox', 'study.which');
    const day = (await days.getByRole('option').allTextContents())
      .find((label) => label.includes(say('rhythm.study_middle')));
    await days.selectOption({ label: day });
    const round = (number) => at.named('group', 'study.round_named', { number });
    await story.press(at.named('button', 'study.take_named', { name: work[0] }));
    await round(1).waitFor();
    await story.press(at.named('button', 'study.take_named', { name: work[1] }));
    await round(2).waitFor();
    await story.goBack(say('action.study.take'));
    await round(2).waitFor({ state: 'detached' });
    await story.goForth(say('action.study.take'));
    await round(2).waitFor();
    await told(mine, 'study.hours', { hours: 2 }).waitFor();
    holdsAll(await at.printed('study.print'), [say('rhythm.study_middle'), work[0], work[1]]);
  });

  await check('four teams: how the goals go, with a colour and a measurement', async () => {
    await story.go('progress');
    await story.button('action.add.indicators').click();
    await story.fill('indicators', 'name', 'Classes with ten lessons');
    await story.choose('indicators', 'goal', { label: `D1 · ${lessons}` });
    await story.fill('indicators', 'baseline', '4');
    await story.fill('indicators', 'target', '24');
    await story.closePanel();
    await story.write(at.named('textbox', 'progress.today_of',
      { indicator: 'Classes with ten lessons' }), '9');
    await at.shows(
      say('progress.measured', { from: '4', to: '24', date: '23 Nov 2026', now: '9' }));
    const colour = at.named('button', 'choice.progressColour.orange').first();
    await colour.press('Enter');
    await page.waitForFunction((button) => button.getAttribute('aria-pressed') === 'true',
      await colour.elementHandle());
  });

  await check('four teams: on paper, two to a sheet', async () => {
    await story.go('teams');
    holdsAll(await at.printed('team.print'), [...teams, ...work, ...agreements, lessons]);
    assert.equal(sheets(await page.pdf({ preferCSSPageSize: true })), 2);
  });

  await check('four teams: the next year asks about each goal, takes one along', async () => {
    await story.go('progress');
    await story.tab('next_year');
    const begin = at.named('button', 'next_year.begin', { year: '2027-2028' });
    assert.equal(await begin.getAttribute('aria-disabled'), 'true');
    const what = (goal) => at.named('combobox', 'next_year.choice', { goal });
    await what(`D1 · ${lessons}`).selectOption('proceed');
    await what(`D2 · ${exams}`).selectOption('stop');
    const note = at.named('textbox', 'next_year.note', { goal: `D2 · ${exams}` });
    await story.write(note, 'It works now');
    await story.press(begin);
    await told(mine, 'next_year.begun', { year: '2027-2028', count: 1 }).waitFor();
    await story.go('goals');
    await at.isRow(lessons);
    assert.equal(await at.grid.getByRole('row', { name: exams }).count(), 0);
    await story.saved();
  });

  await check('four teams: a plan of the new year on paper; the old year can be read', async () => {
    await story.go('teams');
    // How a team agreed to work goes on with it, and it can agree on more.
    await at.main.getByText(agreements[1]).first().waitFor();
    await at.writeTeamPlan(teams[1], { goals: [], agreement: 'We plan our lessons in May' });
    const next = await at.printed('team.print');
    holdsAll(next, [teams[1], '2027-2028', agreements[1], 'We plan our lessons in May']);
    await story.go('overview');
    await at.named('combobox', 'year.choose').selectOption({ label: '2026-2027' });
    await story.go('teams');
    await at.main.getByText(agreements[1]).waitFor();
    holdsAll(await at.printed('team.print'), [...teams, ...work, ...agreements, '2026-2027']);
    await story.saved();
  });

  await check('four teams: nothing went wrong and no other host was asked', () => {
    assert.deepEqual(wrongOnline(mine), []);
    assert.deepEqual(mine.foreign, []);
  });
  await mine.context.close();
}

export default async function newcomers(world) {
  await withoutVision(world);
  await fourTeams(world);
}
