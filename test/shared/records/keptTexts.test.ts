/** What a request of its own does not say of a row that stands stays, as in the form; what it says to be empty is emptied. */
import { describe, expect, test } from "vitest";
import { recordApproval } from "../../../src/shared/banks/recordAchievements.ts";
import { setYoungOverride } from "../../../src/shared/banks/setYoungOverride.ts";
import { withdrawConsent } from "../../../src/shared/consents/withdrawConsent.ts";
import type { Decision, Register } from "../../../src/shared/facts/register.ts";
import { reviewRoadmap } from "../../../src/shared/organisations/roadmapReview.ts";
import { saveConditions } from "../../../src/shared/organisations/saveConditions.ts";
import { markPlanLine } from "../../../src/shared/programmes/markPlanLine.ts";
import { markRouteLine } from "../../../src/shared/programmes/markRoute.ts";
import { recordDeficits } from "../../../src/shared/programmes/recordDeficits.ts";
import { approveProgramme, saveProgramme } from "../../../src/shared/programmes/saveProgramme.ts";
import type { TableName } from "../../../src/shared/register/tables.ts";
import { markNoRequests, markRoadmapItem } from "../../../src/shared/roadmap/markRoadmapItem.ts";
import { aContext, aPair, done, refused } from "../../support/factories.ts";
import { aRow } from "../../support/rows.ts";
import { mentee, mentor, smallTown } from "../../support/smallTown.ts";

const today = "2025-12-10";
const context = aContext(today);

const pair = aPair({
  id: "П-001",
  mentorId: mentor,
  menteeId: mentee,
  status: "running",
  startedOn: "2025-09-15",
  dueOn: "2026-05-31",
  finishedOn: null,
});
const written = {
  strengths: "Ведёт проекты",
  expected: "Уверенный урок",
  frequency: "раз в неделю",
  middleOn: "2026-01-20",
  finalOn: "2026-05-20",
  note: "Согласовано с завучем",
};
const programme = aRow("programmes", {
  id: "ПП-001",
  pairId: "П-001",
  version: 1,
  startedOn: "2025-10-01",
  dueOn: "2026-05-29",
  approvedOn: null,
  protocolNumber: "2",
  protocolOn: "2025-09-25",
  ...written,
});
const ofProgramme = {
  pairId: "П-001",
  goal: "Уверенно вести урок",
  directions: ["method"],
  startedOn: "2025-10-01",
  dueOn: "2026-05-29",
  jointly: true,
} as const;
const young = { youngOverride: "да", youngReason: "Отпуск по уходу", youngUntil: "2026-08-31" };
const markedYoung = smallTown({ people: smallTown().people.map((row) => ({ ...row, ...young })) });
const waiting = {
  personId: mentor,
  pairId: null,
  stage: "council",
  decision: "pending",
  decidedOn: null,
  protocolNumber: "12",
  note: "ждём протокол",
} as const;
const submitted = {
  roadmapReview: "submitted",
  roadmapReviewOn: "2025-12-01",
  roadmapReviewNote: "Смотрит методист",
} as const;

/** The row as it stands with what the request writes over it. */
function rowAfter(register: Register, table: TableName, decision: Decision<unknown>): Record<string, unknown> {
  const change = done(decision).changes.find((one) => one.table === table);
  const put = change?.put as { id: string };
  const rows = register[table] as unknown as readonly { id: string }[];
  return { ...rows.find(({ id }) => id === put.id), ...put };
}

type Kept = readonly [
  name: string,
  table: TableName,
  town: Register,
  ask: (register: Register) => Decision<unknown>,
  stands: Readonly<Record<string, unknown>>,
];

