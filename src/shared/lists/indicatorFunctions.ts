/** Functions for formulas about the indicators: blocks of years, what stands behind a figure, targets, rules. */

import { furtherTables, type IndicatorTable, indicatorTables } from "../indicators/indicatorInput.ts";
import { firstYear, lastYear } from "../indicators/indicatorSeries.ts";
import { type IndicatorNumber, indicatorNumbers, indicatorOf, isIndicatorNumber } from "../indicators/list.ts";
import { targetsOf } from "../indicators/targetOf.ts";
import type { Cell } from "../register/column.ts";
import { gridOf } from "../register/gridOf.ts";
import { settings } from "../register/settings.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { sampleRow, type Table } from "../register/table.ts";
import { tables } from "../register/tables.ts";
import { type Argument, FunctionError, part, settingRowsIn, soundRowsIn, wholeNumber } from "./arguments.ts";
import { organisationRows, traceRows } from "./behindFigure.ts";
import { type CustomFunction, type FunctionParameter, sheetHelp } from "./customFunction.ts";
import { functionWords } from "./functionWords.ru.ts";
import { indicatorBlocks, indicatorRows } from "./indicatorRows.ts";
import { closedTables, furtherTablesOf } from "./indicatorSheets.ts";

const dayName = "Данные на";
const indicatorParameters: readonly FunctionParameter[] = [
  ...indicatorTables.map((name) => ({ name, help: sheetHelp(name) })),
  { name: "today", help: "Дата, на которую взяты данные" },
  ...closedTables.map((name) => ({
    name,
    help: `Лист «${tables[name].sheet}» целиком: для показателей закрытых лет`,
    optional: true as const,
  })),
];

/** A second person of the sample, long since experienced. */
const second: Partial<Record<IndicatorTable, object>> = {
  people: { id: "С-002", careerStartedOn: "2004-09-01" },
  employments: { id: "Т-002", personId: "С-002" },
};

function sampleSheets(): Argument[] {
  const sheets = indicatorTables.map((name) => {
    const table: Table = tables[name];
    const row = sampleRow(table);
    return gridOf(table, second[name] === undefined ? [row] : [row, { ...row, ...second[name] }]);
  });
  return [...sheets, "2024-11-01"];
}

function sampleOf(indicator: IndicatorNumber): Argument[] {
  const further = furtherTablesOf(indicator).map((name) =>
    gridOf(tables[name] as Table, [sampleRow(tables[name] as Table)]),
  );
  if (further.length === 0) return sampleSheets();
  const closed = closedTables.map((name) => gridOf(tables[name] as Table, []));
  return [...sampleSheets(), ...closed, ...further];
}

/** A function whose result is always a block. */
type BlockFunction = Omit<CustomFunction, "compute"> & { compute(args: readonly Argument[]): Cell[][] };

function indicatorFunction(indicator: IndicatorNumber): BlockFunction {
  return {
    description: `${indicatorOf(indicator).help} По строке на год 2024–2034: год, учебный год, цель, факт, числитель, знаменатель, отклонение, не хватает, дата отчёта, оценка.`,
    parameters: [
      ...indicatorParameters,
      ...furtherTablesOf(indicator).map((name) => ({
        name,
        help: sheetHelp(name),
      })),
    ],
    sample: () => sampleOf(indicator),
    compute: (args) => indicatorRows(indicator, args, dayName),
  };
}

/** The sheets of every indicator, in the order of one call for all of them. */
const sheetParameters: readonly FunctionParameter[] = [
  ...indicatorParameters,
  ...furtherTables.map((name) => ({ name, help: sheetHelp(name) })),
].map(({ name, help }) => ({ name, help }));

function allSheets(): Argument[] {
  const empty = closedTables.map((name) => gridOf(tables[name] as Table, []));
  const further = furtherTables.map((name) => gridOf(tables[name] as Table, [sampleRow(tables[name] as Table)]));
  return [...sampleSheets(), ...empty, ...further];
}

