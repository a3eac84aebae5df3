// The test round between a board and its schools: each in a browser of its own, with nothing but
// files between them.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { openFile, told } from '../world.mjs';

const EXAMPLE = new URL('../../../assets/demo/wijd-water.koers.json', import.meta.url);

async function give({ page }, ...buffers) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
  await chooser.setFiles(buffers.map((buffer, i) =>
    ({ name: `bijlage (${i}).koers.json`, mimeType: 'application/json', buffer })));
}

async function saved(mine, key, ending) {
  const [download] = await Promise.all([mine.page.waitForEvent('download'), mine.story.press(mine.story.button(key))]);
  assert.match(download.suggestedFilename(), new RegExp(`${mine.story.say(ending)}-[0-9-]+\\.koers\\.json$`));
  return readFile(await download.path());
}

const round = ({ page, story }) =>
  page.getByRole('heading', { name: story.say('view.test_round.title'), level: 1 }).waitFor();

async function asBoard(mine) {
  await mine.open();
  await openFile(mine, 'bestuur.koers.json', await readFile(EXAMPLE));
  await mine.story.opened();
  await mine.story.go('destination');
  await mine.story.tab('test_round');
  await round(mine);
}

async function asSchool(mine, name, frames) {
  await mine.open();
  await mine.story.begin();
  await mine.story.openSchool();
  await mine.story.fill('organisations', 'name', name);
  await mine.story.closePanel();
  await mine.story.makeGoal();
  await mine.story.closePanel();
  await give(mine, frames);
  await round(mine);
}

const school = ({ page, story }, name) =>
  page.getByRole('group', { name: story.say('testround.plans'), exact: true })
    .getByRole('button', { name: new RegExp(`^${name} · `) });

async function choose({ page, story }, name) {
  const chosen = school({ page, story }, name);
  if (await chosen.getAttribute('aria-pressed') !== 'true') await story.press(chosen);
}

async function judge({ page, story }, name, overall) {
  await choose({ page, story }, name);
  await page.getByRole('heading', { name: story.say('testround.judge', { school: name }) }).waitFor();
  await story.press(story.button('action.review.accept'));
  await page.getByLabel(story.say.field('reviews', 'overall'), { exact: true }).selectOption(overall);
}

// The schools side by side; the plan of one is looked at, and cannot be changed.
async function sideBySide({ page, story }, schools) {
  await story.tab('portfolio');
  const table = page.getByRole('grid', { name: story.say('portfolio.table'), exact: true });
  for (const { name, overall } of schools) {
    const row = table.getByRole('row', { name, exact: true });
    const verdict = story.say(`choice.overall.${overall}`);
    await row.getByRole('gridcell', { name: verdict, exact: true }).waitFor({ state: 'attached' });
  }
  await page.getByText(story.say('portfolio.no_plan', { schools: "'t Kompas" })).waitFor();
  const heat = page.getByLabel(story.say('portfolio.heat_choice'));
  await heat.selectOption('goals');
  await page.getByRole('grid', { name: story.say('portfolio.heat_goals'), exact: true }).waitFor();
  const [{ name: school }] = schools;
  const open = story.say('portfolio.open', { school });
  await story.press(page.getByRole('button', { name: open, exact: true }));
  await page.getByRole('heading', { name: /IT-plan|IT plan/, level: 1 }).waitFor();
  assert.equal(await page.getByLabel(story.say('overview.plan_title')).isEditable(), false);
  await story.press(story.button('action.visit.end'));
  await table.waitFor();
}

const changed = (buffer, change) => {
  const file = JSON.parse(buffer);
  change(file);
  return Buffer.from(JSON.stringify(file));
};

