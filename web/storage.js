// Everything Koers keeps on this device: plans as checksummed snapshots plus a log of patches, in
// one IndexedDB database. A write is reported done only when its transaction is complete.
// Failures are values {ok: false, code, detail}, with code quota, lost (another tab writes),
// blocked, corrupt, missing or unavailable.

import { Database, STORES, answer, failure, keysOf } from './database.js';
import { copyOf, fault, firstFree, readJournal, sealed } from './journal.js';
import { PlanLog, tokenKey } from './plan_log.js';
import { Writers } from './writers.js';

const filedKey = (plan) => `filed:${plan}`;
const handleKey = (plan) => `handle:${plan}`;
const notWriter = (ticket) => ({ ...failure('lost', 'this tab does not write the plan'), ticket });

/**
 * Events: 'lost' {plan} another tab writes it now, 'free' {plan} nobody does and `claim` may
 * succeed, 'changed' {plan} the writer wrote it, 'persisted' {granted}, 'blocked' {} another tab
 * holds an older database, 'closed' {reason: 'lost'|'versionchange'} the connection went.
 */
export class Storage extends EventTarget {
  /** Called before another tab takes a plan over: bring every edit to `append` or `snapshot`. */
  beforeYield = async () => {};

  #db;
  #now;
  #manager;
  #writers;
  #logs = new Map(); // plan -> PlanLog
  #persistAsked = false;

