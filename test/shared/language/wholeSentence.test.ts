/** Sentences of refusals and of imports with each of their facts empty. */
import { describe, expect, test } from "vitest";
import type { Refusal } from "../../../src/shared/facts/refusal.ts";
import { remarks } from "../../../src/shared/import/remarks.ru.ts";
import { newReport } from "../../../src/shared/import/report.ts";
import { wholeSentence } from "../../../src/shared/language/wholeSentence.ts";
import { refusalCodes, refusalSentence } from "../../../src/shared/lists/refusals.ts";

const gap = /«\s*»| {2}|\s[.,:;!?](?:\s|$)|\(\s*\)|[:—]\s*[.,;]/u;

test("a sentence is told as it is while nothing is empty, and with words for what is", () => {
  const say = ({ what, when }: { what: string; when: string }) => `Лист «${what}»: до ${when}.`;
  expect(wholeSentence(say, { what: "Пары", when: "1 мая" })).toBe("Лист «Пары»: до 1 мая.");
  expect(wholeSentence(say, { what: "", when: "1 мая" })).toBe("Лист «не указано»: до 1 мая.");
  expect(wholeSentence(say, { what: "Пары", when: "" })).toBe("Лист «Пары»: до не указано.");
  const known = ({ by }: { by: string }) => (by === "" ? "Занято." : `Занято: ${by}.`);
  expect(wholeSentence(known, { by: "" })).toBe("Занято.");
});

/** Facts that are texts, as the sentence asks for them by name; one of them is empty. */
function facts(empty: string, asked: Set<string>): Record<string, string> {
  return new Proxy<Record<string, string>>(
    {},
    {
      get: (_, name) => {
        asked.add(String(name));
        return name === empty ? "" : "Ж";
      },
      ownKeys: () => [...asked],
      getOwnPropertyDescriptor: (_, name) => ({ enumerable: true, configurable: true, value: name }),
    },
  );
}

describe("every refusal", () => {
  test("has no gap, whichever of its texts is empty", () => {
    let told = 0;
    for (const refused of refusalCodes) {
      const asked = new Set<string>();
      const sentence = (empty: string) => {
        try {
          return refusalSentence({ refused, facts: facts(empty, asked) } as unknown as Refusal);
        } catch {
          // A fact that is no text: a list or a number is never "".
          return null;
        }
      };
      sentence("none");
      for (const name of [...asked]) {
        const said = sentence(name);
        if (said === null) continue;
        told += 1;
        expect([refused, name, said]).not.toEqual([refused, name, expect.stringMatching(gap)]);
      }
    }
    expect(told).toBeGreaterThan(200);
  });
});

describe("every remark of an import", () => {
  test("of a mended address tells what was mended", () => {
    const said = (found: string, value: string) => remarks["email-bad"].sentence(found, { value });
    expect(said("a@b.example", "a@b.example")).toBe("у адреса «a@b.example» убраны лишние пробелы. Проверьте его.");
    expect(said("a@b,example", "a@b.example")).toBe("адрес «a@b,example» исправлен: a@b.example. Проверьте его.");
  });

  test("has no gap where the cell or a fact is empty", () => {
    const empties = [
      { found: "", value: "Ж", other: "Ж" },
      { found: "Ж", value: "", other: "Ж" },
      { found: "Ж", value: "Ж", other: "" },
      { found: "", value: "", other: "" },
    ];
    for (const code of Object.keys(remarks) as (keyof typeof remarks)[]) {
      for (const { found, value, other } of empties) {
        const report = newReport();
        report.add(code, { sheet: "Лист", row: 2 }, found, { value, other, count: 2 } as never);
        const said = report.finish("staff", "файл.xlsx", 1).problems[0]?.sentence ?? "";
        expect([code, said]).not.toEqual([code, expect.stringMatching(gap)]);
      }
    }
  });
});
