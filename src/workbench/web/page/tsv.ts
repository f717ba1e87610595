/** The clipboard's text format of spreadsheets: tabs, line ends, quotes around cells that hold them. */
export function writeTsv(rows: string[][]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

function quoted(text: string): string {
  return /["\t\r\n]/.test(text) && (/[\t\r\n]/.test(text) || text.startsWith('"'))
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** Reads what Excel and Sheets copy; a last line end adds no row. */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    rows.at(-1)?.push(cell);
    const separator = text[end];
    if (separator === undefined) break;
    at = end + 1;
    if (separator === "\t") continue;
    if (separator === "\r" && text[at] === "\n") at += 1;
    if (at >= text.length) break;
    rows.push([]);
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}

function plainCell(text: string, from: number): [string, number] {
  let end = from;
  while (end < text.length && !"\t\r\n".includes(text[end] ?? "")) end += 1;
  return [text.slice(from, end), end];
}

/** A quote that is not closed before a separator was an ordinary character. */
function quotedCell(text: string, from: number): [string, number] {
  let cell = "";
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else {
      const next = text[at + 1];
      return next === undefined || "\t\r\n".includes(next)
        ? [cell.replaceAll("\r\n", "\n"), at + 1]
        : plainCell(text, from);
    }
  }
  return plainCell(text, from);
}
