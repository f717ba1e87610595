import { describe, expect, test } from "vitest";
import { nowhere } from "../../../src/shared/checks/places.ts";
import type { Register } from "../../../src/shared/facts/register.ts";
import { changeTargets } from "../../../src/shared/indicators/changeTargets.ts";
import { showTargets } from "../../../src/shared/indicators/showTargets.ts";
import { targetsOf } from "../../../src/shared/indicators/targetOf.ts";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import type { InputOf } from "../../../src/shared/request/request.ts";
import { settingRows, targetRows } from "../../../src/shared/settings/seeds.ru.ts";
import { closeYear } from "../../../src/shared/years/closeYear.ts";
import { aContext, done, puts, refused } from "../../support/factories.ts";
import { aRegister } from "../../support/rows.ts";
import { twoYears, written } from "../years/twoYears.ts";
import { aJob, anOrganisation, aPair, aPerson } from "./municipality.ts";

const today = "2026-11-20";
const context = aContext(today);
type Wish = InputOf<typeof changeTargets>;

/** On the day two are young, one of them in a counted pair: indicator 1 is 50 %, its target of 2026 is 90. */
function town(more: Parameters<typeof aRegister>[0] = {}): Register {
  return aRegister({
    organisations: [anOrganisation("школа")],
    people: [aPerson("первый", "2026-09-01"), aPerson("второй", "2026-09-01"), aPerson("опытный", "2000-09-01")],
    employments: [
      ...["первый", "второй"].map((id) => aJob(id, "школа", { startedOn: "2026-09-01" })),
      aJob("опытный", "школа"),
    ],
    pairs: [aPair("опытный", "первый", { startedOn: "2026-10-01", orderOn: "2026-09-30", dueOn: "2027-05-31" })],
    targets: targetRows(),
    settings: settingRows(),
    ...more,
  });
}
const year = (year: number, target: number) => ({ kind: "year" as const, year, target });
const change = (register: Register, wish: Partial<Wish>) =>
  changeTargets.decide(
    register,
    { indicator: 1, targets: [year(2026, 95)], approvedIn: 2026, source: "постановление № 12", ...wish },
    context,
    [],
  );

