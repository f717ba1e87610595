/** Which tables each request reads and writes, and who decides it. */

import { bankHandlers } from "../banks/bankHandlers.ts";
import { markMentee } from "../banks/markMentee.ts";
import { markMentor } from "../banks/markMentor.ts";
import { checkHandlers } from "../checks/checkHandlers.ts";
import { recordConsent, recordGeneralConsent } from "../consents/recordConsent.ts";
import { withdrawConsent } from "../consents/withdrawConsent.ts";
import { checkImport, confirmImport } from "../import/checkImport.ts";
import { showIndicators } from "../indicators/showIndicators.ts";
import { suggestMentors } from "../matching/suggestMentors.ts";
import { showPerson } from "../overview/showPerson.ts";
import { showToday } from "../overview/showToday.ts";
import { whoAmI } from "../overview/whoAmI.ts";
import { changePair } from "../pairs/changePair.ts";
import { closePair, rejectPair } from "../pairs/closePair.ts";
import { completePair } from "../pairs/completePair.ts";
import { extendPair } from "../pairs/extendPair.ts";
import { formPair } from "../pairs/formPair.ts";
import { leaveUnmatched } from "../pairs/leaveUnmatched.ts";
import { listPairs } from "../pairs/listPairs.ts";
import { listWaiting } from "../pairs/listWaiting.ts";
import { pausePair, resumePair } from "../pairs/pausePair.ts";
import { proposePair } from "../pairs/proposePair.ts";
import { recordOrder } from "../pairs/recordOrder.ts";
import { replaceMentor } from "../pairs/replaceMentor.ts";
import { setNotTogether } from "../pairs/setNotTogether.ts";
import { showPair } from "../pairs/showPair.ts";
import { startPair } from "../pairs/startPair.ts";
import { findPeople } from "../people/findPeople.ts";
import { dismissPerson, transferPerson } from "../people/leavePlace.ts";
import { markPlanLine } from "../programmes/markPlanLine.ts";
import { programmeHandlers } from "../programmes/programmeHandlers.ts";
import { startPlan } from "../programmes/startPlan.ts";
import { recordHandlers } from "../records/recordHandlers.ts";
import { tableNames } from "../register/tables.ts";
import {
  bank,
  everything,
  type Handler,
  type Handlers,
  handler,
  importTables,
  leaving,
  leavingWrites,
  life,
  matching,
  pairCard,
  staff,
} from "../request/handler.ts";
import { municipalTables } from "../roadmap/facts.ts";
import { roadmapHandlers } from "../roadmap/roadmapHandlers.ts";
import { changeSetting, listSettings } from "../settings/changeSetting.ts";
import { presetHandlers } from "../settings/presetHandlers.ts";
import { acceptResponses } from "../surveys/acceptResponses.ts";
import { createSurvey } from "../surveys/createSurvey.ts";
import { listSurveyLinks, listSurveys } from "../surveys/listSurveys.ts";
import { checkBook, repairBook, repairedTables } from "../workbook/checkBook.ts";
import { checkJournal } from "../workbook/checkJournal.ts";
import { canonicalTables, exportCanonical } from "../workbook/exportCanonical.ts";
import { settleCopy } from "../workbook/settleCopy.ts";
import { showLastOperation, tablesToUndo, undoLastOperation } from "../workbook/undoLastOperation.ts";
import { yearHandlers } from "../years/yearHandlers.ts";

export const handlers: Handlers = {
  whoAmI: handler<"whoAmI">({ reads: ["organisations", "settings"], writes: [], decide: whoAmI }),
  showToday: handler<"showToday">({ reads: [...everything, ...municipalTables], writes: [], decide: showToday }),
  findPeople: handler<"findPeople">({ reads: bank, writes: [], decide: findPeople }),
  showPerson: handler<"showPerson">({ reads: matching, writes: [], decide: showPerson }),
  markMentor: handler<"markMentor">({
    reads: [...staff, "mentors", "consents", "trainings"],
    writes: ["mentors"],
    decide: markMentor,
  }),
  markMentee: handler<"markMentee">({
    reads: [...staff, "mentees", "consents"],
    writes: ["mentees"],
    decide: markMentee,
  }),
  listWaiting: handler<"listWaiting">({ reads: bank, writes: [], decide: listWaiting }),
  suggestMentors: handler<"suggestMentors">({
    reads: [...matching, "trainings"],
    writes: [],
    decide: suggestMentors,
  }),
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
    reads: ["pairs", "pairEvents", "planLines", "settings", "programmes", "deficits"],
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
  showIndicators: handler<"showIndicators">({
    reads: [...bank, "targets", "programmes", "yearFigures", "amendments"],
    writes: [],
    decide: showIndicators,
  }),
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
  checkImport: { reads: importTables, writes: [], preparation: "forms", decide: checkImport } as Handler<
    "checkImport",
    "forms"
  >,
  confirmImport: {
    reads: importTables,
    writes: importTables.filter((name) => name !== "settings" && name !== "mentees"),
    preparation: "forms",
    decide: confirmImport,
  } as Handler<"confirmImport", "forms">,
  ...recordHandlers,
  ...bankHandlers,
  ...programmeHandlers,
  ...roadmapHandlers,
  ...checkHandlers,
  ...presetHandlers,
  ...yearHandlers,
};
