/** Indicators 3 to 5 at their limits, counted by hand (приказ № 548-п, прил. 3; rules.md 6). */
import { describe, expect, test } from "vitest";
import { indicatorInput } from "../../../src/shared/indicators/indicatorInput.ts";
import { indicatorYears, verdictOf } from "../../../src/shared/indicators/indicatorSeries.ts";
import { shareOfYear } from "../../../src/shared/indicators/list.ts";
import { surveyForms } from "../../../src/shared/register/surveyForms/list.ts";
import type { RowOf } from "../../../src/shared/register/tables.ts";
import { settingRows, targetRows } from "../../../src/shared/settings/seeds.ru.ts";
import { aRegister, aRow } from "../../support/rows.ts";
import { aJob, anOrganisation, aPair, aPerson } from "./municipality.ts";

const items = surveyForms.menteeSatisfaction.index ?? [];
const inTime = "2025-04-10T10:00:00";

/** One person's set: so many of the eleven items, each with this mark. */
function answers(personId: string, mark: number, columns: Partial<RowOf<"responses">> = {}, count = items.length) {
  const set = `А-1:${personId}:${columns.pairId ?? ""}:${columns.submittedAt ?? inTime}`;
  return items.slice(0, count).map((question) =>
    aRow("responses", {
      id: `${set}:${question}`,
      responseSetId: set,
      surveyId: "А-1",
      kind: "menteeSatisfaction",
      stage: "exit",
      schoolYear: 2024,
      personId,
      pairId: null,
      submittedAt: inTime,
      question,
      answer: String(mark),
      state: "accepted",
      ...columns,
    }),
  );
}

/** Three mentees of one mentor. */
function town(responses: readonly RowOf<"responses">[], values: Record<string, string> = {}, jobs = {}) {
  const mentees = ["С-1", "С-2", "С-3"];
  return aRegister({
    organisations: [anOrganisation("О-1")],
    people: [...mentees, "С-9"].map((id) => aPerson(id, "2024-09-01")),
    employments: [...mentees, "С-9"].map((id) => aJob(id, "О-1", { id: `Т-${id}`, ...(id === "С-3" ? jobs : {}) })),
    pairs: mentees.map((id) => aPair("С-9", id, { id: `П-${id}` })),
    targets: targetRows(),
    settings: settingRows().map((row) => ({ ...row, value: values[row.id] ?? row.value })),
    responses,
  });
}

function counted(responses: readonly RowOf<"responses">[], values = {}, jobs = {}, reportOn = "2025-05-15") {
  const { numerator, denominator } = shareOfYear(3, indicatorInput(town(responses, values, jobs)), 2024, reportOn);
  return [numerator.length, denominator.length];
}

