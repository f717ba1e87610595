import { exception } from "./realm.ts";

/** Rows of a CSV text (RFC 4180): quoted fields may hold separators, line breaks and doubled quotes. */
export function parseCsv(csv: unknown, delimiter: unknown = ","): string[][] {
  const text = String(csv);
  const separator = typeof delimiter === "number" ? String.fromCharCode(delimiter) : String(delimiter);
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  const endRow = () => {
    rows.push([...row, field]);
    row = [];
    field = "";
  };
  for (let index = 0; index < text.length; index++) {
    const letter = text[index];
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (text[index + 1] === '"') field += text[++index];
      else quoted = false;
    } else if (letter === '"' && field === "") quoted = true;
    else if (letter === separator) {
      row.push(field);
      field = "";
    } else if (letter === "\n") endRow();
    else if (letter !== "\r") field += letter;
  }
  if (quoted) throw exception("Could not parse text.");
  if (field !== "" || row.length > 0) endRow();
  return rows;
}
