// What comes on paper: simple HTML in #print, since a canvas prints as a blurred picture of one
// screen. Words of people come escaped from the program; the policy of the page lets no script in.

export class Paper {
  #sheets;
  #given = false; // the program itself asked for a print and gave its sheets

  /** `fill` is called when the browser prints by itself, and shall call `put`. */
  constructor(sheets, fill) {
    this.#sheets = sheets;
    addEventListener('beforeprint', () => this.#given || fill());
    addEventListener('afterprint', () => {
      this.#given = false;
    });
  }

  put(html) {
    this.#sheets.innerHTML = html;
  }

  print(html) {
    this.put(html);
    this.#given = true;
    print();
  }
}
