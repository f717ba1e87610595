/** Settings are listed and changed. */

import * as z from "zod/mini";
import { found } from "../facts/found.ts";
import { areNamesShown, isPersonalSetting } from "../facts/names.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Change, Decision } from "../facts/register.ts";
import { limits } from "../language/limits.ts";
import { withheld } from "../language/phrases.ru.ts";
import { cleanText } from "../language/text.ts";
import { looksFailed } from "../register/column.ts";
import type { SettingRow } from "../register/settings.ts";
import { boundsIn, reversedWindows, settingMisfit, settingText, settingTitle } from "../register/settingsCatalogue.ts";
import { id, nothing } from "../request/fields.ts";
import { change, question } from "../request/request.ts";
import type { SettingLine } from "./settingLine.ts";
import { changedRows, entryOf, presetOf, rowsWith, settingLineOf, standingOf } from "./standing.ts";

export const listSettings = question({
  input: nothing,
  access: { who: "known" },
  sample: {},
  reads: ["settings"],
  readsInForce: true,
  decide(register): Decision<SettingLine[]> {
    const preset = presetOf(register.settings);
    return { changes: [], answer: register.settings.map((row) => settingLineOf(row, preset, areNamesShown(register))) };
  },
});

export const changeSetting = change({
  title: "Настройка изменена",
  agreesAccess: true,
  input: z.object({ id, value: z.string().check(z.maxLength(limits.setting)) }),
  access: { who: "department" },
  sample: { id: "youngYears", value: "3" },
  reads: [],
  writes: ["settings"],
  decide(register, input): Decision<SettingLine> {
    const row = found(register, "settings", input.id);
    if (isRefusal(row)) return row;
    const entry = entryOf(input.id);
    if (entry === undefined) return refuse("notFound", { what: "setting", id: input.id });
    const typed = cleanText(input.value);
    const reason = looksFailed(typed) ? "formulaError" : settingMisfit(entry, typed)?.misfit;
    if (reason !== undefined)
      return refuse("recordField", {
        field: row.title,
        reason,
        found: isPersonalSetting(entry.id) && !areNamesShown(register) ? withheld : typed,
        ...boundsIn(entry),
      });
    const value = settingText(entry, typed);
    // Another preset to compare with: every source says something else.
    if (entry.id === "preset") {
      const then = rowsWith(register.settings, (other, now) => (other.id === "preset" ? value : now));
      const changes = changedRows(register.settings, then).map((put): Change => ({ table: "settings", put }));
      return {
        changes,
        answer: settingLineOf(
          then.find(({ id }) => id === "preset") as SettingRow,
          presetOf(then),
          areNamesShown({ settings: then }),
        ),
      };
    }
    const preset = presetOf(register.settings);
    const put = { id: row.id, value: value === "" ? null : value, source: standingOf(entry, value, preset).source };
    const then = register.settings.map((one) => (one.id === row.id ? { ...one, ...put } : one));
    const reversed = reversedWindows(then).find(({ from, to }) => from === entry.id || to === entry.id);
    if (reversed !== undefined)
      return refuse("recordPeriod", { from: settingTitle(reversed.from), to: settingTitle(reversed.to) });
    const answer = settingLineOf({ ...row, ...put }, preset, areNamesShown({ settings: then }));
    return { changes: [{ table: "settings", put }], answer };
  },
});
