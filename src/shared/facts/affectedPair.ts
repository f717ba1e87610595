/** What becomes of a pair because of somebody's decision. */
export interface AffectedPair {
  pairId: string;
  whose: "mentor" | "mentee";
  /** The other of the two. */
  other: string;
  was: string;
  becomes: string;
}
