/** What the advanced service Sheets asks of the host: one call is one request to the interface. */
import type { sheets_v4 as v4 } from "@googleapis/sheets";
import type { RangeAddress, Workbook } from "../../kernel/api.ts";
import { KernelError } from "../../kernel/errors.ts";
import { localeRules } from "../../kernel/locale.ts";
import type { Execution, Operation } from "../execution.ts";
import { wallAt } from "../zone.ts";
import { carriedOut } from "./batchUpdate.ts";
import type { Reading } from "./conditions.ts";
import { developerMetadataOf, isLookedUp } from "./decorations.ts";
import { ApiError, fail, MissingHere } from "./errors.ts";
import { has, type Mask, masked, responseMask } from "./mask.ts";
import { checkedPayload } from "./payload.ts";
import type { Direction } from "./quota.ts";
import { rangeText } from "./ranges.ts";
import { spreadsheetOf } from "./spreadsheet.ts";
import {
  chosen,
  filteredRanges,
  inputOption,
  type Rendering,
  readAddress,
  tableBelow,
  updateResponse,
  valueRange,
  type Written,
  writeValues,
} from "./values.ts";

type Options = Record<string, unknown>;

interface Call {
  run: Execution;
  workbook: Workbook;
  /** Positional arguments as the method's signature has them, without the last one. */
  given: unknown[];
  options: Options;
}

interface Method {
  direction: Direction;
  /** Names of positional arguments; the first that is a message is the body. */
  parameters: string[];
  options: string[];
  /** Message of the answer. */
  answer: string;
  act(call: Call): unknown;
}

const rendering = ["majorDimension", "valueRenderOption", "dateTimeRenderOption"];

function readingOf(run: Execution): Reading {
  const info = run.world.workbook.info();
  return { info, rules: localeRules(info.locale), year: yearOf(run) };
}

function yearOf(run: Execution): number {
  return wallAt(run.now(), run.world.sheetZone).year;
}

