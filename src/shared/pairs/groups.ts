/** One mentor's pairs in a group that begin on one day are one group (F082, C04). */

import { kindRules } from "../facts/kindRules.ts";
import { isOccupying } from "../facts/occupancy.ts";
import type { Pair } from "../register/pairs.ts";
import { lifeTexts } from "./pairLifeTexts.ru.ts";

/** Different mentees of the pair's group, its own mentee among them. */
function groupSize(pairs: readonly Pair[], pair: Pick<Pair, "mentorId" | "menteeId" | "kind" | "startedOn">): number {
  const mentees = new Set([pair.menteeId]);
  for (const other of pairs) {
    const same = other.kind === pair.kind && other.mentorId === pair.mentorId && other.startedOn === pair.startedOn;
    if (same && isOccupying(other)) mentees.add(other.menteeId);
  }
  return mentees.size;
}

function isGroupTooSmall(
  pairs: readonly Pair[],
  pair: Pick<Pair, "mentorId" | "menteeId" | "kind" | "startedOn">,
): boolean {
  return groupSize(pairs, pair) < kindRules[pair.kind].smallest;
}

export function groupNotes(
  pairs: readonly Pair[],
  pair: Pick<Pair, "mentorId" | "menteeId" | "kind" | "startedOn">,
): string[] {
  return isGroupTooSmall(pairs, pair) ? [lifeTexts.groupOfOne] : [];
}
