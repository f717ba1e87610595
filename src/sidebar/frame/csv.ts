/** Rows as CSV text that Excel opens in Russian and never computes. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => cells.map(safeCell).join(";")).join("\r\n")}\r\n`;
}

/** A leading = + - @ or a control character would make a spreadsheet compute the cell. */
function safeCell(text: string): string {
  const plain = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}
