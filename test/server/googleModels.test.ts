/** The built bundle where Google behaves otherwise than the workbench usually does. */
import { afterEach, describe, expect, it } from "vitest";
import { columnLetter } from "../../src/shared/register/columnLetter.ts";
import { tables } from "../../src/shared/register/tables.ts";
import type { BookCheck } from "../../src/shared/workbook/bookCheck.ts";
import type { Command } from "../../src/workbench/kernel/api.ts";
import { department, type Host, openHost } from "../support/host.ts";

const lastLetter = ({ columns }: { columns: object }) => columnLetter(Object.keys(columns).length - 1);
let host: Host;
afterEach(() => host.close());

describe("an event whose triggerUid is a number", () => {
  it("is the hourly sweep's all the same", () => {
    host = openHost({ start: "setUp", models: { triggerUid: "number" } });
    const swept = () => host.workbook.state.get("properties/document", "sweptAt");
    const before = swept();
    expect(host.executions.tick("2026-11-20T11:00").every(({ ok }) => ok)).toBe(true);
    expect(swept()).not.toBe(before);
  });
});

describe("a protection that the domain may edit", () => {
  it("is found, and closed to the domain again", () => {
    host = openHost({ start: "setUp" });
    const [closed] = host.workbook.protections().filter(({ warningOnly }) => !warningOnly);
    if (!closed) throw new Error("nothing is protected");
    host.workbook.apply([{ do: "setProtection", protection: { ...closed, domainEdit: true } }], {
      email: department,
      source: "script",
    });
    expect(host.done<BookCheck>("checkBook", {}).findings).toHaveLength(1);
    host.done("repairBook", {});
    expect(host.workbook.protections().filter(({ domainEdit }) => domainEdit)).toEqual([]);
  });
});

describe("a sheet that names its form by the editing address", () => {
  it("is found by the form's id where its own id is another one by now", () => {
    host = openHost({ start: "setUp" });
    host.done("createSurvey", { kind: "needs", schoolYear: 2026 });
    const sheetId = host.sheetId(tables.surveys.sheet);
    const columns = host.workbook.info().sheets.find((sheet) => sheet.sheetId === sheetId)?.lastColumn ?? 1;
    const keys = host.workbook.values({ sheetId, row: 2, column: 1, rows: 1, columns })[0] ?? [];
    const at = { sheetId, row: 3, column: keys.indexOf("passport") + 1, rows: 1, columns: 1 };
    const passport = JSON.parse(String(host.workbook.values(at)[0]?.[0]));
    const text = JSON.stringify({ ...passport, sheetId: 1_234_567 });
    host.workbook.apply([{ do: "setCells", at, inputs: [[{ kind: "value", value: text }]] }], {
      email: department,
      source: "script",
    });
    // As in a workbook of before: nothing stands beside the sheets that vouches for the passport.
    host.workbook.state.set("properties/document", "ownRows", null);
    expect(host.done<BookCheck>("checkBook", {}).findings.map(({ code }) => code)).toEqual(["rowsUnkept"]);
  });
});

describe.each(["empty", "error"] as const)("a range that goes beyond the edge of its sheet: %s", (beyondEdge) => {
  const figures = () =>
    host.shown("Сводка").flatMap((cells) => (/^20\d\d$/.test(cells[0] ?? "") ? [cells.slice(2, 9).join(" ")] : []));

  it("is none that «Сводка» reads: not in a new book, nor where somebody has cut the blank columns off", () => {
    host = openHost({ start: "empty", models: { beyondEdge } });
    for (const command of ["menuSetUp", "menuFillSample"]) expect(host.menu(command)).toMatchObject({ ok: true });
    const whole = figures();
    expect(whole).toHaveLength(121);
    expect(whole.slice(0, 3)).toEqual([
      "70,0 71,9 23 32 +1,9 0 15.05.2025",
      "80,0 81,3 26 32 +1,3 0 15.05.2026",
      "90,0 51,6 16 31 -38,4 12 20.11.2026",
    ]);
    for (const table of [tables.organisations, tables.people, tables.hands]) {
      const sheet = host.workbook.info().sheets.find(({ name }) => name === table.sheet);
      const from = (sheet?.lastColumn ?? 0) + 1;
      const cut: Command = {
        do: "deleteColumns",
        sheetId: sheet?.sheetId ?? -1,
        from,
        count: (sheet?.maxColumns ?? 0) - from + 1,
      };
      host.workbook.apply([cut], { email: department, source: "edit" });
    }
    const at = { sheetId: host.sheetId("Сводка"), row: 3, column: 1, rows: 1, columns: 1 };
    const clear: Command = { do: "clear", at, contents: true, formats: false, notes: false, validations: false };
    // A script may: the cell is protected.
    host.workbook.apply([clear], { email: department, source: "script" });
    expect(host.menu("menuSetUp")).toMatchObject({ ok: true });
    expect(figures()).toEqual(whole);
    const [[formula = ""] = []] = host.workbook.formulas(at);
    const widths = [...formula.matchAll(/(Организации|Сотрудники|'Правки рукой')!\$A:\$([A-Z]+)/g)].map(
      (one) => one[2],
    );
    expect(widths).toEqual([tables.organisations, tables.people, tables.hands].map(lastLetter));
  });
});

describe.each([true, false])("a mark that a format leaves without a digit: %s", (bareMark) => {
  it("stands nowhere in the register's sheets", () => {
    host = openHost({ start: "demo", models: { bareMark } });
    const texts = host.workbook.info().sheets.flatMap(({ name }) => host.shown(name).flat());
    expect(texts.length).toBeGreaterThan(10_000);
    expect(texts.filter((text) => /^[-+]?[\d\s]+,$/.test(text))).toEqual([]);
  });
});
