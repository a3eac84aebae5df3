// The pointer over the picture: where it is, the wheel, panning with a finger, dragging.
// Pressing is not its business: the elements of the mirror are pressed. Nor are two fingers: the
// browser makes the page larger with them.

const TAP_PX = 8; // a finger that moves less still taps
const LINE_PX = 20; // of a wheel that counts in lines
const FRICTION = 0.94; // of the speed is left after a sixtieth of a second
const SLOWEST = 0.02; // pixels a millisecond
const OLDEST_MS = 60; // a finger that lay still before it left throws nothing

export class Pointer {
  #to;
  #root;
  #fingers = new Set();
  #pan = null;
  #dragging = false;
  #frame = 0;

  /**
   * `to` takes {at(x, y), scroll(dx, dy), grab(x, y, finger), drag(x, y), drop(cancelled)}: the
   * pointer is there, what lies under it scrolls, something that can be dragged is there (true),
   * follows, and is let go.
   */
  constructor(root, to) {
    this.#to = to;
    this.#root = root;
    root.addEventListener('pointerdown', (event) => this.#down(event));
    root.addEventListener('pointermove', (event) => this.#move(event));
    root.addEventListener('pointerup', (event) => this.#up(event));
    root.addEventListener('pointercancel', (event) => {
      this.#fingers.delete(event.pointerId);
      this.#end(true);
    });
    root.addEventListener('wheel', (event) => this.#wheel(event), { passive: true });
  }

  #down(event) {
    cancelAnimationFrame(this.#frame);
    const touch = event.pointerType === 'touch';
    if (touch) {
      // A first finger also means that others left without a word.
      if (event.isPrimary) this.#fingers.clear();
      this.#fingers.add(event.pointerId);
      if (this.#fingers.size > 1) return this.#end(true);
    }
    this.#to.at(...this.#place(event));
    if ((touch || event.button === 0) && this.#to.grab(...this.#place(event), touch)) {
      this.#dragging = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      event.preventDefault(); // the keyboard stays where it is
    } else if (touch) {
      const { pointerId: id, clientX: x, clientY: y, timeStamp: time } = event;
      this.#pan = { id, x, y, time, moving: false, vx: 0, vy: 0 };
    }
  }

  #move(event) {
    if (this.#dragging) this.#to.drag(...this.#place(event));
    else if (this.#pan?.id === event.pointerId) this.#panTo(event);
    else if (this.#fingers.size < 2) this.#to.at(...this.#place(event));
  }

  #panTo(event) {
    const pan = this.#pan;
    const dx = event.clientX - pan.x;
    const dy = event.clientY - pan.y;
    if (!pan.moving && Math.hypot(dx, dy) < TAP_PX) return;
    const passed = Math.max(1, event.timeStamp - pan.time);
    Object.assign(pan, { moving: true, x: event.clientX, y: event.clientY, time: event.timeStamp,
      vx: dx / passed, vy: dy / passed });
    this.#to.scroll(-dx, -dy);
  }

  // What a finger threw goes on and slows down, unless someone asked for less movement.
  #up(event) {
    this.#fingers.delete(event.pointerId);
    const pan = this.#pan?.id === event.pointerId ? this.#pan : null;
    this.#end(false);
    if (!pan?.moving || event.timeStamp - pan.time > OLDEST_MS) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    let { vx, vy } = pan;
    let last = performance.now();
    const glide = (now) => {
      const passed = Math.min(50, now - last);
      last = now;
      const moved = this.#to.scroll(-vx * passed, -vy * passed);
      const kept = FRICTION ** (passed / (1000 / 60));
      vx *= kept;
      vy *= kept;
      if (moved && Math.hypot(vx, vy) > SLOWEST) this.#frame = requestAnimationFrame(glide);
    };
    this.#frame = requestAnimationFrame(glide);
  }

  // On the picture, which a keyboard on the screen may have moved.
  #place(event) {
    const { left, top } = this.#root.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }

  #end(cancelled) {
    this.#pan = null;
    if (this.#dragging) this.#to.drop(cancelled);
    this.#dragging = false;
  }

  #wheel(event) {
    if (event.ctrlKey) return; // the browser's own zoom
    this.#to.at(...this.#place(event));
    const unit = event.deltaMode === 1 ? LINE_PX : 1;
    const [dx, dy] =
      event.shiftKey && !event.deltaX ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    this.#to.scroll(dx * unit, dy * unit);
  }
}
