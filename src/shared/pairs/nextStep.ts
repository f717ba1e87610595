/** What is to be done next with a pair. */
import type { Whose } from "../facts/pairConsents.ts";

/** `day`: the last day of the pair, or the day of the next line. */ export type NextStep =
  | { step: "consent"; whose: readonly Whose[] }
  | { step: "order" | "plan" | "start" | "paused" | "wait" | "ended" }
  | { step: "close" | "lapsed"; day: string }
  | { step: "overdue"; count: number }
  | { step: "line"; day: string };
