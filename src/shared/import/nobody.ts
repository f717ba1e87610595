/** Rows of a list of people that are about nobody: vacancies, dashes, lines of a form that nobody has filled in. Each kind is told once. */

import type { CellReader } from "./cellReader.ts";
import { formOf } from "./formOf.ts";
import { inCyrillicLetters } from "./lookAlikes.ts";
import { isPlaceholder } from "./readDay.ts";
import type { ReportBuilder } from "./report.ts";
import type { SheetRow } from "./sheetRows.ts";
import { nobodyWords, seekingWords, vacancyWord } from "./valueWords.ru.ts";

/** «вакансия», «не назначен», «—»: words in the place of a name. */
export function isNobody(text: string): boolean {
  return text !== "" && (isPlaceholder(text) || nobodyWords.test(plain(text)));
}

/** Says anywhere in the row that somebody is still being looked for. */
export function isSeeking(texts: readonly string[]): boolean {
  return texts.some((text) => seekingWords.test(plain(text)));
}

function plain(text: string): string {
  return formOf(inCyrillicLetters(text));
}

export interface Nobodies {
  /** Whether the row is about nobody; it is then skipped and counted. */
  takes(row: SheetRow): boolean;
  finish(): void;
}

/** `name`: the column of the name; `filled`: columns that make a row without a name more than a line of a form. */
export function newNobodies<Field extends string>(
  cells: CellReader<Field>,
  sheet: string,
  report: ReportBuilder,
  name: Field,
  filled: readonly Field[],
): Nobodies {
  const vacant: { row: SheetRow; found: string }[] = [];
  const unfilled: SheetRow[] = [];
  return {
    takes(row) {
      const said = cells.seen(row, name);
      const words = said === "" ? filled.map((field) => cells.seen(row, field)) : [];
      const vacancy = words.find((text) => vacancyWord.test(plain(text)));
      if (isNobody(said) || vacancy !== undefined) vacant.push({ row, found: vacancy ?? said });
      else if (said === "" && words.every((text) => text === "" || isPlaceholder(text))) unfilled.push(row);
      else return false;
      report.skip(sheet, row.row);
      return true;
    },
    finish() {
      const [first] = vacant;
      if (first !== undefined) cells.say("rows-vacant", first.row, name, first.found, { count: vacant.length });
      const [line] = unfilled;
      if (line !== undefined) cells.say("rows-unfilled", line, name, "", { count: unfilled.length });
    },
  };
}
