/** The roadmap that ticks itself: of one organisation, and of the municipality with a light for each organisation. */

import * as z from "zod/mini";
import { found } from "../facts/found.ts";
import { isRefusal } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import type { Organisation } from "../register/organisations.ts";
import { roadmapItems, roadmapReviews } from "../register/recordWords.ru.ts";
import { id } from "../request/fields.ts";
import { question } from "../request/request.ts";
import type { ItemLine, ItemReason, LightLine, Lights, Roadmap } from "./answers.ts";
import { dueOf } from "./due.ts";
import { type MunicipalRegister, municipalTables, type RoadmapFacts, roadmapFacts } from "./facts.ts";
import { year } from "./fields.ts";
import { items, markedItems, type RoadmapItem } from "./items.ts";
import { municipalOutcome } from "./municipalRules.ts";
import { outcomeFor } from "./organisationRules.ts";
import { type ItemOutcome, type Lack, lightOf, stateOf } from "./outcome.ts";
import { documentsOf } from "./pairDocuments.ts";
import { lackPhrases, roadmapTexts } from "./roadmapTexts.ru.ts";

/** Things that one reason names; the rest is counted. */
const mostThings = 30;

export const showRoadmap = question({
  input: z.object({ organisationId: id, schoolYear: year }),
  access: { who: "own", of: "organisation" },
  sample: { organisationId: "О-001", schoolYear: 2025 },
  reads: [
    "organisations",
    "people",
    "employments",
    "mentors",
    "mentees",
    "pairs",
    "programmes",
    "planLines",
    "programmeReviews",
    "publications",
    "roadmapMarks",
    "responses",
    "settings",
  ],
  decide(register, { organisationId, schoolYear }, { today }): Decision<Roadmap> {
    const facts = roadmapFacts(register, schoolYear ?? schoolYearOf(today), today);
    const organisation = found(register, "organisations", organisationId);
    if (isRefusal(organisation)) return organisation;
    const lines = organisationLines(facts, organisation);
    return {
      changes: [],
      answer: {
        organisationId,
        organisation: organisation.shortName,
        schoolYear: facts.schoolYear,
        light: lightOf(lines.map((line) => line.state)),
        review: roadmapReviews.label(organisation.roadmapReview ?? "none"),
        reviewOn: organisation.roadmapReviewOn ?? "",
        items: lines,
        documents: documentsOf(facts, organisationId),
      },
    };
  },
});

export const listLights = question({
  input: z.object({ schoolYear: year }),
  access: { who: "department" },
  sample: { schoolYear: 2025 },
  reads: municipalTables,
  decide(register, { schoolYear }, { today }): Decision<Lights> {
    const facts = roadmapFacts(register, schoolYear ?? schoolYearOf(today), today);
    const own = municipalLines(facts, register);
    return {
      changes: [],
      answer: {
        schoolYear: facts.schoolYear,
        light: lightOf(own.map((line) => line.state)),
        items: own,
        organisations: facts.organisations.map((organisation) => lightLine(facts, organisation)),
      },
    };
  },
});

function lightLine(facts: RoadmapFacts, organisation: Organisation): LightLine {
  const lines = organisationLines(facts, organisation);
  const inState = (state: ItemLine["state"]) => lines.filter((line) => line.state === state);
  const [overdue, dueSoon] = [inState("overdue"), inState("dueSoon")];
  return {
    organisationId: organisation.id,
    organisation: organisation.shortName,
    light: lightOf(lines.map((line) => line.state)),
    overdue: overdue.length,
    dueSoon: dueSoon.length,
    items: [...overdue, ...dueSoon].map(({ item, title, state, reasons }) => ({
      item,
      title,
      state,
      reason: reasons.map((reason) => reason.text).join("; "),
    })),
    documents: documentsOf(facts, organisation.id).filter(({ there, of }) => of > 0 && there === of).length,
  };
}

export function organisationLines(facts: RoadmapFacts, organisation: Organisation): ItemLine[] {
  return items
    .filter((item) => item.who === "organisation")
    .map((item) => itemLine(facts, item, outcomeFor(facts, organisation, item.code), organisation.id));
}

export function municipalLines(facts: RoadmapFacts, register: MunicipalRegister): ItemLine[] {
  return items
    .filter((item) => item.who === "department")
    .map((item) => itemLine(facts, item, municipalOutcome(facts, register, item.code)));
}

function itemLine(facts: RoadmapFacts, item: RoadmapItem, outcome: ItemOutcome, organisationId?: string): ItemLine {
  const due = dueOf(item.rule, facts.schoolYear, facts.settings.deadlineRule, facts.today);
  const mark = facts.markOf(item.code, organisationId);
  return {
    item: item.code,
    title: roadmapItems.label(item.code).replace(/^R\d+ /, ""),
    clause: item.clause,
    dueText: roadmapTexts.due[item.code],
    dueOn: due.to,
    state: stateOf(outcome, due, facts.today),
    reasons: "lacks" in outcome ? (outcome.lacks ?? []).map(reasonOf) : [],
    markable: markableBy(item),
    marked: mark === undefined ? null : { done: mark.done, on: mark.markedOn, document: mark.document ?? "" },
  };
}

function markableBy({ code }: RoadmapItem): ItemLine["markable"] {
  if (code === "r01") return "organisation";
  return (markedItems as readonly string[]).includes(code) ? "department" : null;
}

function reasonOf(lack: Lack): ItemReason {
  const phrase = lackPhrases[lack.lacks] as (facts: Lack["facts"]) => string;
  return {
    text: phrase(lack.facts),
    things: lack.things.slice(0, mostThings),
    more: Math.max(0, lack.things.length - mostThings),
  };
}
