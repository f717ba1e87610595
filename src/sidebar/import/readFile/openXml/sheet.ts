/** One sheet of a workbook: every cell is a known value, or a cell that says why its value is not known. */
import { fileTexts } from "../../fileTexts.ru.ts";
import { dateCell, isoCell, numberCell, textCell, unread } from "../cellValue.ts";
import { FileProblem } from "../fileProblem.ts";
import type { FileCell, SheetBuilder } from "../sheet.ts";
import { type Attributes, flagOf, readXml, type XmlPart } from "../xml.ts";
import { isShown, unescaped } from "./strings.ts";

export interface BookFacts {
  strings: readonly string[];
  dateStyles: readonly boolean[];
  system1904: boolean;
}

interface OpenCell {
  row: number;
  column: number;
  type: string;
  style: number;
  hasFormula: boolean;
  hasValue: boolean;
  value: string;
  inline: string;
}

const lastRow = 1_048_576;
const lastColumn = 16_384;
const addressForm = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

export async function readSheet(part: XmlPart, book: BookFacts, sheet: SheetBuilder): Promise<void> {
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  const damaged = () => new FileProblem(fileTexts.damagedPart(part.fileName, part.path));

  function place(attributes: Attributes): { row: number; column: number } {
    if (attributes.r === undefined) return { row, column: column + 1 };
    return addressOf(attributes.r) ?? fail(damaged());
  }

  await readXml(part, {
    open(tag, attributes, path) {
      const parent = path[path.length - 1];
      if (tag === "row" && parent === "sheetData") {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
        column = -1;
        if (!Number.isInteger(row) || row < 0 || row >= lastRow) throw damaged();
        if (flagOf(attributes.hidden) !== false || isNothing(attributes.ht)) sheet.hideRow(row);
      } else if (tag === "c" && parent === "row") {
        const at = place(attributes);
        column = at.column;
        cell = {
          ...at,
          type: attributes.t ?? "n",
          style: Number(attributes.s ?? 0),
          hasFormula: false,
          hasValue: false,
          value: "",
          inline: "",
        };
      } else if (parent === "c" && cell !== null) {
        if (tag === "f") cell.hasFormula = true;
        if (tag === "v" || tag === "is") cell.hasValue = true;
      } else if (tag === "col" && parent === "cols") {
        if (flagOf(attributes.hidden) !== false || isNothing(attributes.width))
          sheet.hideColumns(Number(attributes.min) - 1, Number(attributes.max) - 1);
      } else if (tag === "mergeCell" && parent === "mergeCells") {
        const [from, to] = (attributes.ref ?? "").split(":").map((address) => addressOf(address));
        if (from && to)
          sheet.merge({
            row: from.row + 1,
            column: from.column,
            rows: to.row - from.row + 1,
            columns: to.column - from.column + 1,
          });
      }
    },
    text(said, path) {
      if (cell === null) return;
      const tag = path[path.length - 1];
      if (tag === "v" && path[path.length - 2] === "c") cell.value += said;
      else if (isShown(path) && path.includes("is")) cell.inline += said;
    },
    close(tag, path) {
      if (tag !== "c" || path[path.length - 1] !== "row" || cell === null) return;
      const value = cellOf(cell, book);
      const twice = value !== null && sheet.has(cell.row, cell.column);
      sheet.put(cell.row, cell.column, twice ? unread("lost", cell.value) : value);
      cell = null;
    },
  });
}

/** A height or a width of zero hides as well. */
function isNothing(size: string | undefined): boolean {
  return size !== undefined && size.trim() !== "" && Number(size) === 0;
}

function fail(problem: Error): never {
  throw problem;
}

function addressOf(address: string): { row: number; column: number } | null {
  const [, letters, digits] = addressForm.exec(address) ?? [];
  if (letters === undefined) return null;
  const column = [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return row < 1 || row > lastRow || column > lastColumn ? null : { row: row - 1, column: column - 1 };
}

function cellOf(cell: OpenCell, book: BookFacts): FileCell {
  const { type, value } = cell;
  if (!cell.hasValue) return cell.hasFormula ? unread("noValue", "") : null;
  if (type === "inlineStr") return textCell(unescaped(cell.inline === "" ? value : cell.inline));
  if (type === "str") return textCell(unescaped(value));
  // A text may be empty as the result of a formula; nothing else may.
  if (value.trim() === "") return cell.hasFormula ? unread("noValue", "") : null;
  if (type === "s") return sharedText(value, book.strings);
  if (type === "n") return storedNumber(cell, book);
  if (type === "b")
    return /^\s*(?:1|true)\s*$/i.test(value) || (/^\s*(?:0|false)\s*$/i.test(value) ? false : unread("lost", value));
  if (type === "d") return isoCell(value);
  return unread(type === "e" ? "error" : "lost", value);
}

function sharedText(value: string, strings: readonly string[]): FileCell {
  const text = /^\s*\d{1,9}\s*$/.test(value) ? strings[Number(value)] : undefined;
  return text === undefined ? unread("lost", value) : textCell(text);
}

function storedNumber({ value, style }: OpenCell, book: BookFacts): FileCell {
  const written = value.trim();
  if (!/^[+-]?(?:\d{1,400}\.?\d{0,400}|\.\d{1,400})(?:E[+-]?\d{1,3})?$/i.test(written)) return unread("lost", written);
  const number = Number(written);
  return book.dateStyles[style] === true ? dateCell(number, book.system1904) : numberCell(number);
}
