/** Rows of the plain registers of the invented municipality. */

import type { Change } from "../facts/register.ts";
import { addDays, addYears, earlier } from "../language/day.ts";
import { agreements } from "../register/agreements.ts";
import { conditions } from "../register/conditions.ts";
import { documentChanges } from "../register/documentChanges.ts";
import { documents } from "../register/documents.ts";
import type { Organisation } from "../register/organisations.ts";
import { platforms } from "../register/platforms.ts";
import { practices } from "../register/practices.ts";
import { publications } from "../register/publications.ts";
import { recommendations } from "../register/recommendations.ts";
import { conditionItems } from "../register/recordWords.ru.ts";
import { risks } from "../register/risks.ts";
import { blanksOf, nextKey } from "../register/table.ts";
import { workingGroup } from "../register/workingGroup.ts";
import * as words from "./recordSampleWords.ru.ts";
import { orderNumber } from "./words.ru.ts";

export function recordSamples(organisations: readonly Organisation[], schoolYear: number, today: string): Change[] {
  const own = organisations.filter((row) => row.subordinate && row.closedOn === null);
  return [
    ...actChanges(own, schoolYear, today),
    ...documentRows(schoolYear, today),
    ...partnerRows(organisations, schoolYear),
    ...groupRows(schoolYear),
    ...auditRows(own, schoolYear, today),
    ...publicationRows(own, today),
    ...riskRows(own, schoolYear, today),
  ];
}

const reviews = ["approved", "submitted", "returned", "none"] as const;

/** The second organisation has handed its roadmap in, the third has it back; the others' is approved, the last ones lack acts. */
function actChanges(own: readonly Organisation[], schoolYear: number, today: string): Change[] {
  return own.map((row, place): Change => {
    const year = schoolYear - 1;
    const complete = place < own.length - 2;
    const review = place === 0 || place > 3 ? "approved" : (reviews[place] ?? "approved");
    const put: Partial<Organisation> = {
      id: row.id,
      regulationOn: row.regulationOrderOn,
      roadmapOrderNumber: complete ? orderNumber(122 + place * 7) : null,
      roadmapOrderOn: complete ? `${year}-09-05` : null,
      pairsOrderNumber: complete ? orderNumber(123 + place * 7) : null,
      pairsOrderOn: complete ? `${year}-09-16` : null,
    };
    if (!complete || review === "none") return { table: "organisations", put };
    const on = earlier(`${year}-09-${20 + place}`, today);
    const note = review === "returned" ? words.roadmapRemark : null;
    return {
      table: "organisations",
      put: { ...put, roadmapReview: review, roadmapReviewOn: on, roadmapReviewNote: note },
    };
  });
}

function documentRows(schoolYear: number, today: string): Change[] {
  const key = nextKey(documents, []);
  const [former, current, regulation] = [key(), key(), key()];
  const { documentWords: texts } = words;
  const passport = { ...blanksOf(documents), level: "municipal", inPreambles: true } as const;
  const kept = { developedBy: texts.developedBy, owner: texts.owner, keptAt: texts.developedBy };
  const signedOn = `${schoolYear - 2}-08-23`;
  const rows: Change[] = [
    {
      table: "documents",
      put: {
        ...passport,
        ...kept,
        id: former,
        title: texts.formerOrder,
        kind: "order",
        number: "504-п",
        signedOn: addYears(signedOn, -2),
        effectiveOn: addYears(signedOn, -2),
        status: "cancelled",
        inPreambles: false,
      },
    },
    {
      table: "documents",
      put: {
        ...passport,
        ...kept,
        id: current,
        title: texts.order,
        kind: "order",
        number: "91-п",
        signedOn,
        effectiveOn: signedOn,
        status: "inForce",
        reviewedOn: earlier(`${schoolYear}-08-20`, today),
        replacesId: former,
      },
    },
    {
      table: "documents",
      put: {
        ...passport,
        ...kept,
        id: regulation,
        title: texts.regulation,
        kind: "regulation",
        signedOn,
        effectiveOn: signedOn,
        status: "inForce",
      },
    },
    {
      table: "documents",
      put: { ...passport, id: key(), title: texts.roadmap, kind: "roadmap", signedOn, status: "inForce" },
    },
    {
      table: "documents",
      put: {
        ...passport,
        id: key(),
        title: texts.concept,
        kind: "norm",
        level: "federal",
        number: "1264-р",
        signedOn: "2025-05-21",
        status: "inForce",
      },
    },
  ];
  const change = { ...blanksOf(documentChanges), id: nextKey(documentChanges, [])(), documentId: regulation };
  const changedOn = addYears(signedOn, 1);
  return [
    ...rows,
    {
      table: "documentChanges",
      put: { ...change, number: "1", changedOn, approvedBy: words.documentWords.changeBy("87-п") },
    },
  ];
}

