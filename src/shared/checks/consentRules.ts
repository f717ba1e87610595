/** Written consents (ТК РФ, ст. 351.8; 152-ФЗ, ст. 9, 10.1). */

import { isInBank } from "../facts/bank.ts";
import { consentDay, consentState, isInForce } from "../facts/consentState.ts";
import { isOccupying } from "../facts/occupancy.ts";
import { consentsAfterOrder, missingConsents, pairConsent, type Whose } from "../facts/pairConsents.ts";
import { addDays, showDay } from "../language/day.ts";
import type { Pair } from "../register/pairs.ts";
import type { RowOf } from "../register/tables.ts";
import { consentKinds } from "../register/vocabulary.ts";
import { checkWords as words } from "./checkTexts.ru.ts";
import { at, type Finding, rule } from "./rule.ts";
import type { View } from "./view.ts";

type Consent = RowOf<"consents">;

const noticeOfExpiry = 30;
const ordered: readonly Pair["status"][] = ["approved", "running", "paused"];

type Lack = "none" | "withdrawn" | "expired";

interface LackingConsent {
  pair: Pair;
  whose: Whose;
  personId: string;
  lack: Lack;
  /** The consent that has ended. */
  row: Consent | undefined;
}

/** F039, F074: whose consent a pair with an order has not, or has no longer. */
function* lackingConsents(view: View): Iterable<LackingConsent> {
  for (const pair of view.register.pairs) {
    if (!ordered.includes(pair.status)) continue;
    const rows = [...view.consentsOf(pair.mentorId), ...view.consentsOf(pair.menteeId)];
    for (const whose of missingConsents(pair, rows, view.settings, view.today)) {
      const personId = whose === "mentor" ? pair.mentorId : pair.menteeId;
      const day = consentDay(pair, view.today);
      const ended = rows.filter(
        (row) =>
          row.personId === personId &&
          row.kind === "mentoring" &&
          row.givenOn <= day &&
          (row.pairId === null || row.pairId === pair.id),
      );
      const withdrawn = ended.find((row) => row.withdrawnOn !== null && row.withdrawnOn <= day);
      const none = pairConsent(pair, whose, rows, view.today).state === "none";
      yield {
        pair,
        whose,
        personId,
        lack: none ? "none" : withdrawn === undefined ? "expired" : "withdrawn",
        row: withdrawn ?? ended[0],
      };
    }
  }
}

/** What is told of a person to everybody, and since when. */
function* published({ register }: View) {
  for (const row of register.publications) yield ["publications", row, row.publishedOn] as const;
  for (const row of register.practices) yield ["practices", row, row.describedOn] as const;
}

function columnOf(whose: Whose): "mentorId" | "menteeId" {
  return whose === "mentor" ? "mentorId" : "menteeId";
}

function sameConsent(row: Consent): string {
  const { id: _id, personName: _name, ...said } = row;
  return JSON.stringify(said);
}

