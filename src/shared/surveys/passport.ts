/** What the register keeps of a linked form. People can reach the cell, so it may hold anything. */
import * as z from "zod/mini";
import { participantCode } from "../register/question.ts";
import type { Survey } from "../register/surveys.ts";

const passport = z.object({
  sheetId: z.int(),
  /** The form's items by question code. */
  items: z.array(z.object({ code: z.string(), itemId: z.number(), title: z.string() })),
  /** An address in which `prefillMark` stands for the code of a personal link. */
  prefilled: z.string(),
});
export type Passport = z.output<typeof passport>;

export const prefillMark = participantCode + "0";

/** Null where there is none, or somebody has spoilt it. */
export function passportOf({ passport: text }: Pick<Survey, "passport">): Passport | null {
  if (text === null) return null;
  try {
    return z.safeParse(passport, JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
