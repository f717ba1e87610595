/** An event of a pair as people read it. */
export interface PairEventLine {
  on: string;
  until: string;
  event: string;
  ground: string;
  note: string;
}
