/** Personal links: nobody's can be guessed, each is good for one respondent, one survey and its time, and none after another was issued. */
import { describe, expect, test } from "vitest";
import type { Register } from "../../../src/shared/facts/register.ts";
import { addDays } from "../../../src/shared/language/day.ts";
import type { LinkSecret } from "../../../src/shared/register/linkSecrets.ts";
import { answerColumns } from "../../../src/shared/register/question.ts";
import { surveyForms } from "../../../src/shared/register/surveyForms/list.ts";
import { drainResponses } from "../../../src/shared/surveys/acceptResponses.ts";
import { changeSurveyDay } from "../../../src/shared/surveys/changeSurveyDay.ts";
import { checkSurveyLink } from "../../../src/shared/surveys/checkSurveyLink.ts";
import { createSurvey } from "../../../src/shared/surveys/createSurvey.ts";
import { listSurveyLinks, listSurveys } from "../../../src/shared/surveys/listSurveys.ts";
import { prefillMark } from "../../../src/shared/surveys/passport.ts";
import { renewSurveyLinks } from "../../../src/shared/surveys/renewSurveyLinks.ts";
import { aContext, aCurator, aMentee, aTeacher, done, puts, refused } from "../../support/factories.ts";
import { aSecret } from "../../support/links.ts";
import { aRow } from "../../support/rows.ts";
import { smallTown } from "../../support/smallTown.ts";
import { applied } from "../import/lists.ts";

const columns = answerColumns(surveyForms.needs.questions);
const passport = JSON.stringify({
  sheetId: 7,
  items: columns.map(({ code, title }, index) => ({ code, title, itemId: 100 + index })),
  prefilled: `https://forms.example/f?entry.100=${encodeURIComponent(prefillMark)}`,
});
const secret = "5d0c2b1e-8b7f-4a36-9a44-0d6a4f1c7e21";

function town(secrets: LinkSecret[] = [aSecret({ secret, issuedAt: "2025-09-10T09:00:00" })], people = 2): Register {
  const ids = Array.from({ length: people }, (_, index) => `С-${String(index + 1).padStart(3, "0")}`);
  const teachers = ids.map((id) => aTeacher(id, { name: `Учитель ${id}` }));
  const survey = { kind: "needs", passport, url: "https://forms.example/f", open: true } as const;
  return smallTown({
    people: teachers.map(({ person }) => person),
    employments: teachers.map(({ job }) => job),
    mentors: [],
    mentees: ids.map((personId, index) =>
      aMentee({
        id: `М-${index}`,
        personId,
        deficits: null,
        answerDeficits: null,
        enteredOn: "2025-09-01",
        leftOn: null,
      }),
    ),
    surveys: [
      aRow("surveys", { id: "А-001", schoolYear: 2025, formId: "form-1", ...survey }),
      aRow("surveys", { id: "А-002", schoolYear: 2026, formId: "form-2", ...survey }),
    ],
    linkSecrets: secrets,
    responses: [],
  });
}

const context = aContext("2025-10-20");

function codes(register: Register, surveyId = "А-001", today = "2025-10-20"): Map<string, string> {
  const { answer } = done(listSurveyLinks.decide(register, { surveyId }, aContext(today)));
  return new Map(answer.links.map(({ respondent, url }) => [respondent, url.split("entry.100=")[1] ?? ""]));
}
const codeOf = (register: Register, personId: string, surveyId?: string) =>
  codes(register, surveyId).get(personId) ?? "";

type Sent = readonly [stamp: string, code: string];

function take(register: Register, rows: readonly Sent[]) {
  const cells = rows.map(([stamp, code], index) => [
    stamp,
    ...columns.map((column) =>
      column.code === "КОД" ? code : column.code === "З-12.1" ? String(1 + (index % 9)) : "",
    ),
  ]);
  const titles = ["Отметка времени", ...columns.map(({ title }) => title)];
  const { changes, answer } = done(
    drainResponses.decide(register, {}, context, [{ surveyId: "А-001", titles, rows: cells }]),
  );
  return { register: applied(register, changes), drained: answer, changes };
}

const told = ({ responses }: Register) =>
  responses.map(({ personId, state, remark }) => [personId ?? "—", remark ?? state].join(" "));

const noLink = "— код личной ссылки не подходит: его не выдавали, или он от другой анкеты";
const ownCode = "— вместо кода личной ссылки указан код участника: отвечают по своей ссылке";
const expired = "С-001 срок личной ссылки истёк раньше, чем пришёл ответ";
const replaced = "— личная ссылка заменена новой раньше, чем пришёл ответ";

