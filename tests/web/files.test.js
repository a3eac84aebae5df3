import assert from 'node:assert/strict';
import test from 'node:test';
import { Files } from '../../web/files.js';

const bytes = (text) => new TextEncoder().encode(text);

/** A file on an imaginary disk, with the handle a picker gives. */
function handleOf(name, text = '{}', { permission = 'granted' } = {}) {
  const disk = { text, changed: 100, permission };
  return {
    disk,
    name,
    kind: 'file',
    queryPermission: async () => disk.permission,
    requestPermission: async () => disk.permission,
    getFile: async () => {
      if (disk.gone) throw new DOMException('gone', 'NotFoundError');
      return new File([disk.text], name, { lastModified: disk.changed });
    },
    createWritable: async () => {
      let next = '';
      return {
        write: async (b) => (next = new TextDecoder().decode(b)),
        close: async () => Object.assign(disk, { text: next, changed: disk.changed + 1 }),
        abort: async () => {},
      };
    },
  };
}

/** A window that notes what was clicked, and a storage that remembers. */
function desk(extra = {}) {
  const clicks = [];
  const listeners = {};
  const kept = new Map();
  const window = {
    addEventListener: (type, listener) => (listeners[type] = listener),
    document: {
      createElement: () => ({
        click() {
          clicks.push(this);
        },
      }),
    },
    URL: { createObjectURL: () => 'blob:x', revokeObjectURL() {} },
    navigator: {},
    ...extra,
  };
  const storage = {
    recall: async (key) => ({ ok: true, value: kept.get(key) }),
    remember: async (key, value) => (kept.set(key, value), { ok: true }),
  };
  const files = new Files({ storage, window });
  const opened = [];
  files.addEventListener('opened', ({ detail }) => opened.push(detail));
  return { files, clicks, listeners, opened, window };
}

// Downloads free their blob a minute later; a test should not wait for that.
test.before(() => {
  const real = setTimeout;
  globalThis.setTimeout = (...args) => {
    const timer = real(...args);
    timer.unref?.();
    return timer;
  };
});

test('open by picker, keep, and save into the same file', async () => {
  const handle = handleOf('a.koers.json', '{"a":1}');
  const { files } = desk({
    showOpenFilePicker: async () => [handle],
    showSaveFilePicker: async () => assert.fail(),
  });
  const opened = await files.open();
  assert.deepEqual([opened.ok, opened.name, opened.source], [true, 'a.koers.json', 'picker']);
  await files.keep('p', opened.ref);
  assert.equal((await files.kept('p')).name, 'a.koers.json');
  const saved = await files.save({ plan: 'p', name: 'x', bytes: bytes('{"a":2}') });
  assert.deepEqual(
    [saved, handle.disk.text],
    [{ ok: true, name: 'a.koers.json', how: 'file' }, '{"a":2}'],
  );
  assert.equal((await files.save({ plan: 'p', name: 'x', bytes: bytes('{"a":3}') })).ok, true);
});

test('of several files the first is the answer, the others come as they are read', async () => {
  const names = ['a.json', 'b.json', 'c.json'];
  const { files } = desk({ showOpenFilePicker: async () => names.map((name) => handleOf(name)) });
  const later = [];
  const all = new Promise((resolve) => {
    files.addEventListener('opened', ({ detail }) => later.push(detail.name) === 2 && resolve());
  });
  assert.equal((await files.open()).name, 'a.json');
  await all;
  assert.deepEqual(later, ['b.json', 'c.json']);
});

test('a file that somebody else changed is not overwritten unless forced', async () => {
  const handle = handleOf('a.koers.json');
  const { files } = desk({
    showOpenFilePicker: async () => [handle],
    showSaveFilePicker: async () => assert.fail(),
  });
  await files.keep('p', (await files.open()).ref);
  Object.assign(handle.disk, { text: 'theirs', changed: 500 });
  assert.equal(
    (await files.save({ plan: 'p', name: 'x', bytes: bytes('mine') })).code,
    'changed-on-disk',
  );
  assert.equal(handle.disk.text, 'theirs');
  assert.equal(
    (await files.save({ plan: 'p', name: 'x', bytes: bytes('mine'), force: true })).ok,
    true,
  );
  assert.equal(handle.disk.text, 'mine');
});

