import { describe, expect, test } from "vitest";
import { nowhere, type RegisterPlaces } from "../../../src/shared/checks/places.ts";
import type { Register } from "../../../src/shared/facts/register.ts";
import { sealOfFigure } from "../../../src/shared/indicators/frozen.ts";
import { showIndicators } from "../../../src/shared/indicators/showIndicators.ts";
import type { RowOf } from "../../../src/shared/register/tables.ts";
import type { InputOf } from "../../../src/shared/request/request.ts";
import { settingRows } from "../../../src/shared/settings/seeds.ru.ts";
import { amendYear } from "../../../src/shared/years/amendYear.ts";
import { closeYear } from "../../../src/shared/years/closeYear.ts";
import { showYearClosing } from "../../../src/shared/years/showYearClosing.ts";
import { showYears } from "../../../src/shared/years/showYears.ts";
import { aContext, aMentee, aPair, done, puts, refused } from "../../support/factories.ts";
import { aRow } from "../../support/rows.ts";
import { leap, nearMentor, pairs, passing, twoYears, unknown, written, young } from "./twoYears.ts";

const today = "2025-09-20";
const context = aContext(today);
const none = nowhere;
const agreed = { mentorAgreedOn: "2025-05-20", menteeAgreedOn: "2025-05-20" };

function closing(register: Register, more: Partial<InputOf<typeof closeYear>> = {}) {
  return done(closeYear.decide(register, { schoolYear: 2024, ...more }, context, none));
}
function closed(register: Register = twoYears(), more: Partial<InputOf<typeof closeYear>> = {}): Register {
  return written(register, closing(register, more).changes);
}
function figuresOf(register: Register) {
  return register.yearFigures.map((row) => [
    row.indicator,
    row.organisationId ?? "",
    `${row.numerator}/${row.denominator}`,
    row.target,
    row.counted ?? "",
  ]);
}

