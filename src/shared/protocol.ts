/** Every request a sidebar, a trigger or a script may send: its input, who may send it, and whether it changes anything. */
import * as z from "zod/mini";
import type { CodeOf } from "./dictionary.ts";
import { limits } from "./limits.ts";
import { bankRequests } from "./protocol/bank.ts";
import { checkRequests } from "./protocol/checks.ts";
import { presetRequests } from "./protocol/presets.ts";
import { programmeRequests } from "./protocol/programmes.ts";
import { recordRequests } from "./protocol/records.ts";
import { code, define, id, isoDay, line, note, nothing, schoolYear } from "./protocol/request.ts";
import { roadmapRequests } from "./protocol/roadmap.ts";
import { yearRequests } from "./protocol/years.ts";
import {
  closingGrounds,
  consentKinds,
  deficitAreas,
  employmentEnds,
  menteeCategories,
  mentoringForms,
  mentoringKinds,
  pauseGrounds,
  planStatuses,
  replacementGrounds,
  surveyKinds,
} from "./vocabulary.ts";

/** S2, п. 10.2: after the order, time and form change by mutual consent. */
const agreement = { mentorAgreedOn: z.optional(isoDay), menteeAgreedOn: z.optional(isoDay) };
type EarlyGround = Exclude<CodeOf<typeof closingGrounds>, "planFulfilled">;
const earlyGround = z.enum(
  closingGrounds.codes.filter((ground) => ground !== "planFulfilled") as [EarlyGround, ...EarlyGround[]],
);
const importedCell = z.union([
  z.string().check(z.maxLength(50_000)),
  z.number(),
  z.boolean(),
  z.null(),
  z.object({ serial: z.number() }),
]);
const importedFile = z.object({
  fileName: z.string().check(z.minLength(1), z.maxLength(255)),
  sheets: z
    .array(
      z.object({
        name: z.string().check(z.maxLength(255)),
        rows: z.array(z.array(importedCell)),
        hiddenRows: z.optional(z.array(z.int().check(z.minimum(1)))),
      }),
    )
    .check(z.minLength(1), z.maxLength(50)),
});
export type ImportedCell = z.infer<typeof importedCell>;
export type ImportedFile = z.infer<typeof importedFile>;

