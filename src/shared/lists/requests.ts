/** Every request, by the name under which it is sent. */
import type * as z from "zod/mini";
import { exportBank } from "../banks/exportBank.ts";
import { confirmBankRows, leaveBank } from "../banks/keepBank.ts";
import { listAwardCandidates } from "../banks/listAwardCandidates.ts";
import { listBank } from "../banks/listBank.ts";
import { markMentee } from "../banks/markMentee.ts";
import { markMentor } from "../banks/markMentor.ts";
import { listPositions, setTeacherPosition } from "../banks/positions.ts";
import { recordApproval, recordAward, recordTraining } from "../banks/recordAchievements.ts";
import { endLeave, recordLeave } from "../banks/recordLeave.ts";
import { setYoungOverride } from "../banks/setYoungOverride.ts";
import { showBankCard } from "../banks/showBankCard.ts";
import { updateMentee } from "../banks/updateMentee.ts";
import { updateMentor } from "../banks/updateMentor.ts";
import { checkRegister } from "../checks/checkRegister.ts";
import { fixFindings } from "../checks/fixFindings.ts";
import { showCell } from "../checks/showCell.ts";
import { recordConsent, recordGeneralConsent } from "../consents/recordConsent.ts";
import { withdrawConsent } from "../consents/withdrawConsent.ts";
import { acceptHands } from "../hands/acceptHands.ts";
import { forgetRemoved, showRemoved } from "../hands/forgetRemoved.ts";
import { putBackHands } from "../hands/putBackHands.ts";
import { showHands } from "../hands/showHands.ts";
import { checkImport, confirmImport } from "../import/checkImport.ts";
import { changeTargets } from "../indicators/changeTargets.ts";
import { showIndicators } from "../indicators/showIndicators.ts";
import { showTargets } from "../indicators/showTargets.ts";
import { suggestMentors } from "../matching/suggestMentors.ts";
import { reviewRoadmap, submitRoadmap } from "../organisations/roadmapReview.ts";
import { saveConditions } from "../organisations/saveConditions.ts";
import { showOrganisation } from "../organisations/showOrganisation.ts";
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
import { draftProgramme } from "../programmes/draftProgramme.ts";
import { listProgrammes } from "../programmes/listProgrammes.ts";
import { markPlanLine } from "../programmes/markPlanLine.ts";
import { markRouteLine, markRouteStep, saveRouteLine } from "../programmes/markRoute.ts";
import { planFromDeficits } from "../programmes/planFromDeficits.ts";
import { movePlanLine, savePlanLine } from "../programmes/planLine.ts";
import { markEffective, recordControl, recordReport } from "../programmes/recordControl.ts";
import { recordDeficits } from "../programmes/recordDeficits.ts";
import { recordMeeting } from "../programmes/recordMeeting.ts";
import { reviewProgramme } from "../programmes/reviewProgramme.ts";
import { approveProgramme, saveProgramme } from "../programmes/saveProgramme.ts";
import { showProgramme } from "../programmes/showProgramme.ts";
import { showReport } from "../programmes/showReport.ts";
import { showRoute } from "../programmes/showRoute.ts";
import { startPlan } from "../programmes/startPlan.ts";
import { extendRoute, startRoute } from "../programmes/startRoute.ts";
import { findReferences } from "../records/findReferences.ts";
import { listRecords } from "../records/listRecords.ts";
import { removeRecord } from "../records/removeRecord.ts";
import { saveRecord } from "../records/saveRecord.ts";
import { showRecord } from "../records/showRecord.ts";
import { exportCounters } from "../region/exportCounters.ts";
import { showRegion } from "../region/showRegion.ts";
import { takeCounters } from "../region/takeCounters.ts";
import type { AnswerTo, AnyRequest } from "../request/request.ts";
import { listLetters } from "../roadmap/letters.ts";
import { listEvents, showEvent, showEventMatrix } from "../roadmap/listEvents.ts";
import { markNoRequests, markRoadmapItem } from "../roadmap/markRoadmapItem.ts";
import { answerEventRequest, planEvents, requestEvent } from "../roadmap/planEvents.ts";
import { listLights, showRoadmap } from "../roadmap/showRoadmap.ts";
import { inviteAudience, markVisits, nominate, registerVisit } from "../roadmap/visiting.ts";
import { changeSetting, listSettings } from "../settings/changeSetting.ts";
import { applyPreset, listContradictions, listPresets, previewPreset } from "../settings/switchPreset.ts";
import { drainResponses } from "../surveys/acceptResponses.ts";
import { changeSurveyDay } from "../surveys/changeSurveyDay.ts";
import { checkSurveyLink } from "../surveys/checkSurveyLink.ts";
import { createSurvey } from "../surveys/createSurvey.ts";
import { enterPaper } from "../surveys/enterPaper.ts";
import { listAnswerProposals } from "../surveys/listProposals.ts";
import { listSurveyLinks, listSurveys } from "../surveys/listSurveys.ts";
import { renewSurveyLinks } from "../surveys/renewSurveyLinks.ts";
import { compareWithSource, settleAnswers } from "../surveys/settleAnswers.ts";
import { showSurveyPaper } from "../surveys/showSurveyPaper.ts";
import { showSurveyResults } from "../surveys/showSurveyResults.ts";
import { checkBook, repairBook } from "../workbook/checkBook.ts";
import { checkJournal } from "../workbook/checkJournal.ts";
import { exportCanonical } from "../workbook/exportCanonical.ts";
import { settleCopy } from "../workbook/settleCopy.ts";
import { showLastOperation, undoLastOperation } from "../workbook/undoLastOperation.ts";
import { amendYear } from "../years/amendYear.ts";
import { closeYear } from "../years/closeYear.ts";
import { showYearClosing } from "../years/showYearClosing.ts";
import { showYears } from "../years/showYears.ts";
import { manyRequests } from "./manyRequests.ts";

