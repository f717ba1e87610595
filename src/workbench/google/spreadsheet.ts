import { newId, structure, write } from "./document.ts";
import { ProtectionType } from "./enums.ts";
import { define, extend, signatureError } from "./guard.ts";
import { namedRanges } from "./namedRange.ts";
import { protectionsOf } from "./protection.ts";
import { Range, rangeOfText } from "./range.ts";
import { RangeList } from "./rangeList.ts";
import { ask, exception, realm } from "./realm.ts";
import { checkName, Sheet } from "./sheet.ts";
import { TextFinder } from "./textFinder.ts";
import { russianWords } from "./texts.ru.ts";
import { emailOf, User } from "./user.ts";

/** The one workbook of the workbench, to which every script is bound. */
export class Spreadsheet {
  getId(): string {
    return structure().id;
  }
  getUrl(): string {
    return spreadsheetUrl(structure().id);
  }
  getName(): string {
    return structure().name;
  }
  rename(name: string): void {
    write({ do: "setWorkbook", patch: { name: String(name) } });
  }
  getSpreadsheetLocale(): string {
    return structure().locale;
  }
  setSpreadsheetLocale(locale: string): void {
    write({ do: "setWorkbook", patch: { locale } });
  }
  getSpreadsheetTimeZone(): string {
    return structure().timeZone;
  }
  setSpreadsheetTimeZone(timeZone: string): void {
    write({ do: "setWorkbook", patch: { timeZone } });
  }
  getOwner(): User {
    return new User(structure().owner);
  }
  getEditors(): User[] {
    return structure().editors.map((email) => new User(email));
  }
  getViewers(): User[] {
    return this.getEditors();
  }
  addEditor(user: unknown): this {
    return this.addEditors([user]);
  }
  addEditors(users: unknown[]): this {
    const editors = [...new Set([...structure("all").editors, ...users.map(emailOf)])];
    write({ do: "setWorkbook", patch: { editors } });
    return this;
  }
  removeEditor(user: unknown): this {
    const { editors, owner } = structure("all");
    const email = emailOf(user);
    if (email !== owner) write({ do: "setWorkbook", patch: { editors: editors.filter((one) => one !== email) } });
    return this;
  }
  getSheets(): Sheet[] {
    return structure().sheets.map((sheet) => new Sheet(sheet.sheetId));
  }
  getNumSheets(): number {
    return structure().sheets.length;
  }
  getSheetByName(name: string): Sheet | null {
    const wanted = String(name).toLowerCase();
    const found = structure().sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
    return found ? new Sheet(found.sheetId) : null;
  }
  getSheetById(sheetId: number): Sheet | null {
    return structure().sheets.some((sheet) => sheet.sheetId === sheetId) ? new Sheet(sheetId) : null;
  }
  getRange(a1: string): Range {
    return rangeOfText(a1, activeSheetId());
  }
  getRangeByName(name: string): Range | null {
    const at = structure("all").namedRanges[name];
    return at ? new Range(at) : null;
  }
  getRangeList(a1s: string[]): RangeList {
    return new RangeList(a1s.map((a1) => rangeOfText(a1, activeSheetId())));
  }
  getNamedRanges(): ReturnType<typeof namedRanges> {
    return namedRanges();
  }
  setNamedRange(name: string, range: Range): void {
    write({ do: "setNamedRange", name, at: range.at });
  }
  removeNamedRange(name: string): void {
    write({ do: "setNamedRange", name, at: null });
  }
  getProtections(type: unknown): ReturnType<typeof protectionsOf> {
    if (type !== ProtectionType.RANGE && type !== ProtectionType.SHEET) throw signatureError([type]);
    return protectionsOf(() => true, type);
  }
  createTextFinder(text: string): TextFinder {
    return new TextFinder(new Sheet(activeSheetId()).getDataRange().at, String(text));
  }
  /** The older way of making a menu: entries of { name, functionName }, null for a line between them. */
  addMenu(name: unknown, entries: unknown): void {
    if (!Array.isArray(entries)) throw signatureError([name, entries]);
    const items = entries.map((entry: { name?: unknown; functionName?: unknown } | null) =>
      entry === null
        ? { title: "", separator: true }
        : { title: String(entry.name), functionName: String(entry.functionName) },
    );
    ask("ui.effect", { show: "menu", title: String(name), items });
  }
  toast(message: unknown, title: unknown = "", seconds = 5): void {
    ask("ui.effect", { show: "toast", message: String(message), title: title === null ? "" : String(title), seconds });
  }
  getFormUrl(): string | null {
    return structure("all").sheets.find((sheet) => sheet.formUrl)?.formUrl ?? null;
  }
  isAnonymousView(): boolean {
    return realm().activeUser === "";
  }
}
define("Spreadsheet", Spreadsheet);