function listed(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

function countRead(run: Execution, ...ranges: RangeAddress[]): void {
  for (const { rows, columns } of ranges) run.meter.cellsRead += rows * columns;
}

function get({ run, workbook, options }: Call): unknown {
  const mask = responseMask(options["fields"], "Spreadsheet");
  const masks = options["fields"] !== undefined && options["fields"] !== null && options["fields"] !== "";
  const ranges = listed(options["ranges"]).map((range) => readAddress(workbook, range).at);
  return told(run, workbook, mask, {
    ranges: ranges.length > 0 ? ranges : null,
    // A mask that is given decides by itself.
    data: masks ? has(mask, "sheets", "data") : options["includeGridData"] === true,
  });
}

function told(
  run: Execution,
  workbook: Workbook,
  mask: Mask,
  { ranges, data }: { ranges: RangeAddress[] | null; data: boolean },
): unknown {
  const reading = readingOf(run);
  if (data) {
    const whole = reading.info.sheets.map(({ sheetId, maxRows, maxColumns }) => ({
      sheetId,
      row: 1,
      column: 1,
      rows: maxRows,
      columns: maxColumns,
    }));
    countRead(run, ...(ranges ?? whole));
  }
  return spreadsheetOf(workbook, { mask, ranges, data }, reading);
}

function valuesGet({ run, workbook, given, options }: Call): unknown {
  const { sheet, at } = readAddress(workbook, given[1]);
  countRead(run, at);
  return valueRange(workbook, sheet, at, options as Rendering);
}

function valuesBatchGet({ run, workbook, options }: Call): unknown {
  const places = listed(options["ranges"]).map((range) => readAddress(workbook, range));
  countRead(run, ...places.map(({ at }) => at));
  const valueRanges = places.map(({ sheet, at }) => valueRange(workbook, sheet, at, options as Rendering));
  return { spreadsheetId: workbook.info().id, ...(valueRanges.length > 0 ? { valueRanges } : {}) };
}

function valuesByFilter({ run, workbook, given }: Call): unknown {
  const body = checkedPayload<v4.Schema$BatchGetValuesByDataFilterRequest>(
    given[0],
    "BatchGetValuesByDataFilterRequest",
  );
  const places = filteredRanges(workbook, body.dataFilters ?? []);
  countRead(run, ...places.map(({ at }) => at));
  const valueRanges = places.map(({ sheet, at, filter }) => ({
    valueRange: valueRange(workbook, sheet, at, body),
    dataFilters: [filter],
  }));
  return { spreadsheetId: workbook.info().id, ...(valueRanges.length > 0 ? { valueRanges } : {}) };
}

/** Writes as one change of the workbook; nothing of it stays where any part is refused. */
function writing<T>(
  { run, workbook }: Call,
  work: (step: Parameters<Parameters<Workbook["applyStepwise"]>[1]>[0]) => T,
): T {
  const results: T[] = [];
  workbook.applyStepwise({ email: run.spec.effectiveUser, source: "script" }, (step) => {
    results.push(work(step));
  });
  return results[0] as T;
}

function rememberWritten(run: Execution, ...written: Written[]): void {
  for (const { cells } of written) run.meter.cellsWritten += cells;
}

function responseRendering(options: Options): Rendering {
  return {
    valueRenderOption: options["responseValueRenderOption"] as string | undefined,
    dateTimeRenderOption: options["responseDateTimeRenderOption"] as string | undefined,
  };
}

/** Where both are told, the range in the body has to be the one of the call. */
function checkSameRange(body: v4.Schema$ValueRange, range: unknown): void {
  if (body.range && body.range !== range) {
    fail(`Requested writing within range [${String(range)}], but the ValueRange names [${body.range}].`);
  }
}

function valuesUpdate(call: Call): unknown {
  const { run, workbook, given, options } = call;
  const body = checkedPayload<v4.Schema$ValueRange>(given[0], "ValueRange");
  const option = inputOption(options["valueInputOption"]);
  checkSameRange(body, given[2]);
  const written = writing(call, (step) => writeValues(workbook, step, given[2], body, option));
  rememberWritten(run, written);
  const include = options["includeValuesInResponse"] === true;
  return updateResponse(workbook, written, {
    include,
    how: { ...responseRendering(options), majorDimension: body.majorDimension },
  });
}

function valuesBatchUpdate(call: Call): unknown {
  const { run, workbook, given } = call;
  const body = checkedPayload<v4.Schema$BatchUpdateValuesRequest>(given[0], "BatchUpdateValuesRequest");
  const option = inputOption(body.valueInputOption);
  const data = body.data ?? [];
  if (data.length === 0) fail("Must specify at least one data range.");
  const written = writing(call, (step) =>
    data.map((one, index) => placed(`data[${index}]`, () => writeValues(workbook, step, one.range, one, option))),
  );
  rememberWritten(run, ...written);
  const include = body.includeValuesInResponse === true;
  const responses = written.map((one, index) =>
    updateResponse(workbook, one, {
      include,
      how: { ...responseRendering(body as Options), majorDimension: data[index]?.majorDimension },
    }),
  );
  const sum = (of: (one: Written) => number) => written.reduce((total, one) => total + of(one), 0);
  const sheets = new Set(written.map(({ at }) => at.sheetId)).size;
  return {
    spreadsheetId: workbook.info().id,
    ...counted(
      "totalUpdatedRows",
      sum(({ rows }) => rows),
    ),
    ...counted(
      "totalUpdatedColumns",
      sum(({ columns }) => columns),
    ),
    ...counted(
      "totalUpdatedCells",
      sum(({ cells }) => cells),
    ),
    ...counted("totalUpdatedSheets", sheets),
    responses,
  };
}

function counted(name: string, count: number): Record<string, number> {
  return count > 0 ? { [name]: count } : {};
}

function placed<T>(place: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const refused = error instanceof ApiError || error instanceof KernelError;
    throw refused ? new ApiError(`Invalid ${place}: ${error.message}`) : error;
  }
}

function valuesClear(call: Call): unknown {
  const { workbook, given } = call;
  checkedPayload(given[0] ?? {}, "ClearValuesRequest");
  const cleared = writing(call, (step) => clearRange(workbook, step, given[2]));
  return { spreadsheetId: workbook.info().id, clearedRange: cleared };
}

function clearRange(
  workbook: Workbook,
  step: (commands: Parameters<Workbook["apply"]>[0]) => void,
  range: unknown,
): string {
  const { sheet, at } = readAddress(workbook, range);
  step([{ do: "clear", at, contents: true, formats: false, notes: false, validations: false }]);
  return rangeText(sheet, at);
}

function valuesBatchClear(call: Call): unknown {
  const { workbook, given } = call;
  const body = checkedPayload<v4.Schema$BatchClearValuesRequest>(given[0], "BatchClearValuesRequest");
  const ranges = body.ranges ?? [];
  const clearedRanges = writing(call, (step) => ranges.map((range) => clearRange(workbook, step, range)));
  return { spreadsheetId: workbook.info().id, ...(clearedRanges.length > 0 ? { clearedRanges } : {}) };
}

