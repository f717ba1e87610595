/** Surveys whose answers become rows, levels or requests to a curator: what follows, and what is set aside with a sentence. */
import { describe, expect, test } from "vitest";
import type { Register } from "../../../src/shared/facts/register.ts";
import { setNotTogether } from "../../../src/shared/pairs/setNotTogether.ts";
import { totalOf } from "../../../src/shared/programmes/checklist.ts";
import type { ProgrammeReview } from "../../../src/shared/register/programmeReviews.ts";
import { answerColumns } from "../../../src/shared/register/question.ts";
import { type SurveyKind, surveyForms } from "../../../src/shared/register/surveyForms/list.ts";
import { drainResponses } from "../../../src/shared/surveys/acceptResponses.ts";
import { listAnswerProposals } from "../../../src/shared/surveys/listProposals.ts";
import { listSurveyLinks, listSurveys } from "../../../src/shared/surveys/listSurveys.ts";
import { showSurveyResults } from "../../../src/shared/surveys/showSurveyResults.ts";
import { aContext, aCurator, anEmployment, anOrganisation, aPair, done, puts } from "../../support/factories.ts";
import { aSecret, linkOf } from "../../support/links.ts";
import { aRow } from "../../support/rows.ts";
import { farMentor, mentee, mentor, smallTown } from "../../support/smallTown.ts";
import { applied } from "../import/lists.ts";

const context = aContext("2026-04-20");
const running = {
  mentorId: mentor,
  menteeId: mentee,
  menteeOrganisationId: "О-001",
  status: "running",
  startedOn: "2025-10-01",
  dueOn: "2026-05-31",
  finishedOn: null,
  orderNumber: "1",
  orderOn: "2025-09-30",
} as const;
const pairs = [
  aPair({ id: "П-001", ...running }),
  aPair({
    id: "П-002",
    ...running,
    mentorId: farMentor,
    startedOn: "2025-09-01",
    finishedOn: "2025-09-30",
    status: "completed",
  }),
];

const ownCode = "вместо кода личной ссылки указан код участника: отвечают по своей ссылке";
const noLink = "код личной ссылки не подходит: его не выдавали, или он от другой анкеты";

type More = Parameters<typeof smallTown>[0];

function town(kind: SurveyKind, rows: More = {}): Register {
  const survey = aRow("surveys", { id: "А-001", kind, schoolYear: 2025, passport: null, url: "https://example.org/f" });
  return smallTown({
    pairs,
    surveys: [survey],
    linkSecrets: [aSecret()],
    responses: [],
    meetings: [],
    programmeReviews: [],
    programmes: [
      aRow("programmes", { id: "ПП-001", pairId: "П-001", version: 1, startedOn: "2025-10-01", dueOn: "2026-05-31" }),
    ],
    ...rows,
  });
}

type Sent = readonly [stamp: string, code: string, answers: Readonly<Record<string, string>>];

function take(register: Register, rows: readonly Sent[]) {
  const { kind } = register.surveys[0] as { kind: SurveyKind };
  const columns = answerColumns(surveyForms[kind].questions);
  const cells = rows.map(([stamp, code, answers]) => [
    stamp,
    ...columns.map((column) => (column.code === "КОД" ? linkOf(register, code) : (answers[column.code] ?? ""))),
  ]);
  const titles = ["Отметка времени", ...columns.map(({ title }) => title)];
  const { changes } = done(drainResponses.decide(register, {}, context, [{ surveyId: "А-001", titles, rows: cells }]));
  return { changes, register: applied(register, changes) };
}

const reasons = ({ responses }: Register) => [...new Set(responses.map((row) => row.remark ?? row.state))];

