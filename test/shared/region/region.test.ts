/** A region of three municipalities: what of their files is taken, and what the sums come to. */
import { describe, expect, test } from "vitest";
import type { Register } from "../../../src/shared/facts/register.ts";
import { indicatorOf } from "../../../src/shared/indicators/list.ts";
import { type Counter, type CounterFile, ruleSign, writeCounterFile } from "../../../src/shared/region/counterFile.ts";
import { showRegion } from "../../../src/shared/region/showRegion.ts";
import { takeCounters } from "../../../src/shared/region/takeCounters.ts";
import { readSettings } from "../../../src/shared/register/settingsCatalogue.ts";
import { settingRows, targetRows } from "../../../src/shared/settings/seeds.ru.ts";
import { aContext, done, puts, refused } from "../../support/factories.ts";
import { aRegister, aRow } from "../../support/rows.ts";
import { written } from "../years/twoYears.ts";

const context = aContext("2026-05-20");
const rule = (indicator: 1 | 2 | 3) => ruleSign(indicatorOf(indicator).formula(readSettings(settingRows())));
const counters = (one: [number, number], two: [number, number], three: Counter["counts"] = null): Counter[] => [
  { indicator: 1, counts: { numerator: one[0], denominator: one[1] }, rule: rule(1) },
  { indicator: 2, counts: { numerator: two[0], denominator: two[1] }, rule: rule(2) },
  { indicator: 3, counts: three, rule: rule(3) },
];
const aFile = (municipality: string, more: Partial<CounterFile> = {}) =>
  writeCounterFile({
    municipality,
    schoolYear: 2025,
    reportOn: "2026-05-15",
    closed: true,
    settings: "",
    counters: counters([8, 10], [3, 4]),
    byHand: [],
    ...more,
  });
const file = (text: string, name = "файл.json") => ({ name, text });

function region(names: string[] = ["город Демоград"]): Register {
  const municipalities = names.map((name, at) => aRow("municipalities", { id: `МУ-00${at + 1}`, name, note: null }));
  return aRegister({ municipalities, settings: settingRows(), targets: targetRows() });
}

function judged(register: Register, ...files: ReturnType<typeof file>[]) {
  const { answer } = done(takeCounters.decide(register, { files }, context));
  return answer.files.map(({ standing, words }) => [standing, ...words]);
}

function taken(register: Register, ...files: ReturnType<typeof file>[]): Register {
  const { mark } = done(takeCounters.decide(register, { files }, context)).answer;
  return written(register, done(takeCounters.decide(register, { files, mark }, context)).changes);
}

describe("taking files", () => {
  test("tells files apart by number, not by name, where names are not shown", () => {
    const settings = settingRows().map((row) => (row.id === "names" ? { ...row, value: "нет" } : row));
    const files = [file("{}", "Снегирёва.json"), file("[]", "Снегирёв.json")];
    const named = (register: Register) =>
      done(takeCounters.decide(register, { files }, context)).answer.files.map(({ fileName }) => fileName);
    expect(named({ ...region(), settings })).toEqual(["№ 1", "№ 2"]);
    expect(named(region())).toEqual(["Снегирёва.json", "Снегирёв.json"]);
  });

  test("writes nothing before it is confirmed, and then what was shown", () => {
    const files = [file(aFile("город Демоград")), file(aFile("Лесной район"))];
    const preview = done(takeCounters.decide(region(), { files }, context));
    expect([preview.changes, preview.answer.written, preview.answer.taken]).toEqual([[], false, 2]);
    const register = taken(region(), ...files);
    expect(register.municipalities.map((row) => [row.id, row.name])).toEqual([
      ["МУ-001", "город Демоград"],
      ["МУ-002", "Лесной район"],
    ]);
    expect(
      register.municipalFigures.map((row) => [row.municipalityId, row.indicator, row.numerator, row.denominator]),
    ).toEqual([
      ["МУ-001", 1, 8, 10],
      ["МУ-001", 2, 3, 4],
      ["МУ-001", 3, null, null],
      ["МУ-002", 1, 8, 10],
      ["МУ-002", 2, 3, 4],
      ["МУ-002", 3, null, null],
    ]);
  });

  test("is refused when the book has changed since", () => {
    const files = [file(aFile("город Демоград"))];
    const { mark } = done(takeCounters.decide(region(), { files }, context)).answer;
    const later = taken(region(), file(aFile("город Демоград", { counters: counters([1, 2], [1, 1]) })));
    expect(refused(takeCounters.decide(later, { files, mark }, context)).refused).toBe("previewMoved");
  });

  test("the same file again changes nothing; a newer one says what it changes and keeps the rows", () => {
    const register = taken(region(), file(aFile("город Демоград")));
    expect(judged(register, file(aFile("Город Демоград")))[0]?.[0]).toBe("same");
    const newer = aFile("город Демоград", { reportOn: "2026-05-16", counters: counters([9, 10], [3, 4]) });
    expect(judged(register, file(newer))[0]?.slice(0, 2)).toEqual(["replaces", "показатель 1: 8 из 10 → 9 из 10"]);
    const after = taken(register, file(newer));
    expect(after.municipalFigures.map((row) => row.id)).toEqual(register.municipalFigures.map((row) => row.id));
    expect(
      puts(done(takeCounters.decide(register, { files: [file(newer)] }, context)).changes, "municipalFigures"),
    ).toEqual([]);
  });

  test.each([
    [
      "two different files of one",
      [aFile("город Демоград"), aFile("Город Демоград", { closed: false })],
      "выбрано два разных файла",
    ],
    [
      "an older file",
      [aFile("город Демоград", { reportOn: "2026-05-14" })],
      "файл на 14.05.2026 старше принятого: тот на 15.05.2026.",
    ],
    [
      "an open year after the closed one",
      [aFile("город Демоград", { reportOn: "2026-05-15", closed: false })],
      "уже принят закрытым",
    ],
    ["a day ahead", [aFile("город Демоград", { reportOn: "2026-05-21" })], "дата отчёта 21.05.2026 ещё не наступила."],
    ["a day of another year", [aFile("город Демоград", { schoolYear: 2024 })], "не в 2024/2025 учебном году"],
    ["a name that is nearly known", [aFile("г. Демоград")], "похож на «город Демоград»"],
    [
      "an unknown indicator",
      [aFile("город Демоград", { counters: [{ indicator: 98, counts: null, rule: rule(1) }] })],
      "№ 98",
    ],
    [
      "fewer indicators than were taken",
      [aFile("город Демоград", { counters: counters([8, 10], [3, 4]).slice(0, 1) })],
      "уже приняты: № 2, № 3",
    ],
    ["no such file", ["ФИО;Должность"], "это не файл показателей"],
  ])("%s", (_, texts, words) => {
    const register = taken(region(), file(aFile("город Демоград")));
    for (const line of judged(register, ...texts.map((text) => file(text)))) {
      expect(line[0]).toBe("refused");
      expect(line[1]).toContain(words);
    }
  });

  test("a share of more than the whole is taken with a remark", () => {
    const above = aFile("город Демоград", { counters: counters([11, 10], [4, 4]) });
    expect(judged(region(), file(above))[0]).toContain("показатель 1 больше 100 %: проверьте способ расчёта.");
  });
});

