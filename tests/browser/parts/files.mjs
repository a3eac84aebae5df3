// Files as they come in and go out.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { openFile, told } from '../world.mjs';

const DEMO = new URL('../../../assets/demo/wijd-water.koers.json', import.meta.url);
const HALF = '{"format":"koers-plan","version":1,';

/** A plan with one vision statement, and what must still be there after something went wrong. */
async function withVision(profile, options) {
  const mine = await profile('nl', options);
  await mine.open();
  await mine.story.begin();
  await mine.story.makeVision();
  const stillThere = async () => {
    await mine.story.go('vision');
    await mine.page.getByRole('grid').getByRole('row', { name: mine.story.content.vision }).waitFor();
  };
  return { ...mine, stillThere };
}

// A drop as the file manager does it.
async function drop(page, name, text) {
  await page.evaluate(([as, content]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], as, { type: 'application/json' }));
    const event = (type) => new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true });
    globalThis.dropNow = () => document.body.dispatchEvent(event('drop'));
    document.body.dispatchEvent(event('dragover'));
  }, [name, text]);
}

// In the page: a picker and a file of the system that tests can look into.
function fakePicker() {
  globalThis.picked = { asked: 0, written: [], changed: 0 };
  const { picked } = globalThis;
  // A plain object cannot be kept in IndexedDB with its functions, so the kept file is looked up.
  const file = {
    name: 'gekozen.koers.json',
    queryPermission: async () => 'granted',
    getFile: async () => new File([picked.text ?? ''], 'gekozen.koers.json', { lastModified: picked.changed }),
    createWritable: async () => {
      let text = '';
      return {
        write: async (bytes) => (text += new TextDecoder().decode(bytes)),
        close: async () => picked.written.push(text),
        abort: async () => {},
      };
    },
  };
  globalThis.pickedFile = file;
  globalThis.showSaveFilePicker = async () => {
    picked.asked += 1;
    if (picked.refuse) throw new DOMException('no', 'AbortError');
    return file;
  };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function keep(value, key) {
    const holds = value?.handle?.createWritable;
    return put.call(this, holds ? { changed: value.changed, fake: true } : value, key);
  };
  const get = IDBObjectStore.prototype.get;
  IDBObjectStore.prototype.get = function find(key) {
    const request = get.call(this, key);
    const result = Object.getOwnPropertyDescriptor(IDBRequest.prototype, 'result').get;
    Object.defineProperty(request, 'result', {
      get: () => {
        const value = result.call(request);
        return value?.fake ? { handle: file, changed: value.changed } : value;
      },
    });
    return request;
  };
}

