/** Goes down a staff list: who and where, also where a merged cell or a title above says it. */
import type { Register } from "../register.ts";
import { type CellReader, phoneKey } from "./cellReader.ts";
import type { FoundList } from "./fileKind.ts";
import { indexOrganisations, organisationKey } from "./organisationName.ts";
import type { NameReading } from "./personName.ts";
import type { ReportBuilder } from "./report.ts";
import type { SheetRow } from "./sheetRows.ts";
import { newStaffReader, readStaffName, readStaffRow, type StaffField, type StaffRow } from "./staffRows.ts";

/** One sentence for all rows of an organisation that is not found. */
interface Unfound {
  said: string;
  first: SheetRow;
  cells: CellReader<StaffField>;
  candidates: string;
  count: number;
}

export function readStaffLists(
  register: Register,
  lists: readonly FoundList<StaffField>[],
  today: string,
  report: ReportBuilder,
): StaffRow[] {
  const index = indexOrganisations(register.organisations);
  const shortName = new Map(register.organisations.map((row) => [row.id, row.shortName]));
  const unfound = new Map<string, Unfound>();
  const staff: StaffRow[] = [];
  let withoutOrganisations = null as { cells: CellReader<StaffField>; first: SheetRow; count: number } | null;

  for (const list of lists) {
    const cells = newStaffReader(list, today, report);
    const place = placeFinder(
      list,
      cells,
      (text) => {
        const id = index.find(text, "").id;
        return id === null ? null : (shortName.get(id) ?? null);
      },
      report,
    );
    let before = null as { row: SheetRow; name: NameReading; merged: number } | null;
    for (const row of list.rows.data) {
      const skip = () => report.skip(list.sheet.name, row.row);
      const said = place(row);
      const continued: boolean = before !== null && continues(cells, row, before.row);
      const name: NameReading | null =
        continued && before !== null ? { ...before.name, remarks: [] } : readStaffName(cells, row);
      if (name === null) {
        skip();
        continue;
      }
      if (continued && before !== null) before.merged += 1;
      else {
        sayMerged(cells, before);
        before = { row, name, merged: 0 };
      }
      if (said === "") {
        cells.say("org-missing", row, "organisation");
        skip();
        continue;
      }
      if (register.organisations.length === 0) {
        withoutOrganisations ??= { cells, first: row, count: 0 };
        withoutOrganisations.count += 1;
      }
      const position = cells.seen(row, "position");
      const found = index.find(said, position);
      if (found.id === null) {
        const key = organisationKey(said);
        const known = unfound.get(key);
        if (known !== undefined) known.count += 1;
        else {
          const candidates = found.candidates.map((one) => one.shortName).join(", ");
          unfound.set(key, { said, first: row, cells, candidates, count: 1 });
        }
        skip();
        continue;
      }
      if (found.by === "position") {
        const candidates = index.find(said, "");
        const other = candidates.id === null ? candidates.candidates.map((one) => one.shortName).join(", ") : "";
        cells.say("org-ambig", row, "organisation", said, { value: shortName.get(found.id) ?? "", other });
      }
      const read = readStaffRow(cells, row, list, name, found.id, today);
      if (read === null) skip();
      else staff.push(continued && before !== null ? { ...read, born: read.born ?? bornOf(staff, before.row) } : read);
    }
    sayMerged(cells, before);
  }
  if (withoutOrganisations !== null) {
    const { cells, first, count } = withoutOrganisations;
    cells.say("orgs-first", first, "organisation", "", { count });
  }
  for (const { said, first, cells, candidates, count } of unfound.values()) {
    cells.say(candidates === "" ? "org-unknown" : "org-ambig-open", first, "organisation", said, {
      count,
      other: candidates,
    });
  }
  return staff;
}

function bornOf(staff: readonly StaffRow[], row: SheetRow): string | null {
  for (let index = staff.length - 1; index >= 0; index -= 1)
    if (staff[index]?.at === row) return staff[index]?.born ?? null;
  return null;
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

function sayMerged(cells: CellReader<StaffField>, before: { row: SheetRow; merged: number } | null): void {
  if (before !== null && before.merged > 0)
    cells.say("struct-merged", before.row, "name", undefined, { count: before.merged });
}

/** The organisation of each row: its own, of the merged cell above, or of the title above. Rows come in their order. */
function placeFinder(
  list: FoundList<StaffField>,
  cells: CellReader<StaffField>,
  nameOf: (text: string) => string | null,
  report: ReportBuilder,
): (row: SheetRow) => string {
  const sections = list.rows.sections.map((section) => ({ ...section, organisation: nameOf(section.text) }));
  for (const section of sections) {
    report.add("struct-section", { sheet: list.sheet.name, row: section.row, column: 0 }, section.text, {
      value: section.organisation ?? "",
    });
  }
  const filledDown = countFilledDown(list, cells, sections);
  let current = "";
  let next = 0;
  return (row) => {
    while (next < sections.length && (sections[next]?.row ?? 0) < row.row) {
      current = sections[next]?.organisation !== null ? (sections[next]?.text ?? "") : current;
      next += 1;
    }
    const own = cells.seen(row, "organisation");
    if (own !== "") {
      current = own;
      const count = filledDown.get(row.row);
      if (count !== undefined) cells.say("struct-merged", row, "organisation", own, { count });
    }
    return current;
  };
}

/** By the row that names the organisation: how many rows under it leave it empty. */
function countFilledDown(
  list: FoundList<StaffField>,
  cells: CellReader<StaffField>,
  sections: readonly { row: number; organisation: string | null }[],
): Map<number, number> {
  const counts = new Map<number, number>();
  let source: number | null = null;
  for (const row of list.rows.data) {
    if (cells.seen(row, "organisation") !== "") source = row.row;
    else if (source !== null) {
      const from = source;
      const titled = sections.some(
        (section) => section.organisation !== null && section.row > from && section.row < row.row,
      );
      if (!titled) counts.set(from, (counts.get(from) ?? 0) + 1);
    }
  }
  return counts;
}
