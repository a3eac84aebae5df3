// Plans as files: open by picker, by drop or from the file manager; save into a file that is kept,
// or as a download; share. C++ names files by a small number (`ref`), since it cannot hold a
// handle. Answers are values: {ok: true, name, bytes, ref, …} or {ok: false, code, name, detail}
// with code cancelled, too-large, changed-on-disk, unreadable, unavailable.

export const LARGEST_FILE = 64 * 1024 * 1024;

const PLAN_TYPES = [
  {
    description: 'Koers',
    accept: { 'application/json': ['.json'], 'text/plain': ['.txt'] },
  },
];
const ACCEPT = '.json,.txt,application/json';
const DOWNLOAD_KEPT_MS = 60_000; // Safari reads the blob long after the click
const TOLD_AT_ONCE = 16; // files: what they lead to is painted once for so many

const handleKey = (plan) => `handle:${plan}`;
const failed = (code, name = '', detail = '') => ({
  ok: false,
  code,
  name,
  detail: String(detail),
});
const reason = (error, name) =>
  failed(error?.name === 'AbortError' ? 'cancelled' : 'unreadable', name, error?.message ?? error);

async function readFile(file) {
  // Refused before reading: a film dropped by accident must not fill the memory.
  if (file.size > LARGEST_FILE) return failed('too-large', file.name, file.size);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { ok: true, name: file.name, bytes, changed: file.lastModified };
  } catch (error) {
    return reason(error, file.name);
  }
}

/**
 * Events: 'opened' {ok, name, bytes, ref, source: 'drop'|'launch'|'picker'} and 'drag' {over}.
 * `open`, `save` and `share` must be called inside the user's gesture, before anything is awaited.
 */
export class Files extends EventTarget {
  #input = null; // that a file is asked for with
  #window;
  #storage;
  #handles = new Map(); // ref -> {handle, changed}
  #nextRef = 1;

  constructor({ storage, window = globalThis.window }) {
    super();
    this.#storage = storage;
    this.#window = window;
  }

  /** Listens for files dropped on the window and for files the system opens with Koers. */
  start() {
    const on = (type, listener) => this.#window.addEventListener(type, listener);
    const carriesFiles = (event) => event.dataTransfer?.types.includes('Files');
    const drag = (over) => this.#tell('drag', { over });
    on('dragover', (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault(); // else the browser leaves the page and shows the file
      event.dataTransfer.dropEffect = 'copy';
      drag(true);
    });
    on('dragleave', (event) => event.relatedTarget === null && drag(false));
    on('drop', (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      drag(false);
      this.#dropped(event.dataTransfer);
    });
    this.#window.launchQueue?.setConsumer(({ files }) =>
      this.#tellLater((files ?? []).map((handle) => () => this.#fromHandle(handle, 'launch'))));
  }

