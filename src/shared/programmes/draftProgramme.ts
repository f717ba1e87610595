/** A draft of the personalised programme, made from diagnostics. */

import * as z from "zod/mini";
import { bankRow, isInBank } from "../facts/bank.ts";
import { diagnosesOf, pairNeeds } from "../facts/diagnoses.ts";
import { isRunning } from "../facts/pairTerm.ts";
import { peopleIndex } from "../facts/people.ts";
import { programmeOf } from "../facts/programmes.ts";
import { isRefusal } from "../facts/refusal.ts";
import type { Decision, Rows } from "../facts/register.ts";
import { isYoungSpecialist } from "../facts/youngSpecialist.ts";
import { showDay } from "../language/day.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import type { Pair } from "../register/pairs.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { deficitAreas, mentoringForms, mentoringKinds } from "../register/vocabulary.ts";
import { id } from "../request/fields.ts";
import { question } from "../request/request.ts";
import type { ProgrammeDraft } from "./answers.ts";
import { ownPair, pairSample } from "./fields.ts";
import { programmeDays } from "./programmeDays.ts";
import { openPair } from "./programmeOf.ts";
import { programmeTexts as texts } from "./programmeTexts.ru.ts";

/** A programme to begin with: everything that the register knows already (F114, F213). */
export const draftProgramme = question({
  input: z.object({ pairId: id }),
  access: ownPair,
  sample: pairSample,
  reads: [
    "organisations",
    "people",
    "employments",
    "mentors",
    "mentees",
    "deficits",
    "pairs",
    "programmes",
    "settings",
  ],
  decide(register, input, context): Decision<ProgrammeDraft> {
    const pair = openPair(register, input.pairId);
    if (isRefusal(pair)) return pair;
    const needs = pairNeeds(register, pair, context.today);
    const mentee = bankRow(register.mentees, pair.menteeId, context.today);
    const labels = needs.map(({ area }) => deficitAreas.label(area));
    const measured = diagnosesOf(register, pair).entry;
    // A new mentor goes on with the programme of the pair that this one continues.
    const carried = pair.replacesId === null ? undefined : programmeOf(register, pair.replacesId);
    return {
      changes: [],
      answer: {
        pairId: pair.id,
        goal: carried?.goal ?? mentee?.request ?? (labels.length === 0 ? "" : texts.goal(labels)),
        directions: carried === undefined ? needs.map(({ area }) => area) : [...carried.directions],
        strengths: carried?.strengths ?? mentee?.strengths ?? "",
        expected: carried?.expected ?? (labels.length === 0 ? "" : texts.expected(labels)),
        frequency: carried?.frequency ?? texts.weekly,
        ...programmeDays(pair, readSettings(register.settings)),
        facts: factsOf(register, pair, context.today),
        notes: measured === null ? [needs.length === 0 ? texts.noNeeds : texts.needsUnmeasured] : [],
      },
    };
  },
});

/** F213: the staff of the mentee's organisation and this pair's two, in sentences. */
function factsOf(
  register: Rows<"mentors" | "pairs" | "settings" | "organisations" | "people" | "employments">,
  pair: Pair,
  today: string,
): string[] {
  const people = peopleIndex(register);
  const settings = readSettings(register.settings);
  const place = pair.menteeOrganisationId;
  const staff = new Set(
    register.people
      .filter(({ id }) => people.workOn(id, today).some((job) => job.organisationId === place))
      .map((row) => row.id),
  );
  const inBank = (rows: readonly { personId: string; leftOn: string | null }[]) =>
    new Set(rows.filter((row) => staff.has(row.personId) && isInBank(row, today)).map((row) => row.personId)).size;
  const young = register.people.filter(
    (row) =>
      staff.has(row.id) &&
      isYoungSpecialist(row, people.employmentsOf(row.id), people.organisations, schoolYearOf(today), settings),
  ).length;
  const pairsNow = register.pairs.filter((row) => row.menteeOrganisationId === place && isRunning(row, today)).length;
  const who = (id: string) => [people.name(id), people.homeOn(id, today)?.position].filter(Boolean).join(", ");
  return [
    texts.staffFacts(people.organisationName(place), {
      staff: staff.size,
      young,
      mentors: inBank(register.mentors),
      pairs: pairsNow,
    }),
    texts.pairFacts(who(pair.mentorId), who(pair.menteeId)),
    texts.formFacts(mentoringForms.label(pair.form), mentoringKinds.label(pair.kind)),
    ...(pair.orderNumber === null
      ? []
      : [texts.orderFacts(pair.orderNumber, pair.orderOn === null ? "" : showDay(pair.orderOn))]),
  ];
}