describe("the codes of 5,000 people", () => {
  const many = town(undefined, 5_000);
  const given = codes(many);

  test("are all different, hold 100 bits and nothing of the person", () => {
    expect(given.size).toBe(5_000);
    expect(new Set(given.values()).size).toBe(5_000);
    for (const code of given.values()) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{20}$/);
  });

  test("use each letter at each place about as often: 5,000 in 32 letters are 156 each", () => {
    for (let place = 0; place < 20; place += 1) {
      const counts = new Map<string, number>();
      for (const code of given.values()) counts.set(code[place] ?? "", (counts.get(code[place] ?? "") ?? 0) + 1);
      expect(counts.size).toBe(32);
      expect(Math.max(...counts.values())).toBeLessThan(156 + 6 * 12.5);
    }
  });

  test("are others with another secret", () => {
    const others = codes(
      town([aSecret({ secret: `${secret.slice(0, -1)}2`, issuedAt: "2025-09-10T09:00:00" })], 5_000),
    );
    const known = new Set(given.values());
    expect([...others.values()].filter((code) => known.has(code))).toEqual([]);
  });
});

test("guessing one code after another gives no answer, whoever they are", () => {
  const register = town(undefined, 40);
  const guesses = Array.from({ length: 60 }, (_, index) => `С-${String(index + 1).padStart(3, "0")}`);
  const taken = take(
    register,
    guesses.map((code, index): Sent => [`2025-10-01T10:00:${String(index).padStart(2, "0")}`, code]),
  );
  expect(taken.drained).toMatchObject({ taken: 60, quarantined: 60, corrected: 0 });
  expect(new Set(told(taken.register))).toEqual(new Set([ownCode, noLink]));
  expect(told(taken.register).filter((line) => line === ownCode)).toHaveLength(40);
  expect(puts(taken.changes, "mentees")).toEqual([]);
});

describe("a link", () => {
  const register = town();
  const mine = codeOf(register, "С-001");

  test("of this survey is its holder's answer, and its code stands nowhere in the register", () => {
    const taken = take(register, [["2025-10-01T10:00:00", mine]]);
    expect(told(taken.register)).toEqual(["С-001 accepted"]);
    expect(JSON.stringify(taken.register)).not.toContain(mine);
  });

  test.each([
    ["of another survey", codeOf(town([aSecret({ surveyId: "А-002", secret: "another" })]), "С-001", "А-002"), noLink],
    ["nobody has been given", "0123456789abcdefghjk", noLink],
    ["with one letter changed", `${mine.slice(0, -1)}${mine.endsWith("0") ? "1" : "0"}`, noLink],
    ["with a pair typed behind it", `${mine} П-001`, noLink],
    ["in capitals", mine.toUpperCase(), noLink],
    ["replaced by the person's code", "С-001", ownCode],
    ["replaced by the codes of a person and a pair", "С-001 П-001", ownCode],
    ["replaced by nothing", "", noLink],
  ])("%s is set aside with one sentence", (_what, code, remark) => {
    expect(told(take(register, [["2025-10-01T10:00:00", code]]).register)).toEqual([remark]);
  });

  test.each([
    ["the year's last second", null, "2026-08-31T23:59:59", "С-001 accepted"],
    ["the first second of the next year", null, "2026-09-01T00:00:00", expired],
    ["the last second of its own day", "2025-10-01", "2025-10-01T23:59:59", "С-001 accepted"],
    ["the second after its own day", "2025-10-01", "2025-10-02T00:00:00", expired],
    ["before it was issued", null, "2025-09-10T08:59:59", noLink],
    ["the second when it was issued", null, "2025-09-10T09:00:00", "С-001 accepted"],
  ])("at %s", (_when, lastDay, sentAt, line) => {
    const limited = town([aSecret({ secret, issuedAt: "2025-09-10T09:00:00", lastDay })]);
    expect(told(take(limited, [[sentAt, mine]]).register)).toEqual([line]);
  });

  test("answers again: the latest counts, the earlier is marked, and the department is told", () => {
    const taken = take(register, [
      ["2025-10-02T10:00:00", mine],
      ["2025-10-01T10:00:00", mine],
    ]);
    expect(told(taken.register).sort()).toEqual([
      "С-001 accepted",
      "С-001 участник ответил ещё раз: учтён последний ответ",
    ]);
    expect(taken.drained).toMatchObject({ taken: 2, repeated: 1 });
    expect(taken.drained.said).toContain("Повторных ответов: 1; учтён последний.");
    const lines = done(listSurveys.decide(taken.register, {}, context)).answer;
    expect(lines.find(({ surveyId }) => surveyId === "А-001")).toMatchObject({ answered: 1, repeated: 1 });
  });
});

