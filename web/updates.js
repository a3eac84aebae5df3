// The service worker seen from the page: when Koers works offline, when a new version waits, and
// how to change over without losing an edit. Nothing ever changes over by itself.

const CHECK_EVERY_MS = 4 * 60 * 60 * 1000;
const RELOAD_WITHIN_MS = 3000;

/**
 * Events: 'ready-offline' (this visit stored the files for the first time), 'update-ready',
 * 'reload-needed' (another tab activated a new version while this one runs the old).
 */
export class Updates extends EventTarget {
  /** Called before a reload: bring every edit to disk. */
  beforeReload = async () => {};

  #container;
  #document;
  #reload;
  #registration = null;
  #activating = false;
  #controlled; // a worker already served this page, so a change of worker is an update

  constructor({
    container = globalThis.navigator?.serviceWorker,
    document = globalThis.document,
    reload = () => globalThis.location.reload(),
  } = {}) {
    super();
    this.#container = container;
    this.#document = document;
    this.#reload = reload;
    this.#controlled = Boolean(container?.controller);
  }

  /** Call it after the first frame: caching must not compete with starting. */
  async start(url = './sw.js') {
    if (!this.#container) return { ok: false, code: 'unavailable', detail: 'no service worker' };
    this.#container.addEventListener('controllerchange', () => this.#changed());
    try {
      this.#registration = await this.#container.register(url, { updateViaCache: 'none' });
    } catch (error) {
      return { ok: false, code: 'unavailable', detail: String(error?.message) };
    }
    this.#follow(this.#registration);
    this.#document.addEventListener('visibilitychange', () => {
      if (this.#document.visibilityState === 'visible') this.check();
    });
    setInterval(() => this.check(), CHECK_EVERY_MS);
    return { ok: true };
  }

  /** Looks for a new version, and whether the worker has been switched off from afar. */
  async check() {
    this.#registration?.active?.postMessage('check');
    // Offline this fails, which says nothing.
    await this.#registration?.update().catch(() => {});
  }

  get waiting() {
    return Boolean(this.#registration?.waiting && this.#controlled);
  }

  /** The person accepted: save, let the new worker take over, reload. */
  async activate() {
    const worker = this.#registration?.waiting;
    if (!worker) return this.reload();
    await this.beforeReload();
    this.#activating = true;
    worker.postMessage('activate');
    // A worker that does not answer must not leave the person waiting.
    setTimeout(() => this.#activating && this.#reload(), RELOAD_WITHIN_MS);
    return { ok: true };
  }

  /** Saves and loads the page anew; for 'reload-needed'. */
  async reload() {
    await this.beforeReload();
    this.#reload();
    return { ok: true };
  }

  #follow(registration) {
    if (registration.waiting && this.#controlled) this.#tell('update-ready');
    const watch = (worker) =>
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed' && this.#controlled) this.#tell('update-ready');
        if (worker.state === 'activated' && !this.#controlled) {
          this.#controlled = true;
          this.#tell('ready-offline');
        }
      });
    watch(registration.installing);
    registration.addEventListener('updatefound', () => watch(registration.installing));
  }

  #changed() {
    if (this.#activating) {
      this.#activating = false;
      this.#reload();
    } else if (this.#controlled) {
      this.#tell('reload-needed');
    }
  }

  #tell(type) {
    this.dispatchEvent(new CustomEvent(type));
  }
}
