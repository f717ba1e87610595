/** The bank of mentors: people of the staff lists with the day they entered, their protocol and their consent. */

import { isCountedPair } from "../facts/countedPairs.ts";
import { newKey } from "../facts/newKey.ts";
import { groupBy } from "../facts/people.ts";
import type { Change, Context, Register } from "../facts/register.ts";
import { mentorTakesOver } from "../facts/rows/takenOver.ts";
import { addMonths, showDay } from "../language/day.ts";
import { type Mentor, mentors as mentorTable } from "../register/mentors.ts";
import type { Person } from "../register/people.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { blanksOf } from "../register/table.ts";
import { deficitAreas } from "../register/vocabulary.ts";
import { type CellReader, mendEmail } from "./cellReader.ts";
import { newTally } from "./changes.ts";
import type { FileKind, FoundList } from "./fileKind.ts";
import { newPersonFinder, type PersonFinder } from "./findPerson.ts";
import { formOf } from "./formOf.ts";
import { newOrganisationFinder } from "./foundOrganisation.ts";
import { dayFields, furtherColumns, furtherVocabulary } from "./furtherColumns.ts";
import { headerForm, headerVocabulary } from "./headerRow.ts";
import {
  bankDocument,
  consentForm,
  mentorHeaders,
  notMentorHeaders,
  orderForm,
  trainedWords,
} from "./importBankWords.ru.ts";
import { importTitles } from "./importTexts.ru.ts";
import { newListReader } from "./listReader.ts";
import { inCyrillicLetters } from "./lookAlikes.ts";
import { newNobodies } from "./nobody.ts";
import { indexOrganisations } from "./organisationName.ts";
import { findPersonOf, readPersonName } from "./personCell.ts";
import { isPlaceholder, readDay, youngestYear } from "./readDay.ts";
import { agrees, readService, referenceDayIn } from "./readLength.ts";
import type { ReportBuilder } from "./report.ts";
import type { SheetRow } from "./sheetRows.ts";
import { soundFurther } from "./soundFurther.ts";
import { competenceAreas } from "./valueWords.ru.ts";

type Field = keyof typeof mentorHeaders;

/** When and why somebody leaves the bank, a limit with its reason and the days of looking after a row are for requests. */
const furtherOfMentor = furtherColumns("mentors", [
  ...Object.keys(mentorHeaders),
  ...(["areas", "trained", "protocolNumber", "protocolOn", "leftOn", "leftReason"] as const),
  ...(["limit", "limitReason", "updatedOn", "updateDueOn"] as const),
]);

export const mentorsFile: FileKind<Field> = {
  kind: "mentors",
  vocabulary: [...headerVocabulary<Field>(mentorHeaders, {}), ...furtherVocabulary<Field>(furtherOfMentor)],
  further: furtherOfMentor,
  required: [
    { columns: ["name"], name: mentorHeaders.name[0] },
    {
      columns: ["competences", "availability", "consent", "protocol", "training", "career", "position"],
      name: mentorTable.columns.competences.header,
    },
    { columns: ["enteredOn"], name: mentorTable.columns.enteredOn.header },
  ],
  foreign: new Set(notMentorHeaders.map(headerForm)),
  decide: decideMentors,
};

