/** Where each row of a staff list works: by its own cell, a merged cell above, or a title above; and which organisation that is. */
import type { Register } from "../facts/register.ts";
import type { CellReader } from "./cellReader.ts";
import type { FoundList } from "./fileKind.ts";
import { indexOrganisations, type OrganisationIndex, organisationKey } from "./organisationName.ts";
import type { ReportBuilder } from "./report.ts";
import type { SheetRow } from "./sheetRows.ts";
import type { StaffField } from "./staffField.ts";

/** One sentence for all rows of an organisation that is not found. */
interface Unfound {
  said: string;
  first: SheetRow;
  cells: CellReader<StaffField>;
  candidates: string;
  count: number;
}

export interface Workplaces {
  index: OrganisationIndex;
  nameOf(id: string): string;
  /** The key of the organisation; null when there is none such, which is told by `finish`. */
  find(cells: CellReader<StaffField>, row: SheetRow, said: string): string | null;
  finish(): void;
}

export function newWorkplaces(register: Register): Workplaces {
  const index = indexOrganisations(register.organisations);
  const shortName = new Map(register.organisations.map((row) => [row.id, row.shortName]));
  const nameOf = (id: string) => shortName.get(id) ?? "";
  const unfound = new Map<string, Unfound>();

  function candidatesOf(said: string): string {
    const open = index.find(said, "");
    return open.id === null ? open.candidates.map((one) => one.shortName).join(", ") : "";
  }

  return {
    index,
    nameOf,
    find(cells, row, said) {
      const found = index.find(said, cells.seen(row, "position"));
      if (found.id !== null) {
        if (found.by === "position") {
          cells.say("org-ambig", row, "organisation", said, { value: nameOf(found.id), other: candidatesOf(said) });
        }
        return found.id;
      }
      const key = organisationKey(said);
      const known = unfound.get(key);
      if (known !== undefined) known.count += 1;
      else unfound.set(key, { said, first: row, cells, candidates: candidatesOf(said), count: 1 });
      return null;
    },
    finish() {
      const all = [...unfound.values()];
      if (register.organisations.length === 0 && all[0] !== undefined) {
        const count = all.reduce((sum, one) => sum + one.count, 0);
        all[0].cells.say("orgs-first", all[0].first, "organisation", "", { count });
      }
      for (const { said, first, cells, candidates, count } of all) {
        const code = candidates === "" ? "org-unknown" : "org-ambig-open";
        cells.say(code, first, "organisation", said, { count, other: candidates });
      }
    },
  };
}

/** The organisation of each row: its own, of the merged cell above, or of the title above. Rows come in their order. */
export function placeFinder(
  list: FoundList<StaffField>,
  cells: CellReader<StaffField>,
  workplaces: Workplaces,
  report: ReportBuilder,
): (row: SheetRow) => string {
  const sections = list.rows.sections.map((section) => ({
    ...section,
    organisation: workplaces.index.find(section.text, "").id,
  }));
  for (const section of sections.filter(({ position }) => position === undefined)) {
    report.add("struct-section", { sheet: list.sheet.name, row: section.row, column: 0 }, section.text, {
      value: section.organisation === null ? "" : workplaces.nameOf(section.organisation),
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