export const requests = {
  whoAmI: define({ input: nothing, access: { who: "anyone" }, mutates: false, sample: {} }),
  showToday: define({ input: nothing, access: { who: "known" }, mutates: false, sample: {} }),
  findPeople: define({
    input: z.object({
      query: z.string().check(z.maxLength(limits.query)),
      only: z.enum(["all", "mentors", "mentees", "unmarked", "young", "youngUnmarked"]),
      limit: z.int().check(z.minimum(1), z.maximum(limits.people)),
    }),
    access: { who: "known" },
    mutates: false,
    sample: { query: "Иванова", only: "all", limit: 20 },
  }),
  showPerson: define({
    input: z.object({ personId: id }),
    access: { who: "own", of: "person" },
    mutates: false,
    sample: { personId: "С-001" },
  }),
  markMentor: define({
    input: z.object({
      personId: id,
      areas: z.array(code(deficitAreas)),
      limit: z.optional(z.int().check(z.minimum(0), z.maximum(limits.mentorLimit))),
      note,
    }),
    access: { who: "own", of: "person" },
    mutates: true,
    sample: { personId: "С-002", areas: ["method"] },
  }),
  markMentee: define({
    input: z.object({
      personId: id,
      categories: z.array(code(menteeCategories)).check(z.minLength(1)),
      deficits: z.array(code(deficitAreas)),
      request: note,
    }),
    access: { who: "own", of: "person" },
    mutates: true,
    sample: { personId: "С-001", categories: ["young"], deficits: ["method"] },
  }),
  listWaiting: define({ input: nothing, access: { who: "known" }, mutates: false, sample: {} }),
  suggestMentors: define({
    // With a pair: who could take over from its mentor.
    input: z.object({
      menteeId: id,
      kind: code(mentoringKinds),
      limit: z.int().check(z.minimum(1), z.maximum(limits.suggestions)),
      pairId: z.optional(id),
    }),
    access: { who: "own", of: "mentee" },
    mutates: false,
    sample: { menteeId: "С-001", kind: "traditional", limit: 5 },
  }),
  formPair: define({
    input: z.object({
      mentorId: id,
      menteeId: id,
      form: code(mentoringForms),
      kind: code(mentoringKinds),
      startedOn: isoDay,
      dueOn: isoDay,
      reasons: note,
    }),
    access: { who: "own", of: "mentee" },
    mutates: true,
    sample: {
      mentorId: "С-002",
      menteeId: "С-001",
      form: "teacherTeacher",
      kind: "traditional",
      startedOn: "2025-09-15",
      dueOn: "2026-05-31",
    },
  }),
  recordConsent: define({
    input: z.object({
      pairId: id,
      whose: z.enum(["mentor", "mentee"]),
      kind: z.optional(code(consentKinds)),
      givenOn: isoDay,
      validUntil: z.optional(isoDay),
      document: note,
      textVersion: z.optional(line(60)),
    }),
    access: { who: "own", of: "pair" },
    mutates: true,
    sample: { pairId: "П-001", whose: "mentor", givenOn: "2025-09-10" },
  }),
  recordOrder: define({
    input: z.object({ pairId: id, orderNumber: line(limits.orderNumber), orderOn: isoDay }),
    access: { who: "own", of: "pair" },
    mutates: true,
    sample: { pairId: "П-001", orderNumber: "214-о", orderOn: "2025-09-12" },
  }),
  recordGeneralConsent: define({
    input: z.object({
      personId: id,
      kind: code(consentKinds),
      givenOn: isoDay,
      validUntil: z.optional(isoDay),
      document: note,
      textVersion: z.optional(line(60)),
    }),
    access: { who: "own", of: "person" },
    mutates: true,
    sample: {
      personId: "С-001",
      kind: "personalData",
      givenOn: "2025-09-10",
      validUntil: "2026-08-31",
      textVersion: "1.2",
    },
  }),
  withdrawConsent: define({
    // Without a pair every consent of this kind ends; `dryRun` only tells what depends on it.
    input: z.object({
      personId: id,
      kind: code(consentKinds),
      pairId: z.optional(id),
      withdrawnOn: isoDay,
      document: note,
      dryRun: z.optional(z.boolean()),
    }),
    access: { who: "own", of: "person" },
    mutates: true,
    sample: { personId: "С-001", kind: "mentoring", withdrawnOn: "2026-01-15", dryRun: true },
  }),
  rejectPair: define({
    input: z.object({ pairId: id, on: isoDay, reason: line(500), document: note }),
    access: { who: "own", of: "pair" },
    mutates: true,
    sample: { pairId: "П-001", on: "2025-09-12", reason: "Наставляемый просит другого наставника" },
  }),
  proposePair: define({
    input: z.object({ pairId: id }),
    access: { who: "own", of: "pair" },
    mutates: true,
    sample: { pairId: "П-001" },
  }),
  startPair: define({
    input: z.object({ pairId: id, on: isoDay, note }),
    access: { who: "own", of: "pair" },
    mutates: true,
    sample: { pairId: "П-001", on: "2025-09-15" },
  }),
  pausePair: define({
    input: z.object({
      pairId: id,
      on: isoDay,
      until: z.optional(isoDay),
      ground: code(pauseGrounds),
      document: note,
      note,
    }),
    access: { who: "own", of: "pair" },
    mutates: true,
    sample: { pairId: "П-001", on: "2026-02-10", until: "2026-02-21", ground: "illness" },
  }),
  resumePair: define({
    input: z.object({ pairId: id, on: isoDay, document: note, note }),
    access: { who: "own", of: "pair" },
    mutates: true,
    sample: { pairId: "П-001", on: "2026-02-24" },
  }),
  extendPair: define({
    input: z.object({ pairId: id, dueOn: isoDay, ...agreement, document: note, note }),
    access: { who: "own", of: "pair" },
    mutates: true,
    sample: { pairId: "П-001", dueOn: "2026-12-30", mentorAgreedOn: "2026-05-20", menteeAgreedOn: "2026-05-21" },
  }),
  changePair: define({
    input: z.object({
      pairId: id,
      form: z.optional(code(mentoringForms)),
      kind: z.optional(code(mentoringKinds)),
      startedOn: z.optional(isoDay),
      dueOn: z.optional(isoDay),
      correction: note,
      ...agreement,
      document: note,
    }),
    access: { who: "own", of: "pair" },
    mutates: true,
    sample: { pairId: "П-001", kind: "virtual", mentorAgreedOn: "2026-01-14", menteeAgreedOn: "2026-01-14" },
  }),
  replaceMentor: define({
    input: z.object({
      pairId: id,
      newMentorId: id,
      ground: code(replacementGrounds),
      finishedOn: isoDay,
      dueOn: z.optional(isoDay),
      document: note,
      note,
      dryRun: z.optional(z.boolean()),
    }),
    access: { who: "own", of: "pair" },
    mutates: true,
    sample: { pairId: "П-001", newMentorId: "С-003", ground: "transfer", finishedOn: "2026-01-16" },
  }),
  completePair: define({
    input: z.object({
      pairId: id,
      finishedOn: isoDay,
      evaluation: note,
      diagnosedOn: z.optional(isoDay),
      overcome: z.optional(z.boolean()),
      document: note,
    }),
    access: { who: "own", of: "pair" },
    mutates: true,
    sample: {
      pairId: "П-001",
      finishedOn: "2026-05-29",
      evaluation: "Цели программы достигнуты",
      diagnosedOn: "2026-05-20",
      overcome: true,
    },
  }),
  closePair: define({
    input: z.object({
      pairId: id,
      finishedOn: isoDay,
      ground: earlyGround,
      noticeOn: z.optional(isoDay),
      document: note,
      note,
    }),
    access: { who: "own", of: "pair" },
    mutates: true,
    sample: { pairId: "П-001", finishedOn: "2026-02-20", ground: "mentorInitiative", noticeOn: "2026-02-16" },
  }),
  leaveUnmatched: define({
    input: z.object({ menteeId: id, reason: line(500), support: note }),
    access: { who: "own", of: "mentee" },
    mutates: true,
    sample: {
      menteeId: "С-001",
      reason: "В муниципалитете нет наставника по химии",
      support: "Консультации методиста",
    },
  }),
  setNotTogether: define({
    input: z.object({ personId: id, otherId: id, apart: z.boolean(), reason: note }),
    access: { who: "own", of: "person" },
    mutates: true,
    sample: { personId: "С-001", otherId: "С-002", apart: true },
  }),
  dismissPerson: define({
    // Without an organisation the main place of work is meant; `dryRun` only tells which pairs would end.
    input: z.object({
      personId: id,
      organisationId: z.optional(id),
      on: isoDay,
      reason: code(employmentEnds),
      dryRun: z.optional(z.boolean()),
    }),
    access: { who: "own", of: "person" },
    mutates: true,
    sample: { personId: "С-002", on: "2026-01-16", reason: "dismissed", dryRun: true },
  }),
  transferPerson: define({
    // `on` is the last day at the old place; the new work begins the day after unless said otherwise.
    input: z.object({
      personId: id,
      organisationId: z.optional(id),
      on: isoDay,
      toOrganisationId: id,
      position: line(200),
      teacher: z.boolean(),
      subject: z.optional(line(200)),
      rate: z.optional(z.number().check(z.minimum(0), z.maximum(3))),
      startedOn: z.optional(isoDay),
      dryRun: z.optional(z.boolean()),
    }),
    access: { who: "own", of: "person" },
    mutates: true,
    sample: {
      personId: "С-002",
      on: "2026-01-16",
      toOrganisationId: "О-002",
      position: "учитель",
      teacher: true,
      dryRun: true,
    },
  }),
  startPlan: define({
    input: z.object({ pairId: id, template: z.enum(["omsk", "neftyugansk"]) }),
    access: { who: "own", of: "pair" },
    mutates: true,
    sample: { pairId: "П-001", template: "omsk" },
  }),
  markPlanLine: define({
    input: z.object({
      lineId: id,
      status: code(planStatuses),
      doneOn: z.optional(isoDay),
      product: note,
      reflection: note,
      note,
    }),
    access: { who: "own", of: "planLine" },
    mutates: true,
    sample: { lineId: "ПЛ-001", status: "done", doneOn: "2025-10-07" },
  }),
  listPairs: define({
    input: z.object({
      query: z.string().check(z.maxLength(limits.query)),
      limit: z.int().check(z.minimum(1), z.maximum(limits.pairs)),
    }),
    access: { who: "known" },
    mutates: false,
    sample: { query: "", limit: 50 },
  }),
  showPair: define({
    input: z.object({ pairId: id }),
    access: { who: "own", of: "pair" },
    mutates: false,
    sample: { pairId: "П-001" },
  }),
  createSurvey: define({
    input: z.object({ kind: code(surveyKinds), schoolYear }),
    access: { who: "department" },
    mutates: true,
    sample: { kind: "needs", schoolYear: 2025 },
  }),
  listSurveys: define({ input: nothing, access: { who: "known" }, mutates: false, sample: {} }),
  listSurveyLinks: define({
    input: z.object({ surveyId: id }),
    access: { who: "known" },
    mutates: false,
    sample: { surveyId: "А-001" },
  }),
  drainResponses: define({ input: nothing, access: { who: "known" }, mutates: true, sample: {} }),
  showIndicators: define({ input: nothing, access: { who: "known" }, mutates: false, sample: {} }),
  listSettings: define({ input: nothing, access: { who: "known" }, mutates: false, sample: {} }),
  changeSetting: define({
    input: z.object({ id, value: z.string().check(z.maxLength(limits.setting)) }),
    access: { who: "department" },
    mutates: true,
    sample: { id: "youngYears", value: "3" },
  }),
  showLastOperation: define({ input: nothing, access: { who: "known" }, mutates: false, sample: {} }),
  undoLastOperation: define({
    // Without an operation the last one is meant, whichever it is by then.
    input: z.object({ operationId: z.optional(id) }),
    access: { who: "known" },
    mutates: true,
    sample: {},
  }),
  checkJournal: define({ input: nothing, access: { who: "department" }, mutates: false, sample: {} }),
  checkBook: define({ input: nothing, access: { who: "department" }, mutates: false, sample: {} }),
  repairBook: define({ input: nothing, access: { who: "department" }, mutates: true, sample: {} }),
  settleCopy: define({
    // What a copied workbook is for; only a copy can be asked.
    input: z.object({ purpose: z.enum(["newYear", "training", "mistake"]) }),
    access: { who: "department" },
    mutates: true,
    sample: { purpose: "training" },
  }),
  exportCanonical: define({ input: nothing, access: { who: "department" }, mutates: false, sample: {} }),
  checkImport: define({ input: importedFile, access: { who: "department" }, mutates: false, sample: sampleImport() }),
  confirmImport: define({ input: importedFile, access: { who: "department" }, mutates: true, sample: sampleImport() }),
  ...recordRequests,
  ...bankRequests,
  ...programmeRequests,
  ...roadmapRequests,
  ...checkRequests,
  ...presetRequests,
  ...yearRequests,
} as const;

function sampleImport(): ImportedFile {
  return {
    fileName: "организации.csv",
    sheets: [
      {
        name: "ОО",
        rows: [
          ["Краткое наименование", "Тип ОО", "Подведомственная"],
          ["МБОУ «СОШ № 1»", "общеобразовательная", "да"],
        ],
      },
    ],
  };
}

export type RequestName = keyof typeof requests;
export type InputOf<Name extends RequestName> = z.output<(typeof requests)[Name]["input"]>;
/** What the client must send, before parsing. */
export type SentOf<Name extends RequestName> = z.input<(typeof requests)[Name]["input"]>;

/** What the server answers. A refusal is a sentence for the user; a failure has a reference for whoever looks after the register. */
export type Reply<Answer> =
  | { done: Answer }
  | { refused: { code: string; sentence: string } }
  | { failed: { reference: string; sentence: string } };
