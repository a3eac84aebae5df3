// Some people type in Koers, each in a browser profile of their own, and their tabs are killed at
// random moments, KILLS times (50) together. Afterwards the plan opens, and nothing that was typed
// more than a second before is missing.

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

import { CHROMIUM, CHROMIUM_FLAGS, serveSite, tally } from './site.mjs';
import { Story } from './story.mjs';

const KILLS = Number(process.env.KILLS ?? 50);
const PEOPLE = 4; // at once, since each of them mostly waits
const OLD_MS = 1000;

const { check, finish } = tally();
const site = await serveSite();

const textOf = (story) =>
  story.page.getByRole('grid').getByRole('textbox', { name: story.say.field('visionStatements', 'text') });

// Types numbers one after the other, until the tab dies; tells by when each was typed whole, blank
// included: on a busy machine its letters arrive over many milliseconds.
async function typeUntilKilled(page, field, from, until) {
  const typed = [];
  await field.fill(`${from} `); // what was cut off in the middle of a number goes
  await page.keyboard.press('End');
  for (let n = from + 1; Date.now() < until; n += 1) {
    try {
      await page.keyboard.type(`${n} `);
    } catch {
      break;
    }
    typed.push([n, Date.now()]);
    if (n % 25 === 0) await field.fill(`${n} `); // no text grows for ever
  }
  return typed;
}

async function kill(page) {
  const wire = await page.context().newCDPSession(page);
  const crashed = new Promise((resolve) => page.once('crash', resolve));
  const at = Date.now();
  wire.send('Page.crash').catch(() => {});
  await Promise.race([crashed, new Promise((resolve) => setTimeout(resolve, 3000))]);
  await page.close().catch(() => {});
  return at;
}

// A browser profile on a disk of its own; it outlives the tabs that are killed in it.
async function openProfile() {
  const folder = await mkdtemp(join(tmpdir(), 'koers-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: CHROMIUM, args: CHROMIUM_FLAGS, viewport: { width: 1200, height: 800 }, locale: 'nl' });
  context.setDefaultTimeout(30_000);
  await context.clock.setFixedTime(new Date('2026-11-23T10:00:00'));
  const openKoers = async () => {
    const page = await context.newPage();
    await page.goto(`${site.url}?lang=nl`);
    await page.getByRole('navigation').waitFor();
    return { page, story: new Story(page, 'nl') };
  };
  const close = async () => {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { openKoers, close };
}

// One round: opens the plan, types, is killed, looks. Answers the last number that was found.
async function killedOnce(openKoers, last) {
  const { page, story } = await openKoers();
  await story.reopen();
  await story.saved(); // the tab before has let go of the plan
  await story.go('vision');
  const typed = await typeUntilKilled(page, textOf(story), last, Date.now() + 100 + Math.random() * 1700);
  const killedAt = await kill(page);
  const after = await openKoers();
  await after.story.reopen();
  await after.story.go('vision');
  const text = await textOf(after.story).inputValue();
  // Behind the last blank stands a number of which only the first digits were typed.
  const found = text.slice(0, text.lastIndexOf(' ')).trim().split(/\s+/).map(Number).at(-1);
  await after.page.close();
  const old = typed.filter(([, at]) => at < killedAt - OLD_MS).at(-1)?.[0] ?? last;
  assert.ok(found >= old, `typed over a second before: ${old}, found ${found}`);
  return found;
}

async function person(who) {
  const { openKoers, close } = await openProfile();
  const first = await openKoers();
  await first.story.begin();
  await first.story.makeVision();
  await first.story.fill('visionStatements', 'text', '0 ');
  await first.story.saved();
  await first.page.close();
  let last = 0;
  for (let round = who; round <= KILLS; round += PEOPLE)
    await check(`kill ${round} of ${KILLS} while typing: nothing older than a second is lost`, async () => {
      last = await killedOnce(openKoers, last);
    });
  await check(`person ${who} really typed`, () => assert.ok(last > KILLS / PEOPLE, `up to ${last}`));
  await close();
}

await Promise.all(Array.from({ length: PEOPLE }, (_, i) => person(i + 1)));
await site.close();
finish();
