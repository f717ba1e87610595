import * as z from "zod/mini";
import { schoolYear } from "../request/fields.ts";

/** What several requests of this folder take. */

export const year = z.optional(schoolYear);
