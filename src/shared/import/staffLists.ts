/** Goes down a staff list: who and where, also where a merged cell or a title above says it. */
import type { Register } from "../facts/register.ts";
import type { CellReader } from "./cellReader.ts";
import { phoneSign } from "./contacts.ts";
import type { FoundList } from "./fileKind.ts";
import { newNobodies } from "./nobody.ts";
import type { NameReading } from "./personName.ts";
import type { ReportBuilder } from "./report.ts";
import type { SheetRow } from "./sheetRows.ts";
import { newWorkplaces, placeFinder, type Workplaces } from "./staffPlaces.ts";
import {
  newStaffReader,
  readStaffName,
  readStaffRow,
  type StaffField,
  type StaffRow,
  workFields,
} from "./staffRows.ts";
import { bornYearNote } from "./valueWords.ru.ts";

export function readStaffLists(
  register: Register,
  lists: readonly FoundList<StaffField>[],
  today: string,
  report: ReportBuilder,
): StaffRow[] {
  const workplaces = newWorkplaces(register);
  const staff = lists.flatMap((list) => readStaffList(list, workplaces, today, report));
  workplaces.finish();
  return staff;
}

/** Whom the latest row with a name is about, and how many rows under it are about the same person. */
interface Named {
  row: SheetRow;
  name: NameReading;
  born: string | null;
  merged: number;
}

function readStaffList(
  list: FoundList<StaffField>,
  workplaces: Workplaces,
  today: string,
  report: ReportBuilder,
): StaffRow[] {
  const cells = newStaffReader(list, today, report);
  const placeOf = placeFinder(list, cells, workplaces, report);
  const staff: StaffRow[] = [];
  const nobodies = newNobodies(cells, list.sheet.name, report, "name", workFields);
  let named = null as Named | null;
  for (const row of list.rows.data) {
    const said = placeOf(row);
    const above: Named | null = named !== null && continues(cells, row, named.row) ? named : null;
    if (above === null && nobodies.takes(row)) continue;
    const name: NameReading | null = above === null ? readStaffName(cells, row) : { ...above.name, remarks: [] };
    if (name !== null && above === null) {
      sayMerged(cells, named);
      named = { row, name, born: null, merged: 0 };
    }
    if (above !== null) above.merged += 1;
    const read = name === null ? null : readWorker(cells, row, list, name, said, workplaces, today);
    if (read === null) {
      report.skip(list.sheet.name, row.row);
      continue;
    }
    if (above === null && named !== null) named.born = read.born;
    staff.push({ ...read, born: read.born ?? above?.born ?? null });
  }
  sayMerged(cells, named);
  nobodies.finish();
  return staff;
}

function readWorker(
  cells: CellReader<StaffField>,
  row: SheetRow,
  list: FoundList<StaffField>,
  name: NameReading,
  said: string,
  workplaces: Workplaces,
  today: string,
): StaffRow | null {
  if (said === "") {
    cells.say("org-missing", row, "organisation");
    return null;
  }
  const organisationId = workplaces.find(cells, row, said);
  const read = organisationId === null ? null : readStaffRow(cells, row, list, name, organisationId, today);
  return read === null || read.bornYear === null ? read : withBornYear(read, read.bornYear);
}

/** The register has no room for a year alone: it goes into the note. */
function withBornYear(row: StaffRow, year: number): StaffRow {
  row.cells.say("birth-year-only", row.at, "bornOn");
  return { ...row, note: [row.note, bornYearNote(year)].filter((part) => part !== null).join("; ") };
}

/** A row without a name that has the contacts or the length of service of the row above: the cells of the name are merged. */
function continues(cells: CellReader<StaffField>, row: SheetRow, before: SheetRow): boolean {
  if (cells.seen(row, "name") !== "" || cells.seen(row, "bornOn") !== "" || row.row - before.row > 5) return false;
  const same = (field: StaffField) =>
    cells.seen(row, field) !== "" && cells.seen(row, field) === cells.seen(before, field);
  const phone = phoneSign(cells.seen(row, "phone"));
  return (
    same("email") ||
    (phone !== null && phone === phoneSign(cells.seen(before, "phone"))) ||
    (same("careerStartedOn") && same("educationPlace"))
  );
}

function sayMerged(cells: CellReader<StaffField>, before: Pick<Named, "row" | "merged"> | null): void {
  if (before !== null && before.merged > 0)
    cells.say("struct-merged", before.row, "name", undefined, { count: before.merged });
}
