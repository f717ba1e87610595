/** Cases of the rules about consents and pairs. */
import {
  all,
  asItIs,
  bankMentor,
  type Case,
  certain,
  line,
  own,
  payment,
  programme,
  rule,
  secondPair,
  setting,
  thePair,
  tomorrow,
  who,
  work,
  yesterday,
} from "./edits.ts";
import { mentee, mentor, pair, today } from "./soundTown.ts";

export const pairCases: readonly Case[] = [
  rule(
    "orderWithoutConsent",
    `${own} menteeId`,
    (town) => town.set("consents", "Г-002", { givenOn: tomorrow }),
    (town) => town.set("consents", "Г-002", { givenOn: today }),
  ),
  rule(
    "consentAfterOrder",
    `${own} orderOn`,
    (town) => town.set("consents", "Г-002", { givenOn: "2025-09-13" }),
    (town) => town.set("consents", "Г-002", { givenOn: "2025-09-12" }),
  ),
  rule(
    "consentWithdrawn",
    `${own} mentorId`,
    (town) => town.set("consents", "Г-001", { withdrawnOn: today }),
    (town) => town.set("consents", "Г-001", { withdrawnOn: tomorrow }),
  ),
  rule(
    "consentExpired",
    `${own} mentorId`,
    (town) => town.set("consents", "Г-001", { validUntil: yesterday }),
    (town) => town.set("consents", "Г-001", { validUntil: today }),
  ),
  rule(
    "consentExpiring",
    "consents Г-001 validUntil",
    (town) => town.set("consents", "Г-001", { validUntil: "2026-04-15" }),
    (town) => town.set("consents", "Г-001", { validUntil: "2026-04-16" }),
  ),
  rule(
    "personalDataMissing",
    "mentors Н-001 personId",
    all(setting("personalDataConsent", "да"), (town) => town.consent("Г-004", mentee, { kind: "personalData" })),
    all(
      setting("personalDataConsent", "да"),
      (town) => town.consent("Г-003", mentor, { kind: "personalData" }),
      (town) => town.consent("Г-004", mentee, { kind: "personalData" }),
    ),
  ),
  certain(
    "consentDouble",
    "consents Г-003 id",
    (town) => town.consent("Г-003", mentor),
    (town) => town.consent("Г-003", mentor, { document: "заявление от 12.09.2025" }),
  ),
  rule(
    "consentForeignPair",
    "consents Г-003 pairId",
    (town) => town.person("С-003").consent("Г-003", "С-003", { pairId: pair }),
    (town) => town.consent("Г-003", mentor, { pairId: pair }),
  ),
  rule(
    "publicationWithoutConsent",
    "publications ПБ-001 personId",
    (town) =>
      town
        .add("publications", { id: "ПБ-001", personId: mentor, publishedOn: "2025-10-01" })
        .consent("Г-003", mentor, { kind: "publication", givenOn: "2025-10-02" }),
    (town) =>
      town
        .add("publications", { id: "ПБ-001", personId: mentor, publishedOn: "2025-10-01" })
        .consent("Г-003", mentor, { kind: "publication", givenOn: "2025-10-01" }),
  ),
  rule(
    "involvedWithoutConsent",
    "planLines ПЛ-001 involvedId",
    (town) => line({ involvedId: "С-003" })(town.person("С-003")),
    (town) =>
      line({ involvedId: "С-003" })(town.person("С-003")).consent("Г-003", "С-003", {
        kind: "extraDuties",
        givenOn: today,
      }),
  ),

  rule("selfPair", `${own} mentorId`, thePair({ mentorId: mentee }), thePair({ mentorId: mentor })),
  rule(
    "menteeTwoMentors",
    "pairs П-002 menteeId",
    (town) => town.mentor("С-003").pair("П-002", "С-003", mentee, { startedOn: "2026-09-14", dueOn: "2027-09-13" }),
    (town) => town.mentor("С-003").pair("П-002", "С-003", mentee, { startedOn: "2026-09-15", dueOn: "2027-09-14" }),
  ),
  rule(
    "pairTwice",
    "pairs П-002 id",
    (town) => town.pair("П-002", mentor, mentee, { startedOn: "2026-09-14", dueOn: "2027-09-13" }),
    (town) => town.pair("П-002", mentor, mentee, { startedOn: "2026-09-15", dueOn: "2027-09-14" }),
  ),
  rule(
    "pairMutual",
    "pairs П-002 kind",
    (town) => town.pair("П-002", mentee, mentor, { startedOn: "2026-09-14", dueOn: "2027-09-13" }),
    (town) => town.pair("П-002", mentee, mentor, { startedOn: "2026-09-15", dueOn: "2027-09-14" }),
  ),
  rule(
    "pairOutsideWork",
    `${own} startedOn`,
    work(mentee, { startedOn: "2025-09-16" }),
    work(mentee, { startedOn: "2025-09-15" }),
  ),
  rule(
    "pairAfterDismissal",
    `${own} mentorId`,
    work(mentor, { finishedOn: yesterday }),
    work(mentor, { finishedOn: today }),
  ),
  rule(
    "pairApart",
    `${own} mentorId`,
    (town) =>
      town.add("apart", { id: "НВ-001", oneId: mentee, otherId: mentor, since: "2026-01-01", liftedOn: tomorrow }),
    (town) => town.add("apart", { id: "НВ-001", oneId: mentee, otherId: mentor, since: "2026-01-01", liftedOn: today }),
  ),
  rule("pairWithoutBank", `${own} mentorId`, bankMentor({ leftOn: yesterday }), bankMentor({ leftOn: today })),
  certain("pairOrganisationMissing", `${own} menteeOrganisationId`, thePair({ menteeOrganisationId: null }), asItIs),
  rule(
    "groupOfOne",
    `${own} kind`,
    thePair({ kind: "group" }),
    all(thePair({ kind: "group" }), secondPair("003", { kind: "group" })),
  ),
  rule(
    "mentorNotYounger",
    `${own} kind`,
    all(thePair({ kind: "reverse" }), who(mentor, { bornOn: "1999-04-12" })),
    all(thePair({ kind: "reverse" }), who(mentor, { bornOn: "1999-04-13" })),
  ),
  rule(
    "traditionalShort",
    `${own} dueOn`,
    all(thePair({ dueOn: "2026-09-13" }), programme({ dueOn: "2026-09-13" })),
    thePair({ dueOn: "2026-09-14" }),
  ),
  rule(
    "pairTooShort",
    `${own} dueOn`,
    thePair({ kind: "virtual", startedOn: "2026-03-01", dueOn: "2026-05-30" }),
    thePair({ kind: "virtual", startedOn: "2026-03-01", dueOn: "2026-05-31" }),
  ),
  rule("pairTooLong", `${own} dueOn`, thePair({ dueOn: "2026-09-16" }), thePair({ dueOn: "2026-09-15" })),
  rule("orderMissing", `${own} orderOn`, thePair({ orderOn: null }), thePair({ orderOn: null, status: "underReview" })),
  rule("orderBackdated", `${own} orderOn`, thePair({ orderOn: "2025-09-16" }), thePair({ orderOn: "2025-09-15" })),
  rule("orderAfterEnd", `${own} orderOn`, thePair({ orderOn: "2026-09-15" }), thePair({ orderOn: "2026-09-14" })),
  rule(
    "proposalStale",
    `${own} status`,
    thePair({ status: "proposed", startedOn: yesterday, dueOn: "2027-03-14", orderOn: null }),
    thePair({ status: "proposed", startedOn: today, dueOn: "2027-03-15", orderOn: null }),
  ),
  rule("contractMissing", `${own} contractNumber`, payment("2025-09-15"), payment("2025-09-14")),
  certain(
    "testCounted",
    `${own} test`,
    who(mentee, { test: true }),
    all(who(mentee, { test: true }), thePair({ test: true })),
  ),
];
