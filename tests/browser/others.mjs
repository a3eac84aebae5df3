// The short story in another browser: others.mjs firefox|webkit. A plan is made, kept, opened again
// after a reload. By role and name, through what each driver offers.

import { serveSite, tally } from './site.mjs';
import { wordsOf } from './words.mjs';

const which = process.argv[2];
const say = wordsOf('nl');
const { check, finish } = tally();
const site = await serveSite();
const url = `${site.url}?lang=nl`;

// In the page: an element by its accessible role and name, as the mirror makes them.
const FIND = `(selector, name) => [...document.querySelectorAll('#mirror ' + selector)].find((element) =>
  (element.getAttribute('aria-label') ?? element.textContent).trim() === name)`;

async function firefox() {
  const { default: puppeteer } = await import('puppeteer-core');
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: false });
  const page = await browser.newPage();
  return {
    open: () => page.goto(url),
    run: (code) => page.evaluate(code),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    close: () => browser.close(),
  };
}

async function webkit() {
  const { Builder, Capabilities } = await import('selenium-webdriver');
  const { spawn } = await import('node:child_process');
  const port = 4400 + (process.pid % 500);
  const driverProcess = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore' });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const capabilities = new Capabilities({ browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser', args: ['--automation'] } });
  const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
  return {
    open: () => driver.get(url),
    run: (code) => driver.executeScript(`return ${code}`),
    click: (x, y) => driver.actions().move({ x, y }).click().perform(),
    type: (text) => driver.actions().sendKeys(text).perform(),
    close: async () => {
      await driver.quit().catch(() => {});
      driverProcess.kill();
    },
  };
}

const browser = await (which === 'webkit' ? webkit() : firefox());

async function until(code, what) {
  for (let i = 0; i < 150; i += 1) {
    if (await browser.run(code)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`never: ${what}`);
}
const there = (selector, name) => `Boolean((${FIND})(${JSON.stringify(selector)}, ${JSON.stringify(name)}))`;
// By the pointer, in the middle of what is found, as a person would. What lies below the screen is
// scrolled to first: the view follows the keyboard.
async function click(find) {
  const inSight = `(${find}).getBoundingClientRect().bottom <= innerHeight`;
  if (!(await browser.run(inSight))) {
    await browser.run(`(${find}).focus()`);
    await until(inSight, `${find} in sight`);
  }
  const [x, y] = await browser.run(`(() => {
    const { left, top, width, height } = (${find}).getBoundingClientRect();
    return [Math.round(left + width / 2), Math.round(top + height / 2)];
  })()`);
  await browser.click(x, y);
}
async function press(name) {
  await until(there('button', name), `a button ${name}`);
  await click(`(${FIND})('button', ${JSON.stringify(name)})`);
}
const says = (text) => until(`[...document.querySelectorAll('#mirror p')]
  .some((e) => e.textContent.startsWith(${JSON.stringify(text)}))`, text);

// The one in which a new plan begins.
function schoolYear(today) {
  const begin = today.getFullYear() - (today.getMonth() < 7 ? 1 : 0);
  return `${begin}-${begin + 1}`;
}

await check(`${which}: the page stands`, async () => {
  await browser.open();
  await until(there('button', say('action.file.new')), 'the start page');
});
await check(`${which}: a plan is made and kept`, async () => {
  await press(say('action.file.new'));
  await press(say('action.add.visionStatements'));
  const label = say.field('visionStatements', 'text');
  await until(there('textarea', label), 'the field of the statement');
  await click(`(${FIND})('aside textarea', ${JSON.stringify(label)})`);
  await browser.type('Ieder kind leest, één voor één.');
  await until(`(${FIND})('textarea', ${JSON.stringify(label)}).value.endsWith('één.')`, 'what was typed');
  await says(say('save.saved'));
});
await check(`${which}: it is there after a reload`, async () => {
  await new Promise((resolve) => setTimeout(resolve, 600));
  await browser.open();
  const plan = say('new.plan', { year: schoolYear(new Date()) });
  await press(say('start.open_named', { title: plan }));
  await until(there('button', say('overview.print')), 'the overview');
  await press(say('view.vision.name'));
  await until(`[...document.querySelectorAll('#mirror [role=grid] :is(input, textarea)')]
    .some((e) => e.value === 'Ieder kind leest, één voor één.')`,
    'the statement');
});

await browser.close();
await site.close();
finish();
