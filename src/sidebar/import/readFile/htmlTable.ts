/** Tables of a web page, which some programs save under the ending .xls: every cell is the text that is seen. */
import { Parser } from "htmlparser2";
import { fileTexts } from "../fileTexts.ru.ts";
import { textCell } from "./cellValue.ts";
import { FileProblem } from "./fileProblem.ts";
import { maxColumns, maxSheets } from "./limits.ts";
import type { Pace } from "./pace.ts";
import { type FileCounts, newSheet, type SheetBuilder } from "./sheet.ts";

const unseen = new Set(["script", "style", "template", "select", "textarea"]);
const lineTags = new Set(["br", "p", "div", "li"]);
const pieceLength = 65_536;

export async function readHtmlTables(
  html: string,
  title: string,
  counts: FileCounts,
  pace: Pace,
): Promise<SheetBuilder[]> {
  const sheets: SheetBuilder[] = [];
  let depth = 0;
  let hidden = 0;
  let row = -1;
  let column = 0;
  let spans = { rows: 1, columns: 1 };
  let text: string | null = null;
  /** Of each column, the first row that a cell above does not reach into. */
  let free: number[] = [];
  let columns = 0;
  const sheet = () => sheets[sheets.length - 1] as SheetBuilder;

  function endCell(): void {
    if (text === null) return;
    while ((free[column] ?? 0) > row) column += 1;
    const said = text
      .replace(/[ \t\r\f]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim();
    sheet().put(row, column, textCell(said));
    if (spans.rows * spans.columns > 1) sheet().merge({ row: row + 1, column, ...spans });
    for (let index = 0; index < spans.columns; index += 1) free[column + index] = row + spans.rows;
    column += spans.columns;
    text = null;
  }

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (unseen.has(tag)) hidden += 1;
        if (tag === "table") {
          depth += 1;
          if (depth > 1) return;
          if (sheets.length === maxSheets) throw new FileProblem(fileTexts.tooManySheets(counts.fileName, maxSheets));
          sheets.push(newSheet(sheets.length === 0 ? title : `${title} (${sheets.length + 1})`, counts));
          if (isHidden(attributes)) sheet().hide("hidden");
          row = -1;
          free = [];
          columns = 0;
        } else if (depth !== 1) return;
        else if (tag === "tr") {
          endCell();
          row += 1;
          column = 0;
          if (isHidden(attributes)) sheet().hideRow(row);
        } else if (tag === "col") {
          const span = spanOf(attributes.span);
          if (isHidden(attributes)) sheet().hideColumns(columns, columns + span - 1);
          columns += span;
        } else if (tag === "td" || tag === "th") {
          endCell();
          if (row < 0) row = 0;
          text = "";
          spans = { rows: spanOf(attributes.rowspan), columns: spanOf(attributes.colspan) };
        } else if (text !== null && text !== "" && lineTags.has(tag)) text += "\n";
      },
      ontext(said) {
        if (text !== null && hidden === 0) text += said.replace(/[\r\n\t]+/g, " ");
      },
      onclosetag(tag) {
        if (unseen.has(tag)) hidden = Math.max(0, hidden - 1);
        if (depth === 1 && ["td", "th", "tr", "table"].includes(tag)) endCell();
        if (tag === "table") depth = Math.max(0, depth - 1);
      },
    },
    { decodeEntities: true },
  );
  for (let at = 0; at < html.length; at += pieceLength) {
    parser.write(html.slice(at, at + pieceLength));
    await pace.step(at / html.length);
  }
  parser.end();
  if (sheets.length === 0) throw new FileProblem(fileTexts.foreign(counts.fileName, "page"));
  return sheets;
}

function isHidden({ style, hidden }: Readonly<Record<string, string>>): boolean {
  return hidden !== undefined || /(?:^|;)\s{0,9}display\s{0,9}:\s{0,9}none/i.test((style ?? "").slice(0, 1_000));
}

function spanOf(text: string | undefined): number {
  const span = Number(text ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, maxColumns) : 1;
}
