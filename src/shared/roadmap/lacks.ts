/** Every reason why an item of the roadmap is not done, and its facts; `roadmapTexts.ru.ts` has a phrase for each. */
export interface LackFacts {
  needsMissing: Record<string, never>;
  bankStale: { since: string };
  noPairs: Record<string, never>;
  noProgrammes: Record<string, never>;
  noLines: Record<string, never>;
  programmeMissing: { pairs: number };
  programmeNotApproved: { pairs: number };
  planMissing: { pairs: number };
  linesOverdue: { lines: number; done: number; due: number };
  linesAhead: { lines: number };
  reviewMissing: { pairs: number };
  surveyShort: { answered: number; of: number; wanted: number };
  noParticipants: Record<string, never>;
  resultsMissing: Record<string, never>;
  organisationsWithoutBank: { organisations: number };
  organisationsWithoutProgrammes: { organisations: number; pairs: number };
  publicationsShort: { months: number; wanted: number };
  publicationsThisMonth: { published: number; wanted: number };
  trainingMissing: { hours: number };
  organisationsWithoutStaff: { organisations: number };
  careersUnknown: { people: number; organisations: number };
  actsMissing: { organisations: number };
  reportMissing: { about: "selfCheck" | "acts" };
  openedLater: { on: string };
}
export type LackCode = keyof LackFacts;
