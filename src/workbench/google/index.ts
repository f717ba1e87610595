/** All services together, as the globals of a script. */

import "./rangeFormats.ts";
import "./rangeShape.ts";
import "./rangeValues.ts";
import "./sheetRows.ts";
import { absentAdvancedService, installAbsentServices } from "./absentServices.ts";
import { Charts } from "./charts.ts";
import { forgetStructure } from "./document.ts";
import { FormApp } from "./formApp.ts";
import { presentMembers, type Service } from "./guard.ts";
import { HtmlService } from "./html.ts";
import { consoleService, Logger } from "./logger.ts";
import { ask, enter, type Realm } from "./realm.ts";
import { finish, forgetOutcome, type Invocation, start } from "./runner.ts";
import { ScriptApp } from "./scriptApp.ts";
import { MailApp, Session } from "./session.ts";
import { Sheets } from "./sheetsService.ts";
import { SpreadsheetApp } from "./spreadsheetApp.ts";
import { CacheService, LockService, PropertiesService } from "./stores.ts";
import { Browser } from "./ui.ts";
import { Utilities } from "./utilities.ts";
import { installClock, installRandom } from "./virtualClock.ts";

declare global {
  var __workbench: {
    /** Before every run; a context that is used again forgets the run before. */
    enter(realm: string, door: (method: string, op: string, json: string) => string): void;
    publish(functions: Service): void;
    start(invocation: string): void;
    finish(): string;
    /** Members of Google's classes that are there, by class. */
    members(): Record<string, string[]>;
  };
}

const scope = globalThis as unknown as Service;
let functions: Service = {};
let clocked = false;

const services: Service = {
  Browser,
  CacheService,
  Charts,
  FormApp,
  HtmlService,
  LockService,
  Logger,
  MailApp,
  PropertiesService,
  ScriptApp,
  Session,
  SpreadsheetApp,
  Utilities,
  console: consoleService,
};

for (const name of ["SharedArrayBuffer", "Atomics"]) delete scope[name];
for (const [name, value] of Object.entries(services)) publishGlobal(name, value);
installAbsentServices(publishGlobal);

function publishGlobal(name: string, value: unknown): void {
  Object.defineProperty(scope, name, { value, configurable: true, writable: true, enumerable: false });
}

/** Advanced services are there where the manifest names them, under the name it gives, and the run may use them. */
function publishAdvanced({ advanced, authMode }: Realm): void {
  for (const { userSymbol, serviceId } of advanced) {
    if (authMode !== "FULL") delete scope[userSymbol];
    else publishGlobal(userSymbol, serviceId === "sheets" ? Sheets : absentAdvancedService(userSymbol));
  }
}

publishGlobal("__workbench", {
  enter(text: string, door: (method: string, op: string, json: string) => string) {
    const realm = JSON.parse(text) as Realm;
    enter(realm, door);
    publishAdvanced(realm);
    forgetStructure();
    forgetOutcome();
    if (!clocked) installClock(() => ask<number>("clock.now"));
    clocked = true;
    installRandom(realm.seeds);
  },
  /** The functions of the bundle are global, as on Google. */
  publish(found: Service) {
    functions = found;
    for (const [name, value] of Object.entries(found)) publishGlobal(name, value);
  },
  start(invocation: string) {
    start((name) => functions[name] ?? scope[name], JSON.parse(invocation) as Invocation);
  },
  finish,
  members: presentMembers,
});
