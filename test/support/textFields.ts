/** Fields of requests into which anybody may write whatever they like: found by trying, so that a new one is covered. */
import * as z from "zod/mini";
import { type RequestName, requests } from "../../src/shared/protocol.ts";

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
