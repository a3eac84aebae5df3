// What the browser tests share: one browser, one site, profiles as of different people, and the count.

import assert from 'node:assert/strict';

import { chromium } from 'playwright-core';

import { CHROMIUM, CHROMIUM_FLAGS, CHROMIUM_SHELL, drawNothing, serveSite, tally, UNPAINTED_FLAGS }
  from './site.mjs';
import { PhoneStory, Story } from './story.mjs';

/**
 * {check, does, profile, site, browser, close}; the checks count in `counted`. Drawing without a graphics
 * card takes most of the processor: a world that is not `painted` does everything but that. One that
 * is not `whole` has no window around its pages.
 */
export async function openWorld({ painted = true, whole = true, counted = tally() } = {}) {
  const { check } = counted;
  const site = await serveSite();
  const args = painted ? CHROMIUM_FLAGS : UNPAINTED_FLAGS;
  const executablePath = whole ? CHROMIUM : CHROMIUM_SHELL;
  const browser = await chromium.launch({ executablePath, args });

  /** A profile of its own, as another person's laptop; `before` runs before the page's own scripts. */
  async function profile(language, { before, url = site.url, ...options } = {}) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: language,
      acceptDownloads: true, ...options });
    // Pickers of the system cannot be driven; without them the page downloads and uses an input.
    await context.addInitScript(() => {
      delete window.showOpenFilePicker;
      delete window.showSaveFilePicker;
    });
    if (!painted) await context.addInitScript(drawNothing);
    if (before) await context.addInitScript(before);
    const page = await context.newPage();
    // From the start: one that is asked for at once must not come before somebody listens.
    page.on('filechooser', () => {});
    context.setDefaultTimeout(30_000);
    await context.clock.setFixedTime(new Date('2026-11-23T10:00:00'));
    const wrong = [];
    const foreign = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.hostname !== '127.0.0.1') foreign.push(request.url());
    });
    const open = async () => {
      await page.goto(`${url}?lang=${language}`);
      await page.getByRole('navigation').waitFor();
    };
    const story = new (options.isMobile ? PhoneStory : Story)(page, language);
    return { context, page, wrong, foreign, open, story };
  }

  /** A check in a profile of its own, in which nothing may go wrong. */
  const does = (name, language, steps, options) => check(name, async () => {
    const mine = await profile(language, options);
    await mine.open();
    await steps(mine);
    assert.deepEqual(mine.wrong, []);
    await mine.context.close();
  });

  const close = async () => {
    await browser.close();
    await site.close();
  };
  return { check, does, profile, site, browser, close };
}

/** For `before`: what would go to the printer stands in `globalThis.printed`, as title and words. */
export function keepPrinted() {
  globalThis.print = () => {
    dispatchEvent(new Event('beforeprint'));
    const sheet = document.querySelector('#print');
    globalThis.printed = { title: sheet.querySelector('h1').textContent, words: sheet.textContent };
    dispatchEvent(new Event('afterprint'));
  };
}

/** How many sheets a printed page takes. */
export const sheets = (pdf) =>
  Number(/\/Type\s*\/Pages[^]*?\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);

/** What went wrong, but for the network that the test itself took away. */
export const wrongOnline = ({ wrong }) =>
  wrong.filter((text) => !/net::ERR_(INTERNET_DISCONNECTED|FAILED)/.test(text));

/** Opens a file by way of the picker. */
export async function openFile({ page, story }, name, bytes) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'),
    story.button('action.file.open').first().click()]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(bytes) });
}

/** What is said aloud, politely or at once. */
export const told = ({ page, story }, key, given) =>
  page.getByRole('status').or(page.getByRole('alert'))
    .filter({ hasText: story.say(key, given) }).first();
