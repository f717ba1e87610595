import { describe, expect, test } from "vitest";
import { addDays } from "../../../src/shared/language/day.ts";
import type { Letter } from "../../../src/shared/register/letters.ts";
import { satisfactionBases } from "../../../src/shared/register/ruleWords.ru.ts";
import { digestsOn } from "../../../src/shared/roadmap/digest.ts";
import {
  claimedLetters,
  claimLetters,
  isAddress,
  listLetters,
  outcomeOfFailure,
  queueLetters,
  settleLetters,
} from "../../../src/shared/roadmap/letters.ts";
import { type Reminder, remindersOn } from "../../../src/shared/roadmap/reminders.ts";
import { aConsent, aContext, aMentee, anOrganisation, done, puts } from "../../support/factories.ts";
import { aLine, thePair } from "../../support/pairTown.ts";
import { aRow } from "../../support/rows.ts";
import { mentee, mentor, smallTown } from "../../support/smallTown.ts";

type Rows = NonNullable<Parameters<typeof smallTown>[0]>;

const first = "kurator1@demograd.example";
const second = "kurator2@demograd.example";
const office = "otdel@demograd.example";
const base: Rows = {
  organisations: [
    anOrganisation({ id: "О-001", closedOn: null, curatorEmail: first }),
    anOrganisation({ id: "О-002", shortName: "МБОУ «СОШ № 2»", closedOn: null, curatorEmail: second }),
  ],
  settings: [aRow("settings", { id: "departmentEmails", value: office })],
};
const town = (rows: Rows = {}) => smallTown({ ...base, ...rows });
const days = [14, 7, 1];
const sender = { link: "", owner: "" };
/** A Wednesday in the middle of a month, when no item of the roadmap is near. */
const dueOn = "2026-01-21";

const sources: [about: Exclude<Reminder["about"], "item" | "survey">, rows: (day: string) => Rows][] = [
  ["planLines", (day) => ({ pairs: [thePair()], planLines: [aLine(1, { dueOn: day })] })],
  ["pairEnds", (day) => ({ pairs: [thePair({ dueOn: day })] })],
  [
    "control",
    (day) => ({
      pairs: [thePair()],
      programmes: [aRow("programmes", { pairId: "П-007", middleOn: day, middleDoneOn: null, finalOn: null })],
    }),
  ],
  [
    "consents",
    (day) => ({ consents: [aConsent({ personId: mentor, pairId: null, validUntil: day, withdrawnOn: null })] }),
  ],
  [
    "documents",
    (day) => ({
      documents: [aRow("documents", { organisationId: "О-001", status: "inForce", validUntil: day, reviewedOn: null })],
    }),
  ],
];

describe.each(sources)("%s are reminded of", (about, rows) => {
  test.each([
    [15, 0],
    [14, 1],
    [13, 0],
    [8, 0],
    [7, 1],
    [6, 0],
    [2, 0],
    [1, 1],
    [0, 0],
    [-1, 0],
  ])("%i days before: %i", (left, count) => {
    const found = remindersOn(town(rows(dueOn)), addDays(dueOn, -left), days).filter((one) => one.about === about);
    expect(found).toHaveLength(count);
    if (count > 0) expect(found[0]).toMatchObject({ organisationId: "О-001", dueOn, count: 1 });
  });
});

