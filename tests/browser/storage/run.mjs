// Storage and shell in a real Chromium: `node tests/browser/storage/run.mjs [kill|tabs|shell]`.

import { chromium } from 'playwright-core';
import { EXECUTABLE, FLAGS, finish, forget } from './browser.mjs';
import { killTests } from './kill.mjs';
import { shellTests } from './shell.mjs';
import { makeSite, serve } from './site.mjs';
import { tabTests } from './tabs.mjs';

const only = process.argv[2] ?? '';
const wanted = (name) => only === '' || only === name;
const folder = await makeSite();
const site = await serve(folder);

async function inOneBrowser(work) {
  const args = [...FLAGS, '--js-flags=--expose-gc'];
  const browser = await chromium.launch({ executablePath: EXECUTABLE, args });
  const context = await browser.newContext({ acceptDownloads: true, locale: 'nl-NL' });
  context.setDefaultTimeout(15_000);
  await work(context);
  await browser.close();
}

// A page that never answers must not hold up the proof.
setTimeout(() => {
  console.log('not ok - the tests of the store end within five minutes');
  process.exit(1);
}, 300_000).unref();

try {
  if (wanted('tabs')) await inOneBrowser((context) => tabTests(context, site.url));
  if (wanted('shell')) await inOneBrowser((context) => shellTests(context, site, folder));
  if (wanted('kill')) await killTests(site.url);
} finally {
  site.close();
  await forget(folder);
}
finish();
