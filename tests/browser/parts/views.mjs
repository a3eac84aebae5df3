// The views that are looked at now and then: in each of them somebody does what one does there, and
// sees what follows, in that view or in another. By role and name.

import assert from 'node:assert/strict';

import { keepPrinted, sheets, told } from '../world.mjs';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const main = ({ page }) => page.getByRole('main');

/** What stands in the view under words of the program. */
const named = (mine, role, key, given, within = main(mine)) =>
  within.getByRole(role, { name: mine.story.say(key, given), exact: true });

const shows = (mine, text) => main(mine).getByText(text, { exact: true }).first().waitFor();

/** A row of a grid that is not alone in its view. */
const rowOf = (mine, grid, name) =>
  main(mine).getByRole('grid', { name: mine.story.say(grid), exact: true })
    .getByRole('row', { name, exact: true });

/** Waits until what is told of an element beside its name holds these words. */
const describes = ({ page }, target, words) =>
  target.and(page.locator(`[aria-description*=${JSON.stringify(words)}]`)).waitFor();

/** Waits until a field holds this: what follows from a deed comes with the next picture. */
const holds = async ({ page }, field, value) => page.waitForFunction(
  ([element, text]) => element.value === text, [await field.elementHandle(), value]);

const isFocused = ({ page }, target) => target.and(page.locator(':focus')).waitFor();

/** A tab that is called otherwise than its view, or chooses within it. */
const toTab = (mine, key) => named(mine, 'tab', key, {}, mine.page).click();

/** The plan of Veerstad College, a secondary school halfway its year. */
async function veerstad({ story }) {
  await story.button('action.file.example_vo').click();
  await story.opened();
}

async function addGoals({ story }, names) {
  await story.go('goals');
  for (const name of names) {
    await story.button('action.add.goals').click();
    await story.fill('goals', 'what', name);
    await story.closePanel();
  }
}

async function statements(mine) {
  const { page, story } = mine;
  const { say } = story;
  const ours = 'Bij ons maakt elk kind iets met een computer.';
  const own = 'Ouders weten welke programma’s wij gebruiken.';
  await story.begin();
  await story.go('baseline');
  await story.tab('statements');
  await story.button('action.baseline.defaults').click();
  await told(mine, 'baseline.defaults_added', { count: 15 }).waitFor();
  await story.write(page.getByRole('grid').getByRole('textbox', {
    name: say.field('statements', 'text'), exact: true }).first(), ours);
  const add = story.button('action.add.statements');
  await add.click();
  await story.fill('statements', 'text', own);
  await story.choose('statements', 'pillar', 'safety');
  await story.closePanel();
  await story.row(own).waitFor();
  await describes(mine, add, say('blocked.most_statements'));
  assert.equal(await add.isDisabled(), true);
  await toTab(mine, 'view.baseline.tab');
  await story.button('action.baseline.round').click();
  await story.button('baseline.group_parents').press('Enter');
  await page.getByText(say('round.progress', { number: 1, total: 16 })).waitFor();
  const others = ['vision', 'expertise', 'content', 'infrastructure', 'safety']
    .flatMap((pillar) => ['one', 'two', 'three'].map((one) => `statement.po_${pillar}_${one}`));
  for (const asked of [ours, ...others.slice(1).map((key) => say(key)), own]) {
    await page.getByRole('heading', { name: asked, level: 1 }).waitFor();
    await page.keyboard.press('4');
  }
  await page.getByRole('heading', { name: say('round.ready'), level: 1 }).waitFor();
}

async function load(mine) {
  const { page, story } = mine;
  const { say } = story;
  const role = 'i-coach havo';
  await veerstad(mine);
  await story.go('activities');
  await story.tab('load');
  const full = story.row(role).getByRole('gridcell', {
    name: say('load.over_cell', { hours: '18', room: '15' }), exact: true });
  await full.waitFor();
  await named(mine, 'button', 'load.open_role', { role }).press('Enter');
  await shows(mine, `${say('load.sums', { role, asked: '101', available: '166' })} · ${
    say('load.months_over', { count: 2 })}`);
  await story.fill('roles', 'hoursPerYear', '220');
  await full.waitFor({ state: 'detached' });
  await shows(mine, `${say('load.sums', { role, asked: '101', available: '220' })} · ${
    say('load.fits')}`);
  await page.getByRole('img', { name: new RegExp(`^${role}, .*Nov 18 of 21`) }).waitFor();
}

