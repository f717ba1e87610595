/** A school year is named by the calendar year it starts in: 2024 is 2024/2025, from 1 September to 31 August. */
import { earlier, monthOf, yearOf } from "./day.ts";

export function schoolYearOf(day: string): number {
  return monthOf(day) >= 9 ? yearOf(day) : yearOf(day) - 1;
}
export function schoolYearStart(schoolYear: number): string {
  return `${schoolYear}-09-01`;
}
export function schoolYearEnd(schoolYear: number): string {
  return `${schoolYear + 1}-08-31`;
}
/** 2024/2025 */
export function showSchoolYear(schoolYear: number): string {
  return `${schoolYear}/${schoolYear + 1}`;
}
/**
 * The day a year's figures stand for: today, but never later than the report day of that year
 * (`MM-DD`, 15 May unless the settings say otherwise; S1, п. 2.3 дорожной карты).
 */
export function reportDay(schoolYear: number, today: string, dayOfYear = "05-15"): string {
  return earlier(today, `${dayOfYear >= "09-01" ? schoolYear : schoolYear + 1}-${dayOfYear}`);
}