describe("a word after a meeting", () => {
  const met = (day: string, topic = "Начало урока") => ({ "ПВ-01": day, "ПВ-02": "консультация", "ПВ-03": topic });

  test("is a line of the diary, each day one, the latest of a day the one that counts", () => {
    const { changes } = take(town("meetingPulse"), [
      [
        "2025-10-14T10:00:00",
        `${mentor} П-001`,
        { ...met("2025-10-13"), "ПВ-04": "методическая", "ПВ-06": "4", "ПВ-07": "Открытый урок" },
      ],
      ["2025-10-21T10:00:00", `${mentor} П-001`, met("2025-10-20")],
      ["2025-10-22T10:00:00", `${mentor} П-001`, met("2025-10-20", "Разбор урока")],
    ]);
    const rows = puts(changes, "meetings").map((row) => [
      row.id,
      row.metOn,
      row.topic,
      row.kind,
      row.area,
      row.usefulness,
      row.nextStep,
    ]);
    expect(rows).toEqual([
      ["ВС-001", "2025-10-13", "Начало урока", "consultation", "method", 4, "Открытый урок"],
      ["ВС-002", "2025-10-20", "Разбор урока", "consultation", null, null, null],
    ]);
  });

  test.each([
    ["2025-09-30", "2025-10-14", "день встречи ещё не наступил или раньше начала пары"],
    ["2025-10-01", "2025-10-14", "accepted"],
    ["2025-10-14", "2025-10-14", "accepted"],
    ["2025-10-15", "2025-10-14", "день встречи ещё не наступил или раньше начала пары"],
  ])("of %s that is sent on %s: %s", (day, sentOn, reason) => {
    const taken = take(town("meetingPulse"), [[`${sentOn}T10:00:00`, `${mentor} П-001`, met(day)]]);
    expect(reasons(taken.register)).toEqual([reason]);
    expect(puts(taken.changes, "meetings")).toHaveLength(reason === "accepted" ? 1 : 0);
  });

  const drafts = [
    aPair({ id: "П-003", ...running, status: "draft" }),
    aPair({ id: "П-004", ...running, mentorId: mentee, menteeId: mentor, status: "draft" }),
  ];

  test.each([
    [
      "a pair that does not count",
      `${mentor} П-003`,
      met("2025-10-13"),
      "пара в ответе не названа или не из тех, о которых спрашивают этого участника",
    ],
    [
      "somebody without pairs",
      `${mentee} П-004`,
      met("2025-10-13"),
      "участник не относится к тем, кого спрашивает анкета",
    ],
    ["a pair of others", `${mentor} П-002`, met("2025-10-13"), ownCode],
    ["the other side", `${mentee} П-001`, met("2025-10-13"), ownCode],
    ["nobody", "С-777 П-001", met("2025-10-13"), noLink],
    ["no topic", `${mentor} П-001`, met("2025-10-13", ""), "ответы есть не на все вопросы со звёздочкой"],
  ])("of %s is set aside and says why", (_what, code, answers, reason) => {
    const taken = take(town("meetingPulse", { pairs: [...pairs, ...drafts] }), [
      ["2025-10-14T10:00:00", code, answers],
    ]);
    expect(reasons(taken.register)).toEqual([reason]);
    expect(puts(taken.changes, "meetings")).toEqual([]);
  });

  test("that its sender edits to one that does not count leaves the line of the diary as people have it", () => {
    const sent = (stamp: string, topic?: string): Sent => [stamp, `${mentor} П-001`, met("2025-10-13", topic)];
    const { register } = take(town("meetingPulse"), [sent("2025-10-14T10:00:00")]);
    const noted = { ...register, meetings: register.meetings.map((row) => ({ ...row, note: "со слов наставника" })) };
    const edited = take(noted, [sent("2025-10-15T10:00:00", "")]);
    expect(puts(edited.changes, "meetings")).toEqual([]);
    expect(reasons(edited.register)).toEqual([
      "участник изменил ответ, но правка не принята и стоит на разборе: учтён прежний ответ",
      "ответы есть не на все вопросы со звёздочкой",
    ]);
  });

  test("leaves alone what the diary says of that day", () => {
    const meetings = [aRow("meetings", { id: "ВС-009", pairId: "П-001", metOn: "2025-10-13", answerId: null })];
    const taken = take(town("meetingPulse", { meetings }), [
      ["2025-10-14T10:00:00", `${mentor} П-001`, met("2025-10-13")],
    ]);
    expect(puts(taken.changes, "meetings")).toEqual([]);
  });

  test("follows a correction of its sheet, and goes when the day is corrected to one that cannot be", () => {
    const sent = (topic: string, day = "2025-10-13"): Sent => [
      "2025-10-14T10:00:00",
      `${mentor} П-001`,
      met(day, topic),
    ];
    const first = take(town("meetingPulse"), [sent("Начало урока")]);
    const second = take(first.register, [sent("Конец урока")]);
    expect(puts(second.changes, "meetings")).toMatchObject([{ id: "ВС-001", topic: "Конец урока" }]);
    expect(take(second.register, [sent("Конец урока")]).changes).toEqual([]);
    const third = take(second.register, [sent("Конец урока", "2025-10-15")]);
    expect(third.changes.filter(({ table }) => table === "meetings")).toEqual([
      { table: "meetings", put: { id: "ВС-001" }, removed: true },
    ]);
    expect(reasons(third.register)).toEqual(["день встречи ещё не наступил или раньше начала пары"]);
  });
});

