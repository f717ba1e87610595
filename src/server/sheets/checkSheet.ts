/** The computed sheet «Проверка»: every finding with the way to its cell, written anew on each run. */

import type { CheckFinding, RegisterCheck } from "../../shared/checks/answers.ts";
import { checkSources, severityWords } from "../../shared/checks/checkTexts.ru.ts";
import { checkSheetTexts as texts } from "../../shared/checks/checkViewTexts.ru.ts";
import { showDay } from "../../shared/language/day.ts";
import type { Book } from "./book.ts";
import { literal } from "./cells.ts";
import { protectComputed } from "./protect.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const headings: readonly string[] = texts.headings;
const headingRow = 2;
const widths = [120, 150, 70, 460, 360, 300];
/** Beside the word, never instead of it. */
const colours = { error: "#f4c7c3", warning: "#fce8b2", info: "#d9ead3" } as const;
const blank = "#ffffff";

/** False when somebody's own sheet bears this name. */
export function writeCheckSheet(book: Book, check: RegisterCheck): boolean {
  const known = book.spreadsheet.getSheetByName(texts.sheet);
  if (known !== null && !isOurs(known)) return false;
  const sheet = known ?? book.spreadsheet.insertSheet(texts.sheet, 1);
  const rows = rowsOf(check, book.zone.now().slice(0, 10));
  makeRoom(sheet, rows.length);
  sheet.clear();
  const range = sheet.getRange(1, 1, rows.length, headings.length);
  range.setValues(rows.map((row) => row.cells));
  range.setBackgrounds(rows.map(({ colour }) => headings.map((_, index) => (index === 0 ? colour : blank))));
  range.setVerticalAlignment("top").setWrap(true);
  sheet.getRange(1, 1, 1, headings.length).setWrap(false).setFontWeight("bold");
  sheet.getRange(headingRow, 1, 1, headings.length).setFontWeight("bold").setBackground("#f1f3f4");
  widths.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  sheet.setFrozenRows(headingRow);
  protectComputed(book, [sheet]);
  book.spreadsheet.setActiveSheet(sheet);
  return true;
}

function isOurs(sheet: Sheet): boolean {
  if (sheet.getLastRow() === 0) return true;
  if (sheet.getMaxColumns() < headings.length || sheet.getMaxRows() < headingRow) return false;
  const found = sheet.getRange(headingRow, 1, 1, headings.length).getValues()[0] ?? [];
  return headings.every((heading, index) => found[index] === heading);
}

function makeRoom(sheet: Sheet, rows: number): void {
  if (sheet.getMaxRows() < rows) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  const columns = sheet.getMaxColumns();
  if (columns < headings.length) sheet.insertColumnsAfter(columns, headings.length - columns);
}

interface Line {
  cells: string[];
  colour: string;
}

function rowsOf({ counts, groups, findings, total }: RegisterCheck, today: string): Line[] {
  const words = new Map(groups.map((group) => [group.code, group]));
  const left = total - findings.length;
  return [
    line([texts.summary(showDay(today), counts)]),
    line([...headings]),
    ...findings.map((finding) => findingLine(finding, words.get(finding.code))),
    ...(total === 0 ? [line([texts.sound])] : []),
    ...(left > 0 ? [line([texts.cut(left)])] : []),
    line([]),
    ...Object.entries(checkSources).map(([mark, document]) => line([mark, document])),
  ];
}

function findingLine(finding: CheckFinding, group: RegisterCheck["groups"][number] | undefined): Line {
  const { severity, sheet, sentence } = finding;
  const made = line([severityWords[severity], sheet, "", sentence, group?.advice ?? "", group?.clause ?? ""]);
  made.cells[2] = linkTo(finding);
  return { ...made, colour: colours[severity] };
}

/** Numbers and letters of our own alone: nothing that people have written gets into the formula. */
function linkTo({ sheetId, cell }: CheckFinding): string {
  return /^[A-Z]+[0-9]+$/.test(cell) && sheetId >= 0
    ? `=HYPERLINK("#gid=${sheetId}&range=${cell}";"${cell}")`
    : literal(cell);
}

function line(texts: readonly string[]): Line {
  return { cells: headings.map((_, index) => literal(texts[index] ?? "")), colour: blank };
}
