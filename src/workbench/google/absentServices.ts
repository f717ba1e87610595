import { notImplemented, type Service, service } from "./guard.ts";

/** Google services that the workbench does not have: their methods throw by name. */
const names = [
  "CalendarApp",
  "ContentService",
  "DocumentApp",
  "DriveApp",
  "GmailApp",
  "GroupsApp",
  "Jdbc",
  "LanguageApp",
  "LinearOptimizationService",
  "Maps",
  "ContactsApp",
  "SlidesApp",
  "UrlFetchApp",
  "XmlService",
];

export function installAbsentServices(publish: (name: string, value: unknown) => void): void {
  for (const name of names) publish(name, service(name, {}));
}

/** An advanced service that the workbench does not have: whatever is called of it throws by its whole name. */
export function absentAdvancedService(path: string): Service {
  return new Proxy(() => undefined, {
    get: (target, key) =>
      typeof key === "symbol" ? Reflect.get(target, key) : absentAdvancedService(`${path}.${key}`),
    apply() {
      throw notImplemented(path);
    },
  }) as unknown as Service;
}
