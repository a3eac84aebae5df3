// The page around the program: starting, crashing, rescue, the service worker, files. The program
// is a stand-in (site.mjs), so what is tested here is the shell alone.

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { check } from './browser.mjs';
import { sealSite } from './site.mjs';

const heading = (page) => page.getByRole('heading', { level: 1 });
const started = (page) =>
  page.waitForFunction(() => globalThis.koersModule?.ran && !document.getElementById('splash'));

async function fill(page) {
  await page.evaluate(async () => {
    const { storage } = globalThis.koersPorts;
    for (const [id, title] of [
      ['p', 'ICT-plan'],
      ['q', 'Nog één'],
    ]) {
      await storage.claim(id);
      await storage.snapshot(id, 0, '{"goals":[{"id":"a"}]}', {
        title,
        school: 'Wijd Water',
        year: '2026-2027',
      });
      await storage.append(id, 1, '{"set":{"goals":[{"id":"b"}]}}');
    }
  });
}

async function startTests(context, url) {
  const said = [];
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('request', (request) => request.url().startsWith(url) || said.push(request.url()));
  await check(
    'the page starts, hands over ports, fonts and a module, and breaks no policy',
    async () => {
      await page.goto(url);
      await started(page);
      const given = await page.evaluate(() => [
        Object.keys(globalThis.koersPorts),
        globalThis.koersConfig.fonts.regular.length,
        globalThis.koersModule.ports === globalThis.koersPorts,
      ]);
      assert.deepEqual(given, [['storage', 'files', 'updates'], 4, true]);
      const csp = await page.evaluate(() => document.querySelector('meta[http-equiv]').content);
      assert.ok(!csp.includes('unsafe-inline') && csp.startsWith("default-src 'none'"));
      assert.deepEqual(said, []);
    },
  );
  await check(
    'harmless errors are ignored, a real one stops the program and shows the page',
    async () => {
      await fill(page);
      await page.evaluate(() => {
        dispatchEvent(
          new ErrorEvent('error', {
            message: 'ResizeObserver loop completed with undelivered notifications.',
          }),
        );
        dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }));
      });
      assert.equal(await page.locator('#crash').count(), 0);
      await page.evaluate(() => globalThis.koersModule.onAbort('out of luck'));
      await heading(page)
        .getByText('Koers is gestopt')
        .or(heading(page).getByText('Koers has stopped'))
        .waitFor();
      assert.equal(await page.evaluate(() => globalThis.koersStopped), true);
      assert.equal(await page.locator('#root').isVisible(), false);
      await page.locator('#crash li').nth(1).waitFor();
      assert.match(await page.locator('#crash pre').textContent(), /out of luck/);
    },
  );
  return page;
}

async function rescueTests(page) {
  await check('"save a copy of my data" gives every plan with its latest entries', async () => {
    const downloads = [];
    page.on('download', (download) => downloads.push(download));
    await page
      .getByRole('button', { name: /Bewaar een kopie van mijn gegevens|Save a copy of my data/ })
      .click();
    await page
      .getByRole('status')
      .getByText(/downloads/)
      .waitFor();
    await page.waitForTimeout(300);
    assert.equal(downloads.length, 2);
    for (const download of downloads) {
      assert.match(
        download.suggestedFilename(),
        /^wijd-water-(ict-plan|nog-een)-2026-2027-\d{4}-\d\d-\d\d\.koers\.json$/,
      );
      const plan = JSON.parse(await readFile(await download.path(), 'utf8'));
      assert.deepEqual(plan.goals, [{ id: 'a' }, { id: 'b' }]);
    }
  });
  await check(
    'the third start without a clean frame is safe mode, and there is a way out',
    async () => {
      await page.evaluate(() => sessionStorage.setItem('break', '1'));
      await page.evaluate(() => localStorage.removeItem('koers-starts'));
      for (let i = 0; i < 2; i += 1) {
        await page.reload();
        await heading(page)
          .getByText(/gestopt|stopped/)
          .waitFor();
      }
      await page.reload();
      await heading(page)
        .getByText(/start niet goed|does not start/)
        .waitFor();
      await page.locator('#crash li').nth(1).waitFor();
      await page.evaluate(() => sessionStorage.removeItem('break'));
      await page.getByRole('button', { name: /Toch gewoon starten|Start normally/ }).click();
      await started(page);
    },
  );
  await check('no WebGL: says so in both languages, with the plans to save', async () => {
    for (const [language, title] of [
      ['nl', 'kan Koers niet tekenen'],
      ['en', 'cannot draw Koers'],
    ]) {
      await page.evaluate((chosen) => localStorage.setItem('koers-language', chosen), language);
      await page.reload();
      await started(page);
      await page.evaluate(() => globalThis.koersConfig.noWebgl('no context'));
      await heading(page).getByText(title).waitFor();
      await page.locator('#crash li').nth(1).waitFor();
    }
    await page.evaluate(() => localStorage.removeItem('koers-language'));
  });
}

