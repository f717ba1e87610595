/** Keeping the banks: the yearly look at every row (F058), and leaving them (F049). */

import * as z from "zod/mini";
import { isInBank } from "../facts/bank.ts";
import { found } from "../facts/found.ts";
import type { Marked } from "../facts/marked.ts";
import { isOccupying, pairEnd } from "../facts/occupancy.ts";
import { peopleIndex } from "../facts/people.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Change, Decision, Register } from "../facts/register.ts";
import { showDay } from "../language/day.ts";
import { limits } from "../language/limits.ts";
import { mentors } from "../register/mentors.ts";
import { fieldOf, id } from "../request/fields.ts";
import { change } from "../request/request.ts";
import { type BankName, banked, lookedAt } from "./banked.ts";
import { personSample, whichBank } from "./fields.ts";

/** Says that the rows are still true. People of other organisations are refused by their number, never by name. */
export const confirmBankRows = change({
  title: "Сведения банка подтверждены",
  // Without people everybody of the organisation is meant.
  input: z.object({
    organisationId: id,
    bank: whichBank,
    personIds: z.optional(z.array(id).check(z.maxLength(limits.chosen))),
  }),
  access: { who: "own", of: "organisation" },
  sample: { organisationId: "О-001", bank: "mentors" },
  reads: ["organisations", "people", "employments", "settings"],
  writes: ["mentors", "mentees"],
  decide(register, input, { today }): Decision<{ confirmed: number }> {
    const { organisationId, bank } = input;
    const people = peopleIndex(register);
    const organisation = found(register, "organisations", organisationId);
    if (isRefusal(organisation)) return organisation;
    const here = register[bank].filter(
      (row) => isInBank(row, today) && people.lastHome(row.personId, today)?.organisationId === organisationId,
    );
    const asked = input.personIds && new Set(input.personIds);
    for (const personId of asked ?? [])
      if (!here.some((row) => row.personId === personId)) return refuse("notFound", { what: "person", id: personId });
    const rows = here.filter((row) => (asked?.has(row.personId) ?? true) && isOpen(row, today));
    if (rows.length === 0) return refuse("nothingToConfirm", { organisation: people.organisationName(organisationId) });
    return {
      changes: rows.map((row): Change => ({ table: bank, put: { id: row.id, ...lookedAt(row, today) } })),
      answer: { confirmed: rows.length },
    };
  },
});

function isOpen(row: Register[BankName][number], today: string): boolean {
  return row.updatedOn !== today || (row.updateDueOn ?? null) !== null;
}

/** The last day in a bank; who still has a pair closes it or gives it to another mentor first. */
export const leaveBank = change({
  title: "Выбыл из банка",
  input: z.object({
    personId: id,
    bank: whichBank,
    on: fieldOf(mentors.columns.leftOn),
    reason: fieldOf(mentors.columns.leftReason),
  }),
  access: { who: "own", of: "person" },
  sample: { ...personSample, bank: "mentors", on: "2026-01-16", reason: "Заявление о сложении обязанностей" },
  reads: ["people", "pairs", "settings"],
  writes: ["mentors", "mentees"],
  decide(register, input, { today }): Decision<Marked> {
    const { personId, bank, on, reason } = input;
    const found = banked(register, bank, personId, today);
    if (isRefusal(found)) return found;
    const { row, name } = found;
    if (on > today) return refuse("dayInFuture", { field: mentors.columns.leftOn.header, day: showDay(on) });
    if (on < row.enteredOn) return refuse("periodOrder", { from: showDay(row.enteredOn), to: showDay(on) });
    const side = bank === "mentors" ? "mentorId" : "menteeId";
    const pairs = register.pairs.filter(
      (pair) => pair[side] === personId && (pair.status === "draft" || (isOccupying(pair) && pairEnd(pair) > on)),
    );
    if (pairs.length > 0) return refuse("bankHasPairs", { person: name, pairs: pairs.map((pair) => pair.id) });
    return {
      changes: [{ table: bank, put: { id: row.id, leftOn: on, leftReason: reason } }],
      answer: { id: row.id, personId, name },
    };
  },
});
