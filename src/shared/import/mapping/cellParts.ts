/** How the cells of a chosen column become one of its fields: as they stand, a part of them, or put together. */
import { parseDay, showDay } from "../../language/day.ts";
import type { Dictionary } from "../../language/dictionary.ts";
import { employmentKinds, mentoringForms, mentoringKinds, qualificationCategories } from "../../register/vocabulary.ts";
import type { FileKind } from "../fileKind.ts";
import { formOf } from "../formOf.ts";
import {
  categoryNames,
  degreeWords,
  employmentNames,
  monthsAlone,
  unitsOfRate,
  yearsAlone,
  yearsWithMonths,
} from "../forms/formWords.ru.ts";
import {
  dayBeside,
  type Parts,
  splitCell,
  splitPosition,
  teacherOfKnown,
  untilDay,
  withoutCategory,
} from "../forms/splitCell.ts";
import { headerForm } from "../headerRow.ts";
import { cellText, type ImportedCell, isBlank, isUnread } from "../importedFile.ts";
import type { SheetRow, SheetRows } from "../sheetRows.ts";
import type { Guess } from "./columnGuess.ts";
import { meaningOf } from "./concepts.ts";
import { answeredWord } from "./fingerprint.ts";
import type { Answers, ColumnSource, Made, Reader, Surroundings } from "./listSource.ts";
import { composites } from "./takes.ts";

/** «учитель математики», «учитель, высшая категория» in a column of positions. */
export function splitTeachers(
  rows: SheetRows,
  columnsOf: ReadonlyMap<string, readonly { take: string; column: number }[]>,
  made: Map<string, Made>,
  texts: readonly string[],
): void {
  const source = columnsOf.get("position")?.[0];
  if (source === undefined || source.take !== "position") return;
  const { column } = source;
  const bare = (row: SheetRow) => withoutCategory(cellText(row.cells[column]));
  if (!columnsOf.has("category") && rows.data.some((row) => bare(row).category !== null))
    made.set("category", { read: (row) => bare(row).category, origin: column, text: texts[column] ?? "" });
  if (!rows.data.some((row) => bare(row).category !== null || teacherOfKnown(bare(row).text) !== null)) return;
  const before = made.get("position")?.read ?? ((row: SheetRow) => row.cells[column]);
  const own = columnsOf.get("subject")?.[0]?.column;
  const ownSubject: Reader = made.get("subject")?.read ?? ((row) => (own === undefined ? null : row.cells[own]));
  /** Null where a column of subjects says another one: then the position stays whole. */
  const teacher = (row: SheetRow) => {
    const found = teacherOfKnown(bare(row).text);
    const cell = ownSubject(row);
    if (isUnread(cell)) return null;
    const said = formOf(cellText(cell));
    return said === "" || said === formOf(found?.subject ?? "") ? found : null;
  };
  const put = (field: "position" | "subject", origin: number, otherwise: Reader) => {
    const read: Reader = (row) => teacher(row)?.[field] ?? otherwise(row);
    made.set(field, { read, origin, text: texts[origin] ?? "" });
  };
  put("position", column, (row) => (bare(row).category === null ? before(row) : bare(row).text));
  put("subject", own ?? column, ownSubject);
}

/** «стаж (лет/мес.)»: «9/06» in one cell, or the months in the next column. */
export function joinMonths(
  guess: Guess,
  rows: SheetRows,
  columnsOf: ReadonlyMap<string, readonly ColumnSource[]>,
  made: Map<string, Made>,
  header: { unknown?: readonly number[] },
): void {
  for (const field of ["careerStartedOn", "subjectStartedOn"]) {
    const [source] = columnsOf.get(field) ?? [];
    const years = guess.columns.find(({ column }) => column === source?.column);
    if (source === undefined || years === undefined) continue;
    const before = made.get(field)?.read ?? ((row: SheetRow) => row.cells[source.column]);
    const next = guess.columns.find(({ column }) => column === source.column + 1);
    const apart =
      next !== undefined && monthsAlone.test(headerForm(next.text)) && yearsAlone.test(headerForm(years.text));
    if (apart) header.unknown = (header.unknown ?? []).filter((column) => column !== next.column);
    const read: Reader = apart
      ? (row) => inYearsAndMonths(before(row), cellText(row.cells[next.column]))
      : (row) => yearsAndMonths(before(row));
    if (apart || yearsWithMonths.test(formOf(years.whole)))
      made.set(field, { read, origin: source.column, text: years.text });
    else if (!saysTwoLengths(years.whole)) {
      const slashed = readSlashed(rows, source.column, before);
      if (slashed !== null) made.set(field, { read: slashed, origin: source.column, text: years.text });
    }
  }
}