describe("closing a school year", () => {
  test("freezes each indicator of the municipality and of each organisation", () => {
    // On 15 May 2025 the young are С-001, С-004 and С-005; С-006 is unknown. С-001 had two mentors in turn: one person.
    // П-004 has no order. Mentors came from both schools.
    expect(figuresOf(closed())).toEqual([
      [1, "", "2/3", 70, "С-001, С-004"],
      [1, "О-001", "2/2", 70, "С-001, С-004"],
      [1, "О-002", "0/1", 70, ""],
      [2, "", "2/2", 100, "О-001, О-002"],
      [2, "О-001", "1/1", 100, "О-001"],
      [2, "О-002", "1/1", 100, "О-002"],
      // Nobody has answered, and no platform is known.
      [3, "", "0/0", 70, ""],
      [4, "", "0/0", 70, ""],
      [5, "", "0/0", 2, ""],
      // Nobody is marked as conservative, and no programme is completed.
      ...[6, 7, 8].flatMap((indicator) =>
        ["", "О-001", "О-002"].map((place) => [indicator, place, "0/0", indicator === 6 ? 70 : 90, ""]),
      ),
      // Both schools have their orders; those mentees whose pairs count work in the first. No document names a target.
      [9, "", "1/2", null, "О-001"],
      [9, "О-001", "1/1", null, "О-001"],
      [9, "О-002", "0/1", null, ""],
      // All three young people work on 1 September 2025.
      [10, "", "3/3", 99, "С-001, С-004, С-005"],
      [10, "О-001", "2/2", 99, "С-001, С-004"],
      [10, "О-002", "1/1", 99, "С-005"],
      [11, "", "0/0", 10, ""],
    ]);
    const [first] = closed().yearFigures;
    expect(first).toMatchObject({ reportOn: "2025-05-15", frozenAt: `${today}T10:00:00`, schoolYear: 2024 });
    expect(first?.value).toBe(200 / 3);
    expect(first?.rules).toContain("Приказ № 548-п, прил. 3, показатель 1. Цель: год начала учебного года.");
    expect(first?.settings).toContain("mode=строго");
  });

  test("takes the target of the year in which the school year ends, where the settings say so", () => {
    const settings = settingRows().map((row) =>
      row.id === "targetYearRule" ? { ...row, value: "год окончания учебного года" } : row,
    );
    expect(figuresOf(closed(twoYears({ settings })))[0]).toEqual([1, "", "2/3", 80, "С-001, С-004"]);
  });

  test("counts a pair that crosses 1 September in both years", () => {
    const register = closed();
    const later = aContext("2026-06-10");
    const { changes } = done(closeYear.decide(register, { schoolYear: 2025 }, later, none));
    // In 2025/2026 С-004 is no longer young; С-001 had no pair but П-002, whose term was over in May.
    const rows = puts(changes, "yearFigures");
    expect(rows[0]).toMatchObject({ id: "ИТ-026", numerator: 0, denominator: 2, counted: null, target: 80 });
    // Of П-002 (mentor of О-002) and П-003 (of О-001) the second alone reaches into the year.
    expect(rows[3]).toMatchObject({ indicator: 2, numerator: 1, denominator: 2 });
  });

  test("freezes no value of a figure whose day has not come, says so, and takes it over by an amendment", () => {
    const early = aContext("2025-06-10");
    const { changes, answer } = done(closeYear.decide(twoYears(), { schoolYear: 2024 }, early, none));
    expect(answer.notes.slice(0, 2)).toEqual([
      "Показатель 7: дата отчёта 31.08.2025 ещё не наступила. Год закроется без него, значение внесёт поправка после этой даты.",
      "Показатели 8, 10: дата отчёта 01.09.2025 ещё не наступила. Год закроется без них, значение внесёт поправка после этой даты.",
    ]);
    const register = written(twoYears(), changes);
    const retention = register.yearFigures.filter((row) => row.indicator === 10);
    expect(
      retention.map(({ value, numerator, denominator, reportOn }) => [value, numerator, denominator, reportOn]),
    ).toEqual(new Array(3).fill([null, 0, 0, "2025-09-01"]));
    const drift = (day: string) =>
      done(showYears.decide(register, {}, aContext(day))).answer.years[0]?.drift.map(({ before, after }) => [
        before,
        after,
      ]);
    expect(drift("2025-08-31")).toEqual([]);
    expect(drift("2025-09-01")).toEqual([
      ["— (0 / 0)", "100,0 (3 / 3)"],
      ["— (0 / 0)", "100,0 (2 / 2)"],
      ["— (0 / 0)", "100,0 (1 / 1)"],
    ]);
  });

  test("is refused twice, before the report day, and where cells cannot be read", () => {
    const input = { schoolYear: 2024 };
    expect(refused(closeYear.decide(closed(), input, context, none))).toEqual({
      refused: "yearClosed",
      facts: { schoolYear: "2024/2025", closedAt: "20.09.2025" },
    });
    const early = aContext("2025-05-14");
    expect(refused(closeYear.decide(twoYears(), input, early, none)).refused).toBe("yearNotOver");
    expect(done(closeYear.decide(twoYears(), input, aContext("2025-05-15"), none)).answer.written).toBe(true);
    const bad = (sheet: string): RegisterPlaces => ({
      ...nowhere,
      problems: [{ problem: { sheet, row: 7, reason: "notADay" }, sentence: "плохо" }],
    });
    expect(refused(closeYear.decide(twoYears(), input, context, bad("Пары"))).refused).toBe("unreadable");
    expect(done(closeYear.decide(twoYears(), input, context, bad("Встречи"))).answer.written).toBe(true);
    expect(nowhere.problems).toEqual([]);
  });

  test("only tells what it would do when it is asked for a preview", () => {
    const preview = closing(twoYears(), { dryRun: true });
    expect(preview.changes).toEqual([]);
    expect(preview.objects).toBeUndefined();
    expect(preview.answer).toMatchObject({ written: false, frozen: 25, crossing: 1, seal: "" });
    expect(preview.answer.pairs.map(({ pairId, decision }) => [pairId, decision])).toEqual([
      ["П-002", "leave"],
      ["П-004", "leave"],
    ]);
  });

  test("keeps no name in its own answer, and the seal in the journal", () => {
    const { answer, objects } = closing(twoYears());
    expect(JSON.stringify(answer)).not.toContain("Учитель");
    expect(objects).toBe(`2024/2025: итоги закрыты, контрольная сумма ${answer.seal}`);
  });

  test("closes or extends pairs beyond their term as the department chooses, and leaves the others", () => {
    const register = twoYears();
    const { changes, answer } = closing(register, {
      overdue: { decision: "extend", dueOn: "2025-12-26", ...agreed },
      pairs: [{ pairId: "П-004", decision: "close", ground: "mutual", note: "Решено на педсовете" }],
    });
    expect(answer.pairs.map(({ pairId, decision, refused: why }) => [pairId, decision, why])).toEqual([
      ["П-002", "extend", ""],
      ["П-004", "close", ""],
    ]);
    expect(puts(changes, "pairs")).toEqual([
      { id: "П-002", dueOn: "2025-12-26", status: "running" },
      { id: "П-004", status: "closedEarly", finishedOn: "2025-05-31", closingGround: "mutual" },
    ]);
    const events = puts(changes, "pairEvents");
    expect(events.map(({ kind }) => kind)).toEqual(["extended", "closedEarly"]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(2);
  });

  test("sees an extension made just before: no mentor gets more than their places", () => {
    const settings = settingRows().map((row) => (row.id === "mentorLimit" ? { ...row, value: "1" } : row));
    const mine = pairs.map((pair) =>
      pair.id === "П-004" ? { ...pair, orderNumber: "2-о", orderOn: "2024-10-01" } : pair,
    );
    const preview = closing(twoYears({ settings, pairs: mine }), {
      overdue: { decision: "extend", dueOn: "2025-12-26", ...agreed },
      dryRun: true,
    });
    expect(preview.answer.pairs.map(({ pairId, decision, refused: why }) => [pairId, decision, why])).toEqual([
      ["П-004", "leave", "у наставника нет свободного места"],
      ["П-002", "extend", ""],
    ]);
  });

  test("says why a pair stays as it is", () => {
    const preview = closing(twoYears(), { overdue: { decision: "extend", dueOn: "2025-12-26" }, dryRun: true });
    expect(preview.answer.pairs[0]).toMatchObject({ decision: "leave", refused: "нет дат обоюдного согласия" });
    const closes = closing(twoYears(), { overdue: { decision: "close" }, dryRun: true });
    expect(closes.answer.pairs[0]?.refused).toBe("для основания «иное» нужна причина в примечании");
  });

  test("tells who stops being young: the day of three years still counts", () => {
    const { answer } = closing(twoYears(), { dryRun: true });
    expect(answer.young.map(({ personId, next, offer }) => [personId, next, offer])).toEqual([
      // 31 August 2022 and three years is the day before 1 September 2025; the pair goes on, so the row stays
      [passing, "stops", "stay"],
      [young, "remains", ""],
      [leap, "remains", ""],
    ]);
    expect(answer.youngCounts).toEqual({ stops: 1, remains: 2, unknown: 0, left: 0 });
    const next = done(
      closeYear.decide(twoYears(), { schoolYear: 2025, dryRun: true }, aContext("2026-06-10"), none),
    ).answer;
    // exactly three years on 1 September 2026: still young; from a leap day three years last to 28 February 2027
    expect(next.youngCounts).toEqual({ stops: 0, remains: 2, unknown: 0, left: 0 });
    const after = done(
      closeYear.decide(twoYears(), { schoolYear: 2026, dryRun: true }, aContext("2027-06-10"), none),
    ).answer;
    expect(after.young.filter(({ next: then }) => then === "stops").map(({ personId }) => personId)).toEqual([
      young,
      leap,
    ]);
    expect(JSON.stringify(after.young)).not.toContain(unknown);
  });

  test("takes those chosen out of the bank, or only the mark where there are other reasons", () => {
    const ended = pairs.map((pair) => ({ ...pair, status: "completed" as const, finishedOn: "2025-05-30" }));
    const mentees = [
      aMentee({ id: "М-001", personId: passing, categories: ["young"], enteredOn: "2024-09-01" }),
      aMentee({ id: "М-002", personId: young, categories: ["young"], enteredOn: "2024-09-01" }),
    ];
    const leaving = closing(twoYears({ pairs: ended, mentees }), { youngLeave: [passing, young] });
    expect(puts(leaving.changes, "mentees")).toEqual([
      { id: "М-001", leftOn: "2025-08-31", leftReason: "с 2025/2026 учебного года не молодой специалист" },
    ]);
    const both = [
      aMentee({ id: "М-001", personId: passing, categories: ["young", "newInStaff"], enteredOn: "2024-09-01" }),
    ];
    const dropping = closing(twoYears({ mentees: both }), { youngLeave: [passing] });
    expect(puts(dropping.changes, "mentees")).toEqual([{ id: "М-001", categories: ["newInStaff"] }]);
  });

  test("marks the banks and plans events only when asked", () => {
    expect(closing(twoYears()).answer).toMatchObject({ banks: 0, events: 0 });
    const { changes, answer } = closing(twoYears(), { markBanks: true, events: true });
    expect(answer).toMatchObject({ banks: 5, events: 22 });
    expect(puts(changes, "mentors")).toContainEqual({ id: "Н-001", updateDueOn: "2025-10-01" });
    expect(puts(changes, "events").every((row) => row.schoolYear === 2025)).toBe(true);
  });
});

describe("the years that may be closed", () => {
  const offered = (register: Register, day: string) =>
    done(showYears.decide(register, {}, aContext(day))).answer.open.map(({ label }) => label);

  test("are those since the first pair, also one in which none has begun, until they are closed", () => {
    const pairsBegun = twoYears().pairs.map(({ startedOn }) => startedOn.slice(0, 4));
    expect(pairsBegun).not.toContain("2026");
    expect(offered(twoYears(), "2026-09-20")).toEqual(["2026/2027", "2025/2026", "2024/2025"]);
    expect(offered(closed(), "2026-09-20")).toEqual(["2026/2027", "2025/2026"]);
    expect(offered(twoYears({ pairs: [] }), "2026-09-20")).toEqual(["2026/2027"]);
  });

  test("say when they cannot be closed yet, and why", () => {
    const early = done(showYearClosing.decide(twoYears(), { schoolYear: 2025 }, aContext("2025-10-01"), none)).answer;
    expect(early.possible).toBe(false);
    expect(early.items.filter(({ blocking }) => blocking)).toMatchObject([
      { code: "notOver", examples: ["15.05.2026"] },
    ]);
  });

  test("name what was changed by hand in what figures come from, until it is accepted", () => {
    const hand = (id: string, columns: Partial<RowOf<"hands">>) =>
      aRow("hands", {
        id,
        table: "people",
        rowKey: leap,
        kind: "changed",
        columns: "careerStartedOn",
        state: "open",
        ...columns,
      });
    const named = (...hands: RowOf<"hands">[]) =>
      done(showYearClosing.decide(twoYears({ hands }), { schoolYear: 2024 }, context, none)).answer.items.filter(
        ({ code }) => code === "byHand",
      );
    const said = `${leap} (${twoYears().people.find(({ id }) => id === leap)?.name})`;
    expect(
      named(hand("РУ:1", {}), hand("РУ:2", { columns: "phone" }), hand("РУ:3", { state: "accepted" })),
    ).toMatchObject([{ count: 1, blocking: false, examples: [said], view: "hands" }]);
    expect(named(hand("РУ:3", { state: "putBack" }))).toMatchObject([{ count: 0, examples: [] }]);
  });

  test("name people and pairs beside their codes, where names are shown", () => {
    const examples = (register: Register) =>
      done(showYearClosing.decide(register, { schoolYear: 2024 }, context, none)).answer.items.flatMap(
        (item) => item.examples,
      );
    const codes = (texts: readonly string[]) => texts.filter((text) => /^[СП]-\d+/.test(text));
    expect(codes(examples(twoYears())).length).toBeGreaterThan(1);
    for (const text of codes(examples(twoYears()))) expect(text).toMatch(/^[СП]-\d+ \(.+\)$/);
    const settings = settingRows().map((row) => (row.id === "names" ? { ...row, value: "нет" } : row));
    for (const text of codes(examples(twoYears({ settings })))) expect(text).toMatch(/^[СП]-\d+$/);
  });
});

describe("a closed year", () => {
  const late = { orderNumber: "77-о", orderOn: "2024-10-01" };
  const corrected = (register: Register) => written(register, [{ table: "pairs", put: { id: "П-004", ...late } }]);

  test("shows its frozen figures whatever happens later, with a mark", () => {
    const [series] = done(showIndicators.decide(corrected(closed()), {}, aContext("2025-10-03"), [])).answer;
    expect(series?.points[0]).toMatchObject({
      numerator: 2,
      denominator: 3,
      shown: "66,7",
      mark: "закрыт 20.09.2025",
    });
    const [open] = done(showIndicators.decide(corrected(twoYears()), {}, aContext("2025-10-03"), [])).answer;
    expect(open?.points[0]).toMatchObject({ numerator: 3, denominator: 3, mark: "" });
  });

  test("tells which figures would come out differently, and an amendment takes them over", () => {
    const register = corrected(closed());
    const shown = done(showYears.decide(register, {}, context)).answer.years[0];
    expect(shown?.faults).toEqual([]);
    const named = `${leap} (${register.people.find(({ id }) => id === leap)?.name})`;
    expect(shown?.drift.map(({ figureId, before, after, entered }) => [figureId, before, after, entered])).toEqual([
      ["ИТ-001", "66,7 (2 / 3)", "100,0 (3 / 3)", [named]],
      ["ИТ-003", "0,0 (0 / 1)", "100,0 (1 / 1)", [named]],
      // The late pair is the second school's first.
      ["ИТ-019", "50,0 (1 / 2)", "100,0 (2 / 2)", ["О-002 (МБОУ «СОШ № 2»)"]],
      ["ИТ-021", "0,0 (0 / 1)", "100,0 (1 / 1)", ["О-002 (МБОУ «СОШ № 2»)"]],
    ]);
    const input = { schoolYear: 2024, reason: "Приказ найден" };
    const { changes, answer, objects } = done(amendYear.decide(register, input, aContext("2025-10-03"), none));
    expect(answer.changes).toHaveLength(4);
    expect(objects).toBe("2024/2025: ПК-001, ПК-002, ПК-003, ПК-004");
    expect(changes.every(({ table }) => table === "amendments")).toBe(true);
    expect(puts(changes, "amendments")[0]).toMatchObject({
      figureId: "ИТ-001",
      amendedOn: "2025-10-03",
      before: 200 / 3,
      after: 100,
      numeratorBefore: 2,
      numeratorAfter: 3,
      entered: leap,
      gone: null,
      reason: "Приказ найден",
    });
    const amended = written(register, changes);
    expect(amended.yearFigures).toEqual(register.yearFigures);
    const again = done(showYears.decide(amended, {}, context)).answer.years[0];
    expect(again?.drift).toEqual([]);
    expect(again?.amendments.map(({ before, after }) => [before, after])).toEqual([
      ["66,7", "100,0"],
      ["0,0", "100,0"],
      ["50,0", "100,0"],
      ["0,0", "100,0"],
    ]);
    expect(refused(amendYear.decide(amended, input, context, none)).refused).toBe("yearUnchanged");
    const [series] = done(showIndicators.decide(amended, {}, context, [])).answer;
    expect(series?.points[0]).toMatchObject({
      numerator: 2,
      mark: "закрыт 20.09.2025; поправка от 03.10.2025: 100,0",
    });
  });

  test("is recounted by the rules of its closing", () => {
    const register = closed();
    const settings = register.settings.map((row) =>
      row.id === "youngYears" ? { ...row, value: "1" } : row.id === "mode" ? { ...row, value: "буквально" } : row,
    );
    const changed = { ...register, settings };
    expect(done(showYears.decide(changed, {}, context)).answer.years[0]?.drift).toEqual([]);
    expect(refused(amendYear.decide(changed, { schoolYear: 2024, reason: "…" }, context, none)).refused).toBe(
      "yearUnchanged",
    );
  });

  test("closed under a setting that nobody can read keeps the default that was meant", () => {
    const settings = settingRows().map((row) => (row.id === "mode" ? { ...row, value: "буквально; строго" } : row));
    const register = closed(twoYears({ settings }));
    expect(register.yearFigures[0]?.settings).toContain("mode=строго;");
    expect(done(showYears.decide(register, {}, context)).answer.years[0]?.drift).toEqual([]);
  });

  test("of which nobody knows cannot be amended", () => {
    expect(refused(amendYear.decide(twoYears(), { schoolYear: 2024, reason: "…" }, context, none)).refused).toBe(
      "yearNotClosed",
    );
  });

  test("tells when somebody has changed, deleted or added a row by hand", () => {
    const { changes, objects } = closing(twoYears());
    const journal = [
      {
        operationId: "op-1",
        at: `${today}T10:00:00`,
        actor: "department",
        action: "Учебный год закрыт",
        objects: objects ?? "",
        changes: 6,
        hash: "0",
      },
    ];
    const register = written(twoYears({ journal }), changes);
    const faultsOf = (rows: Register["yearFigures"]) =>
      done(showYears.decide({ ...register, yearFigures: rows }, {}, context)).answer.years[0]?.faults;
    expect(faultsOf(register.yearFigures)).toEqual([]);
    const better = register.yearFigures.map((row) =>
      row.id === "ИТ-001" ? { ...row, numerator: 3, value: 100 } : row,
    );
    expect(faultsOf(better)).toEqual(["Лист «Итоги лет», строка ИТ-001: не сходится контрольная сумма."]);
    const whole = ["Лист «Итоги лет»: строки 2024/2025 учебного года не те, что записаны в журнале при закрытии."];
    expect(faultsOf(register.yearFigures.slice(1))).toEqual(whole);
    // the sum computed anew as well: the journal still knows
    expect(faultsOf(better.map((row) => ({ ...row, checksum: sealOfFigure(row) })))).toEqual(whole);
    const tampered = { ...register, yearFigures: better };
    expect(refused(amendYear.decide(tampered, { schoolYear: 2024, reason: "…" }, context, none)).refused).toBe(
      "yearTampered",
    );
  });
});

describe("the checklist before closing", () => {
  test("counts what is open and says what forbids the closing", () => {
    const proposed = aPair({
      id: "П-005",
      mentorId: nearMentor,
      menteeId: leap,
      status: "proposed",
      startedOn: "2025-04-01",
      dueOn: "2025-07-31",
    });
    const list = done(
      showYearClosing.decide(twoYears({ pairs: [...pairs, proposed] }), { schoolYear: 2024 }, context, none),
    ).answer;
    const counted = Object.fromEntries(list.items.map(({ code, count }) => [code, count]));
    expect(counted).toMatchObject({
      overdue: 2,
      proposals: 1,
      noOrder: 1,
      noProgramme: 4,
      youngUnknown: 1,
      // indicator 9
      noTarget: 1,
    });
    expect(list).toMatchObject({ closed: false, possible: true, reportOn: "2025-05-15", crossing: 1 });
    expect(list.items.filter((item) => item.blocking)).toEqual([]);
    expect(list.overdue.map(({ pairId }) => pairId)).toEqual(["П-002", "П-004"]);
    expect(list.figures.map(({ shown }) => shown)).toEqual([
      ...["66,7", "100,0", "—", "—", "—"],
      ...["—", "—", "—", "50,0", "100,0", "—"],
    ]);
  });

  test("forbids a year whose figures a lost column leaves without a value, and says which", () => {
    const whole = twoYears();
    const lost = { ...whole, people: whole.people.map((row) => ({ ...row, careerStartedOn: null })) };
    const said = "столбец «Начало педагогического стажа» листа «Сотрудники» пуст. ";
    const list = done(showYearClosing.decide(lost, { schoolYear: 2024 }, context, none)).answer;
    expect([list.possible, list.items.filter((item) => item.blocking)]).toEqual([
      false,
      [expect.objectContaining({ code: "unread", count: 1, examples: [expect.stringContaining(said)] })],
    ]);
    const { facts, ...refusal } = refused(closeYear.decide(lost, { schoolYear: 2024 }, context, none));
    expect(refusal).toEqual({ refused: "unreadable" });
    expect(facts).toEqual({ problems: [expect.stringContaining(said)], more: 0 });
  });

  test.each(["2026-05-15", "2026-08-31", "2026-09-01", "2026-11-20", "2028-03-01"])(
    "lets 2025/2026 be closed on %s, with pairs that nobody has ended",
    (day) => {
      const open = aPair({
        id: "П-900",
        mentorId: nearMentor,
        menteeId: leap,
        startedOn: "2025-10-01",
        dueOn: "2026-05-31",
      });
      const register = twoYears({ pairs: [...pairs, open] });
      const at = aContext(day);
      expect(done(showYearClosing.decide(register, { schoolYear: 2025 }, at, none)).answer.possible).toBe(true);
      expect(done(closeYear.decide(register, { schoolYear: 2025 }, at, none)).answer.written).toBe(true);
    },
  );

  test("forbids a year that is closed, or whose report day lies ahead", () => {
    const again = done(showYearClosing.decide(closed(), { schoolYear: 2024 }, context, none)).answer;
    expect(again).toMatchObject({ closed: true, possible: false });
    const early = done(showYearClosing.decide(twoYears(), { schoolYear: 2025 }, context, none)).answer;
    expect(early.items.filter((item) => item.blocking).map(({ code }) => code)).toEqual(["notOver"]);
    const next = done(showYearClosing.decide(twoYears(), { schoolYear: 2030 }, context, none)).answer;
    expect(next).toMatchObject({ possible: false, figures: [] });
  });
});
