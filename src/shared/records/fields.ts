/** What several requests of this folder take. */
import * as z from "zod/mini";
import { limits } from "../language/limits.ts";
import { recordTables } from "../register/recordTables.ts";

export const table = z.enum(recordTables);

export const query = z.string().check(z.maxLength(limits.query));
