/** Rows of a bank for the yearly look: those that nobody has looked at the longest come first (F058). */

import * as z from "zod/mini";
import { isInBank } from "../facts/bank.ts";
import { byText } from "../facts/people.ts";
import type { Decision, Register } from "../facts/register.ts";
import { byAlphabet } from "../language/order.ts";
import { bankOf, mentorLoad } from "../matching/hardRules.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { deficitAreas } from "../register/vocabulary.ts";
import { id } from "../request/fields.ts";
import { question } from "../request/request.ts";
import type { BankRow } from "./answers.ts";
import { isStale } from "./banked.ts";
import { bankTexts } from "./bankTexts.ru.ts";
import { whichBank } from "./fields.ts";

export const listBank = question({
  input: z.object({ bank: whichBank, organisationId: z.optional(id) }),
  access: { who: "known" },
  sample: { bank: "mentors" },
  reads: ["organisations", "people", "employments", "mentors", "mentees", "pairs", "consents", "apart", "settings"],
  decide(register, input, context): Decision<BankRow[]> {
    const { actor, today } = context;
    const settings = readSettings(register.settings);
    const bank = bankOf(register, settings, today);
    const { people } = bank;
    const load = (row: Register["mentors"][number]) =>
      mentorLoad(bank, row, { pairId: null, kind: "traditional", from: today, to: today });
    const line = (row: Register["mentors"][number] | Register["mentees"][number], facts: string): BankRow[] => {
      const home = people.lastHome(row.personId, today);
      const wanted = input.organisationId === undefined || home?.organisationId === input.organisationId;
      if (!wanted || !isInBank(row, today) || !people.isOwn(row.personId, actor, today)) return [];
      return [
        {
          personId: row.personId,
          name: people.name(row.personId),
          organisationId: home?.organisationId ?? "",
          organisation: home?.organisation ?? "",
          updatedOn: row.updatedOn ?? "",
          stale: isStale(row, settings.updateDays, today),
          facts,
        },
      ];
    };
    const areas = (codes: readonly (typeof deficitAreas.codes)[number][] | null) =>
      (codes ?? []).map((code) => deficitAreas.label(code)).join(", ");
    const rows =
      input.bank === "mentors"
        ? register.mentors.flatMap((row) => {
            const { running, limit } = load(row);
            return line(row, [bankTexts.busy(running, limit), areas(row.areas)].filter(Boolean).join(" · "));
          })
        : register.mentees.flatMap((row) => line(row, areas(row.deficits)));
    rows.sort(
      (one, other) =>
        Number(other.stale) - Number(one.stale) ||
        byAlphabet(one.name, other.name) ||
        byText(one.personId, other.personId),
    );
    return { changes: [], answer: rows };
  },
});
