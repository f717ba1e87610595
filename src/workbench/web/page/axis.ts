/** The visible rows or columns of a sheet with their places in pixels; the first `frozen` of them do not scroll. */
export class Axis {
  /** Sheet numbers, counted from 1, of what is shown. */
  readonly shown: number[];
  readonly frozen: number;
  readonly count: number;
  private readonly starts: Float64Array;
  private readonly places = new Map<number, number>();

  constructor(
    count: number,
    frozenLimit: number,
    isHidden: (number: number) => boolean,
    sizeOf: (number: number) => number,
  ) {
    this.count = count;
    this.shown = [];
    let frozen = 0;
    for (let number = 1; number <= count; number += 1) {
      if (isHidden(number)) continue;
      this.places.set(number, this.shown.length);
      this.shown.push(number);
      if (number <= frozenLimit) frozen += 1;
    }
    this.frozen = frozen;
    this.starts = new Float64Array(this.shown.length + 1);
    this.shown.forEach((number, index) => {
      this.starts[index + 1] = (this.starts[index] ?? 0) + sizeOf(number);
    });
  }

  get frozenSize(): number {
    return this.starts[this.frozen] ?? 0;
  }

  get total(): number {
    return this.starts[this.shown.length] ?? 0;
  }

  isShown(number: number): boolean {
    return this.places.has(number);
  }

  /** Where the row or column starts; a hidden one starts where the next shown one does. */
  start(number: number): number {
    return this.starts[this.placeFrom(number)] ?? this.total;
  }

  /** Where it ends; a hidden one has no size. */
  end(number: number): number {
    const place = this.places.get(number);
    return place === undefined ? this.start(number) : (this.starts[place + 1] ?? this.total);
  }

  isFrozen(number: number): boolean {
    return this.placeFrom(number) < this.frozen;
  }

  /** The number shown at a place in pixels from the start of the sheet. */
  at(pixels: number): number {
    let low = 0;
    let high = this.shown.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= pixels) low = middle;
      else high = middle - 1;
    }
    return this.shown[low] ?? 1;
  }

  /** The shown neighbour `steps` away, kept on the sheet. */
  step(number: number, steps: number): number {
    const place = this.placeFrom(number) + steps;
    return this.shown[Math.max(0, Math.min(this.shown.length - 1, place))] ?? 1;
  }

  private placeFrom(number: number): number {
    const exact = this.places.get(number);
    if (exact !== undefined) return exact;
    let low = 0;
    let high = this.shown.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.shown[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