  /** Asks for files, and answers with the first; the others come as events. */
  async open() {
    if (!this.#window.showOpenFilePicker) return this.#fromInput();
    try {
      const wish = { types: PLAN_TYPES, multiple: true };
      const [handle, ...more] = await this.#window.showOpenFilePicker(wish);
      const first = await this.#fromHandle(handle, 'picker');
      this.#tellLater(more.map((other) => () => this.#fromHandle(other, 'picker')));
      return first;
    } catch (error) {
      return error?.name === 'SecurityError' ? this.#fromInput() : reason(error, '');
    }
  }

  /** From now on `save(plan)` writes into the file that was opened as `ref`. */
  async keep(plan, ref) {
    const kept = this.#handles.get(ref);
    this.#handles.delete(ref);
    if (!kept) return failed('unavailable');
    return this.#storage.remember(handleKey(plan), kept);
  }

  /** Nothing will be saved into the file that was opened as `ref`. */
  letGo(ref) {
    this.#handles.delete(ref);
  }

  /** {ok, name} of the file that `save(plan)` will write into; name is '' when it will ask. */
  async kept(plan) {
    const found = await this.#storage.recall(handleKey(plan));
    return { ok: found.ok, name: found.value?.handle?.name ?? '' };
  }

  /**
   * Saves into the kept file, else asks for one, else downloads. `as` asks again; `force`
   * overwrites a file that somebody else changed. Answers {ok, name, how:
   * 'file'|'picked'|'download'|'share'}.
   */
  async save({ plan, name, bytes, as = false, force = false }) {
    const own = bytes.slice();
    const picker = this.#window.showSaveFilePicker;
    if (!picker)
      return this.#onHomeScreenOfApple() ? this.#share(name, own, {}) : this.download(name, own);
    try {
      const kept = as ? null : (await this.#storage.recall(handleKey(plan))).value;
      if (kept && (await this.#allowed(kept.handle))) {
        const result = await this.#intoKept(plan, kept, own, force);
        if (result) return result;
      }
      const handle = await picker.call(this.#window, { suggestedName: name, types: PLAN_TYPES });
      return await this.#write(plan, handle, own, 'picked');
    } catch (error) {
      // The gesture may have worn off while a permission was asked.
      if (error?.name === 'SecurityError' || error?.name === 'NotAllowedError')
        return this.download(name, own);
      return error?.name === 'AbortError'
        ? failed('cancelled', name)
        : failed('unavailable', name, error);
    }
  }

  /** A plain download; whether the person kept the file cannot be known. */
  download(name, bytes, type = 'application/json') {
    const { document, URL } = this.#window;
    const url = URL.createObjectURL(new Blob([bytes], { type }));
    const link = Object.assign(document.createElement('a'), { href: url, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_KEPT_MS);
    return { ok: true, name, how: 'download' };
  }

  /**
   * Hands the file to another app; where that is impossible, downloads it and opens a mail whose
   * text (`bodyWithout`) says that the downloaded file must be attached.
   */
  async share({ name, bytes, subject = '', body = '', bodyWithout = body, to = '' }) {
    const own = bytes.slice();
    if (this.#shareable(name, own)) return this.#share(name, own, { title: subject, text: body });
    this.download(name, own);
    const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(bodyWithout)}`;
    const link = this.#window.document.createElement('a');
    link.href = `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?${query}`;
    link.click();
    return { ok: true, name, how: 'mail' };
  }

  canShare() {
    return Boolean(this.#shareable('plan.koers.json', new Uint8Array(1)));
  }

  // Most browsers refuse JSON by its name; as text it passes, and Koers opens .txt as well.
  #shareable(name, bytes) {
    const { navigator } = this.#window;
    if (!navigator.canShare || !navigator.share) return null;
    const shapes = [
      [name, 'application/json'],
      [`${name}.txt`, 'text/plain'],
    ];
    for (const [as, type] of shapes) {
      const file = new File([bytes], as, { type });
      if (navigator.canShare({ files: [file] })) return file;
    }
    return null;
  }

  async #share(name, bytes, words) {
    const file = this.#shareable(name, bytes);
    if (!file) return this.download(name, bytes);
    try {
      await this.#window.navigator.share({ files: [file], ...words });
      return { ok: true, name: file.name, how: 'share' };
    } catch (error) {
      return error?.name === 'AbortError' ? failed('cancelled', name) : this.download(name, bytes);
    }
  }

  // There a download opens a preview from which nothing can be saved.
  #onHomeScreenOfApple() {
    return this.#window.navigator.standalone === true && this.canShare();
  }

  #fromInput() {
    const input = this.#window.document.createElement('input');
    Object.assign(input, { type: 'file', accept: ACCEPT, multiple: true });
    // Held until the next time: nothing else does, and what is swept away hears no answer.
    this.#input = input;
    return new Promise((resolve) => {
      input.oncancel = () => resolve(failed('cancelled'));
      input.onchange = async () => {
        const noted = async (file) => this.#noted(await readFile(file), null, 'picker');
        const [file, ...more] = input.files;
        resolve(file ? await noted(file) : failed('cancelled'));
        this.#tellLater(more.map((other) => () => noted(other)));
      };
      input.click();
    });
  }

  async #fromHandle(handle, source) {
    try {
      return this.#noted(await readFile(await handle.getFile()), handle, source);
    } catch (error) {
      return reason(error, handle?.name);
    }
  }

  // In their order, some at a time.
  async #tellLater(reads) {
    for (let i = 0; i < reads.length; i += TOLD_AT_ONCE) {
      const some = await Promise.all(reads.slice(i, i + TOLD_AT_ONCE).map((read) => read()));
      for (const result of some) this.#tell('opened', result);
    }
  }

  #dropped(transfer) {
    // Both lists are empty once this event has ended, so everything is asked for at once.
    const items = [...transfer.items].filter((item) => item.kind === 'file');
    const wishes = items.map((item) => ({
      file: item.getAsFile(),
      handle: item.getAsFileSystemHandle?.().catch(() => null),
    }));
    this.#tellLater(wishes.filter(({ file }) => file).map(({ file, handle }) => async () => {
      const known = await handle;
      return this.#noted(await readFile(file), known?.kind === 'file' ? known : null, 'drop');
    }));
  }

  #noted(result, handle, source) {
    if (!result.ok) return { ...result, source };
    const ref = this.#nextRef++;
    if (handle) this.#handles.set(ref, { handle, changed: result.changed });
    return { ok: true, name: result.name, bytes: result.bytes, ref, source };
  }

  async #allowed(handle) {
    const wish = { mode: 'readwrite' };
    if ((await handle.queryPermission?.(wish)) === 'granted') return true;
    return (await handle.requestPermission?.(wish)) === 'granted';
  }

  // Answers null when the file is gone, so that the person is asked for a new one.
  async #intoKept(plan, { handle, changed }, bytes, force) {
    try {
      const file = await handle.getFile();
      if (!force && file.lastModified > changed) return failed('changed-on-disk', file.name);
      return await this.#write(plan, handle, bytes, 'file');
    } catch (error) {
      if (error?.name === 'NotFoundError') return null;
      throw error;
    }
  }

  async #write(plan, handle, bytes, how) {
    const stream = await handle.createWritable();
    try {
      await stream.write(bytes);
      await stream.close(); // only now the old contents are replaced
    } catch (error) {
      await stream.abort().catch(() => {});
      return failed('unavailable', handle.name, error);
    }
    const changed = (await handle.getFile()).lastModified;
    await this.#storage.remember(handleKey(plan), { handle, changed });
    return { ok: true, name: handle.name, how };
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