/** Below the table that the range touches; the grid grows where it has to. */
function valuesAppend(call: Call): unknown {
  const { run, workbook, given, options } = call;
  const body = checkedPayload<v4.Schema$ValueRange>(given[0], "ValueRange");
  const option = inputOption(options["valueInputOption"]);
  const insert = chosen("insertDataOption", options["insertDataOption"]) === "INSERT_ROWS";
  const rows =
    body.majorDimension === "COLUMNS"
      ? Math.max(0, ...(body.values ?? []).map((one) => one.length))
      : (body.values?.length ?? 0);
  const width =
    body.majorDimension === "COLUMNS"
      ? (body.values?.length ?? 0)
      : Math.max(0, ...(body.values ?? []).map((one) => one.length));
  const { sheet, table, next } = tableBelow(workbook, given[2]);
  const written = writing(call, (step) => {
    const { sheetId, maxRows, maxColumns } = sheet;
    const lacking = next.row + rows - 1 - maxRows;
    if (insert && rows > 0 && next.row <= maxRows) step([{ do: "insertRows", sheetId, before: next.row, count: rows }]);
    else if (lacking > 0) step([{ do: "insertRows", sheetId, before: maxRows + 1, count: lacking }]);
    const narrow = next.column + width - 1 - maxColumns;
    if (narrow > 0) step([{ do: "insertColumns", sheetId, before: maxColumns + 1, count: narrow }]);
    const at = { sheetId, row: next.row, column: next.column, rows: Math.max(rows, 1), columns: Math.max(width, 1) };
    return writeValues(workbook, step, rangeText(sheet, at), body, option);
  });
  rememberWritten(run, written);
  const include = options["includeValuesInResponse"] === true;
  return {
    spreadsheetId: workbook.info().id,
    ...(table ? { tableRange: rangeText(sheet, table) } : {}),
    updates: updateResponse(workbook, written, { include, how: responseRendering(options) }),
  };
}

function batchUpdate({ run, workbook, given }: Call): unknown {
  const body = checkedPayload<v4.Schema$BatchUpdateSpreadsheetRequest>(given[0], "BatchUpdateSpreadsheetRequest");
  const actor = { email: run.spec.effectiveUser, source: "script" } as const;
  const { replies, cells } = carriedOut(workbook, body.requests ?? [], actor, yearOf(run));
  run.meter.cellsWritten += cells;
  const answer = { spreadsheetId: workbook.info().id, replies };
  if (!body.includeSpreadsheetInResponse) return answer;
  const ranges = (body.responseRanges ?? []).map((range) => readAddress(workbook, range).at);
  const updatedSpreadsheet = told(run, workbook, "all", {
    ranges: ranges.length > 0 ? ranges : null,
    data: body.responseIncludeGridData === true,
  });
  return { ...answer, updatedSpreadsheet };
}

function metadataGet({ workbook, given }: Call): unknown {
  const found = workbook.decoration().metadata.find(({ id }) => id === Number(given[1]));
  if (!found) throw new ApiError(`No developer metadata with id: ${String(given[1])}`, 404);
  return developerMetadataOf(found);
}

function metadataSearch({ workbook, given }: Call): unknown {
  const body = checkedPayload<v4.Schema$SearchDeveloperMetadataRequest>(given[0], "SearchDeveloperMetadataRequest");
  const matched = (body.dataFilters ?? []).flatMap((filter) => {
    if (!filter.developerMetadataLookup) throw new MissingHere("DataFilter by range for developer metadata");
    const lookup = filter.developerMetadataLookup;
    const entries = workbook.decoration().metadata.filter((entry) => isLookedUp(entry, lookup));
    return entries.map((entry) => ({ developerMetadata: developerMetadataOf(entry), dataFilters: [filter] }));
  });
  return matched.length > 0 ? { matchedDeveloperMetadata: matched } : {};
}

