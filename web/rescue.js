// Plans put together in plain JavaScript, from the database as it lies there: what the crash page
// offers when the program itself is dead. Follows `apply_patch` of src/format/patch.cpp.

import { STORES, answer } from './database.js';
import { readJournal } from './journal.js';

const decoder = new TextDecoder('utf-8', { fatal: true });

function withRows(rows, set) {
  const places = new Map(rows.map((row, place) => [row.id, place]));
  const result = rows.slice();
  for (const row of set) {
    const place = places.get(row.id);
    if (place === undefined) {
      places.set(row.id, result.length);
      result.push(row);
    } else {
      result[place] = row;
    }
  }
  return result;
}

function inOrder(rows, order) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const result = order.filter((id) => byId.has(id)).map((id) => byId.get(id));
  // An order that does not name every row belongs to another table: the old order stays.
  return result.length === rows.length ? result : rows;
}

/**
 * A new plan with one patch applied: rows that went, then whole rows by id (new ones behind), then
 * the order of tables, then the head, then members that no version before knew. Neither argument is
 * changed.
 */
export function applyPatch(plan, patch) {
  const result = { ...plan };
  const rowsOf = (table) => (Array.isArray(result[table]) ? result[table] : []);
  for (const [table, ids] of Object.entries(patch.gone ?? {})) {
    const gone = new Set(ids);
    result[table] = rowsOf(table).filter((row) => !gone.has(row.id));
  }
  for (const [table, set] of Object.entries(patch.set ?? {}))
    result[table] = withRows(rowsOf(table), set);
  for (const [table, order] of Object.entries(patch.order ?? {}))
    result[table] = inOrder(rowsOf(table), order);
  // A plan file does not name empty tables.
  for (const table of Object.keys(patch.gone ?? {}))
    if (result[table].length === 0) delete result[table];
  if (patch.plan) result.plan = patch.plan;
  for (const name of patch.extraGone ?? []) delete result[name];
  return { ...result, ...patch.extra };
}

/** A snapshot and the entries after it as one plan file. `skipped` counts what was unusable. */
export function rebuild(snapshot, entries) {
  // Untouched bytes stay untouched: reading and writing could change how a number is spelled.
  if (entries.length === 0) return { bytes: snapshot, applied: 0, skipped: 0 };
  let plan;
  try {
    plan = JSON.parse(decoder.decode(snapshot));
  } catch {
    return { bytes: snapshot, applied: 0, skipped: entries.length };
  }
  let applied = 0;
  try {
    for (const entry of entries) {
      plan = applyPatch(plan, JSON.parse(decoder.decode(entry)));
      applied += 1;
    }
  } catch {
    // What follows an entry that cannot be read would build on sand.
  }
  const bytes = new TextEncoder().encode(`${JSON.stringify(plan, null, 1)}\n`);
  return { bytes, applied, skipped: entries.length - applied };
}

async function openAsIs(indexedDB, name) {
  // Without a version: a newer database must be readable too, and none must be made.
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => request.transaction.abort();
  return answer(request).catch(() => null);
}

function describe(id, journal) {
  const { record, snapshot, entries } = journal;
  const base = snapshot?.bytes ?? new TextEncoder().encode('{}');
  const rebuilt =
    snapshot || entries.length
      ? rebuild(
          base,
          entries.map((e) => e.bytes),
        )
      : null;
  return {
    id,
    title: record?.title ?? '',
    school: record?.school ?? '',
    year: record?.year ?? '',
    changed: record?.changed ?? '',
    bytes: rebuilt?.bytes ?? null,
    skipped: (rebuilt?.skipped ?? 0) + journal.bad.length,
  };
}

async function readAll(tx) {
  const ids = new Set(await answer(tx.objectStore('plans').getAllKeys()));
  // Plans whose record went missing are found by their snapshots.
  for (const key of await answer(tx.objectStore('snapshots').getAllKeys())) ids.add(key[0]);
  const plans = [];
  const damaged = [];
  for (const id of ids) {
    const journal = await readJournal(tx, id);
    plans.push(describe(id, journal));
    for (const { kind, seq, reason, record } of journal.bad)
      damaged.push({ plan: id, kind, seq, reason, time: record?.time ?? '', bytes: record?.bytes });
  }
  const known = new Set(damaged.map((copy) => `${copy.plan} ${copy.kind} ${copy.seq}`));
  for (const copy of await answer(tx.objectStore('damaged').getAll()))
    if (!known.has(`${copy.plan} ${copy.kind} ${copy.seq}`)) damaged.push(copy);
  plans.sort((a, b) => b.changed.localeCompare(a.changed));
  return { plans, damaged: damaged.filter((copy) => copy.bytes instanceof Uint8Array) };
}

/** Every plan on this device as file bytes, and every damaged copy. Never throws. */
export async function rescueAll({ indexedDB = globalThis.indexedDB, name = 'koers' } = {}) {
  let db = null;
  try {
    db = await openAsIs(indexedDB, name);
    if (!db) return { ok: true, plans: [], damaged: [] };
    const tx = db.transaction(STORES, 'readonly');
    return { ok: true, ...(await readAll(tx)) };
  } catch (error) {
    return { ok: false, plans: [], damaged: [], detail: `${error?.name}: ${error?.message}` };
  } finally {
    db?.close();
  }
}
