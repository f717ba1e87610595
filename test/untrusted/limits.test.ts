/** Every text field of every request, just under, at and over its limit, on the built bundle. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { fieldName } from "../../src/shared/lists/fieldNames.ts";
import { requests } from "../../src/shared/lists/requests.ts";
import { type Host, openHost } from "../support/host.ts";
import { emptyPayloads } from "../support/payloads.ts";
import { limitOf, textFields, textLeaves } from "../support/textFields.ts";

interface Refused {
  refused?: { code: string; sentence: string };
}

describe("text fields of requests", () => {
  let host: Host;
  beforeAll(() => {
    host = openHost({ start: "empty", keepContexts: true });
  });
  afterAll(() => host.close());

  const asked = (name: keyof typeof requests, field: string, value: string): Refused => {
    const result = host.executions.call(name, [{ ...(requests[name].sample as object), [field]: value }], {
      email: "nobody@example.org",
      tab: "test",
    });
    return result.value as Refused;
  };

  test.each(textFields)(
    "$name.$field has a name, a limit, and says both when the text is longer",
    ({ name, field }) => {
      const limit = limitOf({ name, field });
      expect(limit).toBeLessThanOrEqual(4_000);
      for (const length of [limit - 1, limit]) {
        expect(asked(name, field, "я".repeat(length)).refused?.code, `${length}`).not.toMatch(/badInput|cellTooLong/);
      }
      const over = asked(name, field, "я".repeat(limit + 1)).refused;
      expect(over?.code).toBe("cellTooLong");
      const label = fieldName(field, requests[name]);
      expect(over?.sentence).toContain(`«${label}»`);
      expect(over?.sentence).toContain(String(limit));
      expect(label).toMatch(/[А-Яа-я]/);
      expect(asked(name, field, "я".repeat(50_000)).refused).toEqual(over);
    },
  );

  test("have a limit however deep they stand", () => {
    const leaves = (Object.keys(requests) as (keyof typeof requests)[]).flatMap((name) =>
      textLeaves(requests[name].input as unknown as z.ZodMiniType, name),
    );
    expect(leaves.length).toBeGreaterThan(textFields.length * 2);
    const endless = leaves.filter(({ schema }) => z.safeParse(schema, "я".repeat(60_000)).success);
    expect(endless.map(({ path }) => path)).toEqual([]);
  });

  test("of one line count an emoji once and a letter with its mark once", () => {
    // What is only searched for or compared, and a setting's value, which has a rule of its own.
    const raw = ["query", "value", "fileName", "column"];
    const lines = textFields.filter(({ field }) => !raw.includes(field));
    expect(lines.length).toBeGreaterThan(20);
    for (const one of lines) {
      expect(limitOf(one, "👍")).toBe(limitOf(one));
      expect(limitOf(one, "и\u0306")).toBe(limitOf(one));
    }
  });

  test("of nothing visible are as good as not filled in", () => {
    const { sentence } = asked("recordOrder", "orderNumber", "").refused ?? {};
    expect(sentence).toContain("не заполнено");
    for (const payload of emptyPayloads)
      expect(asked("recordOrder", "orderNumber", payload).refused?.sentence).toBe(sentence);
  });

  test("that cannot be read are shown cleaned and cut between characters", () => {
    const { sentence } = asked("recordOrder", "orderOn", `\u202e<b>${"👍".repeat(60)}`).refused ?? {};
    expect(sentence).toContain(`«<b>${"👍".repeat(37)}»`);
  });
});
