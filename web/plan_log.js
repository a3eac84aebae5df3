// The writing side of one plan in one tab: entries wait in a queue, in order, until they are known
// to be on disk. What fails stays queued and goes along with the next write, so the log has no gap.

import { Refused, answer } from './database.js';
import { copyOf, firstFree, lastEntry, sealed } from './journal.js';
import { dropOldPoints, emptyRecord, number, putEntries, putSnapshot } from './records.js';

export const tokenKey = (plan) => `writer:${plan}`;

function newToken() {
  const numbers = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(numbers, (n) => n.toString(16).padStart(8, '0')).join('');
}

export class PlanLog {
  next = 1; // the number of the next snapshot or entry
  last = 0; // the number of the last log entry

  #plan;
  #db;
  #now;
  #written;
  #lost;
  #primed = false; // `next` and `last` are known
  #pending = []; // entries not yet known to be on disk
  #issued = []; // {ticket, seq} of entries on disk since the last snapshot
  #floor = 0; // the last entry before those in `#issued`
  #scheduled = false;
  #chain = Promise.resolve(); // one writing transaction at a time
  #token = newToken();
  #fenced = false; // our token is on disk

  /** Calls `written(entries)` after each write, and `lost()` when another tab is the writer now. */
  constructor({ plan, db, now, written, lost }) {
    this.#plan = plan;
    this.#db = db;
    this.#now = now;
    this.#written = written;
    this.#lost = lost;
  }

  get unsaved() {
    return this.#pending.length;
  }

  /** Runs a job after those before it. */
  queue(job) {
    const result = this.#chain.then(job);
    this.#chain = result.catch(() => {});
    return result;
  }

  /** Answers when all that was asked so far has ended, well or not. */
  idle() {
    return this.#chain;
  }

  /**
   * From here on a tab that believes that it still writes is refused. Should this fail, the first
   * write does it.
   */
  async fence() {
    const result = await this.#db.transact(['meta'], 'readwrite', async (tx) => {
      tx.objectStore('meta').put(this.#token, tokenKey(this.#plan));
    });
    this.#fenced = result.ok;
  }

  /** Goes on after what was loaded. What is still queued was made on top of it and stays queued. */
  adopt({ next, last }) {
    if (this.#pending.length) return;
    Object.assign(this, { next, last });
    this.#primed = true;
    this.#floor = last;
    this.#issued = [];
  }

  append(ticket, bytes) {
    return new Promise((resolve) => {
      const seal = sealed(copyOf(bytes));
      const record = { plan: this.#plan, seq: 0, prev: 0, time: this.#now(), ...seal };
      this.#pending.push({ ticket, record, resolve });
      if (this.#scheduled) return;
      this.#scheduled = true; // entries that come while a transaction runs share the next one
      this.queue(() => {
        this.#scheduled = false;
        return this.#writePending();
      });
    });
  }

  flush() {
    return this.queue(() => this.#writePending());
  }

  snapshot(ticket, bytes, info) {
    const seal = sealed(copyOf(bytes));
    return this.queue(() => this.#writeSnapshot(ticket, seal, info));
  }

  async #prime() {
    if (this.#primed) return { ok: true };
    const stores = ['plans', 'snapshots', 'log', 'damaged'];
    const result = await this.#db.transact(stores, 'readonly', async (tx) => {
      const record = await answer(tx.objectStore('plans').get(this.#plan));
      const last = await lastEntry(tx, this.#plan, record?.points);
      return { next: await firstFree(tx, this.#plan), last };
    });
    if (!result.ok) return result;
    Object.assign(this, result.value);
    this.#floor = this.last;
    this.#primed = true;
    return result;
  }

  async #writePending() {
    const batch = this.#pending.slice();
    if (batch.length === 0) return { ok: true };
    let result = await this.#prime();
    if (result.ok) {
      number(this, batch);
      result = await this.#write((tx, record) => this.#putBatch(tx, record, batch), 'relaxed');
    }
    if (result.ok) this.#settle(batch);
    else for (const entry of batch) entry.resolve({ ...result, ticket: entry.ticket });
    return result.ok ? { ok: true } : result;
  }

  #putBatch(tx, record, batch) {
    putEntries(tx, batch);
    tx.objectStore('plans').put({ ...record, changed: batch.at(-1).record.time });
  }

  #settle(batch) {
    this.#pending.splice(0, batch.length);
    for (const { ticket, record, resolve } of batch) {
      this.#issued.push({ ticket, seq: record.seq });
      resolve({ ok: true, ticket, seq: record.seq });
    }
    this.#written(batch.length);
  }

  // The number of the last entry that a snapshot as of `ticket` holds.
  #covered(ticket, batch) {
    const issued = this.#issued.filter((entry) => entry.ticket <= ticket);
    return batch.at(-1)?.record.seq ?? issued.at(-1)?.seq ?? this.#floor;
  }

  async #writeSnapshot(ticket, seal, info) {
    const primed = await this.#prime();
    if (!primed.ok) return { ...primed, ticket };
    const after = this.#pending.findIndex((entry) => entry.ticket > ticket);
    // Entries that had failed go along: falling back on the snapshot before this one needs them.
    const batch = this.#pending.slice(0, after < 0 ? this.#pending.length : after);
    number(this, batch);
    const upto = this.#covered(ticket, batch);
    const { length: size, crc } = seal;
    const label = info.label ?? '';
    const point = { seq: this.next, upto, time: this.#now(), label, size, crc };
    this.next += 1;
    const put = (tx, record) => {
      putEntries(tx, batch);
      return putSnapshot(tx, record, point, seal, info);
    };
    const result = await this.#write(put, 'strict');
    if (!result.ok) return { ...result, ticket };
    this.#settle(batch);
    this.#issued = this.#issued.filter((entry) => entry.seq > upto);
    this.#floor = upto;
    return { ok: true, ticket, ...result.value };
  }

  // One writing transaction, `work(tx, record)`, refused when another tab has become the writer,
  // tried once more with fewer restore points when the disk is full. What must be known before is
  // asked in one go: while one types on a busy machine every answer waits for its turn.
  async #write(work, durability) {
    const key = tokenKey(this.#plan);
    const fenced = async (tx) => {
      const meta = tx.objectStore('meta');
      if (!this.#fenced) meta.put(this.#token, key);
      const [token, record] = await Promise.all([
        answer(meta.get(key)),
        answer(tx.objectStore('plans').get(this.#plan)),
      ]);
      if (token !== this.#token) throw new Refused('lost');
      return work(tx, record ?? emptyRecord(this.#plan));
    };
    const stores = ['meta', 'plans', 'snapshots', 'log'];
    let result = await this.#db.transact(stores, 'readwrite', fenced, durability);
    if (result.code === 'quota' && (await this.#makeRoom()))
      result = await this.#db.transact(stores, 'readwrite', fenced, durability);
    if (result.ok) this.#fenced = true;
    if (result.code === 'lost') this.#lost();
    return result;
  }

  async #makeRoom() {
    const drop = (tx) => dropOldPoints(tx, this.#plan);
    const result = await this.#db.transact(['plans', 'snapshots'], 'readwrite', drop);
    return result.ok && result.value;
  }
}
