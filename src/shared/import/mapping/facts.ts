/** What a list needs and its table does not say: read outside of it, or asked once for the whole file. */
import type { Register } from "../../facts/register.ts";
import { schoolYearOf, schoolYearStart } from "../../language/schoolYear.ts";
import { yesNo } from "../../register/vocabulary.ts";
import type { FoundList } from "../fileKind.ts";
import { lengthsOf } from "../forms/referenceDay.ts";
import { splitCell } from "../forms/splitCell.ts";
import { headerForm } from "../headerRow.ts";
import { cellText, isBlank } from "../importedFile.ts";
import type { ImportKind } from "../importKind.ts";
import { schoolOf } from "../schoolPlace.ts";
import type { StaffField } from "../staffField.ts";
import type { MappingFact } from "./answers.ts";
import { dayOfOthers } from "./buildList.ts";
import type { Guess } from "./columnGuess.ts";
import type { Surroundings } from "./listSource.ts";
import { factLabels, teacherStem, teacherWord } from "./mappingTexts.ru.ts";

/** Needed fields that one answer can give to all rows. */
export const askedFacts: Readonly<Partial<Record<ImportKind, readonly string[]>>> = {
  staff: ["position"],
  schoolStaff: ["position"],
  pairs: ["startedOn"],
  organisations: [],
  mentors: ["enteredOn"],
};

/** Of the pairs that a bank of mentors names; an answer for the lists of pairs beside it is none for them. */
export const bankStart = "bankStartedOn";

export interface PlacedFact extends Surroundings {
  guess: Guess;
  list: FoundList;
  /** The school that a sheet without a list names. */
  cover: { shortName: string } | null;
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
  if (isStaff && !has("position") && placed.some(lacksPosition))
    put("position", placed.some(namesTeachers) ? teacherWord : "");
  if (isStaff) {
    const lacking = placed.filter((one) => lacksReference(one, kind, register, today));
    if (lacking.length > 0) put("reference", year === null ? "" : schoolYearStart(year), { day: true });
    else {
      const days = new Set(
        placed.flatMap((one) => (one.reference !== null && hasLengths(one, today) ? one.reference : [])),
      );
      if (days.size === 1) put("reference", [...days][0] as string, { day: true, needed: false, from: "form" });
    }
  }
  if (kind === "schoolStaff") {
    const lists = placed.map(({ list }) => list as FoundList<StaffField>);
    if (schoolOf(register, lists) === null && placed.every(({ cover }) => cover === null))
      put("organisation", placed.find(({ organisation }) => organisation !== null)?.organisation?.shortName ?? "", {
        options: register.organisations.map(({ shortName }) => shortName),
      });
  }
  if (kind === "organisations" && !has("subordinate")) put("subordinate", "", { options: [...yesNo.labels] });
  if (kind === "mentors" && !has("enteredOn")) put("enteredOn", "", { day: true });
  if (kind === "pairs" && placed.every(({ guess }) => guess.kind.ofBank)) {
    if (!has("startedOn")) put(bankStart, "", { day: true, needed: false });
  } else if (kind === "pairs") {
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

/** Some row has no title above it that names a position. */
function lacksPosition({ list }: PlacedFact): boolean {
  const place = list.header.places.get("position");
  return place === undefined || list.rows.data.some(({ cells }) => isBlank(cells[place]));
}

/** Lengths of service, and no day that they refer to; a school's list does not overwrite what the book knows. */
function lacksReference(one: PlacedFact, kind: ImportKind, register: Pick<Register, "people">, today: string): boolean {
  if (one.reference !== null || dayOfOthers(one.guess) !== null) return false;
  return kind === "staff"
    ? hasLengths(one, today)
    : lengthsOf(register, [one.list as FoundList<StaffField>], null, today).matter;
}

function hasLengths({ list }: PlacedFact, today: string): boolean {
  return lengthsOf({ people: [] }, [list as FoundList<StaffField>], null, today).matter;
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
