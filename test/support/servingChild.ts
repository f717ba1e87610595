/** A program of its own: serves the workbook of a folder, with a script that never ends, until it is told to stop. */
import { createBook, hasBook, openBook } from "../../src/workbench/cli/book.ts";
import { serveBook } from "../../src/workbench/cli/serveCommand.ts";

const code = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu("Долго").addItem("Без конца", "withoutEnd").addToUi();
}
function withoutEnd() {
  SpreadsheetApp.getActiveSheet().getRange("A1").setValue("записано");
  SpreadsheetApp.flush();
  SpreadsheetApp.getActiveSheet().getRange("A2").setValue("не записано");
  for (;;) {}
}`;
const project = { code, html: {}, timeZone: "Europe/Moscow", advanced: [], wrapped: false };
const [, , dir = ""] = process.argv;
const output = {
  out: (text: string) => process.stdout.write(text),
  err: () => undefined,
};

const options = { book: dir };
if (!hasBook(dir)) createBook(options, "Книга", project).close();
await serveBook(openBook(options, project, "page"), 0, output);
