// Own words in a browser: written beside ours, seen elsewhere at once, taken away by emptying.

import assert from 'node:assert/strict';

export default async function ownWords({ check, profile }) {
  for (const language of ['nl', 'en'])
    await check(`own words (${language}): a phase is called otherwise, everywhere, and back`, async () => {
      const mine = await profile(language);
      const { page, open, story, wrong, context } = mine;
      const { say } = story;
      await open();
      await story.begin();
      await story.makeActivities();
      await story.closePanel();
      await story.go('overview');
      await story.tab('own_words');
      const name = `${say('entity.activities.many')}: ${say.field('activities', 'phase')}`;
      await story.press(page.getByRole('button', { name, exact: true }));
      const ours = say('choice.phase.adopting');
      const field = page.getByRole('group', { name, exact: true })
        .getByRole('textbox', { name: say('own_words.for', { word: ours }), exact: true });
      await story.write(field, 'Inbedden');
      await page.getByText(say('own_words.count', { count: 1 })).first().waitFor();
      await story.go('activities');
      await page.getByRole('option', { name: 'Inbedden', exact: true }).first().waitFor({ state: 'attached' });
      await story.tab('board');
      await page.getByRole('group', { name: /^Inbedden:/ }).waitFor();
      await story.go('overview');
      await story.tab('own_words');
      assert.equal(await field.inputValue(), 'Inbedden');
      await story.write(field, '');
      await page.getByText(say('own_words.none')).first().waitFor();
      await story.goBack(say('action.word.set'));
      assert.equal(await field.inputValue(), 'Inbedden');
      assert.deepEqual(wrong, []);
      await context.close();
    });
}
