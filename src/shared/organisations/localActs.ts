/** The five local acts that an organisation must have (S1, п. 4.1.1; S2, п. 6.3; S3, п. 3.4; F011). */

import { showDay } from "../language/day.ts";
import type { Organisation } from "../register/organisations.ts";
import { type ActName, actNames } from "./acts.ts";
import type { LocalAct } from "./answers.ts";
import { organisationTexts as texts } from "./organisationTexts.ru.ts";

/** An act without its day is not there; an order or a roadmap needs its number, too. */
export function isThere(organisation: Organisation, act: ActName): boolean {
  const { number, on } = partsOf(organisation, act);
  return on !== null && (act === "regulation" || number !== null);
}

function partsOf(row: Organisation, act: ActName): { number: string | null; on: string | null } {
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

export function localActs(row: Organisation): LocalAct[] {
  return actNames.map((act) => {
    const { number, on } = partsOf(row, act);
    const shown = [number === null ? "" : `№ ${number}`, on === null ? "" : texts.dated(showDay(on))];
    return { title: texts.acts[act], shown: isThere(row, act) ? shown.filter((part) => part !== "").join(" ") : "" };
  });
}

export function missingActs(row: Organisation, acts: readonly ActName[] = actNames): string[] {
  return acts.filter((act) => !isThere(row, act)).map((act) => texts.acts[act]);
}
