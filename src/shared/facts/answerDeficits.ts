/** What of a mentee's deficits comes from answers: it goes with the answer, unless a person has entered it. */

import type { CodeOf } from "../language/dictionary.ts";
import type { Mentee } from "../register/mentees.ts";
import { surveyForms } from "../register/surveyForms/list.ts";
import { areaQuestion, deficitLevel } from "../register/surveyForms/needs.ts";
import type { RowOf } from "../register/tables.ts";
import { deficitAreas } from "../register/vocabulary.ts";
import { bankRow } from "./bank.ts";
import type { Change, Rows } from "./register.ts";

type ResponseRow = RowOf<"responses">;
type Area = CodeOf<typeof deficitAreas>;

/** The area that an answer names as a deficit, whatever its state. */
export function deficitOf({ kind, question, answer }: ResponseRow): Area | null {
  if (surveyForms[kind].follows !== "deficits" || Number(answer ?? 0) < deficitLevel) return null;
  return deficitAreas.codes.find((area) => areaQuestion(area) === question) ?? null;
}

/** Areas that only withdrawn answers of a person name, once for each. */
export function withdrawnDeficits(
  responses: readonly ResponseRow[],
): { row: ResponseRow; personId: string; area: Area }[] {
  const found = new Map<string, { row: ResponseRow; personId: string; area: Area }>();
  const accepted = new Set<string>();
  for (const row of responses) {
    const area = row.personId === null ? null : deficitOf(row);
    if (row.personId === null || area === null) continue;
    const key = `${row.personId} ${area}`;
    if (row.state === "accepted") accepted.add(key);
    if (row.state === "withdrawn") found.set(key, { row, personId: row.personId, area });
  }
  return [...found].flatMap(([key, one]) => (accepted.has(key) ? [] : [one]));
}

/** Areas that a person's accepted answers name. */
function answeredAreas(responses: readonly ResponseRow[], personId: string): Set<Area> {
  return new Set(
    responses.flatMap((row) => {
      const area = row.personId === personId && row.state === "accepted" ? deficitOf(row) : null;
      return area === null ? [] : [area];
    }),
  );
}

/** Changes of «Наставляемые» that come with the lines. */
export function deficitChanges(
  register: Rows<"mentees" | "responses">,
  lines: readonly ResponseRow[],
  today: string,
): Change[] {
  const was = new Map(register.responses.map((row) => [row.id, row]));
  const is = new Map(was);
  for (const line of lines) is.set(line.id, line);
  const touched = lines.flatMap((line) => [was.get(line.id)?.personId ?? null, line.personId]);
  const mine = new Set(touched.filter((personId) => personId !== null));
  const before = groupedBy(was, mine);
  const after = groupedBy(is, mine);
  return [...mine].flatMap((personId): Change[] => {
    const mentee =
      bankRow(register.mentees, personId, today) ?? register.mentees.find((row) => row.personId === personId);
    if (mentee === undefined) return [];
    const put = changeOf(mentee, personId, before.get(personId) ?? [], after.get(personId) ?? []);
    return put === null ? [] : [{ table: "mentees", put: { id: mentee.id, ...put } }];
  });
}

function groupedBy(rows: ReadonlyMap<string, ResponseRow>, mine: ReadonlySet<string>): Map<string, ResponseRow[]> {
  const groups = new Map<string, ResponseRow[]>();
  for (const row of rows.values()) {
    if (row.personId === null || !mine.has(row.personId)) continue;
    const group = groups.get(row.personId);
    if (group === undefined) groups.set(row.personId, [row]);
    else group.push(row);
  }
  return groups;
}

function changeOf(
  mentee: Mentee,
  personId: string,
  was: readonly ResponseRow[],
  is: readonly ResponseRow[],
): Partial<Mentee> | null {
  const [before, after] = [answeredAreas(was, personId), answeredAreas(is, personId)];
  const known = new Set(mentee.deficits ?? []);
  const answered = new Set(mentee.answerDeficits ?? []);
  const [earlier, latest] = [latestAccepted(was), latestAccepted(is)];
  for (const area of after)
    if (!before.has(area) && !known.has(area)) {
      known.add(area);
      answered.add(area);
    }
  for (const area of before)
    if (!after.has(area) && answered.has(area)) {
      known.delete(area);
      answered.delete(area);
    }
  const inOrder = (areas: ReadonlySet<Area>) =>
    areas.size === 0 ? null : deficitAreas.codes.filter((area) => areas.has(area));
  const put: Partial<Mentee> = {
    deficits: inOrder(known),
    answerDeficits: inOrder(new Set([...answered].filter((area) => known.has(area)))),
    ...(latest !== null && latest > (earlier ?? "") ? { updatedOn: latest.slice(0, 10) } : {}),
  };
  const isSame = (Object.keys(put) as (keyof Mentee)[]).every(
    (column) => JSON.stringify(put[column]) === JSON.stringify(mentee[column] ?? null),
  );
  return isSame ? null : put;
}

function latestAccepted(rows: readonly ResponseRow[]): string | null {
  return rows.reduce(
    (latest: string | null, { state, submittedAt }) =>
      state === "accepted" && (latest === null || submittedAt > latest) ? submittedAt : latest,
    null,
  );
}
