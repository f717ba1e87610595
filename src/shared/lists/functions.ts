/** The custom functions of the add-on: Latin names, Russian help; they read nothing but their arguments. */

import { fullYears } from "../facts/fullYears.ts";
import { areNamesShown, isPersonalSetting } from "../facts/names.ts";
import { furtherTables, type IndicatorTable, indicatorTables } from "../indicators/indicatorInput.ts";
import { type IndicatorNumber, indicatorNumbers, indicatorOf, isIndicatorNumber } from "../indicators/list.ts";
import { addYears } from "../language/day.ts";
import { schoolYearOf, showSchoolYear } from "../language/schoolYear.ts";
import type { Cell } from "../register/column.ts";
import { gridOf } from "../register/gridOf.ts";
import { type SettingRow, settings } from "../register/settings.ts";
import { readSettings, type SettingName, settingMisfit, settingsCatalogue } from "../register/settingsCatalogue.ts";
import { sampleRow, type Table } from "../register/table.ts";
import { type TableName, tables } from "../register/tables.ts";
import { type Argument, cellOf, dayIn, eachCell, FunctionError, isRange, part, rowsIn, toldCell } from "./arguments.ts";
import { functionWords } from "./functionWords.ru.ts";
import { closedTables, furtherTablesOf, indicatorBlocks, indicatorRows } from "./indicatorRows.ts";

interface FunctionParameter {
  /** Latin identifier: it becomes the stub's parameter. */
  name: string;
  help: string;
  optional?: true;
}

export interface CustomFunction {
  description: string;
  parameters: readonly FunctionParameter[];
  /** Arguments that give a result; made on demand, because nothing is computed when the bundle is loaded. */
  sample(): Argument[];
  /** Throws a FunctionError with one sentence when the arguments cannot be used. */
  compute(args: readonly Argument[]): Cell | Cell[][];
}

const dayName = "Данные на";
const startName = "начало стажа";
const onName = "на дату";
const settingsSheet: FunctionParameter = { name: "settings", help: "Лист «Настройки» целиком, с заголовками" };

const sheetHelp = (name: TableName) => `Лист «${tables[name].sheet}» целиком, с заголовками`;

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

function wholeNumber(argument: Argument | undefined, name: string): number {
  const cell = cellOf(argument, name);
  const value = typeof cell === "number" ? cell : Number(cell);
  if (cell === "" || typeof cell === "boolean" || !Number.isInteger(value)) {
    throw new FunctionError(functionWords.notANumber(name, toldCell(cell)));
  }
  return value;
}

/** For each start: a fixed day, or the day at the same place of a range of the same size. */
function eachStart(args: readonly Argument[], compute: (start: string, on: string) => Cell): Cell | Cell[][] {
  const [starts, on] = args;
  const one = (start: Cell, other: Cell): Cell => {
    const from = dayIn(start, startName);
    const to = dayIn(other, onName);
    return from === null || to === null ? "" : compute(from, to);
  };
  if (!isRange(starts)) return one(starts ?? "", cellOf(on, onName));
  const single = !isRange(on) || (on.length === 1 && on[0]?.length === 1);
  if (single) {
    const day = cellOf(on, onName);
    return starts.map((row) => row.map((start) => one(start, day)));
  }
  if (on.length !== starts.length || on[0]?.length !== starts[0]?.length) throw new FunctionError(functionWords.shapes);
  return starts.map((row, rowIndex) => row.map((start, index) => one(start, on[rowIndex]?.[index] ?? "")));
}

/** One call for the whole report: each of its own would read the same sheets again. */
const allIndicators: BlockFunction = {
  description: `Все показатели друг под другом: у каждого название, формула словами, заголовки и по строке на год 2024–2034.`,
  parameters: [
    ...[...indicatorParameters, ...furtherTables.map((name) => ({ name, help: sheetHelp(name) }))].map(
      ({ name, help }) => ({ name, help }),
    ),
    {
      name: "hands",
      help: `Лист «${tables.hands.sheet}» целиком: рядом с показателем сказано, что изменено вручную и не принято`,
      optional: true,
    },
  ],
  sample: () => [
    ...sampleSheets(),
    ...closedTables.map((name) => gridOf(tables[name] as Table, [])),
    ...furtherTables.map((name) => gridOf(tables[name] as Table, [sampleRow(tables[name] as Table)])),
  ],
  compute: (args) => indicatorBlocks(args, dayName),
};

