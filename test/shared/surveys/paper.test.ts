/** Surveys on paper: what the sheet holds, and what is typed from it counts by the rules of a form's answer. */
import { describe, expect, test } from "vitest";
import type { Actor, Register } from "../../../src/shared/facts/register.ts";
import { answerColumns } from "../../../src/shared/register/question.ts";
import { type SurveyKind, surveyForms } from "../../../src/shared/register/surveyForms/list.ts";
import { drainResponses } from "../../../src/shared/surveys/acceptResponses.ts";
import { enterPaper } from "../../../src/shared/surveys/enterPaper.ts";
import { listSurveys } from "../../../src/shared/surveys/listSurveys.ts";
import { compareWithSource } from "../../../src/shared/surveys/settleAnswers.ts";
import { showSurveyPaper } from "../../../src/shared/surveys/showSurveyPaper.ts";
import { aContext, aCurator, aPair, department, done, puts, refused } from "../../support/factories.ts";
import { aSecret, linkOf } from "../../support/links.ts";
import { aRow } from "../../support/rows.ts";
import { mentee, mentor, smallTown } from "../../support/smallTown.ts";
import { applied } from "../import/lists.ts";

const about = `${mentee}|П-001`;
const pair = aPair({
  id: "П-001",
  mentorId: mentor,
  menteeId: mentee,
  menteeOrganisationId: "О-001",
  status: "running",
  startedOn: "2025-10-01",
  dueOn: "2026-05-31",
  finishedOn: null,
  orderNumber: "1",
  orderOn: "2025-09-30",
});

function town(kind: SurveyKind, rows: Parameters<typeof smallTown>[0] = {}): Register {
  const survey = aRow("surveys", { id: "А-001", kind, schoolYear: 2025, passport: null, url: "https://example.org/f" });
  return smallTown({
    pairs: [pair],
    surveys: [survey],
    linkSecrets: [aSecret()],
    responses: [],
    meetings: [],
    programmeReviews: [],
    ...rows,
  });
}

type Answers = Readonly<Record<string, string>>;

interface Sheet {
  on: string;
  of?: string;
  today?: string;
  actor?: Actor;
}

function ask(register: Register, { on, of = about, today = "2026-06-10", actor = department }: Sheet, typed: Answers) {
  const answers = Object.entries(typed).map(([question, text]) => ({ question, typed: text }));
  return enterPaper.decide(
    register,
    { surveyId: "А-001", respondent: of, filledOn: on, answers },
    aContext(today, actor),
  );
}

function enter(register: Register, sheet: Sheet, typed: Answers) {
  const { changes, answer } = done(ask(register, sheet, typed));
  return { register: applied(register, changes), changes, answer };
}

type Sent = readonly [stamp: string, code: string, answers: Answers];

function drain(register: Register, rows: readonly Sent[], today = "2026-06-10") {
  const { kind } = register.surveys[0] as { kind: SurveyKind };
  const columns = answerColumns(surveyForms[kind].questions);
  const cells = rows.map(([stamp, code, answers]) => [
    stamp,
    ...columns.map((column) => (column.code === "КОД" ? linkOf(register, code) : (answers[column.code] ?? ""))),
  ]);
  const sheet = { surveyId: "А-001", titles: ["Отметка времени", ...columns.map(({ title }) => title)], rows: cells };
  const context = aContext(today);
  const waiting = done(compareWithSource.decide(register, { surveyId: "А-001" }, context, [sheet])).answer;
  const { changes, answer } = done(drainResponses.decide(register, {}, context, [sheet]));
  return { register: applied(register, changes), changes, answer, waiting };
}

/** The first so many questions of the index, each answered alike. */
const marks = (count: number, mark: string): Answers =>
  Object.fromEntries((surveyForms.menteeSatisfaction.index ?? []).slice(0, count).map((code) => [code, mark]));

const states = ({ responses }: Register) =>
  [...new Set(responses.map((row) => `${row.submittedAt} ${row.state} ${row.remark ?? ""}`.trim()))].sort();

describe("the sheet of paper", () => {
  test("holds every question but that of whose it is, each addressee's own code, and who will read it", () => {
    const register = town("menteeSatisfaction");
    const { answer } = done(
      showSurveyPaper.decide(register, { surveyId: "А-001" }, aContext("2026-04-20", department)),
    );
    expect(answer.questions.map(({ code }) => code)).toEqual(
      surveyForms.menteeSatisfaction.questions.map(({ code }) => code).filter((code) => code !== "КОД"),
    );
    expect(answer.description).toBe(surveyForms.menteeSatisfaction.description);
    expect(answer.handIn).toContain("вносит сотрудник департамента");
    expect(answer.sheets).toEqual([
      expect.objectContaining({ respondent: about, code: linkOf(register, `${mentee} П-001`), answered: false }),
    ]);
  });

  test("names nobody where names are not shown", () => {
    const shown = (value: string) => {
      const register = town("menteeSatisfaction", { settings: [aRow("settings", { id: "names", value })] });
      return done(showSurveyPaper.decide(register, { surveyId: "А-001" }, aContext("2026-04-20"))).answer.sheets[0];
    };
    expect(shown("да")).toMatchObject({ name: "Иванова Мария Сергеевна", about: "Петрова Анна Ильинична" });
    expect(shown("нет")).toMatchObject({ name: mentee, about: mentor });
  });
});

