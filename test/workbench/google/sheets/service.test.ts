import { describe, expect, test } from "vitest";
import { parseFaultPlan } from "../../../../src/workbench/run/faultPlan.ts";
import { createFaults } from "../../../../src/workbench/run/faults.ts";
import { curator, owner, withScript } from "../../../support/script.ts";
import { advanced, openApi, told } from "../../../support/sheetsApi.ts";

describe("the spreadsheet by a fields mask", () => {
  test("tells what is asked for and nothing else", () => {
    expect(
      told(
        `ss.rename("Книга"); SpreadsheetApp.flush(); return [get("properties.title,sheets(properties(sheetId,title))"), get("spreadsheetId").spreadsheetId === id];`,
      ),
    ).toEqual([{ properties: { title: "Книга" }, sheets: [{ properties: { sheetId: 0, title: "Sheet1" } }] }, true]);
  });

  test("has no cells unless they are asked for", () => {
    const body = `put("B2", [[1]]);
      const cells = (options) => Sheets.Spreadsheets.get(id, options).sheets[0].data ?? null;
      return [cells({}), cells({ includeGridData: false }), cells({ includeGridData: true, ranges: "B2:C3", fields: "sheets.data.startRow" }), cells({ ranges: ["A1:B2"], fields: "sheets.data.rowData.values.userEnteredValue" })];`;
    expect(told(body)).toEqual([
      null,
      null,
      [{ startRow: 1 }],
      [{ rowData: [{}, { values: [{}, { userEnteredValue: { numberValue: 1 } }] }] }],
    ]);
  });

  test("tells what was entered, what it comes to and how it is shown", () => {
    const body = `sheet.getRange("A1:C1").setValues([[new Date(2025, 0, 31), "=1/0", "=SEQUENCE(1;2)"]]); SpreadsheetApp.flush();
      return get("sheets.data.rowData.values(userEnteredValue,effectiveValue,formattedValue,effectiveFormat.numberFormat)", ["A1:D1"]).sheets[0].data[0].rowData[0].values;`;
    const plain = { effectiveFormat: {} };
    expect(told(body, { locale: "ru_RU" })).toEqual([
      {
        userEnteredValue: { numberValue: 45688 },
        effectiveValue: { numberValue: 45688 },
        formattedValue: "31.01.2025",
        effectiveFormat: { numberFormat: { type: "DATE", pattern: "dd.mm.yyyy" } },
      },
      {
        userEnteredValue: { formulaValue: "=1/0" },
        effectiveValue: { errorValue: { type: "DIVIDE_BY_ZERO" } },
        formattedValue: "#DIV/0!",
        ...plain,
      },
      {
        userEnteredValue: { formulaValue: "=SEQUENCE(1;2)" },
        effectiveValue: { numberValue: 1 },
        formattedValue: "1",
        ...plain,
      },
      { effectiveValue: { numberValue: 2 }, formattedValue: "2", ...plain },
    ]);
  });

  test.each(["nothing", "sheets(properties", "sheets.properties.name", "sheets()"])("%s is no mask", (fields) => {
    expect(told(`return refused(() => get(${JSON.stringify(fields)}));`)).toBe(
      "API call to sheets.spreadsheets.get failed with error: Request contains an invalid argument.",
    );
  });
});

describe("beside SpreadsheetApp", () => {
  test("its reads do not see what waits to be sent", () => {
    const body = `sheet.getRange("A1").setValue("waits"); const before = values("A1").values ?? null; SpreadsheetApp.flush();
      return [before, values("A1").values];`;
    expect(told(body)).toEqual([null, [["waits"]]]);
  });

  test("its writes are not seen by what was read before", () => {
    const body = `sheet.getRange("A1").getValue(); put("A1", [["by the service"]]); const before = sheet.getRange("A1").getValue(); SpreadsheetApp.flush();
      return [before, sheet.getRange("A1").getValue()];`;
    expect(told(body)).toEqual(["", "by the service"]);
  });
});

