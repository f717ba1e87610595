/** Menu commands: each does its work and says in one sentence how it went. */

import { isRefusal, refuse } from "../../shared/facts/refusal.ts";
import type { Change } from "../../shared/facts/register.ts";
import { type CommandName, commands, menuTitle } from "../../shared/lists/commands.ts";
import { refusalSentence } from "../../shared/lists/refusals.ts";
import { serviceTables, type TableName, tableNames } from "../../shared/register/tables.ts";
import { accessReads, actorOf, refusalForRole } from "../../shared/request/authorise.ts";
import { sampleChanges } from "../../shared/sample/sample.ts";
import { missingSeeds } from "../../shared/settings/seeds.ru.ts";
import type { Drained } from "../../shared/surveys/acceptResponses.ts";
import { failure, serve } from "../door/serve.ts";
import { closeAllAnswers } from "../forms/closeAnswers.ts";
import { compareHands } from "../hands/compareHands.ts";
import { installTriggers } from "../installedTriggers.ts";
import { accessRows, agreeAsFound } from "../sheets/agreed.ts";
import { openBook } from "../sheets/book.ts";
import { dressComputed, refreshSummaryDay } from "../sheets/computed.ts";
import { dressBook, unconfirmed } from "../sheets/dress.ts";
import { keepRowsAsFound } from "../sheets/ownRows.ts";
import { refreshProtections } from "../sheets/protect.ts";
import { readTables } from "../sheets/read.ts";
import { restoreDisplays } from "../sheets/refreshDisplays.ts";
import { serverTexts } from "../texts.ru.ts";
import { withLock } from "../write/lock.ts";
import { obstacleTo } from "../write/obstacles.ts";
import { transact } from "../write/transact.ts";
import { checkRegisterCommand } from "./checkCommand.ts";
import { sendReminders } from "./reminderCommand.ts";
import {
  type CommandSaid,
  checkBookCommand,
  forgetRemovedCommand,
  isConfirmed,
  repairBookCommand,
  undoLast,
} from "./upkeepCommands.ts";

const runners: Record<CommandName, () => CommandSaid> = {
  openSidebar: () => showPanel(),
  openImport: () => showPage("import", serverTexts.importTitle),
  openRegion: () => showPage("region", serverTexts.regionTitle),
  openLinks: () => showPage("links", serverTexts.linksTitle),
  drainResponses: () => drain(),
  undoLast: () => undoLast(),
  checkRegister: () => checkRegisterCommand(),
  setUp: () => setUp(),
  checkBook: () => checkBookCommand(),
  repairBook: () => repairBookCommand(),
  forgetRemoved: () => forgetRemovedCommand(),
  sendReminders: () => sendReminders(),
  fillSample: () => fillSample(),
};

/** Returns the sentence as well, for whoever runs the command without a screen. */
export function runCommand(name: CommandName): string | null {
  const said = attempt(name);
  if (said === null) return null;
  if (said.ok) SpreadsheetApp.getActiveSpreadsheet().toast(said.sentence, menuTitle);
  else SpreadsheetApp.getUi().alert(menuTitle, said.sentence, SpreadsheetApp.getUi().ButtonSet.OK);
  return said.sentence;
}

function attempt(name: CommandName): CommandSaid {
  try {
    return refused(name) ?? runners[name]();
  } catch (error) {
    return { ok: false, sentence: failure(name, error).failed.sentence };
  }
}

function showPanel(): CommandSaid {
  SpreadsheetApp.getUi().showSidebar(
    HtmlService.createHtmlOutputFromFile("sidebar").setTitle(serverTexts.sidebarTitle),
  );
  return null;
}

function showPage(name: "import" | "region" | "links", title: string): CommandSaid {
  const page = HtmlService.createHtmlOutputFromFile(name).setWidth(900).setHeight(600);
  SpreadsheetApp.getUi().showModalDialog(page, title);
  return null;
}

