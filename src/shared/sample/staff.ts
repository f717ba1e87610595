/** Organisations, people and their work in the invented municipality, for the school year that runs. */
import { addDays, addYears, showDay } from "../language/day.ts";
import { type Employment, employments as employmentTable } from "../register/employments.ts";
import { type Organisation, organisations as organisationTable } from "../register/organisations.ts";
import { type Person, people as peopleTable } from "../register/people.ts";
import { blanksOf, nextKey } from "../register/table.ts";
import { yesNo } from "../register/vocabulary.ts";
import type { Random } from "./random.ts";
import {
  clubSubjects,
  educations,
  femaleNames,
  maleNames,
  orderNumber,
  patronymics,
  positions,
  type SampleOrganisation,
  sampleNotes,
  sampleOrganisations,
  subjects,
  surnames,
} from "./words.ru.ts";

/** A person with what the rest of the sample wants to know. */
export interface Member {
  person: Person;
  employments: Employment[];
  /** Where the person worked first; index of the organisation. */
  place: number;
  slot: number;
  young: boolean;
  /** Left the municipality's organisations for good. */
  gone: boolean;
}

export interface SampleStaff {
  organisations: Organisation[];
  members: Member[];
}

/** The organisation that closes in the middle of the last school year, and where its people go. */
const closing = 4;
const takers = [0, 1];
const college = sampleOrganisations.length - 1;
const youngShare = 0.3;

export function makeStaff(schoolYear: number, random: Random): SampleStaff {
  const names = uniqueNames(random);
  const personKey = nextKey(peopleTable, []);
  const members: Member[] = [];
  for (const [place, words] of sampleOrganisations.entries()) {
    for (let slot = 0; slot < words.staff; slot += 1) {
      const young = place !== college && slot >= words.staff - Math.round(words.staff * youngShare);
      members.push(
        makeMember({ place, words, slot, young, id: personKey(), index: members.length, schoolYear, names, random }),
      );
    }
  }
  const organisations = makeOrganisations(members, schoolYear);
  const employmentKey = nextKey(employmentTable, []);
  for (const member of members) member.employments = [firstJob(member, organisations, employmentKey(), random)];
  moveFromClosing(members, organisations, schoolYear, employmentKey);
  dismissSome(members, schoolYear);
  addPartTime(members, organisations, schoolYear, employmentKey);
  markSpecial(members, schoolYear);
  return { organisations, members };
}

/** Every surname and name once, so that nobody is taken for somebody else. */
function uniqueNames(random: Random): { female: () => string; male: () => string } {
  const made = new Set<string>();
  const draw = (full: () => string): string => {
    for (;;) {
      const name = full();
      const short = name.split(" ").slice(0, 2).join(" ");
      if (made.has(short)) continue;
      made.add(short);
      return name;
    }
  };
  return {
    female: () => draw(() => `${random.pick(surnames)} ${random.pick(femaleNames)} ${random.pick(patronymics)[0]}`),
    male: () =>
      draw(() => `${random.pick(surnames).slice(0, -1)} ${random.pick(maleNames)} ${random.pick(patronymics)[1]}`),
  };
}

interface Making {
  place: number;
  words: SampleOrganisation;
  slot: number;
  young: boolean;
  id: string;
  index: number;
  schoolYear: number;
  names: ReturnType<typeof uniqueNames>;
  random: Random;
}

