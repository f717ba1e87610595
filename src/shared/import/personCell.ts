/** A cell that names a person: how it is spelled, whom it means, and what there is to say about both. */

import { showDay } from "../language/day.ts";
import type { Person } from "../register/people.ts";
import type { CellReader } from "./cellReader.ts";
import type { FoundPerson, PersonClue, PersonFinder } from "./findPerson.ts";
import type { ImportCode } from "./importTexts.ru.ts";
import { countYo, type NameReading, nameKey, nameRemarkFacts, readName } from "./personName.ts";
import type { SheetRow } from "./sheetRows.ts";

/** Null when nobody can be made out; initials may be enough. Reported at the cell. */
export function readPersonName<Field extends string>(
  cells: CellReader<Field>,
  row: SheetRow,
  field: Field,
): NameReading | null {
  const raw = cells.raw(row, field);
  const said = typeof raw === "string" ? raw : cells.seen(row, field);
  const name = readName(said);
  for (const remark of name.remarks) cells.say(remark, row, field, said, nameRemarkFacts(name, remark));
  if (name.trouble === null || name.trouble === "name-initials") return name;
  cells.say(name.trouble, row, field);
  return null;
}

/** The person, or null when the row must wait for an answer; `unknown` is said when the register has nobody like that. */
export function findPersonOf<Field extends string>(
  cells: CellReader<Field>,
  row: SheetRow,
  field: Field,
  clue: PersonClue,
  finder: PersonFinder,
  unknown: ImportCode,
): Person | null {
  const found = finder.find(clue);
  if (found.person === null) {
    sayNotFound(cells, row, field, clue, found, finder, unknown);
    return null;
  }
  const { person, by } = found;
  if (by === "initials") cells.say("name-initials", row, field, clue.name.name, { value: person.name });
  else if (by === "typo") cells.say("name-typo", row, field, clue.name.name, { value: person.name });
  else if (nameKey(person.name) !== clue.name.key)
    cells.say("name-former-used", row, field, clue.name.name, { value: person.name });
  else if (countYo(person.name) > countYo(clue.name.name))
    cells.say("name-yo", row, field, clue.name.name, { value: person.name });
  return person;
}

/** Why nobody was found. */
export function sayNotFound<Field extends string>(
  cells: CellReader<Field>,
  row: SheetRow,
  field: Field,
  clue: PersonClue,
  found: Extract<FoundPerson, { person: null }>,
  finder: PersonFinder,
  unknown: ImportCode,
): void {
  const { name } = clue.name;
  if (found.why === "unknown") return cells.say(unknown, row, field, name);
  const other = found.others.map((person) => describe(person, finder)).join("; ");
  if (found.why === "initials") return cells.say("name-initials-ambig", row, field, name, { other });
  if (found.why === "namesakes") return cells.say("person-ambiguous", row, field, name, { other });
  const value = finder.index.organisationName(clue.organisationId);
  cells.say("person-elsewhere", row, field, name, { value, other });
}

function describe(person: Person, { index }: PersonFinder): string {
  const home = index.lastHome(person.id, "9999-12-31");
  const parts = [person.id, person.bornOn === null ? "" : showDay(person.bornOn), home?.organisation ?? ""];
  return `${person.name} (${parts.filter((part) => part !== "").join(", ")})`;
}
