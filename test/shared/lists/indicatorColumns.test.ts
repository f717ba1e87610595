/** The functions for formulas read the columns that an indicator tells, no others: what it computes from more would be wrong without a word. */
import { expect, test } from "vitest";
import { figureSettings } from "../../../src/shared/indicators/frozen.ts";
import {
  commonColumns,
  furtherTables,
  type IndicatorColumns,
  type IndicatorRegister,
  indicatorInput,
  indicatorTables,
} from "../../../src/shared/indicators/indicatorInput.ts";
import { indicatorYears } from "../../../src/shared/indicators/indicatorSeries.ts";
import { type IndicatorNumber, indicatorNumbers, indicatorOf } from "../../../src/shared/indicators/list.ts";
import { customFunctions } from "../../../src/shared/lists/functions.ts";
import { blockHeight } from "../../../src/shared/lists/indicatorRows.ts";
import { closedTables, furtherTablesOf } from "../../../src/shared/lists/indicatorSheets.ts";
import { gridOf } from "../../../src/shared/register/gridOf.ts";
import { readSettings, settingsCatalogue } from "../../../src/shared/register/settingsCatalogue.ts";
import { stayQuestion, wellbeingQuestions } from "../../../src/shared/register/surveyForms/commonQuestions.ru.ts";
import { surveyForms } from "../../../src/shared/register/surveyForms/list.ts";
import { type TableName, tables } from "../../../src/shared/register/tables.ts";
import { yesNo } from "../../../src/shared/register/vocabulary.ts";
import { settingRows, targetRows } from "../../../src/shared/settings/seeds.ru.ts";
import { aRow } from "../../support/rows.ts";
import { aJob, anOrganisation, aPair, aPerson } from "../indicators/municipality.ts";

const today = "2025-02-01";
const afterSurveys = "2025-05-20";
const watchedTables = [...indicatorTables, ...furtherTables] as const;
const byHand = { youngOverride: yesNo.label("yes"), youngReason: "Вернулся после отпуска", youngUntil: "2026-08-31" };

const afterAll = "2025-09-10";
const wellbeing = (["menteeSatisfaction", "needs"] as const).flatMap((kind) =>
  [...wellbeingQuestions, stayQuestion].flatMap(({ code }) =>
    // Of six young people five are better off at the end, and one has not answered then.
    ["С-1", "С-3", "С-4", "С-5", "С-6", "С-7"].slice(0, kind === "needs" ? 6 : 5).map((personId) =>
      aRow("responses", {
        id: `${kind}:${personId}:${code}`,
        responseSetId: `${kind}:${personId}`,
        kind,
        stage: kind === "needs" ? "entry" : "exit",
        schoolYear: 2024,
        personId,
        submittedAt: kind === "needs" ? "2024-09-10T10:00:00" : "2025-04-10T10:00:00",
        question: code,
        answer: code === stayQuestion.code ? "да" : kind === "needs" ? "5" : "8",
        state: "accepted",
      }),
    ),
  ),
);

/** Everything that an indicator may look at stands here; one mentor has left, and only the pair says from where. */
function townUnder(values: Record<string, string>): IndicatorRegister {
  const others = ["С-3", "С-4", "С-5", "С-6", "С-7"];
  return {
    organisations: [
      anOrganisation("О-1"),
      anOrganisation("О-2"),
      anOrganisation("О-3", { closedOn: "2024-12-31" }),
      anOrganisation("О-4", { subordinate: false, role: "partner", kind: "vocational" }),
    ],
    people: [
      aPerson("С-1", "2024-09-01"),
      aPerson("С-2", null, byHand),
      aPerson("С-9", "2000-09-01"),
      ...others.map((id) => aPerson(id, "2024-09-01")),
    ],
    employments: [
      ...["С-1", "С-2", "С-9", ...others].map((id) =>
        aJob(id, "О-1", {
          teacher: true,
          ...(id === "С-6" ? { finishedOn: "2025-06-30" } : {}),
          ...(id === "С-7" ? { finishedOn: "2025-06-30", leftTo: "education", finishReason: "conscripted" } : {}),
        }),
      ),
      aJob("С-9", "О-2", { kind: "partTimeExternal" }),
      aJob("С-7", "О-2", { kind: "partTimeExternal", finishedOn: "2025-06-30" }),
      aJob("С-6", "О-4", { startedOn: "2025-07-01" }),
    ],
    pairs: [
      aPair("С-9", "С-1"),
      aPair("С-8", "С-2", { mentorOrganisationId: "О-2" }),
      aPair("С-9", "С-7", { status: "completed", finishedOn: "2025-05-30" }),
      // Nobody knows where this mentee works but the pair itself.
      aPair("С-9", "С-0", { status: "completed", finishedOn: "2025-05-30", menteeOrganisationId: "О-2" }),
    ],
    targets: targetRows(),
    platforms: [aRow("platforms", { id: "МП-1", metaSubject: "yes", closedOn: null, events: null })],
    deficits: (["entry", "exit"] as const).map((stage) =>
      aRow("deficits", {
        id: `Д-${stage}`,
        personId: "С-7",
        stage,
        measuredOn: stage === "entry" ? "2024-09-10" : "2025-05-20",
        theory: stage === "entry" ? 3 : 1,
      }),
    ),
    mentees: ["С-1", "С-7"].map((personId) =>
      aRow("mentees", { id: `М-${personId}`, personId, conservative: true, enteredOn: "2024-09-10", leftOn: null }),
    ),
    responses: [...satisfaction, ...wellbeing],
    settings: settingRows().map((row) => ({ ...row, value: values[row.id] ?? row.value })),
  };
}

