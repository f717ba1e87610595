/** What the rows of one file of pairs share. */
import type { PersonFinder } from "./findPerson.ts";
import type { OrganisationFinder } from "./foundOrganisation.ts";
import { furtherColumns } from "./furtherColumns.ts";
import { pairHeaders } from "./importBankWords.ru.ts";
import type { ReportBuilder } from "./report.ts";

export type PairField = keyof typeof pairHeaders;

/** How a pair ended, whom it replaces and why it was proposed are told by other words of the list. */
export const furtherOfPair = furtherColumns("pairs", [
  ...Object.keys(pairHeaders),
  "replacementGround",
  "closingGround",
  "replacesId",
  "reasons",
  "test",
]);

/** What the rows of one file share. */
export interface PairReading {
  finder: PersonFinder;
  organisations: OrganisationFinder<PairField>;
  report: ReportBuilder;
  today: string;
}
