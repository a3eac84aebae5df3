// What comes out of a printer, and Koers as a program of the device.

import assert from 'node:assert/strict';

import { keepPrinted, sheets } from '../world.mjs';

// Only a whole browser knows of programs that are installed.
export const whole = true;

export default async function paper({ check, profile, site }) {
  await check('the browser prints what is looked at: one sheet of overview, a list with its rows', async () => {
    const { page, open, story, context } = await profile('nl');
    await open();
    await story.button('action.file.example').click();
    await story.saved();
    const overview = await page.pdf({ preferCSSPageSize: true });
    assert.equal(sheets(overview), 1);
    assert.equal(await page.locator('#print article.overview').count(), 1);
    assert.match(await page.locator('#print h1').textContent(), /Wijd Water/);
    await story.go('goals');
    await page.pdf({ preferCSSPageSize: true });
    assert.equal(await page.locator('#print article.lists tbody tr').count() > 3, true);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('#root').isVisible(), false);
    assert.equal(await page.locator('#print').isVisible(), true);
    await context.close();
  });

  await check('without a plan the paper says so; what the program prints is not written over', async () => {
    const { page, open, story, context } = await profile('nl', { before: keepPrinted });
    await open();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.match(await page.locator('#print').textContent(), new RegExp(story.say('print.empty')));
    await story.begin();
    await story.go('overview');
    await story.button('overview.print').click();
    const title = story.say('new.plan', { year: '2026-2027' });
    assert.equal(await page.evaluate(() => globalThis.printed.title), title);
    await context.close();
  });

  await check('Koers can be installed, and two copies on one host are two programs', async () => {
    const { page, open, context } = await profile('nl');
    await open();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    const session = await context.newCDPSession(page);
    const { errors } = await session.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // A profile of a test is private, in which nothing is ever installed.
    const real = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
    assert.deepEqual(real, []);
    const { appId } = await session.send('Page.getAppId');
    assert.equal(appId, site.url);
    const version = await page.locator('meta[name=koers-version]').getAttribute('content');
    assert.match(version, /^[0-9a-f]{12}$/);
    await context.close();
  });

  await check('a place on the device is offered once, and asked for when pressed', async () => {
    const { page, open, story, context } = await profile('nl');
    await open();
    await story.begin();
    await story.saved();
    const offer = () => page.evaluate(() => {
      const event = new Event('beforeinstallprompt', { cancelable: true });
      event.prompt = () => (globalThis.asked = true);
      dispatchEvent(event);
      return event.defaultPrevented;
    });
    assert.equal(await offer(), true);
    await page.keyboard.press('Escape'); // the message that stood there
    const message = page.getByRole('group', { name: story.say('frame.message') });
    await story.button('action.program.later', message).click();
    await page.reload();
    await story.reopen();
    await offer();
    await page.waitForTimeout(300);
    assert.equal(await story.button('action.program.install').count(), 0);
    await story.button('action.view.menu').click();
    await story.button('action.program.install').click();
    assert.equal(await page.evaluate(() => globalThis.asked), true);
    await context.close();
  });

  await check('that it works without internet is told once; losing it stops nobody', async () => {
    const { page, open, story, context } = await profile('nl');
    await open();
    const said = (key) => page.getByRole('status').filter({ hasText: story.say(key) });
    await said('offline.ready').waitFor();
    await page.reload();
    await page.getByRole('navigation').waitFor();
    await story.begin();
    await page.waitForTimeout(1500);
    assert.equal(await said('offline.ready').count(), 0);
    await context.setOffline(true);
    await said('offline.now').waitFor();
    await context.close();
  });
}
