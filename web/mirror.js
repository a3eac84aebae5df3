// The mirror: real elements over the canvas, one for each node that a frame painted, with real
// focus. They are what screen readers, the keyboard, tests and the pointer meet; the canvas only
// looks.

import { LIVE, speak } from './spoken.js';

const TAGS = {
  banner: 'header', navigation: 'nav', main: 'main', complementary: 'aside', text: 'p',
  button: 'button', tab: 'button', radio: 'button', combobox: 'select', link: 'a',
};
const WITH_ROLE = new Set([
  'group', 'dialog', 'status', 'grid', 'row', 'columnheader', 'gridcell', 'list', 'listitem', 'img',
  'tablist', 'tab', 'alert', 'radiogroup', 'radio',
]);
const NAMED_BY_CONTENT = new Set([
  'button', 'link', 'heading', 'text', 'status', 'alert', 'columnheader', 'listitem', 'tab',
  'radio',
]);
const LEAVES = new Set(['button', 'link', 'tab', 'checkbox', 'radio', 'textbox', 'combobox']);
const PRESSED = new Set(['button', 'tab', 'link', 'radio']);
export const EVENTS = { press: 0, input: 1, commit: 2, focus: 3, blur: 4, escape: 5, nextRow: 6,
  paste: 7, fillDown: 8, arrow: 9, key: 10 };

// Keys that walk along the buttons of a grid, such as the days of a month; the program knows where.
const WALKS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown',
  'Home', 'End']);
const TAB_STEPS = { ArrowRight: 1, ArrowLeft: -1 };
const RADIO_STEPS = { ...TAB_STEPS, ArrowDown: 1, ArrowUp: -1 };
// The height of a line of text, a little more than its type, which is larger where fingers type.
const coarse = matchMedia('(pointer: coarse)');
const line = () => (coarse.matches ? 20 : 19);

function tagOf(node) {
  if (node.role === 'heading') return `h${node.level ?? 2}`;
  if (node.role === 'checkbox') return 'input';
  if (node.role === 'textbox') return node.multiline ? 'textarea' : 'input';
  return TAGS[node.role] ?? 'div';
}

function setAttribute(element, name, value) {
  if (value === undefined || value === false || value === '') element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}

// A button whose details show is the current one of its list; a row of a table says `selected`.
function currentOf(node) {
  if (node.current) return 'page';
  if (node.today) return 'date';
  return node.role === 'button' && node.selected ? 'true' : undefined;
}

// The words that name an element by standing in it, before what else it may hold.
function setWords(element, words) {
  if (element.koersName === words) return;
  element.koersName = words;
  element.koersWords ??= element.insertBefore(new Text(), element.firstChild);
  element.koersWords.data = words;
}

// A state that is said as well when it is off, and not at all by what has none.
const stateOf = (value) => (value === undefined ? undefined : String(value));

function setOptions(select, options = []) {
  const key = JSON.stringify(options);
  if (select.koersOptions === key) return;
  select.koersOptions = key;
  select.koersValue = undefined; // new options choose their first, so the value is set again
  select.replaceChildren(...options.map(([value, label]) => new Option(label, value)));
}

// Whether an arrow key leaves the field: always where the text has one line, else from its ends, or
// when the whole text is selected, as it is when one has just come into the cell.
function leaves(element, down) {
  if (element.localName === 'select') return false;
  if (element.localName === 'input' || element.scrollHeight <= 2 * line() + 8) return true;
  const { selectionStart, selectionEnd, value } = element;
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  return down ? selectionStart === value.length : selectionEnd === 0;
}

export class Mirror {
  /** How much larger than usual everything is painted. */
  zoom = 1;

  #root;
  #tell;
  #late = null; // what happens while elements are being made; told when all of them are there
  #elements = new Map(); // node id -> element
  #wanted = 0; // the node that shall get the focus once it is there

  /** `send(node, kind, text)` tells the program what was done to an element. */
  constructor(root, send) {
    this.#root = root;
    this.#tell = send;
    this.#listen();
  }

  #send(node, kind, text) {
    if (this.#late) this.#late.push([node, kind, text]);
    else this.#tell(node, kind, text);
  }

