import type { InputOf } from "../protocol.ts";
import { looksFailed } from "../register/column.ts";
import type { SettingRow } from "../register/settings.ts";
import { cleanText } from "../register/text.ts";
import { checkSetting, settingsCatalogue } from "../settingsCatalogue.ts";
import type { SettingLine } from "./answers.ts";
import { refuse } from "./refusal.ts";
import type { Decision, Register } from "./register.ts";

export function listSettings(register: Register): Decision<SettingLine[]> {
  return { changes: [], answer: register.settings.map((row) => settingLine(row, row.value ?? "")) };
}

export function changeSetting(register: Register, input: InputOf<"changeSetting">): Decision<SettingLine> {
  const row = register.settings.find((setting) => setting.id === input.id);
  const entry = settingsCatalogue.find((setting) => setting.id === input.id);
  if (row === undefined || entry === undefined) return refuse("notFound", { what: "setting", id: input.id });
  const value = cleanText(input.value);
  if (!checkSetting(entry, value) || looksFailed(value)) return refuse("badInput", { field: row.title, found: value });
  return {
    changes: [{ table: "settings", put: { id: row.id, value: value === "" ? null : value } }],
    answer: settingLine(row, value),
  };
}

function settingLine(row: SettingRow, value: string): SettingLine {
  const options = settingsCatalogue.find((entry) => entry.id === row.id)?.options ?? [];
  return { id: row.id, title: row.title, value, source: row.source ?? "", options };
}
