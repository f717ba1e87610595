/** How satisfied those are who have answered: an index from 1 to 10 for each person (rules.md 6). */
import type { Settings } from "../register/settingsCatalogue.ts";
import { type SurveyKind, surveyForms } from "../register/surveyForms/list.ts";
import { groupBy } from "./people.ts";
import type { Rows } from "./register.ts";
import { hasEnough } from "./responseSets.ts";

type ResponseRow = Rows<"responses">["responses"][number];

/** The index of each set of a year's last stage that answers enough of its questions; `counts`: which lines do. */
function indexesOfSets(
  register: Rows<"responses">,
  kind: SurveyKind,
  schoolYear: number,
  counts: (row: ResponseRow) => boolean,
): { id: string; personId: string | null; value: number }[] {
  const { index = [] } = surveyForms[kind];
  const items = new Set(index);
  const mine = register.responses.filter(
    (row) =>
      row.kind === kind &&
      row.schoolYear === schoolYear &&
      row.stage === "exit" &&
      row.answer !== null &&
      items.has(row.question) &&
      counts(row),
  );
  return [...groupBy(mine, (row) => row.responseSetId)].flatMap(([id, rows]) => {
    const answers = new Map(rows.map((row) => [row.question, Number(row.answer)]));
    if (!hasEnough(index, answers)) return [];
    return [{ id, personId: rows[0]?.personId ?? null, value: mean([...answers.values()]) }];
  });
}

/** Of the accepted answers of a year's last stage: by person the mean over the pairs that they have answered about, until a day. */
export function satisfactionIndexes(
  register: Rows<"responses">,
  kind: SurveyKind,
  schoolYear: number,
  until = "9999-12-31",
): Map<string, number> {
  const sets = indexesOfSets(
    register,
    kind,
    schoolYear,
    (row) => row.state === "accepted" && row.personId !== null && row.submittedAt.slice(0, 10) <= until,
  );
  const ofPeople = groupBy(sets, ({ personId }) => personId as string);
  return new Map([...ofPeople].map(([personId, found]) => [personId, mean(found.map(({ value }) => value))]));
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
  const sets = indexesOfSets(register, kind, schoolYear, ({ state, personId, submittedAt }) => {
    const day = submittedAt.slice(0, 10);
    return (state === "accepted" || (state === "quarantined" && personId === null)) && day >= from && day <= until;
  });
  return new Map(sets.map(({ id, value }) => [id, value]));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sums of tenths are not exact: what misses the threshold by less than this has reached it. */
const hair = 1e-9;

export function isSatisfied(index: number, settings: Pick<Settings, "satisfiedFrom">): boolean {
  return index >= settings.satisfiedFrom - hair;
}
