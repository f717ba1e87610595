/** Local acts, curators, partners and conditions of organisations. */

import { personalText } from "../facts/names.ts";
import { isOccupying, pairEnd } from "../facts/occupancy.ts";
import { likenessOf } from "../import/organisationName.ts";
import { showDay } from "../language/day.ts";
import { conditionItems } from "../register/recordWords.ru.ts";
import type { RowOf } from "../register/tables.ts";
import { checkWords as words } from "./checkTexts.ru.ts";
import { at, rule } from "./rule.ts";
import type { View } from "./view.ts";

type Organisation = RowOf<"organisations">;

/** Organisations of ours that work today and do the mentoring themselves. */
function atWork({ register, today }: View): Organisation[] {
  return register.organisations.filter(
    (row) =>
      row.subordinate &&
      row.role !== "department" &&
      row.role !== "partner" &&
      (row.openedOn === null || row.openedOn <= today) &&
      (row.closedOn === null || row.closedOn >= today),
  );
}

/** F011: five acts; a number without its date is no act. */
function missingActs(row: Organisation): (keyof Organisation & string)[] {
  const acts: [keyof Organisation & string, boolean][] = [
    ["regulationOrderNumber", row.regulationOrderNumber !== null && row.regulationOrderOn !== null],
    ["regulationOn", row.regulationOn !== null || row.regulationLink !== null],
    ["curatorOrderNumber", row.curatorOrderNumber !== null && row.curatorOrderOn !== null],
    ["roadmapOrderNumber", row.roadmapOrderNumber !== null && row.roadmapOrderOn !== null],
    ["pairsOrderNumber", row.pairsOrderNumber !== null && row.pairsOrderOn !== null],
  ];
  return acts.flatMap(([column, present]) => (present ? [] : [column]));
}

export const organisationChecks = {
  organisationDouble: rule("warning", function* (view) {
    const first = new Map<string, Organisation>();
    for (const row of view.register.organisations) {
      const likeness = row.closedOn !== null && row.closedOn < view.today ? null : likenessOf(row.shortName);
      if (likeness === null) continue;
      const former = first.get(likeness);
      if (former === undefined) first.set(likeness, row);
      else
        yield at(
          "organisations",
          row,
          "shortName",
          words.organisationDouble.say(row.shortName, former.shortName, former.id),
        );
    }
  }),
  actMissing: rule("warning", function* (view) {
    for (const row of atWork(view)) {
      const missing = missingActs(row);
      if (missing[0] !== undefined)
        yield at("organisations", row, missing[0], words.actMissing.say(row.shortName, missing));
    }
  }),
  roadmapNotApproved: rule("warning", function* (view) {
    for (const row of atWork(view)) {
      const review = row.roadmapReview ?? "none";
      if (review === "none" || review === "returned")
        yield at("organisations", row, "roadmapReview", words.roadmapNotApproved.say(row.shortName, review));
    }
  }),
  curatorMissing: rule("warning", function* (view) {
    for (const row of atWork(view))
      if (row.curatorEmail === null)
        yield at("organisations", row, "curatorEmail", words.curatorMissing.say(row.shortName));
  }),
  curatorUnknown: rule("info", function* (view) {
    const addresses = new Set(view.register.people.flatMap((row) => row.email ?? []));
    for (const row of atWork(view))
      if (row.curatorEmail !== null && !addresses.has(row.curatorEmail))
        yield at(
          "organisations",
          row,
          "curatorEmail",
          words.curatorUnknown.say(row.shortName, personalText(view.people, row.curatorEmail)),
        );
  }),
  organisationClosed: rule("error", function* (view) {
    for (const pair of view.register.pairs) {
      if (!isOccupying(pair)) continue;
      for (const column of ["menteeOrganisationId", "mentorOrganisationId"] as const) {
        const place = view.organisation(pair[column]);
        if (place?.closedOn == null || place.closedOn >= view.today) continue;
        yield at(
          "pairs",
          pair,
          column,
          words.organisationClosed.say(pair.id, place.shortName, showDay(place.closedOn)),
        );
        break;
      }
    }
  }),
  /** An emptied closing day cannot be told from that of a place at work but by those who have all left. */
  organisationDeserted: rule("warning", function* (view) {
    const left = new Map<string, string | null>();
    for (const { organisationId, finishedOn } of view.register.employments) {
      const before = left.get(organisationId);
      const later = before === undefined || (before !== null && finishedOn !== null && finishedOn > before);
      if (later || finishedOn === null) left.set(organisationId, finishedOn);
    }
    for (const row of atWork(view)) {
      const last = left.get(row.id);
      if (last != null && last < view.today)
        yield at("organisations", row, "closedOn", words.organisationDeserted.say(row.shortName, showDay(last)));
    }
  }),
  agreementMissing: rule("warning", function* (view) {
    const agreements = new Map<string, RowOf<"agreements">[]>();
    for (const row of view.register.agreements)
      agreements.set(row.partnerId, [...(agreements.get(row.partnerId) ?? []), row]);
    for (const pair of view.register.pairs) {
      const partner = view.organisation(pair.mentorOrganisationId);
      if (partner?.role !== "partner" || !isOccupying(pair)) continue;
      const last = pairEnd(pair) < view.today ? pairEnd(pair) : view.today;
      const day = last > pair.startedOn ? last : pair.startedOn;
      const covered = (agreements.get(partner.id) ?? []).some(
        (row) => row.signedOn <= day && (row.validUntil === null || row.validUntil >= day),
      );
      if (!covered)
        yield at("pairs", pair, "mentorOrganisationId", words.agreementMissing.say(pair.id, partner.shortName));
    }
  }),
  conditionWithoutMeasures: rule("info", function* (view) {
    for (const row of view.register.conditions)
      if (row.answer !== "yes" && row.measures === null)
        yield at(
          "conditions",
          row,
          "measures",
          words.conditionWithoutMeasures.say(
            view.people.organisationName(row.organisationId),
            conditionItems.label(row.item),
          ),
        );
  }),
};
