/** Three school years of pairs: what became of each, its consents and its order. */

import { usualDueOn } from "../facts/programmeLength.ts";
import type { Rows } from "../facts/register.ts";
import { youthOf } from "../facts/youngSpecialist.ts";
import { type FurtherTable, furtherTables, indicatorInput } from "../indicators/indicatorInput.ts";
import { addDays, earlier, later, showDay, weekday } from "../language/day.ts";
import { reportDay, schoolYearOf, schoolYearStart } from "../language/schoolYear.ts";
import { type Consent, consents, consents as consentTable } from "../register/consents.ts";
import { type Pair, pairs as pairTable } from "../register/pairs.ts";
import { blanksOf, nextKey } from "../register/table.ts";
import type { BankMentor } from "./banks.ts";
import type { Random } from "./random.ts";
import { type Member, type SampleStaff, worksThrough } from "./staff.ts";
import { orderNumber, sampleNotes } from "./words.ru.ts";

export interface SamplePairs {
  pairs: Pair[];
  consents: Consent[];
  /** Mentees of this school year for whom no mentor has been chosen yet. */
  waiting: Member[];
}

/** Share of the young specialists with a pair: in the past years just above the targets, this year on the way. */
const shares = [0.71, 0.88, 0.5];
const mostMentees = 2;

interface Town {
  staff: SampleStaff;
  mentors: readonly BankMentor[];
  schoolYear: number;
  today: string;
  random: Random;
}

/** A pair in the making, with the people themselves. */
interface Draft {
  mentee: Member;
  kind: Pair["kind"];
  status: Pair["status"];
  startedOn: string;
  dueOn: string;
  finishedOn: string | null;
}

export function makePairs(town: Town): SamplePairs {
  const made: SamplePairs = { pairs: [], consents: [], waiting: [] };
  const book = new PairBook(town, made);
  for (const [index, share] of shares.entries()) {
    const year = town.schoolYear - shares.length + 1 + index;
    const current = year === town.schoolYear;
    const beginners = town.random.shuffled(youngOf(town, year));
    const count = Math.ceil(beginners.length * share);
    for (const [place, mentee] of beginners.slice(0, count).entries()) book.addYearPair(mentee, year, place);
    for (const mentee of experiencedOf(town, year)) book.addShortPair(mentee, year);
    if (current) book.addSteps(beginners.slice(count));
  }
  return made;
}

const noFurtherRows = Object.fromEntries(furtherTables.map((name) => [name, []])) as unknown as Rows<FurtherTable>;

/** Young specialists of a year who work from its beginning, or from their hire, to its report day. */
function youngOf({ staff, today }: Town, year: number): Member[] {
  const register = {
    organisations: staff.organisations,
    people: staff.members.map((member) => member.person),
    employments: staff.members.flatMap((member) => member.employments),
    pairs: [],
    targets: [],
    settings: [],
    ...noFurtherRows,
  };
  const input = indicatorInput(register);
  const reportOn = reportDay(year, today);
  return staff.members.filter((member) => {
    const periods = input.staff.subordinate.get(member.person.id) ?? [];
    if (youthOf(member.person, periods, year, input.settings) !== "young") return false;
    return worksThrough(
      member,
      later(schoolYearStart(year), member.employments[0]?.startedOn ?? ""),
      later(reportOn, schoolYearStart(year)),
    );
  });
}

function experiencedOf({ staff }: Town, year: number): Member[] {
  const slot = 11 + (year % 3) * 2;
  return staff.members.filter(({ young, gone, slot: own, place }) => !young && !gone && place < 2 && own === slot);
}

/** Issues the keys, chooses the mentors and keeps count of their mentees. */
class PairBook {
  readonly #town: Town;
  readonly #made: SamplePairs;
  readonly #pairKey = nextKey(pairTable, []);
  readonly #consentKey = nextKey(consentTable, []);

  constructor(town: Town, made: SamplePairs) {
    this.#town = town;
    this.#made = made;
  }

