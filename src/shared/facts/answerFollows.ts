/** What answers that count change in the banks: needs are added to the deficits, areas of help are named where nobody has. */
import type { CodeOf } from "../language/dictionary.ts";
import { helpLevel, helpQuestion } from "../register/competenceQuestions.ru.ts";
import { areaQuestion, deficitLevel } from "../register/needsQuestions.ru.ts";
import type { SurveyKind } from "../register/surveyContents.ts";
import { deficitAreas } from "../register/vocabulary.ts";
import { bankRow } from "./bank.ts";
import type { Change, Rows } from "./register.ts";
import type { ResponseSet } from "./responseSets.ts";

type Area = CodeOf<typeof deficitAreas>;

/** `sets`: those that count, one for each person. */
export function answerFollows(
  register: Rows<"mentees" | "mentors">,
  kind: SurveyKind,
  sets: readonly ResponseSet[],
): Change[] {
  if (kind === "needs") return sets.flatMap((set) => neededAreas(register, set));
  if (kind === "competences") return sets.flatMap((set) => offeredAreas(register, set));
  return [];
}

function areasFrom(set: ResponseSet, questionOf: (area: string) => string, level: number): Area[] {
  return deficitAreas.codes.filter((area) => Number(set.answers.get(questionOf(area)) ?? 0) >= level);
}

/** The bank is up to date with the answer, whatever it says. */
function neededAreas(register: Rows<"mentees">, set: ResponseSet): Change[] {
  const day = set.submittedAt.slice(0, 10);
  const row = bankRow(register.mentees, set.personId ?? "", day);
  if (row === undefined) return [];
  const all = new Set([...(row.deficits ?? []), ...areasFrom(set, areaQuestion, deficitLevel)]);
  const deficits = all.size === 0 ? null : deficitAreas.codes.filter((area) => all.has(area));
  return [{ table: "mentees", put: { id: row.id, deficits, updatedOn: day } }];
}

function offeredAreas(register: Rows<"mentors">, set: ResponseSet): Change[] {
  const day = set.submittedAt.slice(0, 10);
  const row = bankRow(register.mentors, set.personId ?? "", day);
  const areas = areasFrom(set, helpQuestion, helpLevel);
  if (row === undefined || areas.length === 0 || (row.areas ?? []).length > 0) return [];
  return [{ table: "mentors", put: { id: row.id, areas, updatedOn: day } }];
}
