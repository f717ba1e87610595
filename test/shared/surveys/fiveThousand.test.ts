/** 5,000 people answer by a form that misfires, is changed twice and is sent to twice; what is expected is counted by the generator alone. */
import { expect, test } from "vitest";
import type { Register } from "../../../src/shared/facts/register.ts";
import { answerColumns } from "../../../src/shared/register/question.ts";
import { surveyForms } from "../../../src/shared/register/surveyForms/list.ts";
import { drainResponses } from "../../../src/shared/surveys/acceptResponses.ts";
import { listSurveyLinks } from "../../../src/shared/surveys/listSurveys.ts";
import { prefillMark } from "../../../src/shared/surveys/passport.ts";
import type { RawAnswers } from "../../../src/shared/surveys/sourceRows.ts";
import { aContext, aMentee, aTeacher, done } from "../../support/factories.ts";
import { aSecret } from "../../support/links.ts";
import { aRow } from "../../support/rows.ts";
import { smallTown } from "../../support/smallTown.ts";
import { applied } from "../import/lists.ts";

const people = 5_000;
const perStep = 100;
const asked = "З-12.1";
const columns = answerColumns(surveyForms.needs.questions);
const context = aContext("2025-10-20");

/** Whole numbers below `limit`, the same at every run. */
function generator(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

interface Row {
  stamp: string;
  code: string;
  answer: string;
}

const startsAt = Date.UTC(2025, 8, 20, 8);
/** One second each: no two rows have one moment. */
const stampAt = (second: number) => new Date(startsAt + second * 1_000).toISOString().slice(0, 19);

/** The form as it was made, with a question of the department's own in the middle, and with its questions in another order. */
const versions: readonly (readonly string[])[] = [
  columns.map(({ code }) => code),
  columns.flatMap(({ code }, index) => (index === 20 ? ["СВОЙ", code] : [code])),
  ["СВОЙ", ...columns.map(({ code }) => code).reverse()],
];

function sheetOf(rows: readonly Row[], version: readonly string[]): RawAnswers[] {
  const titles = new Map(columns.map(({ code, title }) => [code, title]));
  const cells = ({ stamp, code, answer }: Row) => [
    stamp,
    ...version.map((one) => (one === "КОД" ? code : one === asked ? answer : "")),
  ];
  const head = version.map((code) => titles.get(code) ?? "Какие кружки Вы ведёте?");
  return [{ surveyId: "А-001", titles: ["Отметка времени", ...head], rows: rows.map(cells) }];
}

function town(): Register {
  const ids = Array.from({ length: people }, (_, index) => `С-${String(index + 1).padStart(4, "0")}`);
  const teachers = ids.map((id) => aTeacher(id));
  const passport = JSON.stringify({
    sheetId: 7,
    items: columns.map(({ code, title }, index) => ({ code, title, itemId: 100 + index })),
    prefilled: `https://forms.example/f?entry.100=${encodeURIComponent(prefillMark)}`,
  });
  return smallTown({
    people: teachers.map(({ person }) => person),
    employments: teachers.map(({ job }) => job),
    mentors: [],
    pairs: [],
    mentees: ids.map((personId) => aMentee({ id: `М-${personId}`, personId, leftOn: null, enteredOn: "2025-09-01" })),
    surveys: [aRow("surveys", { id: "А-001", kind: "needs", schoolYear: 2025, passport, open: true })],
    linkSecrets: [aSecret({ secret: "5d0c2b1e-8b7f-4a36-9a44-0d6a4f1c7e21" })],
    responses: [],
  });
}

interface Expected {
  /** The answer that counts, by person: the last that the generator has sent or edited. */
  last: Map<string, string>;
  unknown: number;
  ownCode: number;
  blank: number;
  edited: number;
  twice: number;
}

/** A form and the sheet it writes into: one step is a hundred answers and what earlier ones are edited to. */
function formOf(codes: readonly (readonly [personId: string, code: string])[]) {
  const pick = generator(2_025);
  const chance = (percent: number) => pick(100) < percent;
  const mark = () => String(1 + pick(10));
  const rows: Row[] = [];
  const expected: Expected = { last: new Map(), unknown: 0, ownCode: 0, blank: 0, edited: 0, twice: 0 };
  let toEdit: { row: Row; personId: string }[] = [];
  let second = 0;
  const send = (code: string, answer: string): Row => {
    second += 1;
    const row = { stamp: stampAt(second), code, answer };
    rows.push(row);
    return row;
  };
  const edit = ({ row, personId }: { row: Row; personId: string }) => {
    second += 1;
    row.stamp = stampAt(second);
    row.answer = mark();
    expected.last.set(personId, row.answer);
    expected.edited += 1;
  };
  const answer = (personId: string, code: string) => {
    if (chance(5)) {
      expected.blank += 1;
      return send(code, "");
    }
    if (chance(2)) {
      expected.unknown += 1;
      return send("0123456789abcdefghjk", mark());
    }
    if (chance(2)) {
      expected.ownCode += 1;
      return send(personId, mark());
    }
    let row = send(code, mark());
    expected.last.set(personId, row.answer);
    if (chance(11)) {
      row = send(code, mark());
      expected.last.set(personId, row.answer);
      expected.twice += 1;
    }
    // Half of the edits come before anybody can have read the answer, the other half a step later.
    const place = pick(100);
    if (place < 6) edit({ row, personId });
    else if (place < 11) toEdit.push({ row, personId });
    return row;
  };
  return {
    rows,
    expected,
    chance,
    step(from: number, to: number) {
      const earlier = toEdit;
      toEdit = [];
      for (const one of earlier) edit(one);
      for (const [personId, code] of codes.slice(from, to)) answer(personId, code);
    },
    finish() {
      for (const one of toEdit) edit(one);
    },
  };
}

test("each has exactly one current record, every reject its reason, and nothing is left after one sweep", () => {
  let register = town();
  const { links } = done(listSurveyLinks.decide(register, { surveyId: "А-001" }, context)).answer;
  const form = formOf(links.map(({ respondent, url }) => [respondent, url.split("entry.100=")[1] ?? ""]));
  const { rows, expected, chance } = form;
  const events = { fired: 0, missing: 0, duplicate: 0, blank: 0 };
  const drain = (version: readonly string[]) => {
    const { changes, answer } = done(drainResponses.decide(register, {}, context, sheetOf(rows, version)));
    register = applied(register, changes);
    return { changes, answer };
  };

  for (let from = 0; from < people; from += perStep) {
    const version = versions[Math.floor((from * versions.length) / people)] as readonly string[];
    form.step(from, from + perStep);
    if (chance(30)) {
      events.missing += 1;
      continue;
    }
    events.fired += 1;
    drain(version);
    const again = chance(10) ? "duplicate" : chance(5) ? "blank" : null;
    if (again === null) continue;
    events[again] += 1;
    expect(drain(version).changes).toEqual([]);
  }
  form.finish();
  const [, , last = []] = versions;
  drain(last);

  const { responses } = register;
  const current = responses.filter(({ state }) => state === "accepted");
  expect(current).toHaveLength(expected.last.size);
  expect(Object.fromEntries(current.map(({ personId, answer }) => [personId, answer]))).toEqual(
    Object.fromEntries(expected.last),
  );
  const rejects = responses.filter(({ state }) => state === "quarantined");
  const because = (words: string) => rejects.filter(({ remark }) => remark?.includes(words)).length;
  expect([rejects.length, because("его не выдавали"), because("отвечают по своей ссылке")]).toEqual([
    expected.unknown + expected.ownCode,
    expected.unknown,
    expected.ownCode,
  ]);
  expect(expected.last.size + expected.unknown + expected.ownCode + expected.blank).toBe(people);
  expect(Object.values(events).every((count) => count > 0)).toBe(true);
  expect([expected.edited, expected.twice, expected.blank].map((count) => Math.round((count * 100) / people))).toEqual([
    10, 10, 5,
  ]);
  expect(responses.filter(({ state }) => state === "superseded")).toHaveLength(expected.twice);

  // Nothing is left: whatever the sheet holds is in the register, and another sweep finds no work.
  const taken = new Set(responses.map(({ submittedAt }) => submittedAt));
  expect(rows.filter(({ stamp, answer }) => answer !== "" && !taken.has(stamp))).toEqual([]);
  const more = drain(last);
  expect([more.changes, more.answer.taken, more.answer.waiting, more.answer.problems]).toEqual([[], 0, 0, []]);
});
