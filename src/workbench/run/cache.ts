import { ServiceError } from "./errors.ts";

const longestValue = 100 * 1024;
const mostEntries = 1000;
const longestLife = 21_600;

/** CacheService: kept in memory, forgotten when its time is over, when it is full or when the process ends. */
export class Cache {
  readonly #entries = new Map<string, { value: string; until: number }>();

  get(store: string, keys: string[], now: number): Record<string, string> {
    const found: Record<string, string> = {};
    for (const key of keys) {
      const entry = this.#entries.get(`${store}/${key}`);
      if (entry && entry.until > now) found[key] = entry.value;
    }
    return found;
  }

  put(store: string, values: Record<string, string>, seconds: number, now: number): void {
    if (!(seconds >= 1 && seconds <= longestLife)) throw new ServiceError("Invalid argument: expirationInSeconds");
    for (const [key, value] of Object.entries(values)) {
      if (Buffer.byteLength(value) > longestValue) throw new ServiceError("Argument too large: value");
      this.#entries.delete(`${store}/${key}`);
      this.#entries.set(`${store}/${key}`, { value, until: now + seconds * 1000 });
    }
    for (const key of this.#entries.keys()) {
      if (this.#entries.size <= mostEntries) break;
      this.#entries.delete(key);
    }
  }

  remove(store: string, keys: string[]): void {
    for (const key of keys) this.#entries.delete(`${store}/${key}`);
  }
}
