/** Requests that copy, move, sort and replace what cells hold, and draw lines around them. */
import type { sheets_v4 as v4 } from "@googleapis/sheets";
import { intersects } from "../../../kernel/address.ts";
import type { CellStyle, Command, Input, RangeAddress } from "../../../kernel/api.ts";
import { type Border, bordersOf, bordersText, type Side } from "../../../kernel/borders.ts";
import { copyTarget } from "../../../kernel/commandAreas.ts";
import { copiedFormula } from "../../../kernel/formulaText.ts";
import { borderOf } from "../cellFormat.ts";
import { fail, MissingHere } from "../errors.ts";
import { gridRange, sheetOf } from "../ranges.ts";
import type { Batch, Handlers } from "./batch.ts";

type What = Extract<Command, { do: "copyRange" }>["what"];

const kinds: Record<string, What> = {
  PASTE_NORMAL: "all",
  PASTE_VALUES: "values",
  PASTE_FORMAT: "formats",
  PASTE_DATA_VALIDATION: "validations",
};

function required(batch: Batch, range: v4.Schema$GridRange | undefined, name: string): RangeAddress {
  if (!range) fail(`${name} is required.`);
  return gridRange(batch.info, range) ?? fail(`${name} must not be empty.`);
}

/** A destination that is no multiple of the source is as large as the source. */
function target(batch: Batch, from: RangeAddress, to: RangeAddress): RangeAddress {
  const at = copyTarget(from, to);
  const sheet = sheetOf(batch.info, at.sheetId);
  if (at.row + at.rows - 1 > sheet.maxRows || at.column + at.columns - 1 > sheet.maxColumns) {
    fail("The destination range is outside the grid.");
  }
  return at;
}

/** Formulas and plain values alike, formulas moved along as copies are. */
function contentsCopied(batch: Batch, from: RangeAddress, to: RangeAddress): Command {
  const { rules } = batch.reading;
  const contents = contentsOf(batch, from);
  const inputs = Array.from({ length: to.rows }, (_, down) =>
    Array.from({ length: to.columns }, (_, right): Input => {
      const [r, c] = [down % from.rows, right % from.columns];
      const input = contents[r]?.[c] ?? { kind: "value", value: null };
      if (input.kind !== "formula") return input;
      const text = copiedFormula(input.text, to.row + down - from.row - r, to.column + right - from.column - c, rules);
      return { kind: "formula", text };
    }),
  );
  return { do: "setCells", at: to, inputs };
}

function contentsOf(batch: Batch, at: RangeAddress): Input[][] {
  const formulas = batch.workbook.formulas(at);
  return batch.workbook.values(at).map((row, r) =>
    row.map((value, c): Input => {
      const text = formulas[r]?.[c] ?? "";
      if (text !== "") return { kind: "formula", text };
      if (typeof value !== "object" || value === null) return { kind: "value", value };
      return "serial" in value ? { kind: "value", value: value.serial } : { kind: "value", value: value.error };
    }),
  );
}

function refuseTransposed(orientation: string | null | undefined): void {
  if (orientation && orientation !== "NORMAL") throw new MissingHere(`pasteOrientation ${orientation}`);
}

function copy(batch: Batch, from: RangeAddress, to: RangeAddress, type: string): void {
  if (type === "PASTE_FORMULA") return batch.step(contentsCopied(batch, from, to));
  if (type === "PASTE_NO_BORDERS") {
    const kept = batch.workbook.styles(to).map((row) => row.map(({ borders }) => ({ borders: borders ?? "" })));
    return batch.step({ do: "copyRange", from, to, what: "all" }, { do: "setStyles", at: to, styles: kept });
  }
  const what = kinds[type];
  if (!what) throw new MissingHere(`pasteType ${type}`);
  return batch.step({ do: "copyRange", from, to, what });
}

interface Search {
  pattern: RegExp;
  replacement: string;
  formulas: boolean;
}

function searchOf(request: v4.Schema$FindReplaceRequest): Search {
  const { find, replacement, matchCase, matchEntireCell, searchByRegex, includeFormulas } = request;
  if (!find) fail("find must be set.");
  const source = searchByRegex ? find : find.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  try {
    const pattern = new RegExp(matchEntireCell ? `^(?:${source})$` : source, matchCase ? "gu" : "giu");
    const plain = replacement ?? "";
    return {
      pattern,
      replacement: searchByRegex ? plain : plain.replaceAll("$", "$$$$"),
      formulas: Boolean(includeFormulas),
    };
  } catch {
    return fail(`Invalid regular expression: ${find}`);
  }
}

function areasOf(batch: Batch, { range, sheetId, allSheets }: v4.Schema$FindReplaceRequest): RangeAddress[] {
  const scopes = [range, sheetId, allSheets || undefined].filter((one) => one !== undefined && one !== null);
  if (scopes.length !== 1) fail("Exactly one of range, sheetId and allSheets must be set.");
  const at = range ? gridRange(batch.info, range) : null;
  if (range) return at ? [at] : [];
  const sheets = allSheets ? batch.info.sheets : [sheetOf(batch.info, sheetId)];
  return sheets
    .filter(({ lastRow, lastColumn }) => lastRow > 0 && lastColumn > 0)
    .map((sheet) => ({ sheetId: sheet.sheetId, row: 1, column: 1, rows: sheet.lastRow, columns: sheet.lastColumn }));
}