function decideMentors(
  register: Register,
  lists: readonly FoundList<Field>[],
  context: Context,
  report: ReportBuilder,
): Change[] {
  const finder = newPersonFinder(register);
  const organisations = newOrganisationFinder<Field>(indexOrganisations(register.organisations));
  const newId = newKey(register, "mentors");
  const known = groupBy(register.mentors, (row) => row.personId);
  const takenOver = mentorTakesOver(register, context.today);
  const taken = new Map<string, number>();
  const tally = newTally("mentors");
  const consents = consentTally(register);
  const ordersOf = countedOrders(register);

  for (const list of lists) {
    const cells = newListReader<Field>(list, context.today, report, {
      days: ["career", "subjectService", "enteredOn", "consent", ...dayFields<Field>(furtherOfMentor)],
      datedTexts: ["training", "protocol"],
    });
    const nobodies = newNobodies<Field>(cells, list.sheet.name, report, "name", [
      "contacts",
      "competences",
      "enteredOn",
    ]);
    const reference = referenceDayIn(cells.header("career"));
    for (const row of list.rows.data) {
      if (nobodies.takes(row)) continue;
      const person = findMentor(cells, row, finder, organisations);
      const enteredOn = entryDay(cells, row);
      const earlier = person === null ? undefined : taken.get(person.id);
      if (person !== null && earlier !== undefined) {
        cells.say("mentor-dup", row, "name", person.name, { other: String(earlier) });
        continue;
      }
      if (person === null || enteredOn === null) {
        report.skip(list.sheet.name, row.row);
        continue;
      }
      taken.set(person.id, row.row);
      sayService(cells, row, person, reference, context.today);
      consents.read(cells, row, person, ordersOf(person.id), context.today);
      const period = periodOf(known.get(person.id) ?? [], enteredOn);
      sayPeriod(cells, row, person, period);
      const existing = period.of;
      const left = existing?.leftOn == null ? leftOn(cells, row, person, finder, context.today) : null;
      const late = left !== null && left < enteredOn;
      if (late) cells.say("mentor-entry-late", row, "enteredOn", undefined, { value: showDay(left) });
      const values = {
        ...(period.enteredOn === null ? {} : { enteredOn }),
        leftOn: late ? enteredOn : left,
        ...readMentor(cells, row),
        ...soundFurther("mentors", furtherOfMentor, existing ?? undefined, { cells, row, today: context.today }),
      };
      const areas = readAreas(cells, row, values.competences, existing);
      const base: Mentor = existing ?? {
        ...blankMentor,
        id: newId(),
        personId: person.id,
        personName: null,
        enteredOn,
      };
      const said = Object.entries({ ...values, areas }).filter(([, value]) => value !== null);
      const told = takenOver({ ...base, ...Object.fromEntries(said) });
      sayTakenOver(cells, row, told, values);
      if (existing === null) tally.add({ ...blankMentor, ...values, areas, ...told, id: base.id, personId: person.id });
      else tally.update(existing, { ...values, areas, ...told });
    }
    nobodies.finish();
  }
  organisations.finish();
  tally.finish(importTitles.mentors, report);
  consents.tally.finish(importTitles.consents, report);
  return [...tally.changes, ...consents.tally.changes];
}

const blankMentor: Omit<Mentor, "id" | "personId" | "personName" | "enteredOn"> = {
  ...blanksOf(mentorTable),
  trained: false,
};

/** Which period in the bank a row of the list is about; `of` null for a new one. */
interface Period {
  of: Mentor | null;
  /** Null where the register's own beginning stays. */
  enteredOn: string | null;
  /** The end of the latest period before this one. */
  former: string | null;
}

/** Whoever has left and comes back gets a new period, as by hand; a beginning is moved only as far as no other period reaches. */
function periodOf(known: readonly Mentor[], enteredOn: string): Period {
  const latest = known.reduce<Mentor | null>(
    (one, other) => (one === null || one.enteredOn < other.enteredOn ? other : one),
    null,
  );
  const ends = known.flatMap((one) => (one === latest ? [] : (one.leftOn ?? "9999"))).sort();
  if (latest === null) return { of: null, enteredOn, former: null };
  if (latest.leftOn !== null && enteredOn > latest.leftOn) return { of: null, enteredOn, former: latest.leftOn };
  const former = ends.at(-1) ?? null;
  return { of: latest, enteredOn: former !== null && enteredOn <= former ? null : enteredOn, former };
}