export const requests = {
  whoAmI,
  showIndicators,
  showTargets,
  changeTargets,
  listSettings,
  changeSetting,
  showLastOperation,
  undoLastOperation,
  showRemoved,
  forgetRemoved,
  checkJournal,
  checkBook,
  repairBook,
  settleCopy,
  exportCanonical,
  showToday,
  findPeople,
  showPerson,
  markMentor,
  markMentee,
  recordGeneralConsent,
  withdrawConsent,
  setNotTogether,
  dismissPerson,
  transferPerson,
  showBankCard,
  updateMentor,
  updateMentee,
  confirmBankRows,
  leaveBank,
  recordApproval,
  recordTraining,
  recordAward,
  setYoungOverride,
  recordLeave,
  endLeave,
  listBank,
  exportBank,
  listAwardCandidates,
  listPositions,
  setTeacherPosition,
  listWaiting,
  suggestMentors,
  formPair,
  recordConsent,
  recordOrder,
  rejectPair,
  proposePair,
  startPair,
  pausePair,
  resumePair,
  extendPair,
  changePair,
  replaceMentor,
  completePair,
  closePair,
  leaveUnmatched,
  listPairs,
  showPair,
  startPlan,
  markPlanLine,
  recordDeficits,
  draftProgramme,
  saveProgramme,
  approveProgramme,
  planFromDeficits,
  savePlanLine,
  movePlanLine,
  recordMeeting,
  recordControl,
  recordReport,
  showReport,
  reviewProgramme,
  markEffective,
  listProgrammes,
  showProgramme,
  startRoute,
  extendRoute,
  markRouteStep,
  saveRouteLine,
  markRouteLine,
  showRoute,
  showRoadmap,
  listLights,
  markRoadmapItem,
  markNoRequests,
  listEvents,
  showEvent,
  showEventMatrix,
  planEvents,
  inviteAudience,
  registerVisit,
  nominate,
  markVisits,
  requestEvent,
  answerEventRequest,
  listLetters,
  showOrganisation,
  submitRoadmap,
  reviewRoadmap,
  saveConditions,
  listRecords,
  showRecord,
  findReferences,
  saveRecord,
  removeRecord,
  createSurvey,
  listSurveys,
  listSurveyLinks,
  showSurveyPaper,
  enterPaper,
  renewSurveyLinks,
  changeSurveyDay,
  checkSurveyLink,
  listAnswerProposals,
  showSurveyResults,
  drainResponses,
  compareWithSource,
  settleAnswers,
  checkImport,
  confirmImport,
  showHands,
  putBackHands,
  acceptHands,
  checkRegister,
  fixFindings,
  showCell,
  listPresets,
  previewPreset,
  applyPreset,
  listContradictions,
  showYearClosing,
  closeYear,
  amendYear,
  showYears,
  exportCounters,
  takeCounters,
  showRegion,
  ...manyRequests,
} as const;

export type RequestName = keyof typeof requests;

/** Whatever is sent from outside is asked here first. */
export function isRequest(name: string): name is RequestName {
  return Object.keys(requests).includes(name);
}

/** The request as the door sees it. */
export function requestNamed(name: RequestName): AnyRequest {
  return requests[name] as AnyRequest;
}

/** What the client must send, before parsing. */
export type SentOf<Name extends RequestName> = z.input<(typeof requests)[Name]["input"]>;
export type AnswerOf<Name extends RequestName> = AnswerTo<(typeof requests)[Name]>;

/** What the server answers. A refusal is a sentence for the user; a failure has a reference for whoever looks after the register. */
export type Outcome<Answer> =
  | { done: Answer }
  | { refused: { code: string; sentence: string } }
  | { failed: { reference: string; sentence: string } };
