/** For every rule: an edit that breaks it just over its limit, and one at the limit that does not. */
import { bankCases } from "./bankCases.ts";
import type { Case } from "./edits.ts";
import { pairCases } from "./pairCases.ts";
import { workCases } from "./workCases.ts";

export const cases: readonly Case[] = [...bankCases, ...pairCases, ...workCases];
