/** What is written beside the door of plain registers, and why: nothing else may make a change of a row. */
import type { RecordTable } from "../../../src/shared/register/recordTables.ts";
import type { TableName } from "../../../src/shared/register/tables.ts";

/** Tables that no form fills in row by row: their rows live by requests of their own. */
export const ownLife: Record<Exclude<TableName, RecordTable>, string> = {
  mentors:
    "a bank: entered, kept and left by its own requests, which ask for consent; otherwise what follows from a row",
  mentees: "a bank: as the mentors",
  pairs: "goes from status to status by transitions; facts/transitions.ts and pairs/rules.ts refuse",
  pairEvents: "the trace of a transition, made with it",
  programmes: "versions of a document: saved, approved and controlled by their own requests",
  planLines: "laid and moved within the pair's time; programmes/planLine.ts refuses",
  programmeReviews: "a check-list of eighteen marks, of which the register gives some",
  consents: "given and withdrawn with what becomes of the pairs; never corrected",
  apart: "set and lifted between two people",
  roadmapMarks: "one mark of one item, organisation and year, under a key made of them",
  surveys: "links to forms, made by the register",
  responses: "answers as they came in",
  yearFigures: "sealed figures, computed",
  amendments: "dated corrections of sealed figures, computed",
  municipalFigures: "what files of municipalities say: judged whole by region/judgeFiles.ts",
  targets: "figures of a document, seeded and changed in the sheet",
  settings: "each by its own kind; settings/changeSetting.ts refuses",
  letters: "the queue of sending: technical",
  journal: "sealed lines: technical",
  operations: "the ledger: technical",
  memory: "rows as they were last compared: technical",
  linkSecrets: "random texts behind the codes of personal links: technical",
  hands: "what was changed by hand and waits to be accepted or put back: technical",
};

/** Files that make a change of a table which they do not name, and what stands for the door there. */
export const unnamed: Readonly<Record<string, string>> = {
  "server/hands/agreeTyped.ts": "no change: a row as the department has typed it, of which the address is agreed to",
  "server/write/landing.ts": "rows that a foreign write has run over, put back as they were",
  "shared/banks/keepBank.ts": "one of the two banks",
  "shared/checks/rule.ts": "a fix, which fixFindings sends through the door",
  "shared/facts/answerRows.ts":
    "rows of accepted answers, judged by facts/judgeResponses.ts and tried in surveyRows.test.ts",
  "shared/facts/rows/rowDoor.ts": "the door",
  "shared/hands/acceptHands.ts": "the address that stands in the cell already, so that it counts from now on",
  "shared/hands/putBackHands.ts": "cells as they were before a hand changed them, which the marks of the journal prove",
  "shared/import/changes.ts":
    "a list: what the door would refuse is left out with a remark, and every row is tried at the door",
  "shared/records/removeRecord.ts": "a row goes, unless something rests on it; what follows comes with it",
  "server/doctor/repair.ts": "an address that counts, back in the cell that somebody has typed over",
  "shared/workbook/checkBook.ts": "formulas become the values that they show; no value changes",
  "shared/workbook/undoLastOperation.ts": "rows as they were before the operation",
};

/** Requests, or a request's table, whose rows no door of doors.test.ts tries. */
export const untried: Readonly<Record<string, string>> = {
  acceptHands: "the address that stands in the cell already, so that it counts from now on",
  repairBook: unnamed["shared/workbook/checkBook.ts"] as string,
  confirmImport: "tried list by list: «what an import writes»",
  takeCounters: "a name that no row bears yet, judged by region/judgeFiles.ts and sent through the door",
  planEvents: "the register's own programme: «what the register makes of itself»",
  closeYear: "the same rows of the next year's programme",
  inviteAudience: "as registerVisit, for everybody of an audience at once: «what the register makes of itself»",
  extendRoute: "as startRoute and markRouteStep; the lines: «what the register makes of itself»",
  "startRoute routeLines": "«what the register makes of itself»",
};
