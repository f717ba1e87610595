/** The organisation that a cell names; one that is not found is reported once for all its rows. */
import type { CellReader } from "./cellReader.ts";
import { type OrganisationIndex, organisationKey } from "./organisationName.ts";
import type { SheetRow } from "./sheetRows.ts";

export interface OrganisationFinder<Field extends string> {
  /** Null when the cell is empty or its organisation is not found. */
  find(cells: CellReader<Field>, row: SheetRow, field: Field, said: string, position?: string): string | null;
  finish(): void;
}

export function newOrganisationFinder<Field extends string>(index: OrganisationIndex): OrganisationFinder<Field> {
  const unfound = new Map<
    string,
    { cells: CellReader<Field>; row: SheetRow; field: Field; said: string; other: string; count: number }
  >();
  return {
    find(cells, row, field, said, position = "") {
      if (said === "") return null;
      const found = index.find(said, position);
      if (found.id !== null) return found.id;
      const key = organisationKey(said);
      const known = unfound.get(key);
      const other = found.candidates.map((one) => one.shortName).join(", ");
      if (known !== undefined) known.count += 1;
      else unfound.set(key, { cells, row, field, said, other, count: 1 });
      return null;
    },
    finish() {
      for (const { cells, row, field, said, other, count } of unfound.values())
        cells.say(other === "" ? "org-unknown" : "org-ambig-open", row, field, said, { count, other });
    },
  };
}
