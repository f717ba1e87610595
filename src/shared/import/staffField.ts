/** The fields of a list of staff. */
import type { staffHeaders } from "./importWords.ru.ts";

export type StaffField = keyof typeof staffHeaders;