  /** Makes the elements like the nodes; `modal` alone can be reached when it is not 0. */
  apply(nodes, modal, focus) {
    // Taking away or focusing an element raises events at once, which would lead back to here.
    this.#late = [];
    this.#make(nodes, modal, focus);
    const late = this.#late;
    this.#late = null;
    for (const event of late) this.#tell(...event);
  }

  #make(nodes, modal, focus) {
    if (focus) this.#wanted = focus;
    const seen = new Set();
    const children = new Map([[0, []]]);
    const boxes = new Map([[0, [0, 0]]]);
    for (const node of nodes) {
      if (seen.has(node.id)) continue;
      seen.add(node.id);
      boxes.set(node.id, node.box);
      const element = this.#element(node);
      this.#place(element, node, boxes.get(node.parent ?? 0) ?? [0, 0]);
      this.#describe(element, node);
      const siblings = children.get(node.parent ?? 0);
      if (siblings) siblings.push(element);
      else children.set(node.parent, [element]);
    }
    for (const [id, element] of this.#elements) {
      if (seen.has(id)) continue;
      this.#elements.delete(id);
      element.remove();
    }
    for (const [id, list] of children) this.#order(id ? this.#elements.get(id) : this.#root, list);
    const dialog = this.#elements.get(modal);
    for (const element of this.#root.children)
      element.inert = modal !== 0 && element !== dialog && !LIVE.has(element.koersRole);
    this.#giveFocus();
  }

