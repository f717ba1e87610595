/** What is asked about pairs, from the search for a mentor to the end. */
import * as z from "zod/mini";
import type { CodeOf } from "../language/dictionary.ts";
import { limits } from "../language/limits.ts";
import {
  closingGrounds,
  consentKinds,
  mentoringForms,
  mentoringKinds,
  pauseGrounds,
  planStatuses,
  replacementGrounds,
} from "../register/vocabulary.ts";
import { code, define, id, isoDay, line, note, nothing } from "../request/request.ts";

/** S2, п. 10.2: after the order, time and form change by mutual consent. */
const agreement = { mentorAgreedOn: z.optional(isoDay), menteeAgreedOn: z.optional(isoDay) };
type EarlyGround = Exclude<CodeOf<typeof closingGrounds>, "planFulfilled">;
const earlyGround = z.enum(
  closingGrounds.codes.filter((ground) => ground !== "planFulfilled") as [EarlyGround, ...EarlyGround[]],
);
export const pairRequests = {
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
      rating: z.optional(z.int().check(z.minimum(1), z.maximum(10))),
      note,
    }),
    access: { who: "own", of: "planLine" },
    mutates: true,
    sample: { lineId: "ПЛ-001", status: "done", doneOn: "2025-10-07" },
  }),
} as const;
