// Points of attention in a browser: what the rules find opens, and is put aside with a reason.

import assert from 'node:assert/strict';

export default async function review({ check, profile }) {
  for (const language of ['nl', 'en'])
    await check(`points of attention (${language}): one opens, is put aside, comes back`, async () => {
      const { page, open, story, wrong, context } = await profile(language);
      await open();
      await story.begin();
      await story.go('activities');
      await story.button('action.add.activities').click();
      await story.fill('activities', 'title', 'Tablets');
      await story.closePanel();
      await story.go('overview');
      await page.getByRole('main').getByRole('button', { name: story.say('view.findings.name'), exact: true }).click();
      const rule = page.getByRole('heading', { name: `${story.say('rule.U2.name')} (U2)`, exact: true });
      await rule.waitFor();
      await page.getByRole('button', { name: 'Tablets', exact: true }).first().press('Enter');
      await page.getByRole('complementary').getByLabel(story.say.field('activities', 'title'), { exact: true }).waitFor();
      await story.closePanel();
      await page.getByRole('button', { name: story.say('findings.put_aside', { name: 'Tablets' }), exact: true }).first().press('Enter');
      await story.fill('dismissals', 'reason', 'In mei');
      await story.closePanel();
      await rule.waitFor({ state: 'detached' });
      await page.getByRole('heading', { name: story.say('findings.aside'), exact: true }).waitFor();
      await page.keyboard.press('Control+z'); // the reason
      await page.keyboard.press('Control+z');
      await rule.waitFor();
      assert.deepEqual(wrong, []);
      await context.close();
    });
}
