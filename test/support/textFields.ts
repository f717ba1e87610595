/** Fields of requests into which anybody may write whatever they like: found by trying, so that a new one is covered. */
import * as z from "zod/mini";
import { type RequestName, requests } from "../../src/shared/lists/requests.ts";

export interface TextField {
  name: RequestName;
  field: string;
}

const probe = "=Любой текст! (1+1)";

function accepts(name: RequestName, field: string, value: unknown): boolean {
  const { input, sample } = requests[name];
  return z.safeParse(input as z.ZodMiniType, { ...(sample as object), [field]: value }).success;
}

function fieldsOf(name: RequestName): string[] {
  const { def } = requests[name].input as unknown as { def: { shape?: Record<string, unknown> } };
  return Object.keys(def.shape ?? {});
}

export const textFields: readonly TextField[] = (Object.keys(requests) as RequestName[]).flatMap((name) =>
  fieldsOf(name)
    .filter((field) => accepts(name, field, probe))
    .map((field) => ({ name, field })),
);

/** The longest text of this letter that the field takes. */
export function limitOf({ name, field }: TextField, letter = "я"): number {
  let least = 1;
  let most = 60_000;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (accepts(name, field, letter.repeat(middle))) least = middle;
    else most = middle - 1;
  }
  return least;
}

interface Definition {
  type: string;
  shape?: Record<string, z.ZodMiniType>;
  element?: z.ZodMiniType;
  innerType?: z.ZodMiniType;
  keyType?: z.ZodMiniType;
  valueType?: z.ZodMiniType;
  options?: z.ZodMiniType[];
}

/** Every place of a schema that takes a text, however deep, by its path. */
export function textLeaves(schema: z.ZodMiniType, path: string): { path: string; schema: z.ZodMiniType }[] {
  const { def } = schema as unknown as { def: Definition };
  const inner = [
    def.element,
    def.innerType,
    def.keyType,
    def.valueType,
    ...(def.type === "union" ? (def.options ?? []) : []),
  ];
  const nested = [
    ...Object.entries(def.shape ?? {}).map(([name, one]) => ({ name: `${path}.${name}`, one })),
    ...inner.flatMap((one) => (one === undefined ? [] : [{ name: path, one }])),
  ];
  if (nested.length > 0) return nested.flatMap(({ name, one }) => textLeaves(one, name));
  return z.safeParse(schema, 1).success || !["string", "pipe"].includes(def.type) ? [] : [{ path, schema }];
}