describe("reminders", () => {
  const aboutItems = (today: string, rows: Rows = {}) =>
    remindersOn(town(rows), today, days).flatMap((one) =>
      one.about === "item" ? [`${one.item} ${one.organisationId}`] : [],
    );

  test("of the roadmap come 14, 7 and 1 days before 30 September and before 1 October", () => {
    for (const [today, to] of [
      ["2025-09-16", "2025-09-30"],
      ["2025-09-23", "2025-09-30"],
      ["2025-09-29", "2025-09-30"],
    ] as const) {
      expect(aboutItems(today), to).toContain("r01 О-001");
      expect(aboutItems(addDays(today, 1)), to).not.toContain("r01 О-001");
      expect(aboutItems(addDays(today, 1)), to).toContain("r04 null");
      expect(aboutItems(today), to).not.toContain("r04 null");
    }
  });

  test("do not come for what is done or not required", () => {
    expect(aboutItems("2025-09-16")).not.toContain("r02 О-001");
    const rows = {
      responses: [aRow("responses", { schoolYear: 2025, personId: mentee, state: "accepted" })],
    };
    expect(aboutItems("2025-09-16", rows)).not.toContain("r01 О-001");
    expect(aboutItems("2025-09-16", rows)).toContain("r01 О-002");
  });

  test("count the lines of one day and name their pairs once", () => {
    const rows = {
      pairs: [thePair()],
      planLines: [aLine(1, { dueOn }), aLine(2, { dueOn }), aLine(3, { dueOn, status: "done" })],
    };
    const [found] = remindersOn(town(rows), "2026-01-14", days);
    expect(found).toMatchObject({ about: "planLines", count: 2, codes: ["П-007"] });
  });

  test("pass over pairs that are closed and consents that are withdrawn", () => {
    const closed = {
      pairs: [thePair({ status: "completed", finishedOn: "2026-01-10", dueOn })],
      planLines: [aLine(1, { dueOn })],
    };
    expect(remindersOn(town(closed), "2026-01-14", days)).toEqual([]);
    const withdrawn = { consents: [aConsent({ personId: mentor, validUntil: dueOn, withdrawnOn: "2026-01-01" })] };
    expect(remindersOn(town(withdrawn), "2026-01-14", days)).toEqual([]);
  });

  test("pass over a consent that another one goes on from", () => {
    const consent = { personId: mentor, pairId: null, withdrawnOn: null };
    const consents = [
      aConsent({ ...consent, id: "Г-1", givenOn: "2025-01-10", validUntil: dueOn }),
      aConsent({ ...consent, id: "Г-2", givenOn: "2026-01-10", validUntil: "2027-01-21" }),
    ];
    expect(remindersOn(town({ consents }), "2026-01-14", days)).toEqual([]);
    expect(remindersOn(town({ consents: consents.slice(0, 1) }), "2026-01-14", days)).toHaveLength(1);
  });

  test("say a year after a document was looked through that it is time again", () => {
    const documents = [
      aRow("documents", { organisationId: null, status: "inForce", validUntil: null, reviewedOn: "2025-01-21" }),
    ];
    expect(remindersOn(town({ documents }), "2026-01-14", days)).toMatchObject([
      { about: "documents", organisationId: null },
    ]);
  });

  const survey = { id: "А-001", kind: "needs", schoolYear: 2025, open: true } as const;
  const aboutSurveys = (rows: Rows, today: string, wanted: readonly number[] = days) =>
    remindersOn(town(rows), today, wanted).filter((one) => one.about === "survey");
  const answer = (personId: string, columns: object = {}) =>
    aRow("responses", { id: personId, surveyId: "А-001", kind: "needs", personId, state: "accepted", ...columns });
  const asked = {
    mentees: [mentee, mentor].map((personId) => aMentee({ id: personId, personId, enteredOn: "2025-09-01" })),
  };

  test("of a survey's last day go where somebody has not answered, with how many", () => {
    const rows = { ...asked, surveys: [aRow("surveys", survey)] };
    expect(aboutSurveys(rows, "2025-09-29")).toEqual([
      {
        about: "survey",
        organisationId: "О-001",
        dueOn: "2025-09-30",
        survey: "needs",
        counts: { waiting: 2, asked: 2 },
      },
    ]);
    const waiting = (responses: NonNullable<Rows["responses"]>) =>
      aboutSurveys({ ...rows, responses }, "2025-09-29").map((one) => one.about === "survey" && one.counts?.waiting);
    expect(waiting([answer(mentee)])).toEqual([1]);
    expect(waiting([answer(mentee, { state: "quarantined" }), answer(mentor, { surveyId: "А-000" })])).toEqual([2]);
    expect(waiting([answer(mentee), answer(mentor)])).toEqual([]);
    expect(aboutSurveys({ ...asked, surveys: [aRow("surveys", { ...survey, open: false })] }, "2025-09-29")).toEqual(
      [],
    );
    expect(
      aboutSurveys({ ...asked, surveys: [aRow("surveys", { ...survey, schoolYear: 2024 })] }, "2025-09-29"),
    ).toEqual([]);
  });

  test("of a survey do not come before its answers are taken", () => {
    const from = (value: string) => ({
      ...asked,
      surveys: [aRow("surveys", survey)],
      settings: [aRow("settings", { id: "needsWindowFrom", value })],
    });
    expect(aboutSurveys(from("29.09"), "2025-09-29")).toHaveLength(1);
    expect(aboutSurveys(from("30.09"), "2025-09-29")).toEqual([]);
  });

  test("of a survey come three times at most, the nearest to its last day", () => {
    const rows = { ...asked, surveys: [aRow("surveys", survey)] };
    const reminded = Array.from({ length: 30 }, (_, left) => left).filter(
      (left) => aboutSurveys(rows, addDays("2025-09-30", -left), [14, 10, 7, 3, 3, 1]).length > 0,
    );
    expect(reminded).toEqual([1, 3, 7]);
  });

  // Окно: апрель; чек-лист программы и анкета куратора — до 1 мая
  test.each([
    ["menteeSatisfaction", "2026-04-23", 1],
    ["mentorSatisfaction", "2026-04-23", 1],
    ["curatorReview", "2026-04-24", 2],
    ["programmeChecklist", "2026-04-24", 1],
    ["competences", "2026-04-23", 0],
    ["closePulse", "2026-04-23", 0],
  ] as const)("of «%s» on %s go to %i schools", (kind, today, count) => {
    const rows = { pairs: [thePair()], surveys: [aRow("surveys", { ...survey, kind })] };
    expect(aboutSurveys(rows, today)).toHaveLength(count);
  });

  test("of answers without names count nobody", () => {
    const rows = {
      pairs: [thePair()],
      surveys: [aRow("surveys", { ...survey, kind: "menteeSatisfaction" })],
      settings: [aRow("settings", { id: "satisfactionBase", value: satisfactionBases.label("anonymous") })],
    };
    expect(aboutSurveys(rows, "2026-04-23")).toMatchObject([{ organisationId: "О-001", counts: null }]);
  });

  test("of a survey say how many answers have not come", () => {
    const rows = { ...asked, surveys: [aRow("surveys", survey)], responses: [answer(mentee)] };
    const [letter] = digestsOn(town(rows), "2025-09-29", sender).filter(({ recipient }) => recipient === first);
    expect(letter?.body).toContain("последний день анкеты «");
    expect(letter?.body).toContain("не пришёл 1 ответ из 2");
  });
});

