/** What a list needs and its table does not say: read outside of it, or asked once for the whole file. */
import type { Register } from "../../facts/register.ts";
import { schoolYearOf, schoolYearStart } from "../../language/schoolYear.ts";
import { yesNo } from "../../register/vocabulary.ts";
import type { FoundList } from "../fileKind.ts";
import { splitCell } from "../forms/splitCell.ts";
import { headerForm } from "../headerRow.ts";
import { cellText } from "../importedFile.ts";
import type { ImportKind } from "../importKind.ts";
import { referenceDayIn } from "../readLength.ts";
import { dayOfLists, schoolOf } from "../schoolPlace.ts";
import type { StaffField } from "../staffField.ts";
import type { MappingFact } from "./answers.ts";
import type { Surroundings } from "./buildList.ts";
import type { Guess } from "./guess.ts";
import { factLabels, teacherStem, teacherWord } from "./mappingTexts.ru.ts";

/** Needed fields that one answer can give to all rows. */
export const askedFacts: Readonly<Partial<Record<ImportKind, readonly string[]>>> = {
  staff: ["position"],
  schoolStaff: ["position"],
  pairs: ["startedOn"],
  organisations: [],
  mentors: ["enteredOn"],
};

export interface PlacedFact extends Surroundings {
  guess: Guess;
  list: FoundList;
}

/** «pairs.startedOn» */
function factKey(kind: ImportKind, field: string): string {
  return `${kind}.${field}`;
}

export function factsOf(
  register: Pick<Register, "organisations" | "people" | "employments">,
  kind: ImportKind,
  placed: readonly PlacedFact[],
  answered: Readonly<Record<string, string>>,
  today: string,
): MappingFact[] {
  const facts: MappingFact[] = [];
  const put = (field: string, suggested: string, traits: Partial<MappingFact> = {}) => {
    const answer = answered[factKey(kind, field)] ?? "";
    facts.push({
      field: factKey(kind, field),
      label: factLabels[field] ?? field,
      value: answer === "" ? suggested : answer,
      day: false,
      options: [],
      needed: true,
      ...traits,
      from: answer !== "" ? "answer" : (traits.from ?? "asked"),
    });
  };
  const has = (field: string) => placed.every(({ guess }) => guess.fields.has(field));
  const outside = placed.map((one) => one.outside);
  const orderOn = outside.find((one) => one.orderOn !== null)?.orderOn ?? null;
  const year = outside.find((one) => one.schoolYear !== null)?.schoolYear ?? null;
  const isStaff = kind === "staff" || kind === "schoolStaff";
  if (isStaff && !has("position")) put("position", placed.some(namesTeachers) ? teacherWord : "");
  if (isStaff && placed.some((one) => needsReference(one, kind, today))) put("reference", "", { day: true });
  if (kind === "schoolStaff") {
    const lists = placed.map(({ list }) => list as FoundList<StaffField>);
    if (schoolOf(register, lists) === null)
      put("organisation", placed.find(({ organisation }) => organisation !== null)?.organisation?.shortName ?? "", {
        options: register.organisations.map(({ shortName }) => shortName),
      });
  }
  if (kind === "organisations" && !has("subordinate")) put("subordinate", "", { options: [...yesNo.labels] });
  if (kind === "mentors" && !has("enteredOn")) put("enteredOn", "", { day: true });
  if (kind === "pairs") {
    if (!has("startedOn") || placed.some(lacksStart)) {
      const start = year === null ? null : schoolYearStart(year);
      const suggested = orderOn !== null && (year === null || schoolYearOf(orderOn) === year) ? orderOn : start;
      put("startedOn", suggested ?? "", { day: true });
    }
    if (!has("orderNumber") && !has("order")) {
      const number = outside.find((one) => one.orderNumber !== null)?.orderNumber ?? "";
      put("orderNumber", number, { needed: false, from: "form" });
      put("orderOn", orderOn ?? "", { day: true, needed: false, from: "form" });
    }
  }
  return facts;
}

function namesTeachers({ guess }: PlacedFact): boolean {
  return guess.columns.some(({ take, whole }) => take === "name" && teacherStem.test(headerForm(whole)));
}

/** Lengths of service, and no day that they refer to. */
function needsReference({ guess, outside, list }: PlacedFact, kind: ImportKind, today: string): boolean {
  const column = guess.columns.find(({ take }) => take === "careerStartedOn");
  if (column === undefined || column.content.share("service") < 0.3) return false;
  if (outside.reference !== null || guess.columns.some(({ whole }) => referenceDayIn(whole) !== null)) return false;
  return kind === "staff" || dayOfLists([list as FoundList<StaffField>], today) === null;
}

/** A cell «на 2024/2025 учебный год» or «до 31 мая» says no first day. */
function lacksStart({ guess, list }: PlacedFact): boolean {
  const column = guess.columns.find(({ take }) => take === "period")?.column;
  if (column === undefined) return false;
  return list.rows.data.some(({ cells }) => {
    const cell = cells[column];
    return cellText(cell) === "" || (splitCell("period", cell).startedOn ?? null) === null;
  });
}
