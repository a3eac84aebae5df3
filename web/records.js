// What storage.js puts into a writing transaction: log entries, snapshots with their restore
// points, and what goes when there are too many of them. Every function may run twice with the same
// arguments.

import { answer, keysOf } from './database.js';

export const RESTORE_POINTS = 20;
const NEVER_DROPPED = 2; // the newest snapshot and the one to fall back on

/** The record that lists a plan and its restore points, oldest point first. */
export const emptyRecord = (plan) => ({
  id: plan,
  title: '',
  school: '',
  year: '',
  changed: '',
  bytes: 0,
  points: [],
});

// Numbers are given once: a write that is repeated puts the same records under the same keys.
export function number(state, entries) {
  for (const { record } of entries) {
    if (record.seq) continue;
    record.seq = state.next++;
    record.prev = state.last;
    state.last = record.seq;
  }
}

export function putEntries(tx, entries) {
  for (const { record } of entries) tx.objectStore('log').put(record);
}

/** `record` is the one that lists the plan. Answers the number of the point that holds it now. */
export function putSnapshot(tx, record, point, seal, info) {
  const { id: plan } = record;
  const plans = tx.objectStore('plans');
  const points = record.points.filter(({ seq }) => seq !== point.seq);
  const newest = points.at(-1);
  const { title = '', school = '', year = '' } = info;
  Object.assign(record, { title, school, year, bytes: seal.length });
  if (
    newest &&
    !point.label &&
    newest.upto === point.upto &&
    newest.crc === point.crc &&
    newest.size === point.size
  ) {
    plans.put(record);
    return { seq: newest.seq, same: true };
  }
  tx.objectStore('snapshots').put({ plan, ...point, ...seal, format: 1 });
  // The snapshot before this one must stay a full fallback, so the log after it stays.
  if (newest) tx.objectStore('log').delete(keysOf(plan, -Infinity, newest.upto));
  points.push(point);
  for (const { seq } of points.splice(0, Math.max(0, points.length - RESTORE_POINTS)))
    tx.objectStore('snapshots').delete([plan, seq]);
  plans.put({ ...record, points, changed: point.time });
  return { seq: point.seq, same: false };
}

/**
 * Makes room on a full disk. Old restore points of this plan go first; those of other plans only
 * when it has none to give. Answers whether any went.
 */
export async function dropOldPoints(tx, plan) {
  const records = await answer(tx.objectStore('plans').getAll());
  const rich = records.filter((record) => record.points.length > NEVER_DROPPED);
  const own = rich.filter((record) => record.id === plan);
  for (const record of own.length ? own : rich) {
    const dropped = record.points.splice(0, record.points.length - NEVER_DROPPED);
    for (const { seq } of dropped) tx.objectStore('snapshots').delete([record.id, seq]);
    tx.objectStore('plans').put(record);
  }
  return rich.length > 0;
}
