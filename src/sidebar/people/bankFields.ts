/** What is asked of whoever enters or leaves a bank, one person or many. */
import { bankViewTexts as texts } from "../banks/bankViewTexts.ru.ts";
import type { AskedFields } from "../frame/requestForm.ts";

export const mentorFields = {
  areas: {},
  limit: {},
  limitReason: {},
  note: { lines: 2 },
} satisfies AskedFields<"markMentor">;

export function menteeFields(young: boolean) {
  return {
    categories: { value: young ? ["young"] : [] },
    deficits: {},
    request: { lines: 2 },
  } satisfies AskedFields<"markMentee">;
}

export function leaveFields(today: string) {
  return { on: { label: texts.lastDay, value: today, last: today }, reason: {} } satisfies AskedFields<"leaveBank">;
}
