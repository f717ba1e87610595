/** A whole list at once on the built bundle: previewed, one line in the journal, one undoing, each of the asker's own. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ManyOutcome } from "../../src/shared/lists/manyOf.ts";
import type { FoundPeople } from "../../src/shared/people/findPeople.ts";
import type { LastOperation } from "../../src/shared/workbook/undoLastOperation.ts";
import { department, type Host } from "../support/host.ts";
import { curators, firstCount, openYoungTown, youngCount } from "../support/youngTown.ts";

const marks = { categories: ["young" as const], deficits: [] };

let host: Host;
beforeEach(() => {
  host = openYoungTown();
});
afterEach(() => host.close());

function young(as?: string): string[] {
  const asked = { query: "", only: "youngUnmarked" as const, limit: 500 };
  return host.done<FoundPeople>("findPeople", asked, as).people.map(({ personId }) => personId);
}

const mentees = () => host.canonical()["mentees"] ?? [];
const look = (personIds: string[], as?: string) => host.done<ManyOutcome>("markMentees", { ...marks, personIds }, as);
const lines = () => host.shown("Журнал").slice(1);

describe("all young specialists", () => {
  test("are marked in one operation and taken back in one", () => {
    const personIds = young();
    expect(personIds).toHaveLength(youngCount);
    const before = host.canonical();
    const { mark, ...shown } = look(personIds);
    expect([shown.written, shown.done, shown.left]).toEqual([false, 71, 0]);
    expect(host.canonical()).toEqual(before);
    const journal = lines().length;
    const input = { ...marks, personIds, mark };
    const done = host.done<ManyOutcome>("markMentees", input, department, "many-0001");
    expect(done).toEqual({ mark, written: true, done: 71, left: 0, lines: [] });
    expect(new Set(mentees().map((row) => row["personId"]))).toEqual(new Set(personIds));
    expect(new Set(mentees().map((row) => row["id"])).size).toBe(71);
    // Pressed again, it is the same operation.
    expect(host.done("markMentees", input, department, "many-0001")).toEqual(done);
    expect(lines()).toHaveLength(journal + 1);
    expect(lines().at(-1)?.join("|")).toMatch(/Внесён в базу наставляемых\|71 запись: С-\d+, .* …\|71\|/);
    expect(host.done<LastOperation>("showLastOperation", {}).objects).toMatch(/^71 запись/);
    host.done("undoLastOperation", {});
    expect(host.canonical()).toEqual(before);
    expect(host.done("checkJournal", {})).toMatchObject({ faults: [] });
  });

  test("but whoever has been marked meanwhile: what was shown no longer holds", () => {
    const personIds = young();
    const { mark } = look(personIds);
    host.done("markMentee", { personId: personIds[3] ?? "", ...marks });
    const before = host.canonical();
    expect(host.refused("markMentees", { ...marks, personIds, mark }).code).toBe("previewMoved");
    expect(host.canonical()).toEqual(before);
    const again = look(personIds);
    expect([again.done, again.left]).toEqual([70, 1]);
    host.done("markMentees", { ...marks, personIds, mark: again.mark });
    expect(mentees()).toHaveLength(71);
  });
});

describe("a curator's list", () => {
  test("holds the own organisation's people alone; somebody else's and nobody's are refused alike", () => {
    const [own, other] = curators.map((curator) => young(curator)) as [string[], string[]];
    expect([own.length, other.length]).toEqual([firstCount, youngCount - firstCount]);
    const before = host.canonical();
    const mixed = (foreign: string) =>
      host.refused("markMentees", { ...marks, personIds: [...own, foreign] }, curators[0]);
    const [foreign, missing] = [mixed(other[0] ?? ""), mixed("С-9999")];
    expect([foreign.code, missing.code]).toEqual(["otherOrganisation", "otherOrganisation"]);
    expect(foreign.sentence.replace(other[0] ?? "", "")).toBe(missing.sentence.replace("С-9999", ""));
    expect(host.refused("markMentees", { ...marks, personIds: other }, curators[0]).code).toBe("otherOrganisation");
    expect(host.canonical()).toEqual(before);
    const { mark } = look(own, curators[0]);
    // Even with the right mark of somebody else's list.
    const theirs = look(other, curators[1]);
    expect(host.refused("markMentees", { ...marks, personIds: other, mark: theirs.mark }, curators[0]).code).toBe(
      "otherOrganisation",
    );
    host.done("markMentees", { ...marks, personIds: own, mark }, curators[0]);
    expect(mentees()).toHaveLength(firstCount);
    expect(host.refused("undoLastOperation", {}, curators[1]).code).toBe("undoForeign");
    host.done("undoLastOperation", {}, curators[0]);
    expect(mentees()).toHaveLength(0);
  });
});

describe("what cannot be a list", () => {
  const ids = (count: number) => Array.from({ length: count }, (_, at) => `С-${String(at + 1).padStart(3, "0")}`);
  const sent = (personIds: unknown) => host.refused("markMentees", { ...marks, personIds } as never);

  test("is said in words: nobody, too many, no code", () => {
    const before = host.canonical();
    expect(sent([]).sentence).toBe("Поле «Кто именно»: не заполнено. Исправьте его и повторите. Ничего не записано.");
    expect(sent(ids(501)).sentence).toBe(
      "Поле «Кто именно»: за один раз можно выбрать не больше 500. Снимите часть отметок, а остальное сделайте вторым разом. Ничего не записано.",
    );
    // One of five hundred is in the book or none is: the number alone is no reason.
    expect(sent(ids(500)).code).toBe("notFound");
    for (const hostile of ["С-001", ["=1+1"], [{ length: 3 }], [["С-001"]], ["__proto__ "], [null]])
      expect(sent(hostile).code).toBe("badInput");
    const { mark } = look(young().slice(0, 2));
    for (const wrong of ["", "Я", "x".repeat(21), `${mark}'`, 1, {}])
      expect(host.refused("markMentees", { ...marks, personIds: young().slice(0, 2), mark: wrong as never }).code).toBe(
        "badInput",
      );
    expect(host.canonical()).toEqual(before);
  });
});
