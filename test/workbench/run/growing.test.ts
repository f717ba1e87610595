import { expect, test } from "vitest";
import { withScript } from "../../support/script.ts";

const code = `
  function sheets() { return SpreadsheetApp.getActive().getSheets(); }
  function addSheet() { SpreadsheetApp.getActive().insertSheet("Второй"); }
  function growBoth() {
    for (const sheet of sheets()) sheet.insertRowsAfter(1, 1);
    for (const sheet of sheets()) sheet.getRange(1, 1).setValue("x");
  }
  function growOne() {
    const sheet = sheets()[0];
    sheet.insertRowsAfter(sheet.getMaxRows(), 5);
    sheet.getRange(sheet.getMaxRows(), 1).setValue("last");
    return sheet.getMaxRows();
  }
  function growOneReadOther() {
    const [one, other] = sheets();
    const before = other.getMaxRows();
    one.insertRowsAfter(1, 3);
    return [other.getMaxRows() - before, one.getMaxRows()];
  }`;

test("rows inserted in several sheets go out in one group, also where each is asked for its size", () => {
  withScript(code, ({ run, value }) => {
    value("addSheet");
    expect(run("growBoth").meter).toMatchObject({ flushes: 2 });
  });
});

test("a sheet that has grown tells its new size at once", () => {
  withScript(code, ({ value }) => {
    const rows = value("growOne") as number;
    expect(rows).toBe(1_005);
    value("addSheet");
    expect(value("growOneReadOther")).toEqual([0, rows + 3]);
  });
});
