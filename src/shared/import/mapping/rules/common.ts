/** Columns that any list may have. */
import { neverStored, unneeded } from "../takes.ts";
import type { HeaderRule } from "./headerRule.ts";

/** In every list. */
export const commonRules: readonly HeaderRule[] = [
  { take: unneeded, all: ["line"] },
  { take: unneeded, all: ["number"], none: ["order", "phone", "code", "protocol", "staffNumber", "identity"] },
  { take: neverStored, all: ["identity"] },
  { take: neverStored, all: ["account"] },
  { take: neverStored, all: ["staffNumber"] },
  {
    take: neverStored,
    all: ["pay"],
    none: ["fio"],
    may: ["category", "experience", "education", "rate", "load", "position", "classes", "number", "counted", "day"],
  },
  { take: neverStored, all: ["totals"], none: ["load", "experience", "counted", "classes", "count", "number"] },
  { take: unneeded, all: ["totals", "load"], may: ["counted", "number", "count"] },
  { take: unneeded, all: ["identifier"], may: ["teacher", "participant", "number"] },
  { take: neverStored, all: ["address"], none: ["email"] },
  { take: unneeded, all: ["sex"] },
  { take: unneeded, all: ["place"], may: ["birth"] },
  {
    take: unneeded,
    all: ["training"],
    may: ["education", "diploma", "counted", "year", "day", "experience"],
    none: ["mentoring"],
  },
  { take: unneeded, all: ["award"], may: ["year", "day"] },
  { take: unneeded, all: ["degree"], none: ["position", "education"], may: ["year"] },
  { take: unneeded, all: ["load"], none: ["subject"], may: ["classes", "counted", "number", "year"] },
  { take: unneeded, all: ["classes"], none: ["subject", "fio"], may: ["head", "load", "number"] },
  { take: unneeded, all: ["signature"], may: ["day", "fio"] },
  {
    take: unneeded,
    all: ["programme"],
    none: ["start", "end", "result", "availability", "experience", "achievement"],
    may: ["code", "naming", "diploma", "teacher", "education", "participant"],
  },
  { take: unneeded, all: ["link"], may: ["mentee", "mentor", "result", "programme"] },
  { take: unneeded, all: ["unit"], may: ["naming", "code", "number"] },
  { take: unneeded, all: ["coming"], may: ["day", "year", "awarded", "category", "term"] },
];
