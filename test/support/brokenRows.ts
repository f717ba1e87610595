/** What may be wrong with a row of a plain register, told by its columns and its rules: the cells of each broken row. */
import { formColumns } from "../../src/shared/facts/rows/rowValues.ts";
import { addDays, addYears } from "../../src/shared/language/day.ts";
import type { Column } from "../../src/shared/register/column.ts";
import { plainOf, type RecordTable } from "../../src/shared/register/recordTables.ts";
import { contestClusters } from "../../src/shared/register/recordWords.ru.ts";
import type { Table } from "../../src/shared/register/table.ts";
import { type RowOf, type TableName, tables } from "../../src/shared/register/tables.ts";
import { plainToday, typedSample } from "./plainTown.ts";
import { aRow } from "./rows.ts";

export type Cells = Readonly<Record<string, string | boolean>>;
type Beside = { [Name in TableName]?: readonly RowOf<Name>[] };

export interface BrokenRow {
  what: string;
  cells: Cells;
  /** Rows that stand in the town besides. */
  beside?: Beside;
}

const tomorrow = addDays(plainToday, 1);
/** The last day of five years ahead. */
const planned = addYears(plainToday, 5);
const hostile = ["#REF!", "=HYPERLINK(1)", "<img src=x onerror=alert(1)>", "\u0000\u0007", "раз\u0000два\u202eтри"];

/** Cells that may stand in the column, and some that may not. */
function cellsFor(column: Column<unknown>): (string | boolean)[] {
  const { rule } = column;
  if (rule.rule === "day")
    return [
      plainToday,
      tomorrow,
      planned,
      addDays(planned, 1),
      "2060-12-31",
      "1939-12-31",
      "2061-01-01",
      "2025-02-30",
      "завтра",
    ];
  if (rule.rule === "number")
    return [rule.min, rule.max, rule.min - 1, rule.max + 1].map(String).concat("много", "1,5");
  if (rule.rule === "list") return ["нет такого", "<b>", "#N/A"];
  if (rule.rule === "checkbox") return [true, false, "может быть"];
  if (rule.rule === "email") return ["не почта", "a@b", `${"a".repeat(250)}@school.example`];
  if (column.refers !== undefined) return ["Ы-404", "О-002", "<i>О-001</i>", "#REF!"];
  const { limit } = column;
  return limit === undefined ? hostile : [...hostile, "я".repeat(limit), "я".repeat(limit + 1)];
}

function broken(table: RecordTable): [string, readonly string[]][] {
  return tables[table].periods.map(([from, to]) => [`${to} before ${from}`, [from, to]]);
}