async function yearOnPhone(mine) {
  const { page, story } = mine;
  const { say } = story;
  await veerstad(mine);
  await story.go('calendar');
  await page.getByRole('tab', { name: say('view.year.name'), exact: true }).tap();
  const month = named(mine, 'button', 'calendar.open_month', { month: 'december 2026' });
  await describes(mine, month, say('holiday.christmas'));
  await month.focus(); // it stands below the edge
  await month.tap();
  await page.getByRole('heading', { name: 'december 2026', level: 2 }).waitFor();
  const list = named(mine, 'grid', 'calendar.moments_of', { month: 'december' });
  const moment = list.getByRole('button', { name: 'Goedkeuring begroting' });
  await moment.focus();
  await moment.tap();
  const start = page.getByLabel(say.field('moments', 'start'), { exact: true }).first();
  await holds(mine, start, '17 dec 2026');
}

async function holidays(mine) {
  const { story } = mine;
  const { say } = story;
  await story.begin();
  await story.go('calendar');
  await story.tab('holidays');
  const group = (number) => named(mine, 'group', 'holidays.row', { number });
  const field = (number, name) =>
    group(number).getByRole('textbox', { name: say.field('schoolYears', name), exact: true });
  const region = named(mine, 'combobox', 'field.region');
  await region.selectOption('north');
  await holds(mine, field(1, 'start'), '10 Oct 2026');
  await story.write(field(1, 'start'), '8 Oct');
  await story.button('action.holidays.add').click();
  await story.write(field(6, 'name'), 'Carnival');
  await story.write(field(6, 'start'), '8 Feb');
  await story.write(field(6, 'end'), '12 Feb');
  await story.tab('year');
  const month = (title) => named(mine, 'button', 'calendar.open_month', { month: title });
  await describes(mine, month('February 2027'), 'Carnival');
  await describes(mine, month('October 2026'), '8 – 18 Oct 2026');
  await story.tab('holidays');
  const north = say('choice.holidayRegion.north');
  await named(mine, 'button', 'holidays.restore_named', { region: north }).press('Enter');
  await group(6).waitFor({ state: 'detached' });
  await holds(mine, field(1, 'start'), '10 Oct 2026');
  await story.goBack(say('step.field',
    { field: say.field('schoolYears', 'holidays'), row: '2026-2027' }));
  await named(mine, 'button', 'holidays.remove', { name: 'Carnival' }).waitFor();
  await holds(mine, field(1, 'start'), '8 Oct 2026');
}

async function sessions(mine) {
  const { page, story } = mine;
  const { say } = story;
  const title = 'Start van het jaar: drie speerpunten, laptop en afspraken';
  const outcome = 'Three priorities chosen with stickers.';
  await veerstad(mine);
  await story.go('stakeholders');
  await story.tab('sessions');
  const offer = named(mine, 'button', 'session.make', { title });
  await offer.press('Enter');
  await holds(mine, story.field('sessions', 'date'), '27 Aug 2026');
  await holds(mine, story.field('sessions', 'aim'), title);
  await offer.waitFor({ state: 'detached' });
  await story.fill('sessions', 'outcomes', outcome);
  await story.fill('sessions', 'decisions', 'Laptops go home from week 40.');
  await story.fill('sessions', 'count', '64');
  await story.row(title).getByRole('gridcell', { name: '64', exact: true }).waitFor();
  await page.keyboard.press('Control+k'); // what is chosen is what the input is of
  const palette = named(mine, 'dialog', 'palette.title', {}, page);
  await palette.getByRole('textbox').fill(say('action.add.inputs'));
  await story.button('action.add.inputs', palette).first().click();
  await story.fill('inputs', 'text', 'When do we practise?');
  await story.closePanel();
  await story.tab('sessions');
  await story.row(title).getByRole('gridcell', { name: '1', exact: true }).waitFor();
  await story.go('progress');
  await story.tab('happened');
  await describes(mine, main(mine).getByRole('button', { name: title, exact: true }), outcome);
}

