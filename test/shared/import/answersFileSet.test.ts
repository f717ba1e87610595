/** The department's files of answers against their truth. */
import { beforeAll, describe, expect, test } from "vitest";
import type { Register } from "../../../src/shared/facts/register.ts";
import type { ImportReport } from "../../../src/shared/import/importReport.ts";
import { indicatorInput } from "../../../src/shared/indicators/indicatorInput.ts";
import { shareOfYear } from "../../../src/shared/indicators/list.ts";
import type { SurveyKind } from "../../../src/shared/register/surveyForms/list.ts";
import { surveyForms } from "../../../src/shared/register/surveyForms/list.ts";
import { deficitAreas } from "../../../src/shared/register/vocabulary.ts";
import { check, confirm } from "./lists.ts";
import { hasFileSet, json, load, untold } from "./setA.ts";
import { loadWholeSet } from "./wholeSet.ts";

const files = {
  "answers-needs-2024.csv": "needs",
  "answers-competence-2024.csv": "competences",
  "answers-mentees-2025.csv": "menteeSatisfaction",
  "answers-mentors-2025.csv": "mentorSatisfaction",
  "wellbeing.csv": "wellbeing",
} as const satisfies Record<string, SurveyKind>;
const names = Object.keys(files) as (keyof typeof files)[];

interface TrueAnswer {
  ts: string;
  person?: string;
  stage?: string;
  pair?: string;
  areas?: (number | null)[];
  items?: (number | null)[];
  accepted: boolean;
}
interface Truth {
  answers: Record<"needs2024" | "competence2024" | "mentees2025" | "mentors2025", TrueAnswer[]>;
  platforms: { opened: string; closed?: string; meta?: boolean }[];
  wellbeing: { person?: string; stage: string; date: string; work?: number; state?: number }[];
}
const stages: Record<string, string> = { entry: "entry", middle: "middle", mid: "middle", final: "exit", exit: "exit" };

describe.skipIf(!hasFileSet)("files of answers", () => {
  const reports = new Map<string, ImportReport>();
  let register: Register;
  let truth: Truth;
  let idOf: Map<string, string>;

  beforeAll(async () => {
    const whole = await loadWholeSet();
    ({ register, idOf } = whole);
    truth = json<Truth>("truth.json");
    for (const name of names) {
      const file = await load(name);
      reports.set(name, check(register, file));
      register = confirm(register, file).register;
    }
  });

  test.each(names)("%s is known for what it is", (name) => {
    expect(reports.get(name)?.kind).toBe(files[name]);
    expect(reports.get(name)?.mapping?.open).toEqual([]);
  });

  test.each(names)("every planted defect of %s is reported at its place with its weight", (name) => {
    expect(untold(name, reports.get(name))).toEqual([]);
  });

  /** Half of the items is enough; with less the answer waits for somebody to look at it. */
  const isWhole = ({ items = [] }: TrueAnswer) => items.filter((value) => value !== null).length * 2 >= items.length;
  const accepted = (kind: SurveyKind, codes: readonly string[]) => {
    const sets = new Map<string, { who: string; values: Map<string, string> }>();
    for (const row of register.responses) {
      if (row.kind !== kind || row.state !== "accepted") continue;
      const set = sets.get(row.responseSetId) ?? {
        who: `${row.personId} ${row.stage} ${row.submittedAt}`,
        values: new Map(),
      };
      set.values.set(row.question, row.answer ?? "");
      sets.set(row.responseSetId, set);
    }
    return [...sets.values()]
      .map(({ who, values }) => `${who} ${codes.map((code) => values.get(code) ?? "").join(",")}`)
      .sort();
  };
  const expected = (answers: readonly TrueAnswer[], stage: string, part: "areas" | "items") =>
    answers
      .filter((one) => one.accepted && isWhole(one))
      .map((one) => {
        const values = (one[part] ?? []).map((value) => value ?? "").join(",");
        return `${idOf.get(one.person ?? "")} ${one.stage === undefined ? stage : stages[one.stage]} ${one.ts} ${values}`;
      })
      .sort();

  test("needs and competences agree with the truth", () => {
    const needs = deficitAreas.codes.map((area) => `З-04.${area}`);
    expect(accepted("needs", needs)).toEqual(expected(truth.answers.needs2024, "entry", "areas"));
    const help = deficitAreas.codes.map((area) => `К-03.${area}`);
    expect(accepted("competences", help)).toEqual(expected(truth.answers.competence2024, "entry", "areas"));
  });

  test("satisfaction agrees with the truth", () => {
    const items = (kind: SurveyKind) => surveyForms[kind].index ?? [];
    expect(accepted("menteeSatisfaction", items("menteeSatisfaction"))).toEqual(
      expected(truth.answers.mentees2025, "exit", "items"),
    );
    expect(accepted("mentorSatisfaction", items("mentorSatisfaction"))).toEqual(
      expected(truth.answers.mentors2025, "exit", "items"),
    );
  });

  test("work and wellbeing agree with the truth", () => {
    const codes = ["З-12.1", "З-12.2"];
    const trueOnes = truth.wellbeing.flatMap((one) => {
      if (one.person === undefined) return [];
      return [`${idOf.get(one.person)} ${one.stage} ${one.date}T00:00:00 ${one.work ?? ""},${one.state ?? ""}`];
    });
    expect(accepted("wellbeing", codes)).toEqual(trueOnes.sort());
  });

  /** By the truth alone: those with half of the items, the mean of their means, 7 and more. */
  const satisfaction = (answers: readonly TrueAnswer[]) => {
    const means = new Map<string, number[]>();
    for (const one of answers) {
      if (!one.accepted || one.stage !== "final" || !isWhole(one)) continue;
      const values = (one.items ?? []).filter((value) => value !== null);
      const own = values.reduce((sum, value) => sum + value, 0) / values.length;
      means.set(one.person ?? "", [...(means.get(one.person ?? "") ?? []), own]);
    }
    const indexes = [...means.values()].map((all) => all.reduce((sum, value) => sum + value, 0) / all.length);
    return [indexes.filter((index) => index >= 7 - 1e-9).length, indexes.length];
  };

  test("indicators 3, 4 and 5 agree with the truth", () => {
    const input = indicatorInput(register);
    const figure = (number: 3 | 4 | 5) => {
      const { numerator, denominator } = shareOfYear(number, input, 2024, "2025-05-15");
      return [numerator.length, denominator.length];
    };
    expect(figure(3)).toEqual(satisfaction(truth.answers.mentees2025));
    expect(figure(4)).toEqual(satisfaction(truth.answers.mentors2025));
    const open = truth.platforms.filter(
      ({ opened, closed = "9999" }) => opened <= "2025-05-15" && closed >= "2025-05-15",
    );
    expect(figure(5)[0]).toBe(open.filter(({ meta }) => meta === true).length);
    expect(figure(3)[1]).toBeGreaterThan(50);
  });

  test("the same files a second time change nothing", async () => {
    for (const name of names) expect(confirm(register, await load(name)).changes).toEqual([]);
  });
});
