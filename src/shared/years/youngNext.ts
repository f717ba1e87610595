/** Who stays a young specialist in the next school year, who stops, and what that means for the bank of mentees (F027, F185). */

import { isInBank } from "../facts/bank.ts";
import { isOccupying } from "../facts/occupancy.ts";
import { byText } from "../facts/people.ts";
import type { Change, Rows } from "../facts/register.ts";
import { youthOf } from "../facts/youngSpecialist.ts";
import type { IndicatorInput } from "../indicators/indicatorInput.ts";
import { schoolYearEnd, schoolYearStart, showSchoolYear } from "../language/schoolYear.ts";
import type { Mentee } from "../register/mentees.ts";
import type { Pair } from "../register/pairs.ts";
import type { NextYouth, YoungLine } from "./answers.ts";
import { yearWords } from "./yearTexts.ru.ts";

/** Everybody who is young in the year that ends. */
export function youngNext(
  register: Rows<"mentees">,
  input: IndicatorInput,
  pairs: readonly Pair[],
  schoolYear: number,
): YoungLine[] {
  const { staff, settings } = input;
  const next = schoolYearStart(schoolYear + 1);
  const paired = new Set(pairs.filter(isOccupying).map((pair) => pair.menteeId));
  const banked = new Map(menteesOf(register, schoolYear).map((row) => [row.personId, row]));
  return input.register.people
    .flatMap((person): YoungLine[] => {
      const periods = staff.subordinate.get(person.id);
      if (periods === undefined || person.test) return [];
      if (youthOf(person, periods, schoolYear, settings) !== "young") return [];
      const works = periods.some((period) => period.to >= next);
      const then = works ? youthOf(person, periods, schoolYear + 1, settings) : null;
      const home = staff.people.lastHome(person.id, schoolYearEnd(schoolYear));
      return [
        {
          personId: person.id,
          name: staff.people.name(person.id),
          organisation: home?.organisation ?? "",
          next: nextOf(then),
          offer: then === "experienced" ? offerFor(banked.get(person.id), paired.has(person.id)) : "",
        },
      ];
    })
    .sort((one, other) => order.indexOf(one.next) - order.indexOf(other.next) || byText(one.personId, other.personId));
}

const order: readonly NextYouth[] = ["stops", "unknown", "left", "remains"];

function nextOf(youth: ReturnType<typeof youthOf>): NextYouth {
  if (youth === null) return "left";
  return youth === "young" ? "remains" : youth === "experienced" ? "stops" : "unknown";
}

function menteesOf(register: Rows<"mentees">, schoolYear: number): Mentee[] {
  const end = schoolYearEnd(schoolYear);
  return register.mentees.filter(
    (row) => isInBank(row, end) && row.leftOn === null && row.enteredOn <= end && row.categories.includes("young"),
  );
}

/** Whoever has other reasons to be a mentee loses the mark alone; whoever has a mentor stays while the pair goes on. */
function offerFor(row: Mentee | undefined, paired: boolean): YoungLine["offer"] {
  if (row === undefined) return "";
  if (row.categories.length > 1) return "drop";
  return paired ? "stay" : "leave";
}

/** Changes for those whom the department has chosen among the offered. */
export function youngChanges(
  register: Rows<"mentees">,
  lines: readonly YoungLine[],
  chosen: readonly string[],
  schoolYear: number,
): Change[] {
  const asked = new Set(chosen);
  const rows = new Map(menteesOf(register, schoolYear).map((row) => [row.personId, row]));
  return lines.flatMap(({ personId, offer }): Change[] => {
    const row = rows.get(personId);
    if (row === undefined || !asked.has(personId)) return [];
    if (offer === "drop")
      return [{ table: "mentees", put: { id: row.id, categories: row.categories.filter((one) => one !== "young") } }];
    if (offer !== "leave") return [];
    const leftReason = yearWords.notYoung(showSchoolYear(schoolYear + 1));
    return [{ table: "mentees", put: { id: row.id, leftOn: schoolYearEnd(schoolYear), leftReason } }];
  });
}
