/** A column of every sheet and whole sheets are deleted, and the program's own advice is followed: no figure is wrong or calmly zero. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { IndicatorSeries } from "../../src/shared/indicators/series.ts";
import { type RequestName, requestNamed, requests } from "../../src/shared/lists/requests.ts";
import type { Table } from "../../src/shared/register/table.ts";
import { serviceTables, type TableName, tableNames, tables } from "../../src/shared/register/tables.ts";
import type { BookCheck } from "../../src/shared/workbook/bookCheck.ts";
import type { Command } from "../../src/workbench/kernel/api.ts";
import { department, type Host, openHost } from "../support/host.ts";

// A set-up of the whole demo workbook takes seconds.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

let host: Host;
let whole: unknown[][];
/** Tables that have rows: only there something can be lost. */
let filled: TableName[];
let series: IndicatorSeries[];
beforeAll(() => {
  host = openHost({ start: "demo" });
  filled = readable.filter((name) => host.shown(tables[name].sheet).length > 2);
  whole = summary();
  series = host.done<IndicatorSeries[]>("showIndicators", {});
});
afterAll(() => host.close());

const back = "«Правка → Отменить» или «Файл → История версий»";
/** The rows of both blocks of «Сводка». */
const summary = () =>
  [6, 21].flatMap((row) => {
    const at = { sheetId: host.sheetId("Сводка"), row, column: 1, rows: 11, columns: 10 };
    return host.workbook.values(at);
  });
const open = () => whole.flatMap((row, index) => (typeof row[3] === "number" ? [index] : []));
const edit = { email: department, source: "edit" } as const;
const indicatorTables = ["organisations", "people", "employments", "pairs", "targets", "settings"] as const;
/** Not those that the register writes for itself. */
const readable = tableNames.filter((name) => !serviceTables.includes(name));

/** Answers of requests that have nothing to do with the rows of the lost sheets, or only tell the damage. */
const answered = (lost: readonly TableName[]) =>
  (Object.keys(requests) as RequestName[]).filter((name) => {
    const { damaged, reads, sample, mutates } = requestNamed(name) as ReturnType<typeof requestNamed> & {
      reads: readonly TableName[];
    };
    if (damaged === true || mutates || !reads.some((table) => lost.includes(table))) return false;
    return "done" in (host.ask(name, sample as never) as object);
  });

function deletion(name: TableName, header: string): Command {
  const { sheet } = tables[name];
  const column = (host.shown(sheet)[0] ?? []).indexOf(header) + 1;
  expect([sheet, header, column > 0]).toEqual([sheet, header, true]);
  return { do: "deleteColumns", sheetId: host.sheetId(sheet), from: column, count: 1 };
}

/** The figures that anybody still gets: none at all. */
function expectNoFigures(): void {
  for (const row of summary()) expect(["number", "boolean"]).not.toContain(typeof row[3]);
  expect(host.ask("showIndicators", {})).toHaveProperty("refused");
}

const setUp = (button?: "YES" | "NO"): string => {
  const asked = host.menu("menuSetUp");
  const result = button === undefined ? asked : host.executions.answer(asked.waiting?.id as string, { button });
  expect(result).toMatchObject({ ok: true });
  return result.effects.flatMap((effect) => ("message" in effect ? [effect.message] : [])).join(" ");
};
const recreated = () =>
  host.done<BookCheck>("checkBook", {}).findings.flatMap(({ code, sheet, advice, repairable }) => {
    if (code !== "recreated") return [];
    expect([advice.includes(back), repairable]).toEqual([true, false]);
    return [sheet];
  });

function undoAll(): void {
  while (host.workbook.undo(department) !== null);
  expect(summary()).toEqual(whole);
  expect(host.done("showIndicators", {})).toEqual(series);
}

