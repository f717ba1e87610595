/** Rows that a new workbook starts with: targets, settings, and the dictionaries a person may read. */

import type { Change } from "../facts/register.ts";
import type { Cell } from "../register/column.ts";
import { dictionaries as fieldDictionaries } from "../register/dictionaries.ts";
import { recordDictionaries } from "../register/recordWords.ru.ts";
import { type SettingRow, settings } from "../register/settings.ts";
import { settingsCatalogue } from "../register/settingsCatalogue.ts";
import { blanksOf } from "../register/table.ts";
import { type Target, targets } from "../register/targets.ts";

const dictionaries = [...fieldDictionaries, ...recordDictionaries];

export const dictionarySheet = "Справочники";

// S1, приложение 3, таблица «Целевые показатели программы»; столбец «2031–2034» — одно значение на четыре года
const firstYear = 2024;
const lastYear = 2034;
const growing = { 2024: 70, 2025: 80, 2026: 90, later: 100 };
const always = (target: number) => ({ 2024: target, 2025: target, 2026: target, later: target });
const annex = (indicator: number) => ({
  source: `приказ № 548-п от 23.08.2024, прил. 3, показатель ${indicator}`,
  approvedIn: 2024,
});
const passport = { source: "приказ № 548-п от 23.08.2024, паспорт, ожидаемые результаты", approvedIn: 2024 };
const omsk = (item: number) => ({ source: `программа «Развиваемся вместе» (Омск), п. 3.2(${item})`, approvedIn: null });

interface Planned {
  byYear: { 2024: number; 2025: number; 2026: number; later: number };
  /** At the programme's beginning, where the document tells it. */
  base: number | null;
  ground: Pick<Target, "source" | "approvedIn">;
}

// Положение, раздел VI, names no value for indicator 9: the department enters its own.
const plannedByIndicator: Record<number, Planned> = {
  1: { byYear: growing, base: 70, ground: annex(1) },
  2: { byYear: always(100), base: 100, ground: annex(2) },
  3: { byYear: growing, base: 70, ground: annex(3) },
  4: { byYear: growing, base: 70, ground: annex(4) },
  5: { byYear: always(2), base: 2, ground: annex(5) },
  6: { byYear: always(70), base: null, ground: omsk(1) },
  7: { byYear: always(90), base: null, ground: omsk(2) },
  8: { byYear: always(90), base: null, ground: omsk(3) },
  10: { byYear: always(99), base: null, ground: passport },
  11: { byYear: always(10), base: null, ground: passport },
};

export function targetRows(): Target[] {
  return Object.entries(plannedByIndicator).flatMap(([indicator, { byYear, base, ground }]) => {
    const row = (name: string | number, year: number, target: number, kind: Target["kind"]): Target => ({
      ...blanksOf(targets),
      id: `Ц${indicator}-${name}`,
      indicator: Number(indicator),
      year,
      target,
      source: ground.source,
      kind,
      approvedIn: ground.approvedIn,
    });
    const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
    return [
      ...years.map((year) => row(year, year, year <= 2026 ? byYear[year as 2024 | 2025 | 2026] : byYear.later, "year")),
      ...(base === null ? [] : [row("базовое", firstYear, base, "base")]),
      row("конечное", lastYear, byYear.later, "final"),
    ];
  });
}

/** Every setting with its default written out, so that a reader sees the rule in force. */
export function settingRows(): SettingRow[] {
  return settingsCatalogue.map(({ id, title, byDefault, source }) => ({
    ...blanksOf(settings),
    id,
    title,
    value: byDefault === "" ? null : byDefault,
    source,
  }));
}

/** The sheet «Справочники»: a dictionary a column, its name in the first row, its labels below. */
export function dictionaryGrid(): Cell[][] {
  const height = Math.max(...dictionaries.map((dictionary) => dictionary.labels.length));
  const names = dictionaries.map((dictionary) => dictionary.name);
  const lines = Array.from({ length: height }, (_, index) =>
    dictionaries.map((dictionary) => dictionary.labels[index] ?? ""),
  );
  return [names, ...lines];
}

/**
 * Seed rows that the register does not hold yet: what a person has changed or added stays. A row that was lost from a book comes
 * back with what counted without it.
 */
export function missingSeeds(register: { targets: readonly Target[]; settings: readonly SettingRow[] }): Change[] {
  const isNew = register.settings.length === 0 && register.targets.length === 0;
  const valueLost = new Map<string, string>(
    isNew
      ? []
      : settingsCatalogue.flatMap(({ id, unreadable }) => (unreadable === undefined ? [] : [[id, unreadable]])),
  );
  const targets = new Set(register.targets.map((row) => row.id));
  const settings = new Set(register.settings.map((row) => row.id));
  return [
    ...settingRows().flatMap((row): Change[] =>
      settings.has(row.id) ? [] : [{ table: "settings", put: { ...row, value: valueLost.get(row.id) ?? row.value } }],
    ),
    ...targetRows().flatMap((put): Change[] => (targets.has(put.id) ? [] : [{ table: "targets", put }])),
  ];
}