describe("links that are issued anew", () => {
  const before = town();
  const at = { ...context, now: "2025-10-01T12:00:00", today: "2025-10-01" };
  const renewed = (respondent?: string, lastDay?: string) => {
    const input = { surveyId: "А-001", ...(respondent && { respondent }), ...(lastDay && { lastDay }) };
    return applied(before, done(renewSurveyLinks.decide(before, input, at, "another secret")).changes);
  };
  const old = codeOf(before, "С-001");

  test.each([
    ["all", undefined, false],
    ["one", "С-001", true],
  ])("%s: the former is refused from that second on, and what it has brought before counts", (_what, who, keeps) => {
    const after = renewed(who);
    expect(codeOf(after, "С-002") === codeOf(before, "С-002")).toBe(keeps);
    expect(codeOf(after, "С-001")).not.toBe(old);
    const when = (stamp: string, code: string) => told(take(after, [[stamp, code]]).register);
    expect(when("2025-10-01T11:59:59", old)).toEqual(["С-001 accepted"]);
    expect(when("2025-10-01T12:00:00", old)).toEqual([replaced]);
    expect(when("2025-10-01T12:00:00", codeOf(after, "С-001"))).toEqual(["С-001 accepted"]);
    expect(when("2025-10-01T11:59:59", codeOf(after, "С-001"))).toEqual([noLink]);
  });

  describe("and an answer that is edited afterwards by its former link", () => {
    const sent: Sent = ["2025-09-30T10:00:00", old];
    const answered = take(renewed(), [sent]).register;
    const stands = "С-001 участник изменил ответ, но правка не принята и стоит на разборе: учтён прежний ответ";
    const edit = take(answered, [["2025-10-05T10:00:00", old]]);
    const counts = (register: Register) => {
      const lines = done(listSurveys.decide(register, {}, context)).answer;
      const { answered: people, quarantined } = lines.find(({ surveyId }) => surveyId === "А-001") ?? {};
      return { people, quarantined };
    };

    test("stands as it was; the edit is set aside with a sentence, and nothing waits", () => {
      expect(told(edit.register)).toEqual([stands, replaced]);
      expect(edit.drained).toMatchObject({ taken: 0, quarantined: 1, corrected: 0, waiting: 0, problems: [] });
      expect(counts(edit.register)).toEqual({ people: 1, quarantined: 1 });
      expect(take(edit.register, [["2025-10-05T10:00:00", old]]).changes).toEqual([]);
    });

    test("stands however often it is edited, and whatever becomes of the row", () => {
      const again = take(edit.register, [["2025-10-06T10:00:00", old]]);
      expect(told(again.register)).toEqual([
        stands,
        expect.stringMatching(/^— в листе ответов эта строка исправлена/),
        replaced,
      ]);
      expect(again.drained).toMatchObject({ quarantined: 1, waiting: 0 });
      expect(counts(again.register)).toEqual({ people: 1, quarantined: 1 });
      expect(told(take(edit.register, []).register)).toContain(stands);
    });

    test("gives way to a later answer by the new link", () => {
      const anew = take(edit.register, [
        ["2025-10-05T10:00:00", old],
        ["2025-10-07T10:00:00", codeOf(edit.register, "С-001")],
      ]);
      expect(told(anew.register)).toEqual([
        "С-001 участник ответил ещё раз: учтён последний ответ",
        replaced,
        "С-001 accepted",
      ]);
    });

    test("follows an edit in the second before the link was renewed", () => {
      const inTime = take(answered, [["2025-10-01T11:59:59", old]]);
      expect(told(inTime.register)).toEqual([
        expect.stringMatching(/^С-001 в листе ответов эта строка исправлена/),
        "С-001 accepted",
      ]);
      expect(inTime.drained).toMatchObject({ quarantined: 0, corrected: 1 });
    });
  });

  test("keep their own day, unless another is said or it has passed", () => {
    const dayOf = (register: Register) =>
      done(listSurveyLinks.decide(register, { surveyId: "А-001" }, context)).answer.lastDay;
    expect(dayOf(before)).toBe("2026-08-31");
    expect(dayOf(renewed(undefined, "2025-11-01"))).toBe("2025-11-01");
    expect(dayOf(renewed("С-001", "2025-11-01"))).toBe("2026-08-31");
    const limited = town([aSecret({ secret, issuedAt: "2025-09-10T09:00:00", lastDay: "2025-10-15" })]);
    const put = (today: string) =>
      puts(done(renewSurveyLinks.decide(limited, { surveyId: "А-001" }, { ...at, today }, "x")).changes, "linkSecrets");
    expect(put("2025-10-15")[0]?.lastDay).toBe("2025-10-15");
    expect(put("2025-10-16")[0]?.lastDay).toBe(null);
  });

  test("are refused for whoever has none, and for a day that has passed", () => {
    const ask = (more: object) =>
      refused(renewSurveyLinks.decide(before, { surveyId: "А-001", ...more }, at, "x")).refused;
    expect(ask({ respondent: "С-009" })).toBe("linkUnknown");
    expect(ask({ lastDay: "2025-09-30" })).toBe("linkDayPast");
    const make = { kind: "startPulse", schoolYear: 2025, lastDay: "2025-09-30" } as const;
    expect(refused(createSurvey.decide(before, make, at, null)).refused).toBe("linkDayPast");
  });

  test("a survey from before has none until they are issued", () => {
    const listed = (register: Register, actor = context.actor) =>
      listSurveyLinks.decide(register, { surveyId: "А-001" }, { ...context, actor });
    expect(refused(listed(town([]))).refused).toBe("linksNotIssued");
    expect(done(listed(town([]), aCurator("О-009"))).answer.links).toEqual([]);
    const { changes } = done(renewSurveyLinks.decide(town([]), { surveyId: "А-001" }, at, "first"));
    expect(done(listed(applied(town([]), changes))).answer.links).toHaveLength(2);
  });
});

