// What a head teacher does: makes a small plan, closes the laptop, goes on without network, mails the
// file. By role and name only; the words come from assets/text.

import assert from 'node:assert/strict';

import { wordsOf } from './words.mjs';

const CONTENT = {
  nl: {
    school: 'De Zandloper',
    ambition: 'In 2030 leert ieder kind met IT die past.',
    vision: 'Onze leerlingen maken en begrijpen techniek; zij gebruiken haar niet alleen.',
    theme: 'Leren met IT',
    goal: 'Groep 5–8 werkt met een leerlijn digitale geletterdheid',
    activities: ['Leerlijn kiezen', 'Lesrooster maken', 'Lessen geven', 'Lesbezoek in duo’s'],
    moment: 'Studiedag digitale geletterdheid',
    line: 'Licentie leerlijn',
    date: '7 okt',
    shownDate: '7 okt 2026',
    price: '1.250,50',
    shownPrice: '€\u00A01.250,50',
    later: 'Toegevoegd in de trein: café één',
  },
  en: {
    school: 'De Zandloper',
    ambition: 'In 2030 every child learns with IT that fits.',
    vision: 'Our pupils make and understand technology; they do not just use it.',
    theme: 'Learning with IT',
    goal: 'Groups 5–8 work with a digital literacy curriculum',
    activities: ['Choose a curriculum', 'Make a timetable', 'Give lessons', 'Visit lessons in pairs'],
    moment: 'Study day on digital literacy',
    line: 'Curriculum licence',
    date: '7 Oct',
    shownDate: '7 Oct 2026',
    price: '1250.50',
    shownPrice: '€1,250.50',
    later: 'Added on the train: café één',
  },
};

export class Story {
  constructor(page, language) {
    this.page = page;
    this.say = wordsOf(language);
    this.content = CONTENT[language];
    this.panel = page.getByRole('complementary', { name: this.say('frame.panel') });
    this.rail = page.getByRole('navigation', { name: this.say('frame.rail') });
  }

  /** A row of what a view lists. */
  row(text) {
    return this.page.getByRole('grid').getByRole('row', { name: text });
  }

  button(key, within = this.page) {
    return within.getByRole('button', { name: this.say(key), exact: true });
  }

  async begin() {
    await this.button('action.file.new').click();
    await this.page.getByRole('heading', { name: this.say('view.vision.title'), level: 1 }).waitFor();
  }

  async go(view) {
    await this.button(`view.${view}.name`, this.rail).click();
  }

  field(entity, name) {
    return this.panel.getByLabel(this.say.field(entity, name), { exact: true }).first();
  }

  async fill(entity, name, text) {
    await this.write(this.field(entity, name), text);
  }

  /** A view by its tab, in the part of the rail that is open. */
  async tab(view) {
    const name = this.say(`view.${view}.name`);
    await this.page.getByRole('tab', { name, exact: true }).click();
  }

  /** By keyboard, which also scrolls to it: a mouse cannot press what is below the edge. */
  async press(target) {
    await target.focus();
    await target.press('Enter');
  }

  async closePanel() {
    await this.press(this.button('action.view.deselect', this.panel));
    await this.panel.waitFor({ state: 'detached' });
  }

  /** Writes into a field anywhere, and leaves it. */
  async write(field, text) {
    await field.focus();
    await field.fill(text);
    await field.press('Tab');
  }

  async choose(entity, name, value) {
    await this.field(entity, name).selectOption(value);
  }

  /** Presses Ctrl+Z or Ctrl+Y and waits until it is said what was undone or done again. */
  async goBack(label) {
    await this.#step('Control+z', 'undo.done', label);
  }

  async goForth(label) {
    await this.#step('Control+y', 'redo.done', label);
  }