describe("the letters of a day", () => {
  const rows = {
    pairs: [thePair()],
    planLines: [aLine(1, { dueOn })],
    consents: [aConsent({ personId: mentor, pairId: "П-007", validUntil: dueOn, withdrawnOn: null })],
  };

  test("are one for each curator who has something due, whatever there is", () => {
    const letters = digestsOn(town(rows), "2026-01-14", { ...sender, link: "https://book.example" });
    expect(letters.map((letter) => letter.recipient)).toEqual([first]);
    expect(letters[0]?.body).toContain("1 мероприятие планов пар (П-007)");
    expect(letters[0]?.body).toContain("истекает 1 согласие (П-007)");
    expect(letters[0]?.body).toContain("21.01.2026 (через 7 дней)");
    expect(letters[0]?.body).toContain("https://book.example");
  });

  test.each([
    ["Управление образования", "Управление образования"],
    ["У".repeat(301), "У".repeat(300)],
    ["", "Департамент образования администрации города Нефтеюганска"],
  ])("are signed by the department «%s»", (value, signature) => {
    const settings = [aRow("settings", { id: "departmentName", value })];
    const [letter] = digestsOn(town({ ...rows, settings }), "2026-01-14", sender);
    expect(letter?.body.split("\n").at(-1)).toBe(signature);
  });

  test("name nobody", () => {
    const register = town(rows);
    const text = JSON.stringify(digestsOn(register, "2026-01-14", sender));
    for (const person of register.people) for (const part of person.name.split(" ")) expect(text).not.toContain(part);
  });

  test("are one for somebody who looks after two schools and the municipality", () => {
    const organisations = base.organisations?.map((row) => ({ ...row, curatorEmail: office }));
    const letters = digestsOn(town({ organisations: organisations ?? [] }), "2025-09-30", sender);
    expect(letters.map((letter) => letter.recipient)).toEqual([office]);
    expect(letters[0]?.body).toContain("Муниципалитет");
  });

  test("of the municipality go to the owner where the settings name nobody of the department", () => {
    const recipients = (settings: Rows["settings"]) =>
      digestsOn(town({ settings: settings ?? [] }), "2025-09-30", { link: "", owner: "owner@demograd.example" }).map(
        (letter) => letter.recipient,
      );
    expect(recipients([])).toContain("owner@demograd.example");
    expect(recipients(base.settings)).toEqual([office]);
  });

  test("do not exist on a day without deadlines, nor for a school without an address", () => {
    expect(digestsOn(town(rows), "2026-01-15", sender)).toEqual([]);
    const organisations = base.organisations?.map((row) => ({ ...row, curatorEmail: null })) ?? [];
    expect(digestsOn(town({ ...rows, organisations }), "2026-01-14", sender)).toEqual([]);
  });

  test("are queued once: by recipient and day", () => {
    const queued = done(queueLetters(town(rows), "2026-01-14", sender));
    expect(queued.answer).toEqual({ queued: 1, waiting: 1 });
    const letters = puts(queued.changes, "letters").map((put) => aRow("letters", put));
    const again = done(queueLetters(town({ ...rows, letters }), "2026-01-14", sender));
    expect(again).toEqual({ changes: [], answer: { queued: 0, waiting: 1 } });
    const other = [aRow("letters", { ...letters[0], dueOn: "2026-01-07", state: "sent" })];
    expect(done(queueLetters(town({ ...rows, letters: other }), "2026-01-14", sender)).answer.queued).toBe(1);
  });

  test("are not queued again for a recipient whose row of today cannot be read", () => {
    const unread = [{ texts: ["ПС-001", first, "2026-01-14", ""] }];
    expect(done(queueLetters(town(rows), "2026-01-14", sender, unread)).answer.queued).toBe(0);
    expect(done(queueLetters(town(rows), "2026-01-14", sender, [{ texts: [first, "2026-01-13"] }])).answer.queued).toBe(
      1,
    );
  });

  test("are given up when they have waited for more than three days", () => {
    const waiting = (day: string) => [aRow("letters", { dueOn: day, state: "waiting" })];
    const on = (day: string) =>
      puts(done(queueLetters(town({ letters: waiting(day) }), "2026-01-15", sender)).changes, "letters");
    expect(on("2026-01-12")).toEqual([]);
    expect(on("2026-01-11")).toMatchObject([{ state: "failed" }]);
  });
});

