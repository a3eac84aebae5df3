// The conversation of a study day from the first question to the last, what is kept beside the
// budget, and a text that is far too long.

import assert from 'node:assert/strict';

async function inOneField({ page }, label, text) {
  const field = page.getByLabel(label, { exact: true }).last();
  await field.fill(text);
  await field.press('Tab');
}

async function talk(mine) {
  const { page, story } = mine;
  const press = (key, more = '') =>
    story.press(page.getByRole('button', { name: story.say(key) + more, exact: true }));
  const field = (entity, name) => story.say.field(entity, name);
  const heading = (key) => page.getByRole('heading', { name: story.say(key), level: 1 }).waitFor();
  await story.begin();
  await story.go('overview');
  await story.tab('talk');
  await heading('talk.vision.question');
  await press('action.add.visionStatements');
  await inOneField(mine, field('visionStatements', 'text'), story.content.vision);
  await press('action.talk.next');
  await heading('talk.priorities.question');
  for (const goal of ['Lezen', 'Rekenen', 'Veilig', 'Media']) {
    await press('action.add.goals');
    await inOneField(mine, field('goals', 'what'), goal);
  }
  const goals = () => page.getByLabel(field('goals', 'what'), { exact: true })
    .evaluateAll((fields) => fields.map((one) => one.value));
  const up = page.getByRole('button', { name: story.say('priorities.up', { goal: 'D4 · Media' }) });
  await up.focus();
  await page.keyboard.press('Enter');
  assert.deepEqual(await goals(), ['Lezen', 'Rekenen', 'Media', 'Veilig']);
  await page.getByRole('button', { name: story.say('priorities.park', { goal: 'D3 · Veilig' }) })
    .click();
  await page.getByRole('button', { name: story.say('priorities.unpark', { goal: 'D3 · Veilig' }) })
    .waitFor();
  await press('action.talk.next');
  await press('action.add.activities', ': D4');
  await inOneField(mine, field('activities', 'title'), 'Boeken kiezen');
  await inOneField(mine, story.say('talk.owner'), 'leescoördinator');
  await press('action.talk.next');
  await press('action.add.budgetLines', ': D4');
  await inOneField(mine, field('budgetLines', 'unitPriceCents'), '250');
  await press('action.talk.next');
  await heading('talk.test.question');
  await press('talk.leave');
  await story.go('activities');
  await page.getByRole('row', { name: 'Boeken kiezen', exact: true }).waitFor();
}

async function tooLong(mine) {
  const { page, story } = mine;
  await story.begin();
  await story.go('goals');
  await story.button('action.add.goals').click();
  const what = page.getByRole('complementary').getByLabel(story.say.field('goals', 'what'),
    { exact: true });
  await what.fill('Lezen');
  await what.press('Tab');
  const long = 'x'.repeat(100_001);
  await what.fill(long);
  await what.press('Tab');
  const said = story.say('problem.too_long');
  await page.waitForFunction(() => document.querySelector('[aria-invalid="true"]'));
  assert.equal((await what.inputValue()).length, long.length);
  assert.equal(await what.getAttribute('aria-description'), said);
  await what.fill('Elke dag lezen');
  await what.press('Tab');
  await page.waitForFunction(() => !document.querySelector('[aria-invalid="true"]'));
  await page.getByRole('row', { name: 'D1 · Elke dag lezen', exact: true }).waitFor();
}

async function registers(mine) {
  const { page, story } = mine;
  await story.button('action.file.example').click();
  await story.opened();
  await story.go('budget');
  await story.tab('funding');
  const named = (key, given) => page.getByText(story.say(key, given)).first();
  await story.button('action.add.fundings').click();
  await story.fill('fundings', 'name', 'Reserve');
  await story.fill('fundings', 'amountPerYearCents', '12000');
  await story.button('action.view.deselect').click();
  await page.getByRole('row', { name: 'Reserve', exact: true }).waitFor();
  await story.tab('assets');
  await page.getByRole('heading', { name: story.say('view.assets.title'), level: 1 }).waitFor();
  await story.go('overview');
  await story.tab('risks');
  await story.button('action.add.risks').click();
  await story.fill('risks', 'text', 'Het netwerk valt uit op een toetsdag');
  await story.fill('risks', 'chance', '2');
  await story.button('action.view.deselect').click();
  await page.keyboard.press('Control+z');
  assert.equal(await named('view.risks.title').isVisible(), true);
}

export default async function conversation({ does }) {
  for (const language of ['nl', 'en'])
    await does(`the conversation makes a plan, question by question (${language})`, language, talk);
  await does('a text of a hundred thousand letters stays in its field, with a word', 'nl', tooLong);
  await does('funding, assets and risks have their lists, and take a row', 'en', registers);
}