describe("the last day of a survey", () => {
  const today = "2025-10-01";
  const at = aContext(today);
  const before = town([
    aSecret({ id: "КС-001", secret, issuedAt: "2025-09-10T09:00:00", lastDay: "2025-10-05" }),
    aSecret({ id: "КС-002", secret: "own", respondent: "С-001", issuedAt: "2025-09-20T09:00:00" }),
  ]);
  const changed = (lastDay: string | null, register = before) =>
    changeSurveyDay.decide(register, { surveyId: "А-001", lastDay }, at);
  const dayOf = (register: Register) =>
    done(listSurveys.decide(register, {}, at)).answer.find(({ surveyId }) => surveyId === "А-001")?.lastDay;

  test("is told in the list, and changes for all links that are in use while they stay the same", () => {
    expect(dayOf(before)).toBe("2026-08-31");
    const { changes } = done(changed("2025-11-30"));
    expect(changes).toEqual([
      { table: "linkSecrets", put: { id: "КС-001", lastDay: "2025-11-30" } },
      { table: "linkSecrets", put: { id: "КС-002", lastDay: "2025-11-30" } },
    ]);
    const after = applied(before, changes);
    expect(dayOf(after)).toBe("2025-11-30");
    expect(codes(after)).toEqual(codes(before));
    const back = done(changed(null, after)).changes;
    expect(dayOf(applied(after, back))).toBe("2026-08-31");
    expect(done(changed("2025-11-30", after)).changes).toEqual([]);
  });

  test("brings in what came after the former one, and leaves what all links were issued anew since", () => {
    const mine = codeOf(before, "С-002");
    const late = take(before, [["2025-10-06T00:00:00", mine]]);
    expect(told(late.register)).toEqual(["С-002 срок личной ссылки истёк раньше, чем пришёл ответ"]);
    const later = applied(late.register, done(changed("2025-10-06", late.register)).changes);
    expect(told(take(later, [["2025-10-06T00:00:00", mine]]).register)).toEqual(["С-002 accepted"]);
    const anew = aSecret({ id: "КС-003", secret: "third", issuedAt: "2025-09-25T09:00:00" });
    const renewed = { ...before, linkSecrets: [...before.linkSecrets, anew] };
    expect(puts(done(changed("2025-10-06", renewed)).changes, "linkSecrets").map(({ id }) => id)).toEqual(["КС-003"]);
  });

  test.each([
    ["2025-09-30", "linkDayPast"],
    ["2025-10-01", null],
    ["2026-08-31", null],
    ["2026-09-01", "linkDayLate"],
  ])("%s is refused where nobody's answer would count: %s", (lastDay, refusal) => {
    const decision = changed(lastDay);
    expect("refused" in decision ? decision.refused : null).toBe(refusal);
  });

  test("of satisfaction ends with the window of the settings", () => {
    const ask = (lastDay: string) => {
      const decision = createSurvey.decide(before, { kind: "menteeSatisfaction", schoolYear: 2025, lastDay }, at, null);
      return "refused" in decision ? decision.refused : decision.answer.lastDay;
    };
    const whole = createSurvey.decide(before, { kind: "menteeSatisfaction", schoolYear: 2025 }, at, null);
    const { lastDay: latest } = done(whole).answer;
    expect(ask(latest)).toBe(latest);
    expect(ask(addDays(latest, 1))).toBe("linkDayLate");
  });

  test("is nobody's where the survey is closed or has no links", () => {
    const closed = { ...before, surveys: before.surveys.map((row) => ({ ...row, open: false })) };
    expect(refused(changed("2025-11-30", closed)).refused).toBe("linksOver");
    expect(refused(changed("2025-11-30", town([]))).refused).toBe("linksNotIssued");
  });
});