  async #step(keys, key, label) {
    await this.page.keyboard.press(keys);
    await this.page.getByRole('status').filter({ hasText: this.say(key, { label }) }).waitFor();
  }

  async makeVision() {
    await this.go('vision');
    await this.button('action.add.visionStatements').click();
    await this.fill('visionStatements', 'text', this.content.vision);
  }

  async makeTheme() {
    await this.go('destination');
    await this.button('action.add.themes').click();
    await this.fill('themes', 'title', this.content.theme);
  }

  async makeGoal() {
    await this.go('goals');
    await this.button('action.add.goals').click();
    await this.fill('goals', 'what', this.content.goal);
  }

  // Themes are only asked for once there are some.
  async takeTheme() {
    const theme = this.panel.getByRole('checkbox', { name: this.content.theme });
    await theme.focus();
    await theme.press('Space');
    assert.equal(await theme.isChecked(), true);
  }

  // Each new activity takes the next of the four phases by itself.
  async makeActivities() {
    await this.go('activities');
    const phases = [];
    for (const title of this.content.activities) {
      await this.button('action.add.activities').click();
      await this.fill('activities', 'title', title);
      phases.push(await this.field('activities', 'phase').inputValue());
    }
    assert.deepEqual(phases, ['pioneering', 'organising', 'executing', 'adopting']);
  }

  async makeStudyDay() {
    await this.go('calendar');
    await this.button('action.add.moments').click();
    await this.fill('moments', 'title', this.content.moment);
    await this.fill('moments', 'start', this.content.date);
    assert.equal(await this.field('moments', 'start').inputValue(), this.content.shownDate);
  }

  async makeCosts() {
    await this.go('budget');
    await this.button('action.add.budgetLines').click();
    await this.fill('budgetLines', 'description', this.content.line);
    await this.fill('budgetLines', 'unitPriceCents', this.content.price);
    assert.equal(await this.field('budgetLines', 'unitPriceCents').inputValue(), this.content.shownPrice);
  }

  async saved() {
    await this.page.getByRole('banner').getByText(this.say('save.saved')).waitFor();
  }

  async openSchool() {
    await this.go('overview');
    const name = new RegExp(`^${this.say('entity.organisations.one')}: `);
    await this.press(this.page.getByRole('button', { name }));
  }

  // The school by its own name, and the destination with an ambition.
  async makeSchool() {
    await this.openSchool();
    await this.fill('organisations', 'name', this.content.school);
    await this.go('destination');
    await this.press(this.page.getByRole('button', {
      name: this.say('view.destination.open', { title: this.say('new.destination') }) }));
    await this.fill('destinations', 'ambition', this.content.ambition);
  }

  async makeAll() {
    await this.makeSchool();
    await this.makeVision();
    await this.makeTheme();
    await this.makeGoal();
    await this.takeTheme();
    await this.makeActivities();
    await this.makeStudyDay();
    await this.makeCosts();
    await this.saved();
  }

  /** After a reload: the plan is on the start page; opens it. */
  async reopen() {
    const named = this.say('start.open_named', { title: this.say('new.plan', { year: '2026-2027' }) });
    await this.press(this.page.getByRole('button', { name: named, exact: true }).first());
    await this.opened();
  }

  /** A plan that was opened shows its overview. */
  async opened() {
    await this.button('overview.print').waitFor();
  }

  async goOn() {
    await this.go('activities');
    await this.button('action.add.activities').click();
    await this.fill('activities', 'title', this.content.later);
    await this.saved();
  }

  async expectEverything({ later }) {
    await this.go('vision');
    await this.row(this.content.vision).waitFor();
    await this.go('activities');
    for (const title of this.content.activities) await this.row(title).waitFor();
    if (later) await this.row(this.content.later).waitFor();
    await this.go('budget');
    await this.row(this.content.line).waitFor();
    await this.go('calendar');
    await this.row(this.content.moment).waitFor();
    await this.go('overview');
    await this.page.getByRole('button', { name: this.content.goal }).waitFor();
  }
}

/** The same with a finger on a phone: parts stand in a bar at the foot or behind it, rows are cards, and
 *  what is filled in covers the list until it is closed. */
export class PhoneStory extends Story {
  row(text) {
    return this.page.getByRole('main').getByRole('button', { name: text }).first();
  }

  async go(view) {
    const close = this.button('action.view.deselect');
    if (await close.isVisible()) await close.tap();
    const bar = this.page.getByRole('navigation');
    const part = this.button(`view.${view}.name`, bar);
    if (await part.isVisible()) return part.tap();
    await this.button('frame.all_parts', bar).tap();
    const menu = this.page.getByRole('dialog', { name: this.say('menu.title') });
    return this.button(`view.${view}.name`, menu).tap();
  }
}
