/** What somebody must be to enter a bank, asked alike for mentors and mentees. */

import { bankRow } from "../facts/bank.ts";
import { bankConsentGate } from "../facts/consentGate.ts";
import { found } from "../facts/found.ts";
import { peopleIndex } from "../facts/people.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Context, Rows } from "../facts/register.ts";
import { showDay } from "../language/day.ts";
import type { Person } from "../register/people.ts";

type BankPeriod = { personId: string; leftOn: string | null };

const already = { mentors: "alreadyMentor", mentees: "alreadyMentee" } as const;

/** The person, or why they cannot enter today; somebody who has left the bank gets a new period. */
export function entrant<Bank extends keyof typeof already>(
  register: Rows<"settings" | "organisations" | "people" | "employments" | "consents" | Bank>,
  bank: Bank,
  personId: string,
  { today }: Context,
): Person | Refusal {
  const people = peopleIndex(register);
  const person = found(register, "people", personId);
  if (isRefusal(person)) return person;
  if (!people.employedOn(personId, today))
    return refuse("notEmployed", { person: people.name(personId), on: showDay(today) });
  if (bankRow<BankPeriod>(register[bank] as readonly BankPeriod[], personId, today) !== undefined)
    return refuse(already[bank], { person: people.name(personId) });
  return bankConsentGate(register, personId, today) ?? person;
}

/** Each code once, in the dictionary's order; nothing is null, as in an empty cell. */
export function chosenInOrder<Code extends string>(
  all: readonly Code[],
  chosen: readonly Code[],
): readonly Code[] | null {
  const found = all.filter((one) => chosen.includes(one));
  return found.length === 0 ? null : found;
}
