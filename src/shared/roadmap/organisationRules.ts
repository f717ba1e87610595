/** The items for which organisations answer, each by its own rule, from the register alone (rules.md 4). */

import { showDay } from "../language/day.ts";
import type { Organisation } from "../register/organisations.ts";
import type { Pair } from "../register/pairs.ts";
import type { Programme } from "../register/programmes.ts";
import { dueOf } from "./due.ts";
import type { RoadmapFacts } from "./facts.ts";
import { itemOf, type RoadmapCode } from "./items.ts";
import type { ItemOutcome, Lack, LackOf, Thing } from "./outcome.ts";

type Rule = (facts: RoadmapFacts, organisation: Organisation) => ItemOutcome;

const organisationRules: Partial<Record<RoadmapCode, Rule>> = {
  // 1.1: запросы собраны, база обновлена
  r01: (facts, { id }) => {
    const lacks: Lack[] = [];
    if (facts.needsFrom(id) === 0 && facts.markOf("r01", id)?.done !== true) lacks.push(lack("needsMissing", {}));
    if (!isBankFresh(facts, id)) lacks.push(lack("bankStale", { since: showDay(facts.from) }));
    return finding(lacks);
  },
  // 1.2: у каждой утверждённой пары есть утверждённая программа
  r02: (facts, { id }) => {
    const pairs = facts.pairsOf(id);
    if (pairs.length === 0) return { met: null, lacks: [lack("noPairs", {})] };
    const missing = pairs.filter((pair) => facts.programmeOf(pair.id) === undefined);
    const open = pairs.filter((pair) => facts.programmeOf(pair.id)?.approvedOn === null);
    return finding([
      ...some(missing, (count) => lack("programmeMissing", { pairs: count }, things(facts, missing))),
      ...some(open, (count) => lack("programmeNotApproved", { pairs: count }, things(facts, open))),
    ]);
  },
  // 1.3: в каждой программе есть хотя бы одна строка плана
  r03: (facts, { id }) => {
    const planned = programmesOf(facts, id);
    if (planned.length === 0) return { met: null, lacks: [lack("noProgrammes", {})] };
    const empty = planned.map(({ pair }) => pair).filter((pair) => facts.linesOf(pair.id).length === 0);
    return finding(some(empty, (count) => lack("planMissing", { pairs: count }, things(facts, empty))));
  },
  r05: workOnPlans,
  // 2.2: каждая программа оценена по чек-листу
  r14: (facts, { id }) => {
    const all = programmesOf(facts, id);
    if (all.length === 0) return { met: null, lacks: [lack("noProgrammes", {})] };
    const open = all.filter(({ programme }) => !facts.isReviewed(programme)).map(({ pair }) => pair);
    return finding(some(open, (count) => lack("reviewMissing", { pairs: count }, things(facts, open))));
  },
  // 2.4: ответила нужная доля участников
  r16: (facts, { id }) => {
    const participants = participantsOf(facts, id);
    const of = participants.size;
    if (of === 0) return { met: null, lacks: [lack("noParticipants", {})] };
    const answered = [...participants].filter((person) => facts.satisfied.has(person)).length;
    const wanted = facts.settings.responseRate;
    return finding(answered * 100 >= of * wanted ? [] : [lack("surveyShort", { answered, of, wanted })]);
  },
  // 2.5: опубликован хотя бы один результат
  r17: (facts, { id }) => {
    const published = facts.register.publications.some(
      (row) => row.organisationId === id && row.kind === "results" && isInYear(facts, row.publishedOn),
    );
    return finding(published ? [] : [lack("resultsMissing", {})]);
  },
};

/** What one organisation owes of one item; what was due before it opened is none of its business. */
export function outcomeFor(facts: RoadmapFacts, organisation: Organisation, code: RoadmapCode): ItemOutcome {
  const { openedOn } = organisation;
  const due = dueOf(itemOf(code).rule, facts.schoolYear, facts.settings.deadlineRule, facts.today);
  if (openedOn !== null && openedOn > due.to)
    return { met: null, lacks: [lack("openedLater", { on: showDay(openedOn) })] };
  return (organisationRules[code] as Rule)(facts, organisation);
}

/** 1.5: выполнение планов пар; доля, которой достаточно, — настройка. */
function workOnPlans(facts: RoadmapFacts, { id }: Organisation): ItemOutcome {
  const pairs = facts.pairsOf(id);
  const lines = pairs.flatMap((pair) => facts.linesOf(pair.id));
  if (lines.length === 0) return { met: null, lacks: [lack("noLines", {})] };
  const due = lines.filter((line) => line.dueOn < facts.today || line.status === "done");
  const overdue = due.filter((line) => line.status !== "done");
  const ahead = lines.length - due.length;
  if (overdue.length === 0 && ahead === 0) return { met: true };
  const behind = new Set(overdue.map((line) => line.pairId));
  const done = due.length - overdue.length;
  const lacks = [
    ...some(overdue, (count) =>
      lack(
        "linesOverdue",
        { lines: count, done, due: due.length },
        things(
          facts,
          pairs.filter((pair) => behind.has(pair.id)),
        ),
      ),
    ),
    ...(ahead === 0 ? [] : [lack("linesAhead", { lines: ahead })]),
  ];
  return { met: false, lacks, late: done * 100 < due.length * facts.settings.planShare };
}

function finding(lacks: Lack[]): ItemOutcome {
  return lacks.length === 0 ? { met: true } : { met: false, lacks };
}

export function lack<Code extends Lack["lacks"]>(lacks: Code, facts: LackOf<Code>["facts"], about: Thing[] = []): Lack {
  return { lacks, facts, things: about } as Lack;
}

function some<T>(rows: readonly T[], made: (count: number) => Lack): Lack[] {
  return rows.length === 0 ? [] : [made(rows.length)];
}

function things(facts: RoadmapFacts, pairs: readonly Pair[]): Thing[] {
  return pairs.map((pair) => ({ kind: "pair", key: pair.id, name: facts.people.name(pair.menteeId) }));
}

export function isInYear({ from, to, today }: RoadmapFacts, day: string): boolean {
  return day >= from && day <= to && day <= today;
}

/** Whether somebody has been entered into the bank, or its rows looked through, since 1 September. */
export function isBankFresh(facts: RoadmapFacts, organisationId: string): boolean {
  const rows = [...facts.mentorsOf(organisationId), ...facts.menteesOf(organisationId)];
  return rows.some(
    (row) => isInYear(facts, row.enteredOn) || (row.updatedOn !== null && isInYear(facts, row.updatedOn)),
  );
}

function programmesOf(facts: RoadmapFacts, organisationId: string): { pair: Pair; programme: Programme }[] {
  return facts.pairsOf(organisationId).flatMap((pair) => {
    const programme = facts.programmeOf(pair.id);
    return programme === undefined ? [] : [{ pair, programme }];
  });
}

/** Distinct people of this organisation's pairs of the year who work in it. */
export function participantsOf(facts: RoadmapFacts, organisationId: string): Set<string> {
  const all = facts.pairsOf(organisationId).flatMap((pair) => [pair.mentorId, pair.menteeId]);
  return new Set(all.filter((person) => facts.homeOf(person) === organisationId));
}
