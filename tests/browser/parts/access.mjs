// What people hear and reach who do not look at the picture: states, messages, lists, the keyboard.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const CHAIN = readFileSync(new URL('../../../src/app/chain.h', import.meta.url), 'utf8');
const VIEWS = [...CHAIN.matchAll(/"go\.(\w+)"/g)].map(([, view]) => view);
// The conversation takes the whole screen: it has no rail and no bar.
const WHOLE = new Set(['talk']);

/** To a view from anywhere and at any size: by the palette. */
async function goTo({ page, story }, view) {
  const name = story.say(`view.${view}.name`);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: story.say('palette.title') });
  await palette.getByRole('textbox').fill(name);
  await palette.getByRole('button', { name, exact: true }).first().click();
  await palette.waitFor({ state: 'detached' });
}

// In the page: what stands in the mirror without a name.
function faultsOfTheMirror() {
  const selector = '#mirror :is(button, a, input, select, textarea, [role=list], [role=grid])';
  const all = [...document.querySelectorAll(selector)];
  const nameless = all.filter((e) => !(e.getAttribute('aria-label') || e.textContent.trim()));
  return nameless.map((e) => e.outerHTML);
}

// In the page: what has the keyboard, and whether it can be seen.
function whereTheKeyboardIs() {
  const element = document.activeElement;
  if (!element?.koersNode) return null;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const over = document.elementsFromPoint((left + right) / 2, top + Math.min(12, (bottom - top) / 2));
  return {
    node: element.koersNode,
    name: element.ariaLabel ?? element.textContent,
    box: [left, top, right, bottom].map(Math.round).join(),
    inSight: right > 0 && bottom > 0 && left < innerWidth && top < innerHeight &&
      over.includes(element),
  };
}

// In the page: the names of what Tab stops at, but for these nodes.
function tabStopsBut(known) {
  return [...document.querySelectorAll('#mirror *')]
    .filter((e) => e.tabIndex >= 0 && !e.disabled && !known.includes(e.koersNode))
    .map((e) => e.ariaLabel ?? e.textContent);
}