const indicatorFunctions = Object.fromEntries(
  indicatorNumbers.map((indicator) => [`MENTOR_INDICATOR_${indicator}`, indicatorFunction(indicator)]),
) as { [Indicator in IndicatorNumber as `MENTOR_INDICATOR_${Indicator}`]: BlockFunction };

export const customFunctions = {
  MENTOR_INDICATORS: allIndicators,
  ...indicatorFunctions,
  MENTOR_INDICATOR_RULE: {
    description: "Формула показателя словами: так, как он вычисляется при этих настройках.",
    parameters: [{ name: "indicator", help: `Номер показателя: ${indicatorNumbers.join(", ")}` }, settingsSheet],
    sample: () => [1, gridOf(settings, [sampleRow(settings)])],
    compute(args) {
      const indicator = wholeNumber(args[0], "номер показателя");
      if (!isIndicatorNumber(indicator)) {
        throw new FunctionError(functionWords.noSuchIndicator(String(indicator), indicatorNumbers));
      }
      return indicatorOf(indicator).formula(readSettings(settingRows(args[1])));
    },
  },
  MENTOR_SETTING: {
    description: "Значение настройки, а если оно не задано — значение по умолчанию.",
    parameters: [
      { name: "key", help: "Ключ из первого столбца листа «Настройки», например municipality" },
      settingsSheet,
    ],
    sample: () => ["municipality", gridOf(settings, [sampleRow(settings)])],
    compute(args) {
      const key = String(cellOf(args[0], "ключ")).trim();
      const entry = settingsCatalogue.find((setting) => setting.id === key);
      if (entry === undefined) throw new FunctionError(functionWords.noSuchSetting);
      const rows = settingRows(args[1]);
      if (isPersonalSetting(key) && !saysNamesShown(rows))
        throw new FunctionError(functionWords.addressesHidden(entry.title));
      return rows.find((row) => row.id === key)?.value ?? entry.byDefault;
    },
  },
  MENTOR_SCHOOL_YEAR: {
    description: "Учебный год, на который приходится дата: 01.09.2025 — 2025/2026.",
    parameters: [{ name: "dates", help: "Дата или диапазон дат" }],
    sample: () => ["2025-09-01"],
    compute: (args) =>
      eachCell(args[0], (cell) => {
        const day = dayIn(cell, "дата");
        return day === null ? "" : showSchoolYear(schoolYearOf(day));
      }),
  },
  MENTOR_SERVICE_YEARS: {
    description: "Стаж полных лет на дату.",
    parameters: [
      { name: "start", help: "Начало стажа: дата или диапазон дат" },
      { name: "on", help: "На какую дату: дата или диапазон того же размера" },
    ],
    sample: () => ["2021-09-01", "2024-09-01"],
    compute: (args) => eachStart(args, (start, on) => fullYears(start, on) ?? ""),
  },
  MENTOR_IS_YOUNG: {
    description: "Молодой ли специалист на дату: стаж не более трёх лет (или другого числа лет) включительно.",
    parameters: [
      { name: "start", help: "Начало педагогического стажа: дата или диапазон дат" },
      { name: "on", help: "На какую дату: 1 сентября или дата приёма" },
      { name: "years", help: "Не более скольких лет; если не указано — 3", optional: true },
    ],
    sample: () => ["2021-09-01", "2024-09-01", 3],
    compute(args) {
      const years = args[2] === undefined || args[2] === "" ? 3 : wholeNumber(args[2], "лет");
      return eachStart(args, (start, on) => on <= addYears(start, years));
    },
  },
} as const satisfies Record<string, CustomFunction>;
export type FunctionName = keyof typeof customFunctions;

/** A range that leaves the setting out does not tell, nor does one whose word cannot be read. */
function saysNamesShown(rows: readonly SettingRow[]): boolean {
  const names: SettingName = "names";
  const entry = settingsCatalogue.find(({ id }) => id === names);
  const row = rows.find(({ id }) => id === names);
  return (
    row !== undefined &&
    entry !== undefined &&
    settingMisfit(entry, row.value ?? "") === null &&
    areNamesShown({ settings: rows })
  );
}

function settingRows(argument: Argument | undefined) {
  const { rows } = rowsIn(part(settings, ["id", "value"]), argument);
  return rows.map((row) => ({ ...row, title: "", source: null }));
}
