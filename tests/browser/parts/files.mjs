// Files as they come in and go out.

import assert from 'node:assert/strict';

export default async function files({ check, profile }) {
  await check('a wrong file is refused in words, and what was open stays open', async () => {
    const { page, open, story, context } = await profile('nl');
    await open();
    await story.begin();
    await story.makeVision();
    await story.go('start');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), story.button('action.file.open').click()]);
    await chooser.setFiles({ name: 'half.json', mimeType: 'application/json',
      buffer: Buffer.from('{"format":"koers-plan","version":1,') });
    await page.getByRole('status').filter({ hasText: story.say('problem.truncated') }).waitFor();
    await story.go('vision');
    await page.getByRole('grid').getByRole('row', { name: story.content.vision }).waitFor();
    await context.close();
  });
}
