export interface PairEventLine {
  on: string;
  until: string;
  event: string;
  ground: string;
  note: string;
}