function makeMember({ place, slot, young, id, index, schoolYear, names, random }: Making): Member {
  // Six years of beginners, so that each school year of the sample has four of them.
  const careerYear = young ? schoolYear - 5 + (index % 6) : random.whole(schoolYear - 34, schoolYear - 12);
  const midYear = young && index % 9 === 4 && careerYear < schoolYear;
  const careerStartedOn = midYear ? `${careerYear + 1}-01-15` : `${careerYear}-09-01`;
  const category = young ? "none" : random.pick(["highest", "first", "first", "fit"] as const);
  const age = random.whole(22, 25);
  const person: Person = {
    id,
    name: random.chance(0.86) ? names.female() : names.male(),
    bornOn: `${careerYear - age}-${String(random.whole(1, 12)).padStart(2, "0")}-${String(random.whole(1, 28)).padStart(2, "0")}`,
    careerStartedOn,
    subjectStartedOn: young ? careerStartedOn : addYears(careerStartedOn, random.whole(0, 2)),
    category,
    categoryOn:
      category === "none" || category === "fit" ? null : `${schoolYear - random.whole(1, 4)}-0${random.whole(2, 5)}-20`,
    education: random.pick(educations),
    youngOverride: null,
    youngReason: null,
    youngUntil: null,
    email: `sotrudnik${index + 1}@demograd.example`,
    phone: index % 3 === 0 ? `8 (000) 000-${String(10 + (index % 90))}-${String(10 + ((index * 7) % 90))}` : null,
    code: null,
    test: false,
    note: null,
  };
  return { person, employments: [], place, slot, young, gone: false };
}

function makeOrganisations(members: readonly Member[], schoolYear: number): Organisation[] {
  const key = nextKey(organisationTable, []);
  return sampleOrganisations.map((words, place) => {
    const own = members.filter((member) => member.place === place);
    const partner = words.role === "partner";
    return {
      ...blanksOf(organisationTable),
      id: key(),
      shortName: words.shortName,
      fullName: words.fullName,
      kind: words.kind,
      role: words.role,
      subordinate: !partner,
      openedOn: `${1968 + place}-09-01`,
      closedOn: place === closing ? `${schoolYear - 1}-12-31` : null,
      headName: own[0]?.person.name ?? null,
      curatorName: own[1]?.person.name ?? null,
      curatorEmail: partner ? null : `kurator${place + 1}@demograd.example`,
      regulationOrderNumber: partner ? null : orderNumber(120 + place * 7),
      regulationOrderOn: partner ? null : `${schoolYear - 3}-09-0${1 + (place % 5)}`,
      curatorOrderNumber: partner ? null : orderNumber(121 + place * 7),
      curatorOrderOn: partner ? null : `${schoolYear - 3}-09-0${2 + (place % 5)}`,
    };
  });
}

function firstJob(member: Member, organisations: readonly Organisation[], id: string, random: Random): Employment {
  const { person, place, slot, young } = member;
  const words = sampleOrganisations[place] as SampleOrganisation;
  const position = positionOf(words, slot);
  const career = person.careerStartedOn as string;
  const hired = young ? career : addYears(career, random.whole(0, 6));
  const subject =
    position === positions.teacher
      ? random.pick(subjects)
      : position === positions.club
        ? random.pick(clubSubjects)
        : null;
  return {
    id,
    personId: person.id,
    personName: null,
    organisationId: organisations[place]?.id as string,
    organisationName: null,
    position,
    teacher: position === positions.teacher,
    subject,
    kind: "main",
    rate: 1,
    startedOn: hired,
    finishedOn: null,
    finishReason: null,
    leftTo: null,
    leaveFrom: null,
    leaveUntil: null,
  };
}

function positionOf({ kind }: SampleOrganisation, slot: number): string {
  if (slot === 0) return kind === "preschool" ? positions.nurseryHead : positions.schoolHead;
  if (slot === 1) {
    if (kind === "preschool") return positions.nurseryDeputy;
    return kind === "general" ? positions.schoolDeputy : positions.deputy;
  }
  if (slot === 9) return positions.psychologist;
  const byKind = {
    general: positions.teacher,
    preschool: positions.nursery,
    additional: positions.club,
    vocational: positions.college,
    other: positions.method,
  } as const;
  return byKind[kind];
}

function finish(job: Employment, finishedOn: string, finishReason: Employment["finishReason"]): Employment {
  return { ...job, finishedOn, finishReason };
}