describe("the targets of an indicator", () => {
  test("are shown as they are in force, the base first and the final one last", () => {
    const { lines, unit, most, whole } = done(showTargets.decide(town(), { indicator: 1 }, context)).answer;
    expect({ unit, most, whole }).toEqual({ unit: "%", most: 100, whole: false });
    expect(lines.map(({ place, target }) => `${place} ${target}`)).toEqual([
      "базовое значение 70",
      "2024 70",
      "2025 80",
      "2026 90",
      ...[2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034].map((one) => `${one} 100`),
      "конечное значение 100",
    ]);
    expect(lines[3]).toMatchObject({ approvedIn: 2024, source: expect.stringContaining("548-п"), closed: "" });
    const pieces = done(showTargets.decide(town(), { indicator: 5 }, context)).answer;
    expect([pieces.unit, pieces.whole]).toEqual(["ед.", true]);
    const none = done(showTargets.decide(town(), { indicator: 9 }, context)).answer;
    expect(none.lines.every(({ target }) => target === null)).toBe(true);
  });

  test("approved later take the place of the former, which stay on the sheet", () => {
    const register = town();
    const { changes, answer, objects } = done(change(register, {}));
    expect(puts(changes, "targets")).toEqual([
      {
        id: "Ц-001",
        indicator: 1,
        kind: "year",
        year: 2026,
        target: 95,
        approvedIn: 2026,
        source: "постановление № 12",
      },
    ]);
    expect(answer.notes).toEqual(["1 прежнее значение остаётся на листе с прежним годом утверждения."]);
    expect(objects).toBe("показатель 1: 2026 90 → 95");
    const then = written(register, changes);
    expect(targetsOf(then, 1).get(2026)).toBe(95);
    expect(then.targets.filter((row) => row.indicator === 1 && row.year === 2026)).toHaveLength(2);
    // Of the same year of approval the row itself changes.
    const again = done(change(then, { targets: [year(2026, 96)], source: "постановление № 13" }));
    expect(puts(again.changes, "targets")).toEqual([
      expect.objectContaining({ id: "Ц-001", target: 96, approvedIn: 2026, source: "постановление № 13" }),
    ]);
    expect(again.answer.notes).toEqual([]);
  });

  test("are previewed with what is said of each year before and after, and nothing is written", () => {
    const { changes, answer, objects } = done(
      change(town(), { targets: [year(2026, 50), year(2027, 99.5)], dryRun: true }),
    );
    expect(changes).toEqual([]);
    expect(objects).toBeUndefined();
    expect(answer.changes).toEqual([
      {
        place: "2026",
        before: 90,
        after: 50,
        verdictBefore: "идёт год: цель пока не достигнута",
        verdictAfter: "идёт год: цель достигнута",
      },
      { place: "2027", before: 100, after: 99.5, verdictBefore: "год не начался", verdictAfter: "год не начался" },
    ]);
    expect(answer.goesBack).toEqual(["2026: 50 меньше, чем 2025: 80."]);
  });

  test("go down only where somebody says so; what goes down already is not asked about again", () => {
    const down = { targets: [year(2026, 79.5)] };
    const asked = refused(change(town(), down));
    expect(asked).toEqual({ refused: "targetsGoBack", facts: { steps: ["2026: 79,5 меньше, чем 2025: 80."] } });
    const { changes } = done(change(town(), { ...down, goesBack: true }));
    const then = written(town(), changes);
    expect(targetsOf(then, 1).get(2026)).toBe(79.5);
    expect(done(change(then, { targets: [year(2028, 100), year(2027, 99)] })).changes).toHaveLength(1);
    expect(done(change(town(), { targets: [year(2026, 80)] })).changes).toHaveLength(1);
    const final = { targets: [{ kind: "final" as const, year: 2034, target: 99 }] };
    expect(refused(change(town(), final)).facts).toEqual({ steps: ["конечное значение: 99 меньше, чем 2034: 100."] });
  });

  test("keep to their unit, to the programme and to the years of approval", () => {
    const sentence = (wish: Partial<Wish>) => refusalSentence(refused(change(town(), wish)));
    expect(sentence({ targets: [year(2026, 100.1)] })).toContain("Цель, 2026: нужно число от 0 до 100.");
    expect(done(change(town(), { targets: [year(2026, 100)] })).changes).toHaveLength(1);
    expect(sentence({ indicator: 5, targets: [year(2026, 2.5)] })).toContain("нужно целое число от 0 до 100000");
    expect(done(change(town(), { indicator: 5, targets: [year(2034, 101)], goesBack: true })).changes).toHaveLength(1);
    expect(sentence({ targets: [year(2035, 100)] })).toContain("программа рассчитана на 2024–2034 годы");
    expect(sentence({ targets: [{ kind: "base", year: 2025, target: 71 }] })).toContain("базовое значение");
    expect(sentence({ targets: [year(2027, 99), year(2027, 98)] })).toContain("указана дважды");
    expect(sentence({ approvedIn: 2027 })).toContain("Год утверждения 2027 ещё не наступил");
    expect(sentence({ approvedIn: 2023 })).toContain("действует утверждённая в 2024 году");
    for (const targets of [[], [year(2026, 90)]]) expect(sentence({ targets })).toContain("Цели те же, что и были");
  });

  test("of a closed year stay as they were when it was closed", () => {
    const register = twoYears();
    const on = aContext("2025-09-20");
    const { changes } = done(closeYear.decide(register, { schoolYear: 2024 }, on, nowhere));
    const closed = written(register, changes);
    const lines = done(showTargets.decide(closed, { indicator: 1 }, on)).answer.lines;
    expect(lines.filter((line) => line.closed !== "").map(({ place, closed }) => [place, closed])).toEqual([
      ["2024", "2024/2025 учебный год закрыт"],
    ]);
    const wish = { indicator: 1 as const, approvedIn: 2025, source: "постановление № 12" };
    const outcome = changeTargets.decide(closed, { ...wish, targets: [year(2024, 60)] }, on, []);
    expect(refused(outcome)).toEqual({
      refused: "targetYearClosed",
      facts: { schoolYear: "2024/2025", year: 2024, target: "70" },
    });
    expect(done(changeTargets.decide(closed, { ...wish, targets: [year(2025, 85)] }, on, [])).changes).toHaveLength(1);
  });
});
