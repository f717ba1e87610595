/**
 * Most requests are accepted in the town once fitting ids and days stand in their samples, which is tried by itself. What needs
 * more is said here: what is to be done when the town is made, and what is to be tried first.
 */
import { type RequestName, requests } from "../../src/shared/lists/requests.ts";
import { ruleSign, writeCounterFile } from "../../src/shared/region/counterFile.ts";
import { handKinds, handStates } from "../../src/shared/register/handWords.ru.ts";
import type { TableName } from "../../src/shared/register/tables.ts";
import type { Workbook } from "../../src/workbench/kernel/api.ts";
import { dumpedRows } from "./dump.ts";

type Input = Record<string, unknown>;

/** Emptied by hand in the newest row when the town is made, so that the check finds something that it can put right. */
export const emptied: readonly { table: TableName; column: string }[] = [{ table: "mentors", column: "updatedOn" }];

const leave = { from: "2026-01-12", until: "2027-08-31", pause: true };

/** Done one after the other when the town is made; of the inputs the first that is accepted. */
export const preparations: readonly { request: RequestName; inputs(workbook: Workbook): Iterable<Input> }[] = [
  {
    request: "recordLeave",
    inputs: (workbook) => rowsOf(workbook, "people").map((row) => ({ personId: row["id"], ...leave })),
  },
];

/** Tells what was still to be put right: pressed again, it may tell less. */
export const tellsTheRest: ReadonlySet<string> = new Set<RequestName>(["repairBook"]);

/** Has no number of its own: pressed again after it was done, it takes back the operation before, and names it. */
export const goesOn: ReadonlySet<string> = new Set(["menu:undoLast"]);

/** Tried before other ids and days. */
export const firstTried: Partial<Record<RequestName, (workbook: Workbook) => Iterable<Input>>> = {
  endLeave: (workbook) =>
    rowsOf(workbook, "employments").flatMap((row) =>
      Object.values(row).includes(leave.until) ? [{ personId: row["personId"], on: "2026-05-20" }] : [],
    ),
  planEvents: () => [2026, 2027, 2028].map((schoolYear) => ({ schoolYear })),
  acceptHands: (workbook) => openHands(workbook).map(({ id }) => ({ hands: [id] })),
  takeCounters: () => [{ files: [{ name: "показатели.json", text: neighboursCounters() }] }],
  putBackHands: (workbook) => openHands(workbook).map(({ id, table }) => ({ hands: [id], tables: [table] })),
  approveProgramme: ofRows("approveProgramme", "programmes", "pairId"),
  recordControl: ofRows("recordControl", "programmes", "pairId"),
  recordReport: ofRows("recordReport", "programmes", "pairId"),
  reviewProgramme: ofRows("reviewProgramme", "programmes", "pairId"),
  extendRoute: ofRows("extendRoute", "routes", "personId"),
  markRouteStep: ofRows("markRouteStep", "routes", "personId"),
  saveRouteLine: ofRows("saveRouteLine", "routes", "personId"),
};

function neighboursCounters(): string {
  const counters = [{ indicator: 1, counts: { numerator: 3, denominator: 4 }, rule: ruleSign("доля") }];
  const of = {
    municipality: "Лесной район",
    schoolYear: 2024,
    reportOn: "2025-05-15",
    closed: false,
    settings: "",
    byHand: [],
  };
  return writeCounterFile({ ...of, counters });
}

/** The protocol's sample about each row of a table, the newest first. */
function ofRows(name: RequestName, table: TableName, key: string): (workbook: Workbook) => Input[] {
  const { dryRun: _dryRun, ...sample } = requests[name].sample as Input;
  return (workbook) =>
    rowsOf(workbook, table)
      .reverse()
      .map((row) => ({ ...sample, [key]: row[key] }));
}

function rowsOf(workbook: Workbook, table: TableName): Record<string, string>[] {
  return dumpedRows(workbook, [table])[table] ?? [];
}

/** Told and not settled, and of a row of which the rest still stands. */
function openHands(workbook: Workbook): Record<string, string>[] {
  const [open, changed] = [handStates.label("open"), handKinds.label("changed")];
  return rowsOf(workbook, "hands").filter((row) => row["state"] === open && row["kind"] === changed);
}