/** Rows that break what single tables ask for. */
const special: { [Name in RecordTable]?: readonly Omit<BrokenRow, "what">[] } = {
  organisations: [{ cells: { roadmapOrderNumber: "", roadmapOrderOn: "2024-09-02" } }],
  people: [
    { cells: { youngOverride: "да", youngReason: "" } },
    { cells: { youngOverride: "возможно", youngReason: "приказ" } },
    { cells: { youngOverride: "да", youngReason: "приказ", youngUntil: "2026-11-19" } },
    { cells: { bornOn: "1990-01-10", careerStartedOn: "2006-01-09" } },
    { cells: { bornOn: "1990-01-10", careerStartedOn: "2006-01-10" } },
    { cells: { name: "Орлова Анна  ильинична", bornOn: "", careerStartedOn: "" } },
  ],
  employments: [
    { cells: { kind: "основное место" } },
    { cells: { finishReason: "уволен", finishedOn: "" } },
    { cells: { startedOn: "2015-04-11" }, beside: { people: [aRow("people", { bornOn: "1999-04-12" })] } },
  ],
  deficits: [
    {
      cells: Object.fromEntries(
        ["theory", "law", "subject", "psychology", "method", "ict", "digital", "upbringing", "health"].map((name) => [
          name,
          "",
        ]),
      ),
    },
    { cells: {}, beside: { deficits: [aRow("deficits", { id: "Д-009", stage: "exit", measuredOn: "2024-09-17" })] } },
    { cells: {}, beside: { deficits: [aRow("deficits", { id: "Д-009", stage: "exit", measuredOn: "2024-09-18" })] } },
    { cells: {}, beside: { deficits: [aRow("deficits", { id: "Д-009", measuredOn: "2024-09-20" })] } },
  ],
  approvals: [
    { cells: { personId: "", pairId: "" } },
    { cells: { personId: "С-002", pairId: "П-001" } },
    { cells: { decidedOn: "" } },
    { cells: { protocolNumber: "" } },
    { cells: { stage: "совет наставников", protocolNumber: "" } },
    { cells: { decision: "отклонено", note: "" } },
  ],
  publications: [{ cells: { personId: "С-001" } }, { cells: { personId: "С-002", publishedOn: "2024-08-31" } }],
  practices: [{ cells: { personId: "С-001" } }, { cells: { personId: "" } }],
  agreements: [{ cells: { partnerId: "О-001" } }],
  recommendations: [{ cells: { status: "выполнена", doneOn: "" } }],
  events: [{ cells: { startsOn: "2025-09-01", endsOn: "2025-09-30" } }],
  visits: [
    {
      cells: {},
      beside: { employments: [aRow("employments", { startedOn: "2024-10-01", finishedOn: null })] },
    },
    {
      cells: {},
      beside: { employments: [aRow("employments", { startedOn: "2024-09-30", finishedOn: null })] },
    },
    { cells: { state: "участвовал", markedOn: "2024-08-31" } },
    { cells: { state: "участвовал", markedOn: "2024-09-01" } },
    { cells: { state: "записан", markedOn: "2024-09-30" } },
    { cells: { state: "записан", markedOn: "2024-10-01" } },
    { cells: { nomination: contestClusters.labels[0] ?? "" } },
    { cells: { nomination: contestClusters.labels[0] ?? "" }, beside: { events: [aRow("events", { number: "3.4" })] } },
  ],
  meetings: [
    { cells: {}, beside: { pairs: [aRow("pairs", { status: "draft" })] } },
    { cells: { metOn: "2024-09-01" }, beside: { pairs: [aRow("pairs", { startedOn: "2024-09-02" })] } },
    { cells: { metOn: plainToday }, beside: { pairs: [aRow("pairs", { status: "running", finishedOn: null })] } },
    { cells: { metOn: "2025-05-30" }, beside: { pairs: [aRow("pairs", { finishedOn: "2025-05-29" })] } },
  ],
  routes: [
    { cells: { dueOn: "2028-08-30" } },
    { cells: { dueOn: "2029-09-01" } },
    { cells: { dueOn: "2029-09-02" } },
    { cells: { personId: "С-001" } },
    { cells: { finishedOn: plainToday } },
    { cells: { finishedOn: plainToday, steps: "рефлексия" } },
    { cells: { finishedOn: plainToday, steps: "рефлексия", reflection: "Цель достигнута" } },
  ],
  routeLines: [
    { cells: { dueOn: "2024-08-31" } },
    { cells: { dueOn: "2028-09-01" } },
    { cells: { status: "выполнено", doneOn: "" } },
    { cells: { status: "выполнено", doneOn: "2024-08-31" } },
    { cells: { status: "выполнено", doneOn: "2024-09-01" } },
  ],
};

/** Every broken row of the table, and some that are sound beside the limit. */
export function brokenRows(table: RecordTable): BrokenRow[] {
  const definition: Table = tables[table];
  const { ownRequestColumns = [] } = plainOf(table);
  const columns = formColumns(definition).filter(
    ([name, column]) => !column.guarded && !ownRequestColumns.includes(name),
  );
  const sample = typedSample(table);
  const cells = columns.flatMap(([name, column]): BrokenRow[] => [
    ...["", " \u00a0\u200b"].map((cell) => ({ what: `${name} left out`, cells: { [name]: cell } })),
    ...cellsFor(column).map((cell) => ({ what: `${name} ${String(cell).slice(0, 12)}`, cells: { [name]: cell } })),
  ]);
  const periods = broken(table).flatMap(([what, [from = "", to = ""]]): BrokenRow[] => {
    const first = String(sample[from] ?? "") || "2024-09-02";
    return [addDays(first, -1), first].map((last) => ({ what, cells: { [from]: first, [to]: last } }));
  });
  const doubled = definition.unique.length === 0 ? [] : [{ what: "doubled", cells: {}, beside: twin(table) }];
  const named = (special[table] ?? []).map((row) => ({ what: JSON.stringify(row.cells), ...row }));
  return [...cells, ...periods, ...doubled, ...named];
}

/** A row that says the same under another key. */
function twin(table: RecordTable): Beside {
  const row = aRow(table, {} as never) as unknown as Record<string, unknown>;
  const texts = Object.fromEntries(
    ["shortName", "name", "title"].flatMap((name) => (name in row ? [[name, ` ${String(row[name])} НОВАЯ`]] : [])),
  );
  return { [table]: [{ ...row, ...texts, id: `${tables[table].letter}-777` }] } as Beside;
}