export default async function access({ check, profile }) {
  await check('states: current page, pressed, opened, and the chosen card of a list', async () => {
    const { page, open, story, context } = await profile('nl');
    await open();
    await story.begin();
    await story.saved();
    const current = () => page.locator('#mirror [aria-current=page]').allTextContents();
    assert.deepEqual(await current(), [story.say('view.vision.name')]);
    await story.button('action.view.menu').click();
    const menu = page.getByRole('dialog', { name: story.say('menu.title') });
    const entry = (key, pressed) =>
      menu.getByRole('button', { name: story.say(key), exact: true, pressed });
    await entry('action.look.dark', false).click();
    await story.button('action.view.menu').click();
    await entry('action.look.dark', true).waitFor();
    await entry('action.look.light', false).waitFor();
    await page.keyboard.press('Escape');
    await story.go('start');
    const title = story.say('new.plan', { year: '2026-2027' });
    const points = { name: story.say('start.restore_named', { title }) };
    await page.getByRole('button', { ...points, expanded: false }).click();
    await page.getByRole('button', { ...points, expanded: true }).waitFor();
    await context.close();
  });

  await check('messages come where one listens already, and not at every letter', async () => {
    const { page, open, story, context } = await profile('nl');
    await open();
    const live = (role) => page.locator(`#mirror [role=${role}]`);
    assert.equal(await live('status').count(), 1);
    assert.equal(await live('alert').count(), 1);
    await page.evaluate(() => {
      globalThis.spoken = [];
      globalThis.first = document.querySelector('#mirror [role=status]');
      new MutationObserver(() => globalThis.spoken.push(globalThis.first.textContent))
        .observe(globalThis.first, { childList: true, characterData: true, subtree: true });
    });
    await story.begin();
    await live('status').filter({ hasText: story.say('file.new') }).waitFor();
    await page.keyboard.press('Escape');
    await story.button('action.add.visionStatements').click();
    const before = await page.evaluate(() => globalThis.spoken.length);
    await page.keyboard.type('Ieder kind leest op zijn eigen manier.', { delay: 20 });
    await story.saved();
    const spoken = await page.evaluate(() => globalThis.spoken);
    assert.ok(spoken.length - before <= 2, `spoke ${JSON.stringify(spoken.slice(before))}`);
    assert.ok(await page.evaluate(() => globalThis.first.isConnected));
    // A dialog makes the rest unreachable, but what is said must still be heard.
    await page.keyboard.press('Control+k');
    await page.keyboard.type('doel toev');
    await live('status').filter({ hasText: story.say('action.add.goals') }).waitFor();
    assert.equal(await live('status').evaluate((e) => Boolean(e.closest('[inert]'))), false);
    await context.close();
  });

  await check('the first Tab shows a way past the rail; it leads into the view', async () => {
    const { page, open, story, context } = await profile('nl');
    await open();
    await story.begin();
    // As on a page that just came: Tab begins at its top.
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
    });
    await page.keyboard.press('Tab');
    await page.getByRole('link', { name: story.say('frame.skip') }).waitFor();
    const here = () => page.evaluate(() => document.activeElement.textContent);
    assert.equal(await here(), story.say('frame.skip'));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement.closest('main'));
    assert.equal(await here(), story.say('action.add.visionStatements'));
    await context.close();
  });

  await check('the timeline is a list: by keyboard to its last item and the details', async () => {
    const { page, open, story, context } = await profile('nl');
    await open();
    await story.button('action.file.example').click();
    await story.saved();
    await story.go('activities');
    await page.getByRole('tab', { name: story.say('view.timeline.name'), exact: true }).click();
    const list = page.getByRole('list', { name: story.say('entity.activities.many') });
    const count = Number(await list.getByRole('listitem').first().getAttribute('aria-setsize'));
    assert.equal(count, 30);
    await list.getByRole('button').first().focus();
    for (let i = 1; i < count; i += 1) await page.keyboard.press('Tab');
    const place = await page.evaluate(() => document.activeElement.parentElement.ariaPosInSet);
    assert.equal(place, String(count));
    await page.keyboard.press('Enter');
    await story.field('activities', 'title').waitFor();
    await list.locator('[aria-current=true]').waitFor();
    await context.close();
  });

  await check('two fingers make the page larger, and one still scrolls it', async () => {
    const { page, open, story, context } = await profile('nl', PHONE);
    await open();
    await story.button('action.file.example').tap();
    await story.saved();
    const session = await context.newCDPSession(page);
    await session.send('Input.synthesizePinchGesture',
      { x: 195, y: 400, scaleFactor: 2, relativeSpeed: 400 });
    assert.ok(await page.evaluate(() => visualViewport.scale) > 1.5);
    assert.equal(await page.evaluate(() => document.getElementById('root').clientHeight), 844);
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
    const title = page.getByRole('heading', { level: 1 });
    const top = () => title.evaluate((e) => e.getBoundingClientRect().top);
    const before = await top();
    await session.send('Input.synthesizeScrollGesture',
      { x: 195, y: 600, yDistance: -250, gestureSourceType: 'touch', speed: 800 });
    assert.ok(await top() < before - 100, 'it scrolled');
    await context.close();
  });

  await check('fields are large enough for a phone, and stand above its keyboard', async () => {
    const { page, open, story, context } = await profile('nl', { ...PHONE, before: () => {
        // As Safari has it: the keyboard takes from what is seen, not from the page.
        const whole = { scale: 1, offsetTop: 0, height: 844, width: 390 };
        const view = Object.assign(new EventTarget(), whole);
        Object.defineProperty(globalThis, 'visualViewport', { value: view });
      } });
    await open();
    await story.begin();
    await story.button('action.add.visionStatements').tap();
    const field = story.field('visionStatements', 'text');
    assert.equal(await field.evaluate((e) => getComputedStyle(e).fontSize), '16px');
    await field.focus();
    await page.evaluate(() => {
      visualViewport.height = 460;
      visualViewport.dispatchEvent(new Event('resize'));
    });
    await page.waitForFunction(() => document.getElementById('root').clientHeight === 460);
    await field.evaluate((e) => new Promise((seen, never) => {
      const until = Date.now() + 5000;
      const look = () => {
        const { top } = e.getBoundingClientRect();
        if (top >= 0 && top + 30 < 460) return seen();
        if (Date.now() > until) return never(new Error(`at ${top}`));
        requestAnimationFrame(look);
      };
      look();
    }));
    await page.evaluate(() => {
      visualViewport.height = 844;
      visualViewport.dispatchEvent(new Event('resize'));
    });
    await page.waitForFunction(() => document.getElementById('root').clientHeight === 844);
    await context.close();
  });

  for (const [width, height] of [[1440, 900], [1024, 768], [390, 844]])
    await check(`every element of every view, menu and palette has a name, ${width} wide`, async () => {
      const mine = await profile('nl', { viewport: { width, height } });
      const { page, open, story, context } = mine;
      await open();
      await story.button('action.file.example').click();
      await story.saved();
      for (const view of VIEWS) {
        await goTo(mine, view);
        assert.deepEqual(await page.evaluate(faultsOfTheMirror), [], view);
        if (WHOLE.has(view)) continue;
        for (const open of [() => page.keyboard.press('Control+k'),
          () => story.button(width < 760 ? 'frame.all_parts' : 'action.view.menu').click()]) {
          await open();
          await page.getByRole('dialog').waitFor();
          assert.deepEqual(await page.evaluate(faultsOfTheMirror), [], `over ${view}`);
          await page.keyboard.press('Escape');
        }
      }
      await context.close();
    });

  await check('wherever Tab comes, it is in sight, and it comes everywhere', async () => {
    const mine = await profile('nl', { viewport: { width: 1024, height: 600 } });
    const { page, open, story, context } = mine;
    await open();
    await story.button('action.file.example').click();
    await story.saved();
    const hidden = [];
    for (const view of VIEWS) {
      await goTo(mine, view);
      await page.keyboard.press('Escape');
      // From wherever the palette led to, out at the end, in again at the top, and on until nothing
      // is missed: some things come in the meantime, such as the plans that the device keeps.
      const reached = new Set();
      let missed;
      for (let i = 0; i < 800 && missed?.length !== 0; i += 1) {
        await page.keyboard.down('Tab'); // it is held, which is half the work
        let here = await page.evaluate(whereTheKeyboardIs);
        for (let frame = 0; here && !here.inSight && frame < 30; frame += 1) {
          await page.evaluate(() => new Promise(requestAnimationFrame)); // it is scrolled to
          here = await page.evaluate(whereTheKeyboardIs);
        }
        if (!here) continue;
        if (!here.inSight) hidden.push(`${view}: ${here.name} at ${here.box}`);
        if (!reached.has(here.node)) reached.add(here.node);
        else missed = await page.evaluate(tabStopsBut, [...reached]);
      }
      await page.keyboard.up('Tab');
      assert.deepEqual(missed, [], view);
    }
    assert.deepEqual(hidden, []);
    await context.close();
  });

  await check('the tree of accessibility: every view has its parts, and all in it have names', async () => {
    const mine = await profile('nl');
    const { page, open, story, context } = mine;
    await open();
    await story.button('action.file.example').click();
    await story.saved();
    const session = await context.newCDPSession(page);
    for (const view of VIEWS) {
      await goTo(mine, view);
      await page.keyboard.press('Escape');
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const heard = nodes.filter((node) => !node.ignored)
        .map((node) => ({ role: node.role.value, name: node.name?.value ?? '' }));
      const count = (role) => heard.filter((node) => node.role === role).length;
      for (const part of WHOLE.has(view) ? ['main'] : ['banner', 'navigation', 'main'])
        assert.equal(count(part), 1, `${view}: ${part}`);
      assert.ok(heard.some((node) => node.role === 'heading' && node.name), `${view}: heading`);
      const named = new Set(['button', 'link', 'textbox', 'combobox', 'checkbox', 'radio', 'tab',
        'grid', 'list', 'columnheader', 'dialog', 'image', 'navigation', 'main', 'complementary']);
      const nameless = heard.filter((node) => named.has(node.role) && !node.name);
      assert.deepEqual(nameless, [], view);
    }
    await context.close();
  });
}
