/** Everything that the banks hold of one person; only the department and the person's own curator may ask. */

import * as z from "zod/mini";
import { bankRow } from "../facts/bank.ts";
import { found } from "../facts/found.ts";
import { fullYears } from "../facts/fullYears.ts";
import { personalText } from "../facts/names.ts";
import { byText } from "../facts/people.ts";
import { isRefusal } from "../facts/refusal.ts";
import type { Decision, Register, Rows } from "../facts/register.ts";
import { isTrained, trainingsOf, trainingWords } from "../facts/training.ts";
import { isYoungSpecialist } from "../facts/youngSpecialist.ts";
import { showDay } from "../language/day.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import { type Bank, bankOf, mentorLoad } from "../matching/hardRules.ts";
import type { Mentor } from "../register/mentors.ts";
import type { Person } from "../register/people.ts";
import { approvalStages, awardKinds, contours, trainingRoles } from "../register/recordWords.ru.ts";
import { readSettings, type Settings } from "../register/settingsCatalogue.ts";
import { yesNo } from "../register/vocabulary.ts";
import { id } from "../request/fields.ts";
import { question } from "../request/request.ts";
import type { ApprovalLine, BankCard, MenteeCard, MentorCard } from "./answers.ts";
import { isStale } from "./banked.ts";
import { bankTexts } from "./bankTexts.ru.ts";
import { personSample } from "./fields.ts";
import { leaveOf } from "./recordLeave.ts";

export const showBankCard = question({
  input: z.object({ personId: id }),
  access: { who: "own", of: "person" },
  sample: personSample,
  reads: [
    "organisations",
    "people",
    "employments",
    "mentors",
    "mentees",
    "pairs",
    "consents",
    "apart",
    "approvals",
    "trainings",
    "awards",
    "settings",
  ],
  decide(register, { personId }, { today }): Decision<BankCard> {
    const settings = readSettings(register.settings);
    const bank = bankOf(register, settings, today);
    const { people } = bank;
    const person = found(register, "people", personId);
    if (isRefusal(person)) return person;
    const mentor = bankRow(register.mentors, personId, today);
    const mentee = bankRow(register.mentees, personId, today);
    return {
      changes: [],
      answer: {
        personId,
        organisationId: people.lastHome(personId, today)?.organisationId ?? "",
        mentor: mentor === undefined ? null : mentorCard(register, bank, mentor, person),
        mentee: mentee === undefined ? null : menteeCard(mentee, settings.updateDays, today),
        approvals: approvalsOf(register, personId),
        lacking: mentor === undefined ? [] : lackingStages(register, personId, settings.approvalChain),
        trainings: trainingsOf(register.trainings, personId).map((row) => ({
          title: trainingWords(row),
          facts: [trainingRoles.label(row.role), row.provider, row.document].filter(Boolean).join(" · "),
        })),
        awards: awardsOf(register, personId),
        young: {
          now: isYoungSpecialist(
            person,
            people.employmentsOf(personId),
            people.organisations,
            schoolYearOf(today),
            settings,
          ),
          mark: yesNo.codeOf(person.youngOverride ?? "") ?? "rule",
          reason: person.youngReason ?? "",
          until: person.youngUntil ?? "",
          careerStartedOn: person.careerStartedOn ?? "",
        },
        leave: leaveOf(people.workOn(personId, today), today),
      },
    };
  },
});

function mentorCard(register: Rows<"trainings">, bank: Bank, mentor: Mentor, person: Person): MentorCard {
  const { today } = bank;
  const load = mentorLoad(bank, mentor, { pairId: null, kind: "traditional", from: today, to: today });
  const protocolOn = mentor.protocolOn === null ? "" : showDay(mentor.protocolOn);
  return {
    enteredOn: mentor.enteredOn,
    updatedOn: mentor.updatedOn ?? "",
    stale: isStale(mentor, bank.settings.updateDays, today),
    areas: mentor.areas ?? [],
    forms: mentor.forms ?? [],
    overcome: mentor.overcome ?? [],
    roles: mentor.roles ?? [],
    limit: mentor.limit,
    limitReason: mentor.limitReason ?? "",
    busy: load.running,
    busyOf: load.limit,
    competences: mentor.competences ?? "",
    achievements: mentor.achievements ?? "",
    evidence: personalText(bank.people, mentor.evidence ?? ""),
    availability: mentor.availability ?? "",
    protocol: mentor.protocolNumber === null ? "" : bankTexts.protocol(mentor.protocolNumber, protocolOn),
    trained: isTrained(mentor, register.trainings, person.id),
    service: serviceWords(bank, person),
    note: mentor.note ?? "",
  };
}

// S0, п. 4.3: at least five years of teaching, three of them in the subject, «предпочтительно» (F034).
function serviceWords({ settings, today }: Bank, person: Person): string[] {
  const career = fullYears(person.careerStartedOn, today);
  const subject = fullYears(person.subjectStartedOn, today);
  const words: string[] = [];
  if (career === null || career < settings.mentorYears) words.push(bankTexts.careerShort(career, settings.mentorYears));
  if (subject !== null && subject < settings.mentorSubjectYears)
    words.push(bankTexts.subjectShort(subject, settings.mentorSubjectYears));
  return words;
}

function menteeCard(row: Register["mentees"][number], days: number, today: string): MenteeCard {
  return {
    enteredOn: row.enteredOn,
    updatedOn: row.updatedOn ?? "",
    stale: isStale(row, days, today),
    categories: row.categories,
    deficits: row.deficits ?? [],
    request: row.request ?? "",
    source: row.source,
    initiator: row.initiator,
    strengths: row.strengths ?? "",
    conservative: row.conservative,
    note: row.note ?? "",
  };
}

function approvalsOf({ approvals }: Rows<"approvals">, personId: string): ApprovalLine[] {
  const rank = (stage: ApprovalLine["stage"]) => approvalStages.codes.indexOf(stage);
  return approvals
    .filter((row) => row.personId === personId && row.pairId === null)
    .map((row) => ({
      stage: row.stage,
      decision: row.decision,
      on: row.decidedOn ?? "",
      protocol: row.protocolNumber ?? "",
      note: row.note ?? "",
    }))
    .sort((one, other) => rank(one.stage) - rank(other.stage) || byText(other.on, one.on));
}

/** Stages that the setting asks for and nobody has agreed at (S0, п. 4.4). */
function lackingStages({ approvals }: Rows<"approvals">, personId: string, chain: Settings["approvalChain"]): string[] {
  const agreed = new Set(
    approvals
      .filter((row) => row.personId === personId && row.pairId === null && row.decision === "agreed")
      .map((row) => row.stage),
  );
  return chain.filter((stage) => !agreed.has(stage)).map((stage) => approvalStages.label(stage));
}

function awardsOf({ awards }: Rows<"awards">, personId: string): BankCard["awards"] {
  return awards
    .filter((row) => row.personId === personId)
    .sort((one, other) => byText(other.awardedOn, one.awardedOn) || byText(one.id, other.id))
    .map((row) => ({
      title: awardKinds.label(row.kind),
      facts: [showDay(row.awardedOn), contours.label(row.level), row.document].filter(Boolean).join(" · "),
    }));
}
