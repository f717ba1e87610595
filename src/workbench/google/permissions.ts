import { realm } from "./realm.ts";

const scope = "https://www.googleapis.com/auth/";

/** Services that always ask for the user's consent, with the scope that Google names. */
const consentNeeded: Record<string, string> = {
  FormApp: "forms",
  MailApp: "script.send_mail",
  GmailApp: "gmail.send",
};
/** Single methods that ask for consent although their service does not. */
const consentMethods: Record<string, string> = {
  "SpreadsheetApp.openById": "spreadsheets",
  "SpreadsheetApp.openByUrl": "spreadsheets",
  "SpreadsheetApp.create": "spreadsheets",
  "ScriptApp.newTrigger": "script.scriptapp",
  "ScriptApp.getProjectTriggers": "script.scriptapp",
  "ScriptApp.getUserTriggers": "script.scriptapp",
  "ScriptApp.deleteTrigger": "script.scriptapp",
  "Ui.showSidebar": "script.container.ui",
  "Ui.showModalDialog": "script.container.ui",
  "Ui.showModelessDialog": "script.container.ui",
};
/** What an add-on that is installed but not enabled in this document may still use. */
const openToAll = new Set(["Ui", "Menu", "Logger", "console", "Utilities", "Session", "HtmlService", "Browser"]);
const deniedToCustomFunctions = new Set(["Ui", "Menu", "Browser", "ScriptApp", "Form", "Charts"]);

/** Why this method may not be called in this execution; null when it may. */
export function refusal(className: string, method: string): string | null {
  const { kind, authMode } = realm();
  if (authMode === "FULL") return null;
  const full = `${className}.${method}`;
  const needed = consentNeeded[className] ?? consentMethods[full];
  if (needed) return `You do not have permission to call ${full}. Required permissions: ${scope}${needed}`;
  if (kind === "custom") {
    const denied = deniedToCustomFunctions.has(className) || full === "SpreadsheetApp.getUi";
    return denied ? `You do not have permission to call ${full}` : null;
  }
  if (authMode === "NONE" && !openToAll.has(className) && full !== "SpreadsheetApp.getUi") {
    return `You do not have permission to call ${full}`;
  }
  return null;
}
