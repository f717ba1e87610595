/** What several requests of this folder take. */
import * as z from "zod/mini";
import { limits } from "../language/limits.ts";
import { deficitAreas } from "../register/vocabulary.ts";
import { code, line } from "../request/fields.ts";

export const personSample = { personId: "С-002" };

export const areas = z.optional(z.array(code(deficitAreas)));

/** Null empties the field, an absent one stays as it is. */
export const words = z.optional(z.nullable(line(limits.note)));

export const longWords = z.optional(z.nullable(line(1000)));

export const whichBank = z.enum(["mentors", "mentees"]);
