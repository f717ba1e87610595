/** Why a school year is neither closed nor amended. */
export interface YearRefusalFacts {
  yearNotOver: { schoolYear: string; reportOn: string };
  yearClosed: { schoolYear: string; closedAt: string };
  yearNotClosed: { schoolYear: string };
  yearUnchanged: { schoolYear: string };
  yearTampered: { schoolYear: string; faults: readonly string[]; more: number };
}
