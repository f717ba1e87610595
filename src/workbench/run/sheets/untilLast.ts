/** The list without what follows the last entry that holds something. */
export function untilLast<T>(list: readonly T[], holds: (entry: T) => boolean): T[] {
  let length = list.length;
  while (length > 0 && !holds(list[length - 1] as T)) length--;
  return list.slice(0, length);
}
