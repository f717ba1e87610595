import * as z from "zod/mini";
import { type CheckCode, checkWords } from "./checkTexts.ru.ts";

/** What several requests of this folder take. */

export const rule = z.enum(Object.keys(checkWords) as [CheckCode, ...CheckCode[]]);