describe("what is typed", () => {
  const typed = {
    "З-01": "13",
    "З-02": "2",
    "З-03": "  =1+1 и приёмы  ",
    "З-04.method": "3",
    "З-05.1": "4",
    "З-06.1": "18",
    "З-12.1": "10",
    "З-12.3": "",
  };
  const { options: reasons } = surveyForms.needs.questions[1] as { options: readonly string[] };
  const sent = {
    "З-01": `${reasons[0]}, ${reasons[2]}`,
    "З-02": "частично",
    "З-03": "=1+1 и приёмы",
    "З-04.method": "часто",
    "З-05.1": "нужна помощь",
    "З-06.1": "давать задания по силам каждому",
    "З-12.1": "10",
  };
  const sheet: Sheet = { on: "2025-09-20", of: mentee, today: "2025-09-20" };

  test("becomes the lines and the deficits of a form with the same answers", () => {
    const nobodys = town("needs", { pairs: [] });
    const bare = { ...nobodys, mentees: nobodys.mentees.map((row) => ({ ...row, deficits: null })) };
    const paper = enter(bare, sheet, typed);
    const form = drain(bare, [["2025-09-20T10:00:00", mentee, sent]], "2025-09-20");
    const lines = ({ responses }: Register) =>
      responses.map(({ id: _id, responseSetId: _set, mark: _mark, ...line }) => line);
    expect(lines(paper.register)).toHaveLength(7);
    expect(lines(paper.register)).toEqual(lines(form.register));
    expect(puts(paper.changes, "mentees")).toEqual(puts(form.changes, "mentees"));
    expect(puts(paper.changes, "mentees")).toEqual([expect.objectContaining({ deficits: ["method"] })]);
    expect(new Set(paper.register.responses.map(({ mark }) => mark))).toEqual(new Set(["с бумаги"]));
  });

  test.each([
    ["З-02", "0"],
    ["З-02", "4"],
    ["З-02", "да"],
    ["З-01", "11"],
    ["З-01", "9"],
    ["З-04.method", "5"],
    ["З-06.1", "19"],
    ["З-12.1", "0"],
    ["З-12.1", "11"],
    ["З-12.1", "7,5"],
  ])("is refused where it is no answer to its question: %s «%s»", (question, text) => {
    expect(refused(ask(town("needs"), sheet, { [question]: text }))).toMatchObject({ refused: "paperTyped" });
  });

  test.each(["05.10.2025", "05102025", "051025", "5.10.25"])("a day may be %s", (day) => {
    const { register } = enter(
      town("meetingPulse"),
      { on: "2025-10-06", of: `${mentor}|П-001` },
      { "ПВ-01": day, "ПВ-02": "1", "ПВ-03": "Начало урока" },
    );
    expect(register.meetings).toEqual([expect.objectContaining({ pairId: "П-001", metOn: "2025-10-05" })]);
  });

  test.each([
    ["a day that has not come", { on: "2025-09-21" }, { "З-02": "1" }, "paperAhead"],
    ["a day before any link", { on: "1999-12-31" }, { "З-02": "1" }, "paperBeforeLinks"],
    ["nobody", { of: "С-777" }, { "З-02": "1" }, "linkUnknown"],
    ["an empty sheet", {}, { "З-02": " " }, "paperEmpty"],
    ["a question of another survey", {}, { "УН-01": "1" }, "paperQuestion"],
    ["the code", {}, { КОД: "1" }, "paperQuestion"],
  ])("is refused about %s", (_what, other, answers, code) => {
    expect(refused(ask(town("needs"), { ...sheet, ...other }, answers))).toMatchObject({ refused: code });
  });
});

describe("the day of the paper, whenever it is typed, decides", () => {
  // The window is 01.04–30.04 and 15 days more.
  test.each([
    ["2026-03-31", 11, "ответ пришёл вне срока приёма"],
    ["2026-04-01", 11, null],
    ["2026-05-15", 11, null],
    ["2026-05-16", 11, "ответ пришёл вне срока приёма"],
    // Six of the eleven questions are a half, five are not.
    ["2026-04-20", 6, null],
    ["2026-04-20", 5, "ответили меньше чем на половину вопросов индекса"],
  ])("%s with %i answers: %s", (on, count, reason) => {
    const { answer, register } = enter(town("menteeSatisfaction"), { on }, marks(count, "8"));
    expect(answer).toEqual({ state: reason === null ? "accepted" : "quarantined", reason, replaces: false });
    expect(register.responses.map(({ submittedAt }) => submittedAt.slice(0, 10))).toEqual(Array(count).fill(on));
    const [line] = done(listSurveys.decide(register, {}, aContext("2026-06-10"))).answer;
    expect(line).toMatchObject({ answered: reason === null ? 1 : 0, quarantined: reason === null ? 0 : 1 });
  });
});

