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
      await page.getByRole('heading', { name: `${story.say('rule.U2.name')} (U2)`, exact: true }).waitFor();
      await page.getByRole('button', { name: 'Tablets', exact: true }).first().press('Enter');
      const owner = page.getByRole('complementary').getByLabel(story.say.field('activities', 'owner'), { exact: true });
      await owner.and(page.locator(':focus')).waitFor();
      await story.closePanel();
      const named = `Tablets ${story.say('finding.U2.owner')}`;
      const aside = page.getByRole('button', { name: story.say('findings.put_aside', { name: named }), exact: true });
      await aside.press('Enter');
      await story.fill('dismissals', 'reason', 'In mei');
      await story.closePanel();
      await aside.waitFor({ state: 'detached' });
      await page.getByRole('heading', { name: story.say('findings.aside'), exact: true }).waitFor();
      await page.keyboard.press('Control+z'); // the reason
      await page.keyboard.press('Control+z');
      await aside.waitFor();
      assert.deepEqual(wrong, []);
      await context.close();
    });

  for (const language of ['nl', 'en'])
    await check(`a frame that is measured (${language}): what does not fit is told, and opens`, async () => {
      const { page, open, story, wrong, context } = await profile(language);
      await open();
      await story.begin();
      await story.makeGoal();
      await story.closePanel();
      await story.go('destination');
      await story.button('action.add.frames').click();
      await story.fill('frames', 'text', 'Adoptie bij elk doel');
      await story.choose('frames', 'metric', { label: story.say('metric.phase_adopting') });
      await story.choose('frames', 'comparison', 'at_least');
      await story.fill('frames', 'value', '1');
      await story.closePanel();
      await story.tab('frame_checks');
      const schools = page.getByRole('group', { name: /Adoptie bij elk doel/ });
      const school = schools.getByRole('button', { name: story.say('new.school'), exact: true });
      await school.press('Enter');
      assert.equal(await story.field('goals', 'what').inputValue(), story.content.goal);
      assert.deepEqual(wrong, []);
      await context.close();
    });
}
