/** What several requests of this folder take. */
import * as z from "zod/mini";
import { isoDay } from "../request/fields.ts";

/** S2, п. 10.2: after the order, time and form change by mutual consent. */
export const agreement = { mentorAgreedOn: z.optional(isoDay), menteeAgreedOn: z.optional(isoDay) };