  #element(node) {
    const found = this.#elements.get(node.id);
    const tag = tagOf(node);
    if (found && found.localName === tag && found.koersRole === node.role) return found;
    found?.remove();
    const element = document.createElement(tag);
    element.koersNode = node.id;
    element.koersRole = node.role;
    element.className = `k-${node.role}`;
    if (WITH_ROLE.has(node.role)) element.setAttribute('role', node.role);
    if (node.role === 'checkbox') element.type = 'checkbox';
    if (element.localName === 'button') element.type = 'button';
    if (node.role === 'link') element.href = '#';
    if (node.role === 'dialog') element.setAttribute('aria-modal', 'true');
    if (node.role === 'textbox') element.autocomplete = 'off';
    this.#elements.set(node.id, element);
    return element;
  }

  #place(element, node, parent) {
    const [x, y, width, height] = node.box;
    const [clipX, clipY, clipWidth, clipHeight] = node.clip;
    const left = Math.max(0, clipX - x);
    const top = Math.max(0, clipY - y);
    const right = Math.max(0, x + width - clipX - clipWidth);
    const bottom = Math.max(0, y + height - clipY - clipHeight);
    const hidden = left + right >= width || top + bottom >= height;
    const whole = left + top + right + bottom === 0;
    const key = [x - parent[0], y - parent[1], width, height, left, top, right, bottom].join();
    if (element.koersPlace === key) return;
    element.koersPlace = key;
    const style = element.style;
    style.transform = `translate(${x - parent[0]}px, ${y - parent[1]}px)`;
    style.width = `${width}px`;
    style.height = `${height}px`;
    const holds = !LEAVES.has(element.koersRole);
    // A parent must not cut off children that lie outside of its own box.
    style.clipPath = whole || holds ? '' : `inset(${top}px ${right}px ${bottom}px ${left}px)`;
    style.pointerEvents = hidden && !holds ? 'none' : '';
  }

  #describe(element, node) {
    const byContent = NAMED_BY_CONTENT.has(node.role);
    if (LIVE.has(node.role)) {
      speak(element, node.name ?? '');
    } else if (byContent) {
      setWords(element, node.name ?? '');
    } else {
      setAttribute(element, 'aria-label', node.name);
    }
    setAttribute(element, 'aria-description', node.description);
    setAttribute(element, 'aria-invalid', node.invalid);
    setAttribute(element, 'aria-current', currentOf(node));
    // Of long tables and lists only what shows is there: these say where it stands in the whole.
    setAttribute(element, 'aria-rowindex', node.role === 'row' && node.index);
    setAttribute(element, 'aria-rowcount', node.role === 'grid' && node.count);
    setAttribute(element, 'aria-posinset', node.role === 'listitem' && node.index);
    setAttribute(element, 'aria-setsize', node.role === 'listitem' && node.count);
    setAttribute(element, 'aria-colcount', node.columns);
    setAttribute(element, 'aria-selected', node.role === 'row' && node.selected);
    if (node.role === 'tab') {
      element.setAttribute('aria-selected', String(Boolean(node.selected)));
      // Tab comes to the chosen one, arrows to the others.
      element.tabIndex = node.selected ? 0 : -1;
    }
    if (node.role === 'button' || node.role === 'radio') {
      setAttribute(element, 'aria-pressed', stateOf(node.pressed));
      setAttribute(element, 'aria-expanded', stateOf(node.expanded));
      // Not `disabled`: a button that says why it cannot be pressed must be reachable.
      setAttribute(element, 'aria-disabled', node.disabled);
      setAttribute(element, 'tabindex', node.walked ? -1 : undefined);
      element.koersWalks = Boolean(node.walks);
    } else if ('disabled' in element) {
      element.disabled = Boolean(node.disabled);
    }
    if (node.role === 'radio') element.setAttribute('aria-checked', String(Boolean(node.checked)));
    if (node.role === 'checkbox') element.checked = Boolean(node.checked);
    if (node.role === 'combobox') {
      setOptions(element, node.options);
      element.koersArrows = Boolean(node.arrows);
    }
    if (node.role === 'textbox') {
      element.readOnly = Boolean(node.readOnly);
      element.koersEnterEnds = Boolean(node.enterEnds);
      this.#placeText(element, node);
      setAttribute(element, 'placeholder', node.example);
    }
    if (node.role === 'textbox' || node.role === 'combobox') {
      const value = node.value ?? '';
      if (element.koersValue !== value) {
        element.koersValue = value;
        if (element.value !== value) element.value = value;
      }
    }
  }

  // The text in the field stands where the canvas paints it.
  #placeText(element, node) {
    const style = element.style;
    style.textAlign = node.right ? 'right' : '';
    style.fontWeight = node.strong ? '600' : '';
    const top = node.textTop ?? 0;
    style.paddingTop = `${top}px`;
    const below = node.box[3] - top - line() * this.zoom;
    style.paddingBottom = node.multiline ? '0' : `${Math.max(0, below)}px`;
  }

  #order(parent, list) {
    if (!parent) return;
    let next = parent.firstElementChild;
    for (const element of list) {
      if (element === next) next = next.nextElementSibling;
      else if (next && element.parentElement === parent &&
          element.contains(document.activeElement)) {
        // Moving an element takes its focus away; move what stands before it instead. One that
        // comes
        // from another parent has to be moved; the program asks for its focus again.
        while (next && next !== element) {
          const following = next.nextElementSibling;
          parent.append(next);
          next = following;
        }
        next = element.nextElementSibling;
      } else parent.insertBefore(element, next);
    }
  }

  #giveFocus() {
    const element = this.#elements.get(this.#wanted);
    this.#wanted = 0; // what is not there now must not take the focus later
    if (!element) return;
    element.focus({ preventScroll: true });
    if (element.select && element.koersRole === 'textbox') element.select();
  }

  #listen() {
    const on = (type, listener) =>
      this.#root.addEventListener(type, (event) => {
        const node = event.target.koersNode;
        if (node) listener(event, event.target, node);
      });
    on('click', (event, element, node) => {
      if (element.localName === 'a') event.preventDefault();
      if (PRESSED.has(element.koersRole)) this.#send(node, EVENTS.press, '');
    });
    on('input', (event, element, node) => {
      if (element.koersRole === 'textbox' && !event.isComposing)
        this.#send(node, EVENTS.input, element.value);
    });
    on('compositionend', (event, element, node) => this.#send(node, EVENTS.input, element.value));
    on('change', (event, element, node) => {
      if (element.koersRole === 'checkbox') this.#send(node, EVENTS.press, '');
      else this.#send(node, EVENTS.commit, element.value);
    });
    on('focusin', (event, element, node) =>
      this.#send(node, EVENTS.focus, element.matches(':focus-visible') ? 'visible' : ''));
    on('focusout', (event, element, node) => this.#send(node, EVENTS.blur, ''));
    on('paste', (event, element, node) => {
      const text = event.clipboardData?.getData('text/plain').replaceAll('\r\n', '\n') ?? '';
      // A single text is pasted by the browser, into what is being typed.
      if (!element.closest('[role=gridcell]') || !/[\t\n]./.test(text)) return;
      event.preventDefault();
      this.#send(node, EVENTS.paste, text);
    });
    on('keydown', (event, element, node) => this.#key(event, element, node));
  }

  #key(event, element, node) {
    if (event.isComposing) return;
    const ends = element.localName === 'input' || element.koersEnterEnds;
    if (event.key === 'Enter' && !event.shiftKey && ends && element.koersRole === 'textbox') {
      event.preventDefault();
      this.#send(node, EVENTS.commit, element.value);
      this.#send(node, EVENTS.nextRow, '');
    } else if (event.key === 'd' && (event.ctrlKey || event.metaKey) &&
      element.closest('[role=gridcell]')) {
      event.preventDefault();
      this.#send(node, EVENTS.fillDown, '');
    } else if (element.koersArrows && this.#inTable(event, element, node)) {
      event.preventDefault();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.#send(node, EVENTS.escape, '');
    } else if (element.koersWalks && WALKS.has(event.key)) {
      event.preventDefault();
      this.#send(node, EVENTS.arrow, event.key);
    } else if (element.koersRole === 'radio' && event.key in RADIO_STEPS) {
      event.preventDefault();
      this.#toFellow(element, RADIO_STEPS[event.key]);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (this.#toNeighbour(element, event.key === 'ArrowDown')) event.preventDefault();
    } else if (element.koersRole === 'checkbox' && event.key in TAB_STEPS) {
      if (this.#toBeside(element, TAB_STEPS[event.key])) event.preventDefault();
    } else if (element.koersRole === 'tab' && event.key in TAB_STEPS) {
      event.preventDefault();
      this.#toFellow(element, TAB_STEPS[event.key]);
    }
  }

  // In a table of choices arrows go from cell to cell; letters choose, as they do in any select.
  #inTable({ key, altKey }, element, node) {
    if (key === 'Delete' || key === 'Backspace') {
      this.#send(node, EVENTS.commit, '');
      return true;
    }
    if (!key.startsWith('Arrow') || altKey) return false; // Alt and an arrow open the list
    const cell = element.closest('[role=gridcell]');
    const row = cell.parentElement;
    const place = [...row.children].indexOf(cell);
    const rows = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling };
    const next = rows[key] ?? row;
    const target = next.children[place + (TAB_STEPS[key] ?? 0)]?.querySelector('select');
    target?.focus({ preventScroll: true });
    return true;
  }

  // The tab or radio beside this one, round the ends; it is chosen at once, as that costs nothing.
  #toFellow(element, step) {
    const fellows = [...element.parentElement.children]
      .filter((other) => other.koersRole === element.koersRole);
    const target = fellows.at((fellows.indexOf(element) + step) % fellows.length);
    target.focus({ preventScroll: true });
    target.click();
  }

  // Left and right between the boxes of a grid.
  #toBeside(element, step) {
    const cell = element.closest('[role=gridcell]');
    const next = step > 0 ? cell?.nextElementSibling : cell?.previousElementSibling;
    const target = next?.querySelector('input[type=checkbox], button');
    target?.focus({ preventScroll: true });
    return Boolean(target);
  }

  // Up and down between the cells of a grid, and between the buttons of a list of hits.
  #toNeighbour(element, down) {
    const cell = element.closest('[role=gridcell]');
    if (cell && leaves(element, down)) {
      const row = cell.parentElement;
      const place = [...row.children].indexOf(cell);
      const next = down ? row.nextElementSibling : row.previousElementSibling;
      const target = next?.children[place]?.querySelector('input, select, textarea');
      target?.focus({ preventScroll: true });
      return Boolean(target);
    }
    const dialog = element.closest('[role=dialog]');
    if (!dialog || element.localName === 'select') return false;
    const stops = [...dialog.querySelectorAll('input, textarea, button')];
    const target = stops[stops.indexOf(element) + (down ? 1 : -1)];
    target?.focus({ preventScroll: true });
    return Boolean(target);
  }
}
