import { createHash } from "node:crypto";
import type { Value } from "./api.ts";

const CAPACITY = 500;

/** Remembers results of custom functions by the content of their arguments, so that they run again only when those change. */
export class ArgumentMemory {
  private readonly results = new Map<string, Value | Value[][]>();

  recall(name: string, args: (Value | Value[][])[], compute: () => Value | Value[][]): Value | Value[][] {
    const key = createHash("sha1")
      .update(JSON.stringify([name, args]))
      .digest("base64");
    const known = this.results.get(key);
    if (known !== undefined) {
      this.results.delete(key);
      this.results.set(key, known);
      return known;
    }
    const result = compute();
    this.results.set(key, result);
    const [oldest] = this.results.keys();
    if (this.results.size > CAPACITY && oldest !== undefined) this.results.delete(oldest);
    return result;
  }

  clear(): void {
    this.results.clear();
  }
}