const kept: readonly Kept[] = [
  [
    "recordApproval",
    "approvals",
    smallTown({ approvals: [aRow("approvals", waiting)] }),
    (register) =>
      recordApproval.decide(
        register,
        { personId: mentor, stage: "council", decision: "agreed", decidedOn: "2025-12-09" },
        context,
      ),
    { decision: "agreed", decidedOn: "2025-12-09", protocolNumber: "12", note: "ждём протокол" },
  ],
  [
    "setYoungOverride with the same mark",
    "people",
    markedYoung,
    (register) => setYoungOverride.decide(register, { personId: mentee, young: "yes", reason: "Приказ № 5" }, context),
    { ...young, youngReason: "Приказ № 5" },
  ],
  [
    "saveConditions",
    "conditions",
    smallTown({
      conditions: [
        aRow("conditions", {
          organisationId: "О-001",
          checkedOn: today,
          item: "curator",
          answer: "no",
          measures: "Назначить",
        }),
      ],
    }),
    (register) =>
      saveConditions.decide(
        register,
        { organisationId: "О-001", checkedOn: today, answers: [{ item: "curator", answer: "partly" }] },
        context,
      ),
    { answer: "partly", measures: "Назначить" },
  ],
  [
    "reviewRoadmap",
    "organisations",
    smallTown({ organisations: smallTown().organisations.map((row) => ({ ...row, ...submitted })) }),
    (register) => reviewRoadmap.decide(register, { organisationId: "О-001", decision: "approved", on: today }, context),
    { roadmapReview: "approved", roadmapReviewNote: "Смотрит методист" },
  ],
  [
    "saveProgramme on a draft",
    "programmes",
    smallTown({ pairs: [pair], programmes: [programme] }),
    (register) => saveProgramme.decide(register, { ...ofProgramme, directions: ["method"] }, context),
    { id: "ПП-001", ...written },
  ],
  [
    "saveProgramme in a new version",
    "programmes",
    smallTown({ pairs: [pair], programmes: [{ ...programme, approvedOn: "2025-09-26" }] }),
    (register) => saveProgramme.decide(register, { ...ofProgramme, directions: ["method"], newVersion: true }, context),
    { version: 2, ...written, note: null },
  ],
  [
    "approveProgramme",
    "programmes",
    smallTown({ pairs: [pair], programmes: [programme] }),
    (register) => approveProgramme.decide(register, { pairId: "П-001", approvedOn: "2025-09-26" }, context),
    { approvedOn: "2025-09-26", protocolNumber: "2", protocolOn: "2025-09-25" },
  ],
  [
    "markRoadmapItem",
    "roadmapMarks",
    smallTown({
      roadmapMarks: [
        aRow("roadmapMarks", {
          item: "r07",
          schoolYear: 2025,
          organisationId: null,
          document: "приказ № 3",
          note: "раздел на сайте",
        }),
      ],
    }),
    (register) =>
      markRoadmapItem.decide(register, { item: "r07", schoolYear: 2025, done: true, markedOn: today }, context),
    { done: true, markedOn: today, document: "приказ № 3", note: "раздел на сайте" },
  ],
  [
    "markNoRequests",
    "roadmapMarks",
    smallTown({
      roadmapMarks: [
        aRow("roadmapMarks", {
          item: "r01",
          schoolYear: 2025,
          organisationId: "О-001",
          document: "справка",
          note: "опрошены все",
        }),
      ],
    }),
    (register) => markNoRequests.decide(register, { organisationId: "О-001", schoolYear: 2025, none: false }, context),
    { done: false, document: "справка", note: "опрошены все" },
  ],
  [
    "markRouteLine",
    "routeLines",
    smallTown({
      routes: [
        aRow("routes", {
          id: "ИМ-001",
          personId: mentee,
          startedOn: "2025-09-01",
          dueOn: "2029-08-31",
          finishedOn: null,
        }),
      ],
      routeLines: [aRow("routeLines", { routeId: "ИМ-001", status: "done", doneOn: "2025-11-05", note: "в срок" })],
    }),
    (register) =>
      markRouteLine.decide(
        register,
        { personId: mentee, routeLineId: "СИ-001", status: "done", product: "Памятка" },
        context,
      ),
    { status: "done", doneOn: "2025-11-05", product: "Памятка", note: "в срок" },
  ],
  [
    "markPlanLine",
    "planLines",
    smallTown({
      pairs: [pair],
      planLines: [aRow("planLines", { id: "ПЛ-001", pairId: "П-001", status: "done", doneOn: "2025-11-05" })],
    }),
    (register) => markPlanLine.decide(register, { lineId: "ПЛ-001", status: "done", product: "Памятка" }, context),
    { status: "done", doneOn: "2025-11-05", product: "Памятка" },
  ],
  [
    "withdrawConsent",
    "consents",
    smallTown({
      consents: [
        aRow("consents", {
          personId: mentee,
          kind: "publication",
          pairId: null,
          givenOn: "2025-09-01",
          validUntil: null,
          withdrawnOn: null,
          withdrawal: "заявление № 4",
        }),
      ],
    }),
    (register) =>
      withdrawConsent.decide(register, { personId: mentee, kind: "publication", withdrawnOn: today }, context),
    { withdrawnOn: today, withdrawal: "заявление № 4" },
  ],
  [
    "recordDeficits",
    "deficits",
    smallTown({
      deficits: [
        aRow("deficits", { personId: mentee, stage: "middle", measuredOn: "2025-12-01", law: 1, note: "беседа" }),
      ],
    }),
    (register) =>
      recordDeficits.decide(
        register,
        { personId: mentee, stage: "middle", measuredOn: today, severities: { method: 3 } },
        context,
      ),
    { measuredOn: today, method: 3, law: 1, note: "беседа" },
  ],
];

test.each(kept)("%s keeps what it does not say", (_name, table, town, ask, stands) => {
  expect(rowAfter(town, table, ask(town))).toMatchObject(stands);
});

describe("what is said to be empty is emptied", () => {
  test("the end of the mark «молодой специалист»", () => {
    const decision = setYoungOverride.decide(markedYoung, { personId: mentee, young: "yes", until: null }, context);
    expect(rowAfter(markedYoung, "people", decision)).toMatchObject({ ...young, youngUntil: null });
  });

  test("the texts of a draft", () => {
    const town = smallTown({ pairs: [pair], programmes: [programme] });
    const asked = { ...ofProgramme, directions: ["method" as const], strengths: null, expected: null, frequency: null };
    const emptied = { strengths: null, expected: null, frequency: null };
    expect(rowAfter(town, "programmes", saveProgramme.decide(town, asked, context))).toMatchObject(emptied);
  });
});

test("another mark «молодой специалист» does not stand on the reason of the former one", () => {
  const decision = setYoungOverride.decide(markedYoung, { personId: mentee, young: "no" }, context);
  expect(refused(decision)).toMatchObject({ refused: "recordLacks" });
});

test("the days of control move with the time of the programme", () => {
  const town = smallTown({ pairs: [pair], programmes: [programme] });
  const asked = { ...ofProgramme, directions: ["method" as const], dueOn: "2026-04-30" };
  const { middleOn, finalOn } = rowAfter(town, "programmes", saveProgramme.decide(town, asked, context));
  expect([middleOn, finalOn]).not.toContain(written.middleOn);
  expect(String(finalOn) <= "2026-04-30").toBe(true);
});
