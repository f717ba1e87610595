/** The indicators of a whole municipality beside a second count of its truth, simpler and made of nothing of ours. */
import { beforeAll, describe, expect, test } from "vitest";
import type { Register } from "../../../src/shared/facts/register.ts";
import { countsOf, indicatorInput } from "../../../src/shared/indicators/indicatorInput.ts";
import { type IndicatorNumber, shareOfYear } from "../../../src/shared/indicators/list.ts";
import type { Settings } from "../../../src/shared/register/settingsCatalogue.ts";
import { deficitAreas, organisationKinds } from "../../../src/shared/register/vocabulary.ts";
import { aRegister, aRow } from "../../support/rows.ts";
import { hasFileSet, json } from "../import/setA.ts";

interface Act {
  no: string;
  date: string;
}
interface Truth {
  orgs: { id: string; type: string; sub: boolean; closed?: string; orderPol?: Act; orderCur?: Act }[];
  people: { id: string; careerStart?: string; override?: { value: boolean; to: string; reason: string } }[];
  employments: {
    id: string;
    person: string;
    org: string;
    position: string;
    start?: string;
    end?: string;
    kind: string;
    leftTo?: string;
  }[];
  pairs: {
    id: string;
    mentor: string;
    mentee: string;
    start: string;
    end?: string;
    plannedEnd?: string;
    status: string;
    orderNo?: string;
    orderDate?: string;
    counted: boolean;
  }[];
  deficits: {
    r: number;
    person?: string;
    stage: "entry" | "exit";
    date: string;
    v: (number | null)[];
    accepted: boolean;
  }[];
  wellbeing: { r: number; person?: string; stage: "entry" | "exit"; date: string; work?: number; state?: number }[];
}

const forever = "9999-12-31";
const statusOf = (text: string) =>
  text === "черновик"
    ? "draft"
    : text === "действует"
      ? "running"
      : text === "завершена в полном объёме"
        ? "completed"
        : text === "замена наставника"
          ? "replaced"
          : "closedEarly";

function registerOf(truth: Truth): Register {
  const act = (name: string, it: Act | undefined) => ({
    [`${name}OrderNumber`]: it?.no ?? null,
    [`${name}OrderOn`]: it?.date ?? null,
  });
  return aRegister({
    organisations: truth.orgs.map(({ id, type, sub, closed, orderPol, orderCur }) =>
      aRow("organisations", {
        id,
        kind: organisationKinds.codeOf(type) ?? "other",
        role: sub ? "organisation" : "partner",
        subordinate: sub,
        openedOn: null,
        closedOn: closed ?? null,
        ...act("regulation", orderPol),
        ...act("curator", orderCur),
      }),
    ),
    people: truth.people.map(({ id, careerStart, override }) =>
      aRow("people", {
        id,
        careerStartedOn: careerStart ?? null,
        youngOverride: override === undefined ? null : override.value ? "да" : "нет",
        youngReason: override?.reason ?? null,
        youngUntil: override?.to ?? null,
      }),
    ),
    employments: truth.employments.map(({ id, person, org, position, start, end, kind, leftTo }) =>
      aRow("employments", {
        id,
        personId: person,
        organisationId: org,
        teacher: position === "учитель",
        kind: kind === "main" ? "main" : "partTimeExternal",
        startedOn: start ?? null,
        finishedOn: end ?? null,
        finishReason: null,
        leftTo: leftTo === "edu" ? "education" : leftTo === undefined || leftTo === "unknown" ? null : "outside",
      }),
    ),
    pairs: truth.pairs.map(({ id, mentor, mentee, start, end, plannedEnd, status, orderNo, orderDate }) =>
      aRow("pairs", {
        id,
        mentorId: mentor,
        menteeId: mentee,
        mentorOrganisationId: null,
        menteeOrganisationId: null,
        status: statusOf(status),
        startedOn: start,
        dueOn: plannedEnd ?? end ?? forever,
        finishedOn: end ?? null,
        orderNumber: orderNo ?? null,
        orderOn: orderDate ?? null,
      }),
    ),
    deficits: truth.deficits
      .filter(({ accepted, person }) => accepted && person !== undefined)
      .map(({ r, person, stage, date, v }) =>
        aRow("deficits", {
          id: `Д-${r}`,
          personId: person ?? "",
          stage,
          measuredOn: date,
          ...Object.fromEntries(deficitAreas.codes.map((area, at) => [area, v[at] ?? null])),
        }),
      ),
    responses: truth.wellbeing.flatMap(({ r, person, stage, date, work, state }) =>
      [work, state].map((answer, at) =>
        aRow("responses", {
          id: `${r}-${at}`,
          responseSetId: String(r),
          kind: "wellbeing",
          stage,
          schoolYear: 2024,
          personId: person ?? null,
          submittedAt: `${date}T00:00:00`,
          question: `З-12.${at + 1}`,
          answer: answer === undefined ? null : String(answer),
          state: "accepted",
        }),
      ),
    ),
  });
}

