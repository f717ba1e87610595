/** Rows of the banks: who stands there today, whose they are, and whether somebody has looked at them within a year. */

import { bankRow } from "../facts/bank.ts";
import { found } from "../facts/found.ts";
import { namesOf } from "../facts/names.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Rows } from "../facts/register.ts";
import { addDays } from "../language/day.ts";
import type { Mentee } from "../register/mentees.ts";
import type { Mentor } from "../register/mentors.ts";

export type BankName = "mentors" | "mentees";
type BankRows = { mentors: Mentor; mentees: Mentee };

export function banked<Name extends BankName>(
  register: Rows<"people" | "settings" | Name>,
  bank: Name,
  personId: string,
  today: string,
): { row: BankRows[Name]; name: string } | Refusal {
  const person = found(register, "people", personId);
  if (isRefusal(person)) return person;
  const row = bankRow(register[bank] as readonly BankRows[Name][], personId, today);
  const name = namesOf(register).of(personId);
  return row === undefined ? refuse("notInBank", { person: name, bank }) : { row, name };
}

type Looked = Pick<Mentor | Mentee, "updatedOn" | "enteredOn" | "updateDueOn">;

/** S1, п. 4.1.2; S2, п. 6.4(2): looked at at least once a year (F058), and again when a school year has been closed. */
export function isStale(row: Looked, days: number, today: string): boolean {
  return (row.updateDueOn ?? null) !== null || addDays(row.updatedOn ?? row.enteredOn, days) < today;
}

/** Somebody has looked at the row today. */
export function lookedAt(row: Looked, today: string): Partial<Looked> {
  return (row.updateDueOn ?? null) === null ? { updatedOn: today } : { updatedOn: today, updateDueOn: null };
}
