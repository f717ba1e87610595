/** Makes the triggers that serve the workbook, once and for one person. */
import type { TriggerName } from "../shared/lists/triggers.ts";
import { longestSilence, markSweep, readKeeper, saveKeeper, silentHours } from "./sheets/keeper.ts";

export const installedTriggers = ["onResponse", "onHour", "onHand"] as const satisfies readonly TriggerName[];

/**
 * Removes doubles of one's own and makes what is missing. While another person's triggers are alive, one's own go:
 * two owners would do everything twice; when they have fallen silent, this person takes over.
 */
export function installTriggers(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const me = Session.getEffectiveUser().getEmail();
  const keeper = readKeeper();
  const served = keeper !== null && keeper.owner !== me && (silentHours() ?? 0) <= longestSilence;
  const ids: Record<string, string> = {};
  for (const trigger of ScriptApp.getProjectTriggers()) {
    const name = trigger.getHandlerFunction();
    if (!(installedTriggers as readonly string[]).includes(name)) continue;
    if (served || ids[name] !== undefined) ScriptApp.deleteTrigger(trigger);
    else ids[name] = trigger.getUniqueId();
  }
  if (served) return;
  for (const name of installedTriggers) ids[name] ??= makeTrigger(name, spreadsheet).getUniqueId();
  saveKeeper({ owner: me, ids });
  if (keeper?.owner !== me) markSweep();
}

function makeTrigger(
  name: (typeof installedTriggers)[number],
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
): GoogleAppsScript.Script.Trigger {
  if (name === "onResponse") return ScriptApp.newTrigger(name).forSpreadsheet(spreadsheet).onFormSubmit().create();
  if (name === "onHand") return ScriptApp.newTrigger(name).forSpreadsheet(spreadsheet).onEdit().create();
  return ScriptApp.newTrigger(name).timeBased().everyHours(1).create();
}