  /** A pair over the school year; some were replaced, some ended early, those of this year go on. */
  addYearPair(mentee: Member, year: number, index: number): void {
    const { today, schoolYear } = this.#town;
    const hired = mentee.employments[0]?.startedOn ?? "";
    const usual = workday(addDays(`${year}-09-16`, (index * 3) % 17));
    const startedOn = earlier(hired > usual ? workday(addDays(hired, 14)) : usual, today);
    const dueOn = usualDueOn("traditional", startedOn);
    const over = year < schoolYear || dueOn < today;
    const draft = { mentee, kind: "traditional" as const, startedOn, dueOn };
    if (!over) {
      const paused = index === 3 && addDays(startedOn, 14) <= today;
      this.#add({
        ...draft,
        status: paused ? "paused" : startedOn > addDays(today, -5) ? "approved" : "running",
        finishedOn: null,
      });
      return;
    }
    const lastDay = earlier(workday(addDays(`${year + 1}-05-20`, index % 9)), today);
    const changeOn = `${year}-12-${18 + (index % 5)}`;
    if (index % 9 === 1 && startedOn < `${year}-11-01`) {
      const first = this.#add({ ...draft, status: "replaced", finishedOn: changeOn });
      const second = { ...draft, startedOn: addDays(changeOn, 1), status: "completed" as const, finishedOn: lastDay };
      this.#add(second, first);
    } else if (index % 9 === 5) {
      this.#add({ ...draft, status: "closedEarly", finishedOn: earlier(`${year + 1}-02-1${index % 9}`, lastDay) });
    } else {
      this.#add({ ...draft, status: "completed", finishedOn: lastDay });
    }
  }

  /** Two months on one new method, for somebody experienced. */
  addShortPair(mentee: Member, year: number): void {
    const { today, schoolYear } = this.#town;
    const startedOn = earlier(`${year}-10-05`, today);
    const dueOn = `${addDays(startedOn, 62)}`;
    const over = dueOn < today || year < schoolYear;
    const draft = { mentee, kind: "shortTerm" as const, startedOn, dueOn };
    this.#add({ ...draft, status: over ? "completed" : "running", finishedOn: over ? dueOn : null });
  }

  /** This year's other beginners: a pair at each step before its order, one that begins next week, one refused; some wait. */
  addSteps(mentees: readonly Member[]): void {
    const { today } = this.#town;
    const steps: Pair["status"][] = [
      "approved",
      "underReview",
      "awaitingConsent",
      "awaitingConsent",
      "proposed",
      "draft",
      "rejected",
    ];
    for (const [index, status] of steps.entries()) {
      const mentee = mentees[index];
      if (mentee === undefined) return;
      const startedOn = workday(addDays(today, 7));
      this.#add({
        mentee,
        kind: "traditional",
        status,
        startedOn,
        dueOn: usualDueOn("traditional", startedOn),
        finishedOn: null,
      });
    }
    this.#made.waiting.push(...mentees.slice(steps.length - 1, steps.length + 4));
  }

  #add(draft: Draft, replaces: Pair | null = null): Pair | null {
    const mentor = this.#chooseMentor(draft, replaces);
    if (mentor === null) return null;
    const { status, startedOn, finishedOn } = draft;
    const id = this.#pairKey();
    const number = Number(/\d+$/.exec(id)?.[0]);
    const { today } = this.#town;
    const floor = earlier(
      later(schoolYearStart(schoolYearOf(startedOn)), draft.mentee.employments[0]?.startedOn ?? ""),
      today,
    );
    const decided = earlier(addDays(startedOn, -1 - (number % 3)), today);
    const orderOn = later(decided, earlier(floor, startedOn));
    const consentOn = later(addDays(orderOn, -2), earlier(floor, orderOn));
    const ordered =
      status !== "draft" &&
      status !== "proposed" &&
      status !== "awaitingConsent" &&
      status !== "underReview" &&
      status !== "rejected";
    const pair: Pair = {
      ...blanksOf(pairTable),
      id,
      mentorId: mentor.member.person.id,
      menteeId: draft.mentee.person.id,
      mentorOrganisationId: homeOn(mentor.member, startedOn),
      menteeOrganisationId: homeOn(draft.mentee, startedOn),
      form: "teacherTeacher",
      kind: draft.kind,
      status,
      startedOn,
      dueOn: draft.dueOn,
      finishedOn,
      orderNumber: ordered ? orderNumber(100 + number) : null,
      orderOn: ordered ? orderOn : null,
      replacementGround: status === "replaced" ? (number % 2 === 0 ? "incompatibility" : "transfer") : null,
      closingGround:
        status === "completed"
          ? "planFulfilled"
          : status === "closedEarly"
            ? number % 2 === 0
              ? "menteeInitiative"
              : "mutual"
            : null,
      replacesId: replaces?.id ?? null,
      reasons: sampleNotes.formed,
      test: false,
      createdAt: `${consentOn}T10:00:00`,
      note: status === "rejected" ? sampleNotes.rejected : null,
    };
    this.#made.pairs.push(pair);
    if (ordered || status === "underReview" || status === "awaitingConsent")
      this.#addConsent(pair, pair.mentorId, consentOn);
    if (ordered || status === "underReview") this.#addConsent(pair, pair.menteeId, consentOn);
    return pair;
  }

  #addConsent(pair: Pair, personId: string, givenOn: string): void {
    this.#made.consents.push({
      ...blanksOf(consents),
      id: this.#consentKey(),
      personId,
      kind: "mentoring",
      pairId: pair.id,
      givenOn,
      document: sampleNotes.consent(showDay(givenOn)),
    });
  }

  /** The least busy, of the mentee's own organisation if possible; nobody twice for the same mentee. */
  #chooseMentor({ mentee, startedOn, dueOn, finishedOn, status }: Draft, replaces: Pair | null): BankMentor | null {
    const to = finishedOn ?? dueOn;
    const home = homeOn(mentee, startedOn);
    let best: BankMentor | null = null;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const one of this.#town.mentors) {
      const { mentor, member } = one;
      if (mentor.enteredOn > earlier(startedOn, this.#town.today) || (mentor.leftOn !== null && mentor.leftOn < to))
        continue;
      if (!worksThrough(member, startedOn, to) || mentor.personId === replaces?.mentorId || member === mentee) continue;
      const load = this.#load(mentor.personId, startedOn, to);
      if (load >= (mentor.limit ?? mostMentees) && status !== "rejected") continue;
      const cost = load * 2 + (homeOn(member, startedOn) === home ? 0 : 1);
      if (cost < bestCost) {
        best = one;
        bestCost = cost;
      }
    }
    return best;
  }

  #load(personId: string, from: string, to: string): number {
    return this.#made.pairs.filter(
      (pair) =>
        pair.mentorId === personId &&
        pair.status !== "rejected" &&
        pair.startedOn <= to &&
        (pair.finishedOn ?? pair.dueOn) >= from,
    ).length;
  }
}

function workday(day: string): string {
  const over = weekday(day) - 5;
  return over > 0 ? addDays(day, 3 - over) : day;
}

function homeOn(member: Member, day: string): string {
  const jobs = member.employments.filter(
    (job) => job.kind === "main" && (job.startedOn ?? "") <= day && (job.finishedOn ?? "9999-12-31") >= day,
  );
  return (jobs[jobs.length - 1] ?? member.employments[0])?.organisationId as string;
}
