// Decides what is a crash, and when starting has failed so often that only rescue is left.

const COUNTED_FOR_MS = 10 * 60 * 1000;
const CLEAN_AFTER_MS = 2000;
const STARTS_UNTIL_SAFE = 3;
const KEY = 'koers-starts';

/**
 * Whether an error may be ignored: browsers report "ResizeObserver loop" as an error, Emscripten
 * unwinds with a string, and extensions of the browser throw in our page.
 */
export function harmless(
  error,
  message = '',
  filename = '',
  base = globalThis.location?.origin ?? '',
) {
  if (/ResizeObserver loop/.test(message || error?.message || '')) return true;
  if (error === 'unwind' || error?.name === 'ExitStatus') return true;
  if (error?.name === 'RuntimeError') return false; // a trap in the wasm, whatever threw it
  const place = filename || error?.stack || '';
  // Without a place of ours in it, it is not our code that broke.
  return !place.includes(base) || /-extension:\/\//.test(place);
}

/** Counts starts that never came to a clean frame. The third in ten minutes starts nothing. */
export class Starts {
  #store;
  #now;
  #before = null; // what was counted before the clean frame
  #cleanAt = 0;

  constructor({ store, now = Date.now }) {
    this.#store = store;
    this.#now = now;
  }

  /** Call when starting; answers whether to go on in safe mode. */
  begin() {
    const { count, time } = this.#read();
    const recent = this.#now() - time < COUNTED_FOR_MS ? count : 0;
    this.#write({ count: recent + 1, time: this.#now() });
    return recent + 1 >= STARTS_UNTIL_SAFE;
  }

  /** Call after a clean frame, with the plan on the screen. */
  clean() {
    this.#before = this.#read();
    this.#cleanAt = this.#now();
    this.forget();
  }

  /** Call on a crash. Soon after a clean frame it still is a start that failed. */
  crashed() {
    if (this.#before && this.#now() - this.#cleanAt < CLEAN_AFTER_MS) this.#write(this.#before);
    this.#before = null;
  }

  forget() {
    try {
      this.#store?.removeItem(KEY);
    } catch {
      // A counter that cannot be kept counts nothing.
    }
  }

  #read() {
    try {
      const { count = 0, time = 0 } = JSON.parse(this.#store?.getItem(KEY) ?? '{}');
      return { count, time };
    } catch {
      return { count: 0, time: 0 };
    }
  }

  #write(value) {
    try {
      this.#store?.setItem(KEY, JSON.stringify(value));
    } catch {
      // As above.
    }
  }
}
