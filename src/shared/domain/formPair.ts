import { domainTexts } from "../domainTexts.ru.ts";
import type { InputOf } from "../protocol.ts";
import { pairs } from "../register/pairs.ts";
import { nextKey } from "../register/table.ts";
import { readSettings } from "../settingsCatalogue.ts";
import { mentoringKinds, pairStatuses } from "../vocabulary.ts";
import type { PairOutcome } from "./answers.ts";
import { showDay } from "./day.ts";
import { fullYears } from "./matching/fullYears.ts";
import { type Bank, bankOf, menteeRefusal, mentorRefusal, type Proposal } from "./matching/hardRules.ts";
import { isFittingLength, programmeLength } from "./programmeLength.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { Context, Decision, Register } from "./register.ts";

/** Proposes a pair; consents and the order come after it. The organisations are those of its first day (domain.md 3.0). */
export function formPair(register: Register, input: InputOf<"formPair">, context: Context): Decision<PairOutcome> {
  const { mentorId, menteeId, kind, startedOn, dueOn } = input;
  const bank = bankOf(register, readSettings(register.settings), context.today);
  const proposal: Proposal = { pairId: null, kind, from: startedOn, to: dueOn };
  const refusal =
    peopleRefusal(bank, input) ??
    periodRefusal(input) ??
    menteeRefusal(bank, menteeId, proposal) ??
    mentorRefusal(bank, mentorId, menteeId, proposal);
  if (refusal !== null) return refusal;

  const { people } = bank;
  const id = nextKey(
    pairs,
    register.pairs.map((row) => row.id),
  )();
  return {
    changes: [
      {
        table: "pairs",
        put: {
          id,
          mentorId,
          menteeId,
          mentorOrganisationId: people.homeOn(mentorId, startedOn)?.organisationId ?? null,
          menteeOrganisationId: people.homeOn(menteeId, startedOn)?.organisationId ?? null,
          form: input.form,
          kind,
          status: "proposed",
          startedOn,
          dueOn,
          finishedOn: null,
          orderNumber: null,
          orderOn: null,
          replacementGround: null,
          closingGround: null,
          replacesId: null,
          reasons: input.reasons ?? null,
          test: people.person(mentorId)?.test === true || people.person(menteeId)?.test === true,
          createdAt: context.now,
          note: null,
        },
      },
    ],
    answer: {
      pairId: id,
      status: "proposed",
      statusLabel: pairStatuses.label("proposed"),
      notes: notesOn(bank, input),
    },
  };
}

function peopleRefusal(bank: Bank, { mentorId, menteeId }: InputOf<"formPair">): Refusal | null {
  if (mentorId === menteeId) return refuse("selfPair", {});
  const missing = [mentorId, menteeId].find((id) => bank.people.person(id) === undefined);
  return missing === undefined ? null : refuse("notFound", { what: "person", id: missing });
}

function periodRefusal({ kind, startedOn, dueOn }: InputOf<"formPair">): Refusal | null {
  if (startedOn > dueOn) return refuse("periodOrder", { from: showDay(startedOn), to: showDay(dueOn) });
  if (isFittingLength(kind, startedOn, dueOn)) return null;
  return refuse("programmeLength", {
    kind: mentoringKinds.label(kind),
    months: domainTexts.programmeLength[programmeLength(kind)],
  });
}

/** Положение S0, п. 4.3: years of work are preferred, not demanded, unless the settings say so. */
function notesOn({ people, settings }: Bank, { mentorId, startedOn }: InputOf<"formPair">): string[] {
  const mentor = people.person(mentorId);
  const years = fullYears(mentor?.careerStartedOn ?? null, startedOn);
  const subjectYears = fullYears(mentor?.subjectStartedOn ?? null, startedOn);
  const notes: string[] = [];
  if (years !== null && years < settings.mentorYears) notes.push(domainTexts.fewYears(years, settings.mentorYears));
  if (subjectYears !== null && subjectYears < settings.mentorSubjectYears) {
    notes.push(domainTexts.fewSubjectYears(subjectYears, settings.mentorSubjectYears));
  }
  return notes;
}