// A file that does not hang together, and a verdict on a frame that nobody sent, change nothing.
async function refuseBroken(board, [, { mine, plan, result }]) {
  await board.story.tab('test_round');
  await give(board, changed(plan, (file) => { file.goals[0].itPlan = 'ip-nergens'; }));
  await told(board, 'problem.package_broken').waitFor();
  const stranger = 'f-nergens';
  await give(mine, changed(result, (file) => {
    file.packages[0].id = file.plan.origin = 'pk-anders';
    file.frames.push({ ...file.frames[0], id: stranger, code: 'K99' });
    file.reviews[0].items.push({ frame: stranger, human: 'deviates' });
  }));
  await told(mine, 'problem.package_unknown_frame').waitFor();
  assert.equal(await mine.page.getByText('K99').count(), 0);
}

export default async function testRound({ check, profile }) {
  for (const language of ['nl', 'en'])
    await check(`a whole round (${language}): frames down, two plans up, two verdicts back`, async () => {
      const board = await profile(language);
      await asBoard(board);
      const frames = await saved(board, 'action.frames.save', 'testround.file_frames');
      const schools = [
        { name: 'De Sluiswachter', overall: 'fitting' },
        { name: 'De Vuurtoren', overall: 'back_to_school' },
      ];
      for (const one of schools) {
        one.mine = await profile(language);
        await asSchool(one.mine, one.name, frames);
        one.plan = await saved(one.mine, 'action.school_plan.save', 'testround.file_plan');
      }
      await give(board, ...schools.map((one) => one.plan));
      for (const { name } of schools) await school(board, name).waitFor();
      for (const { name, overall, mine } of schools) {
        await judge(board, name, overall);
        const result = await saved(board, 'action.review.save', 'testround.file_review');
        await give(mine, result);
        schools.find((one) => one.name === name).result = result;
        await mine.page.getByText(mine.story.say(`choice.overall.${overall}`)).first().waitFor();
        await mine.story.saved();
        assert.deepEqual(mine.wrong, []);
      }
      await sideBySide(board, schools);
      await refuseBroken(board, schools);
      // The one of the first school is not for the second.
      await give(schools[0].mine, schools[1].plan);
      await told(schools[0].mine, 'problem.package_other_board').waitFor();
      await board.story.saved();
      assert.deepEqual(board.wrong, []);
      for (const mine of [board, ...schools.map((one) => one.mine)]) await mine.context.close();
    });

  await check('a plan made against an older version says so; the school sees what is new', async () => {
    const board = await profile('nl');
    await asBoard(board);
    const first = await saved(board, 'action.frames.save', 'testround.file_frames');
    const mine = await profile('nl');
    await asSchool(mine, "'t Kompas", first);
    const plan = await saved(mine, 'action.school_plan.save', 'testround.file_plan');
    await board.story.tab('destination');
    await board.story.button('action.add.frames').click();
    await board.story.fill('frames', 'text', 'Iedereen doet mee');
    await board.story.closePanel();
    await board.story.press(board.page.getByRole('button', { name: board.story.say('view.destination.open', { title: 'Bestemmingsplan IT 2026–2030' }) }));
    await board.story.fill('destinations', 'version', '1.3');
    await board.story.closePanel();
    await board.story.tab('test_round');
    await give(board, plan);
    await school(board, "'t Kompas").filter({ hasText: /andere versie/ }).waitFor();
    await choose(board, "'t Kompas");
    const since = board.page.getByRole('group', { name: /^Gemaakt bij versie 1\.2/ });
    await since.getByRole('button', { name: /Iedereen doet mee/ }).waitFor();
    const next = await saved(board, 'action.frames.save', 'testround.file_frames');
    await give(mine, next);
    await mine.page.getByText(mine.story.say('testround.changed'), { exact: true }).first().waitFor();
    await mine.page.getByRole('button', { name: /Iedereen doet mee/ }).first().waitFor();
    await mine.story.press(mine.story.button('action.frames.seen'));
    await told(mine, 'testround.seen').waitFor();
    await give(mine, first);
    await told(mine, 'problem.package_older').waitFor();
    await board.story.saved();
    assert.deepEqual([...board.wrong, ...mine.wrong], []);
    await board.context.close();
    await mine.context.close();
  });
}
