/** What the requests about settings answer. */
import type { PresetName } from "./presets.ru.ts";
import type { SettingLine } from "./settingLine.ts";

export interface PresetLine {
  preset: PresetName;
  title: string;
  current: boolean;
  /** How many settings differ from it. */
  differing: number;
}

/** What a preset would change, and what would be judged differently. */
export interface PresetPreview {
  preset: PresetName;
  title: string;
  changes: { id: string; title: string; now: string; next: string; source: string }[];
  judged: { what: string; now: string; next: string; keys: string[] }[];
}

export interface PresetApplied {
  preset: PresetName;
  title: string;
  changed: number;
}

export interface ContradictionLine {
  /** C01..C30 */
  code: string;
  difference: string;
  resolution: string;
  settings: SettingLine[];
  /** «лист «Пары», столбец «Срок по»» */
  columns: string[];
}
