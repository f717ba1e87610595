/** Triggers are hints: whatever woke them, they do the same idempotent work. */
import { type CommandName, commands, menuTitle } from "../shared/commands.ts";
import { serve } from "./serve.ts";
import { refreshSummaryDay } from "./sheets/computed.ts";

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

export function onResponse(): void {
  serve("drainResponses", {}, undefined, "trigger");
}

export function onHour(): void {
  serve("drainResponses", {}, undefined, "trigger");
  refreshSummaryDay();
}

const wanted = ["onResponse", "onHour"] as const;

/** Makes the two triggers, and removes doubles of one's own. */
export function installTriggers(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const present = new Set<string>();
  for (const trigger of ScriptApp.getProjectTriggers()) {
    const handler = trigger.getHandlerFunction();
    if (present.has(handler)) ScriptApp.deleteTrigger(trigger);
    present.add(handler);
  }
  for (const handler of wanted) {
    if (present.has(handler)) continue;
    if (handler === "onResponse") ScriptApp.newTrigger(handler).forSpreadsheet(spreadsheet).onFormSubmit().create();
    else ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
  }
}
