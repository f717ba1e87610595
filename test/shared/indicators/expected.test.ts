/** Indicators 9 to 11: the regional one (Положение, раздел VI) and the expected results (паспорт программы). */
import { describe, expect, test } from "vitest";
import type { Register } from "../../../src/shared/facts/register.ts";
import { indicatorInput } from "../../../src/shared/indicators/indicatorInput.ts";
import { indicatorYears } from "../../../src/shared/indicators/indicatorSeries.ts";
import { type IndicatorNumber, indicatorOf, isAnonymous, shareOfYear } from "../../../src/shared/indicators/list.ts";
import type { Organisation } from "../../../src/shared/register/organisations.ts";
import type { Settings } from "../../../src/shared/register/settingsCatalogue.ts";
import { targetRows } from "../../../src/shared/settings/seeds.ru.ts";
import { aRegister, aRow } from "../../support/rows.ts";
import { aJob, anOrganisation, aPair, aPerson, type Fate, town } from "./municipality.ts";

function under(register: Register, settings: Partial<Settings> = {}) {
  const input = indicatorInput(register);
  return { ...input, settings: { ...input.settings, ...settings } };
}
const counted = (number: IndicatorNumber, register: Register, day: string, settings: Partial<Settings> = {}) => {
  const { numerator, denominator, counts } = shareOfYear(number, under(register, settings), 2024, day);
  return counts === undefined
    ? `${numerator.length}/${denominator.length}`
    : `${counts.numerator}/${counts.denominator}`;
};

// «доля общеобразовательных организаций, образовательных организаций дополнительного образования и профессиональных …,
// реализующих целевую модель наставничества педагогических работников»
describe("indicator 9", () => {
  const day = "2025-05-15";
  /** «лицей» of the second job has its orders and a mentee in any case, so that no column is empty everywhere. */
  const schools = (columns: Partial<Organisation>, pairs = [aPair("опытный", "новичок")]) =>
    aRegister({
      organisations: [anOrganisation("школа", columns), anOrganisation("лицей")],
      people: ["новичок", "опытный", "третий"].map((id) => aPerson(id, "2020-09-01")),
      employments: [aJob("новичок", "школа"), aJob("опытный", "лицей"), aJob("третий", "лицей")],
      pairs: [...pairs, aPair("опытный", "третий")],
    });
  const cases: [string, Partial<Organisation>, string, string][] = [
    ["both orders and a mentee", {}, "2/2", "2/2"],
    ["the order on the regulation of the day", { regulationOrderOn: day }, "2/2", "2/2"],
    ["of the day after", { regulationOrderOn: "2025-05-16" }, "1/2", "1/2"],
    ["the curator's order of the day after", { curatorOrderOn: "2025-05-16" }, "1/2", "1/2"],
    ["without the number of the order", { regulationOrderNumber: null }, "1/2", "1/2"],
    ["without the day of the curator's order", { curatorOrderOn: null }, "1/2", "1/2"],
    ["a preschool: not in the wording", { kind: "preschool" }, "1/1", "1/1"],
    ["of further education", { kind: "additional" }, "2/2", "2/2"],
    ["vocational", { kind: "vocational" }, "2/2", "2/2"],
    ["closed on the day: still open on it", { closedOn: day }, "2/2", "2/2"],
    ["closed the day before", { closedOn: "2025-05-14" }, "1/1", "1/1"],
    ["opened the day after", { openedOn: "2025-05-16" }, "1/1", "1/1"],
    ["not ours", { subordinate: false, kind: "vocational" }, "1/1", "2/2"],
    ["a partner", { subordinate: true, role: "partner", kind: "vocational" }, "1/1", "2/2"],
  ];
  test.each(cases)("%s", (_, columns, ours, every) => {
    expect(counted(9, schools(columns), day)).toBe(ours);
    expect(counted(9, schools(columns), day, { modelScope: "every" })).toBe(every);
  });

  test.each([
    ["no pair", [], "1/2"],
    ["a draft", [aPair("опытный", "новичок", { status: "draft" })], "1/2"],
    ["a mentor alone: the model is carried out where the mentee is", [aPair("новичок", "третий")], "1/2"],
  ])("%s; the documents alone suffice where the settings say so", (_, pairs, withPair) => {
    expect(counted(9, schools({}, pairs), day)).toBe(withPair);
    expect(counted(9, schools({}, pairs), day, { modelEvidence: "documents" })).toBe("2/2");
  });

  test("a column of orders that is empty everywhere is lost: no nought", () => {
    const whole = schools({});
    const lost = {
      ...whole,
      organisations: whole.organisations.map((row) => ({ ...row, curatorOrderOn: null })),
    };
    const [year] = indicatorYears(under(lost), 9, day);
    expect(year?.point).toMatchObject({ value: null, shown: "—" });
    expect(year?.point.reason).toContain("столбец «Приказ о кураторе: дата» листа «Организации» пуст");
  });

  test("says what each still lacks, the orders before the pair", () => {
    const register = schools({ curatorOrderNumber: null }, []);
    const lacking = (rows: Register) =>
      indicatorOf(9).lacking(under(rows), { mentors: [], mentees: [] }, ["школа"], day);
    expect(lacking(register)).toEqual([{ id: "школа", next: { step: "acts", lacks: "Приказ о кураторе" } }]);
    expect(lacking(schools({}, []))).toEqual([{ id: "школа", next: { step: "choosePartner" } }]);
    const draft = [aPair("опытный", "новичок", { id: "П-7", status: "approved", orderNumber: null })];
    expect(lacking(schools({}, draft))).toEqual([{ id: "школа", next: { step: "order", pairId: "П-7" } }]);
  });
});