describe("a person who has answered twice", () => {
  const sent = (day: string): Sent => [`${day}T10:00:00`, `${mentee} П-001`, marks(11, "4")];
  const again = "участник ответил ещё раз: учтён последний ответ";

  test("is counted by the later, be it the form or the paper", () => {
    const form = drain(town("menteeSatisfaction"), [sent("2026-04-10")]).register;
    const later = enter(form, { on: "2026-04-20" }, marks(11, "8"));
    expect(later.answer).toEqual({ state: "accepted", reason: null, replaces: true });
    expect(states(later.register)).toEqual([`2026-04-10T10:00:00 superseded ${again}`, "2026-04-20T23:00:00 accepted"]);
    const earlier = enter(form, { on: "2026-04-05" }, marks(11, "8"));
    expect(earlier.answer).toEqual({ state: "superseded", reason: again, replaces: false });
    expect(states(earlier.register)).toEqual([
      "2026-04-05T23:00:00 superseded " + again,
      "2026-04-10T10:00:00 accepted",
    ]);
  });

  test("by two papers of one day is counted by the one that was typed last", () => {
    const first = enter(town("menteeSatisfaction"), { on: "2026-04-20" }, marks(11, "8")).register;
    const { register, answer } = enter(first, { on: "2026-04-20" }, marks(11, "3"));
    expect(answer.replaces).toBe(true);
    const counted = register.responses.filter(({ state }) => state === "accepted");
    expect(counted.map((row) => row.answer)).toEqual(Array(11).fill("3"));
  });

  test("by the form after the paper is taken as new, and the paper never waits for its row", () => {
    const paper = enter(town("menteeSatisfaction"), { on: "2026-04-20" }, marks(11, "8")).register;
    const empty = drain(paper, []);
    expect(empty).toMatchObject({ changes: [], waiting: { waiting: [], problems: [] } });
    const taken = drain(paper, [sent("2026-04-25")]);
    expect(taken.answer).toMatchObject({ taken: 1, repeated: 1, corrected: 0, waiting: 0, problems: [] });
    expect(taken.waiting).toEqual({ waiting: [], problems: [] });
    expect(states(taken.register)).toEqual([`2026-04-20T23:00:00 superseded ${again}`, "2026-04-25T10:00:00 accepted"]);
    expect(drain(taken.register, [sent("2026-04-25")]).changes).toEqual([]);
    // A form that was sent in the very second of the paper's day is an answer of its own.
    const sameSecond: Sent = ["2026-04-20T23:00:00", `${mentee} П-001`, marks(11, "8")];
    expect(drain(paper, [sameSecond]).answer).toMatchObject({ taken: 1, waiting: 0 });
  });
});

test("a paper that was set aside counts as soon as its reason is gone", () => {
  const bare = town("programmeChecklist", { programmes: [] });
  const typed = Object.fromEntries(
    answerColumns(surveyForms.programmeChecklist.questions)
      .filter(({ code }) => code.startsWith("ЧП."))
      .map(({ code }) => [code, "3"]),
  );
  const aside = enter(bare, { on: "2026-04-20", of: "О-001|П-001", actor: aCurator("О-001") }, typed);
  expect(aside.answer).toMatchObject({ state: "quarantined", reason: "у пары нет программы" });
  expect(drain(aside.register, []).changes).toEqual([]);
  const programmes = [aRow("programmes", { id: "ПП-001", pairId: "П-001", version: 1, startedOn: "2025-10-01" })];
  const { register } = drain({ ...aside.register, programmes }, []);
  expect(states(register)).toEqual(["2026-04-20T23:00:00 accepted"]);
  expect(register.programmeReviews).toHaveLength(1);
});

describe("whoever types reads:", () => {
  test("what people have answered is typed by the department alone", () => {
    const register = town("menteeSatisfaction");
    const curator = aCurator("О-001");
    expect(refused(ask(register, { on: "2026-04-20", actor: curator }, marks(11, "8")))).toMatchObject({
      refused: "paperOfPerson",
    });
    const told = (actor: Actor) =>
      done(showSurveyPaper.decide(register, { surveyId: "А-001" }, aContext("2026-04-20", actor))).answer.mayType;
    expect([told(department), told(curator)]).toEqual([true, false]);
  });

  test("what an organisation has answered is typed by its own curator as well", () => {
    const register = town("curatorReview");
    const typed = { "АК.1": "3" };
    const sheet = { on: "2026-04-20", of: "О-001" };
    expect(refused(ask(register, { ...sheet, actor: aCurator("О-002") }, typed))).toMatchObject({
      refused: "otherOrganisation",
    });
    const { register: after } = enter(register, { ...sheet, actor: aCurator("О-001") }, typed);
    expect(after.responses).toEqual([expect.objectContaining({ organisationId: "О-001", answer: "2" })]);
  });
});
