/** Which triggers whoever looks has, beside what is remembered of their owner. */
import type { TriggerInspection } from "../../shared/workbook/inspection.ts";
import { installedTriggers } from "../installedTriggers.ts";
import { readKeeper, silentHours } from "../sheets/keeper.ts";

export function inspectTriggers(): TriggerInspection {
  const keeper = readKeeper();
  const mine = keeper !== null && keeper.owner === Session.getEffectiveUser().getEmail();
  const own = ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction());
  return {
    owner: keeper?.owner ?? "",
    mine,
    missing: installedTriggers.filter((name) => !own.includes(name)),
    doubled: installedTriggers.filter((name) => own.filter((one) => one === name).length > 1),
    secondOwner:
      keeper !== null && !mine && own.some((name) => (installedTriggers as readonly string[]).includes(name)),
    silentHours: silentHours(),
  };
}
