/** What the triggers do about changes by hand: the edited place at once, the whole book every hour. A fault keeps nothing else from its turn. */
import { watchedTables } from "../../shared/hands/compareBook.ts";
import { followDepartment } from "../door/departmentEditors.ts";
import { failure } from "../door/serve.ts";
import { type Book, openBook } from "../sheets/book.ts";
import { agreeTyped } from "./agreeTyped.ts";
import { compareHands, type Edited } from "./compareHands.ts";

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

export function noteHands(event?: EditEvent): void {
  try {
    const book = openBook();
    const edited = event === undefined ? undefined : editedIn(book, event);
    if (book.copied || edited === null) return;
    compareHands(book, Session.getEffectiveUser().getEmail(), edited);
    if (edited === undefined) return;
    const agreed = book.agreed();
    agreeTyped(book, edited);
    followDepartment(book, agreed, edited.by);
  } catch (error) {
    failure("noteHands", error);
  }
}

/** Null where it is no sheet of the register, or too much is typed: Google counts the time that triggers take. */
function editedIn(book: Book, { range, user }: EditEvent): Edited | null {
  const sheetId = range.getSheet().getSheetId();
  const table = watchedTables.find((name) => book.sheetOf(name)?.getSheetId() === sheetId);
  if (table === undefined || isTooMuch()) return null;
  return {
    table,
    firstRow: range.getRow(),
    lastRow: range.getLastRow(),
    firstColumn: range.getColumn(),
    lastColumn: range.getLastColumn(),
    by: user?.getEmail() ?? "",
  };
}

const mostAnHour = 120;
const brakeKey = "handsNoted";

function isTooMuch(): boolean {
  const properties = PropertiesService.getDocumentProperties();
  const hour = Math.floor(Date.now() / 3_600_000);
  const [kept, count] = (properties.getProperty(brakeKey) ?? "").split(" ").map(Number);
  const now = kept === hour ? (count ?? 0) + 1 : 1;
  properties.setProperty(brakeKey, `${hour} ${now}`);
  return now > mostAnHour;
}
