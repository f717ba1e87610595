/** People, their careers and their work (F027, F031, F189; rules.md 1). */

import { personalText, rawName } from "../facts/names.ts";
import { byText, groupBy } from "../facts/people.ts";
import { subordinatePeriod } from "../facts/staff.ts";
import { isTeacherPosition, mayBeTeacherPosition } from "../facts/teacherPosition.ru.ts";
import { mayWorkFrom, workingAge } from "../facts/workingAge.ts";
import { nameKey } from "../import/personName.ts";
import { addYears, showDay } from "../language/day.ts";
import type { RowOf } from "../register/tables.ts";
import { yesNo } from "../register/vocabulary.ts";
import { checkWords as words } from "./checkTexts.ru.ts";
import { at, rule } from "./rule.ts";
import type { View } from "./view.ts";

type Person = RowOf<"people">;
type Employment = RowOf<"employments">;

const oldestAge = 90;

/** The later rows of every group that share a value. */
function* doubles(people: readonly Person[], keyOf: (row: Person) => string | null): Iterable<[Person, Person]> {
  const first = new Map<string, Person>();
  for (const row of people) {
    const key = keyOf(row);
    if (key === null) continue;
    const former = first.get(key);
    if (former === undefined) first.set(key, row);
    else yield [row, former];
  }
}

/** F189: the same name with the same birthday, or with the same start of career where the birthdays do not differ. */
function isSamePerson(one: Person, other: Person): boolean {
  if (one.bornOn !== null && other.bornOn !== null) return one.bornOn === other.bornOn;
  return one.careerStartedOn !== null && one.careerStartedOn === other.careerStartedOn;
}

function worksInOurs(view: View, person: Person): boolean {
  return view.people.workOn(person.id, view.today).some((row) => {
    const period = subordinatePeriod(row, view.organisation(row.organisationId));
    return period !== null && period.from <= view.today && period.to >= view.today;
  });
}

function hasMark(person: Person): boolean {
  return person.youngOverride !== null && yesNo.codeOf(person.youngOverride) !== null && person.youngReason !== null;
}

export const peopleRules = {
  personDouble: rule("warning", function* (view) {
    for (const group of groupBy(view.register.people, (row) => nameKey(rawName(row))).values())
      for (const [index, row] of group.entries()) {
        const former = group.slice(0, index).find((one) => isSamePerson(one, row));
        if (former !== undefined)
          yield at("people", row, "name", words.personDouble.say(view.name(row.id), row.id, former.id));
      }
  }),
  emailDouble: rule("warning", function* (view) {
    for (const [row, former] of doubles(view.register.people, (one) => one.email))
      yield at(
        "people",
        row,
        "email",
        words.emailDouble.say(personalText(view.people, row.email ?? ""), row.id, former.id),
      );
  }),
  codeDouble: rule("error", function* (view) {
    for (const [row, former] of doubles(view.register.people, (one) => one.code))
      yield at("people", row, "code", words.codeDouble.say(row.code ?? "", row.id, former.id));
  }),
  youngWithoutReason: rule("warning", function* (view) {
    for (const row of view.register.people)
      if (row.youngOverride !== null && !hasMark(row))
        yield at("people", row, "youngReason", words.youngWithoutReason.say(view.name(row.id), row.youngOverride));
  }),
  youngUnknown: rule("warning", function* (view) {
    for (const row of view.register.people)
      if (row.careerStartedOn === null && !row.test && !hasMark(row) && worksInOurs(view, row))
        yield at("people", row, "careerStartedOn", words.youngUnknown.say(view.name(row.id)));
  }),
  bornImplausible: rule("warning", function* (view) {
    const latest = addYears(view.today, -workingAge);
    const earliest = addYears(view.today, -oldestAge);
    for (const row of view.register.people)
      if (row.bornOn !== null && (row.bornOn > latest || row.bornOn < earliest))
        yield at("people", row, "bornOn", words.bornImplausible.say(view.name(row.id), showDay(row.bornOn)));
  }),
  careerTooEarly: rule("error", function* (view) {
    for (const row of view.register.people)
      if (row.bornOn !== null && row.careerStartedOn !== null && row.careerStartedOn < mayWorkFrom(row.bornOn))
        yield at(
          "people",
          row,
          "careerStartedOn",
          words.careerTooEarly.say(view.name(row.id), showDay(row.careerStartedOn), showDay(row.bornOn)),
        );
  }),
  workTooEarly: rule("error", function* (view) {
    for (const row of view.register.employments) {
      const born = view.people.person(row.personId)?.bornOn ?? null;
      if (born !== null && row.startedOn !== null && row.startedOn < mayWorkFrom(born))
        yield at(
          "employments",
          row,
          "startedOn",
          words.workTooEarly.say(view.name(row.personId), showDay(row.startedOn), showDay(born)),
        );
    }
  }),
  /** On the day of a move somebody works in both places. */
  workOverlap: rule("warning", function* (view) {
    const main = view.register.employments.filter((row) => row.kind === "main");
    for (const group of groupBy(main, (row) => row.personId).values()) {
      const inOrder = [...group].sort(
        (one, other) => byText(one.startedOn ?? "", other.startedOn ?? "") || byText(one.id, other.id),
      );
      let longest: Employment | null = null;
      for (const row of inOrder) {
        if (longest !== null && (longest.finishedOn === null || (row.startedOn ?? "") < longest.finishedOn))
          yield at("employments", row, "startedOn", words.workOverlap.say(view.name(row.personId), row.id, longest.id));
        if (longest === null || (longest.finishedOn ?? "9999") < (row.finishedOn ?? "9999")) longest = row;
      }
    }
  }),
  workInClosed: rule("warning", function* (view) {
    for (const row of view.register.employments) {
      const place = view.organisation(row.organisationId);
      if (place?.closedOn == null || place.closedOn >= view.today) continue;
      if (row.finishedOn === null || row.finishedOn > place.closedOn)
        yield at(
          "employments",
          row,
          "finishedOn",
          words.workInClosed.say(view.name(row.personId), place.shortName, showDay(place.closedOn)),
        );
    }
  }),
  teacherUnmarked: rule("warning", function* (view) {
    for (const row of view.register.employments)
      if (!row.teacher && isTeacherPosition(row.position))
        yield at("employments", row, "teacher", words.teacherUnmarked.say(view.name(row.personId), row.position), {
          teacher: true,
        });
  }),
  teacherUncertain: rule("warning", function* (view) {
    for (const row of view.register.employments)
      if (!row.teacher && mayBeTeacherPosition(row.position))
        yield at("employments", row, "position", words.teacherUncertain.say(view.name(row.personId), row.position));
  }),
  personWithoutWork: rule("info", function* (view) {
    for (const row of view.register.people)
      if (!row.test && view.people.employmentsOf(row.id).length === 0)
        yield at("people", row, "id", words.personWithoutWork.say(view.name(row.id)));
  }),
};
