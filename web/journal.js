// What is kept of a plan: checksummed snapshots, and log entries that each name the entry before
// them. Reading believes nothing: a bad snapshot makes the one before it count, a bad or missing
// log entry ends the replay. The program and the crash page read through this same function.

import { crc32c } from './crc32c.js';
import { answer, keysOf } from './database.js';

const encoder = new TextEncoder();

/** Our own copy: bytes in the wasm heap change, and move, as soon as the program goes on. */
export const copyOf = (bytes) =>
  typeof bytes === 'string' ? encoder.encode(bytes) : new Uint8Array(bytes);

export const sealed = (bytes) => ({ bytes, length: bytes.length, crc: crc32c(bytes) });

/** Why a record cannot be trusted, or '' when it can. */
export function fault(record) {
  if (!(record?.bytes instanceof Uint8Array)) return 'no bytes';
  if (record.bytes.length !== record.length) return 'length';
  return crc32c(record.bytes) === record.crc ? '' : 'checksum';
}

async function newestGood(store, plan, bad) {
  const keys = await answer(store.getAllKeys(keysOf(plan)));
  // One at a time: twenty snapshots of a large plan are more than a phone wants in memory.
  for (const key of keys.reverse()) {
    const record = await answer(store.get(key));
    const reason = fault(record);
    if (!reason) return record;
    bad.push({ kind: 'snapshot', seq: key[1], reason, record });
  }
  return null;
}

/**
 * Reads one plan inside a transaction over snapshots, log, plans and damaged. Gives the newest good
 * snapshot (or null), the log entries that follow it without a gap, what was bad, and the first
 * free number.
 */
export async function readJournal(tx, plan) {
  const bad = [];
  const record = await answer(tx.objectStore('plans').get(plan));
  const snapshot = await newestGood(tx.objectStore('snapshots'), plan, bad);
  const from = snapshot?.upto ?? 0;
  const rows = await answer(tx.objectStore('log').getAll(keysOf(plan, from)));
  const entries = [];
  let last = from;
  let ended = false;
  for (const row of rows) {
    if (row.seq <= from) continue;
    const reason = ended ? 'after' : fault(row) || (row.prev === last ? '' : 'gap');
    if (reason) {
      ended = true;
      bad.push({ kind: 'log', seq: row.seq, reason, record: row });
    } else {
      entries.push(row);
      last = row.seq;
    }
  }
  const found = Boolean(record || snapshot || rows.length || bad.length);
  return { found, record, snapshot, entries, bad, last, next: await firstFree(tx, plan) };
}

/** The first number that no snapshot, log entry or damaged copy of the plan uses. */
export async function firstFree(tx, plan) {
  const lists = await Promise.all([
    answer(tx.objectStore('snapshots').getAllKeys(keysOf(plan))),
    answer(tx.objectStore('log').getAllKeys(keysOf(plan))),
    answer(tx.objectStore('damaged').getAllKeys(keysOf(plan))),
  ]);
  return 1 + lists.flat().reduce((most, key) => Math.max(most, key.at(-1)), 0);
}

/** The number of the last log entry that counts, without reading any bytes but the newest. */
export async function lastEntry(tx, plan, points) {
  const keys = await answer(tx.objectStore('log').getAllKeys(keysOf(plan)));
  return Math.max(keys.at(-1)?.[1] ?? 0, points?.at(-1)?.upto ?? 0);
}
