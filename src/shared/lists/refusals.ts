/** The sentence of every refusal. */

import { bankRefusals } from "../banks/refusals.ru.ts";
import { checkRefusals } from "../checks/refusals.ru.ts";
import type { Refusal } from "../facts/refusal.ts";
import { rowRefusals } from "../facts/rows/rowRefusals.ru.ts";
import { handRefusals } from "../hands/refusals.ru.ts";
import { importRefusals } from "../import/refusals.ru.ts";
import { indicatorRefusals } from "../indicators/refusals.ru.ts";
import { wholeSentence } from "../language/wholeSentence.ts";
import { organisationRefusals } from "../organisations/refusals.ru.ts";
import { pairRefusals } from "../pairs/refusals.ru.ts";
import { programmeRefusals } from "../programmes/refusals.ru.ts";
import { recordRefusals } from "../records/refusals.ru.ts";
import { regionRefusals } from "../region/refusals.ru.ts";
import { generalRefusals } from "../request/refusals.ru.ts";
import { roadmapRefusals } from "../roadmap/refusals.ru.ts";
import { surveyRefusals } from "../surveys/refusals.ru.ts";
import { workbookRefusals } from "../workbook/refusals.ru.ts";
import { yearRefusals } from "../years/refusals.ru.ts";

/** @public Written out, so that whoever sees only the declarations of this folder knows every code. */
export type RefusalSentences = typeof bankRefusals &
  typeof checkRefusals &
  typeof generalRefusals &
  typeof handRefusals &
  typeof indicatorRefusals &
  typeof importRefusals &
  typeof pairRefusals &
  typeof surveyRefusals &
  typeof organisationRefusals &
  typeof programmeRefusals &
  typeof recordRefusals &
  typeof regionRefusals &
  typeof roadmapRefusals &
  typeof workbookRefusals &
  typeof rowRefusals &
  typeof yearRefusals;

const sentences: RefusalSentences = {
  ...bankRefusals,
  ...checkRefusals,
  ...generalRefusals,
  ...handRefusals,
  ...indicatorRefusals,
  ...importRefusals,
  ...pairRefusals,
  ...surveyRefusals,
  ...organisationRefusals,
  ...programmeRefusals,
  ...recordRefusals,
  ...regionRefusals,
  ...roadmapRefusals,
  ...workbookRefusals,
  ...rowRefusals,
  ...yearRefusals,
};

export const refusalCodes = Object.keys(sentences) as Refusal["refused"][];

export function refusalSentence({ refused, facts }: Refusal): string {
  return wholeSentence(sentences[refused] as (facts: object) => string, facts as object);
}