function partnerRows(organisations: readonly Organisation[], schoolYear: number): Change[] {
  const partner = organisations.find((row) => row.role === "partner");
  if (partner === undefined) return [];
  const key = nextKey(agreements, []);
  return organisations.slice(0, 2).map((row, place): Change => {
    const signedOn = `${schoolYear - 1 - place}-09-02`;
    const validUntil = place === 0 ? null : addDays(addYears(signedOn, 1), -1);
    const parties = { organisationId: row.id, partnerId: partner.id, number: String(4 + place) };
    return {
      table: "agreements",
      put: { ...blanksOf(agreements), id: key(), ...parties, signedOn, validUntil, subject: words.agreementSubject },
    };
  });
}

function groupRows(schoolYear: number): Change[] {
  const key = nextKey(workingGroup, []);
  return words.groupWords.map(([duty, position], index): Change => {
    const row = { ...blanksOf(workingGroup), id: key(), order: index + 1, duty, position };
    return { table: "workingGroup", put: { ...row, byAgreement: index > 2, fromOn: `${schoolYear - 2}-08-23` } };
  });
}

const answers = ["yes", "yes", "partly", "yes", "no"] as const;

/** The first three organisations have gone through their conditions last year, the first one this year again. */
function auditRows(own: readonly Organisation[], schoolYear: number, today: string): Change[] {
  const key = nextKey(conditions, []);
  const audits = own.slice(0, 3).map((row, place) => ({ row, place, checkedOn: `${schoolYear - 1}-10-01` }));
  const [first] = audits;
  const again = first === undefined ? [] : [{ ...first, place: 3, checkedOn: earlier(`${schoolYear}-10-01`, today) }];
  return [...audits, ...again].flatMap(({ row, place, checkedOn }) =>
    conditionItems.codes.map((item, index): Change => {
      const answer = answers[(index * 2 + place * 3) % answers.length] ?? "yes";
      const measures = answer === "no" ? words.measureWords : null;
      const put = { ...blanksOf(conditions), id: key(), organisationId: row.id, item, answer, checkedOn, measures };
      return { table: "conditions", put };
    }),
  );
}

function publicationRows(own: readonly Organisation[], today: string): Change[] {
  const [publicationKey, practiceKey] = [nextKey(publications, []), nextKey(practices, [])];
  return [
    ...words.publicationWords.map(([kind, title], index): Change => {
      const organisationId = index % 3 === 0 ? null : (own[index % own.length]?.id ?? null);
      const row = { ...blanksOf(publications), id: publicationKey(), kind, title, organisationId };
      return { table: "publications", put: { ...row, publishedOn: addDays(today, -4 - index * 13) } };
    }),
    ...words.practiceWords.map((title, index): Change => {
      const row = { ...blanksOf(practices), id: practiceKey(), title, organisationId: own[index]?.id ?? "" };
      const level = index === 0 ? "municipal" : "organisation";
      const describedOn = addDays(today, -60 - index * 40);
      return { table: "practices", put: { ...row, level, describedOn, recommended: index === 0 } };
    }),
  ];
}

function riskRows(own: readonly Organisation[], schoolYear: number, today: string): Change[] {
  const [riskKey, adviceKey, platformKey] = [nextKey(risks, []), nextKey(recommendations, []), nextKey(platforms, [])];
  const year = schoolYear - 1;
  return [
    ...words.riskWords.map(([kind, likelihood, impact, measures], index): Change => {
      const status = index === 5 ? "closed" : "watched";
      const row = { ...blanksOf(risks), id: riskKey(), kind, likelihood, impact, measures, status } as const;
      return { table: "risks", put: { ...row, responsible: words.responsibleWord, assessedOn: `${year}-10-10` } };
    }),
    ...words.adviceWords.map((advice, index): Change => {
      const row = { ...blanksOf(recommendations), id: adviceKey(), advice, organisationId: own[index]?.id ?? null };
      const days = { issuedOn: `${year}-11-10`, dueOn: `${year}-12-20` };
      const doneOn = index === 0 ? `${year}-12-15` : null;
      const status = index === 0 ? "done" : "accepted";
      return { table: "recommendations", put: { ...row, ...days, status, doneOn, ground: words.groundWords } };
    }),
    ...words.platformWords.map(([name, focus, metaSubject], index): Change => {
      const row = { ...blanksOf(platforms), id: platformKey(), name, focus, metaSubject };
      const events = [
        { schoolYear: year, count: 3 - index },
        ...(index === 0 && today >= `${schoolYear}-10-15` ? [{ schoolYear, count: 1 }] : []),
      ];
      const organisationId = own[index]?.id ?? null;
      return { table: "platforms", put: { ...row, organisationId, openedOn: `${year - 1}-09-01`, events } };
    }),
  ];
}