async function inputs(mine) {
  const { page, story } = mine;
  const { say } = story;
  const asked = 'Kan de les in de projectweek?';
  const reply = 'Ja, in maart en in juni.';
  await veerstad(mine);
  await story.go('stakeholders');
  await story.tab('inputs');
  const filter = (key, count) => named(mine, 'button', 'input.count', { label: say(key), count });
  await filter('input.open_ones', 1).waitFor();
  await story.button('action.add.inputs').click();
  await story.fill('inputs', 'text', asked);
  await story.fill('inputs', 'group', 'Sectie biologie');
  await story.closePanel();
  await filter('input.open_ones', 2).waitFor();
  await named(mine, 'button', 'input.answer_named', { text: asked }).press('Enter');
  const card = main(mine).getByRole('group', { name: asked, exact: true });
  const field = card.getByRole('textbox', { name: say.field('inputs', 'response'), exact: true });
  await isFocused(mine, field);
  await page.keyboard.type(reply);
  await named(mine, 'button', 'choice.inputStatus.taken_over', {}, card).press('Enter');
  await story.button('input.close', card).press('Enter');
  await card.waitFor({ state: 'detached' });
  await filter('input.open_ones', 1).waitFor();
  await filter('input.answered_ones', 3).press('Enter');
  await card.getByText(reply, { exact: true }).waitFor();
  await card.getByText(say('choice.inputStatus.taken_over'), { exact: true }).waitFor();
}

async function due(mine) {
  const { story } = mine;
  const { say } = story;
  const title = 'Pilot met negen docenten, criteria';
  await veerstad(mine);
  await story.go('progress');
  await story.tab('due');
  await shows(mine, say('due.until', {
    date: 'Friday 29 January 2027', title: 'Teamdag: tussenstand' }));
  const item = main(mine).getByRole('button', { name: title, exact: true });
  await describes(mine, item, say('due.ends', { date: 'Fri 27 Nov' }));
  await item.press('Enter');
  await holds(mine, story.field('activities', 'title'), title);
  await story.choose('activities', 'status', 'done');
  await item.waitFor({ state: 'detached' });
  await story.closePanel();
  await story.tab('happened');
  await describes(mine, item.first(), say('choice.activityStatus.done'));
}

async function happened(mine) {
  const { story } = mine;
  const { say } = story;
  const goal = 'VC-2 · Formatief toetsen met één platform';
  const note = 'Het platform ligt stil tot de DPIA er is.';
  await veerstad(mine);
  await story.go('progress');
  const stand = named(mine, 'group', 'progress.stand_of', { goal });
  await story.press(named(mine, 'button', 'choice.progressColour.red', {}, stand));
  await story.write(main(mine).getByRole('textbox', {
    name: `${say.field('progress', 'note')}: ${goal}`, exact: true }), note);
  await story.tab('happened');
  await main(mine).getByRole('heading', { name: 'november 2026', level: 2 }).waitFor();
  const first = main(mine).getByRole('button').first();
  assert.equal(await first.textContent(), goal);
  await describes(mine, first, say('choice.progressColour.red'));
  await describes(mine, first, note);
  await first.press('Enter');
  await holds(mine, story.field('goals', 'what'), goal.replace('VC-2 · ', ''));
}

async function evaluation(mine) {
  const { story } = mine;
  const { say } = story;
  const goal = 'VC-1 · Digitale geletterdheid in vier onderbouwvakken';
  const result = 'Four subjects teach it; the lessons stand in every study guide.';
  await veerstad(mine);
  await story.go('progress');
  await story.tab('evaluation');
  await shows(mine, say('evaluation.open', { count: 5 }));
  const group = named(mine, 'group', 'evaluation.next_of', { goal });
  const secure = named(mine, 'button', 'choice.nextStep.secure', {}, group);
  await secure.press('Enter');
  await group.getByRole('button', { pressed: true }).and(secure).waitFor();
  await shows(mine, say('evaluation.open', { count: 4 }));
  await story.write(main(mine).getByRole('textbox', {
    name: `${say.field('evaluations', 'result')}: ${goal}`, exact: true }), result);
  await story.tab('next_year');
  await holds(mine, named(mine, 'combobox', 'next_year.choice', { goal }), 'secure');
  await holds(mine, named(mine, 'textbox', 'next_year.note', { goal }), result);
  await shows(mine, say('next_year.open', { count: 4 }));
}

