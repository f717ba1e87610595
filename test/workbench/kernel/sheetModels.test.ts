/** What nobody knows of Google for certain, each way. */
import { afterEach, describe, expect, test } from "vitest";
import { type SheetModels, usualSheetModels } from "../../../src/workbench/kernel/sheetModels.ts";
import { type Book, newBook } from "./book.ts";

let book: Book;
afterEach(() => book.close());

const open = (models: Partial<SheetModels>) => {
  book = newBook("ru_RU", undefined, { models: { ...usualSheetModels, ...models } });
  book.type("A1", [["1", "2"]]);
  book.type("A2", [["3", "4"]]);
};
const reference = { error: "#REF!" };

describe.each([
  ["empty", 10, 31],
  ["error", reference, reference],
] as const)("a range that reaches beyond the edge: %s", (beyondEdge, sum, columns) => {
  test("by columns, by rows, and wholly", () => {
    open({ beyondEdge });
    book.type("D4", [["=СУММ(A1:A2000)+СУММ(B1:B2)", "=СУММ($A$1:$AE$2)", "=ЧИСЛСТОЛБ($A:$AE)"]]);
    expect(book.values("D4:F4")[0]).toEqual([sum, sum, columns]);
    book.type("H4", '=ЕСЛИОШИБКА(AF1;"нет")&1001');
    expect(book.value("H4")).toBe(beyondEdge === "error" ? "нет1001" : "1001");
  });

  test("is sound once what lies beyond has been deleted from it", () => {
    open({ beyondEdge });
    book.type("D4", "=СУММ($A$1:$Z$2)");
    book.apply({ do: "deleteColumns", sheetId: 0, from: 20, count: 7 });
    expect([book.value("D4"), book.workbook.formulas(book.at("D4"))]).toEqual([10, [["=СУММ($A$1:$S$2)"]]]);
    book.type("D4", "=СУММ($A$1:$Z$2)");
    expect(book.value("D4")).toEqual(sum);
  });

  test("does no harm to one that ends at the edge", () => {
    open({ beyondEdge });
    book.type("D4", [["=СУММ($A$1:$Z$2)", "=СУММ(A1:A1000)", "=СУММ($A$1:$B)"]]);
    expect(book.values("D4:F4")[0]).toEqual([10, 4, 10]);
  });
});

test.each([
  [true, ["70,", "70,5", "0,", "70,0"]],
  [false, ["70", "70,5", "0", "70,0"]],
])("a mark without digits is left: %s", (bareMark, shown) => {
  open({ bareMark });
  book.type("D1", [["70", "70,5", "0", "70"]]);
  const format = (name: string, numberFormat: string) =>
    book.apply({ do: "setStyle", at: book.at(name), style: { numberFormat } });
  format("D1:F1", "0.##");
  format("G1", "0.0#");
  expect(book.shown("D1:G1")[0]).toEqual(shown);
  book.type("D2", '=ТЕКСТ(70;"0,##")');
  expect(book.value("D2")).toBe(bareMark ? "70," : "70");
});
