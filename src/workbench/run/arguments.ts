/** Why google.script.run would refuse these arguments; null when it would not. */
export function illegalArgument(args: unknown[]): string | null {
  const above = new Set<unknown>();
  const find = (value: unknown, path: string): string | null => {
    if (value === null || value === undefined || ["string", "number", "boolean"].includes(typeof value)) return null;
    const prototype = typeof value === "object" ? Object.getPrototypeOf(value) : undefined;
    const plain = Array.isArray(value) || prototype === Object.prototype || prototype === null;
    if (!plain || above.has(value)) return `Failed due to illegal value in property: ${path}`;
    above.add(value);
    const found = Object.entries(value as object).map(([key, item]) => find(item, key));
    above.delete(value);
    return found.find((one) => one !== null) ?? null;
  };
  return find(args, "0");
}
