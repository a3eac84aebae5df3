// The page that is left when the program cannot run: plain DOM, no wasm. It says what happened and
// hands out every plan on this device as a file, read straight from IndexedDB.

import { rescueAll } from './web/rescue.js';
import { preferredLanguage } from './language.js';
import { wordsIn } from './words.js';

const BETWEEN_DOWNLOADS_MS = 400; // browsers drop downloads that come all at once
const DOWNLOAD_KEPT_MS = 60_000;

const KINDS = {
  crash: ['crashTitle', 'crashText'],
  safe: ['safeTitle', 'safeText'],
  load: ['loadTitle', 'loadText'],
  'no-wasm': ['noWasmTitle', 'noWasmText'],
  'no-webgl': ['noWebglTitle', 'noWebglText'],
  'no-picture': ['noPictureTitle', 'noPictureText'],
};

function make(tag, options = {}, ...children) {
  const element = Object.assign(document.createElement(tag), options);
  element.append(...children);
  return element;
}

function download(name, bytes) {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/json' }));
  make('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_KEPT_MS);
}

const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/[\s_]+/g, '-')
    .toLowerCase();

/** A file name that carries school, title, year and date. */
export function fileName({ school, title, year, id }, now = new Date()) {
  const parts = [school, title, year].map((part) => plain(part ?? '')).filter(Boolean);
  if (parts.length === 0) parts.push(plain(id) || 'koers');
  return `${parts.join('-')}-${now.toISOString().slice(0, 10)}.koers.json`;
}

function button(label, primary, press) {
  const type = 'button';
  return make('button', {
    type,
    className: primary ? 'primary' : '',
    textContent: label,
    onclick: press,
  });
}

function planItem(plan, say) {
  const name = plan.title || say('untitled');
  const time = plan.changed
    ? new Date(plan.changed).toLocaleString(document.documentElement.lang)
    : '';
  const facts = [plan.school, plan.year, time && say('changed', { time })]
    .filter(Boolean)
    .join(' · ');
  const text = make(
    'div',
    {},
    make('strong', { textContent: name }),
    make('p', { textContent: facts }),
  );
  if (!plan.bytes) text.append(make('p', { textContent: say('nothingReadable') }));
  else if (plan.skipped) text.append(make('p', { textContent: say('incomplete') }));
  const item = make('li', {}, text);
  if (plan.bytes) {
    const save = button(say('saveOne'), false, () => download(fileName(plan), plan.bytes));
    save.setAttribute('aria-label', say('saveOneOf', { name }));
    item.append(save);
  }
  return item;
}

function damagedPart(damaged, plans, say) {
  const titles = new Map(plans.map((plan) => [plan.id, plan.title || say('untitled')]));
  const items = damaged.map((copy) => {
    const key = copy.kind === 'snapshot' ? 'damagedSnapshot' : 'damagedLog';
    const label = say(key, { seq: copy.seq, name: titles.get(copy.plan) ?? copy.plan });
    const name = `${plain(copy.plan) || 'koers'}-${copy.kind}-${copy.seq}.damaged.json`;
    const save = button(say('saveOne'), false, () => download(name, copy.bytes));
    save.setAttribute('aria-label', `${say('saveOne')}: ${label}`);
    return make('li', {}, make('div', { textContent: label }), save);
  });
  return make(
    'details',
    {},
    make('summary', { textContent: `${say('damaged')} (${damaged.length})` }),
    make('p', { textContent: say('damagedText') }),
    make('ul', {}, ...items),
  );
}

// Shows what is on this device and answers the plans that can be saved.
async function listPlans(part, say) {
  part.append(make('h2', { textContent: say('plans') }));
  const status = make('p', { textContent: say('reading') });
  part.append(status);
  const found = await rescueAll();
  if (!found.ok) status.textContent = say('unreadable');
  else if (found.plans.length === 0) status.textContent = say('noPlans');
  else status.replaceWith(make('ul', {}, ...found.plans.map((plan) => planItem(plan, say))));
  if (found.damaged.length) part.append(damagedPart(found.damaged, found.plans, say));
  return found.plans.filter((plan) => plan.bytes);
}

async function saveAll(listed, status, say) {
  const plans = await listed;
  for (const [place, plan] of plans.entries()) {
    if (place) await new Promise((resolve) => setTimeout(resolve, BETWEEN_DOWNLOADS_MS));
    download(fileName(plan), plan.bytes);
  }
  status.textContent = say(plans.length ? 'saved' : 'noPlans');
}

function detailsPart(text, status, say) {
  const pre = make('pre', { textContent: text, tabIndex: 0 });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = say('copied');
    } catch {
      getSelection().selectAllChildren(pre); // then Ctrl+C does it
    }
  };
  return make(
    'details',
    {},
    make('summary', { textContent: say('details') }),
    pre,
    button(say('copy'), false, copy),
  );
}

/** What helps whoever is asked for help; no names, no contents of plans. */
export function describe(error, version = '') {
  const said = error?.stack || error?.message || String(error ?? '');
  return [
    `Koers ${version}`,
    new Date().toISOString(),
    navigator.userAgent,
    `${innerWidth}x${innerHeight} @${devicePixelRatio}`,
    said,
  ].join('\n');
}

/**
 * Replaces the program by a page of `kind`: crash, safe, load, no-wasm, no-webgl or no-picture.
 * `unsaved` says how many changes could not be kept. `startAnyway`, when given, adds a button that
 * calls it before loading again. Only the first call counts.
 */
export function showPage(kind, { details = '', unsaved = 0, startAnyway } = {}) {
  if (document.getElementById('crash')) return;
  const language = preferredLanguage();
  const say = wordsIn(language);
  const [title, text] = KINDS[kind] ?? KINDS.crash;
  document.documentElement.lang = language;
  for (const id of ['root', 'splash']) document.getElementById(id)?.setAttribute('hidden', '');

  const heading = make('h1', { textContent: say(title), tabIndex: -1 });
  const status = make('p', { className: 'status', role: 'status' });
  const plansPart = make('section');
  const listed = listPlans(plansPart, say);
  const actions = make(
    'p',
    { className: 'actions' },
    button(say('reload'), true, () => location.reload()),
    button(say('saveAll'), false, () => saveAll(listed, status, say)),
  );
  if (startAnyway)
    actions.append(
      button(say('startAnyway'), false, () => {
        startAnyway();
        location.reload();
      }),
    );
  const page = make(
    'main',
    { id: 'crash' },
    heading,
    make('p', { textContent: say(text) }),
    actions,
    status,
    plansPart,
  );
  if (unsaved) actions.before(make('p', { textContent: say('unsaved', { count: unsaved }) }));
  if (details) page.append(detailsPart(details, status, say));
  document.body.append(page);
  heading.focus();
}