  constructor({
    indexedDB = globalThis.indexedDB,
    locks = globalThis.navigator?.locks,
    channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('koers') : null,
    manager = globalThis.navigator?.storage,
    now = () => new Date(),
    name = 'koers',
    faults,
    delays_ms,
  } = {}) {
    super();
    const emit = (type, detail) => this.dispatchEvent(new CustomEvent(type, { detail }));
    this.#db = new Database({ indexedDB, name, emit, faults, delays_ms });
    this.#now = () => now().toISOString();
    this.#manager = manager;
    this.#writers = new Writers({
      locks,
      channel,
      emit,
      flush: async (plan) => {
        await this.beforeYield(plan);
        await this.#log(plan).idle();
      },
    });
  }

  async open() {
    const result = await this.#db.transact(['meta'], 'readonly', async () => true);
    return result.ok ? { ok: true } : result;
  }

  /** Newest first. `size` is that of the newest snapshot. */
  async list() {
    const stores = ['plans', 'damaged', 'meta'];
    const result = await this.#db.transact(stores, 'readonly', async (tx) => {
      const plans = await answer(tx.objectStore('plans').getAll());
      const meta = tx.objectStore('meta');
      const filed = new Map();
      for (const { id } of plans) filed.set(id, (await answer(meta.get(filedKey(id)))) ?? '');
      const damaged = await answer(tx.objectStore('damaged').getAllKeys());
      return plans.map(({ id, title, school, year, changed, bytes, points }) => ({
        id,
        title,
        school,
        year,
        changed,
        size: bytes,
        restorePoints: points.length,
        filed: filed.get(id),
        damaged: damaged.filter((key) => key[0] === id).length,
      }));
    });
    if (!result.ok) return result;
    return { ok: true, plans: result.value.sort((a, b) => b.changed.localeCompare(a.changed)) };
  }

  // --- who writes ---------------------------------------------------------------------------

  /** 'writer' or 'reader'. Load the plan after claiming it, never before. */
  async claim(plan) {
    if (this.#writers.holds(plan)) return 'writer';
    return this.#claimed(plan, await this.#writers.claim(plan));
  }

  async takeOver(plan) {
    if (this.#writers.holds(plan)) return 'writer';
    return this.#claimed(plan, await this.#writers.takeOver(plan));
  }

  holds(plan) {
    return this.#writers.holds(plan);
  }

  /** Gives the plan up, after bringing what is queued to disk. */
  async release(plan) {
    const result = this.holds(plan) ? await this.flush(plan) : { ok: true };
    await this.#writers.release(plan);
    this.#logs.delete(plan);
    return result;
  }

  async #claimed(plan, role) {
    this.#logs.delete(plan);
    if (role === 'writer') await this.#log(plan).fence();
    return role;
  }

  // --- writing ------------------------------------------------------------------------------

  /**
   * Adds one patch, in the order of the calls. Answers {ok, ticket, seq} when it is on disk.
   * Tickets grow within one plan; they begin anew with each `load`.
   */
  async append(plan, ticket, bytes) {
    return this.holds(plan) ? this.#log(plan).append(ticket, bytes) : notWriter(ticket);
  }

  /**
   * Keeps a whole plan as of `ticket`, in one flushed transaction with all that goes with it.
   * `info` = {title, school, year, label?}. Answers {ok, ticket, seq, same}; `same` when the newest
   * restore point already held exactly this.
   */
  async snapshot(plan, ticket, bytes, info = {}) {
    return this.holds(plan) ? this.#log(plan).snapshot(ticket, bytes, info) : notWriter(ticket);
  }

  /** Tries again what is queued, of one plan or of all. {ok: true} when nothing is left. */
  async flush(plan) {
    if (plan !== undefined) return this.#log(plan).flush();
    const results = await Promise.all([...this.#logs.values()].map((log) => log.flush()));
    return results.find((result) => !result.ok) ?? { ok: true };
  }

  /** How many entries are not on disk yet, of one plan or of all. */
  unsaved(plan) {
    if (plan !== undefined) return this.#logs.get(plan)?.unsaved ?? 0;
    return [...this.#logs.values()].reduce((sum, log) => sum + log.unsaved, 0);
  }

  #log(plan) {
    let log = this.#logs.get(plan);
    if (log) return log;
    const written = (entries) => {
      if (entries && !this.#persistAsked) this.persist();
      this.#writers.tell({ type: 'changed', plan });
    };
    const lost = () => this.#writers.drop(plan);
    log = new PlanLog({ plan, db: this.#db, now: this.#now, written, lost });
    this.#logs.set(plan, log);
    return log;
  }

  // --- reading ------------------------------------------------------------------------------

  /**
   * {ok, snapshot: Uint8Array|null, log: [Uint8Array], time, damaged: [{kind, seq, reason, …}]}.
   * What cannot be trusted is kept in `damaged`; the plan comes from what can.
   */
  async load(plan) {
    const log = this.#log(plan);
    await log.flush();
    return log.queue(() => this.#load(plan, log));
  }

  async #load(plan, log) {
    const stores = ['plans', 'snapshots', 'log', 'damaged'];
    const result = await this.#db.transact(stores, 'readonly', (tx) => readJournal(tx, plan));
    if (!result.ok) return result;
    const { found, snapshot, entries, bad, last, next } = result.value;
    if (!found) return failure('missing', plan);
    if (bad.length) await this.#quarantine(plan, bad);
    log.adopt({ next, last });
    const damaged = bad.map(({ kind, seq, reason, record }) => ({
      plan,
      kind,
      seq,
      reason,
      time: record?.time ?? '',
      size: record?.bytes?.length ?? 0,
    }));
    if (!snapshot && entries.length === 0) return { ...failure('corrupt', plan), damaged };
    return {
      ok: true,
      plan,
      snapshot: snapshot?.bytes ?? null,
      log: entries.map((entry) => entry.bytes),
      time: entries.at(-1)?.time ?? snapshot?.time ?? '',
      damaged,
    };
  }

  // The bad record is copied; only the writer also takes it away, so that it is not met again.
  #quarantine(plan, bad) {
    const writer = this.holds(plan);
    return this.#db.transact(
      STORES,
      'readwrite',
      async (tx) => {
        for (const { kind, seq, reason, record } of bad) {
          tx.objectStore('damaged').put({ ...record, plan, kind, seq, reason });
          if (writer) tx.objectStore(kind === 'log' ? 'log' : 'snapshots').delete([plan, seq]);
        }
        const record = await answer(tx.objectStore('plans').get(plan));
        if (!writer || !record) return;
        const gone = new Set(bad.filter((b) => b.kind === 'snapshot').map((b) => b.seq));
        record.points = record.points.filter((point) => !gone.has(point.seq));
        tx.objectStore('plans').put(record);
      },
      'strict',
    );
  }

  /**
   * Keeps texts beside the damaged copies: patches that are whole but that the program could not
   * apply. Each is kept once, however often the plan is opened.
   */
  async setAside(plan, texts) {
    return this.#db.transact(['damaged', 'snapshots', 'log'], 'readwrite', async (tx) => {
      const store = tx.objectStore('damaged');
      const known = await answer(store.getAll(keysOf(plan)));
      const crcs = new Set(known.map((copy) => copy.crc));
      let seq = await firstFree(tx, plan);
      for (const text of texts) {
        const seal = sealed(copyOf(text));
        if (crcs.has(seal.crc)) continue;
        store.put({ ...seal, plan, kind: 'patch', seq, reason: 'refused', time: this.#now() });
        seq += 1;
      }
    }, 'strict');
  }

  /** Newest first: {ok, points: [{seq, time, label, size}]}. */
  async restorePoints(plan) {
    const result = await this.#get('plans', plan);
    if (!result.ok) return result;
    const points = (result.value?.points ?? []).map(({ seq, time, label, size }) => ({
      seq,
      time,
      label,
      size,
    }));
    return { ok: true, points: points.reverse() };
  }

  async readSnapshot(plan, seq) {
    const result = await this.#get('snapshots', [plan, seq]);
    if (!result.ok) return result;
    if (!result.value) return failure('missing', `${plan} ${seq}`);
    const reason = fault(result.value);
    if (!reason) return { ok: true, bytes: result.value.bytes, time: result.value.time };
    return failure('corrupt', reason);
  }

  /** {ok, copies: [{plan, kind, seq, reason, time, size}]}, of one plan or of all. */
  async damagedCopies(plan) {
    const range = plan === undefined ? undefined : keysOf(plan);
    const result = await this.#db.transact(['damaged'], 'readonly', (tx) =>
      answer(tx.objectStore('damaged').getAll(range)),
    );
    if (!result.ok) return result;
    const copies = result.value.map(({ plan: of, kind, seq, reason, time, bytes }) => ({
      plan: of,
      kind,
      seq,
      reason,
      time: time ?? '',
      size: bytes?.length ?? 0,
    }));
    return { ok: true, copies };
  }

  async readDamaged(plan, kind, seq) {
    const result = await this.#get('damaged', [plan, kind, seq]);
    if (!result.ok) return result;
    const bytes = result.value?.bytes;
    return bytes ? { ok: true, bytes } : failure('missing', `${plan} ${kind} ${seq}`);
  }

  /** Takes the plan off this device, restore points and damaged copies included. */
  async remove(plan) {
    await this.#log(plan).idle();
    const result = await this.#db.transact(
      STORES,
      'readwrite',
      async (tx) => {
        tx.objectStore('plans').delete(plan);
        tx.objectStore('meta').delete(tokenKey(plan));
        tx.objectStore('meta').delete(handleKey(plan));
        tx.objectStore('meta').delete(filedKey(plan));
        for (const store of ['snapshots', 'log', 'damaged'])
          tx.objectStore(store).delete(keysOf(plan));
      },
      'strict',
    );
    if (!result.ok) return result;
    await this.#writers.release(plan);
    this.#logs.delete(plan);
    this.#writers.tell({ type: 'changed', plan });
    return { ok: true };
  }

  // --- small things to remember, and the room there is ---------------------------------------

  /** The day on which a file was last made of the plan, such as 2026-11-23. */
  setFiled(plan, day) {
    return this.remember(filedKey(plan), day);
  }

  recall(key) {
    return this.#get('meta', key);
  }

  async remember(key, value) {
    return this.#db.transact(['meta'], 'readwrite', async (tx) => {
      if (value === undefined) tx.objectStore('meta').delete(key);
      else tx.objectStore('meta').put(value, key);
    });
  }

  async estimate() {
    try {
      const { usage = 0, quota = 0 } = await this.#manager.estimate();
      const persisted = (await this.#manager.persisted?.()) ?? false;
      return { ok: true, usage, quota, persisted };
    } catch (error) {
      return failure('unavailable', error?.message);
    }
  }

  /** Asks the browser to keep the data for good. The answer also comes as event 'persisted'. */
  async persist() {
    this.#persistAsked = true;
    let granted = false;
    try {
      granted = (await this.#manager?.persist?.()) ?? false;
    } catch {
      // Some browsers refuse in private windows; then it is simply not granted.
    }
    this.dispatchEvent(new CustomEvent('persisted', { detail: { granted } }));
    return { ok: true, granted };
  }

  /** Lets go of the database and of every plan. */
  close() {
    this.#writers.close();
    this.#db.close();
  }

  #get(store, key) {
    return this.#db.transact([store], 'readonly', (tx) => answer(tx.objectStore(store).get(key)));
  }
}
