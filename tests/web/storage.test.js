import assert from 'node:assert/strict';
import test from 'node:test';
import { World, oops, patchOf, planOf, text } from './world.js';

const texts = (list) => list.map(text);

async function started(options) {
  const world = new World();
  const tab = world.tab(options);
  assert.equal(await tab.claim('p'), 'writer');
  await tab.snapshot('p', 0, planOf(), { title: 'Plan', school: 'Wijd Water', year: '2026-2027' });
  return { world, tab };
}

/** What a tab that opens the plan later finds: the numbers of the rows. */
async function reread(world) {
  const later = world.tab();
  const loaded = await later.load('p');
  assert.equal(loaded.ok, true, JSON.stringify(loaded));
  later.close();
  const base = JSON.parse(text(loaded.snapshot)).goals.map((row) => row.id);
  return {
    ...loaded,
    ids: base.concat(texts(loaded.log).map((t) => JSON.parse(t).set.goals[0].id)),
  };
}

test('entries come back in the order of the calls, each answered with its ticket', async () => {
  const { world, tab } = await started();
  const answers = await Promise.all([1, 2, 3, 4, 5].map((n) => tab.append('p', n, patchOf(n))));
  assert.deepEqual(
    answers.map((a) => [a.ok, a.ticket]),
    [1, 2, 3, 4, 5].map((n) => [true, n]),
  );
  assert.deepEqual((await reread(world)).ids, ['g1', 'g2', 'g3', 'g4', 'g5']);
});

test('bytes are copied when append is called', async () => {
  const { world, tab } = await started();
  const heap = new TextEncoder().encode(patchOf(1));
  const answer = tab.append('p', 1, heap);
  heap.fill(0);
  await answer;
  assert.deepEqual((await reread(world)).ids, ['g1']);
});

test('entries that wait share a transaction', async () => {
  const { tab } = await started();
  let commits = 0;
  tab.faults.on = (where, { mode }) =>
    (commits += where === 'commit' && mode === 'readwrite' ? 1 : 0);
  await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((n) => tab.append('p', n, patchOf(n))));
  assert.ok(commits <= 2, `${commits} transactions`);
});

test('appends are relaxed and snapshots strict', async () => {
  const { tab } = await started();
  const modes = [];
  tab.faults.on = (where, { mode, durability }) =>
    where === 'commit' && mode === 'readwrite' && modes.push(durability);
  await tab.append('p', 1, patchOf(1));
  await tab.snapshot('p', 1, planOf(1));
  assert.deepEqual(modes, ['relaxed', 'strict']);
});

test('a snapshot covers the log up to its ticket and no further', async () => {
  const { world, tab } = await started();
  const all = [
    tab.append('p', 1, patchOf(1)),
    tab.append('p', 2, patchOf(2)),
    tab.snapshot('p', 1, planOf(1), { title: 'Plan' }),
    tab.append('p', 3, patchOf(3)),
  ];
  assert.ok((await Promise.all(all)).every((a) => a.ok));
  const loaded = await reread(world);
  assert.equal(text(loaded.snapshot), planOf(1));
  assert.deepEqual(loaded.ids, ['g1', 'g2', 'g3']);
});

test('the log before the previous snapshot goes, the log after it stays', async () => {
  const { world, tab } = await started();
  for (let n = 1; n <= 3; n += 1) {
    await tab.append('p', n, patchOf(n));
    await tab.snapshot('p', n, planOf(...Array.from({ length: n }, (_, i) => i + 1)));
  }
  const left = await world.raw('log', 'readonly', (s) => s.getAll());
  assert.deepEqual(
    left.map((e) => text(e.bytes)),
    [patchOf(3)],
  );
});

test('a corrupt snapshot falls back without loss and is kept', async () => {
  const { world, tab } = await started();
  await tab.append('p', 1, patchOf(1));
  await tab.snapshot('p', 1, planOf(1));
  await tab.append('p', 2, patchOf(2));
  await tab.snapshot('p', 2, planOf(1, 2));
  await tab.append('p', 3, patchOf(3));
  const [newest] = (await tab.restorePoints('p')).points;
  await world.corrupt('snapshots', ['p', newest.seq]);
  await tab.release('p');
  const later = world.tab();
  assert.equal(await later.claim('p'), 'writer');
  const loaded = await later.load('p');
  assert.equal(text(loaded.snapshot), planOf(1));
  assert.deepEqual(texts(loaded.log), [patchOf(2), patchOf(3)]);
  assert.deepEqual(
    loaded.damaged.map((d) => [d.kind, d.reason]),
    [['snapshot', 'checksum']],
  );
  const { copies } = await later.damagedCopies('p');
  assert.equal(copies.length, 1);
  const kept = await later.readDamaged('p', 'snapshot', newest.seq);
  assert.equal(kept.bytes.length, planOf(1, 2).length);
  assert.equal((await later.restorePoints('p')).points.length, 2);
  // Life goes on, and nothing is reported twice.
  await later.append('p', 1, patchOf(4));
  await later.snapshot('p', 1, planOf(1, 2, 3, 4));
  const again = await later.load('p');
  assert.deepEqual([text(again.snapshot), again.damaged.length], [planOf(1, 2, 3, 4), 0]);
});