export default async function files({ check, profile }) {
  await check('a wrong file is refused in words, and what was open stays open', async () => {
    const mine = await withVision(profile);
    await mine.story.go('start');
    await openFile(mine, 'half.json', HALF);
    await told(mine, 'problem.truncated').waitFor();
    await mine.stillThere();
    await mine.context.close();
  });

  await check('a plan that is dropped on the page opens; the page says so while it hangs there', async () => {
    const mine = await withVision(profile);
    const { page } = mine;
    await drop(page, 'wijd-water.koers.json', await readFile(DEMO, 'utf8'));
    await told(mine, 'file.drop').waitFor();
    await page.evaluate(() => globalThis.dropNow());
    await page.getByRole('heading', { name: /Wijd Water/, level: 1 }).waitFor();
    assert.equal(await told(mine, 'file.drop').count(), 0);
    await mine.context.close();
  });

  await check('a wrong file that is dropped changes nothing', async () => {
    const mine = await withVision(profile);
    await drop(mine.page, 'half.json', HALF);
    await mine.page.evaluate(() => globalThis.dropNow());
    await told(mine, 'problem.truncated').waitFor();
    await mine.stillThere();
    await mine.context.close();
  });

  await check('a file that the system opens with Koers comes in', async () => {
    const mine = await profile('nl', { before: () => {
      Object.defineProperty(globalThis, 'launchQueue', {
        value: { setConsumer: (consumer) => (globalThis.launch = consumer) } });
    } });
    await mine.open();
    await mine.page.waitForFunction(() => globalThis.launch);
    await mine.page.evaluate((text) => globalThis.launch({ files: [{
      name: 'wijd-water.koers.json',
      getFile: async () => new File([text], 'wijd-water.koers.json'),
    }] }), await readFile(DEMO, 'utf8'));
    await mine.page.getByRole('heading', { name: /Wijd Water/, level: 1 }).waitFor();
    await mine.context.close();
  });

  await check('shared through the device: the file, its name and a text that says what to do', async () => {
    const mine = await withVision(profile, { before: () => {
      globalThis.shared = [];
      navigator.canShare = ({ files }) => files[0].name.endsWith('.txt'); // as Chromium has it
      navigator.share = async (what) => {
        if (globalThis.refuse) throw new DOMException('no', 'AbortError');
        globalThis.shared.push({ title: what.title, text: what.text, name: what.files[0].name,
          bytes: await what.files[0].text() });
      };
    } });
    await mine.story.button('action.file.share').click();
    await told(mine, 'file.shared').waitFor();
    const [shared] = await mine.page.evaluate(() => globalThis.shared);
    assert.match(shared.name, /^onze-school-2026-2027-\d{4}-\d\d-\d\d\.koers\.json\.txt$/);
    assert.ok(shared.text.includes(mine.story.say('new.plan', { year: '2026-2027' })));
    assert.equal(JSON.parse(shared.bytes).visionStatements[0].text, mine.story.content.vision);
    await mine.page.evaluate(() => (globalThis.refuse = true));
    await mine.page.keyboard.press('Escape');
    await mine.story.button('action.file.share').click();
    await mine.page.waitForTimeout(300);
    assert.equal(await told(mine, 'file.shared').count(), 0);
    await mine.context.close();
  });

  await check('where nothing can be shared: a download, and a mail that says to add it', async () => {
    const mine = await withVision(profile, { before: () => {
      delete Navigator.prototype.share;
      document.addEventListener('click', (event) => {
        if (!event.target.href?.startsWith('mailto:')) return;
        event.preventDefault();
        globalThis.mail = event.target.href;
      }, true);
      // The link of the mail is not in the page.
      const click = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function mailOrClick() {
        if (this.href.startsWith('mailto:')) globalThis.mail = this.href;
        else click.call(this);
      };
    } });
    const [download] = await Promise.all([mine.page.waitForEvent('download'),
      mine.story.button('action.file.share').click()]);
    const name = download.suggestedFilename();
    const mail = decodeURIComponent(await mine.page.evaluate(() => globalThis.mail));
    assert.ok(mail.includes(name), mail);
    await told(mine, 'file.by_hand', { name }).waitFor();
    await mine.context.close();
  });

  await check('saved again into the file that was chosen; asked before a change of somebody else is lost', async () => {
    const mine = await profile('nl', { before: `(${fakePicker})()` });
    await mine.open();
    await mine.story.begin();
    const picked = () => mine.page.evaluate(() => globalThis.picked);
    const save = () => mine.story.button('action.file.save').click();
    await save();
    await mine.page.waitForFunction(() => globalThis.picked.written.length === 1);
    await mine.story.makeVision();
    await save();
    await mine.page.waitForFunction(() => globalThis.picked.written.length === 2);
    assert.equal((await picked()).asked, 1);
    assert.equal(JSON.parse((await picked()).written[1]).visionStatements.length, 1);
    await mine.page.evaluate(() => (globalThis.picked.changed = 5));
    await save();
    const question = mine.page.getByRole('dialog', { name: mine.story.say('question.title') });
    await question.waitFor();
    assert.equal((await picked()).written.length, 2);
    await mine.story.button('file.changed_yes', question).click();
    await mine.page.waitForFunction(() => globalThis.picked.written.length === 3);
    await mine.context.close();
  });

  await check('an opened file is the one that is saved into, and named so', async () => {
    const mine = await profile('nl', { before: `(${fakePicker})();
      Object.defineProperty(globalThis, 'launchQueue', {
        value: { setConsumer: (consumer) => (globalThis.launch = consumer) } });` });
    await mine.open();
    await mine.page.waitForFunction(() => globalThis.launch);
    await mine.page.evaluate((text) => {
      globalThis.picked.text = text;
      return globalThis.launch({ files: [globalThis.pickedFile] });
    }, await readFile(DEMO, 'utf8'));
    await mine.page.getByRole('heading', { name: /Wijd Water/, level: 1 }).waitFor();
    await mine.story.button('action.file.save').click();
    await mine.page.waitForFunction(() => globalThis.picked.written.length === 1);
    assert.equal(await mine.page.evaluate(() => globalThis.picked.asked), 0);
    await told(mine, 'file.saved', { name: 'gekozen.koers.json' }).waitFor();
    await mine.context.close();
  });

  await check('an amount that is still being typed is in the file, and is kept when the tab closes', async () => {
    const mine = await profile('nl');
    await mine.open();
    await mine.story.begin();
    await mine.story.go('budget');
    await mine.story.button('action.add.budgetLines').click();
    await mine.story.fill('budgetLines', 'description', mine.story.content.line);
    const price = mine.story.field('budgetLines', 'unitPriceCents');
    await price.focus();
    await price.fill('');
    await mine.page.keyboard.type(mine.story.content.price);
    const [download] = await Promise.all([mine.page.waitForEvent('download'),
      mine.page.keyboard.press('Control+s')]);
    const plan = JSON.parse(await readFile(await download.path(), 'utf8'));
    assert.equal(plan.budgetLines[0].unitPriceCents, 125_050);
    await price.fill('');
    await mine.page.keyboard.type('99');
    await mine.page.waitForTimeout(300);
    await mine.page.reload();
    await mine.story.reopen();
    await mine.story.go('budget');
    await mine.page.getByRole('grid').getByRole('row', { name: mine.story.content.line }).waitFor();
    const cell = mine.page.getByRole('grid').getByLabel(
      mine.story.say.field('budgetLines', 'unitPriceCents'), { exact: true });
    assert.match(await cell.first().inputValue(), /99/);
    await mine.context.close();
  });

  await check('a file of a plan that is here already comes as one step that can be undone', async () => {
    const mine = await withVision(profile);
    const [download] = await Promise.all([mine.page.waitForEvent('download'),
      mine.story.button('action.file.save').click()]);
    const plan = JSON.parse(await readFile(await download.path(), 'utf8'));
    plan.visionStatements[0].text = 'Gewijzigd door een collega';
    await mine.story.go('start');
    await openFile(mine, 'plan (2).json', JSON.stringify(plan));
    await told(mine, 'file.opened_again', { title: plan.plan.title }).waitFor();
    await mine.page.keyboard.press('Control+z');
    await mine.stillThere();
    await mine.context.close();
  });
}
