import { describe, expect, test } from "vitest";
import { indicator1 } from "../../../src/shared/indicators/indicator1.ts";
import { indicatorInput } from "../../../src/shared/indicators/indicatorInput.ts";
import type { Settings } from "../../../src/shared/register/settingsCatalogue.ts";
import { aJob, anOrganisation, aPair, type Fate, town } from "./municipality.ts";

/** 2024/2025 on 15 May 2025: whether the newcomer stands in the numerator and in the denominator. */
function placeOf(fate: Fate, settings: Partial<Settings> = {}, reportOn = "2025-05-15"): string {
  const input = indicatorInput(town(fate));
  const share = indicator1.compute({ ...input, settings: { ...input.settings, ...settings } }, 2024, reportOn);
  const place = `${share.numerator.includes("новичок") ? "N" : "-"}${share.denominator.includes("новичок") ? "D" : "-"}`;
  return share.unknown?.includes("новичок") ? `${place} unknown` : place;
}

const pair = aPair("опытный", "новичок");

// rules.md 6, the table of cases
const cases: [title: string, fate: Fate, place: string][] = [
  ["with a pair", { pairs: [pair] }, "ND"],
  ["without a pair", {}, "-D"],
  [
    "hired in the middle of the year, with a pair",
    {
      jobs: [aJob("новичок", "школа", { startedOn: "2025-01-15" })],
      pairs: [aPair("опытный", "новичок", { startedOn: "2025-02-01" })],
    },
    "ND",
  ],
  ["hired on the report day", { jobs: [aJob("новичок", "школа", { startedOn: "2025-05-15" })] }, "-D"],
  ["hired the day after the report day", { jobs: [aJob("новичок", "школа", { startedOn: "2025-05-16" })] }, "--"],
  ["pair that starts on the report day", { pairs: [aPair("опытный", "новичок", { startedOn: "2025-05-15" })] }, "ND"],
  ["pair that starts the day after", { pairs: [aPair("опытный", "новичок", { startedOn: "2025-05-16" })] }, "-D"],
  [
    "mentor replaced: two pairs",
    {
      pairs: [
        aPair("опытный", "новичок", { status: "replaced", finishedOn: "2024-12-20" }),
        aPair("второй", "новичок", { startedOn: "2024-12-21" }),
      ],
    },
    "ND",
  ],
  [
    "pair closed early, still at work",
    { pairs: [aPair("опытный", "новичок", { status: "closedEarly", finishedOn: "2024-11-01" })] },
    "ND",
  ],
  [
    "dismissed the day before the report day",
    { jobs: [aJob("новичок", "школа", { startedOn: "2024-09-02", finishedOn: "2025-05-14" })], pairs: [pair] },
    "--",
  ],
  [
    "dismissed on the report day: a working day",
    { jobs: [aJob("новичок", "школа", { startedOn: "2024-09-02", finishedOn: "2025-05-15" })], pairs: [pair] },
    "ND",
  ],
  [
    "moved between subordinate organisations",
    {
      jobs: [
        aJob("новичок", "школа", { startedOn: "2024-09-02", finishedOn: "2025-01-14" }),
        aJob("новичок", "сад", { startedOn: "2025-01-15" }),
      ],
      pairs: [pair],
    },
    "ND",
  ],
  [
    "part-time in two organisations",
    { jobs: [aJob("новичок", "школа"), aJob("новичок", "сад", { kind: "partTimeExternal" })], pairs: [pair] },
    "ND",
  ],
  [
    "three years pass in October: young until the year ends",
    { careerStartedOn: "2021-10-11", jobs: [aJob("новичок", "школа")], pairs: [pair] },
    "ND",
  ],
  ["exactly three years on 1 September", { careerStartedOn: "2021-09-01", jobs: [aJob("новичок", "школа")] }, "-D"],
  [
    "three years and a day on 1 September",
    { careerStartedOn: "2021-08-31", jobs: [aJob("новичок", "школа")], pairs: [pair] },
    "--",
  ],
  [
    "hired on 15 January, three years on that very day",
    { careerStartedOn: "2022-01-15", jobs: [aJob("новичок", "школа", { startedOn: "2025-01-15" })] },
    "-D",
  ],
  [
    "hired on 15 January, three years passed the day before",
    { careerStartedOn: "2022-01-14", jobs: [aJob("новичок", "школа", { startedOn: "2025-01-15" })] },
    "--",
  ],
  [
    "from the college to a school: judged on the day of that hire",
    {
      careerStartedOn: "2022-02-02",
      jobs: [
        aJob("новичок", "колледж", { startedOn: "2022-09-01", finishedOn: "2025-02-02" }),
        aJob("новичок", "школа", { startedOn: "2025-02-03" }),
      ],
    },
    "--",
  ],
  ["only a draft", { pairs: [aPair("опытный", "новичок", { status: "draft" })] }, "-D"],
  ["only a rejected pair", { pairs: [aPair("опытный", "новичок", { status: "rejected" })] }, "-D"],
  ["waiting for consent", { pairs: [aPair("опытный", "новичок", { status: "awaitingConsent" })] }, "-D"],
  [
    "approved but without the order's number",
    { pairs: [aPair("опытный", "новичок", { status: "approved", orderNumber: null })] },
    "-D",
  ],
  [
    "approved but without the order's date",
    { pairs: [aPair("опытный", "новичок", { status: "approved", orderOn: null })] },
    "-D",
  ],
  [
    "pair of the year before that ended on 31 August",
    {
      careerStartedOn: "2023-09-01",
      jobs: [aJob("новичок", "школа")],
      pairs: [
        aPair("опытный", "новичок", {
          startedOn: "2023-10-01",
          dueOn: "2024-08-31",
          finishedOn: "2024-08-31",
          status: "completed",
        }),
      ],
    },
    "-D",
  ],
  [
    "pair due on 31 August of the year before, which nobody has ended",
    {
      careerStartedOn: "2023-09-01",
      jobs: [aJob("новичок", "школа")],
      pairs: [aPair("опытный", "новичок", { startedOn: "2023-10-01", dueOn: "2024-08-31" })],
    },
    "-D",
  ],
  [
    "pair due on 1 September of this year, which nobody has ended",
    {
      careerStartedOn: "2023-09-01",
      jobs: [aJob("новичок", "школа")],
      pairs: [aPair("опытный", "новичок", { startedOn: "2023-10-01", dueOn: "2024-09-01" })],
    },
    "ND",
  ],
  [
    "pair of the year before that ended on 1 September",
    {
      careerStartedOn: "2023-09-01",
      jobs: [aJob("новичок", "школа")],
      pairs: [
        aPair("опытный", "новичок", {
          startedOn: "2023-10-01",
          dueOn: "2024-09-01",
          finishedOn: "2024-09-01",
          status: "completed",
        }),
      ],
    },
    "ND",
  ],
  [
    "completed the year before without a date of ending: ended when due",
    {
      careerStartedOn: "2023-09-01",
      jobs: [aJob("новичок", "школа")],
      pairs: [aPair("опытный", "новичок", { startedOn: "2023-10-01", dueOn: "2024-05-31", status: "completed" })],
    },
    "-D",
  ],
  ["in the college only", { jobs: [aJob("новичок", "колледж")], pairs: [pair] }, "--"],
  ["experienced mentee", { careerStartedOn: "2010-09-01", pairs: [pair] }, "--"],
  [
    "school closed in December, moved on",
    {
      organisations: [anOrganisation("школа", { closedOn: "2024-12-31" }), anOrganisation("сад")],
      jobs: [
        aJob("новичок", "школа", { startedOn: "2024-09-02" }),
        aJob("новичок", "сад", { startedOn: "2025-01-09" }),
      ],
      pairs: [pair],
    },
    "ND",
  ],
  [
    "school closed in December, not moved on",
    { organisations: [anOrganisation("школа", { closedOn: "2024-12-31" }), anOrganisation("сад")], pairs: [pair] },
    "--",
  ],
  ["start of the career unknown", { careerStartedOn: null, pairs: [pair] }, "-- unknown"],
  [
    "young by hand, with a reason",
    {
      careerStartedOn: "2015-09-01",
      person: { youngOverride: "да", youngReason: "отпуск по уходу, приказ № 41-л" },
      pairs: [pair],
    },
    "ND",
  ],
  [
    "young by hand, without a reason",
    { careerStartedOn: "2015-09-01", person: { youngOverride: "да", youngReason: null } },
    "--",
  ],
  ["not young by hand", { person: { youngOverride: "нет", youngReason: "статус снят приказом" } }, "--"],
  [
    "by hand until the day before the year",
    { careerStartedOn: "2015-09-01", person: { youngOverride: "да", youngReason: "приказ", youngUntil: "2024-08-31" } },
    "--",
  ],
  [
    "by hand until the end of the year",
    {
      careerStartedOn: "2015-09-01",
      jobs: [aJob("новичок", "школа")],
      person: { youngOverride: "да", youngReason: "приказ", youngUntil: "2025-08-31" },
    },
    "-D",
  ],
  [
    "young by hand though the start is unknown",
    { careerStartedOn: null, person: { youngOverride: "да", youngReason: "диплом 2024 года" } },
    "-D",
  ],
  ["a training record", { person: { test: true }, pairs: [pair] }, "--"],
  ["a training pair", { pairs: [aPair("опытный", "новичок", { test: true })] }, "-D"],
  ["a pair with oneself", { pairs: [aPair("новичок", "новичок")] }, "-D"],
  [
    "day of hire unknown: at work since long ago",
    { jobs: [aJob("новичок", "школа", { startedOn: null })], careerStartedOn: "2021-09-01" },
    "-D",
  ],
];

