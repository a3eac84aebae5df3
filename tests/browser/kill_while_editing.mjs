// Some people type in Koers, each in a browser profile of their own, and their tabs are killed at
// random moments, KILLS times (50) together. Afterwards the plan opens, and nothing that was typed
// more than a second before is missing.

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

import { CHROMIUM_SHELL, drawNothing, serveSite, tally, UNPAINTED_FLAGS } from './site.mjs';
import { Story } from './story.mjs';

const KILLS = Number(process.env.KILLS ?? 50);
const PEOPLE = 4; // at once, since each of them mostly waits
const OLD_MS = 1000;

const { check, finish } = tally();
const site = await serveSite();

const textOf = (story) =>
  story.page.getByRole('grid')
    .getByRole('textbox', { name: story.say.field('visionStatements', 'text') });

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
    executablePath: CHROMIUM_SHELL, args: UNPAINTED_FLAGS, viewport: { width: 1200, height: 800 },
    locale: 'nl' });
  await context.addInitScript(drawNothing); // the faster it is, the more is typed
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

// What an open tab shows of what was typed. Behind the last blank stands a number of which only the
// first digits were typed.
async function lastNumber(story) {
  const text = await textOf(story).inputValue();
  return text.slice(0, text.lastIndexOf(' ')).trim().split(/\s+/).map(Number).at(-1);
}

// Somebody who types in a tab until it dies, and goes on in the next.
class Typist {
  last = 0; // what the plan held when it was opened last

  constructor(openKoers) {
    this.openKoers = openKoers;
  }

  async begin() {
    this.tab = await this.openKoers();
    const { story } = this.tab;
    await story.begin();
    await story.makeVision();
    await story.fill('visionStatements', 'text', '0 ');
    await story.saved();
  }

  // Types, is killed, opens the plan in a new tab and looks; the new tab is typed in next.
  async killedOnce() {
    const { page, story } = this.tab;
    const until = Date.now() + 100 + Math.random() * 1700;
    const typed = await typeUntilKilled(page, textOf(story), this.last, until);
    const killedAt = await kill(page);
    const old = typed.filter(([, at]) => at < killedAt - OLD_MS).at(-1)?.[0] ?? this.last;
    this.tab = await this.openKoers();
    await this.tab.story.reopen();
    await this.tab.story.go('vision');
    this.last = await lastNumber(this.tab.story);
    await this.tab.story.saved(); // the tab that was killed has let go of the plan
    assert.ok(this.last >= old, `typed over a second before: ${old}, found ${this.last}`);
  }
}

async function person(who) {
  const { openKoers, close } = await openProfile();
  const typist = new Typist(openKoers);
  await typist.begin();
  for (let round = who; round <= KILLS; round += PEOPLE) {
    const name = `kill ${round} of ${KILLS} while typing: nothing older than a second is lost`;
    await check(name, () => typist.killedOnce());
  }
  await check(`person ${who} really typed`, () =>
    assert.ok(typist.last > KILLS / PEOPLE, `up to ${typist.last}`));
  await close();
}

await Promise.all(Array.from({ length: PEOPLE }, (_, i) => person(i + 1)));
await site.close();
finish();
