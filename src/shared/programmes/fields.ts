/** What several requests of this folder take. */
import * as z from "zod/mini";

export function whole(minimum: number, maximum: number) {
  return z.int().check(z.minimum(minimum), z.maximum(maximum));
}

export const ownPerson = { who: "own", of: "person" } as const;

export const ownPair = { who: "own", of: "pair" } as const;

export const pairSample = { pairId: "П-001" };

export const dryRun = z.optional(z.boolean());
