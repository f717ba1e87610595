/** How satisfied those are who have answered: an index from 1 to 10 for each person (rules.md 6). */
import type { Settings } from "../register/settingsCatalogue.ts";
import { type SurveyKind, surveyForms } from "../register/surveyForms/list.ts";
import { groupBy } from "./people.ts";
import type { Rows } from "./register.ts";
import { hasEnough } from "./responseSets.ts";

/** Of the accepted answers of a year's last stage: by person the mean over the pairs that they have answered about, until a day. */
export function satisfactionIndexes(
  register: Rows<"responses">,
  kind: SurveyKind,
  schoolYear: number,
  until = "9999-12-31",
): Map<string, number> {
  const { index = [] } = surveyForms[kind];
  const items = new Set(index);
  const mine = register.responses.filter(
    (row) =>
      row.kind === kind &&
      row.schoolYear === schoolYear &&
      row.stage === "exit" &&
      row.state === "accepted" &&
      row.personId !== null &&
      row.answer !== null &&
      items.has(row.question) &&
      row.submittedAt.slice(0, 10) <= until,
  );
  const ofPeople = new Map<string, number[]>();
  for (const rows of groupBy(mine, (row) => row.responseSetId).values()) {
    const answers = new Map(rows.map((row) => [row.question, Number(row.answer)]));
    if (!hasEnough(index, answers)) continue;
    const personId = rows[0]?.personId as string;
    ofPeople.set(personId, [...(ofPeople.get(personId) ?? []), mean([...answers.values()])]);
  }
  return new Map([...ofPeople].map(([personId, means]) => [personId, mean(means)]));
}

/**
 * Of answers that nobody signed, by set: they wait as those of an unknown code, and count only where the settings say so.
 * Answers of people who are known count as well; of these, the ones that a later answer has replaced do not.
 */
export function namelessIndexes(
  register: Rows<"responses">,
  kind: SurveyKind,
  schoolYear: number,
  from: string,
  until: string,
): Map<string, number> {
  const { index = [] } = surveyForms[kind];
  const items = new Set(index);
  const mine = register.responses.filter(
    (row) =>
      row.kind === kind &&
      row.schoolYear === schoolYear &&
      row.stage === "exit" &&
      (row.state === "accepted" || (row.state === "quarantined" && row.personId === null)) &&
      row.answer !== null &&
      items.has(row.question) &&
      row.submittedAt.slice(0, 10) >= from &&
      row.submittedAt.slice(0, 10) <= until,
  );
  const found = new Map<string, number>();
  for (const [id, rows] of groupBy(mine, (row) => row.responseSetId)) {
    const answers = new Map(rows.map((row) => [row.question, Number(row.answer)]));
    if (hasEnough(index, answers)) found.set(id, mean([...answers.values()]));
  }
  return found;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sums of tenths are not exact: what misses the threshold by less than this has reached it. */
const hair = 1e-9;

export function isSatisfied(index: number, settings: Pick<Settings, "satisfiedFrom">): boolean {
  return index >= settings.satisfiedFrom - hair;
}
