/** Field masks: "a,b(c,d),e.f", with "*" for everything. */
import { ApiError, fail } from "./errors.ts";
import { fieldsOf } from "./payload.ts";
import { messages } from "./schema.ts";

/** Everything below, or the fields below by name. */
export type Mask = "all" | Map<string, Mask>;

/** Null when the text is no mask. */
export function parseMask(text: string): Mask | null {
  const tokens = text.match(/[A-Za-z_]\w*|[*(),./]/g) ?? [];
  if (tokens.join("") !== text.replace(/\s+/g, "") || tokens.length === 0) return null;
  const reader = { tokens, at: 0 };
  const mask = listAt(reader);
  return mask && reader.at === tokens.length ? mask : null;
}

interface Reader {
  tokens: string[];
  at: number;
}

function listAt(reader: Reader): Mask | null {
  let mask: Mask = new Map();
  do {
    const part = pathAt(reader);
    if (!part) return null;
    mask = joined(mask, part);
  } while (reader.tokens[reader.at] === "," && ++reader.at);
  return mask;
}

function pathAt(reader: Reader): Mask | null {
  const name = reader.tokens[reader.at++];
  if (name === "*") return "all";
  if (name === undefined || !/^\w/.test(name)) return null;
  const next = reader.tokens[reader.at];
  if (next === "." || next === "/") {
    reader.at++;
    const rest = pathAt(reader);
    return rest && new Map([[name, rest]]);
  }
  if (next !== "(") return new Map([[name, "all"]]);
  reader.at++;
  const inner = listAt(reader);
  return inner && reader.tokens[reader.at++] === ")" ? new Map([[name, inner]]) : null;
}

function joined(one: Mask, other: Mask): Mask {
  if (one === "all" || other === "all") return "all";
  const result = new Map(one);
  for (const [name, mask] of other) {
    const known = result.get(name);
    result.set(name, known === undefined ? mask : joined(known, mask));
  }
  return result;
}

/** The first path of the mask that the message does not have; null when it has them all. */
function unknownPath(mask: Mask, message: string): string | null {
  if (mask === "all") return null;
  for (const [name, below] of mask) {
    const type = fieldsOf(message).get(name)?.replace(/\[\]$/, "");
    if (type === undefined) return name;
    if (below === "all" || type === "map" || type === "any") continue;
    const inner = messages[type] === undefined ? [...below.keys()][0] : unknownPath(below, type);
    if (inner !== null && inner !== undefined) return `${name}.${inner}`;
  }
  return null;
}

/** What of a response is asked for; everything where no mask is given. */
export function responseMask(fields: unknown, message: string): Mask {
  if (fields === undefined || fields === null || fields === "") return "all";
  const mask = typeof fields === "string" ? parseMask(fields) : null;
  if (!mask || unknownPath(mask, message) !== null) throw new ApiError("Request contains an invalid argument.");
  return mask;
}

/** What a request changes of a message; it has to be told. */
export function requestMask(fields: string | null | undefined, message: string): Mask {
  if (!fields) fail("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  const mask = parseMask(fields);
  const unknown = mask ? unknownPath(mask, message) : fields;
  if (!mask || unknown !== null) {
    fail(
      `Invalid value at 'fields' (type.googleapis.com/google.protobuf.FieldMask), Field '${unknown}' could not be found in request message.`,
    );
  }
  return mask;
}

/** What the mask says of a field; undefined when it leaves the field out. */
export function below(mask: Mask, name: string): Mask | undefined {
  return mask === "all" ? "all" : mask.get(name);
}

export function has(mask: Mask | undefined, ...path: string[]): boolean {
  let at = mask;
  for (const name of path) at = at && below(at, name);
  return at !== undefined;
}

/** The part of a value that the mask asks for. */
export function masked(value: unknown, mask: Mask): unknown {
  if (mask === "all" || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((entry) => masked(entry, mask));
  const picked: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(value)) {
    const inner = mask.get(name);
    if (inner !== undefined) picked[name] = masked(entry, inner);
  }
  return picked;
}
