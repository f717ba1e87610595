/** Values asked for; undefined stands for what was not asked about. */
export type Wanted<Values> = { [Name in keyof Values]?: Values[Name] | undefined };

/** The columns whose value differs; null when all are as wanted. */
export function difference<Values extends object>(row: Values, wanted: Wanted<Values>): Partial<Values> | null {
  const put: Partial<Values> = {};
  for (const [name, value] of Object.entries(wanted) as [keyof Values, Values[keyof Values]][]) {
    if (value !== undefined && JSON.stringify(value) !== JSON.stringify(row[name] ?? null)) put[name] = value;
  }
  return Object.keys(put).length === 0 ? null : put;
}
