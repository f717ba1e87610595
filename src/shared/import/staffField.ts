/** The fields of a list of staff. */
import { type FurtherColumns, furtherColumns } from "./furtherColumns.ts";
import { staffHeaders } from "./importWords.ru.ts";

export type StaffField = keyof typeof staffHeaders;

const own = Object.keys(staffHeaders);

/** A mark by hand needs a reason, the code of a participant comes with the list of codes. */
export const furtherOfPerson = furtherColumns("people", [
  ...own,
  "youngOverride",
  "youngReason",
  "youngUntil",
  "code",
  "test",
]);
/** Who is a teacher is read from the position, why somebody left from the note. */
export const furtherOfJob = furtherColumns("employments", [...own, "teacher", "finishReason"]);

export const furtherOfStaff: FurtherColumns = { ...furtherOfPerson, ...furtherOfJob };