test('it asks without a kept file, when that is gone or forbidden, and with `as`', async () => {
  for (const spoil of [(d) => (d.gone = true), (d) => (d.permission = 'denied'), null]) {
    const old = handleOf('old.json');
    const fresh = handleOf('new.json');
    const { files } = desk({
      showOpenFilePicker: async () => [old],
      showSaveFilePicker: async () => fresh,
    });
    await files.keep('p', (await files.open()).ref);
    spoil?.(old.disk);
    const saved = await files.save({ plan: 'p', name: 'new.json', bytes: bytes('n'), as: !spoil });
    assert.deepEqual(
      [saved.how, saved.name, fresh.disk.text, old.disk.text],
      ['picked', 'new.json', 'n', '{}'],
    );
  }
});

test('cancelling is a value, and a worn-off gesture becomes a download', async () => {
  const abort = async () => {
    throw new DOMException('', 'AbortError');
  };
  const { files } = desk({ showOpenFilePicker: abort, showSaveFilePicker: abort });
  assert.equal((await files.open()).code, 'cancelled');
  assert.equal((await files.save({ plan: 'p', name: 'a', bytes: bytes('') })).code, 'cancelled');
  const late = desk({
    showSaveFilePicker: async () => {
      throw new DOMException('', 'SecurityError');
    },
  });
  assert.equal((await late.files.save({ plan: 'p', name: 'a', bytes: bytes('') })).how, 'download');
  assert.equal(late.clicks[0].download, 'a');
});

test('a file above 64 MiB is refused before it is read', async () => {
  const file = {
    name: 'film.json',
    size: 64 * 1024 * 1024 + 1,
    arrayBuffer: () => assert.fail('read'),
  };
  const { files } = desk({ showOpenFilePicker: async () => [{ getFile: async () => file }] });
  const answer = await files.open();
  assert.deepEqual([answer.ok, answer.code, answer.name], [false, 'too-large', 'film.json']);
});

test('the system hands files over through the launch queue', async () => {
  let consume;
  const { files, opened } = desk({
    launchQueue: { setConsumer: (consumer) => (consume = consumer) },
  });
  files.start();
  await consume({ files: [handleOf('mail.koers.json')] });
  assert.deepEqual(
    opened.map((o) => [o.name, o.source]),
    [['mail.koers.json', 'launch']],
  );
});

test('share: JSON where allowed, else as text, else download and mail', async () => {
  const wish = {
    name: 'a.koers.json',
    bytes: bytes('{}'),
    subject: 'Plan & co',
    body: 'Bijgevoegd',
    bodyWithout: 'Voeg het toe.',
    to: 'ib@school.nl',
  };
  const shared = [];
  const navigator = (allowed) => ({
    canShare: ({ files: [file] }) => allowed(file),
    share: async ({ files: [file] }) => shared.push(file.name),
  });
  await desk({ navigator: navigator(() => true) }).files.share(wish);
  await desk({ navigator: navigator((f) => f.type === 'text/plain') }).files.share(wish);
  assert.deepEqual(shared, ['a.koers.json', 'a.koers.json.txt']);
  const { files, clicks } = desk();
  assert.equal((await files.share(wish)).how, 'mail');
  assert.equal(clicks[0].download, 'a.koers.json');
  assert.equal(
    clicks[1].href,
    'mailto:ib@school.nl?subject=Plan%20%26%20co&body=Voeg%20het%20toe.',
  );
});

test('an opened file that is let go, or was kept, is held no longer', async () => {
  const handle = handleOf('a.koers.json');
  const { files } = desk({ showOpenFilePicker: async () => [handle] });
  const [first, second] = [await files.open(), await files.open()];
  files.letGo(first.ref);
  assert.equal((await files.keep('p', first.ref)).ok, false);
  assert.equal((await files.keep('p', second.ref)).ok, true);
  assert.equal((await files.keep('q', second.ref)).ok, false);
});