describe("a checklist of a programme", () => {
  const grid = surveyForms.programmeChecklist.questions.find(({ code }) => code === "ЧП");
  const rows = grid?.type === "grid" ? grid.rows : [];
  const marks = (word: string, but: Record<string, string> = {}) => ({
    ...Object.fromEntries(rows.map(({ code }) => [code, word])),
    ...but,
  });

  test("asks the eleven items that the register cannot tell", () => {
    expect(rows.map(({ code }) => code)).toEqual([1, 2, 3, 7, 8, 9, 11, 13, 16, 17, 18].map((item) => `ЧП.${item}`));
  });

  test("is the review of the programme, seven items from the data", () => {
    const { changes } = take(town("programmeChecklist"), [
      [
        "2026-04-18T10:00:00",
        "О-001 П-001",
        { ...marks("да", { "ЧП.17": "нет", "ЧП.18": "частично" }), "ЧП-31": "методист" },
      ],
    ]);
    const [review] = puts(changes, "programmeReviews") as [ProgrammeReview];
    expect(review).toMatchObject({
      programmeId: "ПП-001",
      reviewedOn: "2026-04-18",
      reviewer: "методист",
      item1: 2,
      item17: 0,
      item18: 1,
    });
    // Nine items at 2 and one at 1; of the data the fitting term alone gives 2, and the order without consents 1.
    expect([totalOf(review), review.item4, review.item5, review.item10]).toEqual([19 + 2 + 1, 0, 2, 1]);
  });

  test.each([
    ["О-001 П-001", marks("да", { "ЧП.9": "" }), "ответы есть не на все вопросы со звёздочкой"],
    ["О-002 П-001", marks("да"), "участник не относится к тем, кого спрашивает анкета"],
    ["О-001 П-003", marks("да"), "пара в ответе не названа или не из тех, о которых спрашивают этого участника"],
    ["О-001", marks("да"), ownCode],
    ["О-009 П-001", marks("да"), noLink],
    ["О-001 П-002", marks("да"), "у пары нет программы"],
  ])("of %s is set aside where it cannot be told", (code, answers, reason) => {
    const { employments } = town("programmeChecklist");
    const moved = anEmployment({ id: "Т-900", personId: mentee, organisationId: "О-002", finishedOn: "2025-08-31" });
    const more = [aPair({ id: "П-003", ...running, status: "draft" })];
    const register = town("programmeChecklist", { pairs: [...pairs, ...more], employments: [...employments, moved] });
    const taken = take(register, [["2026-04-18T10:00:00", code, answers]]);
    expect(reasons(taken.register)).toEqual([reason]);
    expect(puts(taken.changes, "programmeReviews")).toEqual([]);
  });

  test("is asked of the curator once for each pair of the organisation", () => {
    const links = (organisationId: string) =>
      done(
        listSurveyLinks.decide(
          town("programmeChecklist"),
          { surveyId: "А-001" },
          { ...context, actor: aCurator(organisationId) },
        ),
      ).answer.links;
    expect(links("О-001").map(({ name, about }) => [name, about])).toEqual([
      ["Куратор", "Сидоров Пётр Львович – Иванова Мария Сергеевна"],
      ["Куратор", "Петрова Анна Ильинична – Иванова Мария Сергеевна"],
    ]);
    expect(links("О-002")).toEqual([]);
  });
});

