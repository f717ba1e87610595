import { describe, expect, test } from "vitest";
import { openScript, withScript } from "../../support/script.ts";

/** Small scripts as people share them, run as they are. */
describe("ordinary scripts that nobody here wrote", () => {
  test("a range is filled, dressed, read back; a form is made; absent names stay absent", () => {
    const code = `
function main() {
  var ss = SpreadsheetApp.getActiveSpreadsheet();
  var sh = ss.insertSheet('T');
  sh.getRange(1, 1, 2, 3).setValues([['a', 1.5, new Date(2025, 0, 31)], ['', true, '=B1*2']]);
  SpreadsheetApp.flush();
  var v = sh.getRange('A1:C2').getValues();
  var date = v[0][2] instanceof Date && v[0][2].getMonth() === 0 && v[0][2].getDate() === 31;
  var f = FormApp.create('F');
  f.addTextItem().setTitle('q').setRequired(true);
  f.addScaleItem().setTitle('s').setBounds(1, 10);
  var wrong = '';
  try { sh.getRange(1, 1, 2, 2).setValues([[1]]); } catch (e) { wrong = e.message; }
  var absent = [typeof setTimeout, typeof fetch, typeof URL, typeof TextEncoder, typeof process, typeof require].join();
  return JSON.stringify([v[1][2] === 3, date, v[1][0] === '', v[1][1] === true, f.getItems().length, wrong !== '', absent]);
}`;
    withScript(code, ({ value }) => {
      expect(value()).toBe(
        '[true,true,true,true,2,true,"undefined,undefined,undefined,undefined,undefined,undefined"]',
      );
    });
  });

  test("rows are written from objects by their headers", () => {
    const code = `
function rowsToObjects(sheet) {
  const [headers, ...rows] = sheet.getDataRange().getValues();
  return rows.map(row => headers.reduce((object, header, i) => ({ ...object, [header]: row[i] }), {}));
}
function main() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  sheet.clear();
  const data = [{ id: 1, name: 'Ann', active: true }, { id: 2, name: 'Bob', active: false }];
  const headers = Object.keys(data[0]);
  sheet.getRange(1, 1, 1, headers.length).setValues([headers]).setFontWeight('bold').setBackground('#eeeeee');
  sheet.getRange(2, 1, data.length, headers.length).setValues(data.map(o => headers.map(h => o[h])));
  sheet.setFrozenRows(1);
  sheet.autoResizeColumns(1, headers.length);
  return rowsToObjects(sheet);
}`;
    withScript(code, ({ value }) => {
      expect(value()).toEqual([
        { id: 1, name: "Ann", active: true },
        { id: 2, name: "Bob", active: false },
      ]);
    });
  });

  test("empty and duplicate rows are removed from the bottom up", () => {
    const code = `
function myFunction() {
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('A1:A6').setValues([['x'], [''], ['y'], ['x'], [''], ['z']]);
  var values = sheet.getDataRange().getValues();
  var seen = {};
  for (var i = values.length - 1; i >= 0; i--) {
    var v = values[i][0];
    if (v === '' || seen[v]) sheet.deleteRow(i + 1); else seen[v] = true;
  }
  Logger.log(sheet.getLastRow() + ' rows left');
  return sheet.getRange(1, 1, sheet.getLastRow()).getValues().toString();
}`;
    withScript(code, ({ run }) => {
      expect(run("myFunction")).toMatchObject({ value: "y,x,z", log: ["3 rows left"] });
    });
  });

  test("an onEdit stamp is written beside the edited cell", () => {
    const code = `
function onEdit(e) {
  var range = e.range, sheet = range.getSheet();
  if (range.getColumn() !== 1 || range.getRow() === 1) return;
  if (!e.value) { range.offset(0, 1).clearContent(); return; }
  range.offset(0, 1).setValue(new Date()).setNumberFormat('yyyy-mm-dd');
}`;
    const script = openScript(code, { now: "2025-09-05T10:00:00Z" });
    const { sheetId = 0 } = script.workbook.info().sheets[0] ?? {};
    const at = { sheetId, row: 3, column: 1, rows: 1, columns: 1 };
    const inputs = [[{ kind: "typed" as const, text: "done" }]];
    const change = script.workbook.apply([{ do: "setCells", at, inputs }], {
      email: "owner@example.org",
      source: "edit",
    });
    script.executions.edited(change, { before: "", after: "done" }, script.session());
    expect(script.cells({ row: 3, column: 2 })).toEqual([["2025-09-05"]]);
    script.close();
  });

  test("a class, a closure, a generator and a template make a report", () => {
    const code = `
class Report {
  #rows = [];
  add(name, hours) { this.#rows.push({ name, hours }); return this; }
  *[Symbol.iterator]() { yield* this.#rows; }
  get total() { return this.#rows.reduce((sum, { hours }) => sum + hours, 0); }
}
const round = (n, digits = 1) => Math.round(n * 10 ** digits) / 10 ** digits;
function main() {
  const report = new Report().add('Ann', 1.25).add('Bob', 2.5);
  const ss = SpreadsheetApp.getActive();
  const sheet = ss.getSheetByName('Report') || ss.insertSheet('Report');
  for (const { name, hours } of report) sheet.appendRow([name, hours]);
  sheet.getRange('B3').setFormula('=SUM(B1:B2)');
  const html = HtmlService.createTemplate('<b><?= total ?></b>');
  html.total = round(report.total, 2);
  return [sheet.getRange('B3').getValue(), html.evaluate().getContent(), [...report].length];
}`;
    withScript(code, ({ value }) => expect(value()).toEqual([3.75, "<b>3.75</b>", 2]));
  });

  test("a counter in the properties is protected by a lock", () => {
    const code = `
function nextNumber() {
  var lock = LockService.getScriptLock();
  lock.waitLock(10000);
  try {
    var props = PropertiesService.getScriptProperties();
    var n = Number(props.getProperty('LAST') || 0) + 1;
    props.setProperty('LAST', n);
    return 'П-' + ('000' + n).slice(-3);
  } finally { lock.releaseLock(); }
}`;
    withScript(code, ({ value }) => expect([value("nextNumber"), value("nextNumber")]).toEqual(["П-001", "П-002"]));
  });

  test("a survey is made from a sheet of questions", () => {
    const code = `
function main() {
  var ss = SpreadsheetApp.getActiveSpreadsheet();
  var sheet = ss.getSheets()[0];
  sheet.getRange('A1:C4').setValues([['Title', 'Type', 'Choices'], ['Name', 'TEXT', ''], ['Colour', 'LIST', 'red, green'], ['Agree', 'CHECKBOX', 'yes']]);
  var form = FormApp.create('Survey').setTitle('Survey');
  sheet.getRange(2, 1, sheet.getLastRow() - 1, 3).getValues().forEach(function (row) {
    var item;
    switch (row[1]) {
      case 'TEXT': item = form.addTextItem(); break;
      case 'LIST': item = form.addListItem().setChoiceValues(row[2].split(',').map(function (s) { return s.trim(); })); break;
      default: item = form.addCheckboxItem(); item.setChoices([item.createChoice(row[2])]);
    }
    item.setTitle(row[0]).setRequired(true);
  });
  if (typeof form.setPublished === 'function') form.setPublished(true);
  form.setDestination(FormApp.DestinationType.SPREADSHEET, ss.getId());
  SpreadsheetApp.flush();
  return [form.getItems().map(function (i) { return i.getType() + ':' + i.getTitle(); }), form.isAcceptingResponses(), ss.getSheets().length, form.getPublishedUrl() !== ''];
}`;
    withScript(code, ({ value }) => {
      expect(value()).toEqual([["TEXT:Name", "LIST:Colour", "CHECKBOX:Agree"], true, 2, true]);
    });
  });
});