export function spreadsheetUrl(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/edit`;
}

/** What the run itself has activated last, else what the workbook was left at. */
function activeSheetId(): number {
  const { activeSheetId: active, sheets } = structure("all");
  const chosen = selected()?.sheetId;
  const found = [chosen, active].find((id) => sheets.some((sheet) => sheet.sheetId === id));
  return found ?? sheets[0]?.sheetId ?? 0;
}

function selected(): { sheetId: number; row: number; column: number } | null {
  return ask("ui.selected");
}

/** insertSheet(), (index), (name), (name, index), each with an optional { template }. */
function insertSheet(this: Spreadsheet, ...given: unknown[]): Sheet {
  const name = given.find((one) => typeof one === "string") as string | undefined;
  const index = given.find((one) => typeof one === "number") as number | undefined;
  const options = given.find((one) => typeof one === "object" && one !== null) as { template?: Sheet } | undefined;
  const { sheets, locale } = structure();
  const chosen = name ?? freeName(locale.startsWith("ru") ? russianWords.sheet : "Sheet");
  checkName(chosen);
  const place = index === undefined ? sheets.length + 1 : Math.min(Math.max(index, 0), sheets.length) + 1;
  if (options?.template) return copySheet(options.template.sheetId, chosen, place);
  const sheetId = newId();
  write({ do: "insertSheet", name: chosen, index: place, sheetId });
  activate(sheetId);
  return new Sheet(sheetId);
}

function freeName(stem: string): string {
  const taken = new Set(structure().sheets.map((sheet) => sheet.name));
  let number = 1;
  while (taken.has(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}

function copySheet(sheetId: number, name: string, index: number): Sheet {
  write({ do: "copySheet", sheetId, name, index });
  const made = structure().sheets.find((sheet) => sheet.name === name);
  if (!made) throw exception("The sheet could not be copied.");
  return new Sheet(made.sheetId);
}

function copyOf(sheet: Sheet): Sheet {
  const { locale, sheets } = structure();
  const stem = `${locale.startsWith("ru") ? russianWords.copyOf : "Copy of"} ${sheet.getName()}`;
  const taken = sheets.some((one) => one.name === stem);
  return copySheet(sheet.sheetId, taken ? freeName(`${stem} `) : stem, sheets.length + 1);
}

function deleteSheet(this: Spreadsheet, sheet: Sheet): void {
  if (structure().sheets.length === 1) throw exception("You can't remove all the sheets in a document.");
  write({ do: "deleteSheet", sheetId: sheet.sheetId });
}

function activate(sheetId: number, row?: number, column?: number): void {
  ask("ui.activate", { show: "activate", sheetId, ...(row === undefined ? {} : { row, column }) });
}

extend("Spreadsheet", Spreadsheet, {
  insertSheet,
  deleteSheet,
  deleteActiveSheet(this: Spreadsheet) {
    deleteSheet.call(this, new Sheet(activeSheetId()));
    return new Sheet(activeSheetId());
  },
  duplicateActiveSheet(this: Spreadsheet) {
    return copyOf(new Sheet(activeSheetId()));
  },
  renameActiveSheet(this: Spreadsheet, name: string) {
    new Sheet(activeSheetId()).setName(name);
  },
  moveActiveSheet(this: Spreadsheet, position: number) {
    write({ do: "moveSheet", sheetId: activeSheetId(), index: position });
  },
  getActiveSheet(this: Spreadsheet) {
    return new Sheet(activeSheetId());
  },
  setActiveSheet(this: Spreadsheet, sheet: Sheet) {
    activate(sheet.sheetId);
    return sheet;
  },
  getActiveRange(this: Spreadsheet) {
    return activeRange();
  },
  getActiveCell(this: Spreadsheet) {
    return new Range({ ...activeRange().at, rows: 1, columns: 1 });
  },
  getCurrentCell(this: Spreadsheet) {
    return new Range({ ...activeRange().at, rows: 1, columns: 1 });
  },
  setActiveRange(this: Spreadsheet, range: Range) {
    activate(range.at.sheetId, range.at.row, range.at.column);
    return range;
  },
  setCurrentCell(this: Spreadsheet, range: Range) {
    activate(range.at.sheetId, range.at.row, range.at.column);
    return range;
  },
  getDataRange(this: Spreadsheet) {
    return new Sheet(activeSheetId()).getDataRange();
  },
  getLastRow(this: Spreadsheet) {
    return new Sheet(activeSheetId()).getLastRow();
  },
  getLastColumn(this: Spreadsheet) {
    return new Sheet(activeSheetId()).getLastColumn();
  },
  appendRow(this: Spreadsheet, values: unknown) {
    return new Sheet(activeSheetId()).appendRow(values);
  },
});

/** What the run itself has selected; until then, the first cell of the active sheet. */
function activeRange(): Range {
  const at = selected() ?? { sheetId: activeSheetId(), row: 1, column: 1 };
  return new Range({ ...at, rows: 1, columns: 1 });
}

extend("Sheet", Sheet, {
  getParent(this: Sheet) {
    return new Spreadsheet();
  },
  copyTo(this: Sheet, target: Spreadsheet) {
    if (!(target instanceof Spreadsheet)) throw signatureError([target]);
    return copyOf(this);
  },
  activate(this: Sheet) {
    activate(this.sheetId);
    return this;
  },
  getNamedRanges(this: Sheet) {
    return namedRanges((at) => at.sheetId === this.sheetId);
  },
  getRangeList(this: Sheet, a1s: string[]) {
    return new RangeList(a1s.map((a1) => rangeOfText(a1, this.sheetId)));
  },
  getActiveRange(this: Sheet) {
    return activeRange();
  },
  getActiveCell(this: Sheet) {
    return activeRange();
  },
  setActiveRange(this: Sheet, range: Range) {
    activate(range.at.sheetId, range.at.row, range.at.column);
    return range;
  },
});

extend("Range", Range, {
  getSheet(this: Range) {
    return new Sheet(this.at.sheetId);
  },
  activate(this: Range) {
    activate(this.at.sheetId, this.at.row, this.at.column);
    return this;
  },
  activateAsCurrentCell(this: Range) {
    activate(this.at.sheetId, this.at.row, this.at.column);
    return this;
  },
});
