/** Every request that takes text, each done once with whatever text is given: the way of hostile text into the register. */
import { manyRequests } from "../../src/shared/lists/manyRequests.ts";
import type { RequestName } from "../../src/shared/lists/requests.ts";
import { type RecordTable, recordTables } from "../../src/shared/register/recordTables.ts";
import type { Host } from "./host.ts";
import { addRecord, type TypedValues } from "./recordForms.ts";
import { limitOf, type TextField, textFields } from "./textFields.ts";
import type { Town } from "./twoSchools.ts";

type Texts = Record<string, string>;
interface Step {
  name: RequestName;
  /** The rest of the input; `found` holds what earlier steps have made. */
  input(town: Town, found: Map<string, string>): Record<string, unknown>;
  now?: string;
}

const plan = (town: Town, pairId: string) => (town.canonical().planLines ?? []).filter((row) => row.pairId === pairId);

/** In an order in which each is allowed. */
const steps: Step[] = [
  { name: "markMentor", input: ({ ids }) => ({ personId: ids.otherPlain, areas: ["method"] }) },
  { name: "markMentee", input: ({ ids }) => ({ personId: ids.spare, categories: ["young"], deficits: [] }) },
  {
    name: "recordGeneralConsent",
    input: ({ ids }) => ({ personId: ids.waiting, kind: "personalData", givenOn: "2025-09-10" }),
  },
  {
    name: "formPair",
    input: ({ ids }) => ({
      mentorId: ids.spare,
      menteeId: ids.waiting,
      form: "teacherTeacher",
      kind: "traditional",
      startedOn: "2025-09-22",
      dueOn: "2026-05-31",
    }),
  },
  {
    name: "recordConsent",
    input: (_town, found) => ({ pairId: found.get("formPair"), whose: "mentor", givenOn: "2025-09-18" }),
  },
  { name: "rejectPair", input: (_town, found) => ({ pairId: found.get("formPair"), on: "2025-09-20" }) },
  { name: "leaveUnmatched", input: ({ ids }) => ({ menteeId: ids.waiting }) },
  { name: "setNotTogether", input: ({ ids }) => ({ personId: ids.waiting, otherId: ids.spare, apart: true }) },
  { name: "startPair", input: ({ pairs }) => ({ pairId: pairs.own, on: "2025-09-19" }) },
  { name: "markPlanLine", input: ({ lines }) => ({ lineId: lines.own, status: "done", doneOn: "2025-09-20" }) },
  { name: "pausePair", input: ({ pairs }) => ({ pairId: pairs.own, on: "2025-09-20", ground: "illness" }) },
  {
    name: "resumePair",
    input: ({ pairs }) => ({ pairId: pairs.own, on: "2025-09-24" }),
    now: "2025-09-25T09:00:00+05:00",
  },
  {
    name: "changePair",
    input: ({ pairs }) => ({ pairId: pairs.own, mentorAgreedOn: "2025-09-24", menteeAgreedOn: "2025-09-24" }),
  },
  {
    name: "extendPair",
    input: ({ pairs }) => ({
      pairId: pairs.own,
      dueOn: "2026-12-30",
      mentorAgreedOn: "2025-09-24",
      menteeAgreedOn: "2025-09-24",
    }),
  },
  {
    name: "replaceMentor",
    input: ({ pairs, ids }) => ({
      pairId: pairs.own,
      newMentorId: ids.spare,
      ground: "transfer",
      finishedOn: "2025-09-25",
    }),
  },
  { name: "recordOrder", input: (_town, found) => ({ pairId: found.get("replaceMentor"), orderOn: "2025-09-25" }) },
  { name: "changeSetting", input: () => ({ id: "municipality" }) },
  {
    name: "changeTargets",
    input: () => ({
      indicator: 1,
      targets: [{ kind: "year", year: 2030, target: 99 }],
      approvedIn: 2025,
      goesBack: true,
    }),
  },
  {
    name: "transferPerson",
    input: ({ ids, organisations }) => ({
      personId: ids.otherPlain,
      on: "2025-09-25",
      toOrganisationId: organisations.own,
      teacher: true,
    }),
  },
  {
    name: "recordDeficits",
    input: ({ ids }) => ({
      personId: ids.otherMentee,
      stage: "entry",
      measuredOn: "2025-09-20",
      severities: { method: 2 },
    }),
  },
  {
    name: "saveProgramme",
    input: ({ pairs }) => ({
      pairId: pairs.other,
      directions: ["method"],
      startedOn: "2025-09-25",
      dueOn: "2026-05-29",
      jointly: true,
    }),
  },
  {
    name: "approveProgramme",
    input: ({ pairs }) => ({ pairId: pairs.other, approvedOn: "2025-09-25", protocolOn: "2025-09-25" }),
  },
  { name: "savePlanLine", input: ({ pairs }) => ({ pairId: pairs.other, dueOn: "2025-09-25" }) },
  { name: "movePlanLine", input: ({ lines }) => ({ lineId: lines.other, dueOn: "2025-10-02" }) },
  {
    name: "recordMeeting",
    input: ({ pairs }) => ({ pairId: pairs.other, metOn: "2025-09-25", kind: "consultation" }),
  },
  { name: "recordReport", input: ({ pairs }) => ({ pairId: pairs.other, reportOn: "2025-09-25" }) },
  {
    name: "reviewProgramme",
    input: ({ pairs }) => ({
      pairId: pairs.other,
      reviewedOn: "2025-09-25",
      marks: [1, 2, 3, 7, 8, 9, 11, 13, 16, 17, 18].map((item) => ({ item, mark: 1 })),
    }),
  },
  {
    name: "startRoute",
    input: ({ ids }) => ({ personId: ids.otherMentee, startedOn: "2025-09-01", dueOn: "2029-08-31" }),
  },
  {
    name: "markRouteStep",
    input: ({ ids }) => ({ personId: ids.otherMentee, step: "realisation", done: true }),
  },
  {
    name: "saveRouteLine",
    input: ({ ids }) => ({ personId: ids.otherMentee, kind: "training", dueOn: "2026-03-18" }),
  },
  {
    name: "markRouteLine",
    input: (town) => ({
      personId: town.ids.otherMentee,
      routeLineId: town.canonical().routeLines?.[0]?.id,
      status: "done",
      doneOn: "2025-09-24",
    }),
  },
  {
    name: "completePair",
    input: ({ pairs }) => ({
      pairId: pairs.other,
      finishedOn: "2025-09-25",
      diagnosedOn: "2025-09-25",
      overcome: true,
    }),
  },
  {
    name: "closePair",
    input: (_town, found) => ({
      pairId: found.get("replaceMentor"),
      finishedOn: "2025-09-30",
      ground: "mentorInitiative",
      noticeOn: "2025-09-26",
    }),
    now: "2025-10-01T09:00:00+05:00",
  },
  {
    name: "withdrawConsent",
    input: ({ ids }) => ({ personId: ids.waiting, kind: "personalData", withdrawnOn: "2025-10-01" }),
  },
  { name: "updateMentor", input: ({ ids }) => ({ personId: ids.otherMentor, limit: 4 }) },
  { name: "updateMentee", input: ({ ids }) => ({ personId: ids.mentee }) },
  {
    name: "recordApproval",
    input: ({ ids }) => ({
      personId: ids.otherMentor,
      stage: "methodCommission",
      decision: "agreed",
      decidedOn: "2025-09-05",
    }),
  },
  {
    name: "recordTraining",
    input: ({ ids }) => ({ personId: ids.otherMentor, role: "mentor", hours: 36, finishedOn: "2025-06-20" }),
  },
  {
    name: "recordAward",
    input: ({ ids }) => ({ personId: ids.otherMentor, kind: "thanks", level: "municipal", awardedOn: "2025-05-28" }),
  },
  {
    name: "setYoungOverride",
    input: ({ ids }) => ({ personId: ids.mentee, young: "yes", until: "2027-08-31" }),
  },
  {
    name: "recordLeave",
    input: ({ ids }) => ({ personId: ids.waiting, from: "2025-10-01", until: "2026-08-31", pause: true }),
  },
  {
    name: "leaveBank",
    input: ({ ids }) => ({ personId: ids.otherPlain, bank: "mentors", on: "2025-10-01" }),
  },
  {
    name: "reviewRoadmap",
    input: ({ organisations }) => ({
      organisationId: organisations.own,
      decision: "returned",
      on: "2025-10-01",
    }),
  },
  {
    name: "markRoadmapItem",
    input: () => ({ item: "r07", schoolYear: 2025, done: true, markedOn: "2025-09-15" }),
  },
  {
    name: "markNoRequests",
    input: ({ organisations }) => ({ organisationId: organisations.own, schoolYear: 2025, none: true }),
  },
  {
    name: "requestEvent",
    input: ({ organisations }) => ({ organisationId: organisations.own, number: "3.5", wantedOn: "2026-05-29" }),
  },
  {
    name: "answerEventRequest",
    input: (_town, found) => ({ eventId: found.get("requestEvent"), answer: "granted", startsOn: "2026-05-29" }),
  },
  { name: "showCell", input: ({ ids }) => ({ table: "people", key: ids.mentee }) },
  { name: "findPeople", input: () => ({ only: "all", limit: 20 }) },
  { name: "listPairs", input: () => ({ limit: 20 }) },
  { name: "listRecords", input: () => ({ table: "organisations", limit: 20 }) },
  { name: "findReferences", input: () => ({ table: "visits", field: "personId" }) },
];