export const consentChecks = {
  orderWithoutConsent: rule("error", function* (view) {
    for (const { pair, whose, personId, lack } of lackingConsents(view))
      if (lack === "none")
        yield at("pairs", pair, columnOf(whose), words.orderWithoutConsent.say(pair.id, whose, view.name(personId)));
  }),
  consentAfterOrder: rule("warning", function* (view) {
    for (const pair of view.register.pairs) {
      const { id, orderOn } = pair;
      if (orderOn === null || !ordered.includes(pair.status)) continue;
      const rows = [...view.consentsOf(pair.mentorId), ...view.consentsOf(pair.menteeId)];
      for (const { whose, on } of consentsAfterOrder(pair, orderOn, rows, view.today))
        yield at("pairs", pair, "orderOn", words.consentAfterOrder.say(id, whose, showDay(on), showDay(orderOn)));
    }
  }),
  /** A pair that waits because of the withdrawal has been put right as far as it can be. */
  consentWithdrawn: rule("error", function* (view) {
    for (const { pair, whose, personId, lack, row } of lackingConsents(view))
      if (lack === "withdrawn" && pair.status !== "paused")
        yield at(
          "pairs",
          pair,
          columnOf(whose),
          words.consentWithdrawn.say(pair.id, view.name(personId), showDay(row?.withdrawnOn ?? view.today)),
        );
  }),
  consentExpired: rule("error", function* (view) {
    for (const { pair, whose, personId, lack } of lackingConsents(view))
      if (lack === "expired")
        yield at("pairs", pair, columnOf(whose), words.consentExpired.say(pair.id, view.name(personId)));
  }),
  consentExpiring: rule("warning", function* (view) {
    const last = addDays(view.today, noticeOfExpiry);
    for (const row of view.register.consents) {
      if (row.validUntil === null || row.validUntil > last || !isInForce(row, view.today)) continue;
      const needed = [...view.pairsOfMentor(row.personId), ...view.pairsOfMentee(row.personId)].some(isOccupying);
      if (needed)
        yield at(
          "consents",
          row,
          "validUntil",
          words.consentExpiring.say(view.name(row.personId), consentKinds.label(row.kind), showDay(row.validUntil)),
        );
    }
  }),
  personalDataMissing: rule("warning", function* (view) {
    if (!view.settings.personalDataConsent) return;
    for (const table of ["mentors", "mentees"] as const)
      for (const row of view.register[table]) {
        if (!isInBank(row, view.today)) continue;
        const { personId } = row;
        const asked = { personId, pairId: null, day: view.today, kind: "personalData" } as const;
        if (consentState(view.consentsOf(personId), asked).state !== "given")
          yield at(table, row as never, "personId", words.personalDataMissing.say(view.name(personId)));
      }
  }),
  consentDouble: rule("info", function* (view): Iterable<Finding> {
    const first = new Map<string, string>();
    for (const row of view.register.consents) {
      const former = first.get(sameConsent(row));
      if (former === undefined) first.set(sameConsent(row), row.id);
      else
        yield {
          ...at("consents", row, "id", words.consentDouble.say(row.id, former)),
          fix: { table: "consents", put: row, removed: true },
        };
    }
  }),
  consentForeignPair: rule("warning", function* (view) {
    for (const row of view.register.consents) {
      const pair = row.pairId === null ? undefined : view.pair(row.pairId);
      if (pair === undefined || row.kind === "extraDuties") continue;
      if (row.personId !== pair.mentorId && row.personId !== pair.menteeId)
        yield at("consents", row, "pairId", words.consentForeignPair.say(view.name(row.personId), pair.id));
    }
  }),
  /** C21: unless the municipality has set otherwise. */
  publicationWithoutConsent: rule("error", function* (view): Iterable<Finding> {
    if (!view.settings.publicationByConsent) return;
    for (const [table, row, shownOn] of published(view)) {
      const { personId } = row;
      if (personId === null) continue;
      const lacks = [shownOn, view.today].some(
        (day) =>
          consentState(view.consentsOf(personId), { personId, pairId: null, day, kind: "publication" }).state !==
          "given",
      );
      if (lacks)
        yield at(
          table,
          row as never,
          "personId",
          words.publicationWithoutConsent.say(row.title, view.name(personId), showDay(shownOn)),
        );
    }
  }),
  involvedWithoutConsent: rule("info", function* (view) {
    for (const row of view.register.planLines) {
      const { involvedId } = row;
      if (involvedId === null || row.status === "cancelled") continue;
      const asked = { personId: involvedId, pairId: row.pairId, day: row.dueOn, kind: "extraDuties" } as const;
      if (consentState(view.consentsOf(involvedId), asked).state !== "given")
        yield at("planLines", row, "involvedId", words.involvedWithoutConsent.say(row.pairId, view.name(involvedId)));
    }
  }),
};
