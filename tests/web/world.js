// A world for storage to live in under Node: a database, locks and channels of its own, several
// "tabs", and faults on demand.

import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Storage } from '../../web/storage.js';

globalThis.IDBKeyRange ??= IDBKeyRange;

export const text = (bytes) => new TextDecoder().decode(bytes);
export const oops = (name) => new DOMException(`${name} on demand`, name);

/** Web Locks, exclusive only: queue, ifAvailable, signal and steal, as the standard has them. */
export class FakeLocks {
  #held = new Map();
  #waiting = new Map();

  request(name, options, callback) {
    return new Promise((resolve, reject) => {
      const wish = { callback, resolve, reject };
      const queue = this.#queue(name);
      if (options.steal) {
        this.#held.get(name)?.reject(oops('AbortError'));
        this.#held.delete(name);
        queue.unshift(wish);
      } else if (options.ifAvailable && (this.#held.has(name) || queue.length)) {
        Promise.resolve(callback(null)).then(resolve, reject);
        return;
      } else {
        queue.push(wish);
      }
      options.signal?.addEventListener('abort', () => {
        const place = queue.indexOf(wish);
        if (place >= 0) queue.splice(place, 1);
        if (place >= 0) reject(oops('AbortError'));
      });
      this.#next(name);
    });
  }

  #queue(name) {
    if (!this.#waiting.has(name)) this.#waiting.set(name, []);
    return this.#waiting.get(name);
  }

  #next(name) {
    if (this.#held.has(name)) return;
    const wish = this.#queue(name).shift();
    if (!wish) return;
    this.#held.set(name, wish);
    Promise.resolve()
      .then(() => wish.callback({ name }))
      .then(wish.resolve, wish.reject)
      .finally(() => {
        if (this.#held.get(name) === wish) this.#held.delete(name);
        this.#next(name);
      });
  }
}

/** BroadcastChannel within one world; `deaf` tabs are frozen ones. */
export class FakeChannels {
  #all = new Set();

  join() {
    const channel = { onmessage: null, deaf: false };
    channel.postMessage = (data) => {
      for (const other of this.#all)
        if (other !== channel)
          setTimeout(() => !other.deaf && other.onmessage?.({ data: structuredClone(data) }), 0);
    };
    channel.close = () => this.#all.delete(channel);
    this.#all.add(channel);
    return channel;
  }
}

export class World {
  indexedDB = new IDBFactory();
  locks = new FakeLocks();
  channels = new FakeChannels();
  clock = Date.parse('2026-09-01T08:00:00Z');
  persisted = 0;

  /** One tab. `faults.on(where, detail)` may throw. */
  tab(options = {}) {
    const faults = { on: () => {} };
    const channel = this.channels.join();
    const storage = new Storage({
      indexedDB: this.indexedDB,
      locks: this.locks,
      channel,
      manager: {
        persist: async () => (this.persisted += 1) > 0,
        estimate: async () => ({ usage: 5, quota: 50 }),
        persisted: async () => true,
      },
      now: () => new Date((this.clock += 1000)),
      delays_ms: [1, 1, 1],
      faults: (where, detail) => faults.on(where, detail),
      ...options,
    });
    const events = [];
    for (const type of ['lost', 'free', 'blocked', 'closed', 'changed', 'persisted'])
      storage.addEventListener(type, (event) => events.push({ type, ...event.detail }));
    return Object.assign(storage, { faults, channel, seen: events });
  }

  /** Straight into the database, behind storage's back. */
  async raw(store, mode, work) {
    const open = this.indexedDB.open('koers');
    const db = await new Promise((resolve) => (open.onsuccess = () => resolve(open.result)));
    const tx = db.transaction([store], mode);
    const request = work(tx.objectStore(store));
    await new Promise((resolve) => (tx.oncomplete = resolve));
    db.close();
    return request.result;
  }

  /** Flips one bit in the stored bytes. */
  async corrupt(store, key) {
    const record = await this.raw(store, 'readonly', (s) => s.get(key));
    record.bytes[0] ^= 1;
    await this.raw(store, 'readwrite', (s) => s.put(record));
  }
}

/** A plan with a row for each number, and the patch that adds one row. */
export const planOf = (...numbers) =>
  JSON.stringify({ goals: numbers.map((n) => ({ id: `g${n}` })) });
export const patchOf = (n) => JSON.stringify({ set: { goals: [{ id: `g${n}` }] } });
