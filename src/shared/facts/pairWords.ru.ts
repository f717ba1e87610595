/** Words about pairs that several nouns say alike. */
import type { CodeOf } from "../language/dictionary.ts";
import { pairStatuses } from "../register/vocabulary.ts";
import type { ProgrammeLength } from "./kindRules.ts";

type Whose = "mentor" | "mentee";
const sides: Record<Whose, { who: string; whose: string }> = {
  mentor: { who: "наставник", whose: "наставника" },
  mentee: { who: "наставляемый", whose: "наставляемого" },
};

function status(code: CodeOf<typeof pairStatuses>): string {
  return `«${pairStatuses.label(code)}»`;
}

export const pairWords = {
  programmeLength: {
    oneDay: "один день",
    dayToYear: "от 1 дня до 12 месяцев",
    quarterToYear: "от 3 до 12 месяцев",
  } satisfies Record<ProgrammeLength, string>,
  approvedPair: `${status("approved")} или ${status("running")}`,
  whose: (side: Whose, person: string) => `${sides[side].who} ${person}`,
  whoseConsent: (side: Whose) => sides[side].whose,
  named: (code: string, mentor: string, mentee: string) => `${code} (${mentor} – ${mentee})`,
  coded: (code: string, name: string) => `${code} (${name})`,
  and: (parts: readonly string[]) => parts.join(" и "),
  order: (number: string, on: string) => (on === "" ? `№ ${number}` : `№ ${number} от ${on}`),
  backdated: (orderOn: string, startedOn: string) =>
    `Приказ от ${orderOn} вступает в силу задним числом: пара начата ${startedOn}.`,
  termOver: (on: string) => `срок истёк ${on}`,
  preview: "Пока ничего не записано: проверьте и подтвердите.",
  lineCancelled: {
    closed: "пара завершена досрочно",
    left: "наставляемый выбыл",
    carried: (pairId: string) => `перенесено в пару ${pairId}`,
  },
} as const;
