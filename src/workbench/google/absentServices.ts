import { service } from "./guard.ts";

/** Google services that the workbench does not have: any use of them throws by name. */
const names = [
  "CalendarApp",
  "ContentService",
  "DocumentApp",
  "DriveApp",
  "Drive",
  "GmailApp",
  "Gmail",
  "GroupsApp",
  "Jdbc",
  "LanguageApp",
  "LinearOptimizationService",
  "Maps",
  "ContactsApp",
  "People",
  "AdminDirectory",
  "BigQuery",
  "Sheets",
  "SlidesApp",
  "UrlFetchApp",
  "XmlService",
];

export function installAbsentServices(publish: (name: string, value: unknown) => void): void {
  for (const name of names) publish(name, service(name, {}));
}