function sayPeriod(cells: CellReader<Field>, row: SheetRow, person: Person, { of, enteredOn, former }: Period): void {
  const value = enteredOn === null ? "" : showDay(enteredOn);
  if (of === null) {
    if (former !== null) cells.say("mentor-again", row, "enteredOn", person.name, { value, other: showDay(former) });
    return;
  }
  if (of.enteredOn === enteredOn) return;
  const facts = { value, other: showDay(of.enteredOn) };
  cells.say(enteredOn === null ? "mentor-former-entry" : "mentor-entry-moved", row, "enteredOn", undefined, facts);
}

/** What stands of an approval or a course leads; where the list says otherwise, it is told. */
function sayTakenOver(
  cells: CellReader<Field>,
  row: SheetRow,
  told: Partial<Mentor>,
  said: { protocolNumber: string | null; training?: string },
): void {
  if (told.protocolNumber !== undefined && (said.protocolNumber ?? null) !== null)
    cells.say("mentor-protocol-kept", row, "protocol", undefined, {
      value: told.protocolNumber ?? "",
      other: showDay(told.protocolOn ?? ""),
    });
  if (told.training !== undefined && said.training !== undefined)
    cells.say("mentor-training-kept", row, "training", undefined, { value: told.training ?? "" });
}

function countedOrders(register: Register): (personId: string) => number {
  const counts = new Map<string, number>();
  for (const pair of register.pairs)
    if (isCountedPair(pair)) counts.set(pair.mentorId, (counts.get(pair.mentorId) ?? 0) + 1);
  return (personId) => counts.get(personId) ?? 0;
}

function findMentor(
  cells: CellReader<Field>,
  row: SheetRow,
  finder: PersonFinder,
  organisations: ReturnType<typeof newOrganisationFinder<Field>>,
): Person | null {
  const name = readPersonName(cells, row, "name");
  if (name === null) return null;
  const contacts = cells.seen(row, "contacts");
  const organisationId = organisations.find(cells, row, "organisation", cells.seen(row, "organisation"));
  const clue = {
    name,
    organisationId,
    email: mendEmail(contacts.split(/[\s,;]+/).find((part) => part.includes("@")) ?? ""),
    phone: contacts.includes("@") ? null : contacts,
    work: cells.seen(row, "position") || null,
  };
  return findPersonOf(cells, row, "name", clue, finder, "mentor-unknown");
}

function entryDay(cells: CellReader<Field>, row: SheetRow): string | null {
  const { day, broken } = cells.day(row, "enteredOn", "event");
  if (day === null && !broken) cells.say("mentor-day-missing", row, "enteredOn");
  return day;
}

/** The day of dismissal of somebody who works nowhere any more. */
function leftOn(
  cells: CellReader<Field>,
  row: SheetRow,
  person: Person,
  { index }: PersonFinder,
  today: string,
): string | null {
  const jobs = index.employmentsOf(person.id);
  const works = jobs.some((job) => job.finishedOn === null || job.finishedOn >= today);
  const last = works
    ? undefined
    : jobs
        .map((job) => job.finishedOn as string)
        .sort()
        .at(-1);
  if (last === undefined) return null;
  cells.say("mentor-dismissed", row, "name", person.name, { value: showDay(last) });
  return last;
}

// Положение S0, п. 4.3: at least 5 years of teaching and 3 of the subject are preferred.
const leastCareer = 5;
const leastSubject = 3;

function sayService(
  cells: CellReader<Field>,
  row: SheetRow,
  person: Person,
  reference: string | null,
  today: string,
): void {
  const on = reference ?? today;
  const career = readService(cells.raw(row, "career"), on, today);
  const started = career.how === "none" ? on : (career.day ?? person.careerStartedOn);
  const say = (code: "mentor-short-exp" | "mentor-short-subj", field: Field, since: string) =>
    cells.say(code, row, field, undefined, { value: showDay(since) });
  if (started !== null && started > addMonths(on, -12 * leastCareer)) say("mentor-short-exp", "career", started);
  const subject = readService(cells.raw(row, "subjectService"), on, today);
  const learned = subject.how === "none" ? on : (subject.day ?? person.subjectStartedOn);
  if (learned !== null && learned > addMonths(on, -12 * leastSubject))
    say("mentor-short-subj", "subjectService", learned);
  if (person.careerStartedOn === null || career.day === null) return;
  if (!agrees(career, person.careerStartedOn, on))
    cells.say("mentor-exp-conflict", row, "career", undefined, { value: showDay(person.careerStartedOn) });
}

