// One tab writes a plan, the others read it. A Web Lock says who; a BroadcastChannel asks the
// holder to hand over. A tab that was frozen may wake up believing it still writes: against that,
// storage checks the writer's token inside every writing transaction.

const ANSWER_WITHIN_MS = 2000;
const FLUSH_WITHIN_MS = 1500;

const lockName = (plan) => `koers-writer-${plan}`;
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export class Writers {
  #locks;
  #channel;
  #emit;
  #flush;
  #held = new Map(); // plan -> {release}
  #watching = new Map(); // plan -> AbortController of the request that waits for the lock

  /** `flush(plan)` must bring everything of the plan to disk; it is called before handing over. */
  constructor({ locks, channel, emit, flush }) {
    this.#locks = locks;
    this.#channel = channel;
    this.#emit = emit;
    this.#flush = flush;
    if (channel) channel.onmessage = (event) => this.#hear(event.data ?? {});
  }

  holds(plan) {
    return this.#held.has(plan);
  }

  async claim(plan) {
    if (this.holds(plan)) return 'writer';
    if (await this.#hold(plan, { ifAvailable: true })) return 'writer';
    this.#watch(plan);
    return 'reader';
  }

  /** Asks the holder; when no answer comes it may be frozen, and the lock is taken from it. */
  async takeOver(plan) {
    if (this.holds(plan)) return 'writer';
    this.#unwatch(plan);
    if (this.#locks) {
      const patience = new AbortController();
      const timer = setTimeout(() => patience.abort(), ANSWER_WITHIN_MS);
      this.tell({ type: 'yield', plan });
      const given = await this.#hold(plan, { signal: patience.signal });
      clearTimeout(timer);
      if (given) return 'writer';
    }
    if (await this.#hold(plan, { steal: true })) return 'writer';
    this.#watch(plan);
    return 'reader';
  }

  /** Answers when the lock is really free, so that a claim right after it succeeds. */
  async release(plan) {
    this.#unwatch(plan);
    const held = this.#held.get(plan);
    this.#held.delete(plan);
    held?.release();
    await held?.ended;
  }

  /** Someone else writes this plan now: found out by storage, or told by the lock. */
  drop(plan) {
    if (!this.#held.has(plan)) return;
    this.release(plan);
    this.#watch(plan);
    this.#emit('lost', { plan });
  }

  tell(message) {
    this.#channel?.postMessage(message);
  }

  close() {
    for (const plan of [...this.#held.keys()]) this.release(plan);
    for (const plan of [...this.#watching.keys()]) this.#unwatch(plan);
    this.#channel?.close();
  }

  // Answers true once the lock is ours; it stays ours until `release` is called or it is stolen.
  #hold(plan, options) {
    if (!this.#locks) {
      this.#held.set(plan, { release() {} });
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      let held = null;
      const granted = (lock) => {
        if (!lock) return resolve(false);
        return new Promise((release) => {
          held = { release, ended };
          this.#held.set(plan, held);
          resolve(true);
        });
      };
      const ended = this.#locks.request(lockName(plan), options, granted).catch(() => {
        resolve(false);
        if (held && this.#held.get(plan) === held) this.drop(plan);
      });
    });
  }

  // A reader hears when the writer's tab closes; the program then claims the plan again.
  #watch(plan) {
    if (!this.#locks || this.#watching.has(plan)) return;
    const stop = new AbortController();
    this.#watching.set(plan, stop);
    const free = () => {
      this.#watching.delete(plan);
      if (!stop.signal.aborted) this.#emit('free', { plan });
    };
    this.#locks.request(lockName(plan), { signal: stop.signal }, free).catch(() => {});
  }

  #unwatch(plan) {
    this.#watching.get(plan)?.abort();
    this.#watching.delete(plan);
  }

  async #hear(message) {
    if (message.type === 'changed' && !this.holds(message.plan))
      this.#emit('changed', { plan: message.plan });
    if (message.type !== 'yield' || !this.holds(message.plan)) return;
    await Promise.race([this.#flush(message.plan), wait(FLUSH_WITHIN_MS)]).catch(() => {});
    this.drop(message.plan);
  }
}