describe("a column of every sheet", () => {
  const lost = () => filled.map((name) => [name, optionalColumn(tables[name])] as const);

  test("is missed by every request that reads its sheet, and no figure stands in «Сводка»", () => {
    expect(open().length).toBeGreaterThan(2);
    host.workbook.apply(
      lost().map(([name, header]) => deletion(name, header)),
      edit,
    );
    expect(answered(readable)).toEqual([]);
    expectNoFigures();
  });

  test("is made anew by «Настроить книгу», which says so, and still nothing is counted without it", () => {
    const said = setUp();
    for (const [name, header] of lost()) expect(said).toContain(`столбец «${header}» листа «${tables[name].sheet}»`);
    expect(said).toContain(`Созданы заново, и прежних данных в них нет: `);
    expect(said).toContain(back);
    expect(answered(readable)).toEqual([]);
    expectNoFigures();
    expect(recreated().sort()).toEqual(filled.map((name) => tables[name].sheet).sort());
  });

  test("stays unconfirmed by a repair and by «Нет»", () => {
    host.done("repairBook", {});
    setUp("NO");
    expect(recreated()).toHaveLength(filled.length);
    expectNoFigures();
  });

  test("comes back by undoing, with every figure", () => {
    undoAll();
    expect(recreated()).toEqual([]);
  });
});

test("columns made anew beside their originals that came back are cleared by the next set-up", () => {
  const { sheet, columns } = tables.pairs;
  host.workbook.apply([deletion("pairs", columns.orderNumber.header)], edit);
  setUp();
  const headers = host.shown(sheet)[0] ?? [];
  const place = headers.indexOf(columns.orderNumber.header) + 1;
  const sheetId = host.sheetId(sheet);
  host.workbook.apply(
    [
      { do: "insertColumns", sheetId, before: 3, count: 1 },
      {
        do: "setCells",
        at: { sheetId, row: 2, column: 3, rows: 2, columns: 1 },
        inputs: [[{ kind: "value", value: "orderNumber" }], [{ kind: "value", value: "12-о" }]],
      },
    ],
    edit,
  );
  expect(host.ask("listPairs", { query: "", limit: 5 })).toHaveProperty("done");
  setUp();
  const [now, keys] = host.shown(sheet);
  expect([now?.[2], keys?.[2]]).toEqual([columns.orderNumber.header, "orderNumber"]);
  expect([now?.[place] ?? "", keys?.[place] ?? ""]).toEqual(["", ""]);
  undoAll();
});

test("a column that the book has never had is added and told, and nothing is doubted", () => {
  const { state } = host.workbook;
  const [space, known] = ["properties/document", "columns:employments"];
  const { finishedOn } = tables.employments.columns;
  const made = String(state.get(space, known)).split(",");
  expect(made).toEqual(Object.keys(tables.employments.columns));
  state.set(space, known, made.filter((name) => name !== "finishedOn").join(","));
  host.workbook.apply([deletion("employments", finishedOn.header)], edit);
  expect(setUp()).toBe(
    `Книга готова: листы, проверки и защита на месте. Добавлены столбцы, которых в книге ещё не было: столбец «${finishedOn.header}» листа «${tables.employments.sheet}». Они пусты: заполните их, где нужно.`,
  );
  expect([recreated(), state.get(space, known)]).toEqual([[], made.join(",")]);
  expect(host.ask("showIndicators", {})).toHaveProperty("done");
  host.workbook.apply([deletion("employments", finishedOn.header)], edit);
  expect(setUp()).toContain("Созданы заново");
  undoAll();
});

test("once it is said that a column may be empty, the register counts with it as it is", () => {
  host.workbook.apply([deletion("employments", tables.employments.columns.finishedOn.header)], edit);
  setUp();
  expectNoFigures();
  setUp("YES");
  expect(recreated()).toEqual([]);
  expect(host.ask("showIndicators", {})).toHaveProperty("done");
  undoAll();
});

test("each sheet that the indicators need, deleted and made anew, leaves no figure until it is brought back", () => {
  for (const name of indicatorTables) {
    const { sheet } = tables[name];
    host.workbook.apply([{ do: "deleteSheet", sheetId: host.sheetId(sheet) }], edit);
    expectNoFigures();
    const said = setUp();
    expect(said).toContain(`Созданы заново, и прежних данных в них нет: лист «${sheet}». Верните их: ${back}`);
    expectNoFigures();
    expect(recreated()).toEqual([sheet]);
    expect(summary()[0]?.[9]).toContain(`Лист «${sheet}»: лист создан заново`);
    undoAll();
  }
});

/** The last column that may be empty and that people fill. */
function optionalColumn(table: Table): string {
  const columns = Object.entries(table.columns).filter(
    ([name, column]) => name !== table.key && column.shown === undefined,
  );
  return columns.at(-1)?.[1].header ?? "";
}
