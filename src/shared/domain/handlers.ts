/** Which tables each request reads and writes, and who decides it. */
import type { InputOf, RequestName } from "../protocol.ts";
import { type TableName, tableNames } from "../register/tables.ts";
import { acceptResponses, type RawAnswers } from "./acceptResponses.ts";
import { changeSetting, listSettings } from "./changeSetting.ts";
import { createSurvey, type MadeForm } from "./createSurvey.ts";
import { checkBook, type Repaired, repairBook, repairedTables } from "./doctor/checkBook.ts";
import type { BookInspection } from "./doctor/inspection.ts";
import { settleCopy } from "./doctor/settleCopy.ts";
import { canonicalTables, exportCanonical } from "./exportCanonical.ts";
import { findPeople } from "./findPeople.ts";
import { formPair } from "./formPair.ts";
import { checkImport, confirmImport } from "./import/checkImport.ts";
import { showIndicators } from "./indicators/showIndicators.ts";
import { checkJournal, type JournalPlace } from "./journal/checkJournal.ts";
import { dismissPerson, transferPerson } from "./leavePlace.ts";
import { listPairs } from "./listPairs.ts";
import { listSurveyLinks, listSurveys } from "./listSurveys.ts";
import { listWaiting } from "./listWaiting.ts";
import { markMentee } from "./markMentee.ts";
import { markMentor } from "./markMentor.ts";
import { markPlanLine } from "./markPlanLine.ts";
import { suggestMentors } from "./matching/suggestMentors.ts";
import { changePair } from "./pairLife/changePair.ts";
import { closePair, rejectPair } from "./pairLife/closePair.ts";
import { completePair } from "./pairLife/completePair.ts";
import { extendPair } from "./pairLife/extendPair.ts";
import { leaveUnmatched } from "./pairLife/leaveUnmatched.ts";
import { pausePair, resumePair } from "./pairLife/pausePair.ts";
import { proposePair } from "./pairLife/proposePair.ts";
import { replaceMentor } from "./pairLife/replaceMentor.ts";
import { setNotTogether } from "./pairLife/setNotTogether.ts";
import { startPair } from "./pairLife/startPair.ts";
import { recordConsent, recordGeneralConsent } from "./recordConsent.ts";
import { recordOrder } from "./recordOrder.ts";
import type { Actor, Context, Decision, Register } from "./register.ts";
import { showPair } from "./showPair.ts";
import { showPerson } from "./showPerson.ts";
import { showToday } from "./showToday.ts";
import { startPlan } from "./startPlan.ts";
import { showLastOperation, tablesToUndo, undoLastOperation } from "./undo/undoLastOperation.ts";
import { whoAmI } from "./whoAmI.ts";
import { withdrawConsent } from "./withdrawConsent.ts";

/** What only Google can give and a decision needs: made or read before the lock is taken. */
export interface Preparations {
  form: MadeForm;
  answers: RawAnswers[];
  journal: JournalPlace;
  inspection: BookInspection;
  repair: Repaired;
  copied: boolean;
}

interface Handler<Name extends RequestName, Preparation extends keyof Preparations | null = null> {
  reads: readonly TableName[];
  writes: readonly TableName[];
  preparation?: Preparation;
  /** The workbook may be damaged: that is what the request is about. */
  damaged?: boolean;
  /** More tables, which only the ledger and whoever asks can tell. */
  tablesFor?(register: Register, actor: Actor): { reads: TableName[]; writes: TableName[] };
  decide(
    register: Register,
    input: InputOf<Name>,
    context: Context,
    prepared: Preparation extends keyof Preparations ? Preparations[Preparation] : undefined,
  ): Decision<unknown>;
}

type Handlers = {
  readonly [Name in RequestName]:
    | Handler<Name>
    | Handler<Name, "form">
    | Handler<Name, "answers">
    | Handler<Name, "journal" | "inspection" | "repair" | "copied">;
};

