/** What a case of the check is, and the edits that most of them are made of. */
import type { CheckCode } from "../../../src/shared/checks/checkTexts.ru.ts";
import { answerColumns, participantCode } from "../../../src/shared/register/question.ts";
import { areaQuestion, needs } from "../../../src/shared/register/surveyForms/needs.ts";
import type { RowOf } from "../../../src/shared/register/tables.ts";
import { mentee, mentor, pair, type Town, today } from "./soundTown.ts";

export type Edit = (town: Town) => unknown;

export interface Case {
  code: CheckCode;
  /** Table, key and column of the cell that is pointed to. */
  cell: string;
  broken: Edit;
  limit: Edit;
  /** The finding offers to put the row right. */
  fixed?: true;
}

export function rule(code: CheckCode, cell: string, broken: Edit, limit: Edit): Case {
  return { code, cell, broken, limit };
}
export function certain(code: CheckCode, cell: string, broken: Edit, limit: Edit): Case {
  return { code, cell, broken, limit, fixed: true };
}

export const yesterday = "2026-03-15";
export const tomorrow = "2026-03-17";
export const own = `pairs ${pair}`;

export const org = (columns: Partial<RowOf<"organisations">>) => (town: Town) =>
  town.set("organisations", "О-001", columns);
export const who = (id: string, columns: Partial<RowOf<"people">>) => (town: Town) => town.set("people", id, columns);
export const work = (id: string, columns: Partial<RowOf<"employments">>) => (town: Town) =>
  town.set("employments", `Т-${id}`, columns);
export const bankMentor = (columns: Partial<RowOf<"mentors">>) => (town: Town) => town.set("mentors", "Н-001", columns);
export const bankMentee = (columns: Partial<RowOf<"mentees">>) => (town: Town) => town.set("mentees", "М-001", columns);
export const thePair = (columns: Partial<RowOf<"pairs">>) => (town: Town) => town.set("pairs", pair, columns);
export const programme = (columns: Partial<RowOf<"programmes">>) => (town: Town) =>
  town.set("programmes", "ПП-001", columns);
export const line = (columns: Partial<RowOf<"planLines">>) => (town: Town) => town.set("planLines", "ПЛ-001", columns);
export const event = (columns: Partial<RowOf<"pairEvents">>) => (town: Town) =>
  town.add("pairEvents", { id: "ИП-001", pairId: pair, ...columns });
export const meeting = (metOn: string) => (town: Town) => town.add("meetings", { id: "ВС-001", pairId: pair, metOn });
export const agreed = (protocolNumber: string | null) => (town: Town) =>
  town.add("approvals", {
    id: "СГ-001",
    personId: mentor,
    pairId: null,
    stage: "methodCommission",
    decision: "agreed",
    decidedOn: today,
    protocolNumber,
  });
export const exitMeasured = (town: Town) =>
  town
    .add("deficits", { id: "Д-001", personId: mentee, stage: "entry", measuredOn: "2025-09-18" })
    .add("deficits", { id: "Д-002", personId: mentee, stage: "exit", measuredOn: "2025-09-18" });
export const completed = { status: "completed", finishedOn: yesterday, closingGround: "planFulfilled" } as const;
export const judged = {
  finalDoneOn: yesterday,
  finalResult: "onTrack",
  reportOn: yesterday,
  middleDoneOn: yesterday,
} as const;
export const document = (columns: Partial<RowOf<"documents">>) => (town: Town) =>
  town.add("documents", { id: "ДК-001", organisationId: null, reviewedOn: today, ...columns });
export const advice = (columns: Partial<RowOf<"recommendations">>) => (town: Town) =>
  town.add("recommendations", { id: "РК-001", organisationId: null, ...columns });
export const payment = (awardedOn: string) => (town: Town) =>
  town.add("awards", { id: "ПО-001", personId: mentor, kind: "payment", awardedOn });
/** An answer of the mentee, taken from a sheet of answers that holds these rows now: moment, code, satisfaction. */
export const sent = `А-001:20250920100000:${mentee}`;
export const taken = (rows: [string, string, string][]) => (town: Town) => {
  const columns = answerColumns(needs.questions);
  const titles = ["Отметка времени", ...columns.map(({ title }) => title)];
  const cells = rows.map(([stamp, code, content]) => [
    stamp,
    ...columns.map((column) => (column.code === participantCode ? code : column.code === "З-12.1" ? content : "")),
  ]);
  town.places = { ...town.places, answers: [{ surveyId: "А-001", titles, rows: cells }] };
  town.add("surveys", { id: "А-001" }).add("responses", {
    id: `${sent}:З-12.1`,
    responseSetId: sent,
    personId: mentee,
    submittedAt: "2025-09-20T10:00:00",
    mark: null,
  });
};
/** An answer to how often «методическая» is hard, which has been withdrawn. */
export const withdrawn = (answer: string) => (town: Town) =>
  town
    .add("surveys", { id: "А-001" })
    .add("responses", { personId: mentee, question: areaQuestion("method"), answer, state: "withdrawn", mark: null });
export const setting = (id: string, value: string) => (town: Town) => town.add("settings", { id, value });
/** A second pair of the same mentor with a new mentee. */
export const secondPair =
  (id: string, columns: Partial<RowOf<"pairs">> = {}) =>
  (town: Town) =>
    town
      .mentee(`С-${id}`)
      .pair(`П-${id}`, mentor, `С-${id}`, columns)
      .add("programmes", { ...town.rows.programmes?.[0], id: `ПП-${id}`, pairId: `П-${id}` })
      .add("planLines", { id: `ПЛ-${id}`, pairId: `П-${id}`, dueOn: today });
export const all =
  (...edits: Edit[]): Edit =>
  (town) => {
    for (const edit of edits) edit(town);
  };
export const asItIs: Edit = () => undefined;
export const unreadableCell: Edit = (town) => {
  const problem = { sheet: "Пары", row: 9, header: "Срок по", reason: "notADay" } as const;
  town.places = { ...town.places, problems: [{ problem, sentence: "Лист «Пары», строка 9: не дата." }] };
};
