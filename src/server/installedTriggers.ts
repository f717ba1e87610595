/** Makes the triggers that serve the workbook, once and for one person. */
import type { TriggerName } from "../shared/lists/triggers.ts";
import { longestSilence, markSweep, readKeeper, saveKeeper, silentHours } from "./sheets/keeper.ts";

export const installedTriggers = ["onResponse", "onHour"] as const satisfies readonly TriggerName[];

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
    const handler = trigger.getHandlerFunction();
    if (!(installedTriggers as readonly string[]).includes(handler)) continue;
    if (served || ids[handler] !== undefined) ScriptApp.deleteTrigger(trigger);
    else ids[handler] = trigger.getUniqueId();
  }
  if (served) return;
  for (const handler of installedTriggers) ids[handler] ??= makeTrigger(handler, spreadsheet).getUniqueId();
  saveKeeper({ owner: me, ids });
  if (keeper?.owner !== me) markSweep();
}

function makeTrigger(
  handler: (typeof installedTriggers)[number],
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
): GoogleAppsScript.Script.Trigger {
  if (handler === "onResponse")
    return ScriptApp.newTrigger(handler).forSpreadsheet(spreadsheet).onFormSubmit().create();
  return ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
}
