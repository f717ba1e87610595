/** What is asked about people: who they are, what they agreed to, where they work. */
import * as z from "zod/mini";
import { limits } from "../language/limits.ts";
import { consentKinds, deficitAreas, employmentEnds, menteeCategories } from "../register/vocabulary.ts";
import { code, define, id, isoDay, line, note, nothing } from "../request/request.ts";

export const peopleRequests = {
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
      limitReason: note,
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
} as const;
