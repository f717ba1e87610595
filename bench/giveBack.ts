/**
 * The file for the sender of 12,000 rows beside one of 1,400: processor time a row must not grow, and no more than 50 rows
 * are written before the page may work.
 */
import { reportBook, reportSheets } from "../src/sidebar/import/reportSheet.ts";
import { writeBook } from "../src/sidebar/import/writeBook.ts";

const sizes = [1_400, 12_000] as const;
const mostGrowth = 1.3;
const mostRows = 50;

/** A first file is slower than all that follow. */
await written(sizes[0]);
const [small, large] = [await written(sizes[0]), await written(sizes[1])];
const ratio = large.milliseconds / sizes[1] / (small.milliseconds / sizes[0]);
for (const [at, { milliseconds, pieces, bytes }] of [small, large].entries())
  say(`${sizes[at]} rows: ${milliseconds} ms of processor, ${pieces} pieces, ${bytes} bytes`);
say(`processor time a row, ${sizes[1]} rows to ${sizes[0]}: ${ratio.toFixed(2)} (goal ${mostGrowth})`);
const rowsInPiece = Math.ceil(sizes[1] / large.pieces);
say(`rows in a piece ${rowsInPiece} (goal ${mostRows})`);
if (ratio > mostGrowth || rowsInPiece > mostRows) process.exitCode = 1;

async function written(people: number): Promise<{ milliseconds: number; pieces: number; bytes: number }> {
  const { file, problems } = listOf(people);
  let pieces = 0;
  await writeBook(reportSheets(file, problems), {
    step: async () => {
      pieces += 1;
    },
  });
  const began = process.cpuUsage();
  const { length } = await reportBook(file, problems);
  const { user, system } = process.cpuUsage(began);
  return { milliseconds: Math.round((user + system) / 1000), pieces, bytes: length };
}

/** Fourteen columns, and a remark in every other row. */
function listOf(people: number) {
  const rows = Array.from({ length: people }, (_, at) => [
    `Иванова ${at} Мария Сергеевна`,
    { serial: 31_000 + (at % 5_000) },
    ...Array.from({ length: 12 }, (_unused, column) => (column % 3 === 0 ? at : `значение ${column}`)),
  ]);
  const problems = rows.flatMap((_, at) =>
    at % 2 === 0
      ? []
      : {
          severity: "error" as const,
          code: "x",
          sheet: "Л",
          row: at + 1,
          column: "B",
          found: "",
          sentence: `Лист «Л», строка ${at + 1}, столбец B: такой даты нет в календаре. Впишите верную дату.`,
        },
  );
  return { file: { fileName: "кадры.xlsx", sheets: [{ name: "Л", rows }] }, problems };
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