/** By the name that Google's errors give the method. */
const methods: Record<string, Method> = {
  "spreadsheets.get": {
    direction: "Read",
    parameters: ["spreadsheetId"],
    options: ["ranges", "includeGridData", "excludeTablesInBandedRanges"],
    answer: "Spreadsheet",
    act: get,
  },
  "spreadsheets.batchUpdate": {
    direction: "Write",
    parameters: ["resource", "spreadsheetId"],
    options: [],
    answer: "BatchUpdateSpreadsheetResponse",
    act: batchUpdate,
  },
  "spreadsheets.values.get": {
    direction: "Read",
    parameters: ["spreadsheetId", "range"],
    options: rendering,
    answer: "ValueRange",
    act: valuesGet,
  },
  "spreadsheets.values.batchGet": {
    direction: "Read",
    parameters: ["spreadsheetId"],
    options: ["ranges", ...rendering],
    answer: "BatchGetValuesResponse",
    act: valuesBatchGet,
  },
  "spreadsheets.values.batchGetByDataFilter": {
    direction: "Read",
    parameters: ["resource", "spreadsheetId"],
    options: [],
    answer: "BatchGetValuesByDataFilterResponse",
    act: valuesByFilter,
  },
  "spreadsheets.values.update": {
    direction: "Write",
    parameters: ["resource", "spreadsheetId", "range"],
    options: [
      "valueInputOption",
      "includeValuesInResponse",
      "responseValueRenderOption",
      "responseDateTimeRenderOption",
    ],
    answer: "UpdateValuesResponse",
    act: valuesUpdate,
  },
  "spreadsheets.values.batchUpdate": {
    direction: "Write",
    parameters: ["resource", "spreadsheetId"],
    options: [],
    answer: "BatchUpdateValuesResponse",
    act: valuesBatchUpdate,
  },
  "spreadsheets.values.clear": {
    direction: "Write",
    parameters: ["resource", "spreadsheetId", "range"],
    options: [],
    answer: "ClearValuesResponse",
    act: valuesClear,
  },
  "spreadsheets.values.batchClear": {
    direction: "Write",
    parameters: ["resource", "spreadsheetId"],
    options: [],
    answer: "BatchClearValuesResponse",
    act: valuesBatchClear,
  },
  "spreadsheets.values.append": {
    direction: "Write",
    parameters: ["resource", "spreadsheetId", "range"],
    options: [
      "valueInputOption",
      "insertDataOption",
      "includeValuesInResponse",
      "responseValueRenderOption",
      "responseDateTimeRenderOption",
    ],
    answer: "AppendValuesResponse",
    act: valuesAppend,
  },
  "spreadsheets.developerMetadata.get": {
    direction: "Read",
    parameters: ["spreadsheetId", "metadataId"],
    options: [],
    answer: "DeveloperMetadata",
    act: metadataGet,
  },
  "spreadsheets.developerMetadata.search": {
    direction: "Read",
    parameters: ["resource", "spreadsheetId"],
    options: [],
    answer: "SearchDeveloperMetadataResponse",
    act: metadataSearch,
  },
};

type Answer = { value: unknown } | { error: { message: string; code: number } };

/** Neither sends what SpreadsheetApp has buffered nor makes it forget what it has read. */
function call(run: Execution, name: string, given: unknown[]): Answer {
  const method = methods[name];
  if (!method) throw new MissingHere(name);
  return run.number(() => {
    countTrip(run, method.direction);
    try {
      run.world.sheetsQuota.take(method.direction, run.spec.effectiveUser, run.now(), run.world.models.sheetsQuota);
      return { value: answered(run, method, given) };
    } catch (error) {
      if (error instanceof ApiError) return { error: { message: error.message, code: error.code } };
      if (error instanceof KernelError) return { error: { message: error.message, code: 400 } };
      throw error;
    }
  });
}

/** A request is a round trip, as a read or a flush of SpreadsheetApp is one. */
function countTrip({ meter }: Execution, direction: Direction): void {
  if (direction === "Read") {
    meter.reads++;
    meter.sheetsReads++;
  } else {
    meter.flushes++;
    meter.sheetsWrites++;
  }
}

function answered(run: Execution, method: Method, given: unknown[]): unknown {
  const { workbook } = run.world;
  const [positional, rest] = [given.slice(0, method.parameters.length), given[method.parameters.length]];
  const options = optionsOf(method, rest);
  const mask = method.answer === "Spreadsheet" ? "all" : responseMask(options["fields"], method.answer);
  const id = positional[method.parameters.indexOf("spreadsheetId")];
  if (id !== workbook.info().id) throw new ApiError("Requested entity was not found.", 404);
  const value = method.act({ run, workbook, given: positional, options });
  if (method.answer !== "Spreadsheet") return masked(value, mask);
  return masked(value, responseMask(options["fields"], "Spreadsheet"));
}

function optionsOf({ options: known }: Method, given: unknown): Options {
  if (given === undefined || given === null) return {};
  if (typeof given !== "object" || Array.isArray(given)) fail("Optional arguments must be an object.");
  for (const name of Object.keys(given)) {
    if (![...known, "fields"].includes(name)) {
      fail(
        `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
      );
    }
  }
  return given as Options;
}

export const sheetsOperations: Record<string, Operation> = { "sheets.call": call };
