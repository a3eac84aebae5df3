// Some browsers can put the page on the device as a program of its own. They would offer it at a
// moment of theirs; here it waits until somebody presses a button of ours.

export class Installer {
  #prompt = null;

  /** `tell(can)` whether it can be asked for. */
  constructor(tell) {
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.#prompt = event;
      tell(true);
    });
    addEventListener('appinstalled', () => tell(false));
  }

  ask() {
    this.#prompt?.prompt();
    this.#prompt = null; // it asks only once
  }
}
