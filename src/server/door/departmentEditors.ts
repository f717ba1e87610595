/** What is closed to all but the department is closed anew when the department is somebody else. */
import { type AgreedAccess, inForce } from "../../shared/facts/agreedAccess.ts";
import { readSettings } from "../../shared/register/settingsCatalogue.ts";
import { closeAllAnswers } from "../forms/closeAnswers.ts";
import { type Book, openBook } from "../sheets/book.ts";
import { refreshProtections } from "../sheets/protect.ts";

/**
 * `email` acts, which only the department may do to protections; `before` is what counted then. A workbook of before has agreed to
 * nobody: there the setting's own request alone is followed.
 */
export function followDepartment(book: Book, before: AgreedAccess, email: string, named = false): void {
  if (before === null) return named ? closeToOthers() : undefined;
  const [was, is] = [departmentOf(before), departmentOf(book.agreed())];
  if (was.join() === is.join()) return;
  if (was.includes(email.toLowerCase()) || email === book.owner()) closeToOthers();
}

function closeToOthers(): void {
  refreshProtections(openBook());
  closeAllAnswers(openBook());
}

function departmentOf(agreed: AgreedAccess): readonly string[] {
  return readSettings(inForce({ organisations: [], settings: [] }, agreed).settings).departmentEmails;
}
