/** The items for which the department answers with its centres, each by its own rule (rules.md 4). */

import { groupBy } from "../facts/people.ts";
import { normalForm } from "../language/text.ts";
import type { Organisation } from "../register/organisations.ts";
import type { Publication } from "../register/publications.ts";
import { monthHolding, monthsOver } from "./due.ts";
import type { MunicipalRegister, RoadmapFacts } from "./facts.ts";
import type { RoadmapCode } from "./items.ts";
import { isBankFresh, isInYear, lack, participantsOf } from "./organisationRules.ts";
import type { ItemOutcome, Lack, Thing } from "./outcome.ts";
import { reportWords } from "./roadmapTexts.ru.ts";

type Rule = (facts: RoadmapFacts, register: MunicipalRegister) => ItemOutcome;

const publicationsAMonth = 2;
/** 273-ФЗ, ст. 76; приказ Минобрнауки № 499: повышение квалификации — не менее 16 часов. */
const shortestTraining = 16;

const municipalRules: Partial<Record<RoadmapCode, Rule>> = {
  // 1.4: каждая организация передала базу
  r04: (facts) => {
    const without = facts.organisations.filter(({ id }) => !isBankFresh(facts, id));
    return finding(without, (count) => lack("organisationsWithoutBank", { organisations: count }, things(without)));
  },
  // 1.6: зарегистрированы программы всех пар
  r06: (facts) => {
    const missing = (id: string) => facts.pairsOf(id).filter((pair) => facts.programmeOf(pair.id) === undefined).length;
    const without = facts.organisations.filter(({ id }) => missing(id) > 0);
    const pairs = without.reduce((sum, { id }) => sum + missing(id), 0);
    return finding(without, (count) =>
      lack("organisationsWithoutProgrammes", { organisations: count, pairs }, things(without)),
    );
  },
  r07: (facts) => marked(facts, "r07"),
  r08: (facts) => marked(facts, "r08"),
  // 1.9: сайты ОО названы в самом пункте, поэтому публикации организаций тоже считаются
  r09: (facts) => everyMonth(facts, ["popular", "results", "practice"]),
  // 2.0: за цикл есть хотя бы одна запись о КПК
  r10: (facts, register) => {
    const trained = register.trainings.some(
      (row) => isInYear(facts, row.finishedOn) && (row.hours ?? 0) >= shortestTraining,
    );
    return trained ? { met: true } : { met: false, lacks: [lack("trainingMissing", { hours: shortestTraining })] };
  },
  r11: (facts) => marked(facts, "r11"),
  r12: (facts) => everyMonth(facts, ["method"]),
  r13: accounts,
  // 2.3: справка по самодиагностике
  r15: (facts, register) => report(facts, register, "r15", "selfCheck"),
  // 2.6: пять локальных актов каждой организации и справка
  r18: (facts, register) => {
    const without = facts.organisations.filter((row) => !hasActs(row));
    const found = report(facts, register, "r18", "acts");
    const lacks = [
      ...(without.length === 0 ? [] : [lack("actsMissing", { organisations: without.length }, things(without))]),
      ...(found.met === false ? found.lacks : []),
    ];
    return lacks.length === 0 ? { met: true } : { met: false, lacks };
  },
};

export function municipalOutcome(facts: RoadmapFacts, register: MunicipalRegister, code: RoadmapCode): ItemOutcome {
  return (municipalRules[code] as Rule)(facts, register);
}

/** 2.1 (II): у каждой организации есть список сотрудников, у каждого участника известно начало стажа. */
function accounts(facts: RoadmapFacts): ItemOutcome {
  const staff = groupBy(facts.register.people, ({ id }) => facts.homeOf(id));
  const empty = facts.organisations.filter(({ id }) => !staff.has(id));
  const unknown = facts.organisations.flatMap((organisation) => {
    const people = [...participantsOf(facts, organisation.id)].filter(
      (id) => facts.people.person(id)?.careerStartedOn === null,
    );
    return people.length === 0 ? [] : [{ organisation, people: people.length }];
  });
  const people = unknown.reduce((sum, one) => sum + one.people, 0);
  const lacks = [
    ...(empty.length === 0 ? [] : [lack("organisationsWithoutStaff", { organisations: empty.length }, things(empty))]),
    ...(people === 0
      ? []
      : [
          lack(
            "careersUnknown",
            { people, organisations: unknown.length },
            things(unknown.map(({ organisation }) => organisation)),
          ),
        ]),
  ];
  return lacks.length === 0 ? { met: true } : { met: false, lacks };
}

/** «2 раза в месяц»: a month that is over and short of it stays overdue. */
function everyMonth(facts: RoadmapFacts, kinds: readonly Publication["kind"][]): ItemOutcome {
  const { schoolYear, today } = facts;
  const counts = groupBy(
    facts.register.publications.filter((row) => kinds.includes(row.kind) && isInYear(facts, row.publishedOn)),
    (row) => monthHolding(row.publishedOn).from,
  );
  const short = monthsOver(schoolYear, today).filter((month) => (counts.get(month)?.length ?? 0) < publicationsAMonth);
  const published = counts.get(monthHolding(today).from)?.length ?? 0;
  const running = today >= facts.from && today <= facts.to;
  const lacks: Lack[] = [];
  if (short.length > 0)
    lacks.push(
      lack(
        "publicationsShort",
        { months: short.length, wanted: publicationsAMonth },
        short.map((month) => ({ kind: "month", key: month.slice(0, 7), name: String(counts.get(month)?.length ?? 0) })),
      ),
    );
  if (running && published < publicationsAMonth)
    lacks.push(lack("publicationsThisMonth", { published, wanted: publicationsAMonth }));
  return lacks.length === 0 ? { met: true, goesOn: true } : { met: false, lacks, late: short.length > 0 };
}

function marked(facts: RoadmapFacts, code: RoadmapCode): ItemOutcome {
  return facts.markOf(code)?.done === true ? { met: true } : { met: "unmarked" };
}

/** A municipal report of this school year whose title says what it is about, or a mark by hand that names another document. */
function report(
  facts: RoadmapFacts,
  register: MunicipalRegister,
  code: RoadmapCode,
  about: keyof typeof reportWords,
): ItemOutcome {
  const words = reportWords[about];
  const written = register.documents.some(
    (row) =>
      row.kind === "report" &&
      row.organisationId === null &&
      row.status === "inForce" &&
      row.signedOn !== null &&
      isInYear(facts, row.signedOn) &&
      words.some((word) => normalForm(row.title).includes(word)),
  );
  return written || facts.markOf(code)?.done === true
    ? { met: true }
    : { met: false, lacks: [lack("reportMissing", { about })] };
}

/** S1, п. 4.1.1 (F011): five acts, each with its day. */
function hasActs(row: Organisation): boolean {
  const days = [row.regulationOn, row.regulationOrderOn, row.curatorOrderOn, row.roadmapOrderOn, row.pairsOrderOn];
  return days.every((day) => day !== null);
}

function finding(rows: readonly unknown[], made: (count: number) => Lack): ItemOutcome {
  return rows.length === 0 ? { met: true } : { met: false, lacks: [made(rows.length)] };
}

function things(organisations: readonly Organisation[]): Thing[] {
  return organisations.map(({ id, shortName }) => ({ kind: "organisation", key: id, name: shortName }));
}
