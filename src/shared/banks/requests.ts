/** What the banks of mentors and mentees are asked besides marking. */
import * as z from "zod/mini";
import { limits } from "../language/limits.ts";
import {
  approvalDecisions,
  approvalStages,
  awardEffects,
  awardKinds,
  contours,
  mentorRoles,
  requestInitiators,
  requestSources,
  trainingRoles,
} from "../register/recordWords.ru.ts";
import { deficitAreas, menteeCategories, mentoringForms } from "../register/vocabulary.ts";
import { code, define, id, isoDay, line, note, nothing, schoolYear } from "../request/request.ts";

const personSample = { personId: "С-002" };
/** Null empties the field, an absent one stays as it is. */
const words = z.optional(z.nullable(line(limits.note)));
const longWords = z.optional(z.nullable(line(1000)));
const areas = z.optional(z.array(code(deficitAreas)));
const whichBank = z.enum(["mentors", "mentees"]);

export const bankRequests = {
  showBankCard: define({
    input: z.object({ personId: id }),
    access: { who: "own", of: "person" },
    mutates: false,
    sample: personSample,
  }),
  updateMentor: define({
    input: z.object({
      personId: id,
      areas,
      forms: z.optional(z.array(code(mentoringForms))),
      overcome: areas,
      roles: z.optional(z.array(code(mentorRoles))),
      limit: z.optional(z.nullable(z.int().check(z.minimum(0), z.maximum(limits.mentorLimit)))),
      limitReason: words,
      competences: longWords,
      achievements: words,
      evidence: words,
      availability: words,
      note: words,
    }),
    access: { who: "own", of: "person" },
    mutates: true,
    sample: { ...personSample, competences: "Работа с родителями", roles: ["guide"], availability: "2 часа в неделю" },
  }),
  updateMentee: define({
    input: z.object({
      personId: id,
      categories: z.optional(z.array(code(menteeCategories)).check(z.minLength(1))),
      deficits: areas,
      request: words,
      source: z.optional(z.nullable(code(requestSources))),
      initiator: z.optional(z.nullable(code(requestInitiators))),
      strengths: longWords,
      conservative: z.optional(z.boolean()),
      note: words,
    }),
    access: { who: "own", of: "person" },
    mutates: true,
    sample: { personId: "С-001", source: "diagnostics", initiator: "mentee", strengths: "Ведёт проекты с детьми" },
  }),
  confirmBankRows: define({
    // Without people everybody of the organisation is meant.
    input: z.object({
      organisationId: id,
      bank: whichBank,
      personIds: z.optional(z.array(id).check(z.maxLength(500))),
    }),
    access: { who: "own", of: "organisation" },
    mutates: true,
    sample: { organisationId: "О-001", bank: "mentors" },
  }),
  leaveBank: define({
    input: z.object({ personId: id, bank: whichBank, on: isoDay, reason: line(limits.note) }),
    access: { who: "own", of: "person" },
    mutates: true,
    sample: { ...personSample, bank: "mentors", on: "2026-01-16", reason: "Заявление о сложении обязанностей" },
  }),
  recordApproval: define({
    input: z.object({
      personId: id,
      stage: code(approvalStages),
      decision: code(approvalDecisions),
      decidedOn: z.optional(isoDay),
      protocolNumber: z.optional(line(limits.orderNumber)),
      note,
    }),
    access: { who: "own", of: "person" },
    mutates: true,
    sample: {
      ...personSample,
      stage: "methodCommission",
      decision: "agreed",
      decidedOn: "2025-09-05",
      protocolNumber: "1",
    },
  }),
  recordTraining: define({
    input: z.object({
      personId: id,
      role: code(trainingRoles),
      programme: line(limits.note),
      provider: note,
      hours: z.optional(z.int().check(z.minimum(1), z.maximum(2000))),
      finishedOn: isoDay,
      document: note,
    }),
    access: { who: "own", of: "person" },
    mutates: true,
    sample: {
      ...personSample,
      role: "mentor",
      programme: "Наставничество в образовании",
      hours: 36,
      finishedOn: "2025-06-20",
    },
  }),
  recordAward: define({
    input: z.object({
      personId: id,
      kind: code(awardKinds),
      effects: z.optional(z.array(code(awardEffects))),
      level: code(contours),
      awardedOn: isoDay,
      document: note,
    }),
    access: { who: "own", of: "person" },
    mutates: true,
    sample: { ...personSample, kind: "thanks", level: "municipal", awardedOn: "2025-05-28", effects: ["moral"] },
  }),
  setYoungOverride: define({
    // `rule` takes the mark away: the length of service decides again.
    input: z.object({
      personId: id,
      young: z.enum(["yes", "no", "rule"]),
      reason: note,
      until: z.optional(isoDay),
    }),
    access: { who: "own", of: "person" },
    mutates: true,
    sample: {
      ...personSample,
      young: "yes",
      reason: "Отпуск по уходу за ребёнком, статус продлён",
      until: "2060-08-31",
    },
  }),
  recordLeave: define({
    // Running pairs are paused with the leave if `pause` says so; `dryRun` only names them.
    input: z.object({
      personId: id,
      from: isoDay,
      until: z.optional(isoDay),
      pause: z.boolean(),
      document: note,
      dryRun: z.optional(z.boolean()),
    }),
    access: { who: "own", of: "person" },
    mutates: true,
    sample: { ...personSample, from: "2026-01-12", until: "2027-08-31", pause: true, dryRun: true },
  }),
  endLeave: define({
    input: z.object({ personId: id, on: isoDay }),
    access: { who: "own", of: "person" },
    mutates: true,
    sample: { ...personSample, on: "2026-05-20" },
  }),
  listBank: define({
    input: z.object({ bank: whichBank, organisationId: z.optional(id) }),
    access: { who: "known" },
    mutates: false,
    sample: { bank: "mentors" },
  }),
  exportBank: define({
    // `forPublication` leaves out contacts and everybody without consent to publication.
    input: z.object({
      what: z.enum(["mentors", "mentees", "statistics"]),
      schoolYear: z.optional(schoolYear),
      forPublication: z.optional(z.boolean()),
    }),
    access: { who: "known" },
    mutates: false,
    sample: { what: "mentors" },
  }),
  listAwardCandidates: define({
    input: z.object({
      years: z.int().check(z.minimum(1), z.maximum(40)),
      completed: z.int().check(z.minimum(0), z.maximum(100)),
      kind: z.optional(code(awardKinds)),
    }),
    access: { who: "known" },
    mutates: false,
    sample: { years: 1, completed: 1, kind: "mentoringBadge" },
  }),
  listPositions: define({ input: nothing, access: { who: "known" }, mutates: false, sample: {} }),
  setTeacherPosition: define({
    input: z.object({ position: line(200), teacher: z.boolean() }),
    access: { who: "department" },
    mutates: true,
    sample: { position: "учитель", teacher: false },
  }),
} as const;
