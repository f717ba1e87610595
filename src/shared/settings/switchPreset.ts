/** Presets of territories: what each would change, and the change itself, as one operation that can be undone. */

import * as z from "zod/mini";
import { areNamesShown } from "../facts/names.ts";
import type { Change, Decision } from "../facts/register.ts";
import { furtherTables, indicatorTables } from "../indicators/indicatorInput.ts";
import { presetNames } from "../register/ruleWords.ru.ts";
import type { SettingRow } from "../register/settings.ts";
import type { SettingEntry } from "../register/settingsCatalogue.ts";
import { type TableName, tables } from "../register/tables.ts";
import { code, nothing } from "../request/fields.ts";
import { change, question } from "../request/request.ts";
import type { ContradictionLine, PresetApplied, PresetLine, PresetPreview } from "./answers.ts";
import { contradictions } from "./contradictions.ru.ts";
import { judgedDifferently } from "./judged.ts";
import { isTerritory, type PresetName, presetValue, presetWords } from "./presets.ru.ts";
import { columnPlace, presetViewTexts as texts } from "./presetTexts.ru.ts";
import { changedRows, entryOf, isSameValue, presetOf, rowsWith, settingLineOf } from "./standing.ts";

const preset = z.object({ preset: code(presetNames) });

export const listPresets = question({
  input: nothing,
  access: { who: "known" },
  sample: {},
  reads: ["settings"],
  decide(register): Decision<PresetLine[]> {
    const current = presetOf(register.settings);
    const answer = presetNames.codes.map((preset) => ({
      preset,
      title: titleOf(preset),
      current: preset === current,
      differing: valueChanges(register.settings, rowsUnder(register.settings, preset)).length,
    }));
    return { changes: [], answer };
  },
});

export const previewPreset = question({
  input: preset,
  access: { who: "department" },
  sample: { preset: "omsk" },
  reads: [...indicatorTables, ...furtherTables, "mentors", "pairEvents", "consents", "apart"],
  decide(register, { preset }, context): Decision<PresetPreview> {
    const then = rowsUnder(register.settings, preset);
    const changes = valueChanges(register.settings, then);
    const judged = changes.length === 0 ? [] : judgedDifferently(register, then, context.today);
    return { changes: [], answer: { preset, title: titleOf(preset), changes, judged } };
  },
});

export const applyPreset = change({
  title: "Набор настроек применён",
  input: preset,
  access: { who: "department" },
  sample: { preset: "omsk" },
  reads: [],
  writes: ["settings"],
  decide(register, { preset }): Decision<PresetApplied> {
    const then = rowsUnder(register.settings, preset);
    const changed = valueChanges(register.settings, then).length;
    return {
      changes: changedRows(register.settings, then).map((put): Change => ({ table: "settings", put })),
      answer: { preset, title: titleOf(preset), changed },
    };
  },
});

export const listContradictions = question({
  input: nothing,
  access: { who: "known" },
  sample: {},
  reads: ["settings"],
  decide(register): Decision<ContradictionLine[]> {
    const preset = presetOf(register.settings);
    const rows = new Map(rowsWith(register.settings, (_entry, now) => now).map((row) => [row.id, row]));
    const answer = contradictions.map(({ number, difference, resolution, settings, columns }) => ({
      code: `C${String(number).padStart(2, "0")}`,
      difference,
      resolution,
      settings: settings.flatMap((id) => {
        const row = rows.get(id);
        return row === undefined ? [] : [settingLineOf(row, preset, areNamesShown(register))];
      }),
      columns: columns.map(placeOf),
    }));
    return { changes: [], answer };
  },
});

function placeOf(path: string): string {
  const [table, column] = path.split(".") as [TableName, string];
  const { sheet, columns } = tables[table];
  return columnPlace(sheet, (columns as Record<string, { header: string }>)[column]?.header ?? column);
}

function titleOf(preset: PresetName): string {
  return isTerritory(preset) ? presetWords.title(preset) : texts.ownTitle;
}

/** A preset of one's own keeps every value as it is. */
function rowsUnder(rows: readonly SettingRow[], preset: PresetName): SettingRow[] {
  return rowsWith(rows, (entry, now) => {
    if (entry.id === "preset") return presetNames.label(preset);
    return (isTerritory(preset) ? presetValue(preset, entry)?.value : undefined) ?? now;
  });
}

function valueChanges(rows: readonly SettingRow[], then: readonly SettingRow[]): PresetPreview["changes"] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return then.flatMap(({ id, title, value, source }) => {
    const entry = entryOf(id) as SettingEntry;
    const now = byId.get(id)?.value ?? "";
    if (entry.id === "preset" || isSameValue(entry, now, value ?? "")) return [];
    return [
      { id, title, now: now === "" ? entry.byDefault : now, next: value ?? entry.byDefault, source: source ?? "" },
    ];
  });
}
