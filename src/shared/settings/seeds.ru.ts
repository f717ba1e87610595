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
const growing = { 2024: 70, 2025: 80, 2026: 90, later: 100 };
const targetsByIndicator: Record<number, { 2024: number; 2025: number; 2026: number; later: number }> = {
  1: growing,
  2: { 2024: 100, 2025: 100, 2026: 100, later: 100 },
  3: growing,
  4: growing,
  5: { 2024: 2, 2025: 2, 2026: 2, later: 2 },
};

export function targetRows(): Target[] {
  const rows: Target[] = [];
  for (const [indicator, byYear] of Object.entries(targetsByIndicator)) {
    for (let year = 2024; year <= 2034; year += 1) {
      const target = year <= 2026 ? byYear[year as 2024 | 2025 | 2026] : byYear.later;
      const source = `приказ № 548-п от 23.08.2024, прил. 3, показатель ${indicator}`;
      rows.push({
        ...blanksOf(targets),
        id: `Ц${indicator}-${year}`,
        indicator: Number(indicator),
        year,
        target,
        source,
      });
    }
  }
  return rows;
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

/** Seed rows that the register does not hold yet: what a person has changed or added stays. */
export function missingSeeds(register: { targets: readonly Target[]; settings: readonly SettingRow[] }): Change[] {
  const targets = new Set(register.targets.map((row) => row.id));
  const settings = new Set(register.settings.map((row) => row.id));
  return [
    ...settingRows().flatMap((put): Change[] => (settings.has(put.id) ? [] : [{ table: "settings", put }])),
    ...targetRows().flatMap((put): Change[] => (targets.has(put.id) ? [] : [{ table: "targets", put }])),
  ];
}