/** Areas of help for matching, from what the list says of the mentor's competences; those that somebody has chosen stay. */
function readAreas(
  cells: CellReader<Field>,
  row: SheetRow,
  competences: string | null,
  existing: Mentor | null,
): Mentor["areas"] {
  if (competences === null || (existing?.areas ?? []).length > 0) return null;
  const form = formOf(inCyrillicLetters(competences));
  const found = new Set(competenceAreas.filter(([pattern]) => pattern.test(form)).map(([, area]) => area));
  const areas = deficitAreas.codes.filter((area) => found.has(area));
  if (areas.length === 0) {
    cells.say("mentor-areas-none", row, "competences", competences);
    return null;
  }
  const value = areas.map((area) => deficitAreas.label(area)).join(", ");
  cells.say("mentor-areas", row, "competences", competences, { value });
  return areas;
}

function readMentor(cells: CellReader<Field>, row: SheetRow) {
  const training = cells.text(row, "training", 500);
  const protocol = orderForm.exec(cells.text(row, "protocol", 500) ?? "");
  const reading = readDay(protocol?.[2], youngestYear("event", "2060-01-01"));
  return {
    ...(training === null ? {} : { trained: trainedWords.test(formOf(training)), training }),
    competences: cells.text(row, "competences", 1000),
    achievements: cells.text(row, "achievements", 500),
    availability: cells.text(row, "availability", 500),
    protocolNumber: protocol?.[1]?.slice(0, 60) || null,
    protocolOn: reading.day,
    note: cells.note(row, "note", 500),
  };
}

/** Dated consents go to their own table. A missing one is an error where an order rests on it, or where the bank demands consents. */
function consentTally(register: Register) {
  const newId = newKey(register, "consents");
  const known = groupBy(
    register.consents.filter((row) => row.kind === "mentoring" && row.pairId === null),
    (row) => row.personId,
  );
  const tally = newTally("consents");
  const demanded = readSettings(register.settings).personalDataConsent;
  return {
    tally,
    read(cells: CellReader<Field>, row: SheetRow, person: Person, orders: number, today: string): void {
      if (!cells.has("consent")) return;
      const givenOn = consentDay(cells, row, today);
      const mild = orders === 0 && !demanded;
      if (givenOn === null) cells.say("mentor-no-consent", row, "consent", undefined, { count: orders, mild });
      else if (givenOn === "undated") cells.say("mentor-consent-undated", row, "consent");
      else {
        const own = known.get(person.id) ?? [];
        const existing = own.find((row) => row.givenOn === givenOn) ?? own.find((row) => row.document === bankDocument);
        if (existing !== undefined) tally.update(existing, { givenOn });
        else {
          const consent = { personId: person.id, kind: "mentoring", givenOn, document: bankDocument } as const;
          tally.add({ id: newId(), pairId: null, validUntil: null, withdrawnOn: null, textVersion: null, ...consent });
        }
      }
    },
  };
}

function consentDay(cells: CellReader<Field>, row: SheetRow, today: string): string | "undated" | null {
  const raw = cells.raw(row, "consent");
  const youngest = youngestYear("event", today);
  const direct = readDay(raw, youngest);
  if (direct.day !== null) return direct.day;
  const said = cells.seen(row, "consent");
  const form = said === "+" ? ["", undefined] : isPlaceholder(said) ? null : consentForm.exec(inCyrillicLetters(said));
  if (form === null) return null;
  return form[1] === undefined ? "undated" : (readDay(form[1], youngest).day ?? "undated");
}
