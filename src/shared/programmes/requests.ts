/** What programmes, plans, diagnostics, meetings, reviews and routes are asked. */
import * as z from "zod/mini";
import { limits } from "../language/limits.ts";
import { controlResults, meetingKinds, planLineKinds, routeLineKinds, routeSteps } from "../register/recordWords.ru.ts";
import { deficitAreas, planStatuses, responseStages } from "../register/vocabulary.ts";
import { code, define, id, isoDay, line, note, schoolYear } from "../request/request.ts";

const ownPair = { who: "own", of: "pair" } as const;
const ownLine = { who: "own", of: "planLine" } as const;
const ownPerson = { who: "own", of: "person" } as const;
const pairSample = { pairId: "П-001" };

function whole(minimum: number, maximum: number) {
  return z.int().check(z.minimum(minimum), z.maximum(maximum));
}
const area = z.optional(code(deficitAreas));
const long = z.optional(line(1000));
const severity = z.optional(whole(0, 3));
const dryRun = z.optional(z.boolean());

export const programmeRequests = {
  recordDeficits: define({
    // One row a person, stage and school year: a second measurement corrects the first.
    input: z.object({
      personId: id,
      stage: code(responseStages),
      measuredOn: isoDay,
      severities: z.object({
        theory: severity,
        law: severity,
        subject: severity,
        psychology: severity,
        method: severity,
        ict: severity,
        digital: severity,
        upbringing: severity,
        health: severity,
      }),
      note,
    }),
    access: ownPerson,
    mutates: true,
    sample: {
      personId: "С-001",
      stage: "entry",
      measuredOn: "2025-09-18",
      severities: { method: 3, psychology: 2, ict: 1 },
    },
  }),
  draftProgramme: define({ input: z.object({ pairId: id }), access: ownPair, mutates: false, sample: pairSample }),
  saveProgramme: define({
    // An approved programme is corrected in a new version (S1, п. 1.5).
    input: z.object({
      pairId: id,
      goal: line(1000),
      directions: z.array(code(deficitAreas)).check(z.minLength(1)),
      strengths: long,
      expected: long,
      frequency: note,
      startedOn: isoDay,
      dueOn: isoDay,
      middleOn: z.optional(isoDay),
      finalOn: z.optional(isoDay),
      jointly: z.boolean(),
      newVersion: z.optional(z.boolean()),
      note,
    }),
    access: ownPair,
    mutates: true,
    sample: {
      ...pairSample,
      goal: "Уверенно вести урок в 5–6 классах",
      directions: ["method", "psychology"],
      startedOn: "2025-10-01",
      dueOn: "2026-05-29",
      jointly: true,
      newVersion: true,
    },
  }),
  approveProgramme: define({
    input: z.object({
      pairId: id,
      approvedOn: isoDay,
      protocolNumber: z.optional(line(60)),
      protocolOn: z.optional(isoDay),
    }),
    access: ownPair,
    mutates: true,
    sample: { ...pairSample, approvedOn: "2025-09-26", protocolNumber: "2", protocolOn: "2025-09-25" },
  }),
  planFromDeficits: define({
    // Adds what the plan does not hold yet; `dryRun` only shows it.
    input: z.object({ pairId: id, template: z.enum(["none", "omsk", "neftyugansk"]), dryRun }),
    access: ownPair,
    mutates: true,
    sample: { ...pairSample, template: "neftyugansk", dryRun: true },
  }),
  savePlanLine: define({
    // Without a line a new one is added; whoever is involved must have agreed (S1, п. 5.1.1).
    input: z.object({
      pairId: id,
      lineId: z.optional(id),
      activity: line(limits.note),
      kind: z.optional(code(planLineKinds)),
      area,
      dueOn: isoDay,
      involvedId: z.optional(id),
      involvedAgreedOn: z.optional(isoDay),
      eventId: z.optional(id),
      note,
    }),
    access: ownPair,
    mutates: true,
    sample: { ...pairSample, activity: "Урок вместе с психологом", kind: "openLesson", dueOn: "2026-02-18" },
  }),
  movePlanLine: define({
    input: z.object({ lineId: id, dueOn: isoDay, reason: line(limits.note) }),
    access: ownLine,
    mutates: true,
    sample: { lineId: "ПЛ-001", dueOn: "2026-02-18", reason: "Карантин" },
  }),
  recordMeeting: define({
    // With a line the meeting closes it.
    input: z.object({
      pairId: id,
      lineId: z.optional(id),
      metOn: isoDay,
      kind: code(meetingKinds),
      topic: line(limits.note),
      area,
      outcome: long,
      usefulness: z.optional(whole(1, 5)),
      nextStep: note,
      note,
    }),
    access: ownPair,
    mutates: true,
    sample: { ...pairSample, metOn: "2025-10-14", kind: "consultation", topic: "Как начать урок", usefulness: 4 },
  }),
  recordControl: define({
    input: z.object({
      pairId: id,
      stage: z.enum(["middle", "final"]),
      doneOn: isoDay,
      result: code(controlResults),
    }),
    access: ownPair,
    mutates: true,
    sample: { ...pairSample, stage: "middle", doneOn: "2026-01-30", result: "onTrack" },
  }),
  recordReport: define({
    input: z.object({
      pairId: id,
      reportOn: isoDay,
      conclusion: line(2000),
      proposals: z.optional(line(2000)),
    }),
    access: ownPair,
    mutates: true,
    sample: { ...pairSample, reportOn: "2026-05-22", conclusion: "Затруднения преодолены, цель достигнута" },
  }),
  showReport: define({ input: z.object({ pairId: id }), access: ownPair, mutates: false, sample: pairSample }),
  reviewProgramme: define({
    // Marks of the items that the register cannot tell by itself.
    input: z.object({
      pairId: id,
      reviewedOn: isoDay,
      reviewer: note,
      marks: z.array(z.object({ item: whole(1, 18), mark: whole(0, 2) })).check(z.maxLength(18)),
      note,
    }),
    access: ownPair,
    mutates: true,
    sample: {
      ...pairSample,
      reviewedOn: "2026-04-24",
      reviewer: "методист",
      marks: [1, 2, 3, 7, 8, 9, 11, 13, 16, 17, 18].map((item) => ({ item, mark: 1 })),
    },
  }),
  markEffective: define({
    input: z.object({ programmeId: id, effective: z.boolean() }),
    access: { who: "department" },
    mutates: true,
    sample: { programmeId: "ПП-001", effective: true },
  }),
  listProgrammes: define({
    input: z.object({
      filter: z.enum(["all", "missing", "unapproved", "withoutPlan", "behind", "effective"]),
      schoolYear: z.optional(schoolYear),
    }),
    access: { who: "known" },
    mutates: false,
    sample: { filter: "all" },
  }),
  showProgramme: define({ input: z.object({ pairId: id }), access: ownPair, mutates: false, sample: pairSample }),

  startRoute: define({
    // Lines come from the person's deficits; `dryRun` only shows them.
    input: z.object({ personId: id, goal: line(1000), startedOn: isoDay, dueOn: isoDay, tutor: note, dryRun }),
    access: ownPerson,
    mutates: true,
    sample: {
      personId: "С-001",
      goal: "Стать предметником-методистом",
      startedOn: "2025-09-01",
      dueOn: "2029-08-31",
      dryRun: true,
    },
  }),
  extendRoute: define({
    // Deficits that are still there and have no open line, such as those left at the end of a pair.
    input: z.object({ personId: id, dryRun }),
    access: ownPerson,
    mutates: true,
    sample: { personId: "С-001", dryRun: true },
  }),
  markRouteStep: define({
    input: z.object({
      personId: id,
      step: code(routeSteps),
      done: z.boolean(),
      reflection: z.optional(line(2000)),
      finishedOn: z.optional(isoDay),
    }),
    access: ownPerson,
    mutates: true,
    sample: { personId: "С-001", step: "correction", done: true },
  }),
  saveRouteLine: define({
    input: z.object({
      personId: id,
      routeLineId: z.optional(id),
      kind: code(routeLineKinds),
      activity: line(limits.note),
      area,
      dueOn: isoDay,
      note,
    }),
    access: ownPerson,
    mutates: true,
    sample: { personId: "С-001", kind: "training", activity: "Курсы по оцениванию", dueOn: "2027-03-17" },
  }),
  markRouteLine: define({
    input: z.object({
      personId: id,
      routeLineId: id,
      status: code(planStatuses),
      doneOn: z.optional(isoDay),
      product: note,
      reflection: long,
      note,
    }),
    access: ownPerson,
    mutates: true,
    sample: { personId: "С-001", routeLineId: "СИ-001", status: "done", doneOn: "2025-12-05" },
  }),
  showRoute: define({
    input: z.object({ personId: id }),
    access: ownPerson,
    mutates: false,
    sample: { personId: "С-001" },
  }),
} as const;
