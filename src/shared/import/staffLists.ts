/** Goes down a staff list: who and where, also where a merged cell or a title above says it. */
import type { Register } from "../facts/register.ts";
import { type CellReader, phoneKey } from "./cellReader.ts";
import type { FoundList } from "./fileKind.ts";
import type { NameReading } from "./personName.ts";
import type { ReportBuilder } from "./report.ts";
import type { SheetRow } from "./sheetRows.ts";
import { newWorkplaces, placeFinder, type Workplaces } from "./staffPlaces.ts";
import { newStaffReader, readStaffName, readStaffRow, type StaffField, type StaffRow } from "./staffRows.ts";

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
  let named = null as Named | null;
  for (const row of list.rows.data) {
    const said = placeOf(row);
    const above: Named | null = named !== null && continues(cells, row, named.row) ? named : null;
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
  return organisationId === null ? null : readStaffRow(cells, row, list, name, organisationId, today);
}

/** A row without a name that has the contacts or the length of service of the row above: the cells of the name are merged. */
function continues(cells: CellReader<StaffField>, row: SheetRow, before: SheetRow): boolean {
  if (cells.seen(row, "name") !== "" || cells.seen(row, "bornOn") !== "" || row.row - before.row > 5) return false;
  const same = (field: StaffField) =>
    cells.seen(row, field) !== "" && cells.seen(row, field) === cells.seen(before, field);
  const phone = phoneKey(cells.seen(row, "phone"));
  return (
    same("email") ||
    (phone !== null && phone === phoneKey(cells.seen(before, "phone"))) ||
    (same("careerStartedOn") && same("educationPlace"))
  );
}

function sayMerged(cells: CellReader<StaffField>, before: Pick<Named, "row" | "merged"> | null): void {
  if (before !== null && before.merged > 0)
    cells.say("struct-merged", before.row, "name", undefined, { count: before.merged });
}
