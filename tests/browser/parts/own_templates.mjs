// Templates of one's own in a browser: made of a goal, saved, and added to another school's plan.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { openFile, told } from '../world.mjs';

export default async function ownTemplates({ check, profile }) {
  const button = ({ page, story }, key, given) =>
    page.getByRole('button', { name: story.say(key, given), exact: true });
  const look = async ({ page, story }) => {
    await story.go('start');
    await page.getByRole('tab', { name: story.say('view.templates.name'), exact: true }).click();
  };

  for (const language of ['nl', 'en'])
    await check(`own templates (${language}): made, kept, saved, and taken over elsewhere`, async () => {
      const mine = await profile(language);
      const title = mine.story.content.goal;
      await mine.open();
      await mine.story.begin();
      await mine.story.makeGoal();
      await mine.story.closePanel();
      await look(mine);
      await mine.story.press(button(mine, 'action.template.begin'));
      await mine.story.press(button(mine, 'action.template.make'));
      await told(mine, 'own_templates.made', { title }).waitFor();
      await mine.story.saved();
      await mine.page.reload();
      await mine.page.getByRole('navigation').waitFor();
      await look(mine);
      const save = button(mine, 'own_templates.save_named', { title });
      await save.waitFor();
      const [file] = await Promise.all([mine.page.waitForEvent('download'), mine.story.press(save)]);
      const bytes = await readFile(await file.path());
      assert.match(file.suggestedFilename(), /^(sjabloon|template)-.*\.koers\.json$/);
      assert.deepEqual(mine.wrong, []);
      await mine.context.close();

      const other = await profile(language);
      await other.open();
      await other.story.begin();
      await other.story.go('start');
      await openFile(other, file.suggestedFilename(), bytes);
      const question = other.page.getByRole('dialog', { name: other.story.say('question.title') });
      await question.getByRole('button', { name: other.story.say('templates.take'), exact: true }).press('Enter');
      await other.story.go('goals');
      await other.page.getByRole('grid').getByRole('row', { name: title }).waitFor();
      assert.deepEqual(other.wrong, []);
      await other.context.close();
    });
}