describe("indicator 1 in the strict way counts a person", () => {
  test.each(cases)("%s", (_title, fate, place) => {
    expect(placeOf(fate)).toBe(place);
  });
});

describe("the other ways of counting", () => {
  const dismissed: Fate = {
    jobs: [aJob("новичок", "школа", { startedOn: "2024-09-02", finishedOn: "2025-02-28" })],
    pairs: [pair],
  };
  const experienced: Fate = { careerStartedOn: "2010-09-01", pairs: [pair] };

  test("«за период» keeps those who left before the report day in both parts", () => {
    expect(placeOf(dismissed, { mode: "wholePeriod" })).toBe("ND");
  });
  test("«за период» leaves out those who left before the year began", () => {
    const gone = {
      ...dismissed,
      jobs: [aJob("новичок", "школа", { startedOn: "2023-09-02", finishedOn: "2024-08-31" })],
    };
    expect(placeOf(gone, { mode: "wholePeriod" })).toBe("--");
  });
  test("«только учителя» leaves out other positions", () => {
    expect(placeOf({ pairs: [pair] }, { mode: "teachersOnly" })).toBe("--");
    const teacher = { jobs: [aJob("новичок", "школа", { startedOn: "2024-09-02", teacher: true })], pairs: [pair] };
    expect(placeOf(teacher, { mode: "teachersOnly" })).toBe("ND");
  });
  // Прил. 3, показатель 1: «педагогических работников … в роли наставляемого, от … учителей – молодых специалистов»
  test("«буквально» divides every mentee by the young teachers, so that the share may exceed 100 %", () => {
    expect(placeOf(experienced, { mode: "literal" })).toBe("N-");
    expect(placeOf({ ...experienced, jobs: [aJob("новичок", "колледж")] }, { mode: "literal" })).toBe("--");
    // A mentee who has left before the report day has been one; the young teachers are those at work on it.
    expect(placeOf(dismissed, { mode: "literal" })).toBe("N-");
    const teacher = (columns: Parameters<typeof aJob>[2]) => ({ jobs: [aJob("новичок", "школа", columns)] });
    expect(placeOf({ ...teacher({ teacher: true }), pairs: [pair] }, { mode: "literal" })).toBe("ND");
    expect(placeOf(teacher({ teacher: true }), { mode: "literal" })).toBe("-D");
    expect(placeOf({ ...teacher({ teacher: false }), pairs: [pair] }, { mode: "literal" })).toBe("N-");
    expect(placeOf(teacher({ teacher: true, finishedOn: "2025-05-14" }), { mode: "literal" })).toBe("--");
    expect(placeOf(teacher({ teacher: true, finishedOn: "2025-05-15" }), { mode: "literal" })).toBe("-D");
  });
  test("the limit of three years is a setting", () => {
    const five: Fate = { careerStartedOn: "2019-09-01", jobs: [aJob("новичок", "школа")] };
    expect(placeOf(five, { youngYears: 5 })).toBe("-D");
    expect(placeOf(five, { youngYears: 4 })).toBe("--");
  });
});