/** «Стаж (общий/пед.)» */
function saysTwoLengths(header: string): boolean {
  const { concepts } = meaningOf(header);
  return concepts.includes("general") && (concepts.includes("pedagogical") || header.includes("/"));
}

const slashedPair = /^(\d{1,2}) ?\/ ?(\d{1,2})$/;

/** «9/06» under a header that does not say what both numbers are: months by their zeros, or nobody knows. Null without such cells. */
function readSlashed(rows: SheetRows, column: number, before: Reader): Reader | null {
  const seconds = rows.data.flatMap(({ cells }) => {
    const cell = cells[column];
    return (typeof cell === "string" ? slashedPair.exec(cellText(cell))?.[2] : null) ?? [];
  });
  if (seconds.length === 0) return null;
  const months = seconds.every((text) => Number(text) <= 11) && seconds.some((text) => /^0\d$/.test(text));
  return (row) => {
    const cell = before(row);
    const pair = typeof cell === "string" ? slashedPair.exec(cellText(cell)) : null;
    if (pair === null) return cell;
    return months ? `${pair[1]} л. ${Number(pair[2])} мес.` : `${cellText(cell)}?`;
  };
}

function inYearsAndMonths(cell: ImportedCell | undefined, months: string): ImportedCell | undefined {
  const years = cellText(cell);
  if (!/^\d{1,2}$/.test(years) || !/^\d{0,2}$/.test(months) || Number(months) > 11) return cell;
  return months === "" ? cell : `${years} л. ${months} мес.`;
}

/** A single digit behind a point may be one month or ten. */
function yearsAndMonths(cell: ImportedCell | undefined): ImportedCell | undefined {
  if (typeof cell !== "string" && typeof cell !== "number") return cell;
  const parts = /^(\d{1,2})\s?[/.,:-]\s?(\d{1,2})$/.exec(cellText(cell));
  if (parts === null || Number(parts[2]) > 11) return cell;
  const sure = typeof cell === "string" ? (parts[2] as string).length === 2 || cell.includes("/") : parts[2] !== "1";
  return sure ? `${parts[1]} л. ${Number(parts[2])} мес.` : `${parts[1]},${parts[2]}?`;
}

/** Null where the column can stay as it is. */
export function readerOf(
  kind: FileKind,
  field: string,
  sources: readonly ColumnSource[],
  columnsOf: ReadonlyMap<string, readonly ColumnSource[]>,
  answers: Answers,
  around: Surroundings,
): Reader | null {
  const [first] = sources as readonly [ColumnSource];
  let read: Reader | null = null;
  if (first.take === "formKind") {
    const dictionary = field === "form" ? mentoringForms : mentoringKinds;
    read = (row) => {
      const cell = row.cells[first.column];
      return isUnread(cell) || dictionary.codeOf(cellText(cell)) !== null ? cell : null;
    };
  } else if (composites[first.take] !== undefined && first.take !== field) {
    read = (row) => {
      const cell = row.cells[first.column];
      return isUnread(cell) ? cell : partOf(field, splitCell(first.take, cell), answers, around);
    };
  } else if (sources.filter(({ take }) => take === field).length > 1) {
    const joint = field === "name" || field === "mentee" || field === "mentor" ? " " : "; ";
    read = (row) => {
      const cells = sources.flatMap(({ take, column }) => (take === field ? [row.cells[column]] : []));
      const texts = cells.map(cellText).filter((text) => text !== "");
      return cells.find(isUnread) ?? texts.join(joint);
    };
  }
  if (field === "categoryOn" && read === null) read = onlyDay(first.column);
  if ((field === "startedOn" || field === "finishedOn") && read === null) read = withoutPreposition(first.column);
  if (field === "rate") read = inUnits(read, first.column);
  if (field === "position" && (kind.kind === "staff" || kind.kind === "schoolStaff") && read === null)
    read = withoutDegrees(withoutPlace(first.column), first.text);
  const usual = usualWords[`${kind.kind === "schoolStaff" ? "staff" : kind.kind}.${field}`];
  if (usual !== undefined) {
    const before: Reader = read ?? ((row) => row.cells[first.column]);
    read = (row) => usualWord(before(row), usual);
  }
  const words = answers.words[field];
  if (words !== undefined && Object.keys(words).length > 0) {
    const before: Reader = read ?? ((row) => row.cells[first.column]);
    return (row) => {
      const cell = before(row);
      return answeredWord(words, cellText(cell)) ?? cell;
    };
  }
  const fact = answers.facts[field];
  if (fact !== undefined && fact !== "" && columnsOf.has(field)) {
    const before: Reader = read ?? ((row) => row.cells[first.column]);
    const value = asCell(fact);
    return (row) => {
      const cell = before(row);
      return isBlank(cell) ? value : cell;
    };
  }
  return read;
}

