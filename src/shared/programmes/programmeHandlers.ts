import type { TableName } from "../register/tables.ts";
import { bank, type Handlers, handler, pairCard } from "../request/handler.ts";
import { draftProgramme } from "./draftProgramme.ts";
import { listProgrammes } from "./listProgrammes.ts";
import { markRouteLine, markRouteStep, saveRouteLine } from "./markRoute.ts";
import { planFromDeficits } from "./planFromDeficits.ts";
import { movePlanLine, savePlanLine } from "./planLine.ts";
import { markEffective, recordControl, recordReport } from "./recordControl.ts";
import { recordDeficits } from "./recordDeficits.ts";
import { recordMeeting } from "./recordMeeting.ts";
import type { programmeRequests } from "./requests.ts";
import { reviewProgramme } from "./reviewProgramme.ts";
import { approveProgramme, saveProgramme } from "./saveProgramme.ts";
import { showProgramme } from "./showProgramme.ts";
import { showReport } from "./showReport.ts";
import { showRoute } from "./showRoute.ts";
import { extendRoute, startRoute } from "./startRoute.ts";

const review: readonly TableName[] = [
  "settings",
  "pairs",
  "pairEvents",
  "planLines",
  "consents",
  "deficits",
  "programmes",
  "programmeReviews",
];
const route: readonly TableName[] = ["people", "mentees", "deficits", "routes", "routeLines"];

export const programmeHandlers: Handlers<keyof typeof programmeRequests> = {
  recordDeficits: handler<"recordDeficits">({
    reads: ["people", "mentees", "deficits"],
    writes: ["deficits", "mentees"],
    decide: recordDeficits,
  }),
  draftProgramme: handler<"draftProgramme">({
    reads: [...bank, "deficits", "programmes"],
    writes: [],
    decide: draftProgramme,
  }),
  saveProgramme: handler<"saveProgramme">({
    reads: ["settings", "pairs", "pairEvents", "planLines", "programmes"],
    writes: ["programmes"],
    decide: saveProgramme,
  }),
  approveProgramme: handler<"approveProgramme">({
    reads: ["pairs", "programmes"],
    writes: ["programmes"],
    decide: approveProgramme,
  }),
  planFromDeficits: handler<"planFromDeficits">({
    reads: ["pairs", "mentees", "deficits", "planLines"],
    writes: ["planLines"],
    decide: planFromDeficits,
  }),
  savePlanLine: handler<"savePlanLine">({
    reads: ["people", "employments", "organisations", "pairs", "consents", "events", "planLines"],
    writes: ["planLines", "consents"],
    decide: savePlanLine,
  }),
  movePlanLine: handler<"movePlanLine">({ reads: ["pairs", "planLines"], writes: ["planLines"], decide: movePlanLine }),
  recordMeeting: handler<"recordMeeting">({
    reads: ["pairs", "pairEvents", "planLines", "meetings"],
    writes: ["meetings", "planLines"],
    decide: recordMeeting,
  }),
  recordControl: handler<"recordControl">({
    reads: ["pairs", "programmes"],
    writes: ["programmes"],
    decide: recordControl,
  }),
  recordReport: handler<"recordReport">({
    reads: ["pairs", "programmes"],
    writes: ["programmes"],
    decide: recordReport,
  }),
  showReport: handler<"showReport">({
    reads: ["people", "employments", "organisations", "pairs", "planLines", "meetings", "deficits", "programmes"],
    writes: [],
    decide: showReport,
  }),
  reviewProgramme: handler<"reviewProgramme">({ reads: review, writes: ["programmeReviews"], decide: reviewProgramme }),
  markEffective: handler<"markEffective">({
    reads: ["programmes", "programmeReviews"],
    writes: ["programmes"],
    decide: markEffective,
  }),
  listProgrammes: handler<"listProgrammes">({ reads: [...pairCard, "programmes"], writes: [], decide: listProgrammes }),
  showProgramme: handler<"showProgramme">({
    reads: [...pairCard, ...review, "meetings"],
    writes: [],
    decide: showProgramme,
  }),
  startRoute: handler<"startRoute">({ reads: route, writes: ["routes", "routeLines"], decide: startRoute }),
  extendRoute: handler<"extendRoute">({ reads: route, writes: ["routes", "routeLines"], decide: extendRoute }),
  markRouteStep: handler<"markRouteStep">({
    reads: ["people", "routes", "routeLines"],
    writes: ["routes"],
    decide: markRouteStep,
  }),
  saveRouteLine: handler<"saveRouteLine">({
    reads: ["people", "routes", "routeLines"],
    writes: ["routeLines"],
    decide: saveRouteLine,
  }),
  markRouteLine: handler<"markRouteLine">({
    reads: ["people", "routes", "routeLines"],
    writes: ["routeLines"],
    decide: markRouteLine,
  }),
  showRoute: handler<"showRoute">({
    reads: [...route, "employments", "organisations"],
    writes: [],
    decide: showRoute,
  }),
};