/** Imports are tried by themselves; a position must be there already; an amendment needs figures that have changed since. */
const apart: readonly RequestName[] = ["checkImport", "confirmImport", "setTeacherPosition", "amendYear"];

/** Their text is looked for, and kept nowhere. */
export const searches: readonly RequestName[] = [
  "findPeople",
  "listPairs",
  "listRecords",
  "findReferences",
  "showCell",
];

/** Requests that take text and stand in no step; what is asked about a list writes what the request about one writes. */
export function uncoveredRequests(): RequestName[] {
  const known = new Set<RequestName>([...steps.map((step) => step.name), ...apart]);
  return [...new Set(textFields.map(({ name }) => name))].filter((name) => !known.has(name) && !(name in manyRequests));
}

export interface Written extends TextField {
  sent: string;
}

/** Does every step with texts from `textFor`; tells what was sent where. Each must be done. */
export function runSteps(town: Town, textFor: (index: number) => string): Written[] {
  const found = new Map<string, string>();
  const written: Written[] = [];
  const refused: string[] = [];
  const askDone = (name: RequestName, input: Record<string, unknown>) => {
    const outcome = town.ask(name, input as never) as { done?: Record<string, unknown> };
    if (outcome.done === undefined) refused.push(`${name}: ${JSON.stringify({ input, outcome })}`);
    return outcome.done ?? {};
  };
  for (const step of steps) {
    if (step.now !== undefined) town.setNow(step.now);
    prepare(town, step.name, found, askDone);
    const texts: Texts = {};
    for (const { name, field } of textFields.filter((one) => one.name === step.name)) {
      const sent = Array.from(textFor(written.length)).slice(0, limitOf({ name, field })).join("");
      written.push({ name, field, sent });
      texts[field] = sent;
    }
    const done = askDone(step.name, { ...step.input(town, found), ...texts });
    const made = step.name === "replaceMentor" ? done.newPairId : (done.pairId ?? done.eventId);
    if (typeof made === "string") found.set(step.name, made);
  }
  if (refused.length > 0) throw new Error(refused.join("\n"));
  return written;
}