// «Закрепление … молодых педагогических работников, желающих продолжать свою работу … не менее 99%»
describe("indicator 10", () => {
  const day = "2025-09-01";
  const job = (columns: Parameters<typeof aJob>[2]) =>
    aJob("новичок", "школа", { startedOn: "2024-09-01", ...columns });
  const left = (finishedOn: string, leftTo: "education" | "outside" | null = null) => job({ finishedOn, leftTo });
  const cases: [string, Fate["jobs"], string, string, string][] = [
    ["still at work", [job({})], "1/1", "1/1", "1/1"],
    ["left on 1 September: a working day", [left("2025-09-01")], "1/1", "1/1", "1/1"],
    ["left on 31 August", [left("2025-08-31")], "0/1", "0/1", "0/1"],
    ["left in the middle of the year", [left("2024-11-30")], "0/1", "0/1", "0/1"],
    ["hired on 2 September: in no cohort", [job({ startedOn: "2024-09-02" })], "1/1", "1/1", "0/0"],
    ["hired on the report day", [job({ startedOn: "2025-05-15" })], "1/1", "1/1", "0/0"],
    ["hired the day after it", [job({ startedOn: "2025-05-16" })], "0/0", "0/0", "0/0"],
    ["gone to education elsewhere", [left("2025-08-31", "education")], "0/1", "1/1", "0/1"],
    ["gone out of education", [left("2025-08-31", "outside")], "0/1", "0/1", "0/1"],
    [
      "gone to the college",
      [left("2025-08-31"), aJob("новичок", "колледж", { startedOn: "2025-09-01" })],
      "0/1",
      "1/1",
      "0/1",
    ],
    [
      "moved within the city",
      [left("2025-08-15"), aJob("новичок", "сад", { startedOn: "2025-08-16" })],
      "1/1",
      "1/1",
      "1/1",
    ],
  ];
  test.each(cases)("%s", (_, jobs = [], fact, education, cohort) => {
    expect(counted(10, town({ jobs }), day)).toBe(fact);
    expect(counted(10, town({ jobs }), day, { retentionMode: "education" })).toBe(education);
    expect(counted(10, town({ jobs }), day, { retentionMode: "cohort" })).toBe(cohort);
  });

  test.each([
    ["2021-09-01", "1/1"],
    ["2021-08-31", "0/0"],
  ])("three years of service counted from %s", (careerStartedOn, expected) => {
    expect(counted(10, town({ careerStartedOn, jobs: [job({})] }), day)).toBe(expected);
  });

  const said = (answer: string, columns: object = {}) =>
    aRow("responses", {
      id: `А-${answer}`,
      kind: "menteeSatisfaction",
      stage: "exit",
      schoolYear: 2024,
      personId: "новичок",
      submittedAt: "2025-04-10T10:00:00",
      question: "З-12.3",
      answer,
      state: "accepted",
      ...columns,
    });
  test.each<[string, ReturnType<typeof said>[], string]>([
    ["yes", [said("да")], "1/1"],
    ["no", [said("нет")], "0/1"],
    ["not decided yet: an answer", [said("ещё не решил(а)")], "0/1"],
    ["not asked", [], "0/0"],
    ["at the beginning of the year alone", [said("да", { stage: "entry" })], "0/0"],
    ["of another year", [said("да", { schoolYear: 2023 })], "0/0"],
    ["set aside", [said("да", { state: "quarantined" })], "0/0"],
    ["the later answer counts", [said("нет", { submittedAt: "2025-04-11T10:00:00" }), said("да")], "0/1"],
    ["after the day", [said("да", { submittedAt: "2025-09-02T10:00:00" })], "0/0"],
  ])("by intention, %s", (_, responses, expected) => {
    const register = { ...town({ jobs: [job({})] }), responses };
    expect(counted(10, register, day, { retentionMode: "intention" })).toBe(expected);
  });

  test("of intentions the codes are kept to nobody", () => {
    const { settings } = under(town({}));
    expect(isAnonymous(10, settings)).toBe(false);
    expect(isAnonymous(10, { ...settings, retentionMode: "intention" })).toBe(true);
  });

  // With fewer than a hundred young people the target of 99 % means that nobody leaves.
  test.each([
    [99, 1, "missed", 0],
    [100, 1, "reached", 1],
    [100, 2, "missed", 1],
  ])("of %i young people %i left: %s", (all, gone, verdict, allowed) => {
    const ids = Array.from({ length: all }, (_, at) => `С-${at}`);
    const register = aRegister({
      organisations: [anOrganisation("школа")],
      people: ids.map((id) => aPerson(id, "2024-09-01")),
      employments: ids.map((id, at) => aJob(id, "школа", { finishedOn: at < gone ? "2025-06-30" : null })),
      targets: targetRows(),
    });
    const [year] = indicatorYears(under(register), 10, "2025-10-01");
    expect(year?.point).toMatchObject({ numerator: all - gone, denominator: all, reached: verdict === "reached" });
    expect(year?.point.quality).toContain(`допустимо выбывших: ${allowed}`);
    expect(year?.point.reportOn).toBe(day);
  });

  test("stands beside the other ways, and says that it is preliminary before 1 September", () => {
    const [year] = indicatorYears(under(town({ jobs: [job({ finishedOn: "2025-06-30" })] })), 10, "2025-05-20");
    expect(year?.point).toMatchObject({ numerator: 1, denominator: 1, reportOn: "2025-05-20" });
    expect(year?.point.quality).toBe(
      "в системе образования 100,0 %; когорта на 01.09 100,0 %; допустимо выбывших: 0; предварительно: дата — 01.09.2025",
    );
  });
});

