/** Areas in which mentors have answered that they can help: named in the bank where nobody has named any. */
import type { CodeOf } from "../language/dictionary.ts";
import { surveyForms } from "../register/surveyForms/list.ts";
import { helpLevel, helpQuestion } from "../register/surveyForms/mentorCompetences.ts";
import type { RowOf } from "../register/tables.ts";
import { deficitAreas } from "../register/vocabulary.ts";
import { bankRow } from "./bank.ts";
import type { Change, Rows } from "./register.ts";

type Area = CodeOf<typeof deficitAreas>;

/** `lines`: new lines of «Ответы». */
export function areaChanges(register: Rows<"mentors">, lines: readonly RowOf<"responses">[]): Change[] {
  const offered = new Map<string, { areas: Set<Area>; on: string }>();
  for (const { kind, state, personId, question, answer, submittedAt } of lines) {
    if (surveyForms[kind].follows !== "areas" || state !== "accepted" || personId === null) continue;
    const area = deficitAreas.codes.find((code) => helpQuestion(code) === question);
    if (area === undefined || Number(answer ?? 0) < helpLevel) continue;
    const own = offered.get(personId) ?? { areas: new Set<Area>(), on: submittedAt.slice(0, 10) };
    own.areas.add(area);
    offered.set(personId, own);
  }
  return [...offered].flatMap(([personId, { areas, on }]): Change[] => {
    const row = bankRow(register.mentors, personId, on);
    if (row === undefined || (row.areas ?? []).length > 0) return [];
    return [
      {
        table: "mentors",
        put: { id: row.id, areas: deficitAreas.codes.filter((area) => areas.has(area)), updatedOn: on },
      },
    ];
  });
}
