import { describe, expect, test } from "vitest";
import { readFile } from "../../../src/sidebar/import/readFile.ts";
import { reportBook } from "../../../src/sidebar/import/reportSheet.ts";
import { type WrittenSheet, writeBook } from "../../../src/sidebar/import/writeBook.ts";

function list(length: number): WrittenSheet {
  return { name: "Кадры", widths: [30, 10], length, row: (index) => [{ value: `Иванова ${index}` }, { value: index }] };
}

async function piecesOf(length: number): Promise<number[]> {
  const shares: number[] = [];
  await writeBook([list(length)], {
    step: async (share) => {
      shares.push(share);
    },
  });
  return shares;
}

describe("a workbook written in pieces", () => {
  test.each([
    [1, 1],
    [50, 1],
    [51, 2],
    [1_400, 28],
    [12_000, 240],
  ])("%i rows let the page work %i times, each time further on", async (rows, pieces) => {
    const shares = await piecesOf(rows);
    expect(shares).toHaveLength(pieces);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect([new Set(shares).size, shares.at(-1)]).toEqual([pieces, 1]);
  });

  test("makes a row only when it comes to it", async () => {
    const made: number[] = [];
    const row = (index: number) => {
      made.push(index);
      return [];
    };
    const left = { ...list(200), row };
    const stopped = writeBook([left], {
      step: async () => {
        if (made.length >= 100) throw new Error("stopped");
      },
    });
    await expect(stopped).rejects.toThrow("stopped");
    expect(made).toHaveLength(100);
  });

  test("is read again cell by cell", async () => {
    const rows = [
      ["  два  пробела ", 'a & b < c > "d"', "строка\nещё"],
      ["_x0041_", "=1+1", "я".repeat(5_000)],
      [7.25, true, false],
    ];
    const sheet = {
      name: "Л & <Л>",
      widths: [10],
      length: 3,
      row: (at: number) => (rows[at] ?? []).map((value) => ({ value })),
    };
    const bytes = await writeBook([sheet, list(3)], { step: async () => {} });
    const { sheets } = await readFile("книга.xlsx", bytes);
    expect(sheets.map(({ name }) => name)).toEqual(["Л & <Л>", "Кадры"]);
    expect(sheets[0]?.rows).toEqual(rows);
    expect(sheets[1]?.rows).toEqual([0, 1, 2].map((at) => [`Иванова ${at}`, at]));
  });

  test("shows days as days", async () => {
    const sent = { fileName: "x.xlsx", sheets: [{ name: "Л", rows: [[{ serial: 45_536 }]] }] };
    const { sheets } = await readFile("x.xlsx", await reportBook(sent, []));
    expect(sheets[1]?.rows[0]?.[0]).toEqual({ serial: 45_536 });
  });
});
