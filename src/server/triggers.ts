/** Triggers are hints: whatever woke them, they do the same idempotent work. */
import { type CommandName, commands, menuTitle } from "../shared/lists/commands.ts";
import type { TriggerName } from "../shared/lists/triggers.ts";
import type { Asker } from "./door/requestCall.ts";
import { serve } from "./door/serve.ts";
import { closeShownAnswers } from "./forms/closeAnswers.ts";
import { noteHands } from "./hands/noteHands.ts";
import { remindHourly } from "./mail/letters.ts";
import { openBook } from "./sheets/book.ts";
import { refreshSummaryDay } from "./sheets/computed.ts";
import { markSweep } from "./sheets/keeper.ts";
import { refreshDisplays, refreshEdited } from "./sheets/refreshDisplays.ts";
import { tidyLedger } from "./write/tidyLedger.ts";

/** Makes the menu; in no authorisation mode does it touch anything else. */
export function onOpen(): void {
  const ui = SpreadsheetApp.getUi();
  const menu = ui.createMenu(menuTitle);
  const subMenus = new Map<string, GoogleAppsScript.Base.Menu>();
  for (const name of Object.keys(commands) as CommandName[]) {
    const command: { title: string; functionName: string; under?: string } = commands[name];
    if (command.under === undefined) {
      menu.addItem(command.title, command.functionName);
      continue;
    }
    const subMenu = subMenus.get(command.under) ?? ui.createMenu(command.under);
    subMenus.set(command.under, subMenu.addItem(command.title, command.functionName));
  }
  for (const subMenu of subMenus.values()) menu.addSeparator().addSubMenu(subMenu);
  menu.addToUi();
}

export function onInstall(): void {
  onOpen();
}

/** What a script writes, and what a person changes in a way that Google does not tell, waits for the next hour. */
export function onEdit(event?: unknown): void {
  const range = (event as { range?: Partial<GoogleAppsScript.Spreadsheet.Range> } | null | undefined)?.range;
  if (typeof range?.getSheet === "function") refreshEdited(range as GoogleAppsScript.Spreadsheet.Range);
}

export function onResponse(event?: unknown): void {
  const asker = askerOf("onResponse", event);
  serve("drainResponses", {}, undefined, asker);
  if (asker === "trigger") closeShownAnswers(openBook());
}

export function onHour(event?: unknown): void {
  const asker = askerOf("onHour", event);
  const outcome = serve("drainResponses", {}, undefined, asker);
  if (asker === "trigger" || "done" in outcome) refreshSummaryDay();
  if (asker !== "trigger") return;
  // Before the ledger forgets what the register itself has written.
  noteHands();
  tidyLedger();
  const book = openBook();
  closeShownAnswers(book);
  refreshDisplays(book);
  markSweep();
  remindHourly(Session.getEffectiveUser().getEmail());
}

/** Somebody has edited a sheet. What the event does not tell, the next comparison of the whole book finds. */
export function onHand(event?: unknown): void {
  if (askerOf("onHand", event) === "trigger") noteHands(event as GoogleAppsScript.Events.SheetsOnEdit);
}

/** Anybody may call a trigger's function: only an installed trigger of whom the run belongs to makes it one. */
function askerOf(name: TriggerName, event: unknown): Asker {
  const uid = (event as { triggerUid?: unknown } | null | undefined)?.triggerUid;
  if (typeof uid !== "string" && typeof uid !== "number") return "person";
  const known = ScriptApp.getProjectTriggers().some(
    (trigger) => trigger.getUniqueId() === String(uid) && trigger.getHandlerFunction() === name,
  );
  return known ? "trigger" : "person";
}
