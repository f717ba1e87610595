/** Checks what a script sends against the messages of the interface, as Google's parser does before anything else. */
import { ApiError } from "./errors.ts";
import { messages } from "./schema.ts";

type Fields = Map<string, string>;
const known = new Map<string, Fields>();

/** Field name -> type of a message. */
export function fieldsOf(message: string): Fields {
  let fields = known.get(message);
  if (!fields) {
    const pairs = (messages[message] ?? "").split(" ").filter((pair) => pair !== "");
    fields = new Map(pairs.map((pair) => pair.split(":") as [string, string]));
    known.set(message, fields);
  }
  return fields;
}

/** The payload without nulls, which mean that a field is not there. Throws with every fault at once. */
export function checkedPayload<T>(value: unknown, message: string): T {
  const faults: string[] = [];
  const clean = checkedMessage(value, message, "", faults);
  if (faults.length > 0) throw new ApiError(faults.join("\n"));
  return clean as T;
}

function checkedMessage(value: unknown, message: string, path: string, faults: string[]): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    faults.push(`Invalid value at '${path}' (type.googleapis.com/google.apps.sheets.v4.${message}), ${told(value)}`);
    return {};
  }
  const fields = fieldsOf(message);
  const clean: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(value)) {
    if (entry === null || entry === undefined) continue;
    const type = fields.get(name);
    const below = path === "" ? snake(name) : `${path}.${snake(name)}`;
    if (type === undefined) {
      const where = path === "" ? "" : ` at '${path}'`;
      faults.push(`Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`);
    } else clean[name] = checkedField(entry, type, below, faults);
  }
  return clean;
}

function checkedField(value: unknown, type: string, path: string, faults: string[]): unknown {
  if (type === "any[][]") return checkedRows(value, path, faults);
  if (type.endsWith("[]")) {
    if (!Array.isArray(value)) return checkedField(value, type.slice(0, -2), path, faults);
    return value.map((entry, index) => checkedField(entry, type.slice(0, -2), `${path}[${index}]`, faults));
  }
  if (type === "any" || type === "map") return value;
  if (messages[type] !== undefined) return checkedMessage(value, type, path, faults);
  if (type === "number") return checkedNumber(value, path, faults);
  if (typeof value !== type) {
    faults.push(`Invalid value at '${path}' (TYPE_${type === "boolean" ? "BOOL" : "STRING"}), ${told(value)}`);
  }
  return value;
}

const fractions = /(?:^|[._])(?:red|green|blue|alpha|number_value|pie_hole|bucket_size|outlier_percentile)$/;

function checkedNumber(value: unknown, path: string, faults: string[]): unknown {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  const fraction = fractions.test(path);
  const fits = typeof number === "number" && Number.isFinite(number) && (fraction || Number.isInteger(number));
  if (!fits) faults.push(`Invalid value at '${path}' (TYPE_${fraction ? "DOUBLE" : "INT32"}), ${told(value)}`);
  return number;
}

/** Rows of plain values; a list or an object inside a row is refused. */
function checkedRows(value: unknown, path: string, faults: string[]): unknown {
  const list = "(type.googleapis.com/google.protobuf.ListValue)";
  if (!Array.isArray(value)) {
    faults.push(`Invalid value at '${path}' ${list}, ${told(value)}`);
    return [];
  }
  value.forEach((row, index) => {
    if (!Array.isArray(row)) faults.push(`Invalid value at '${path}[${index}]' ${list}, ${told(row)}`);
    else {
      row.forEach((cell, place) => {
        if (typeof cell !== "object" || cell === null) return;
        const kind = Array.isArray(cell) ? "list_value" : "struct_value";
        faults.push(`Invalid ${path.split(".").at(-1)}[${index}][${place}]: ${kind} ${told(cell)}`);
      });
    }
  });
  return value;
}

function told(value: unknown): string {
  return JSON.stringify(value) ?? "null";
}

export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
