/** Every request a sidebar, a trigger or a script may send: its input, who may send it, and whether it changes anything. */
import * as z from "zod/mini";
import { isRegisterDay } from "./domain/day.ts";
import { limits } from "./limits.ts";
import { cleanText } from "./register/text.ts";
import {
  consentKinds,
  type Dictionary,
  deficitAreas,
  menteeCategories,
  mentoringForms,
  mentoringKinds,
  planStatuses,
  surveyKinds,
} from "./vocabulary.ts";

const id = z.string().check(z.minLength(1), z.maxLength(60), z.regex(/^[\p{L}\p{N}][\p{L}\p{N}:|._/-]*$/u));
const isoDay = z.string().check(z.refine(isRegisterDay));
function line(limit: number) {
  return z.pipe(
    z.string().check(z.maxLength(limit * 4)),
    z.pipe(z.transform(cleanText), z.string().check(z.minLength(1), z.maxLength(limit))),
  );
}
const note = z.optional(line(limits.note));
function code<Code extends string>(dictionary: Dictionary<Code>) {
  return z.enum(dictionary.codes as [Code, ...Code[]]);
}
const schoolYear = z.int().check(z.minimum(2000), z.maximum(2100));

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
    .array(z.object({ name: z.string().check(z.maxLength(255)), rows: z.array(z.array(importedCell)) }))
    .check(z.minLength(1), z.maxLength(50)),
});
export type ImportedCell = z.infer<typeof importedCell>;
export type ImportedFile = z.infer<typeof importedFile>;

/**
 * `anyone`: even somebody the register does not know; `known`: any department worker or curator; `department`: department only;
 * `own`: the department, or the curator of an organisation of the object that `of` names in the input.
 */
export type Access = { who: "anyone" } | { who: "known" | "department" } | { who: "own"; of: "person" | "mentee" | "pair" | "planLine" };

export interface RequestDefinition {
  input: z.ZodMiniType;
  access: Access;
  /** Goes through lock, intent record and journal. */
  mutates: boolean;
  /** Input that a sound register accepts in form; used by the guide and by tests over the list. */
  sample: unknown;
}

function define<Input extends z.ZodMiniType>(request: { input: Input; access: Access; mutates: boolean; sample: z.input<Input> }) {
  return request;
}

const nothing = z.object({});

export const requests = {
  whoAmI: define({ input: nothing, access: { who: "anyone" }, mutates: false, sample: {} }),
  showToday: define({ input: nothing, access: { who: "known" }, mutates: false, sample: {} }),
  findPeople: define({
    input: z.object({
      query: z.string().check(z.maxLength(limits.query)),
      only: z.enum(["all", "mentors", "mentees", "unmarked", "young"]),
      limit: z.int().check(z.minimum(1), z.maximum(limits.people)),
    }),
    access: { who: "known" },
    mutates: false,
    sample: { query: "Иванова", only: "all", limit: 20 },
  }),
  markMentor: define({
    input: z.object({ personId: id, areas: z.array(code(deficitAreas)), limit: z.optional(z.int().check(z.minimum(0), z.maximum(limits.mentorLimit))), note }),
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
    input: z.object({ menteeId: id, kind: code(mentoringKinds), limit: z.int().check(z.minimum(1), z.maximum(limits.suggestions)) }),
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
    input: z.object({ pairId: id, whose: z.enum(["mentor", "mentee"]), kind: z.optional(code(consentKinds)), givenOn: isoDay, document: note }),
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
  startPlan: define({
    input: z.object({ pairId: id, template: z.enum(["omsk", "neftyugansk"]) }),
    access: { who: "own", of: "pair" },
    mutates: true,
    sample: { pairId: "П-001", template: "omsk" },
  }),
  markPlanLine: define({
    input: z.object({ lineId: id, status: code(planStatuses), doneOn: z.optional(isoDay), product: note, reflection: note }),
    access: { who: "own", of: "planLine" },
    mutates: true,
    sample: { lineId: "ПЛ-001", status: "done", doneOn: "2025-10-07" },
  }),
  listPairs: define({
    input: z.object({ query: z.string().check(z.maxLength(limits.query)), limit: z.int().check(z.minimum(1), z.maximum(limits.pairs)) }),
    access: { who: "known" },
    mutates: false,
    sample: { query: "", limit: 50 },
  }),
  showPair: define({ input: z.object({ pairId: id }), access: { who: "own", of: "pair" }, mutates: false, sample: { pairId: "П-001" } }),
  createSurvey: define({
    input: z.object({ kind: code(surveyKinds), schoolYear }),
    access: { who: "department" },
    mutates: true,
    sample: { kind: "needs", schoolYear: 2025 },
  }),
  listSurveys: define({ input: nothing, access: { who: "known" }, mutates: false, sample: {} }),
  listSurveyLinks: define({ input: z.object({ surveyId: id }), access: { who: "known" }, mutates: false, sample: { surveyId: "А-001" } }),
  drainResponses: define({ input: nothing, access: { who: "known" }, mutates: true, sample: {} }),
  showIndicators: define({ input: nothing, access: { who: "known" }, mutates: false, sample: {} }),
  listSettings: define({ input: nothing, access: { who: "known" }, mutates: false, sample: {} }),
  changeSetting: define({
    input: z.object({ id, value: z.string().check(z.maxLength(limits.setting)) }),
    access: { who: "department" },
    mutates: true,
    sample: { id: "youngYears", value: "3" },
  }),
  exportCanonical: define({ input: nothing, access: { who: "department" }, mutates: false, sample: {} }),
  checkImport: define({ input: importedFile, access: { who: "department" }, mutates: false, sample: sampleImport() }),
  confirmImport: define({ input: importedFile, access: { who: "department" }, mutates: true, sample: sampleImport() }),
} as const;

function sampleImport(): ImportedFile {
  return {
    fileName: "организации.csv",
    sheets: [{ name: "ОО", rows: [["Краткое наименование", "Тип ОО", "Подведомственная"], ["МБОУ «СОШ № 1»", "общеобразовательная", "да"]] }],
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
