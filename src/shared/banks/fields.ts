/** What several requests of this folder take. */
import * as z from "zod/mini";

export const personSample = { personId: "С-002" };

export const whichBank = z.enum(["mentors", "mentees"]);
