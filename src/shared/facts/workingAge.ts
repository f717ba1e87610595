/** From which day on somebody may be employed (ТК РФ, ст. 63). */
import { addYears } from "../language/day.ts";

export const workingAge = 16;

export function mayWorkFrom(bornOn: string): string {
  return addYears(bornOn, workingAge);
}