describe("indicator 3", () => {
  test("an index of exactly 7 is satisfied, of 6 is not", () => {
    expect(counted([...answers("С-1", 7), ...answers("С-2", 6)])).toEqual([1, 2]);
  });

  test("the threshold comes from the settings", () => {
    expect(counted([...answers("С-1", 7), ...answers("С-2", 6)], { satisfiedFrom: "8" })).toEqual([0, 2]);
  });

  test("six of eleven items are enough, five are not", () => {
    expect(counted([...answers("С-1", 9, {}, 6), ...answers("С-2", 9, {}, 5)])).toEqual([1, 1]);
  });

  test("from all participants, where the settings say so: 1 of 3", () => {
    expect(counted(answers("С-1", 9), { satisfactionBase: "от всех участников" })).toEqual([1, 3]);
  });

  test("who has left before the window opens is no participant; who leaves on its first day is", () => {
    const all = [...answers("С-1", 9), ...answers("С-3", 9)];
    expect(counted(all, {}, { finishedOn: "2025-03-31" })).toEqual([1, 1]);
    expect(counted(all, {}, { finishedOn: "2025-04-01" })).toEqual([2, 2]);
  });

  test("answers about two pairs are one person with the mean of both: (6 + 9) / 2", () => {
    const two = [...answers("С-1", 6, { pairId: "П-1" }), ...answers("С-1", 9, { pairId: "П-2" })];
    expect(counted(two)).toEqual([1, 1]);
    expect(counted(two, { satisfiedFrom: "8" })).toEqual([0, 1]);
  });

  test.each([
    ["set aside", { state: "quarantined" }],
    ["replaced by a later one", { state: "superseded" }],
    ["of the beginning of the year", { stage: "entry" }],
    ["of another year", { schoolYear: 2023 }],
    ["of another survey", { kind: "mentorSatisfaction" }],
    ["later than the report day", { submittedAt: "2025-05-16T00:00:01" }],
  ] as const)("an answer that is %s does not count", (_, columns) => {
    expect(counted([...answers("С-1", 9), ...answers("С-2", 1, columns)])).toEqual([1, 1]);
  });

  test("without answers there is no figure, and the reason is told", () => {
    const before = indicatorYears(indicatorInput(town([])), 3, "2025-03-01")[0]?.point;
    expect(before).toMatchObject({ value: null, shown: "—", reason: "ответы принимаются с 01.04.2025 по 15.05.2025" });
    const after = indicatorYears(indicatorInput(town([])), 3, "2025-06-01")[0]?.point;
    expect(after).toMatchObject({ value: null, reason: "ответов итоговой анкеты нет" });
  });

  test("the response rate and the other denominator stand beside the figure", () => {
    const [year] = indicatorYears(indicatorInput(town(answers("С-1", 9))), 3, "2025-06-01");
    expect(year?.point).toMatchObject({ numerator: 1, denominator: 1, shown: "100,0" });
    expect(year?.point.quality).toBe(
      "ответили 1 из 3 (33,3 %), низкий охват: меньше 70 %; от всех участников 33,3 %; средний индекс × 10 — 90,0",
    );
  });
});

describe("indicator 5", () => {
  const platform = (id: string, columns: Partial<RowOf<"platforms">> = {}) =>
    aRow("platforms", { id, metaSubject: "yes", openedOn: "2022-09-01", closedOn: null, events: null, ...columns });
  const year = (...platforms: RowOf<"platforms">[]) => {
    const [first] = indicatorYears(indicatorInput({ ...town([]), platforms }), 5, "2025-06-01");
    if (first === undefined) throw new Error("no year");
    return { ...first.point, verdict: verdictOf(first) };
  };

  test("two of two are reached, one is not", () => {
    expect(year(platform("МП-1"), platform("МП-2"))).toMatchObject({
      value: 2,
      shown: "2",
      verdict: "reached",
      lacking: 0,
    });
    expect(year(platform("МП-1"))).toMatchObject({ value: 1, shown: "1", verdict: "missed", lacking: 1 });
    expect(year(platform("МП-1"), platform("МП-2"), platform("МП-3"))).toMatchObject({
      shown: "3",
      verdict: "reached",
    });
  });

  test("closed on the report day still counts, the day before not; opened later not", () => {
    expect(year(platform("МП-1", { closedOn: "2025-05-15" }))).toMatchObject({ numerator: 1 });
    expect(year(platform("МП-1", { closedOn: "2025-05-14" }))).toMatchObject({ numerator: 0, shown: "0" });
    expect(year(platform("МП-1", { openedOn: "2025-05-16" }))).toMatchObject({ numerator: 0 });
  });

  test("a platform without a mark is not counted and is told; of none it is not said zero", () => {
    const told = year(platform("МП-1"), platform("МП-2", { metaSubject: null }));
    expect(told).toMatchObject({
      numerator: 1,
      quality: "без отметки «метапредметная»: 1, не учтены; без мероприятий в этом году: 1",
    });
    expect(year()).toMatchObject({
      value: null,
      shown: "—",
      reason: "площадки в регистр не внесены",
      verdict: "noFigures",
    });
    expect(year(platform("МП-1", { metaSubject: null }))).toMatchObject({ value: null, shown: "—" });
  });

  test("of another kind: a true zero", () => {
    expect(year(platform("МП-1", { metaSubject: "no" }))).toMatchObject({ value: 0, shown: "0", verdict: "missed" });
  });
});