const staff: readonly TableName[] = ["people", "employments", "organisations", "settings"];
const bank: readonly TableName[] = [...staff, "mentors", "mentees", "pairs"];
const matching: readonly TableName[] = [...bank, "consents", "apart"];
const life: readonly TableName[] = [...matching, "pairEvents"];
const pairCard: readonly TableName[] = [...bank, "consents", "planLines"];
const leaving: readonly TableName[] = [...bank, "pairEvents", "planLines"];
const leavingWrites: readonly TableName[] = ["employments", "mentors", "mentees", "pairs", "pairEvents", "planLines"];
const everything: readonly TableName[] = [...pairCard, "surveys", "responses"];
const importTables: readonly TableName[] = [...bank, "consents", "platforms", "deficits"];

function handler<Name extends RequestName>(made: Handler<Name>): Handler<Name> {
  return made;
}

export const handlers: Handlers = {
  whoAmI: handler<"whoAmI">({ reads: ["organisations", "settings"], writes: [], decide: whoAmI }),
  showToday: handler<"showToday">({ reads: everything, writes: [], decide: showToday }),
  findPeople: handler<"findPeople">({ reads: bank, writes: [], decide: findPeople }),
  showPerson: handler<"showPerson">({ reads: matching, writes: [], decide: showPerson }),
  markMentor: handler<"markMentor">({
    reads: [...staff, "mentors", "consents"],
    writes: ["mentors"],
    decide: markMentor,
  }),
  markMentee: handler<"markMentee">({
    reads: [...staff, "mentees", "consents"],
    writes: ["mentees"],
    decide: markMentee,
  }),
  listWaiting: handler<"listWaiting">({ reads: bank, writes: [], decide: listWaiting }),
  suggestMentors: handler<"suggestMentors">({ reads: matching, writes: [], decide: suggestMentors }),
  formPair: handler<"formPair">({ reads: matching, writes: ["pairs", "mentees"], decide: formPair }),
  recordConsent: handler<"recordConsent">({
    reads: [...bank, "consents"],
    writes: ["pairs", "consents"],
    decide: recordConsent,
  }),
  recordGeneralConsent: handler<"recordGeneralConsent">({
    reads: ["people", "settings", "pairs", "consents"],
    writes: ["pairs", "consents"],
    decide: recordGeneralConsent,
  }),
  withdrawConsent: handler<"withdrawConsent">({
    reads: [...staff, "pairs", "consents", "pairEvents"],
    writes: ["consents", "pairs", "pairEvents"],
    decide: withdrawConsent,
  }),
  recordOrder: handler<"recordOrder">({ reads: matching, writes: ["pairs"], decide: recordOrder }),
  proposePair: handler<"proposePair">({ reads: matching, writes: ["pairs"], decide: proposePair }),
  rejectPair: handler<"rejectPair">({
    reads: ["pairs", "pairEvents", "planLines"],
    writes: ["pairs", "pairEvents", "planLines"],
    decide: rejectPair,
  }),
  startPair: handler<"startPair">({
    reads: ["people", "settings", "pairs", "consents", "pairEvents"],
    writes: ["pairs", "pairEvents"],
    decide: startPair,
  }),
  pausePair: handler<"pausePair">({
    reads: ["pairs", "pairEvents"],
    writes: ["pairs", "pairEvents"],
    decide: pausePair,
  }),
  resumePair: handler<"resumePair">({ reads: life, writes: ["pairs", "pairEvents"], decide: resumePair }),
  extendPair: handler<"extendPair">({ reads: life, writes: ["pairs", "pairEvents"], decide: extendPair }),
  changePair: handler<"changePair">({ reads: life, writes: ["pairs", "pairEvents"], decide: changePair }),
  replaceMentor: handler<"replaceMentor">({
    reads: [...life, "planLines"],
    writes: ["pairs", "pairEvents", "planLines", "apart"],
    decide: replaceMentor,
  }),
  completePair: handler<"completePair">({
    reads: ["pairs", "pairEvents", "planLines"],
    writes: ["pairs", "pairEvents"],
    decide: completePair,
  }),
  closePair: handler<"closePair">({
    reads: ["pairs", "pairEvents", "planLines"],
    writes: ["pairs", "pairEvents", "planLines"],
    decide: closePair,
  }),
  leaveUnmatched: handler<"leaveUnmatched">({
    reads: [...staff, "mentees", "pairs"],
    writes: ["mentees"],
    decide: leaveUnmatched,
  }),
  setNotTogether: handler<"setNotTogether">({
    reads: ["people", "employments", "organisations", "apart"],
    writes: ["apart"],
    decide: setNotTogether,
  }),
  dismissPerson: handler<"dismissPerson">({ reads: leaving, writes: leavingWrites, decide: dismissPerson }),
  transferPerson: handler<"transferPerson">({ reads: leaving, writes: leavingWrites, decide: transferPerson }),
  startPlan: handler<"startPlan">({
    reads: [...staff, "pairs", "mentees", "planLines"],
    writes: ["planLines"],
    decide: startPlan,
  }),
  markPlanLine: handler<"markPlanLine">({ reads: ["planLines", "pairs"], writes: ["planLines"], decide: markPlanLine }),
  listPairs: handler<"listPairs">({ reads: pairCard, writes: [], decide: listPairs }),
  showPair: handler<"showPair">({ reads: [...pairCard, "pairEvents"], writes: [], decide: showPair }),
  createSurvey: { reads: ["surveys"], writes: ["surveys"], preparation: "form", decide: createSurvey } as Handler<
    "createSurvey",
    "form"
  >,
  listSurveys: handler<"listSurveys">({ reads: [...bank, "surveys", "responses"], writes: [], decide: listSurveys }),
  listSurveyLinks: handler<"listSurveyLinks">({
    reads: [...bank, "surveys", "responses"],
    writes: [],
    decide: listSurveyLinks,
  }),
  drainResponses: {
    reads: ["surveys", "people", "mentees", "responses"],
    writes: ["surveys", "responses", "mentees"],
    preparation: "answers",
    decide: (register, _input, context, prepared) => acceptResponses(register, prepared, context),
  } as Handler<"drainResponses", "answers">,
  showIndicators: handler<"showIndicators">({ reads: [...bank, "targets"], writes: [], decide: showIndicators }),
  listSettings: handler<"listSettings">({ reads: ["settings"], writes: [], decide: listSettings }),
  changeSetting: handler<"changeSetting">({ reads: ["settings"], writes: ["settings"], decide: changeSetting }),
  showLastOperation: handler<"showLastOperation">({
    reads: ["operations", "journal"],
    writes: [],
    decide: showLastOperation,
  }),
  undoLastOperation: {
    reads: ["operations", "journal"],
    writes: [],
    tablesFor: tablesToUndo,
    decide: undoLastOperation,
  } as Handler<"undoLastOperation">,
  checkJournal: {
    reads: ["operations", "journal"],
    writes: [],
    preparation: "journal",
    decide: checkJournal,
  } as Handler<"checkJournal", "journal">,
  checkBook: { reads: tableNames, writes: [], preparation: "inspection", damaged: true, decide: checkBook } as Handler<
    "checkBook",
    "inspection"
  >,
  repairBook: {
    reads: [],
    writes: repairedTables,
    preparation: "repair",
    damaged: true,
    decide: repairBook,
  } as Handler<"repairBook", "repair">,
  settleCopy: { reads: [], writes: ["surveys"], preparation: "copied", decide: settleCopy } as Handler<
    "settleCopy",
    "copied"
  >,
  exportCanonical: handler<"exportCanonical">({ reads: canonicalTables, writes: [], decide: exportCanonical }),
  checkImport: handler<"checkImport">({ reads: importTables, writes: [], decide: checkImport }),
  confirmImport: handler<"confirmImport">({
    reads: importTables,
    writes: importTables.filter((name) => name !== "settings" && name !== "mentees"),
    decide: confirmImport,
  }),
};
