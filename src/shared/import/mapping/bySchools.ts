/** Whose list each sheet is, where its titles, its name or rows between the people say it. */
import type { Organisation } from "../../register/organisations.ts";
import type { FileKind } from "../fileKind.ts";
import { cellText, isBlank } from "../importedFile.ts";
import type { OrganisationIndex } from "../organisationName.ts";
import type { Quoting } from "../quoting.ts";
import type { ChosenGuess } from "./chooseGuesses.ts";
import type { Guess } from "./columnGuess.ts";
import { guessSheet } from "./guess.ts";
import type { Surroundings } from "./listSource.ts";

export interface Prepared extends ChosenGuess, Surroundings {
  /** The school that a sheet without a list names, such as a title page. */
  cover: Organisation | null;
  /** What of the file may be answered. */
  quoting: Quoting;
}

/** A school's list whose sheets or section rows name several schools is the department's. */
export function bySchools(
  prepared: readonly Prepared[],
  kinds: readonly FileKind[],
  index: OrganisationIndex,
): Prepared[] {
  const placed = prepared.map((one) => (one.guess.kind.kind === "staff" ? placedOutside(one, index) : one));
  const schools = prepared.filter(({ guess }) => guess.kind.kind === "schoolStaff");
  const named = new Set(schools.flatMap(({ organisation }) => organisation?.id ?? []));
  const several = named.size > 1 || schools.some(({ guess }) => sectionSchools(guess, index) > 0);
  const staff = kinds.find(({ kind }) => kind === "staff");
  if (!several || staff === undefined) return placed;
  return placed.map((one) => {
    if (one.guess.kind.kind !== "schoolStaff") return one;
    const guess = guessSheet(staff, one.guess.sheet);
    if (guess === null) return one;
    return {
      ...one,
      guess: {
        ...guess,
        columns: one.guess.columns,
        row: one.guess.row,
        depth: one.guess.depth,
        missing: one.guess.missing,
      },
    };
  });
}

/** Section rows, the sheet or a title say where the people work. */
function placedOutside(one: Prepared, index: OrganisationIndex): Prepared {
  const { guess } = one;
  if (guess.fields.has("organisation")) return one;
  if (one.organisation === null && sectionSchools(guess, index) === 0) return one;
  return {
    ...one,
    guess: { ...guess, missing: guess.missing.filter(({ fields }) => !fields.includes("organisation")) },
  };
}

function sectionSchools({ sheet, row, depth }: Guess, index: OrganisationIndex): number {
  const found = new Set<string>();
  for (const cells of sheet.rows.slice(row + depth)) {
    const filled = cells.filter((cell) => !isBlank(cell));
    if (filled.length !== 1 || typeof filled[0] !== "string") continue;
    const text = cellText(filled[0]);
    const organisation = index.find(text, "");
    const id = organisation.id ?? index.mentioned(text)?.id;
    if (id !== undefined && id !== null) found.add(id);
  }
  return found.size;
}