/** A new row in every register of records, every free text of its form filled. */
export function runRecords(town: Town, textFor: (index: number) => string): Written[] {
  const fits: Partial<Record<RecordTable, TypedValues>> = {
    organisations: { role: "партнёр", subordinate: false },
    approvals: { personId: town.ids.otherMentor },
    meetings: { metOn: "2025-09-22" },
  };
  return recordTables.flatMap((table, number) => {
    const { recordId, texts } = addRecord(town, table, fits[table] ?? {}, (index) => textFor(number * 7 + index));
    if (table === "organisations") fits.agreements = { partnerId: recordId };
    return [...texts].map(([field, sent]): Written => ({ name: "saveRecord", field: `${table}.${field}`, sent }));
  });
}

/** What a step needs that takes no text. */
function prepare(
  town: Town,
  name: RequestName,
  found: Map<string, string>,
  askDone: (name: RequestName, input: Record<string, unknown>) => unknown,
): void {
  const newPair = found.get("replaceMentor");
  if (name === "recordOrder") {
    for (const whose of ["mentor", "mentee"])
      askDone("recordConsent", { pairId: newPair, whose, givenOn: "2025-09-25" });
  }
  if (name === "completePair") {
    askDone("recordControl", { pairId: town.pairs.other, stage: "final", doneOn: "2025-09-25", result: "onTrack" });
    askDone("startPair", { pairId: town.pairs.other, on: "2025-09-19" });
    for (const line of plan(town, town.pairs.other))
      askDone("markPlanLine", { lineId: line.id, status: "done", doneOn: "2025-09-25" });
  }
  if (name === "reviewRoadmap") {
    const values = { roadmapOrderNumber: "1", roadmapOrderOn: "2025-09-01" };
    askDone("saveRecord", { table: "organisations", recordId: town.organisations.own, values });
    askDone("submitRoadmap", { organisationId: town.organisations.own });
  }
  if (name === "closePair") askDone("startPair", { pairId: newPair, on: "2025-09-29" });
}

/** Every value of the register that is text, by table. */
export function registerTexts(host: Host): Set<string> {
  const texts = new Set<string>();
  for (const rows of Object.values(host.canonical())) {
    for (const row of rows) for (const value of Object.values(row)) if (typeof value === "string") texts.add(value);
  }
  return texts;
}