/** Two of the closed school's people leave, everybody else goes on in another school after the holidays. */
function moveFromClosing(
  members: Member[],
  organisations: readonly Organisation[],
  schoolYear: number,
  key: () => string,
): void {
  const closedOn = organisations[closing]?.closedOn as string;
  for (const member of members) {
    if (member.place !== closing) continue;
    const job = member.employments[0] as Employment;
    member.gone = member.slot === 0 || member.slot === 3;
    member.employments = [
      finish(job, closedOn, member.slot === 0 ? "retired" : member.gone ? "dismissed" : "transferred"),
    ];
    if (member.gone) continue;
    const organisationId = organisations[takers[member.slot % takers.length] as number]?.id as string;
    member.employments.push({ ...job, id: key(), organisationId, startedOn: `${schoolYear}-01-09` });
    const note = sampleNotes.movedFrom(organisations[closing]?.shortName as string);
    member.person = { ...member.person, note };
  }
}

/** Some leave in each of the past years: at the end of a year, and in the middle of one. */
function dismissSome(members: Member[], schoolYear: number): void {
  const days = [`${schoolYear - 2}-12-27`, `${schoolYear - 1}-06-30`, `${schoolYear}-02-14`, `${schoolYear}-06-30`];
  const experienced = members.filter(({ young, slot, place }) => !young && slot === 10 && place !== closing);
  const beginners = members.filter(
    ({ young, place, person }) => young && place < 3 && (person.careerStartedOn ?? "") < `${schoolYear - 2}-09-02`,
  );
  for (const [index, member] of [...experienced.slice(0, 3), ...beginners.slice(-2)].entries()) {
    const day = days[index < 3 ? index : index - 1] as string;
    member.employments = member.employments.map((job) => finish(job, day, index === 1 ? "retired" : "dismissed"));
    member.gone = true;
  }
}

function addPartTime(
  members: Member[],
  organisations: readonly Organisation[],
  schoolYear: number,
  key: () => string,
): void {
  const willing = members.filter(
    ({ gone, young, slot, place }) => !gone && !young && place < 4 && (slot === 7 || slot === 8),
  );
  for (const [index, member] of willing.entries()) {
    const job = member.employments[0] as Employment;
    const inside = index % 4 === 3;
    const elsewhere = organisations[(member.place + 1 + (index % 3)) % 4]?.id as string;
    member.employments.push({
      ...job,
      id: key(),
      organisationId: inside ? job.organisationId : elsewhere,
      position: inside ? positions.psychologist : job.position,
      teacher: !inside && job.teacher,
      subject: inside ? null : job.subject,
      kind: inside ? "partTimeInternal" : "partTimeExternal",
      rate: 0.5,
      startedOn: `${schoolYear - 2}-09-01`,
    });
  }
}

/** One on leave whose status is prolonged by hand, and two whose years of work are not known. */
function markSpecial(members: Member[], schoolYear: number): void {
  const onLeave = members.find(
    ({ young, gone, place, person }) =>
      young && !gone && place === 1 && (person.careerStartedOn ?? "") < `${schoolYear - 3}-09-01`,
  );
  if (onLeave !== undefined) {
    const until = `${schoolYear + 1}-08-31`;
    onLeave.person = {
      ...onLeave.person,
      youngOverride: yesNo.label("yes"),
      youngReason: sampleNotes.leaveReason(showDay(until)),
      youngUntil: until,
      note: sampleNotes.leave,
    };
  }
  const unknown = members.filter(({ young, gone, slot, place }) => !young && !gone && slot === 12 && place < 2);
  for (const member of unknown) member.person = { ...member.person, careerStartedOn: null, subjectStartedOn: null };
}

/** Whether the person works without a break through both days. */
export function worksThrough(member: Member, from: string, to: string): boolean {
  let day = from;
  for (const job of [...member.employments].sort((one, other) =>
    (one.startedOn ?? "") < (other.startedOn ?? "") ? -1 : 1,
  )) {
    if ((job.startedOn ?? "") <= day && (job.finishedOn ?? "9999-12-31") >= day) {
      if (job.finishedOn === null || job.finishedOn >= to) return true;
      day = addDays(job.finishedOn, 1);
    }
  }
  return false;
}
