/** What several requests of this folder take. */
import * as z from "zod/mini";
import { schoolYear } from "../request/fields.ts";

export const year = z.optional(schoolYear);
