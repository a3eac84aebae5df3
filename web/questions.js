// What the program asks of storage and files, answered as a code and a text. Lists travel as text,
// parted by the separators that ASCII has for it, which JSON never holds unescaped.

const SEPARATOR = { record: '\x1e', field: '\x1f' };
// As StoreState and FileResult in src/ports/ports.h.
export const STORE_CODES = {
  quota: 1,
  lost: 2,
  unavailable: 3,
  corrupt: 4,
  blocked: 5,
  missing: 6,
};
export const FILE_CODES = { cancelled: 1, failed: 2, 'too-large': 3, 'changed-on-disk': 4 };
export const BY_HAND = 5;

const decoder = new TextDecoder();

const fileCode = (result) => (result.ok ? 0 : (FILE_CODES[result.code] ?? FILE_CODES.failed));
// A file as the program takes it: its name, the number by which it is known, its text.
const asRecord = (name, ref, bytes) => [name, ref, decoder.decode(bytes)].join(SEPARATOR.record);

/** [code, record] of a file that was opened, or not, by picker, drop or the system. */
export const openedAnswer = (result) =>
  [fileCode(result), result.ok ? asRecord(result.name, result.ref, result.bytes) : ''];

// Where what comes with the program stands on the site.
const SHIPPED = {
  example: (name) => `./assets/demo/${name}.koers.json`,
  templates: (language) => `./assets/templates/${language}.jsonseq`,
  words: (language) => `./words/${language}.txt`,
};

// A file of the site itself, which is there without network once the page was visited.
async function shipped(name, url) {
  const response = await fetch(url);
  if (!response.ok) return [FILE_CODES.failed, ''];
  return [0, asRecord(name, 0, await response.arrayBuffer())];
}

// By the clock of the device, to the minute: 2026-11-23T09:15.
function deviceTime(iso) {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return '';
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export class Questions {
  #storage;
  #files;
  #paper;
  #roles = new Map(); // plan -> promise of the last word about who writes it
  #ticket = 1; // of the next write: the order in which they were asked, whatever the clock says
  #asked = new Set(); // promises of answers to come

  constructor({ storage, files, paper }) {
    this.#storage = storage;
    this.#files = files;
    this.#paper = paper;
  }

  /** [code, text]; never rejects. */
  store(what, plan, bytes, info) {
    const asked = this.#ofStorage(what, plan, bytes, info);
    const answered = asked.catch(() => [STORE_CODES.unavailable, '']);
    this.#asked.add(answered);
    answered.then(() => this.#asked.delete(answered));
    return answered;
  }

  /** Answers when all that the store was asked so far has been answered. */
  async settled() {
    await Promise.all(this.#asked);
  }

  /** [code, text]; never rejects. */
  file(what, name, bytes, info) {
    return this.#ofFiles(what, name, bytes, info.split(SEPARATOR.field))
      .catch(() => [FILE_CODES.failed, '']);
  }

  async #ofStorage(what, plan, bytes, info) {
    const storage = this.#storage;
    const code = (result) => (result.ok ? 0 : STORE_CODES[result.code] ?? STORE_CODES.unavailable);
    switch (what) {
      case 'list': {
        const result = await storage.list();
        if (!result.ok) return [code(result), ''];
        const rows = result.plans.map((p) => [p.id, p.title, p.school, p.year,
          deviceTime(p.changed), p.filed, p.damaged].join(SEPARATOR.field));
        return [0, rows.join(SEPARATOR.record)];
      }
      case 'load': {
        const result = await storage.load(plan);
        if (!result.ok) return [code(result), ''];
        const damaged = result.damaged.length ? 'damaged' : 'sound';
        const parts = [result.snapshot, ...result.log]
          .map((part) => decoder.decode(part ?? new Uint8Array()));
        return [0, [damaged, ...parts].join(SEPARATOR.record)];
      }
      case 'append': {
        const ticket = this.#ticket++;
        await this.#roles.get(plan);
        return [code(await storage.append(plan, ticket, bytes)), ''];
      }
      case 'snapshot': {
        const ticket = this.#ticket++;
        await this.#roles.get(plan);
        const [title, school, year] = info.split(SEPARATOR.field);
        const about = { title, school, year };
        return [code(await storage.snapshot(plan, ticket, bytes, about)), ''];
      }
      case 'points': {
        const result = await storage.restorePoints(plan);
        if (!result.ok) return [code(result), ''];
        const rows = result.points.map((p) => [p.seq, deviceTime(p.time), p.size]);
        return [0, rows.map((row) => row.join(SEPARATOR.field)).join(SEPARATOR.record)];
      }
      case 'point': {
        const result = await storage.readSnapshot(plan, Number(info));
        return [code(result), result.ok ? decoder.decode(result.bytes) : ''];
      }
      case 'damaged':
        return this.#damaged(plan, code);
      case 'setAside': {
        await this.#roles.get(plan);
        const patches = decoder.decode(bytes).split(SEPARATOR.record);
        return [code(await storage.setAside(plan, patches)), ''];
      }
      case 'filed':
        return [code(await storage.setFiled(plan, info)), ''];
      case 'remove':
        return [code(await storage.remove(plan)), ''];
      case 'claim':
        return [(await this.#role(plan, () => storage.claim(plan))) === 'writer' ? 0 : 1, ''];
      case 'takeOver':
        return [(await this.#role(plan, () => storage.takeOver(plan))) === 'writer' ? 0 : 1, ''];
      case 'release':
        return [code(await this.#role(plan, () => storage.release(plan))), ''];
      default:
        return [STORE_CODES.unavailable, ''];
    }
  }

  // Claiming and giving up one plan go one after the other, in the order in which they are asked.
  #role(plan, ask) {
    const role = Promise.resolve(this.#roles.get(plan)).then(ask);
    this.#roles.set(plan, role.catch(() => {}));
    return role;
  }

  // What could not be read, as it is: each part behind a line that says what it is.
  async #damaged(plan, code) {
    const storage = this.#storage;
    const result = await storage.damagedCopies(plan);
    if (!result.ok) return [code(result), ''];
    const parts = [];
    for (const { kind, seq, reason, time } of result.copies) {
      const read = await storage.readDamaged(plan, kind, seq);
      if (!read.ok && read.code !== 'missing') return [code(read), ''];
      const bytes = read.bytes ?? new Uint8Array();
      parts.push(`--- ${kind} ${seq}, ${time}, ${reason}\n${decoder.decode(bytes)}\n`);
    }
    return [0, parts.join('')];
  }

  async #ofFiles(what, name, bytes, info) {
    const files = this.#files;
    switch (what) {
      case 'open':
        return openedAnswer(await files.open());
      case 'bring':
        return shipped(name, SHIPPED[info[0]](name));
      case 'save': {
        const [plan, into] = info;
        const wish = { name, bytes, as: into === 'fresh', force: into === 'over' };
        const result = plan ? await files.save({ ...wish, plan }) : files.download(name, bytes);
        return [fileCode(result), result.name ?? name];
      }
      case 'keep':
        if (name) await files.keep(name, Number(info[0]));
        else files.letGo(Number(info[0]));
        return [0, ''];
      case 'share': {
        const [subject, body, bodyWithout] = info;
        const result = await files.share({ name, bytes, subject, body, bodyWithout });
        return [result.ok && result.how !== 'share' ? BY_HAND : fileCode(result), ''];
      }
      case 'print':
        this.#paper.print(decoder.decode(bytes));
        return [0, ''];
      default:
        return [FILE_CODES.failed, ''];
    }
  }
}
