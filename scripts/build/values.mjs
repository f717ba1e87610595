// Finished values as code: what a page carries of lists that are computed elsewhere.

/** A module that exports these values; a description or list of words that stands in several places is written once. */
export function valuesAsCode(values) {
  const names = new Map();
  const consts = [];
  const nameOf = (code) => {
    if (!names.has(code)) {
      names.set(code, `v${names.size}`);
      consts.push(`const ${names.get(code)} = ${code};`);
    }
    return names.get(code);
  };
  const codeOf = (value) => {
    if (Array.isArray(value)) return value.some(Array.isArray) ? nameOf(JSON.stringify(value)) : JSON.stringify(value);
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    const code = `{${Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${codeOf(inner)}`)}}`;
    return "label" in value ? nameOf(code) : code;
  };
  const exported = Object.entries(values).map(([name, value]) => `export const ${name} = ${codeOf(value)};`);
  return [...consts, ...exported].join("\n");
}