test('a reader that meets a corrupt snapshot copies it and takes nothing away', async () => {
  const { world, tab } = await started();
  await tab.append('p', 1, patchOf(1));
  await tab.snapshot('p', 1, planOf(1));
  const [newest] = (await tab.restorePoints('p')).points;
  await world.corrupt('snapshots', ['p', newest.seq]);
  const reader = world.tab();
  assert.equal(await reader.claim('p'), 'reader');
  assert.equal((await reader.load('p')).log.length, 1);
  assert.equal((await reader.damagedCopies('p')).copies.length, 1);
  assert.equal((await world.raw('snapshots', 'readonly', (s) => s.getAll())).length, 2);
});

test('a corrupt log entry ends the replay there; it and what follows are kept', async () => {
  const { world, tab } = await started();
  for (const n of [1, 2, 3, 4]) await tab.append('p', n, patchOf(n));
  const [, second] = await world.raw('log', 'readonly', (s) => s.getAllKeys());
  await world.corrupt('log', second);
  const loaded = await tab.load('p');
  assert.deepEqual(texts(loaded.log), [patchOf(1)]);
  assert.deepEqual(
    loaded.damaged.map((d) => d.reason),
    ['checksum', 'after', 'after'],
  );
  await tab.append('p', 5, patchOf(5));
  assert.deepEqual((await reread(world)).ids, ['g1', 'g5']);
  assert.equal((await tab.damagedCopies('p')).copies.length, 3);
});

test('a hole in the log ends the replay', async () => {
  const { world, tab } = await started();
  for (const n of [1, 2, 3]) await tab.append('p', n, patchOf(n));
  const [, second] = await world.raw('log', 'readonly', (s) => s.getAllKeys());
  await world.raw('log', 'readwrite', (s) => s.delete(second));
  assert.deepEqual((await reread(world)).ids, ['g1']);
});

test('nothing readable is said to be corrupt, and is kept', async () => {
  const { world, tab } = await started();
  const [only] = (await tab.restorePoints('p')).points;
  await world.corrupt('snapshots', ['p', only.seq]);
  const loaded = await tab.load('p');
  assert.deepEqual([loaded.ok, loaded.code], [false, 'corrupt']);
  assert.equal((await tab.damagedCopies('p')).copies.length, 1);
  assert.equal((await tab.load('never')).code, 'missing');
});

test('twenty restore points stay, and each can be read', async () => {
  const { tab } = await started();
  for (let n = 1; n <= 25; n += 1) {
    await tab.append('p', n, patchOf(n));
    await tab.snapshot('p', n, planOf(n), { label: `na ${n}` });
  }
  const { points } = await tab.restorePoints('p');
  assert.equal(points.length, 20);
  assert.deepEqual([points[0].label, points.at(-1).label], ['na 25', 'na 6']);
  assert.equal(text((await tab.readSnapshot('p', points.at(-1).seq)).bytes), planOf(6));
});

test('a snapshot of what is already kept makes no new restore point', async () => {
  const { tab } = await started();
  assert.equal((await tab.snapshot('p', 0, planOf(), { title: 'Plan' })).same, true);
  assert.equal((await tab.snapshot('p', 0, planOf(), { label: 'voor import' })).same, false);
  assert.equal((await tab.restorePoints('p')).points.length, 2);
});

test('a failed transaction is reported; the next write takes its entry along', async () => {
  const { world, tab } = await started();
  tab.faults.on = (where) => {
    if (where === 'commit') throw oops('DataError');
  };
  const failed = await tab.append('p', 1, patchOf(1));
  assert.deepEqual([failed.ok, failed.code, failed.ticket], [false, 'unavailable', 1]);
  assert.equal(tab.unsaved('p'), 1);
  assert.deepEqual((await reread(world)).ids, []);
  tab.faults.on = () => {};
  assert.equal((await tab.append('p', 2, patchOf(2))).ok, true);
  assert.equal(tab.unsaved('p'), 0);
  assert.deepEqual((await reread(world)).ids, ['g1', 'g2']);
});

test('a snapshot takes entries that had failed along, for the sake of falling back', async () => {
  const { world, tab } = await started();
  tab.faults.on = (where) => {
    if (where === 'commit') throw oops('DataError');
  };
  await tab.append('p', 1, patchOf(1));
  tab.faults.on = () => {};
  await tab.snapshot('p', 1, planOf(1));
  const [newest] = (await tab.restorePoints('p')).points;
  await world.corrupt('snapshots', ['p', newest.seq]);
  assert.deepEqual((await reread(world)).ids, ['g1']);
});

