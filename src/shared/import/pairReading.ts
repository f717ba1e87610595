/** What the rows of one file of pairs share. */
import type { PersonFinder } from "./findPerson.ts";
import type { OrganisationFinder } from "./foundOrganisation.ts";
import type { pairHeaders } from "./importBankWords.ru.ts";
import type { ReportBuilder } from "./report.ts";

export type PairField = keyof typeof pairHeaders;

/** What the rows of one file share. */
export interface PairReading {
  finder: PersonFinder;
  organisations: OrganisationFinder<PairField>;
  report: ReportBuilder;
  today: string;
}
