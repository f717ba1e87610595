/** «1 пара, 2 пары, 5 пар»: the form that goes with the count. */
export function plural(count: number, one: string, few: string, many: string): string {
  const hundred = Math.abs(count) % 100;
  const ten = hundred % 10;
  if (hundred > 10 && hundred < 20) return many;
  return ten === 1 ? one : ten > 1 && ten < 5 ? few : many;
}
