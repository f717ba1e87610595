/** Which meanings of a header make it which column. */
import type { Concept } from "../lexicon.ru.ts";
import type { Take } from "../takes.ts";

export interface HeaderRule {
  take: Take;
  /** All of these are there, and none of those. */
  all: readonly Concept[];
  none?: readonly Concept[];
  /** May be there as well without making it less sure. */
  may?: readonly Concept[];
  /** The one of all that comes first. */
  first?: Concept;
  /** Only after somebody has confirmed it. */
  ask?: true;
  /** Only where the values of the column speak for it. */
  told?: true;
}
