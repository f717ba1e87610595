import { refuse } from "../facts/refusal.ts";
import type { Change, Decision, Rows } from "../facts/register.ts";
import { cleanText } from "../language/text.ts";
import type { SettingLine } from "../lists/answers.ts";
import type { InputOf } from "../lists/protocol.ts";
import { looksFailed } from "../register/column.ts";
import type { SettingRow } from "../register/settings.ts";
import { checkSetting } from "../register/settingsCatalogue.ts";
import { changedRows, entryOf, lineOf, presetOf, rowsWith, standingOf } from "./standing.ts";

export function listSettings(register: Rows<"settings">): Decision<SettingLine[]> {
  const preset = presetOf(register.settings);
  return { changes: [], answer: register.settings.map((row) => lineOf(row, preset)) };
}

export function changeSetting(register: Rows<"settings">, input: InputOf<"changeSetting">): Decision<SettingLine> {
  const row = register.settings.find((setting) => setting.id === input.id);
  const entry = entryOf(input.id);
  if (row === undefined || entry === undefined) return refuse("notFound", { what: "setting", id: input.id });
  const value = cleanText(input.value);
  if (!checkSetting(entry, value) || looksFailed(value)) return refuse("badInput", { field: row.title, found: value });
  // Another preset to compare with: every source says something else.
  if (entry.id === "preset") {
    const then = rowsWith(register.settings, (other, now) => (other.id === "preset" ? value : now));
    const changes = changedRows(register.settings, then).map((put): Change => ({ table: "settings", put }));
    return { changes, answer: lineOf(then.find(({ id }) => id === "preset") as SettingRow, presetOf(then)) };
  }
  const preset = presetOf(register.settings);
  const put = { id: row.id, value: value === "" ? null : value, source: standingOf(entry, value, preset).source };
  return { changes: [{ table: "settings", put }], answer: lineOf({ ...row, ...put }, preset) };
}