test('an aborted transaction is tried again and counts once', async () => {
  const { world, tab } = await started();
  let left = 2;
  tab.faults.on = (where, { tx }) => where === 'commit' && left-- > 0 && tx.abort();
  assert.equal((await tab.append('p', 1, patchOf(1))).ok, true);
  assert.deepEqual((await reread(world)).ids, ['g1']);
});

test('a lost connection is opened again', async () => {
  const { world, tab } = await started();
  let lost = true;
  tab.faults.on = (where, { db }) => {
    if (where === 'transaction' && lost) db.close(); // what follows throws InvalidStateError
    lost = false;
  };
  assert.equal((await tab.append('p', 1, patchOf(1))).ok, true);
  assert.deepEqual((await reread(world)).ids, ['g1']);
});

test('a connection that stays lost is reported after three more tries', async () => {
  const { world, tab } = await started();
  let tries = 0;
  tab.faults.on = (where) => {
    if (where !== 'transaction') return;
    tries += 1;
    throw oops('UnknownError');
  };
  assert.equal((await tab.append('p', 1, patchOf(1))).code, 'unavailable');
  assert.equal(tries, 4);
  assert.equal((await tab.flush('p')).ok, false);
  tab.faults.on = () => {};
  assert.equal((await tab.flush('p')).ok, true);
  assert.deepEqual((await reread(world)).ids, ['g1']);
});

test('no database at all is a value, not an exception', async () => {
  const tab = new World().tab({ indexedDB: null });
  assert.equal((await tab.open()).code, 'unavailable');
  assert.equal((await tab.list()).code, 'unavailable');
  assert.equal(await tab.claim('p'), 'writer');
  assert.equal((await tab.append('p', 1, 'x')).code, 'unavailable');
});

test('a full quota: old restore points go, never the last two', async () => {
  const { world, tab } = await started();
  for (let n = 1; n <= 6; n += 1) await tab.snapshot('p', n, planOf(n), { label: `${n}` });
  const full = async () =>
    (await world.raw('snapshots', 'readonly', (s) => s.getAllKeys())).length > 2;
  let over = await full();
  tab.faults.on = (where, { stores }) => {
    if (where === 'commit' && stores.length === 2) over = false; // room was made
    if (where === 'commit' && stores.length > 2 && over) throw oops('QuotaExceededError');
  };
  assert.equal((await tab.append('p', 7, patchOf(7))).ok, true);
  assert.deepEqual(
    (await tab.restorePoints('p')).points.map((p) => p.label),
    ['6', '5'],
  );
  assert.deepEqual((await reread(world)).ids, ['g6', 'g7']);
});

test('a quota that stays full is reported as such and the entry stays queued', async () => {
  const { world, tab } = await started();
  tab.faults.on = (where, { stores, mode }) => {
    if (where === 'commit' && mode === 'readwrite' && stores.length > 2)
      throw oops('QuotaExceededError');
  };
  assert.equal((await tab.append('p', 1, patchOf(1))).code, 'quota');
  assert.equal((await tab.snapshot('p', 1, planOf(1))).code, 'quota');
  assert.equal(tab.unsaved('p'), 1);
  tab.faults.on = () => {};
  assert.equal((await tab.flush('p')).ok, true);
  assert.deepEqual((await reread(world)).ids, ['g1']);
});

test('persistence is asked for once, after the first entry', async () => {
  const { world, tab } = await started();
  assert.equal(world.persisted, 0);
  await tab.append('p', 1, patchOf(1));
  await tab.append('p', 2, patchOf(2));
  assert.equal(world.persisted, 1);
  assert.deepEqual(
    tab.seen.filter((e) => e.type === 'persisted'),
    [{ type: 'persisted', granted: true }],
  );
  assert.deepEqual(await tab.estimate(), { ok: true, usage: 5, quota: 50, persisted: true });
});

test('list, and remove takes everything', async () => {
  const { world, tab } = await started();
  await tab.append('p', 1, patchOf(1));
  const { plans } = await tab.list();
  assert.equal(plans.length, 1);
  assert.deepEqual(
    [plans[0].id, plans[0].title, plans[0].school, plans[0].year, plans[0].size],
    ['p', 'Plan', 'Wijd Water', '2026-2027', planOf().length],
  );
  await tab.remember('handle:p', { any: 1 });
  assert.deepEqual((await tab.recall('handle:p')).value, { any: 1 });
  assert.equal((await tab.remove('p')).ok, true);
  for (const store of ['meta', 'plans', 'snapshots', 'log', 'damaged'])
    assert.deepEqual(await world.raw(store, 'readonly', (s) => s.getAll()), [], store);
});
