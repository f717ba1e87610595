/** Where rows and columns stand in the workbook, and the way to one of them on the screen. */
import type { FindingPlace } from "../../shared/checks/answers.ts";
import { placeOf } from "../../shared/checks/checkRegister.ts";
import type { RegisterPlaces, SheetPlaces } from "../../shared/checks/places.ts";
import type { showCell } from "../../shared/checks/showCell.ts";
import { problemsToShow } from "../../shared/facts/names.ts";
import { type Refusal, refuse } from "../../shared/facts/refusal.ts";
import { problemSentence } from "../../shared/register/problem.ru.ts";
import { lostSettings, settingProblems } from "../../shared/register/settingsCatalogue.ts";
import { type TableName, tables } from "../../shared/register/tables.ts";
import type { InputOf } from "../../shared/request/request.ts";
import type { Book } from "./book.ts";
import { type Reading, type ReadTable, readTables } from "./read.ts";

export function placesIn(reading: Reading, answers: RegisterPlaces["answers"] = []): RegisterPlaces {
  const entries = Object.entries(reading.tables) as [TableName, ReadTable][];
  const settings =
    reading.tables.settings === undefined
      ? []
      : problemsToShow(reading.register, [
          ...settingProblems(reading.register.settings),
          ...lostSettings(reading.register.settings),
        ]);
  return {
    sheets: Object.fromEntries(entries.map(([name, table]) => [name, sheetPlaces(table)])),
    problems: [...reading.problems, ...settings].map((problem) => ({ problem, sentence: problemSentence(problem) })),
    unread: Object.fromEntries(
      entries.map(([name, { unread }]) => [name, new Set(unread.flatMap((row) => row.texts))]),
    ),
    answers,
  };
}

function sheetPlaces({ sheet, places, rowOf }: ReadTable): SheetPlaces {
  return { sheetId: sheet.getSheetId(), name: sheet.getName(), columns: places, rowOf };
}

/** Selects the cell for whoever asks; people sort rows, so it is looked for anew. */
export function cellShown(book: Book, { table, key, column }: InputOf<typeof showCell>): FindingPlace | Refusal {
  const reading = readTables(book, [table]);
  const read = reading.tables[table];
  if (read === undefined) return refuse("notSetUp", { sheet: tables[table].sheet });
  const known = column !== undefined && column in tables[table].columns ? column : tables[table].key;
  const place = placeOf({ table, key, column: known }, placesIn(reading));
  if (place.cell === "") return refuse("cellMissing", { sheet: place.sheet, key });
  read.sheet.getRange(place.cell).activate();
  return place;
}
