/** Where a setting stands against the chosen preset: as its document says, or the department's own. */

import { isPersonalSetting } from "../facts/names.ts";
import { cleanText, lengthOf } from "../language/text.ts";
import { presetNames } from "../register/ruleWords.ru.ts";
import { type SettingRow, settings, settings as settingsTable } from "../register/settings.ts";
import { readSettings, type SettingEntry, settingsCatalogue, valueOfSetting } from "../register/settingsCatalogue.ts";
import { blanksOf } from "../register/table.ts";
import { isTerritory, type PresetName, type PresetValue, presetValue, presetWords } from "./presets.ru.ts";
import type { SettingLine } from "./settingLine.ts";

export interface Standing {
  value: string;
  /** What the preset says; null where it says nothing. */
  usual: PresetValue | null;
  own: boolean;
  source: string;
}

export function standingOf(entry: SettingEntry, value: string, preset: PresetName): Standing {
  const usual = isTerritory(preset) ? presetValue(preset, entry) : null;
  const own = usual !== null && !isSameValue(entry, value, usual.value);
  return { value, usual, own, source: cut(sourceOf(entry, preset, usual, own)) };
}

function sourceOf(entry: SettingEntry, preset: PresetName, usual: PresetValue | null, own: boolean): string {
  if (usual === null) return preset === "own" && entry.id !== "preset" ? presetWords.ownPreset : entry.source;
  return own ? presetWords.own(presetNames.label(preset), usual.value, usual.source) : usual.source;
}

const longestSource = 500;

function cut(text: string): string {
  return lengthOf(text) <= longestSource
    ? text
    : `${Array.from(text)
        .slice(0, longestSource - 1)
        .join("")}…`;
}

/** By what they mean: «2» and « 2 » are one value. */
export function isSameValue(entry: SettingEntry, one: string, other: string): boolean {
  return JSON.stringify(valueOfSetting(entry, one)) === JSON.stringify(valueOfSetting(entry, other));
}

export function presetOf(rows: readonly SettingRow[]): PresetName {
  return readSettings(rows).preset;
}

export function entryOf(id: string): SettingEntry | undefined {
  return settingsCatalogue.find((entry) => entry.id === id);
}

/** Addresses are counted where names are not shown: that is no value, so that nobody can send it back as one. */
function shownValue(row: SettingRow, named: boolean): string {
  const value = row.value ?? "";
  if (named || value === "" || !isPersonalSetting(row.id)) return value;
  return presetWords.hiddenAddresses(value.split(";").filter((one) => one.trim() !== "").length);
}

export function settingLineOf(row: SettingRow, preset: PresetName, named: boolean): SettingLine {
  const entry = entryOf(row.id);
  const value = shownValue(row, named);
  if (entry === undefined)
    return { id: row.id, title: row.title, value, source: row.source ?? "", options: [], own: false, usual: "" };
  const { source, own, usual } = standingOf(entry, row.value ?? "", preset);
  return { id: row.id, title: row.title, value, source, options: entry.options, own, usual: usual?.value ?? "" };
}

/** All rows of the settings with the given values, each with the source it has by then; rows that are missing are made. */
export function rowsWith(
  rows: readonly SettingRow[],
  valueFor: (entry: SettingEntry, now: string) => string,
): SettingRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const valued = settingsCatalogue.map((entry): [SettingEntry, SettingRow] => {
    const row = byId.get(entry.id);
    const now = row?.value ?? "";
    const then = valueFor(entry, now);
    const value = isSameValue(entry, now, then) && row !== undefined ? now : cleanText(then);
    const title = row?.title ?? entry.title;
    const standing = row ?? { ...blanksOf(settings), id: entry.id, title };
    return [entry, { ...standing, title, value: value === "" ? null : value, source: "" }];
  });
  const preset = presetOf(valued.map(([, row]) => row));
  return valued.map(([entry, row]) => ({ ...row, source: standingOf(entry, row.value ?? "", preset).source }));
}

type SettingPut = Pick<SettingRow, "id"> & Partial<SettingRow>;

/** What is not as it was: a new row as a whole, of the others the columns that differ. */
export function changedRows(rows: readonly SettingRow[], then: readonly SettingRow[]): SettingPut[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const names = Object.keys(settingsTable.columns) as (keyof SettingRow)[];
  return then.flatMap((row): SettingPut[] => {
    const now = byId.get(row.id);
    if (now === undefined) return [row];
    const differing = names.filter((name) => now[name] !== row[name]);
    return differing.length === 0
      ? []
      : [{ ...Object.fromEntries(differing.map((name) => [name, row[name]])), id: row.id }];
  });
}
