/** `new Date()` and `Date.now()` follow the execution's clock, which Utilities.sleep and `--now` move. */
export function installClock(now: () => number): void {
  const Real = Date;
  function Clock(this: unknown, ...given: unknown[]): unknown {
    if (!new.target) return new Real(now()).toString();
    return Reflect.construct(Real, given.length === 0 ? [now()] : given, new.target);
  }
  Clock.prototype = Real.prototype;
  Object.defineProperty(Real.prototype, "constructor", { value: Clock, configurable: true, writable: true });
  Object.defineProperty(Clock, "name", { value: "Date" });
  Object.defineProperty(Clock, "length", { value: 7 });
  const statics = { now, UTC: Real.UTC, parse: Real.parse };
  for (const [name, value] of Object.entries(statics)) {
    Object.defineProperty(Clock, name, { value, configurable: true, writable: true });
  }
  Object.defineProperty(globalThis, "Date", { value: Clock, configurable: true, writable: true });
}

/** Seeded by the host (sfc32), so that a replayed run draws what it drew before. */
export function installRandom(seeds: number[]): void {
  let [a = 1, b = 2, c = 3, d = 4] = seeds.map((seed) => seed | 0);
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let step = 0; step < 12; step++) next();
  Math.random = () => (next() * 2 ** 21 + (next() >>> 11)) / 2 ** 53;
}