/** One call for the whole report: each of its own would read the same sheets again. */
const allIndicators: BlockFunction = {
  description: `Все показатели друг под другом: у каждого название, формула словами, заголовки и по строке на год 2024–2034; ниже — организации в идущем учебном году.`,
  parameters: [
    ...sheetParameters,
    {
      name: "hands",
      help: `Лист «${tables.hands.sheet}» целиком: рядом с показателем сказано, что изменено вручную и не принято`,
      optional: true,
    },
  ],
  sample: allSheets,
  compute: (args) => indicatorBlocks(args, dayName),
};

const ofOneIndicator = Object.fromEntries(
  indicatorNumbers.map((indicator) => [`MENTOR_INDICATOR_${indicator}`, indicatorFunction(indicator)]),
) as { [Indicator in IndicatorNumber as `MENTOR_INDICATOR_${Indicator}`]: BlockFunction };

const indicatorNumber: FunctionParameter = {
  name: "indicator",
  help: `Номер показателя: ${indicatorNumbers.join(", ")}`,
};
const summaryYear: FunctionParameter = {
  name: "year",
  help: `Год, как в первом столбце «Сводки»: ${firstYear}–${lastYear}`,
};

function indicatorIn(argument: Argument | undefined): IndicatorNumber {
  const indicator = wholeNumber(argument, "номер показателя");
  if (isIndicatorNumber(indicator)) return indicator;
  throw new FunctionError(functionWords.noSuchIndicator(String(indicator), indicatorNumbers));
}

function behindFunction(
  description: string,
  rows: (indicator: IndicatorNumber, year: number, args: readonly Argument[], dayName: string) => Cell[][],
): BlockFunction {
  return {
    description,
    parameters: [indicatorNumber, summaryYear, ...sheetParameters],
    sample: () => [1, firstYear, ...allSheets()],
    compute([indicator, year, ...sheets]) {
      return rows(indicatorIn(indicator), wholeNumber(year, "год"), sheets, dayName);
    },
  };
}

export const indicatorFunctions = {
  MENTOR_INDICATORS: allIndicators,
  ...ofOneIndicator,
  MENTOR_INDICATOR_RULE: {
    description: "Формула показателя словами: так, как он вычисляется при этих настройках.",
    parameters: [indicatorNumber, { name: "settings", help: sheetHelp("settings") }],
    sample: () => [1, gridOf(settings, [sampleRow(settings)])],
    compute: ([indicator, sheet]) => indicatorOf(indicatorIn(indicator)).formula(readSettings(settingRowsIn(sheet))),
  },
  MENTOR_TARGET: {
    description: "Цель показателя на год по листу «Целевые показатели»: та, что утверждена последней.",
    parameters: [indicatorNumber, summaryYear, { name: "targets", help: sheetHelp("targets") }],
    sample: () => [1, firstYear, gridOf(tables.targets, [sampleRow(tables.targets)])],
    compute([indicator, year, sheet]) {
      const number = indicatorIn(indicator);
      const wanted = wholeNumber(year, "год");
      const rows = soundRowsIn(
        part(tables.targets, ["id", "indicator", "year", "target", "kind", "approvedIn"]),
        sheet,
      );
      return (
        targetsOf({ targets: rows } as Parameters<typeof targetsOf>[0], number).get(wanted) ?? functionWords.noTarget
      );
    },
  },
  MENTOR_TRACE: behindFunction(
    "Кого показатель года считает и кого нет: код, где учтён (в числителе, в знаменателе) или по какому правилу не учтён.",
    traceRows,
  ),
  MENTOR_ORGANISATIONS: behindFunction(
    "Показатель года по организациям: код, организация, числитель, знаменатель, значение, цель, оценка; последней строкой — муниципалитет.",
    organisationRows,
  ),
} as const satisfies Record<string, CustomFunction>;
