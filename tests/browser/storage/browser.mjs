// Chromium under our own hand, so that it can be killed as a power cut or a task manager would.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

import { CHROMIUM_FLAGS, CHROMIUM_SHELL } from '../site.mjs';

export { CHROMIUM_SHELL as EXECUTABLE, CHROMIUM_FLAGS as FLAGS };

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export const newProfile = () => mkdtemp(join(tmpdir(), 'koers-profile-'));
export const forget = (folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 });

async function portOf(profile) {
  const file = join(profile, 'DevToolsActivePort');
  for (let i = 0; i < 400; i += 1) {
    if (existsSync(file)) {
      const port = (await readFile(file, 'utf8')).split('\n')[0];
      if (port) return port;
    }
    await sleep(25);
  }
  throw new Error('chromium did not start');
}

/** A browser on `profile`, which outlives it. */
export async function startBrowser(profile) {
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const child = spawn(
    CHROMIUM_SHELL,
    [
      ...CHROMIUM_FLAGS,
      '--headless=new',
      '--remote-debugging-port=0',
      '--no-default-browser-check',
      '--noerrdialogs',
      '--hide-crash-restore-bubble',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile)}`);
  // The group is ours alone (detached), so this ends what we started and nothing else.
  const kill = async () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Already gone.
    }
    await ended;
  };
  return { browser, context: browser.contexts()[0], kill };
}

let passed = 0;
let failed = 0;

export async function check(name, work) {
  try {
    await work();
    passed += 1;
    console.log(`ok - ${name}`);
  } catch (error) {
    failed += 1;
    console.log(
      `not ok - ${name}\n  ${String(error?.stack ?? error)
        .split('\n')
        .join('\n  ')}`,
    );
  }
}

export function finish() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}