describe("the region's figures", () => {
  const three = ["Лесной район", "город Демоград", "Степной район", "Озёрный район"];
  const register = taken(
    region(three),
    file(aFile("город Демоград", { counters: counters([90, 100], [3, 4]) })),
    file(aFile("Лесной район", { counters: counters([1, 10], [1, 1]), closed: false, reportOn: "2026-05-14" })),
    file(
      aFile("Степной район", {
        settings: "mode=буквально",
        counters: counters([50, 50], [0, 3]).map((one) => (one.indicator === 1 ? { ...one, rule: "00000000" } : one)),
      }),
    ),
  );
  const { answer } = done(showRegion.decide(register, {}, context));

  test("are sums, never means of percentages, of those that counted alike", () => {
    // 91 of 110, not (90 % + 10 %) / 2; the third counts indicator 1 otherwise and stays out of that sum alone.
    expect(answer.indicators.slice(0, 2).map(({ target, total }) => [target, total])).toEqual([
      [80, { shown: "82,7", counts: "91 из 110", reached: true }],
      [100, { shown: "50,0", counts: "4 из 8", reached: false }],
    ]);
  });

  test("stand beside those of each municipality, in their order", () => {
    expect(answer.municipalities.map(({ municipality, figures }) => [municipality, figures[0]?.counts])).toEqual([
      ["город Демоград", "90 из 100"],
      ["Лесной район", "1 из 10"],
      ["Степной район", "50 из 50, считали иначе"],
    ]);
    expect(answer.municipalities[0]?.figures[2]).toEqual({
      shown: "—",
      counts: "не передан: мало ответивших",
      reached: null,
    });
    expect(answer.municipalities[0]?.figures[4]).toEqual({ shown: "—", counts: "нет в файле", reached: null });
  });

  test("say who is missing, who is not in the sums, whose year is open and that the days differ", () => {
    expect(answer.missing).toEqual(["Озёрный район"]);
    expect(answer.notes).toEqual([
      "Показатель 1: в сумму не вошли, потому что считали иначе, чем настроено здесь: Степной район (mode=буквально).",
      "Показатель 3: не переданы из-за малого числа ответивших: город Демоград, Лесной район, Степной район.",
      "Даты отчёта разные: 14.05.2026, 15.05.2026.",
      "Год ещё не закрыт, показатели могут измениться: Лесной район.",
    ]);
  });

  test("say which stand on changes by hand: a municipality's, as its file tells, and those of this book", () => {
    const told = taken(region(), file(aFile("город Демоград", { closed: false, byHand: [1, 2] })));
    const own = aRow("hands", {
      id: "РУ:1",
      operationId: "op-1",
      at: "2026-05-20T10:00:00",
      table: "municipalFigures",
      rowKey: "ПМ-001",
      kind: "changed",
      columns: "numerator",
      marks: "1a → 2b",
      foreign: false,
      state: "open",
    });
    const notes = (state: "open" | "accepted") =>
      done(showRegion.decide({ ...told, hands: [{ ...own, state }] }, {}, context)).answer.notes;
    const theirs = [
      "Показатель 1 опирается на правки рукой, которые ещё не приняты: город Демоград.",
      "Показатель 2 опирается на правки рукой, которые ещё не приняты: город Демоград.",
    ];
    expect(notes("accepted").filter((note) => note.includes("рук"))).toEqual(theirs);
    expect(notes("open").slice(-1)[0]).toMatch(/^Лист «Показатели муниципалитетов» изменён вручную \(строк: 1\)/);
    expect(judged(told, file(aFile("город Демоград", { closed: false, byHand: [] })))[0]?.[0]).toBe("replaces");
  });
});