async function organisation(mine) {
  const { story } = mine;
  const { say } = story;
  const school = story.content.school;
  const plan = `${school} · 2026-2027`;
  await story.begin();
  await story.go('overview');
  await story.tab('organisation');
  await story.button('action.add.organisations').click();
  await story.fill('organisations', 'name', school);
  await story.choose('organisations', 'kind', 'school');
  await story.button('action.add.itPlans').click();
  await story.choose('itPlans', 'organisation', { label: school });
  await story.button('action.add.roles').click();
  await story.fill('roles', 'label', 'Leescoördinator');
  await story.fill('roles', 'hoursPerYear', '80');
  await story.closePanel();
  await rowOf(mine, 'entity.roles.many', 'Leescoördinator').waitFor();
  await rowOf(mine, 'entity.itPlans.many', plan).waitFor();
  await story.makeGoal();
  await story.press(story.button('form.all', story.panel));
  await story.choose('goals', 'itPlan', { label: plan });
  await story.closePanel();
  await story.tab('priorities');
  const schools = named(mine, 'combobox', 'baseline.school');
  await schools.selectOption({ label: school });
  await named(mine, 'button', 'priorities.card', {
    number: 1, goal: `D1 · ${story.content.goal}` }).waitFor();
  await schools.selectOption({ label: say('new.school') });
  await shows(mine, say('view.priorities.empty'));
  await story.go('activities');
  await story.button('action.add.activities').click();
  await story.fill('activities', 'title', 'Boeken kiezen');
  await story.choose('activities', 'owner', { label: 'Leescoördinator' });
}

async function weighing(mine) {
  const { page, story } = mine;
  const { say } = story;
  await story.begin();
  await addGoals(mine, ['Lezen', 'Rekenen', 'Maken']);
  await story.tab('priorities');
  await toTab(mine, 'priorities.way_weigh');
  await story.button('action.priorities.criteria').press('Enter');
  await shows(mine, say('priorities.scores_first'));
  const cells = (criterion) => named(mine, 'grid', 'priorities.scores')
    .getByRole('textbox', { name: new RegExp(`, ${say(criterion)}, `) });
  for (const [criterion, scores] of [['criterion.vision', '254'], ['criterion.urgent', '442']]) {
    await cells(criterion).first().focus();
    for (const [i, score] of [...scores].entries()) {
      await isFocused(mine, cells(criterion).nth(i));
      await page.keyboard.type(score);
      await page.keyboard.press('Enter'); // one row down
    }
  }
  await story.write(cells('criterion.pupils').first(), '7');
  await told(mine, 'problem.bad_goal_score').waitFor();
  await story.write(cells('criterion.pupils').first(), '1');
  const tells = (goal, text) => rowOf(mine, 'priorities.scores', goal)
    .getByRole('gridcell', { name: text, exact: true }).waitFor();
  const scored = (count) => say('priorities.some_scores', { scored: count, total: 4 });
  await tells('D2 · Rekenen', say('priorities.weighted_value', { value: '2,3' }));
  await tells('D2 · Rekenen', `${say('priorities.stays', { best: 1 })} · ${scored(2)}`);
  await tells('D1 · Lezen',
    `${say('priorities.stays_either', { best: 2, worst: 3 })} · ${scored(3)}`);
  await story.press(story.button('action.priorities.by_weight'));
  const name = say('choice.goalKind.spearhead');
  await told(mine, 'priorities.applied', { count: 3, name }).waitFor();
  await toTab(mine, 'priorities.way_order');
  for (const [i, goal] of ['D2 · Rekenen', 'D1 · Lezen', 'D3 · Maken'].entries())
    await named(mine, 'button', 'priorities.card', { number: i + 1, goal }).waitFor();
}

async function firmness(mine) {
  const { page, story } = mine;
  const { say } = story;
  await veerstad(mine);
  await story.go('goals');
  await story.tab('priorities');
  await toTab(mine, 'priorities.way_weigh');
  await shows(mine, say('priorities.firm'));
  const weight = rowOf(mine, 'entity.priorityCriteria.many', 'Het moet nu').getByRole('textbox',
    { name: say.field('priorityCriteria', 'weight'), exact: true });
  const first = main(mine).getByRole('row', { name: /^VC-1 / });
  const says = (key, given) =>
    first.getByRole('gridcell', { name: say(key, given), exact: true }).waitFor();
  await says('priorities.stays', { best: 1 });
  await story.write(weight, '1.8');
  await shows(mine, say('priorities.not_firm', { count: 4 }));
  await says('priorities.stays_either', { best: 1, worst: 2 });
  await page.keyboard.press('Control+z');
  await shows(mine, say('priorities.firm'));
  await says('priorities.stays', { best: 1 });
}

