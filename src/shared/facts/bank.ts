/** Membership of the banks of mentors and mentees is a period: the last day in the bank still counts. */
export function bankRow<Row extends { personId: string; leftOn: string | null }>(
  rows: readonly Row[],
  personId: string,
  day: string,
): Row | undefined {
  return rows.find((row) => row.personId === personId && isInBank(row, day));
}

export function isInBank(row: { leftOn: string | null }, day: string): boolean {
  return row.leftOn === null || row.leftOn >= day;
}
