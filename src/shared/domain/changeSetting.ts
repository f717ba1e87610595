import type { InputOf } from "../protocol.ts";
import { cleanText } from "../register/text.ts";
import { isMisfit, isSettingName, parseSetting } from "../settingsCatalogue.ts";
import type { SettingLine } from "./answers.ts";
import { refuse } from "./refusal.ts";
import type { Decision, Register } from "./register.ts";

export function listSettings(register: Register): Decision<SettingLine[]> {
  const answer = register.settings.map((row) => ({ id: row.id, title: row.title, value: row.value ?? "", source: row.source ?? "" }));
  return { changes: [], answer };
}

export function changeSetting(register: Register, input: InputOf<"changeSetting">): Decision<SettingLine> {
  const row = register.settings.find((setting) => setting.id === input.id);
  if (row === undefined || !isSettingName(input.id)) return refuse("notFound", { what: "setting", id: input.id });
  const value = cleanText(input.value);
  if (value !== "" && isMisfit(parseSetting(input.id, value))) return refuse("badInput", { field: row.title, found: value });
  return {
    changes: [{ table: "settings", put: { id: row.id, value: value === "" ? null : value } }],
    answer: { id: row.id, title: row.title, value, source: row.source ?? "" },
  };
}