describe("sending", () => {
  const letter = (number: number, columns: Partial<Letter> = {}): Letter =>
    aRow("letters", {
      id: `ПС-00${number}`,
      recipient: `kurator${number}@demograd.example`,
      dueOn: "2026-01-14",
      state: "waiting",
      attempts: 0,
      sentAt: null,
      ...columns,
    });
  const three = [letter(1), letter(2), letter(3)];
  const claimed = (most: number, letters: Letter[] = three, left = {}, isOwn = (_letter: Letter) => true) => {
    const register = town({ letters });
    const { changes, answer } = done(claimLetters(register, most, left, isOwn));
    return { ids: claimedLetters(register, changes).map(({ id }) => id), changes: puts(changes, "letters"), answer };
  };

  test.each([
    [0, []],
    [1, ["ПС-001"]],
    [2, ["ПС-001", "ПС-002"]],
    [4, ["ПС-001", "ПС-002", "ПС-003"]],
    [-1, []],
  ])("claims no more than a quota of %i", (most, ids) => {
    expect(claimed(most).ids).toEqual(ids);
  });

  test("what the register has not queued as it stands is given up and told, beyond the quota, too", () => {
    const foreign = claimed(1, three, {}, ({ id }) => id === "ПС-002");
    expect(foreign.ids).toEqual(["ПС-002"]);
    expect(foreign.answer).toEqual({ claimed: 1, foreign: ["ПС-001", "ПС-003"] });
    expect(foreign.changes).toContainEqual({ id: "ПС-001", state: "failed" });
    expect(foreign.changes).toContainEqual({ id: "ПС-003", state: "failed" });
  });

  test("counts the attempts and takes the oldest first", () => {
    const letters = [letter(1), letter(2, { dueOn: "2026-01-13", attempts: 1 })];
    expect(claimed(1, letters).changes).toEqual([{ id: "ПС-002", state: "sending", attempts: 2 }]);
  });

  test("after a broken run: what had gone stays gone, what was going is unknown, the rest goes", () => {
    const letters = three.map((one) => ({ ...one, state: "sending" as const, attempts: 1 }));
    const left = { "ПС-001": "sent", "ПС-002": "unknown" };
    const next = claimed(5, letters, left);
    expect(next.ids).toEqual(["ПС-003"]);
    expect(next.changes).toEqual([
      { id: "ПС-001", state: "sent" },
      { id: "ПС-002", state: "unknown" },
      { id: "ПС-003", state: "sending", attempts: 2 },
    ]);
  });

  test("never claims a letter that was sent, failed or is unknown", () => {
    const letters = [letter(1, { state: "sent" }), letter(2, { state: "failed" }), letter(3, { state: "unknown" })];
    expect(claimed(5, letters).ids).toEqual([]);
  });

  test("keeps the moment of what was sent, and of nothing else", () => {
    const { changes } = done(
      settleLetters(
        [
          { id: "ПС-001", state: "sent" },
          { id: "ПС-002", state: "failed" },
        ],
        "2026-01-14T08:10:00",
      ),
    );
    expect(puts(changes, "letters")).toEqual([
      { id: "ПС-001", state: "sent", sentAt: "2026-01-14T08:10:00" },
      { id: "ПС-002", state: "failed" },
    ]);
  });

  test.each([
    [0, 0, "waiting"],
    [2, 0, "waiting"],
    [1, 0, "unknown"],
    [1, 1, "unknown"],
    [50, 49, "unknown"],
  ] as const)("where the day had %i letters left, and now %i, one that failed is %s", (before, after, state) => {
    expect(outcomeOfFailure(before, after)).toBe(state);
  });

  test.each([
    ["kurator@demograd.example", true],
    ["kurator", false],
    ["kurator@", false],
    ["kurator@demograd", false],
    ["a b@demograd.example", false],
    ["a@demograd.example,b@demograd.example", false],
    ["", false],
  ])("«%s» as an address: %s", (text, is) => expect(isAddress(text)).toBe(is));

  test("shows what nobody can be sure of", () => {
    const letters = [letter(1, { state: "sent" }), letter(2, { state: "unknown" }), letter(3)];
    const { answer } = done(listLetters.decide(town({ letters }), {}, aContext("2025-10-01")));
    expect(answer.counts).toEqual({ waiting: 1, sending: 0, sent: 1, failed: 0, unknown: 1 });
    expect(answer.troubled).toMatchObject([{ recipient: "kurator2@demograd.example", state: "unknown" }]);
    expect(answer.on).toBe(false);
  });
});