// «Повышен уровень удовлетворенности … собственной работой и улучшено их психоэмоциональное состояние не менее 10% от общего
// количества молодых педагогических работников»
describe("indicator 11", () => {
  const day = "2025-05-15";
  type Answers = [work: number | null, state: number | null];
  /** One young person for each: what they answered at the beginning and at the end. */
  const asked = (people: [before: Answers, after: Answers][], settings: Partial<Settings> = {}) => {
    const ids = people.map((_, at) => `С-${at}`);
    const responses = people.flatMap((one, at) =>
      one.flatMap((answers, stage) =>
        answers.flatMap((answer, question) =>
          answer === null
            ? []
            : [
                aRow("responses", {
                  id: `${at}-${stage}-${question}`,
                  kind: "wellbeing",
                  stage: stage === 0 ? "entry" : "exit",
                  schoolYear: 2024,
                  personId: `С-${at}`,
                  submittedAt: stage === 0 ? "2024-09-20T10:00:00" : "2025-04-20T10:00:00",
                  question: `З-12.${question + 1}`,
                  answer: String(answer),
                  state: "accepted",
                }),
              ],
        ),
      ),
    );
    const register = aRegister({
      organisations: [anOrganisation("школа")],
      people: [...ids.map((id) => aPerson(id, "2024-09-01")), aPerson("опытный", "2000-09-01")],
      employments: [...ids, "опытный"].map((id) => aJob(id, "школа")),
      responses,
    });
    return {
      register,
      of: (mode: Settings["improvementMode"]) => counted(11, register, day, { ...settings, improvementMode: mode }),
    };
  };
  const five: [Answers, Answers][] = [
    [
      [5, 5],
      [6, 6],
    ], // both higher
    [
      [5, 5],
      [6, 5],
    ], // one as it was
    [
      [5, 5],
      [5, 6],
    ],
    [
      [5, 5],
      [9, 4],
    ], // one lower
    [
      [8, 8],
      [8, 8],
    ],
  ];

  test("literally: both higher, of all young people", () => {
    expect(asked(five).of("literal")).toBe("1/5");
    expect(
      asked([
        ...five,
        [
          [5, 5],
          [null, null],
        ],
        [
          [null, null],
          [9, 9],
        ],
        [
          [5, null],
          [9, 9],
        ],
      ]).of("literal"),
    ).toBe("1/8");
  });

  test("as growth: the mean of those who were asked twice, from beginning to end", () => {
    // 10 + 10 + 10 + 10 + 16 = 56 before, 12 + 11 + 11 + 13 + 16 = 63 after: 7 of 56 is 12,5 %
    expect(asked(five).of("growth")).toBe("7/56");
    // on the scale: 7 half points of five people are 0,7 points, 7 % of ten
    expect(asked(five).of("points")).toBe("7/100");
    expect(
      asked([
        ...five,
        [
          [5, 5],
          [null, null],
        ],
      ]).of("growth"),
    ).toBe("7/56");
  });

  test("a fall is below nought, rounded away from it", () => {
    const fallen: [Answers, Answers][] = five.map(([before, after]) => [after, before]);
    const { register } = asked(fallen);
    // −7 of 63 is −11,1 %
    const [year] = indicatorYears(under(register, { improvementMode: "growth" }), 11, day);
    expect(year?.point).toMatchObject({ numerator: -7, denominator: 63, shown: "-11,1", lacking: 0 });
  });

  test("of fewer than five neither the growth nor what stands beside is told", () => {
    const four = asked(five.slice(0, 4));
    expect(four.of("growth")).toBe("0/0");
    const [year] = indicatorYears(under(four.register, { improvementMode: "growth" }), 11, day);
    expect(year?.point.reason).toBe("ответивших и в начале, и в конце года 4, а показывается от 5");
    expect(indicatorOf(11).remark?.(under(four.register), 2024, day)).toBe("ответили и в начале, и в конце года: 4");
    expect(indicatorOf(11).remark?.(under(asked(five).register), 2024, day)).toBe(
      "ответили и в начале, и в конце года: 5; рост средней оценки 12,5 %; рост в пунктах шкалы 7,0 %",
    );
  });

  test("nobody was asked twice: no nought, and why", () => {
    const once = asked([
      [
        [5, 5],
        [null, null],
      ],
    ]);
    expect(once.of("literal")).toBe("0/0");
    const [year] = indicatorYears(under(once.register), 11, day);
    expect(year?.point).toMatchObject({
      value: null,
      reason: "нет молодых специалистов, ответивших и в начале, и в конце года",
    });
  });

  test.each([
    [0, "1/5"],
    [11, "1/5"],
    [1, "1/5"],
    [10, "1/5"],
  ])("an answer of %i is one of the scale or none", (answer, expected) => {
    const people: [Answers, Answers][] = [
      ...five.slice(0, 4),
      [
        [answer, 5],
        [answer, 5],
      ],
    ];
    expect(asked(people).of("literal")).toBe(expected);
    const valid = answer >= 1 && answer <= 10;
    // 40 and the fifth's own before; of four alone nothing is told
    expect(asked(people).of("growth")).toBe(valid ? `7/${40 + answer + 5}` : "0/0");
  });

  test("answers after the report day, and those of experienced people, are none of it", () => {
    const { register } = asked(five);
    const moved = register.responses.map((row) =>
      row.stage === "exit" ? { ...row, submittedAt: "2025-05-16T00:00:00" } : row,
    );
    expect(counted(11, { ...register, responses: moved }, day)).toBe("0/0");
    const others = register.responses.map((row) => ({ ...row, personId: "опытный" }));
    expect(counted(11, { ...register, responses: others }, day)).toBe("0/0");
  });
});
