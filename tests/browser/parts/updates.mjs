// A new version of Koers: offered, taken over without losing anything, refused when it is not whole.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { serveSite, SITE } from '../site.mjs';

const MARK = '<title>Koers</title>';

/** A site of its own that can be given another version; the hash of that may be a wrong one. */
function versions() {
  const folder = mkdtempSync(join(tmpdir(), 'koers-site-'));
  cpSync(SITE, folder, { recursive: true });
  const release = (title, { broken = false } = {}) => {
    const page = readFileSync(join(SITE, 'index.html'), 'utf8').replace(MARK, `<title>${title}</title>`);
    writeFileSync(join(folder, 'index.html'), page);
    const hash = createHash('sha256').update(broken ? 'something else' : page).digest('base64');
    const worker = readFileSync(join(SITE, 'sw.js'), 'utf8')
      .replace(/\["index\.html", "[^"]*"\]/, `["index.html", "sha256-${hash}"]`)
      .replace(/const VERSION = '[^']*'/, `const VERSION = '${title}'`);
    writeFileSync(join(folder, 'sw.js'), worker);
  };
  return { folder, release, remove: () => rmSync(folder, { recursive: true }) };
}

async function withVersions(profile, body) {
  const { folder, release, remove } = versions();
  const site = await serveSite({ folder });
  const mine = await profile('nl', { url: site.url });
  try {
    await mine.open();
    await mine.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await mine.page.reload();
    await mine.page.getByRole('navigation').waitFor();
    const look = () => mine.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration.update().catch(() => {});
    });
    await body({ ...mine, release, look });
  } finally {
    await mine.context.close();
    await site.close();
    remove();
  }
}

export default async function updates({ check, profile }) {
  await check('a new version is offered, and takes over with the plan as it was', () =>
    withVersions(profile, async ({ page, story, release, look }) => {
      await story.begin();
      await story.makeVision();
      release('Koers 2');
      await look();
      await page.keyboard.press('Escape'); // what stands at the foot; the offer comes after it
      await page.getByRole('button', { name: story.say('action.program.update') }).click();
      await page.waitForFunction(() => document.title === 'Koers 2');
      await story.reopen();
      await story.go('vision');
      await page.getByRole('grid').getByRole('row', { name: story.content.vision }).waitFor();
    }));
  await check('a version of which a file is not what it should be never comes in', () =>
    withVersions(profile, async ({ page, story, release, look }) => {
      release('Koers 3', { broken: true });
      await look();
      await page.waitForTimeout(1500);
      assert.equal(await story.button('action.program.update').count(), 0);
      await page.reload();
      await page.getByRole('navigation').waitFor();
      assert.equal(await page.title(), 'Koers');
    }));
}
