/** What roadmap, events and reminders are asked. */
import * as z from "zod/mini";
import { contestClusters } from "../register/recordWords.ru.ts";
import { code, define, id, isoDay, line, note, schoolYear } from "../request/request.ts";
import { markedItems } from "./items.ts";
import { requestable } from "./requestable.ts";

const year = z.optional(schoolYear);
/** People marked at once. */
const mostPeople = 1_000;
const people = z.array(id).check(z.maxLength(mostPeople));

export const roadmapRequests = {
  showRoadmap: define({
    input: z.object({ organisationId: id, schoolYear: year }),
    access: { who: "own", of: "organisation" },
    mutates: false,
    sample: { organisationId: "О-001", schoolYear: 2025 },
  }),
  listLights: define({
    input: z.object({ schoolYear: year }),
    access: { who: "department" },
    mutates: false,
    sample: { schoolYear: 2025 },
  }),
  markRoadmapItem: define({
    input: z.object({
      item: z.enum(markedItems),
      schoolYear,
      done: z.boolean(),
      markedOn: isoDay,
      document: note,
      note,
    }),
    access: { who: "department" },
    mutates: true,
    sample: { item: "r07", schoolYear: 2025, done: true, markedOn: "2025-09-15", document: "раздел на сайте центра" },
  }),
  markNoRequests: define({
    input: z.object({ organisationId: id, schoolYear, none: z.boolean(), note }),
    access: { who: "own", of: "organisation" },
    mutates: true,
    sample: { organisationId: "О-001", schoolYear: 2025, none: true, note: "опрошены все" },
  }),
  listEvents: define({
    input: z.object({ schoolYear: year }),
    access: { who: "known" },
    mutates: false,
    sample: { schoolYear: 2025 },
  }),
  showEvent: define({
    input: z.object({ eventId: id }),
    access: { who: "known" },
    mutates: false,
    sample: { eventId: "МР-001" },
  }),
  showEventMatrix: define({
    input: z.object({ schoolYear: year }),
    access: { who: "known" },
    mutates: false,
    sample: { schoolYear: 2025 },
  }),
  planEvents: define({
    input: z.object({ schoolYear }),
    access: { who: "department" },
    mutates: true,
    sample: { schoolYear: 2025 },
  }),
  inviteAudience: define({
    input: z.object({ eventId: id }),
    access: { who: "known" },
    mutates: true,
    sample: { eventId: "МР-001" },
  }),
  registerVisit: define({
    input: z.object({ eventId: id, personId: id }),
    access: { who: "own", of: "person" },
    mutates: true,
    sample: { eventId: "МР-001", personId: "С-001" },
  }),
  nominate: define({
    input: z.object({ eventId: id, personId: id, nomination: code(contestClusters) }),
    access: { who: "own", of: "person" },
    mutates: true,
    sample: { eventId: "МР-001", personId: "С-001", nomination: "art" },
  }),
  markAttendance: define({
    input: z.object({ eventId: id, attended: people, absent: people }),
    access: { who: "known" },
    mutates: true,
    sample: { eventId: "МР-001", attended: ["С-001"], absent: [] },
  }),
  requestEvent: define({
    input: z.object({ organisationId: id, number: z.enum(requestable), topic: line(300), wantedOn: isoDay }),
    access: { who: "own", of: "organisation" },
    mutates: true,
    sample: { organisationId: "О-001", number: "3.5", topic: "Работа с родителями", wantedOn: "2026-05-29" },
  }),
  answerEventRequest: define({
    input: z.object({
      eventId: id,
      answer: z.enum(["granted", "declined"]),
      startsOn: z.optional(isoDay),
      note,
    }),
    access: { who: "department" },
    mutates: true,
    sample: { eventId: "МР-001", answer: "granted", startsOn: "2026-05-29" },
  }),
  listLetters: define({ input: z.object({}), access: { who: "department" }, mutates: false, sample: {} }),
} as const;
