// The browser as Koers sees it: frames on demand, pointer, keys, size, settings, and the answers of
// storage and files. The other half of main.cpp.

import { Installer } from './install.js';
import { EVENTS, Mirror } from './mirror.js';
import { Paper } from './paper.js';
import { Pointer } from './pointer.js';
import { Questions, openedAnswer } from './questions.js';
import { watchViewport } from './viewport.js';

const LOOKS = ['system', 'light', 'dark', 'contrast'];
const PICTURE_WITHIN_MS = 3000; // a graphics card that comes back does so soon
const PAGES = { PageDown: 1, PageUp: -1 };

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const media = (query) => matchMedia(query);
const stored = (name) => {
  try {
    return localStorage.getItem(`koers-${name}`);
  } catch {
    return null; // forbidden by policy
  }
};

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
  #timer = 0; // until something is due in the program
  #patience = 0; // until a picture that is lost is given up
  #stopped = false;
  #lost = false;
  #first = true;
  #questions;
  #paper;
  #installer;

  constructor(module, ports, config) {
    this.#module = module;
    this.#ports = ports;
    this.#config = config;
    this.#paper = new Paper(document.getElementById('print'), () =>
      this.#call(() => this.#module._koers_paper()));
    this.#questions = new Questions({ ...ports, paper: this.#paper });
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
    this.#speak();
    this.#settings();
    this.#listen();
    this.#resize();
    this.#module._koers_ready();
    this.#paint();
    this.#tick();
    this.#ports.files.start();
    this.#ports.updates.beforeReload = () => this.#leave();
    this.#ports.updates.addEventListener('update-ready', () => this.#updateReady());
    this.#ports.updates.addEventListener('reload-needed', () => this.#updateReady());
    this.#ports.updates.addEventListener('ready-offline', () =>
      this.#call(() => this.#module._koers_offline_ready()));
    const { storage } = this.#ports;
    const module = this.#module;
    const tell = {
      lost: module._koers_lost_plan,
      free: module._koers_free_plan,
      changed: module._koers_changed_plan,
    };
    for (const [type, call] of Object.entries(tell))
      storage.addEventListener(type, ({ detail }) => this.#say(call, detail.plan));
    storage.beforeYield = () => this.#leave();
    this.#ports.files.addEventListener('opened', (event) => this.#opened(event.detail));
    this.#ports.files.addEventListener('drag', (event) =>
      this.#call(() => this.#module._koers_file_over(event.detail.over)));
    addEventListener('offline', () => this.#call(() => this.#module._koers_offline()));
    this.#ports.updates.start();
    this.#installer = new Installer((can) => this.#call(() =>
      this.#module._koers_can_install(can, can && stored('install') !== 'later')));
  }

  stop() {
    this.#stopped = true;
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    clearTimeout(this.#patience);
  }

  // --- what the program asks ------------------------------------------------------------------

  mirror(bytes, modal, focus) {
    this.#mirror.apply(JSON.parse(decoder.decode(bytes)), modal >>> 0, focus >>> 0);
  }

  zoom(value) {
    document.documentElement.style.setProperty('--zoom', String(value));
    this.#mirror.zoom = value;
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

  install() {
    this.#installer.ask();
  }

  paper(bytes) {
    this.#paper.put(decoder.decode(bytes));
  }

  today() {
    const now = new Date();
    return Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000);
  }

  store(ticket, what, plan, bytes, info) {
    this.#questions.store(what, plan, bytes, info).then((answer) => this.#answer(ticket, answer));
  }

  file(ticket, what, name, bytes, info) {
    this.#questions.file(what, name, bytes, info).then((answer) => this.#answer(ticket, answer));
  }

  // --- what comes by itself -------------------------------------------------------------------

  #opened(result) {
    this.#finishField();
    this.#call(() => {
      const [code, record] = openedAnswer(result);
      const [pointer, length] = this.#give(encoder.encode(record));
      this.#module._koers_opened(code, pointer, length);
    });
  }

  #updateReady() {
    this.#call(() => this.#module._koers_update_ready());
  }

  async #leave() {
    this.#finishField();
    this.#call(() => this.#module._koers_hide());
    await this.#questions.settled();
    await this.#ports.storage.flush();
  }

  // An amount or a date counts once one leaves its field; so does what is in it when the page goes
  // away, or a key is pressed that does something with the plan.
  #finishField() {
    const field = document.activeElement;
    if (field?.koersRole === 'textbox' && !field.readOnly)
      this.#event(field.koersNode, EVENTS.commit, field.value);
  }

  // A graphics card that does not come back: what is on the screen would be a picture of the past.
  #awaitPicture() {
    clearTimeout(this.#patience);
    if (!this.#lost || document.visibilityState === 'hidden') return;
    this.#patience = setTimeout(async () => {
      await this.#leave();
      if (this.#lost) this.#config.noPicture();
    }, PICTURE_WITHIN_MS);
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
    this.#tick();
    return result;
  }

  // Calls with a text.
  #say(call, text) {
    return this.#call(() => {
      const [pointer, length] = this.#give(encoder.encode(text));
      return call(pointer, length);
    });
  }

  #event(node, kind, text) {
    this.#call(() => {
      const [pointer, length] = this.#give(encoder.encode(text));
      this.#module._koers_event(node, kind, pointer, length);
    });
  }

  #answer(ticket, [code, text]) {
    this.#call(() => {
      const [pointer, length] = this.#give(encoder.encode(text));
      this.#module._koers_answer(ticket, code, pointer, length);
    });
  }

  #paint() {
    if (this.#stopped || this.#lost) return;
    const again = this.#module._koers_frame();
    if (this.#first) {
      this.#first = false;
      this.#config.firstCleanFrame();
      performance.mark('koers-first-frame');
    }
    performance.mark('koers-frame');
    if (again) this.wake();
  }

  // By the clock and not by frames: an edit must come to the disk where nothing is painted too.
  #tick() {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    const wake = this.#module._koers_tick();
    if (wake >= 0) this.#timer = setTimeout(() => this.#tick(), wake);
  }

  // --- the window -----------------------------------------------------------------------------

  // In the language of the start, with the words that were brought for it. Once: later the program
  // itself chooses.
  #speak() {
    const { language, words } = this.#config;
    document.documentElement.lang = language === 'en' ? 'en' : 'nl';
    const [pointer, length] = this.#give(encoder.encode(language));
    if (!this.#module._koers_words(pointer, length, ...this.#give(words)))
      throw new Error('words of another version');
  }

  #settings() {
    this.#fieldColours(stored('look'));
    this.#module._koers_settings(Math.max(0, LOOKS.indexOf(stored('look'))),
      media('(prefers-color-scheme: dark)').matches,
      media('(prefers-contrast: more)').matches || media('(forced-colors: active)').matches,
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
    const [across, down] = [Math.round(width * density), Math.round(height * density)];
    // Setting a size makes a new picture, even when it is the same.
    if (this.#canvas.width !== across) this.#canvas.width = across;
    if (this.#canvas.height !== down) this.#canvas.height = down;
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
    this.#module._koers_screen(width, height, density);
  }

  #listen() {
    watchViewport(this.#root, () => this.#call(() => this.#resize()));
    new ResizeObserver(() => {
      this.#call(() => this.#resize());
      this.#paint(); // in the same callback, else one empty picture is shown
    }).observe(this.#root);
    for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)',
      '(forced-colors: active)', '(pointer: coarse)'])
      media(query).addEventListener('change', () => this.#call(() => this.#settings()));
    this.#canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      this.#lost = true;
      this.#module._koers_context_lost();
      this.#awaitPicture();
    });
    this.#canvas.addEventListener('webglcontextrestored', () => {
      this.#lost = false;
      this.#awaitPicture();
      this.#call(() => this.#module._koers_context_restored());
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.#leave();
      else this.wake();
      this.#awaitPicture();
    });
    addEventListener('beforeunload', (event) => {
      this.#leave();
      if (!this.#stopped && this.#module._koers_in_trouble()) event.preventDefault();
    });
    document.addEventListener('keydown', (event) => this.#key(event));
    this.#pointer();
  }

  #key(event) {
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    if (event.key === 'Escape' && !event.defaultPrevented) this.#event(0, EVENTS.escape, '');
    if (event.isComposing) return;
    if (event.key === 'F6') return this.#nextLandmark(event);
    if (PAGES[event.key] && !modified && !event.target.matches('textarea, select')) {
      const scrolled = this.#call(() => this.#module._koers_scroll_pages(PAGES[event.key]));
      if (scrolled) event.preventDefault();
    }
    if (!modified) return this.#plainKey(event);
    // In a text these keys go from word to word.
    const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (sideways && event.target.matches('textarea, input:not([type=checkbox])')) return;
    const parts = [];
    if (event.ctrlKey || event.metaKey) parts.push('Ctrl');
    if (event.altKey) parts.push('Alt');
    if (event.shiftKey) parts.push('Shift');
    parts.push(event.key.length === 1 ? event.key.toUpperCase() : event.key);
    let keys = parts.join('+');
    if (keys === 'Ctrl+Shift+Z') keys = 'Ctrl+Y';
    if (!this.#say(this.#module._koers_is_shortcut, keys)) return;
    this.#finishField();
    if (this.#say(this.#module._koers_shortcut, keys)) event.preventDefault();
  }

  // A page may listen to keys as they are, where nobody types and nothing else would take them.
  #plainKey(event) {
    const { key, target } = event;
    if (event.defaultPrevented || target.matches('input, textarea, select')) return;
    const wanted = /^[0-9]$/.test(key) || key.startsWith('Arrow') ||
      (key === 'Enter' && !target.matches('button'));
    if (wanted && this.#call(() => {
      const [pointer, length] = this.#give(encoder.encode(key));
      return this.#module._koers_key(pointer, length);
    })) event.preventDefault();
  }

  // From one part of the screen to the next, past all that stands in it.
  #nextLandmark(event) {
    event.preventDefault();
    const landmarks = [...this.#root.querySelectorAll('header, nav, main, aside')];
    const here = landmarks.findIndex((part) => part.contains(document.activeElement));
    const step = event.shiftKey ? landmarks.length - 1 : 1;
    const next = landmarks[(Math.max(0, here) + (here < 0 ? 0 : step)) % landmarks.length];
    next?.querySelector('button, input, select, textarea')?.focus({ preventScroll: true });
  }

  #pointer() {
    const program = this.#module;
    new Pointer(this.#root, {
      at: (x, y) => this.#call(() => program._koers_pointer(x, y)),
      scroll: (dx, dy) => this.#call(() => program._koers_scroll(dx, dy)),
      grab: (x, y, finger) => this.#call(() => program._koers_grab(x, y, finger)),
      drag: (x, y) => this.#call(() => program._koers_drag(x, y)),
      drop: (cancelled) => this.#call(() => program._koers_drop(cancelled)),
    });
  }
}
