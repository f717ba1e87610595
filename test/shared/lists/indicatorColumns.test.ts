/** The functions for formulas read the columns that an indicator tells, no others: what it computes from more would be wrong without a word. */
import { expect, test } from "vitest";
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
import { closedTables, furtherTablesOf } from "../../../src/shared/lists/indicatorRows.ts";
import { gridOf } from "../../../src/shared/register/gridOf.ts";
import { surveyForms } from "../../../src/shared/register/surveyForms/list.ts";
import { tables } from "../../../src/shared/register/tables.ts";
import { mentorsCounted, modes, yesNo } from "../../../src/shared/register/vocabulary.ts";
import { settingRows, targetRows } from "../../../src/shared/settings/seeds.ru.ts";
import { aRow } from "../../support/rows.ts";
import { aJob, anOrganisation, aPair, aPerson } from "../indicators/municipality.ts";

const today = "2025-02-01";
const afterSurveys = "2025-05-20";
const watchedTables = [...indicatorTables, ...furtherTables] as const;
const byHand = { youngOverride: yesNo.label("yes"), youngReason: "Вернулся после отпуска", youngUntil: "2026-08-31" };

/** Everything that an indicator may look at stands here; one mentor has left, and only the pair says from where. */
function townUnder(values: Record<string, string>): IndicatorRegister {
  return {
    organisations: [anOrganisation("О-1"), anOrganisation("О-2"), anOrganisation("О-3", { closedOn: "2024-12-31" })],
    people: [aPerson("С-1", "2024-09-01"), aPerson("С-2", null, byHand), aPerson("С-9", "2000-09-01")],
    employments: [
      ...["С-1", "С-2", "С-9"].map((id) => aJob(id, "О-1", { teacher: true })),
      aJob("С-9", "О-2", { kind: "partTimeExternal" }),
    ],
    pairs: [aPair("С-9", "С-1"), aPair("С-8", "С-2", { mentorOrganisationId: "О-2" })],
    targets: targetRows(),
    platforms: [aRow("platforms", { id: "МП-1", metaSubject: "yes", closedOn: null, events: null })],
    responses: (["menteeSatisfaction", "mentorSatisfaction"] as const).flatMap((kind) =>
      (surveyForms[kind].index ?? []).map((question) =>
        aRow("responses", {
          id: `${kind}:${question}`,
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
    ),
    settings: settingRows().map((row) => ({ ...row, value: values[row.id] ?? row.value })),
  };
}

const ways = modes.codes.flatMap((mode) =>
  mentorsCounted.codes.map((counted) => ({ mode: modes.label(mode), mentorsCounted: mentorsCounted.label(counted) })),
);

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
    for (const day of [today, afterSurveys])
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

test.each(indicatorNumbers)("function %i gives the figures that whole rows give, under every setting", (indicator) => {
  for (const way of ways) {
    const register = townUnder(way);
    const grids = indicatorTables.map((name) => gridOf(tables[name], register[name] as never));
    const further = furtherTablesOf(indicator).map((name) => gridOf(tables[name], register[name] as never));
    const closed = closedTables.map((name) => gridOf(tables[name], []));
    const [first] = customFunctions[`MENTOR_INDICATOR_${indicator}`].compute([
      ...grids,
      afterSurveys,
      ...closed,
      ...further,
    ]);
    const [year] = indicatorYears(indicatorInput(register), indicator, afterSurveys);
    expect(first?.slice(4, 6), JSON.stringify(way)).toEqual([year?.point.numerator, year?.point.denominator]);
    expect(first?.[5]).toBe(indicator <= 2 ? 2 : 1);
  }
});
