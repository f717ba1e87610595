/** The check through the built bundle: one read a sheet, its own sheet with the way to each cell, fixes that can be undone. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FindingsFixed, RegisterCheck } from "../../src/shared/checks/answers.ts";
import { checkedTables } from "../../src/shared/checks/checkedTables.ts";
import { tables } from "../../src/shared/register/tables.ts";
import { department, type Host, openHost } from "../support/host.ts";

const by = { email: department, source: "edit" } as const;

function write(host: Host, sheet: string, row: number, column: number, text: string): void {
  const at = { sheetId: host.sheetId(sheet), row, column, rows: 1, columns: 1 };
  const input = text.startsWith("=") ? ({ kind: "formula", text } as const) : ({ kind: "typed", text } as const);
  host.workbook.apply([{ do: "setCells", at, inputs: [[input]] }], by);
}

/** Zero-based place of a column, and the one-based row of a key. */
function cellOf(host: Host, table: keyof typeof tables, key: string, column: string): { row: number; column: number } {
  const definition = tables[table];
  const shown = host.shown(definition.sheet);
  const keys = shown[1] ?? [];
  const keyPlace = keys.indexOf(definition.key);
  return { row: shown.findIndex((cells) => cells[keyPlace] === key) + 1, column: keys.indexOf(column) + 1 };
}

describe("the check of the invented municipality", () => {
  let host: Host;
  beforeAll(() => {
    host = openHost({ start: "demo" });
  }, 120_000);
  afterAll(() => host.close());

  test("reads each sheet once and writes nothing", () => {
    const { meter } = host.run("checkRegister", { limit: 500 });
    expect(meter.reads).toBe(checkedTables.length);
    expect(meter.cellsWritten).toBe(0);
  });

  test("is written on its own sheet, anew on each run, with a link to each cell", () => {
    const first = host.menu("menuCheckRegister");
    expect(first.effects).toContainEqual(expect.objectContaining({ show: "toast" }));
    const shown = host.shown("Проверка");
    const check = host.done<RegisterCheck>("checkRegister", { limit: 5000 });
    expect(shown[1]).toEqual(["Важность", "Лист", "Ячейка", "Что найдено", "Что сделать", "Основание"]);
    expect(shown.slice(2, 2 + check.total).map((row) => [row[1], row[2], row[3]])).toEqual(
      check.findings.map((one) => [one.sheet, one.cell, one.sentence]),
    );
    const at = { sheetId: host.sheetId("Проверка"), row: 3, column: 3, rows: check.total, columns: 1 };
    const links = host.workbook.formulas(at).flat();
    expect(links).toEqual(
      check.findings.map(({ sheetId, cell }) => `=HYPERLINK("#gid=${sheetId}&range=${cell}";"${cell}")`),
    );
    host.menu("menuCheckRegister");
    expect(host.shown("Проверка")).toEqual(shown);
  });

  test("the way to a finding leads to its row wherever it stands now", () => {
    const { findings } = host.done<RegisterCheck>("checkRegister", { code: "youngUnknown" });
    const [finding] = findings;
    if (finding === undefined) throw new Error("no finding");
    const { table, key, column } = finding;
    const sheetId = host.sheetId("Сотрудники");
    host.workbook.apply([{ do: "insertRows", sheetId, before: 3, count: 2 }], by);
    const { effects, value } = host.run("showCell", { table, key, column });
    const place = cellOf(host, "people", key, column);
    expect(effects).toEqual([{ show: "activate", sheetId, ...place }]);
    expect(value).toMatchObject({ done: { sheet: "Сотрудники", key } });
    expect(host.refused("showCell", { table: "people", key: "С-9999" }).code).toBe("cellMissing");
  });

  test("a fix is shown first, then made, and undone by undoing", () => {
    const mentors = cellOf(host, "pairs", "П-060", "mentorOrganisationId");
    write(host, "Пары", mentors.row, mentors.column, "");
    const input = { code: "pairOrganisationMissing" } as const;
    const before = host.canonical();
    const preview = host.done<FindingsFixed>("fixFindings", { ...input, dryRun: true });
    expect(preview.lines).toEqual([
      expect.objectContaining({ key: "П-060", header: "ОО наставника (код)", before: "" }),
    ]);
    expect(host.canonical()).toEqual(before);
    host.done("fixFindings", input);
    expect(host.done<RegisterCheck>("checkRegister", input).total).toBe(0);
    expect(host.canonical()["pairs"]?.find((row) => row["id"] === "П-060")).toMatchObject({
      mentorOrganisationId: preview.lines[0]?.after,
    });
    host.done("undoLastOperation", {});
    expect(host.canonical()["pairs"]).toEqual(before["pairs"]);
  });

  test("a doubled consent is taken away and comes back by undoing", () => {
    const { consents = [] } = host.canonical();
    const last = host.shown("Согласия").length;
    const width = Object.keys(tables.consents.columns).length;
    const sheetId = host.sheetId("Согласия");
    const from = { sheetId, row: last, column: 1, rows: 1, columns: width };
    host.workbook.apply([{ do: "copyRange", from, to: { ...from, row: last + 1 }, what: "all" }], by);
    write(host, "Согласия", last + 1, 1, "Г-9001");
    host.done("fixFindings", { code: "consentDouble" });
    expect(host.canonical()["consents"]).toEqual(consents);
    host.done("undoLastOperation", {});
    expect(host.canonical()["consents"]).toHaveLength(consents.length + 1);
  });

  test("a row that cannot be read is told with its sentence, and hostile text stays text", () => {
    const due = cellOf(host, "pairs", "П-061", "dueOn");
    write(host, "Пары", due.row, due.column, "");
    const name = cellOf(host, "people", "С-013", "name");
    write(host, "Сотрудники", name.row, name.column, '=HYPERLINK("http://evil.example";"x")');
    const { findings } = host.done<RegisterCheck>("checkRegister", { code: "unreadable" });
    expect(findings).toEqual([expect.objectContaining({ sheet: "Пары", key: "", severity: "error" })]);
    expect(findings[0]?.sentence).toMatch(/^Лист «Пары», строка \d+: .*Срок по/);
    host.menu("menuCheckRegister");
    const sheetId = host.sheetId("Проверка");
    const rows = host.shown("Проверка").length;
    const formulas = host.workbook.formulas({ sheetId, row: 1, column: 1, rows, columns: 6 }).flat();
    expect(
      formulas.filter((one) => one !== "" && !/^=HYPERLINK\("#gid=\d+&range=[A-Z]+\d+";"[A-Z]+\d+"\)$/.test(one)),
    ).toEqual([]);
  });
});

test("a sheet of somebody's own that bears the name is left alone", () => {
  const host = openHost();
  host.workbook.apply([{ do: "insertSheet", name: "Проверка", index: 1 }], by);
  write(host, "Проверка", 1, 1, "Мои заметки");
  const { effects } = host.menu("menuCheckRegister");
  expect(JSON.stringify(effects)).toContain("занят");
  expect(host.shown("Проверка")).toEqual([["Мои заметки"]]);
  host.close();
});