/** A column of its own says it better than a cell of several fields. */
export function bestFirst<Taken extends { take: string }>(field: string, sources: readonly Taken[]): Taken[] {
  return [...sources].sort((one, other) => Number(other.take === field) - Number(one.take === field));
}

function partOf(field: string, parts: Parts, answers: Answers, around: Surroundings): ImportedCell | undefined {
  if (field === "startedOn" && parts.startedOn === undefined) {
    const fact = answers.facts.startedOn;
    return fact === undefined || fact === "" ? (parts.unread ?? null) : asCell(fact);
  }
  if (field === "finishedOn" && parts.until !== undefined) {
    const year = around.outside.schoolYear;
    return year === null ? null : untilDay(String(parts.until), year);
  }
  return parts[field] ?? null;
}

/** A word that its dictionary does not know, by what it certainly means. */
function usualWord(cell: ImportedCell | undefined, { dictionary, words }: UsualWords): ImportedCell | undefined {
  if (typeof cell !== "string" || dictionary.codeOf(cellText(cell)) !== null) return cell;
  const form = formOf(cellText(cell).slice(0, 200));
  return words.find(([pattern]) => pattern.test(form))?.[1] ?? cell;
}

interface UsualWords {
  dictionary: Dictionary;
  words: readonly (readonly [RegExp, string])[];
}

const usualWords: Readonly<Record<string, UsualWords>> = {
  "staff.kind": { dictionary: employmentKinds, words: employmentNames },
  "staff.category": { dictionary: qualificationCategories, words: categoryNames },
};

/** «0,5 ст.», «50 %» */
function inUnits(before: Reader | null, column: number): Reader {
  return (row) => {
    const cell = before === null ? row.cells[column] : before(row);
    if (typeof cell !== "string") return cell;
    const text = formOf(cellText(cell)).replace(unitsOfRate, "");
    const percent = /^(\d{1,3}) ?%$/.exec(text);
    return percent !== null ? Number(percent[1]) / 100 : /^\d[.,]?\d*$/.test(text) ? text : cell;
  };
}

/** «24.11.2023, № 1130-Д» */
function onlyDay(column: number): Reader {
  return (row) => {
    const cell = row.cells[column];
    return typeof cell === "string" ? (dayBeside(cellText(cell)) ?? cell) : cell;
  };
}

/** «с 01.09.2024», «по 31.05.2025» */
function withoutPreposition(column: number): Reader {
  return (row) => {
    const cell = row.cells[column];
    const found = typeof cell === "string" ? /^(?:с|по|до)\s+(\d.*)$/i.exec(cellText(cell)) : null;
    return found === null ? cell : found[1];
  };
}

/** «Учитель /Основное подразделение/» */
function withoutPlace(column: number): Reader {
  return (row) => {
    const cell = row.cells[column];
    if (typeof cell !== "string" || !cell.includes("/")) return cell;
    return /\/[^/]*\/\s*$/.test(cell) ? (splitPosition(cellText(cell)).position ?? cell) : cell;
  };
}

/** «учитель, нет, доцент» under «Должность, учёная степень, учёное звание» */
function withoutDegrees(before: Reader, header: string): Reader {
  if (!meaningOf(header).concepts.includes("degree")) return before;
  return (row) => {
    const cell = before(row);
    if (typeof cell !== "string") return cell;
    const parts = cellText(cell).split(/\s*[,;]\s*/);
    return parts.filter((part, index) => index === 0 || !degreeWords.test(formOf(part))).join(", ");
  };
}

export function asCell(fact: string): ImportedCell {
  return /^\d{4}-\d{2}-\d{2}$/.test(fact) ? showDay(parseDay(fact) ?? fact) : fact;
}