describe("answers from before there were such codes", () => {
  const stamp = "2025-09-12T10:00:00";
  const line = aRow("responses", {
    id: "А-001:20250912100000:С-001:З-12.1",
    responseSetId: "А-001:20250912100000:С-001",
    surveyId: "А-001",
    kind: "needs",
    schoolYear: 2025,
    personId: "С-001",
    pairId: null,
    submittedAt: stamp,
    question: "З-12.1",
    answer: "1",
    state: "accepted",
    remark: null,
    mark: null,
  });
  const old = { ...town(), responses: [line] };

  test("stay as they are and are counted", () => {
    expect(take(old, [[stamp, "С-001"]]).changes).toEqual([]);
    const lines = done(listSurveys.decide(old, {}, context)).answer;
    expect(lines.find(({ surveyId }) => surveyId === "А-001")).toMatchObject({ answered: 1, expected: 2 });
  });

  test("follow the department's correction of their row, and no row of another moment", () => {
    expect(told(take(old, [[stamp, "С-002"]]).register)).toEqual([
      expect.stringMatching(/^С-001 в листе ответов эта строка исправлена/),
      "С-002 accepted",
    ]);
    const guessed = take(old, [["2025-10-01T10:00:00", "С-001"]]);
    expect(told(guessed.register)).toEqual(["С-001 accepted", ownCode]);
    expect(guessed.drained).toMatchObject({ taken: 1, quarantined: 1, corrected: 0, waiting: 1 });
  });

  test("give way to a later answer by the link, as any other", () => {
    const taken = take(old, [
      [stamp, "С-001"],
      ["2025-10-01T10:00:00", codeOf(old, "С-001")],
    ]);
    expect(told(taken.register)).toEqual(["С-001 участник ответил ещё раз: учтён последний ответ", "С-001 accepted"]);
  });
});

describe("a form that asks before it takes an answer", () => {
  const register = town();
  const door = (text: string | null, more: Partial<Register> = {}, today = "2025-10-20") =>
    done(
      checkSurveyLink.decide(
        { ...register, ...more },
        {
          formId: "form-1",
          ...(text !== null && {
            texts: [
              { itemId: 101, text: "иное" },
              { itemId: 100, text },
            ],
          }),
        },
        aContext(today),
      ),
    ).answer;
  const mine = codeOf(register, "С-001");
  const closed = register.surveys.map((row) => ({ ...row, open: false }));

  test("opens for a link alone, and tells wrong ones by nothing", () => {
    const former = aSecret({ id: "КС-002", respondent: "С-001", secret: "own", issuedAt: "2025-10-01T09:00:00" });
    const elsewhere = codeOf(town([aSecret({ surveyId: "А-002", secret: "another" })]), "С-001", "А-002");
    expect([door(null), door(mine), door(` ${mine} `)]).toEqual(["open", "open", "open"]);
    expect(["", "С-001", "0123456789abcdefghjk", elsewhere].map((text) => door(text))).toEqual(Array(4).fill("wrong"));
    expect(door(mine, { linkSecrets: [...register.linkSecrets, former] })).toBe("wrong");
  });

  test.each([
    ["on the last day", {}, "2026-08-31", ["open", "open", "wrong"]],
    ["on the day after", {}, "2026-09-01", ["closed", "closed", "closed"]],
    ["when the survey is closed", { surveys: closed }, "2025-10-20", ["closed", "closed", "closed"]],
  ])("%s says the same to a link and to a guess where nobody is let in", (_when, more, today, wanted) => {
    expect([door(null, more, today), door(mine, more, today), door("С-001", more, today)]).toEqual(wanted);
  });

  test("says nothing of forms that are no surveys of the register", () => {
    const asked = checkSurveyLink.decide(register, { formId: "form-9", texts: [] }, context);
    expect(done(asked).answer).toBe("open");
  });
});
