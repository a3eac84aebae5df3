// One connection to one IndexedDB database, and transactions that survive what browsers do to it:
// WebKit loses connections in the background and never mends the old handle, so a dead handle is
// dropped, the database opened again and the work repeated. Work must therefore be repeatable.
// Failures are values: {ok: false, code, detail}.

export const VERSION = 1;
export const STORES = ['meta', 'plans', 'snapshots', 'log', 'damaged'];

const OPEN_WITHIN_MS = 10_000;
const TRANSACTION_WITHIN_MS = 20_000;
// After these a new handle cures it; TimeoutError is our own word for "no answer came".
const LOST = new Set(['InvalidStateError', 'UnknownError', 'AbortError', 'TimeoutError']);

/** Thrown inside a transaction's work to undo it and to report a code of our own. */
export class Refused extends Error {
  constructor(code, detail = '') {
    super(detail || code);
    this.name = 'Refused';
    this.code = code;
  }
}

export const failure = (code, detail = '') => ({ ok: false, code, detail: String(detail) });

/** An IndexedDB request as a promise. */
export function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Every key of one plan in a store whose key begins with the plan's id. */
export function keysOf(plan, from = -Infinity, to = []) {
  // An array sorts after every number and string, so [] closes the range.
  return IDBKeyRange.bound([plan, from], [plan, to]);
}

function completion(tx) {
  const done = new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error ?? new DOMException('transaction aborted', 'AbortError'));
  });
  done.catch(() => {}); // whoever waits hears of it; nobody waiting is no accident
  return done;
}

// By `commit` or `abort`. Without the first the browser ends a transaction only once every answer
// of it has been heard, each in its turn: a tab that dies while it is busy takes more with it.
function end(tx, how) {
  try {
    tx[how]();
  } catch {
    // It has ended by itself.
  }
}

function within(ms, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new DOMException(`no answer in ${ms} ms`, 'TimeoutError')), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function createStores(db) {
  db.createObjectStore('meta');
  db.createObjectStore('plans', { keyPath: 'id' });
  db.createObjectStore('snapshots', { keyPath: ['plan', 'seq'] });
  db.createObjectStore('log', { keyPath: ['plan', 'seq'] });
  db.createObjectStore('damaged', { keyPath: ['plan', 'kind', 'seq'] });
}

export class Database {
  #indexedDB;
  #name;
  #emit;
  #faults;
  #delays_ms;
  #opening = null; // the promise of a handle; null when there is none

  constructor({ indexedDB, name, emit, faults, delays_ms = [50, 250, 1000] }) {
    this.#indexedDB = indexedDB;
    this.#name = name;
    this.#emit = emit;
    this.#faults = faults ?? (() => {});
    this.#delays_ms = delays_ms;
  }

  /**
   * Runs `work(tx)` in one transaction and answers {ok: true, value} only when the transaction is
   * complete. `work` may await requests of this transaction, and nothing else.
   */
  async transact(stores, mode, work, durability = 'relaxed') {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return { ok: true, value: await this.#attempt(stores, mode, work, durability) };
      } catch (error) {
        if (error instanceof Refused) return failure(error.code, error.message);
        if (error?.name === 'QuotaExceededError') return failure('quota', error.message);
        if (!LOST.has(error?.name) || attempt >= this.#delays_ms.length)
          return failure('unavailable', `${error?.name}: ${error?.message}`);
        this.close();
        await new Promise((resolve) => setTimeout(resolve, this.#delays_ms[attempt]));
      }
    }
  }

  close() {
    this.#opening?.then(
      (db) => db.close(),
      () => {},
    );
    this.#opening = null;
  }

  async #attempt(stores, mode, work, durability) {
    const db = await this.#connect();
    this.#faults('transaction', { stores, mode, durability, db });
    const tx = db.transaction(stores, mode, { durability });
    const done = completion(tx);
    try {
      const value = await within(TRANSACTION_WITHIN_MS, work(tx));
      this.#faults('commit', { stores, mode, durability, tx });
      end(tx, 'commit');
      await within(TRANSACTION_WITHIN_MS, done);
      return value;
    } catch (error) {
      end(tx, 'abort');
      if (error instanceof Refused) throw error;
      // A request reports "aborted"; the transaction knows the reason.
      throw tx.error ?? error;
    }
  }

  #connect() {
    if (!this.#opening) {
      const opening = this.#open();
      this.#opening = opening;
      opening.catch(() => {
        if (this.#opening === opening) this.#opening = null;
      });
    }
    return this.#opening;
  }

  async #open() {
    if (!this.#indexedDB) throw new Refused('unavailable', 'this browser gives no IndexedDB');
    this.#faults('open', {});
    let blocked = false;
    const request = this.#indexedDB.open(this.#name, VERSION);
    request.onupgradeneeded = () => createStores(request.result);
    request.onblocked = () => {
      blocked = true;
      this.#emit('blocked', {});
    };
    try {
      const db = await within(OPEN_WITHIN_MS, answer(request));
      this.#watch(db);
      return db;
    } catch (error) {
      if (error.name === 'VersionError')
        throw new Refused('blocked', 'a newer Koers has changed the database');
      if (error.name === 'TimeoutError' && blocked)
        throw new Refused('blocked', 'another tab holds an older version of the database');
      throw error;
    }
  }

  #watch(db) {
    const forget = (reason) => {
      this.#opening = null;
      this.#emit('closed', { reason });
    };
    db.onclose = () => forget('lost');
    db.onversionchange = () => {
      // A newer Koers in another tab wants to change the database: it must not wait for us.
      db.close();
      forget('versionchange');
    };
  }
}
