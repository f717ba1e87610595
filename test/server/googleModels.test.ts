/** The built bundle where Google behaves otherwise than the workbench usually does. */
import { afterEach, describe, expect, it } from "vitest";
import { tables } from "../../src/shared/register/tables.ts";
import type { BookCheck } from "../../src/shared/workbook/bookCheck.ts";
import { department, type Host, openHost } from "../support/host.ts";

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
    expect(host.done<BookCheck>("checkBook", {}).findings.map(({ code }) => code)).toEqual([]);
  });
});