describe.skipIf(!hasFileSet)("a whole municipality", () => {
  let truth: Truth;
  let register: Register;
  beforeAll(() => {
    truth = json<Truth>("truth.json");
    register = registerOf(truth);
  });

  const ours = (number: IndicatorNumber, year: number, day: string, settings: Partial<Settings> = {}) => {
    const input = indicatorInput(register);
    const share = shareOfYear(number, { ...input, settings: { ...input.settings, ...settings } }, year, day);
    const { numerator, denominator } = countsOf(share);
    return [numerator, denominator];
  };
  const org = (id: string) => truth.orgs.find((one) => one.id === id);
  /** Times of work in organisations of the city, until these were closed. */
  const jobs = (person: string) =>
    truth.employments
      .filter((one) => one.person === person && org(one.org)?.sub === true)
      .map((one) => {
        const [end = forever, closed = forever] = [one.end, org(one.org)?.closed];
        return { org: one.org, start: one.start ?? "", end: end < closed ? end : closed, kind: one.kind };
      });
  const worksAt = (person: string, day: string) => jobs(person).filter(({ start, end }) => start <= day && end >= day);
  const isYoung = ({ id, careerStart, override }: Truth["people"][number], year: number) => {
    const inYear = jobs(id).filter(({ start, end }) => start <= `${year + 1}-08-31` && end >= `${year}-09-01`);
    if (inYear.length === 0) return false;
    const [first = ""] = inYear.map(({ start }) => start).sort();
    const reference = first > `${year}-09-01` ? first : `${year}-09-01`;
    if (override !== undefined && override.to >= reference) return override.value;
    if (careerStart === undefined) return false;
    return reference <= `${Number(careerStart.slice(0, 4)) + 3}${careerStart.slice(4).replace("02-29", "02-28")}`;
  };
  const isOfYear = ({ start, end = forever }: Truth["pairs"][number], year: number) =>
    start <= `${year + 1}-05-15` && end >= `${year}-09-01`;
  /**
   * Section 3.0: an order with number and date, no draft, not with oneself. The truth calls a pair whose mentor had left before
   * it began no pair either; that is what «Проверка» tells, and no condition of the figures.
   */
  const counts = ({ orderNo, orderDate, status, mentor, mentee }: Truth["pairs"][number]) =>
    orderNo !== undefined && orderDate !== undefined && status !== "черновик" && mentor !== mentee;
  const menteesOf = (year: number) =>
    new Set(truth.pairs.filter((one) => counts(one) && isOfYear(one, year)).map((one) => one.mentee));
  const homeOn = (person: string, day: string) => {
    const all = truth.employments.filter(
      (one) => one.person === person && (one.start ?? "") <= day && (one.end ?? forever) >= day,
    );
    return (all.find(({ kind }) => kind === "main") ?? all[0])?.org;
  };

  // MANIFEST: young on the report day 145 in 2023/2024 and 138 in 2024/2025
  test.each([
    [2023, 145],
    [2024, 138],
  ])("indicator 1 in %i, strictly, of %i young people", (year, young) => {
    const day = `${year + 1}-05-15`;
    const all = truth.people.filter((one) => isYoung(one, year) && worksAt(one.id, day).length > 0);
    const mentees = menteesOf(year);
    expect(all).toHaveLength(young);
    expect(ours(1, year, day)).toEqual([all.filter(({ id }) => mentees.has(id)).length, young]);
  });

  test.each([2023, 2024])("indicator 1 in %i, literally", (year) => {
    const day = `${year + 1}-05-15`;
    const isTeacher = (id: string) =>
      truth.employments.some(
        (one) =>
          one.person === id &&
          one.position === "учитель" &&
          org(one.org)?.sub === true &&
          (one.start ?? "") <= day &&
          (one.end ?? forever) >= day &&
          (org(one.org)?.closed ?? forever) >= day,
      );
    const teachers = truth.people.filter((one) => isYoung(one, year) && isTeacher(one.id));
    const mentees = [...menteesOf(year)].filter((id) =>
      jobs(id).some(({ start, end }) => start <= day && end >= `${year}-09-01`),
    );
    expect(ours(1, year, day, { mode: "literal" })).toEqual([mentees.length, teachers.length]);
  });

  test.each([2023, 2024])("indicators 7 and 8 in %i", (year) => {
    const [start, end, next] = [`${year}-09-01`, `${year + 1}-08-31`, `${year + 1}-09-01`];
    const completed = truth.pairs.filter(
      (one) =>
        counts(one) &&
        one.status === "завершена в полном объёме" &&
        (one.end ?? forever) >= start &&
        (one.end ?? forever) <= end &&
        org(homeOn(one.mentee, one.start) ?? "")?.sub === true,
    );
    const mentees = [...new Set(completed.map((one) => one.mentee))];
    const measured = (id: string, stage: string) =>
      truth.deficits.filter((one) => one.accepted && one.person === id && one.stage === stage);
    /** The first of the school year in which the programme began, else what was known before; never after its end. */
    const entryOf = (id: string) => {
      const [first] = completed
        .filter((one) => one.mentee === id)
        .sort((one, other) => (one.start < other.start ? -1 : 1));
      const { start: begun = "", end: over = "" } = first ?? {};
      const since = `${Number(begun.slice(0, 4)) - (begun.slice(5) < "09-01" ? 1 : 0)}-09-01`;
      const known = measured(id, "entry").filter(({ date }) => date <= over);
      return known.find(({ date }) => date >= since) ?? known.pop();
    };
    let [lighter, withDeficits] = [0, 0];
    for (const id of mentees) {
      const before = entryOf(id)?.v;
      const after = measured(id, "exit")
        .filter(({ date }) => date >= start && date <= end)
        .pop()?.v;
      const found = (before ?? []).flatMap((value, at) => ((value ?? 0) > 0 ? [at] : []));
      if (before === undefined || found.length === 0) continue;
      withDeficits += 1;
      const sum = (values: readonly (number | null)[]) =>
        found.reduce((all, at) => all + (values[at] ?? before[at] ?? 0), 0);
      if (after !== undefined && sum(after) < sum(before)) lighter += 1;
    }
    expect(ours(7, year, end)).toEqual([lighter, withDeficits]);
    const stayed = mentees.filter((id) =>
      completed.some((one) => one.mentee === id && worksAt(id, next).some((job) => job.org === homeOn(id, one.start))),
    );
    expect(ours(8, year, next)).toEqual([stayed.length, mentees.length]);
    const inCity = mentees.filter((id) => worksAt(id, next).length > 0);
    expect(ours(8, year, next, { continuedWhere: "municipality" })).toEqual([inCity.length, mentees.length]);
    expect([withDeficits, stayed.length].every((count) => count > 20)).toBe(true);
  });

  test.each([2023, 2024])("indicator 9 in %i", (year) => {
    const day = `${year + 1}-05-15`;
    const places = new Set(
      truth.pairs.filter((one) => counts(one) && isOfYear(one, year)).map((one) => homeOn(one.mentee, one.start)),
    );
    for (const scope of ["subordinate", "every"] as const) {
      const all = truth.orgs.filter(
        ({ type, sub, closed = forever }) => type !== "дошкольная" && (sub || scope === "every") && closed >= day,
      );
      const having = all.filter(
        ({ orderPol, orderCur }) => (orderPol?.date ?? forever) <= day && (orderCur?.date ?? forever) <= day,
      );
      const both = having.filter(({ id }) => places.has(id));
      expect(ours(9, year, day, { modelScope: scope })).toEqual([both.length, all.length]);
      expect(ours(9, year, day, { modelScope: scope, modelEvidence: "documents" })).toEqual([
        having.length,
        all.length,
      ]);
    }
  });

  test.each([2023, 2024])("indicator 10 in %i", (year) => {
    const [start, day, next] = [`${year}-09-01`, `${year + 1}-05-15`, `${year + 1}-09-01`];
    const young = truth.people.filter((one) => isYoung(one, year));
    const during = (to: string) =>
      young.filter(({ id }) => jobs(id).some((job) => job.start <= to && job.end >= start));
    const stay = (id: string) => worksAt(id, next).length > 0;
    const count = (all: Truth["people"], stays: (id: string) => boolean) => [
      all.filter(({ id }) => stays(id)).length,
      all.length,
    ];
    expect(ours(10, year, next)).toEqual(count(during(day), stay));
    expect(ours(10, year, next, { retentionMode: "cohort" })).toEqual(count(during(start), stay));
    const inEducation = (id: string) => {
      const own = truth.employments.filter((one) => one.person === id);
      const elsewhere = own.some(
        (one) => (one.start ?? "") <= next && (one.end ?? org(one.org)?.closed ?? forever) >= next,
      );
      const ended = own
        .filter(({ end = forever }) => end < next)
        .sort((one, other) => ((one.end ?? "") < (other.end ?? "") ? -1 : 1));
      return elsewhere || ended.pop()?.leftTo === "edu";
    };
    expect(ours(10, year, next, { retentionMode: "education" })).toEqual(
      count(during(day), (id) => stay(id) || inEducation(id)),
    );
    expect(ours(10, year, next)[0]).toBeLessThan(ours(10, year, next)[1] as number);
  });

  test("indicator 11 in 2024", () => {
    const day = "2025-05-15";
    const young = truth.people.filter((one) => isYoung(one, 2024) && worksAt(one.id, day).length > 0);
    const said = (id: string, stage: string) => {
      const found = truth.wellbeing.filter((one) => one.person === id && one.stage === stage && one.date <= day).pop();
      return found?.work === undefined || found.state === undefined ? null : ([found.work, found.state] as const);
    };
    const both = young.flatMap(({ id }) => {
      const [before, after] = [said(id, "entry"), said(id, "exit")];
      return before === null || after === null ? [] : [{ before, after }];
    });
    const better = both.filter(({ before, after }) => after[0] > before[0] && after[1] > before[1]);
    expect(ours(11, 2024, day)).toEqual([better.length, young.length]);
    const sum = (of: "before" | "after") => both.reduce((all, one) => all + one[of][0] + one[of][1], 0);
    const rise = sum("after") - sum("before");
    expect(ours(11, 2024, day, { improvementMode: "growth" })).toEqual([rise, sum("before")]);
    expect(ours(11, 2024, day, { improvementMode: "points" })).toEqual([rise, 20 * both.length]);
    expect(both.length).toBeGreaterThan(20);
  });
});