describe("the curator's form", () => {
  const codes = surveyForms.curatorReview.levels?.questions ?? [];
  /** Nine marks with this sum. */
  const summing = (sum: number) =>
    Object.fromEntries(
      codes.map((code, at) => [code, ["нет", "частично", "да"][Math.max(0, Math.min(2, sum - 2 * at))] ?? ""]),
    );

  test("gives levels by its sum, at and under each limit", () => {
    const ids = ["О-001", "О-002", "О-003", "О-004", "О-005"];
    const organisations = ids.map((id) => anOrganisation({ id, subordinate: true }));
    const sums = [18, 15, 14, 9, 8];
    const taken = take(
      town("curatorReview", { organisations }),
      ids.map((id, at): Sent => [`2026-04-1${at}T10:00:00`, id, summing(sums[at] as number)]),
    );
    const { answer } = done(showSurveyResults.decide(taken.register, { surveyId: "А-001" }, context));
    expect([answer.respondents, answer.participants, answer.hidden]).toEqual([5, 5, false]);
    expect(answer.levels).toEqual([
      { level: "оптимальный", count: 2 },
      { level: "допустимый", count: 2 },
      { level: "недопустимый", count: 1 },
    ]);
    const [line] = done(listSurveys.decide(taken.register, {}, context)).answer;
    expect([line?.answered, line?.expected]).toEqual([5, 5]);
  });

  test("of fewer than five organisations shows nothing", () => {
    const taken = take(town("curatorReview"), [["2026-04-10T10:00:00", "О-001", summing(18)]]);
    const { answer } = done(showSurveyResults.decide(taken.register, { surveyId: "А-001" }, context));
    expect([answer.hidden, answer.levels, answer.items]).toEqual([true, [], []]);
  });
});

describe("a request in an answer", () => {
  const closing = (apart: string): Sent => [
    "2026-04-10T10:00:00",
    `${mentee} П-002`,
    { "ПЗ-01": "иное", "ПЗ-03": apart },
  ];
  const proposed = (register: Register, actor = context.actor) =>
    done(listAnswerProposals.decide(register, {}, { ...context, actor })).answer.map(
      ({ about, pairId }) => `${about} ${pairId}`,
    );

  test("not to be brought together is shown to the curator, and settled by them alone", () => {
    const { changes, register } = take(town("closePulse"), [closing("да")]);
    expect(puts(changes, "apart")).toEqual([]);
    expect(proposed(register)).toEqual(["apart П-002"]);
    expect(proposed(register, aCurator("О-001"))).toEqual(["apart П-002"]);
    expect(proposed(register, aCurator("О-009"))).toEqual([]);
    const settled = done(
      setNotTogether.decide(register, { personId: mentee, otherId: farMentor, apart: true }, context),
    );
    expect(proposed(applied(register, settled.changes))).toEqual([]);
    expect(proposed(take(town("closePulse"), [closing("нет")]).register)).toEqual([]);
  });

  test("for help is shown while the pair goes on", () => {
    const help: Sent = ["2025-11-05T10:00:00", `${mentor} П-001`, { "ПМ-01": "отчасти", "ПМ-03": "да" }];
    const { register } = take(town("startPulse"), [help]);
    expect(proposed(register)).toEqual(["help П-001"]);
    const ended = pairs.map((pair) => ({ ...pair, status: "completed" as const, finishedOn: "2026-04-01" }));
    expect(proposed({ ...register, pairs: ended })).toEqual([]);
  });

  test("comes from both sides, thirty days after the start and not before, or at the end", () => {
    const asked = (kind: SurveyKind, today: string) =>
      done(listSurveyLinks.decide(town(kind), { surveyId: "А-001" }, { ...aContext(today) })).answer.links.map(
        ({ name }) => name.slice(0, 6),
      );
    expect(asked("startPulse", "2025-10-30")).toEqual([]);
    expect(asked("startPulse", "2025-10-31").sort()).toEqual(["Иванов", "Петров"]);
    expect(asked("closePulse", "2025-10-31").sort()).toEqual(["Иванов", "Сидоро"]);
  });
});