async function workerTests(page, site, folder) {
  const boot = join(folder, 'boot.js');
  const ready = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return registration.active.state;
    });
  const names = () =>
    page.evaluate(async () => (await caches.keys()).filter((n) => n.startsWith('koers ')));
  await check(
    'after the first visit the page works without the server, deep links included',
    async () => {
      await page.goto(site.url);
      await started(page);
      await ready();
      await page.waitForFunction(() => navigator.serviceWorker.controller);
      site.state.down = true;
      await page.reload();
      await started(page);
      await page.goto(`${site.url}?van=mail#doelen`);
      await started(page);
      site.state.down = false;
    },
  );
  await check('a half-deployed release is not installed; the old one goes on', async () => {
    await writeFile(boot, `${await readFile(boot, 'utf8')}\nglobalThis.koersRelease = 2;\n`);
    await sealSite(folder);
    site.state.tampered = 'boot.js';
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => {});
      const worker = registration.installing;
      if (worker)
        await new Promise(
          (resolve) => (worker.onstatechange = () => worker.state === 'redundant' && resolve()),
        );
    });
    await page.reload();
    await started(page);
    assert.equal(await page.evaluate(() => globalThis.koersRelease), undefined);
    site.state.tampered = '';
  });
  await check(
    'an update waits for consent, fetches only what changed, saves, and takes over',
    async () => {
      const fetched = [];
      site.state.down = false;
      const heard = page.evaluate(
        () =>
          new Promise((resolve) => {
            globalThis.koersPorts.updates.addEventListener('update-ready', () => resolve(true));
          }),
      );
      page
        .context()
        .on(
          'request',
          (request) => request.serviceWorker() && fetched.push(new URL(request.url()).pathname),
        );
      await page.evaluate(() => globalThis.koersPorts.updates.check());
      assert.equal(await heard, true);
      assert.equal(await page.evaluate(() => globalThis.koersRelease), undefined);
      const second = await page.context().newPage();
      await second.goto(site.url);
      await started(second);
      const told = second.evaluate(
        () =>
          new Promise((resolve) => {
            globalThis.koersPorts.updates.addEventListener('reload-needed', () => resolve(true));
          }),
      );
      await page.evaluate(() => {
        const { updates } = globalThis.koersPorts;
        updates.beforeReload = async () => localStorage.setItem('flushed', 'yes');
        updates.activate();
      });
      await page.waitForFunction(() => globalThis.koersRelease === 2);
      assert.equal(await page.evaluate(() => localStorage.getItem('flushed')), 'yes');
      assert.equal(await told, true);
      await second.close();
      assert.equal((await names()).length, 1);
      assert.deepEqual(
        fetched.filter((path) => path.endsWith('.wasm')),
        [],
      );
    },
  );
  await check('the switch in sw-off.json takes the worker and its files away', async () => {
    await writeFile(join(folder, 'sw-off.json'), '{"off": true}');
    await page.evaluate(() => globalThis.koersPorts.updates.check());
    await page.waitForFunction(
      async () => (await navigator.serviceWorker.getRegistrations()).length === 0,
    );
    await page.waitForFunction(async () => (await caches.keys()).length === 0);
    await writeFile(join(folder, 'sw-off.json'), '{"off": false}');
  });
}

async function fileTests(page, url) {
  await page.addInitScript(() => {
    delete globalThis.showOpenFilePicker; // headless browsers show no picker
    delete globalThis.showSaveFilePicker;
  });
  await page.goto(url);
  await started(page);
  const file = {
    name: 'plan.koers.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"a":1}'),
  };
  const openWith = async (answer) => {
    const chooser = page.waitForEvent('filechooser');
    const opened = page.evaluate(async () => {
      const answered = globalThis.koersPorts.files.open();
      await null;
      globalThis.gc(); // memory is cleaned up whenever it likes
      const { bytes, ...rest } = await answered;
      return { ...rest, text: bytes ? new TextDecoder().decode(bytes) : '' };
    });
    await (await chooser).setFiles(answer);
    return opened;
  };
  await check('a file opens through the input', async () => {
    const { ok, name, text, ref } = await openWith(file);
    assert.deepEqual([ok, name, text, typeof ref], [true, 'plan.koers.json', '{"a":1}', 'number']);
  });
  await check(
    'a file that is dropped opens, and one that is too large is refused unread',
    async () => {
      const dropped = await page.evaluate(async () => {
        const { files } = globalThis.koersPorts;
        const drop = (name, size) =>
          new Promise((resolve) => {
            files.addEventListener(
              'opened',
              ({ detail }) => resolve([detail.ok, detail.code ?? '', detail.name, detail.source]),
              { once: true },
            );
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([new Uint8Array(size)], name));
            dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
          });
        return [await drop('a.koers.json', 10), await drop('film.json', 64 * 1024 * 1024 + 1)];
      });
      assert.deepEqual(dropped, [
        [true, '', 'a.koers.json', 'drop'],
        [false, 'too-large', 'film.json', 'drop'],
      ]);
    },
  );
  await check('saving without a picker downloads', async () => {
    const download = page.waitForEvent('download');
    const answer = await page.evaluate(() =>
      globalThis.koersPorts.files.save({
        plan: 'p',
        name: 'wijd-water.koers.json',
        bytes: new TextEncoder().encode('{"b":2}'),
      }),
    );
    assert.deepEqual(answer, { ok: true, name: 'wijd-water.koers.json', how: 'download' });
    assert.equal(await readFile(await (await download).path(), 'utf8'), '{"b":2}');
  });
}

export async function shellTests(context, site, folder) {
  const page = await startTests(context, site.url);
  await rescueTests(page);
  await workerTests(page, site, folder);
  await fileTests(page, site.url);
  await page.close();
}