async function dots(mine) {
  const { page, story } = mine;
  const { say } = story;
  const goals = ['VC-5 · Keuze van één leerplatform voor de scholengroep',
    'VC-2 · Formatief toetsen met één platform'];
  await veerstad(mine);
  await story.go('goals');
  await story.tab('priorities');
  await toTab(mine, 'priorities.way_dots');
  await story.write(named(mine, 'textbox', 'priorities.dots_each'), '2');
  await story.button('action.priorities.vote').press('Enter');
  const give = async (goal, count) => {
    await story.press(named(mine, 'button', 'round.dot_add', { goal }));
    await shows(mine, `${goal}: ${say('round.dots_given', { count })}`);
  };
  const passOn = async () => {
    await page.getByRole('status').filter({ hasText: say('round.dots_none_left') }).waitFor();
    assert.equal(await named(mine, 'button', 'round.dot_add', { goal: goals[1] }).isDisabled(),
      true);
    await story.press(story.button('round.hand_on'));
    await page.getByRole('heading', { name: say('round.thanks'), level: 1 }).waitFor();
  };
  await give(goals[0], 1);
  await give(goals[0], 2);
  await passOn();
  await story.button('round.next_person').press('Enter');
  await give(goals[0], 1);
  await give(goals[1], 1);
  await passOn();
  await story.button('round.stop').press('Enter');
  await shows(mine, say('priorities.dots_total', { ballots: 2, dots: 4 }));
  const counts = named(mine, 'list', 'priorities.way_dots').getByRole('listitem');
  const said = [{ dots: 3, people: 2 }, { dots: 1, people: 1 }]
    .map((given, i) => `${goals[i]}: ${say('priorities.dots_of', given)}`);
  assert.deepEqual((await counts.allTextContents()).slice(0, 2), said);
  await story.press(story.button('action.priorities.by_dots'));
  await toTab(mine, 'priorities.way_order');
  await named(mine, 'button', 'priorities.card', { number: 1, goal: goals[0] }).waitFor();
  await named(mine, 'button', 'priorities.card', { number: 2, goal: goals[1] }).waitFor();
}

async function monthOnPaper(mine) {
  const { page, story } = mine;
  await veerstad(mine);
  await story.go('calendar');
  await story.tab('month');
  const shown = (name) => page.getByRole('heading', { name, level: 2 }).waitFor();
  await shown('november 2026');
  assert.equal(sheets(await page.pdf({ preferCSSPageSize: true })), 1);
  await story.button('calendar.next_month').press('Enter');
  await shown('december 2026');
  await page.pdf({ preferCSSPageSize: true });
  assert.equal(await page.locator('#print h1').textContent(), 'december 2026');
  await page.keyboard.press('Control+p');
  await page.waitForFunction(() => globalThis.printed?.title === 'december 2026');
  assert.match(await page.evaluate(() => globalThis.printed.words), /Goedkeuring begroting/);
}

async function yearOnPaper(mine) {
  const { page, story } = mine;
  await veerstad(mine);
  await story.go('calendar');
  await story.tab('year');
  const title = story.say('view.year.title');
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  assert.equal(sheets(await page.pdf({ preferCSSPageSize: true })), 1);
  assert.equal(await page.locator('#print h1').textContent(), `${title} 2026-2027`);
}

export default async function views({ does }) {
  await does('statements: one is reworded, one added; sixteen is the most', 'nl', statements);
  await does('load: a role gets more hours and is no longer too full', 'en', load);
  await does('year on a phone: a month is opened by touch, and a moment in it', 'nl', yearOnPhone,
    PHONE);
  await does('holidays: moved and added, seen in the year; put back and undone', 'en', holidays);
  await does('sessions: one is held, and what came out lands in the plan', 'en', sessions);
  await does('inputs: somebody asks, gets an answer, and it counts as answered', 'nl', inputs);
  await does('due: what is done goes from the list and into what happened', 'en', due);
  await does('happened: what is noted today stands on top and opens its goal', 'nl', happened);
  await does('evaluation: the choice and the result are there for the next year', 'en',
    evaluation);
  await does('organisation: a school gets its plan, and a role its work', 'nl', organisation);
  await does('weighing: scores by keyboard give the order', 'nl', weighing);
  await does('firmness: a weight that decides is told, with the goals it moves', 'en', firmness);
  await does('dots: two people stick theirs, and the order follows', 'nl', dots);
  await does('a month on paper is one sheet, and is the one that is looked at', 'nl',
    monthOnPaper, { before: keepPrinted });
  await does('the year on paper is one sheet', 'en', yearOnPaper);
}