describe("where it is there", () => {
  const code = `function main() { return typeof Sheets; } function use() { return Sheets.Spreadsheets.get("x"); }
    function onOpen() { console.log(typeof Sheets); }
    /** @customfunction */ function KIND() { return typeof Sheets; }`;

  test("only where the manifest switches it on, under the name that it gives", () => {
    withScript(code, ({ run, value }) => {
      expect(value()).toBe("undefined");
      expect(run("use").error).toMatchObject({ name: "ReferenceError", message: "Sheets is not defined" });
    });
    const renamed = [{ userSymbol: "Api", serviceId: "sheets" }];
    withScript(
      `function main() { return typeof Sheets + typeof Api.Spreadsheets.get; }`,
      ({ value }) => expect(value()).toBe("undefinedfunction"),
      { advanced: renamed },
    );
  });

  test("neither in simple triggers nor in custom functions", () => {
    withScript(
      code,
      ({ value, executions, session, workbook }) => {
        expect(value()).toBe("object");
        expect(executions.open(session()).log).toEqual(["undefined"]);
        expect(workbook.calculate("=KIND()")).toEqual([["undefined"]]);
      },
      { advanced },
    );
  });

  test("it makes empty messages and counts arguments", () => {
    expect(
      told(
        `return [Sheets.newValueRange(), refused(() => Sheets.Spreadsheets.get()), refused(() => Sheets.Spreadsheets.batchUpdate({}))];`,
      ),
    ).toEqual([
      {},
      "Invalid number of arguments provided. Expected 1-2 only",
      "Invalid number of arguments provided. Expected 2-3 only",
    ]);
  });
});

describe("round trips and quotas", () => {
  test("one request is one trip, whatever is in it", () => {
    const script = openApi({
      read: `Sheets.Spreadsheets.Values.batchGet(id, { ranges: ["A1:B2", "C1:C9"] });`,
      write: `batch({ addSheet: {} }, { updateCells: { start: { sheetId: 0 }, fields: "userEnteredValue", rows: [{ values: [{}, {}] }] } });`,
    });
    expect(script.run("read").meter).toMatchObject({
      reads: 1,
      sheetsReads: 1,
      flushes: 0,
      sheetsWrites: 0,
      cellsRead: 13,
    });
    expect(script.run("write").meter).toMatchObject({
      reads: 0,
      sheetsReads: 0,
      flushes: 1,
      sheetsWrites: 1,
      cellsWritten: 2,
    });
    script.close();
  });

  const often = `let done = 0; const message = refused(() => { for (; done < argument; done++) values("A1"); }); return [done, message];`;
  const limit = (what: string) =>
    `Quota exceeded for quota metric 'Read requests' and limit 'Read requests ${what}' of service 'sheets.googleapis.com' for consumer 'project_number:1'.`;
  const failed = "API call to sheets.spreadsheets.values.get failed with error:";

  test("a user has sixty reads a minute in the strict model, and a minute later again", () => {
    const script = openApi(
      { often, later: `Utilities.sleep(60000); ${often}`, write: `put("A1", [[1]]);` },
      { models: { sheetsQuota: true } },
    );
    expect(script.value("often", [60])).toEqual([60, "nothing was refused"]);
    expect(script.value("often", [1])).toEqual([0, `${failed} ${limit("per minute per user")}`]);
    script.value("write");
    expect(script.value("often", [1], curator)).toEqual([1, "nothing was refused"]);
    expect(script.value("later", [61])).toEqual([60, `${failed} ${limit("per minute per user")}`]);
    script.close();
  });

  test("a project has three hundred", () => {
    const script = openApi({ often }, { models: { sheetsQuota: true } });
    for (const user of ["a", "b", "c", "d", "e"]) script.value("often", [60], `${user}@example.org`);
    expect(script.value("often", [1], owner)).toEqual([0, `${failed} ${limit("per minute")}`]);
    script.close();
  });

  test("usually nothing is refused", () => {
    const script = openApi({ often });
    expect(script.value("often", [61])).toEqual([61, "nothing was refused"]);
    script.close();
  });
});

test("a fault may strike at one of its methods by name", () => {
  const plan = parseFaultPlan("after@Sheets.Spreadsheets.batchUpdate#2");
  const script = openApi(
    {
      main: `batch({ addSheet: { properties: { title: "A" } } }); const message = refused(() => batch({ addSheet: { properties: { title: "B" } } })); return [message, get("sheets.properties.title").sheets.length];`,
    },
    { onServiceCall: createFaults(plan).onServiceCall },
  );
  expect(script.value()).toEqual([
    "Service Spreadsheets timed out while accessing the document (Sheets.Spreadsheets.batchUpdate).",
    3,
  ]);
  script.close();
});