const satisfaction = (["menteeSatisfaction", "mentorSatisfaction"] as const).flatMap((kind) =>
  (surveyForms[kind].index ?? []).map((question) =>
    aRow("responses", {
      id: `${kind}:${question}`,
      responseSetId: `${kind}:1`,
      kind,
      stage: "exit",
      schoolYear: 2024,
      personId: kind === "menteeSatisfaction" ? "С-1" : "С-9",
      submittedAt: "2025-04-10T10:00:00",
      question,
      answer: "9",
      state: "accepted",
    }),
  ),
);

/** Every choice of every setting that a figure depends on, one at a time. */
const ways: Record<string, string>[] = [
  {},
  ...figureSettings.flatMap((id) => {
    const { options } = settingsCatalogue.find((entry) => entry.id === id) as { options: readonly string[] };
    return options.map((value) => ({ [id]: value }));
  }),
];

/** The same rows, telling which of their columns are looked at. */
function watched(register: IndicatorRegister, told: Set<string>): IndicatorRegister {
  const rowsOf = (name: (typeof watchedTables)[number]) =>
    register[name].map(
      (row) =>
        new Proxy(row, {
          get(columns, column, receiver) {
            told.add(`${name}.${String(column)}`);
            return Reflect.get(columns, column, receiver);
          },
        }),
    );
  return Object.fromEntries(watchedTables.map((name) => [name, rowsOf(name)])) as unknown as IndicatorRegister;
}

const listed = (columns: IndicatorColumns) =>
  Object.entries(columns).flatMap(([name, own]) => own.map((column) => `${name}.${column}`));

function looked(indicator: IndicatorNumber): Set<string> {
  const columns = new Set<string>();
  for (const way of ways)
    for (const day of [today, afterSurveys, afterAll])
      indicatorYears(indicatorInput(watched(townUnder(way), columns)), indicator, day);
  return columns;
}

test.each(indicatorNumbers)("indicator %i looks at the columns it tells and at the common ones alone", (indicator) => {
  const { reads } = indicatorOf(indicator);
  const allowed = new Set([...listed(commonColumns), ...listed(reads)]);
  const seen = looked(indicator);
  expect([...seen].filter((column) => !allowed.has(column))).toEqual([]);
  expect(listed(reads).filter((column) => !seen.has(column))).toEqual([]);
});

test("every common column is looked at for some indicator", () => {
  const seen = new Set(indicatorNumbers.flatMap((indicator) => [...looked(indicator)]));
  // The sheets themselves are read by their keys.
  const keys = indicatorTables.map((name) => `${name}.${tables[name].key}`);
  expect(listed(commonColumns).filter((column) => !seen.has(column) && !keys.includes(column))).toEqual([]);
});

/** Counted by hand under the defaults on 10 September 2025. */
const counted: Record<IndicatorNumber, [number, number]> = {
  // С-7 left on 30 June, after the report day: of seven young people three have a pair.
  1: [3, 7],
  // О-3 is closed, О-4 is no organisation of ours; С-9 is of О-1, and the mentor who has left was of О-2.
  2: [2, 2],
  3: [1, 1],
  4: [1, 1],
  5: [1, 1],
  // С-1 and С-7 are marked, and both had a pair on 31 December 2024.
  6: [2, 2],
  // Of the two completed pairs one mentee has been measured, 3 and 1 at the end.
  7: [1, 1],
  // С-7 was called up in the same school; of С-0 no work is known.
  8: [1, 2],
  // О-1 and О-2 have mentees.
  9: [2, 2],
  // С-6 has gone to the college, and С-7 is not at work on 1 September.
  10: [5, 7],
  // С-7 has not answered at the end, С-2 not at all.
  11: [5, 7],
};

test.each(indicatorNumbers)("function %i gives the figures that whole rows give, under every setting", (indicator) => {
  for (const way of ways) {
    const register = townUnder(way);
    const grid = (name: TableName) => gridOf(tables[name], register[name as never] as never);
    const closed = closedTables.map((name) => gridOf(tables[name], []));
    const args = [...indicatorTables.map(grid), afterAll, ...closed, ...furtherTablesOf(indicator).map(grid)];
    const [first] = customFunctions[`MENTOR_INDICATOR_${indicator}`].compute(args);
    const [year] = indicatorYears(indicatorInput(register), indicator, afterAll);
    const point = year?.point;
    const told = point?.denominator === 0 ? ["", ""] : [point?.numerator, point?.denominator];
    expect(first?.slice(4, 6), JSON.stringify(way)).toEqual(told);
    if (Object.keys(way).length === 0) expect(told).toEqual(counted[indicator]);
    const all = [...args.slice(0, indicatorTables.length + 1 + closed.length), ...furtherTables.map(grid)];
    const block = customFunctions.MENTOR_INDICATORS.compute(all).slice((indicator - 1) * blockHeight);
    expect(block[3], JSON.stringify(way)).toEqual(first);
    expect(block[1]?.[0]).toBe(indicatorOf(indicator).formula(readSettings(register.settings)));
  }
});
