// What the program asks of storage and files, answered as a code and a text. Lists travel as text,
// parted by the separators that ASCII has for it, which JSON never holds unescaped.

const SEPARATOR = { record: '\x1e', field: '\x1f' };
// As StoreState and FileResult in src/ports/ports.h.
const STORE_CODES = { quota: 1, lost: 2, blocked: 2, unavailable: 3, missing: 4, corrupt: 4 };
const FILE_CODES = { cancelled: 1, failed: 2, 'too-large': 3, 'changed-on-disk': 4 };
const BY_HAND = 5;

const decoder = new TextDecoder();

const fileCode = (result) => (result.ok ? 0 : (FILE_CODES[result.code] ?? FILE_CODES.failed));
// A file as the program takes it: its name, then its text.
const asRecord = (name, bytes) => name + SEPARATOR.record + decoder.decode(bytes);

/** [code, name and text] of a file that was opened, or not, by picker, drop or the system. */
export const openedAnswer = (result) =>
  [fileCode(result), result.ok ? asRecord(result.name, result.bytes) : ''];

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
  #claims = new Map(); // plan -> promise of who writes it

  constructor({ storage, files, paper }) {
    this.#storage = storage;
    this.#files = files;
    this.#paper = paper;
  }

  /** [code, text]; never rejects. */
  store(what, plan, bytes, info) {
    return this.#ofStorage(what, plan, bytes, info).catch(() => [STORE_CODES.unavailable, '']);
  }

  /** [code, text]; never rejects. */
  file(what, name, bytes, info) {
    return this.#ofFiles(what, name, bytes, info.split(SEPARATOR.field)).catch(() => [FILE_CODES.failed, '']);
  }

  async #ofStorage(what, plan, bytes, info) {
    const storage = this.#storage;
    const code = (result) => (result.ok ? 0 : STORE_CODES[result.code] ?? STORE_CODES.unavailable);
    switch (what) {
      case 'list': {
        const { plans = [] } = await storage.list();
        const rows = plans.map((p) => [p.id, p.title, p.school, p.year,
          deviceTime(p.changed), p.filed, p.damaged].join(SEPARATOR.field));
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
        const rows = points.map((p) => [p.seq, deviceTime(p.time), p.size].join(SEPARATOR.field));
        return [0, rows.join(SEPARATOR.record)];
      }
      case 'point': {
        const result = await storage.readSnapshot(plan, Number(info));
        return [code(result), result.ok ? decoder.decode(result.bytes) : ''];
      }
      case 'damaged':
        return [0, await this.#damaged(plan)];
      case 'filed':
        return [code(await storage.setFiled(plan, info)), ''];
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

  // What could not be read, as it is: each part behind a line that says what it is.
  async #damaged(plan) {
    const storage = this.#storage;
    const { copies = [] } = await storage.damagedCopies(plan);
    const parts = [];
    for (const { kind, seq, reason, time } of copies) {
      const { bytes = new Uint8Array() } = await storage.readDamaged(plan, kind, seq);
      parts.push(`--- ${kind} ${seq}, ${time}, ${reason}\n${decoder.decode(bytes)}\n`);
    }
    return parts.join('');
  }

  async #ofFiles(what, name, bytes, info) {
    const files = this.#files;
    switch (what) {
      case 'open':
        return openedAnswer(await files.open());
      case 'example': {
        const response = await fetch(`./assets/demo/${name}.koers.json`);
        if (!response.ok) return [FILE_CODES.failed, ''];
        return [0, asRecord(name, await response.arrayBuffer())];
      }
      case 'save': {
        const [plan, into] = info;
        const wish = { name, bytes, as: into === 'fresh', force: into === 'over' };
        return [fileCode(plan ? await files.save({ ...wish, plan }) : files.download(name, bytes)), ''];
      }
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
