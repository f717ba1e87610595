/** Inputs about changes by hand. */
import * as z from "zod/mini";
import { limits } from "../language/limits.ts";
import { id } from "../request/fields.ts";

/** Changes chosen in the list. */
export const chosenHands = z.array(id).check(z.minLength(1), z.maxLength(limits.people));