function drain(): CommandSaid {
  const outcome = serve("drainResponses", {});
  if ("refused" in outcome) return { ok: false, sentence: outcome.refused.sentence };
  if ("failed" in outcome) return { ok: false, sentence: outcome.failed.sentence };
  const drained = outcome.done as Drained;
  return {
    ok: drained.problems.length === 0,
    sentence: [drained.said, ...drained.problems].join(" "),
  };
}

/** The rule of the list, applied before the command does anything. */
function refused(name: CommandName): CommandSaid {
  const { access } = commands[name];
  if (access.who === "anyone") return null;
  const email = Session.getActiveUser().getEmail();
  if (email === "") return { ok: false, sentence: refusalSentence(refuse("blankEmail", {})) };
  const book = openBook();
  if (email === book.owner()) return null;
  const reading = readTables(book, accessReads);
  if (reading.tables.settings === undefined) return { ok: false, sentence: serverTexts.setUpOnlyOwner };
  // A missing sheet of organisations keeps nobody of the department from repairing it.
  const refusal = refusalForRole(access, actorOf(accessRows(book, reading), email, ""));
  return refusal === null ? null : { ok: false, sentence: refusalSentence(refusal) };
}

function setUp(): CommandSaid {
  if (openBook().copied) return { ok: false, sentence: refusalSentence(refuse("copiedBook", {})) };
  const obstacle = obstacleTo(openBook());
  if (obstacle !== null) return { ok: false, sentence: obstacle };
  const doubts = unconfirmed(openBook());
  const confirmed = doubts.length > 0 && isConfirmed(serverTexts.confirmRecreated(doubts));
  const locked = withLock(() => {
    const dressed = dressBook(confirmed);
    restoreDisplays(openBook());
    SpreadsheetApp.flush();
    return dressed;
  });
  if (locked === null) return { ok: false, sentence: refusalSentence(refuse("busy", {})) };
  const { book, recreated, grown } = locked.result;
  const seeded = write("setUp", ["settings", "targets"], (reading) => missingSeeds(reading.register));
  if (seeded !== null) return seeded;
  agreeAsFound(openBook());
  keepRowsAsFound(openBook());
  dressComputed(book);
  closeAllAnswers(book);
  installTriggers(book.spreadsheet);
  // From now on what people change by hand is known; where somebody is busy, the hourly sweep begins.
  compareHands(openBook(), Session.getActiveUser().getEmail());
  const said = [
    ...(grown.length === 0 ? [] : [serverTexts.grown(grown)]),
    ...(recreated.length === 0 ? [] : [serverTexts.recreated(recreated)]),
  ];
  return { ok: true, sentence: [serverTexts.setUpDone, ...said].join(" ") };
}

function fillSample(): CommandSaid {
  const set = setUp();
  if (set?.ok === false) return set;
  const book = openBook();
  const people = readTables(book, ["people", "organisations"]);
  if (people.register.people.length + people.register.organisations.length > 0)
    return { ok: false, sentence: serverTexts.sampleRefused };
  const today = book.zone.now().slice(0, 10);
  const filled = write(
    "fillSample",
    tableNames.filter((name) => !serviceTables.includes(name)),
    () => sampleChanges(today),
  );
  if (filled !== null) return filled;
  refreshProtections(openBook());
  refreshSummaryDay();
  compareHands(openBook(), Session.getActiveUser().getEmail());
  return { ok: true, sentence: serverTexts.sampleDone };
}

function write(
  request: string,
  tables: readonly TableName[],
  changesOf: (reading: ReturnType<typeof readTables>) => Change[],
): CommandSaid {
  const outcome = transact(openBook(), {
    reads: [],
    writes: tables,
    operationId: `${request}-${Utilities.getUuid()}`,
    request,
    email: Session.getActiveUser().getEmail(),
    prepare: () => undefined,
    decide: (reading) => ({ changes: changesOf(reading), answer: null }),
  });
  return isRefusal(outcome) ? { ok: false, sentence: refusalSentence(outcome) } : null;
}
