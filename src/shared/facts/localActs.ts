/** The five local acts that an organisation must have (S1, п. 4.1.1; S2, п. 6.3; S3, п. 3.4; F011). */
import type { Organisation } from "../register/organisations.ts";
import { actTitles } from "./localActWords.ru.ts";

export type ActName = keyof typeof actTitles;
export const actNames = Object.keys(actTitles) as ActName[];

/** An act without its day is not there; an order or a roadmap needs its number, too. */
export function isThere(organisation: Organisation, act: ActName): boolean {
  const { number, on } = actPartsOf(organisation, act);
  return on !== null && (act === "regulation" || number !== null);
}

export function actPartsOf(row: Organisation, act: ActName): { number: string | null; on: string | null } {
  switch (act) {
    case "regulationOrder":
      return { number: row.regulationOrderNumber, on: row.regulationOrderOn };
    case "regulation":
      return { number: null, on: row.regulationOn };
    case "roadmap":
      return { number: row.roadmapOrderNumber, on: row.roadmapOrderOn };
    case "curatorOrder":
      return { number: row.curatorOrderNumber, on: row.curatorOrderOn };
    case "pairsOrder":
      return { number: row.pairsOrderNumber, on: row.pairsOrderOn };
  }
}

export function missingActs(row: Organisation, acts: readonly ActName[] = actNames): string[] {
  return acts.filter((act) => !isThere(row, act)).map((act) => actTitles[act]);
}
