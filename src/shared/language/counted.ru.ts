/** Counted words that many sentences need. */
import { plural } from "./plural.ru.ts";

export function years(count: number): string {
  return `${count} ${plural(count, "год", "года", "лет")}`;
}
export function atLeast(count: number): string {
  return `не менее ${count} ${plural(count, "года", "лет", "лет")}`;
}
