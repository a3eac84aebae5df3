// The browser as Koers sees it: frames on demand, pointer, keys, size, settings, and the answers of
// storage and files. The other half of main.cpp.

import { EVENTS, Mirror } from './mirror.js';

const SEPARATOR = { record: '\x1e', field: '\x1f' };
const LOOKS = ['system', 'light', 'dark', 'contrast'];
const TAP_PX = 8;
const STORE_CODES = { quota: 1, lost: 2, blocked: 2, unavailable: 3, missing: 4, corrupt: 4 };
const FILE_CODES = { cancelled: 1, 'too-large': 3 };

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const media = (query) => matchMedia(query);

let current = null;

/** Starts the program in the page; resolves when its first frame is on the screen. */
export async function start(module, ports, config) {
  current = new Platform(module, ports, config);
  await current.begin();
}

/** No frame and no call into the program after this. */
export function stop() {
  current?.stop();
}

class Platform {
  #module;
  #ports;
  #config;
  #canvas = document.getElementById('canvas');
  #root = document.getElementById('root');
  #mirror;
  #frame = 0;
  #timer = 0;
  #stopped = false;
  #lost = false;
  #first = true;
  #claims = new Map(); // plan -> promise of who writes it
  #pan = null;

  constructor(module, ports, config) {
    this.#module = module;
    this.#ports = ports;
    this.#config = config;
    module.platform = this;
    this.#mirror = new Mirror(document.getElementById('mirror'), (node, kind, text) =>
      this.#event(node, kind, text));
  }

  async begin() {
    const seed = crypto.getRandomValues(new Uint32Array(2));
    if (!this.#module._koers_start(seed[0], seed[1])) return this.#config.noWebgl('WebGL 2');
    const { regular, semibold, icons } = this.#config.fonts;
    [regular, semibold, icons].forEach((font, which) => {
      const [pointer, length] = this.#give(font);
      this.#module._koers_font(which, pointer, length);
    });
    this.#settings();
    this.#listen();
    this.#resize();
    this.#module._koers_ready();
    this.#paint();
    this.#ports.files.start();
    this.#ports.updates.beforeReload = () => this.#leave();
    this.#ports.updates.addEventListener('update-ready', () => this.#updateReady());
    this.#ports.updates.addEventListener('reload-needed', () => this.#updateReady());
    this.#ports.storage.addEventListener('lost', () => this.#call(() => this.#module._koers_lost_plan()));
    this.#ports.storage.addEventListener('free', () => this.#call(() => this.#module._koers_free_plan()));
    this.#ports.storage.beforeYield = () => this.#leave();
    this.#ports.files.addEventListener('opened', (event) => this.#opened(event.detail));
    this.#ports.updates.start();
    globalThis.koersPass = () => this.#module._koers_measure(); // for the bench
  }

  stop() {
    this.#stopped = true;
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
  }

  // --- what the program asks ------------------------------------------------------------------

  mirror(bytes, modal, focus) {
    this.#mirror.apply(JSON.parse(decoder.decode(bytes)), modal >>> 0, focus >>> 0);
  }

  wake() {
    if (this.#frame || this.#stopped || this.#lost) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  setting(name, value) {
    try {
      localStorage.setItem(`koers-${name}`, value);
    } catch {
      // Forbidden by policy: then it lasts as long as the page.
    }
    if (name === 'language') document.documentElement.lang = value;
    if (name === 'look') this.#fieldColours(value);
    this.#config.language = name === 'language' ? value : this.#config.language;
    this.wake();
  }

  reload() {
    this.#ports.updates.activate();
  }

  today() {
    const now = new Date();
    return Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000);
  }

  store(ticket, what, plan, bytes, info) {
    this.#store(what, plan, bytes, info).then(
      ([code, text]) => this.#answer(ticket, code, text),
      () => this.#answer(ticket, STORE_CODES.unavailable, ''),
    );
  }