function replacedIn(batch: Batch, at: RangeAddress, { pattern, replacement, formulas }: Search) {
  const counts = { values: 0, formulas: 0, rows: 0, occurrences: 0 };
  const commands: Command[] = [];
  const texts = batch.workbook.editTexts(at);
  batch.workbook.formulas(at).forEach((row, r) => {
    let changed = false;
    row.forEach((formula, c) => {
      const text = formula !== "" ? formula : (texts[r]?.[c] ?? "");
      if (text === "" || (formula !== "" && !formulas)) return;
      const found = text.match(pattern)?.length ?? 0;
      if (found === 0) return;
      const next = text.replace(pattern, replacement);
      const input: Input = formula !== "" ? { kind: "formula", text: next } : { kind: "typed", text: next };
      commands.push({
        do: "setCells",
        at: { ...at, row: at.row + r, column: at.column + c, rows: 1, columns: 1 },
        inputs: [[input]],
      });
      counts.occurrences += found;
      counts[formula !== "" ? "formulas" : "values"] += 1;
      changed = true;
    });
    if (changed) counts.rows += 1;
  });
  return { counts, commands };
}

function told(name: string, count: number): Record<string, number> {
  return count > 0 ? { [name]: count } : {};
}

/** Which border of the request a side of the cell takes; undefined leaves it as it is. */
function sideOf(
  request: v4.Schema$UpdateBordersRequest,
  at: RangeAddress,
  row: number,
  column: number,
): [Side, v4.Schema$Border | undefined][] {
  const [top, bottom, left, right] = [row === 0, row === at.rows - 1, column === 0, column === at.columns - 1];
  return [
    ["top", top ? request.top : request.innerHorizontal],
    ["bottom", bottom ? request.bottom : request.innerHorizontal],
    ["left", left ? request.left : request.innerVertical],
    ["right", right ? request.right : request.innerVertical],
  ];
}

export const moveRequests: Handlers = {
  copyPaste(batch, { source, destination, pasteType, pasteOrientation }) {
    refuseTransposed(pasteOrientation);
    const from = required(batch, source, "source");
    const to = target(batch, from, required(batch, destination, "destination"));
    copy(batch, from, to, pasteType ?? "PASTE_NORMAL");
  },
  cutPaste(batch, { source, destination, pasteType }) {
    const type = pasteType ?? "PASTE_NORMAL";
    if (type !== "PASTE_NORMAL") throw new MissingHere(`CutPasteRequest.pasteType ${type}`);
    const from = required(batch, source, "source");
    if (!destination) fail("destination is required.");
    const sheet = sheetOf(batch.info, destination.sheetId);
    const [row, column] = [(destination.rowIndex ?? 0) + 1, (destination.columnIndex ?? 0) + 1];
    const to = target(batch, from, { ...from, sheetId: sheet.sheetId, row, column });
    // On Google formulas elsewhere follow what was cut; here they would go on naming the old place.
    if (hasFormulas(batch)) throw new MissingHere("CutPasteRequest in a spreadsheet with formulas");
    if (intersects(from, to)) throw new MissingHere("CutPasteRequest onto a part of its own source");
    const clear = { contents: true, formats: true, notes: true, validations: true };
    batch.step({ do: "copyRange", from, to, what: "all" }, { do: "clear", at: from, ...clear });
  },
  sortRange(batch, { range, sortSpecs }) {
    const at = required(batch, range, "range");
    const by = (sortSpecs ?? []).map(
      ({ dimensionIndex, sortOrder, foregroundColor, backgroundColor, dataSourceColumnReference }) => {
        if (foregroundColor || backgroundColor || dataSourceColumnReference)
          throw new MissingHere("SortSpec by colour");
        if (sortOrder && sortOrder !== "ASCENDING" && sortOrder !== "DESCENDING")
          fail(`Invalid sortOrder: ${sortOrder}`);
        const column = (dimensionIndex ?? 0) + 1;
        if (column < at.column || column >= at.column + at.columns)
          fail(`Sort column ${column - 1} is outside the range.`);
        return { column, ascending: sortOrder !== "DESCENDING" };
      },
    );
    if (by.length === 0) fail("Must specify at least one sort spec.");
    batch.step({ do: "sort", at, by });
  },
  findReplace(batch, request) {
    const search = searchOf(request);
    const total = { values: 0, formulas: 0, rows: 0, sheets: 0, occurrences: 0 };
    for (const at of areasOf(batch, request)) {
      const { counts, commands } = replacedIn(batch, at, search);
      batch.step(...commands);
      for (const name of ["values", "formulas", "rows", "occurrences"] as const) total[name] += counts[name];
      if (commands.length > 0) total.sheets += 1;
    }
    return {
      findReplace: {
        ...told("valuesChanged", total.values),
        ...told("formulasChanged", total.formulas),
        ...told("rowsChanged", total.rows),
        ...told("sheetsChanged", total.sheets),
        ...told("occurrencesChanged", total.occurrences),
      },
    };
  },
  updateBorders(batch, request) {
    const at = required(batch, request.range, "range");
    const before = batch.workbook.styles(at);
    const styles = before.map((row, r) =>
      row.map((style, c): CellStyle => {
        const borders: Map<Side, Border> = bordersOf(style.borders);
        for (const [side, border] of sideOf(request, at, r, c)) {
          if (border === undefined) continue;
          const drawn = borderOf(border);
          if (drawn) borders.set(side, drawn);
          else borders.delete(side);
        }
        return { borders: bordersText(borders) };
      }),
    );
    batch.step({ do: "setStyles", at, styles });
  },
};

function hasFormulas({ info, workbook }: Batch): boolean {
  return info.sheets.some(({ sheetId, lastRow, lastColumn }) => {
    if (lastRow === 0 || lastColumn === 0) return false;
    const at = { sheetId, row: 1, column: 1, rows: lastRow, columns: lastColumn };
    return workbook.formulas(at).some((row) => row.some((formula) => formula !== ""));
  });
}
