import type { Change } from "./domain/register.ts";

/** The demo municipality for a given day, as changes to an empty register. */
export function sampleChanges(_today: string): Change[] {
  return [];
}