  file(ticket, what, name, bytes, subject, text) {
    this.#file(what, name, bytes, subject, text).then(
      ([code, answer]) => this.#answer(ticket, code, answer),
      () => this.#answer(ticket, 2, ''),
    );
  }

  // --- storage and files ----------------------------------------------------------------------

  async #store(what, plan, bytes, info) {
    const storage = this.#ports.storage;
    const code = (result) => (result.ok ? 0 : STORE_CODES[result.code] ?? STORE_CODES.unavailable);
    switch (what) {
      case 'list': {
        const { plans = [] } = await storage.list();
        const rows = plans.map((p) => [p.id, p.title, p.school, p.year, p.changed].join(SEPARATOR.field));
        return [0, rows.join(SEPARATOR.record)];
      }
      case 'load': {
        const result = await storage.load(plan);
        if (!result.ok) return [code(result), ''];
        const damaged = result.damaged.length ? 'damaged' : 'sound';
        const parts = [result.snapshot, ...result.log].map((part) => decoder.decode(part ?? new Uint8Array()));
        return [0, [damaged, ...parts].join(SEPARATOR.record)];
      }
      case 'append':
        await this.#claims.get(plan);
        return [code(await storage.append(plan, performance.now(), bytes)), ''];
      case 'snapshot': {
        await this.#claims.get(plan);
        const [title, school, year] = info.split(SEPARATOR.field);
        return [code(await storage.snapshot(plan, performance.now(), bytes, { title, school, year })), ''];
      }
      case 'points': {
        const { points = [] } = await storage.restorePoints(plan);
        const rows = points.map((p) => [p.seq, this.#time(p.time), p.size].join(SEPARATOR.field));
        return [0, rows.join(SEPARATOR.record)];
      }
      case 'point': {
        const result = await storage.readSnapshot(plan, Number(info));
        return [code(result), result.ok ? decoder.decode(result.bytes) : ''];
      }
      case 'remove':
        return [code(await storage.remove(plan)), ''];
      case 'claim': {
        const claim = storage.claim(plan);
        this.#claims.set(plan, claim);
        return [(await claim) === 'writer' ? 0 : 1, ''];
      }
      case 'takeOver':
        return [(await storage.takeOver(plan)) === 'writer' ? 0 : 1, ''];
      default:
        return [STORE_CODES.unavailable, ''];
    }
  }

  async #file(what, name, bytes, subject, text) {
    const files = this.#ports.files;
    const code = (result) => (result.ok ? 0 : FILE_CODES[result.code] ?? 2);
    const opened = (result) =>
      [code(result), result.ok ? result.name + SEPARATOR.record + decoder.decode(result.bytes) : ''];
    switch (what) {
      case 'open':
        return opened(await files.open());
      case 'example': {
        const response = await fetch(`./assets/demo/${name}.koers.json`);
        if (!response.ok) return [2, ''];
        return [0, name + SEPARATOR.record + (await response.text())];
      }
      case 'save':
        return [code(await files.save({ plan: name, name, bytes })), ''];
      case 'share':
        return [code(await files.share({ name, bytes, subject, body: text })), ''];
      case 'print':
        this.#print(decoder.decode(bytes));
        return [0, ''];
      default:
        return [2, ''];
    }
  }

  // Words of people come escaped from the program; the policy of the page lets no script in.
  #print(html) {
    const paper = document.getElementById('print');
    paper.innerHTML = html;
    print();
  }

  #time(iso) {
    const language = this.#config.language === 'en' ? 'en-GB' : 'nl-NL';
    return new Date(iso).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
  }

  #opened(result) {
    if (result.ok)
      this.#call(() => {
        const [pointer, length] = this.#give(encoder.encode(
          result.name + SEPARATOR.record + decoder.decode(result.bytes)));
        this.#module._koers_opened(pointer, length);
      });
  }

  #updateReady() {
    this.#call(() => this.#module._koers_update_ready());
  }

  async #leave() {
    this.#call(() => this.#module._koers_hide());
    await this.#ports.storage.flush();
  }

  // --- into the program -----------------------------------------------------------------------

  #give(bytes) {
    const pointer = this.#module._malloc(Math.max(1, bytes.length));
    this.#module.HEAPU8.set(bytes, pointer);
    return [pointer, bytes.length];
  }

  #call(call) {
    if (this.#stopped) return undefined;
    const result = call();
    this.wake();
    return result;
  }

  #event(node, kind, text) {
    this.#call(() => {
      const [pointer, length] = this.#give(encoder.encode(text));
      this.#module._koers_event(node, kind, pointer, length);
    });
  }

  #answer(ticket, code, text) {
    this.#call(() => {
      const [pointer, length] = this.#give(encoder.encode(text));
      this.#module._koers_answer(ticket, code, pointer, length);
    });
  }

  #paint() {
    if (this.#stopped || this.#lost) return;
    clearTimeout(this.#timer);
    const wake = this.#module._koers_frame();
    if (this.#first) {
      this.#first = false;
      this.#config.firstCleanFrame();
      performance.mark('koers-first-frame');
    }
    performance.mark('koers-frame');
    if (wake === 0) this.wake();
    else if (wake > 0) this.#timer = setTimeout(() => this.wake(), wake);
  }

  // --- the window -----------------------------------------------------------------------------

  #settings() {
    const stored = (name) => {
      try {
        return localStorage.getItem(`koers-${name}`);
      } catch {
        return null;
      }
    };
    const asked = new URLSearchParams(location.search).get('lang');
    const language = asked ?? stored('language') ?? this.#config.language;
    this.#config.language = language;
    document.documentElement.lang = language === 'en' ? 'en' : 'nl';
    this.#fieldColours(stored('look'));
    const [pointer, length] = this.#give(encoder.encode(language));
    this.#module._koers_settings(pointer, length, Math.max(0, LOOKS.indexOf(stored('look'))),
      media('(prefers-color-scheme: dark)').matches, media('(prefers-contrast: more)').matches,
      media('(pointer: coarse)').matches);
  }

  // The fields in which one types are real elements: their colours follow the canvas.
  #fieldColours(look) {
    const dark = look === 'dark' || (look !== 'light' && look !== 'contrast' &&
      media('(prefers-color-scheme: dark)').matches);
    document.documentElement.toggleAttribute('data-dark', dark);
  }

  #resize() {
    const density = devicePixelRatio || 1;
    const { clientWidth: width, clientHeight: height } = this.#root;
    this.#canvas.width = Math.round(width * density);
    this.#canvas.height = Math.round(height * density);
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
    this.#module._koers_screen(width, height, density);
  }

  #listen() {
    new ResizeObserver(() => {
      this.#call(() => this.#resize());
      this.#paint(); // in the same callback, else one empty picture is shown
    }).observe(this.#root);
    for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(pointer: coarse)'])
      media(query).addEventListener('change', () => this.#call(() => this.#settings()));
    this.#canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      this.#lost = true;
      this.#module._koers_context_lost();
    });
    this.#canvas.addEventListener('webglcontextrestored', () => {
      this.#lost = false;
      this.#call(() => this.#module._koers_context_restored());
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.#leave();
      else this.wake();
    });
    document.addEventListener('keydown', (event) => this.#key(event));
    this.#pointer();
  }

  #key(event) {
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    if (event.key === 'Escape' && !event.defaultPrevented) this.#event(0, EVENTS.escape, '');
    if (!modified || event.isComposing) return;
    const parts = [];
    if (event.ctrlKey || event.metaKey) parts.push('Ctrl');
    if (event.altKey) parts.push('Alt');
    if (event.shiftKey) parts.push('Shift');
    parts.push(event.key.length === 1 ? event.key.toUpperCase() : event.key);
    let keys = parts.join('+');
    if (keys === 'Ctrl+Shift+Z') keys = 'Ctrl+Y';
    const known = this.#call(() => {
      const [pointer, length] = this.#give(encoder.encode(keys));
      return this.#module._koers_shortcut(pointer, length);
    });
    if (known) event.preventDefault();
  }

  #pointer() {
    const at = (event) => this.#call(() => this.#module._koers_pointer(event.clientX, event.clientY));
    this.#root.addEventListener('pointerdown', (event) => {
      at(event);
      if (event.pointerType === 'touch')
        this.#pan = { id: event.pointerId, x: event.clientX, y: event.clientY, moving: false };
    });
    this.#root.addEventListener('pointermove', (event) => {
      if (this.#pan?.id === event.pointerId) this.#panTo(event);
      else at(event);
    });
    for (const type of ['pointerup', 'pointercancel'])
      this.#root.addEventListener(type, () => (this.#pan = null));
    this.#root.addEventListener('wheel', (event) => {
      if (event.ctrlKey) return; // the browser's own zoom
      at(event);
      const unit = event.deltaMode === 1 ? 20 : 1;
      const [dx, dy] = event.shiftKey && !event.deltaX ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      this.#call(() => this.#module._koers_scroll(dx * unit, dy * unit));
    }, { passive: true });
  }

  #panTo(event) {
    const dx = event.clientX - this.#pan.x;
    const dy = event.clientY - this.#pan.y;
    if (!this.#pan.moving && Math.hypot(dx, dy) < TAP_PX) return;
    this.#pan.moving = true;
    this.#pan.x = event.clientX;
    this.#pan.y = event.clientY;
    this.#call(() => this.#module._koers_scroll(-dx, -dy));
  }
}
