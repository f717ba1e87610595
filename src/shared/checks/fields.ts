/** What several requests of this folder take. */
import * as z from "zod/mini";
import { type CheckCode, checkWords } from "./checkTexts.ru.ts";

export const ruleCode = z.enum(Object.keys(checkWords) as [CheckCode, ...CheckCode[]]);
