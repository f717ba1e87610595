import { afterEach, describe, expect, test } from "vitest";
import type { Value } from "../../../src/workbench/kernel/api.ts";
import { type Book, newBook } from "./book.ts";

let book: Book;
const open = (locale?: string) => {
  book = newBook(locale);
  return book;
};
afterEach(() => book.close());

const error = (code: string) => expect.objectContaining({ error: code });

describe("formulas of a Russian workbook", () => {
  test.each<[string, unknown]>([
    ["=1+2", 3],
    ["=СУММ(A1;A2)", 30],
    ["=сумм(A1:A2)", 30],
    ["=SUM(A1:A2)", 30],
    ["=SUM(A1,A2)", 30],
    ["=СУММ(A1:A2; 1,5)", 31.5],
    ["=A1*1,5", 15],
    ["=A1*1.5", 15],
    ['=ЕСЛИ(A1>5;"больше; чем, пять";"меньше")', "больше; чем, пять"],
    ['=ЕСЛИ(ИСТИНА;"да ""так""";"нет")', 'да "так"'],
    ["=ИСТИНА", true],
    ["=ЛОЖЬ()", false],
    ['="1,5"*2', 3],
    ['=СЧЁТЕСЛИ(A1:A2;">15")', 1],
    ["=СЧЁТЗ(A1:C2)", 6],
    ["=ВПР(20;A1:B2;2;ЛОЖЬ)", "два"],
    ["=ПРОСМОТРX(20;A1:A2;B1:B2)", "два"],
    ['="C:\\"&"\\"', "C:\\\\"],
    ["=ДЛСТР(B1)", 4],
    ["=ГОД(C1)", 2026],
    ["=C1", { serial: 46143 }],
    ["=C1+1", { serial: 46144 }],
    ["=C2-C1", 31],
    ["=СЕГОДНЯ()", { serial: 46346 }],
    ["=ДАТА(2026;5;1)", { serial: 46143 }],
    ["=1/0", error("#DIV/0!")],
    ["=A1+B1", error("#VALUE!")],
    ["=Лист99!A1", error("#REF!")],
    ["=НЕТТАКОЙ(A1)", error("#NAME?")],
    ["=имя_без_диапазона", error("#NAME?")],
    ["=D1", error("#REF!")],
    ["=СУММ(", error("#ERROR!")],
    ["=1+*2", error("#ERROR!")],
    ["=#REF!+1", error("#REF!")],
  ])("%s gives %j", (formula, value) => {
    open().type("A1", [
      ["10", "один", "01.05.2026"],
      ["20", "два", "01.06.2026"],
    ]);
    book.type("D1", formula);
    expect(book.value("D1")).toEqual(value);
  });

  test.each([
    ["LET", "Функция LET есть в Google Таблицах, но не поддерживается здесь"],
    ["INDIRECT", "Функция INDIRECT есть в Google Таблицах, но не поддерживается здесь"],
    ["IMPORTRANGE", "Функции IMPORTRANGE нужен интернет"],
    ["GOOGLEFINANCE", "Функции GOOGLEFINANCE нужен сервис Google"],
  ])("%s is absent, and the error says so in Russian", (name, message) => {
    open().type("A1", `=${name}(B1;"x")`);
    expect(book.value("A1")).toMatchObject({ error: "#NAME?", message: expect.stringContaining(message) });
  });

  test("today is the day of the workbook's time zone", () => {
    open().type("A1", "=СЕГОДНЯ()");
    expect(book.shown("A1")).toEqual([["20.11.2026"]]);
    book.type("A1", "=ТДАТА()");
    expect(book.shown("A1")).toEqual([["20.11.2026 9:00:00"]]);
  });

  test("names of functions and cells are shown in capitals, everything else as typed", () => {
    open().type("C1", '=сумм(a1:b2; 1,5)&"сумм(a1)"');
    expect(book.formula("C1")).toBe('=СУММ(A1:B2; 1,5)&"сумм(a1)"');
  });

  test("numbers that cells show as days stay days for other formulas, and plain numbers plain", () => {
    open().type("A1", [["46143", "=A1"]]);
    expect(book.value("B1")).toBe(46143);
    book.apply({ do: "setStyle", at: book.at("A1"), style: { numberFormat: "dd.mm.yyyy" } });
    expect(book.value("B1")).toEqual({ serial: 46143 });
  });

  test("a text that looks like a number stays a text for formulas", () => {
    open().type("A1", [["'007", "=ДЛСТР(A1)", "=СУММ(A1:A1)"]]);
    expect(book.values("B1:C1")).toEqual([[3, 0]]);
  });

  test("recalculated cells are among the changed areas", () => {
    open().type("A1", [["1", "=A1*2", "=B1*2"]]);
    const change = book.type("A1", "5");
    expect(change.areas).toContainEqual(book.at("C1"));
    expect(book.values("B1:C1")).toEqual([[10, 20]]);
  });
});

describe("formulas of an American workbook", () => {
  test.each<[string, unknown]>([
    ["=SUM(A1,2.5)", 12.5],
    ["=SUM(A1;2.5)", 12.5],
    ["=SUM(1,5)", 6],
    ["={1,2;3,4}", 1],
    ["=IF(A1>5,TRUE,FALSE)", true],
  ])("%s gives %j", (formula, value) => {
    open("en_US").type("A1", "10");
    book.type("D1", formula);
    expect(book.value("D1")).toEqual(value);
  });

  test("becoming Russian, its formulas change their separators and keep their results", () => {
    open("en_US").type("A1", [["10", "=SUM(A1,2.5)"]]);
    book.apply({ do: "setWorkbook", patch: { locale: "ru_RU" } });
    expect([book.formula("B1"), book.value("B1"), book.shown("B1")]).toEqual(["=SUM(A1;2,5)", 12.5, [["12,5"]]]);
  });
});

describe("names of sheets in formulas", () => {
  test.each([
    ["Данные", "=Данные!A1*2"],
    ["Пары наставников", "='Пары наставников'!A1*2"],
    ["Школа д'Арк", "='Школа д''Арк'!A1*2"],
    ["2025-2026", "='2025-2026'!A1*2"],
    ["Data", "=Data!A1*2"],
    ["A1", "='A1'!A1*2"],
    ["!;,", "='!;,'!A1*2"],
  ])("%s", (name, formula) => {
    open().apply({ do: "insertSheet", name, index: 2 });
    const { sheetId } = book.workbook.info().sheets[1] ?? { sheetId: -1 };
    const at = { sheetId, row: 1, column: 1, rows: 1, columns: 1 };
    book.apply({ do: "setCells", at, inputs: [[{ kind: "typed", text: "21" }]] });
    book.type("A1", formula);
    expect([book.value("A1"), book.formula("A1")]).toEqual([42, formula]);
    book.apply({ do: "renameSheet", sheetId, name: "Новое имя" });
    expect([book.value("A1"), book.formula("A1")]).toEqual([42, "='Новое имя'!A1*2"]);
    book.apply({ do: "setCells", at, inputs: [[{ kind: "typed", text: "5" }]] });
    expect(book.value("A1")).toBe(10);
  });

  test("a deleted sheet leaves #REF!, a sheet that appears is found", () => {
    open().type("A1", "=Позже!A1+1");
    expect(book.value("A1")).toEqual(error("#REF!"));
    book.apply({ do: "insertSheet", name: "Позже", index: 2, sheetId: 7 });
    expect(book.value("A1")).toBe(1);
    book.apply({ do: "deleteSheet", sheetId: 7 });
    expect([book.value("A1"), book.formula("A1")]).toEqual([error("#REF!"), "=#REF!+1"]);
  });
});

describe("references without an end", () => {
  test("whole columns, whole rows and columns from a row on grow with the sheet", () => {
    open().type("A1", [["1", "=СУММ(A:A)", "=СУММ(A2:A)"]]);
    book.type("A1000", "10");
    expect(book.values("B1:C1")).toEqual([[11, 10]]);
    book.apply({ do: "insertRows", sheetId: 0, before: 1001, count: 5 });
    book.type("A1005", "100");
    expect(book.values("B1:C1")).toEqual([[111, 110]]);
    book.type("E2", "=СУММ(1:1)");
    expect(book.value("E2")).toBe(1 + 111 + 110);
  });
});

describe("named ranges", () => {
  test("are read, follow insertions, and a name given later is found", () => {
    open().type("A1", [
      ["1", "=СУММ(часы)"],
      ["2", ""],
    ]);
    expect(book.value("B1")).toEqual(error("#NAME?"));
    book.apply({ do: "setNamedRange", name: "Часы", at: book.at("A1:A2") });
    expect(book.value("B1")).toBe(3);
    book.apply({ do: "insertRows", sheetId: 0, before: 2, count: 1 });
    book.type("A2", "10");
    expect(book.value("B1")).toBe(13);
    expect(book.workbook.info().namedRanges.Часы).toEqual(book.at("A1:A3"));
  });
  test.each(["A1", "R1C1", "", "1часы", "с пробелом"])("%j is no name of a range", (name) => {
    open();
    expect(() => book.apply({ do: "setNamedRange", name, at: book.at("A1") })).toThrow(
      "The name of the range is invalid.",
    );
  });
});

describe("array results", () => {
  test("fill empty cells, and formulas read them there", () => {
    open().type("A1", [
      ["1", "2"],
      ["3", "4"],
    ]);
    book.type("D1", [
      ["=TRANSPOSE(A1:B2)", ""],
      ["", ""],
      ["=СУММ(D1:E2)", ""],
    ]);
    expect(book.values("D1:E3")).toEqual([
      [1, 3],
      [2, 4],
      [10, null],
    ]);
    book.type("B1", "20");
    expect(book.values("D1:E3")).toEqual([
      [1, 3],
      [20, 4],
      [28, null],
    ]);
  });

  test("never cover a cell that holds something, and appear when it is cleared", () => {
    open().type("A1", [["1"], ["2"], ["3"]]);
    book.type("C3", "занято");
    book.type("C1", "=SORT(A1:A3;1;ЛОЖЬ)");
    expect(book.value("C1")).toEqual({
      error: "#REF!",
      message: "Array result was not expanded because it would overwrite data in C3.",
    });
    expect(book.values("C2:C3")).toEqual([[null], ["занято"]]);
    book.apply({ do: "clear", at: book.at("C3"), contents: true, formats: false, notes: false, validations: false });
    expect(book.values("C1:C3")).toEqual([[3], [2], [1]]);
    book.type("C2", "снова");
    expect(book.values("C1:C3")).toEqual([[error("#REF!")], ["снова"], [null]]);
  });

  test("shrink and grow with their source", () => {
    open().type("A1", [["1"], ["2"], ["3"]]);
    book.type("C1", "=FILTER(A1:A3;A1:A3>1)");
    expect(book.values("C1:C3")).toEqual([[2], [3], [null]]);
    book.type("A1", "5");
    expect(book.values("C1:C3")).toEqual([[5], [2], [3]]);
    book.type("A1", [["0"], ["0"], ["9"]]);
    expect(book.values("C1:C3")).toEqual([[9], [null], [null]]);
  });

  test.each<[string, unknown[][]]>([
    [
      "=FILTER(A1:B3;A1:A3>1)",
      [
        [3, "в"],
        [2, "б"],
      ],
    ],
    [
      '=FILTER(A1:B3;A1:A3>1;B1:B3="б")',
      [
        [2, "б"],
        [null, null],
      ],
    ],
    [
      "=FILTER(A1:B3;A1:A3>9)",
      [
        [error("#N/A"), null],
        [null, null],
      ],
    ],
    [
      "=FILTER(A1:B3;A1:A2>1)",
      [
        [error("#VALUE!"), null],
        [null, null],
      ],
    ],
    [
      "=SORT(A1:B3;1;ИСТИНА)",
      [
        [1, "а"],
        [2, "б"],
      ],
    ],
    [
      "=SORT(A1:B3;2;ЛОЖЬ)",
      [
        [3, "в"],
        [2, "б"],
      ],
    ],
    [
      "=SORT(A1:B3;B1:B3;1)",
      [
        [1, "а"],
        [2, "б"],
      ],
    ],
    [
      "=UNIQUE(A1:A3)",
      [
        [3, null],
        [1, null],
      ],
    ],
    [
      "=ARRAYFORMULA(A1:A3*2)",
      [
        [6, null],
        [2, null],
      ],
    ],
    [
      "=СУММ(FILTER(A1:A3;A1:A3>1))",
      [
        [5, null],
        [null, null],
      ],
    ],
    [
      "=A1:A3",
      [
        [3, null],
        [null, null],
      ],
    ],
  ])("%s", (formula, values) => {
    open().type("A1", [
      ["3", "в"],
      ["1", "а"],
      ["2", "б"],
    ]);
    book.type("D1", formula);
    expect(book.values("D1:E2")).toEqual(values);
  });

  test("go along when rows are inserted above or through them", () => {
    open().type("A1", [["1", "2"]]);
    book.type("C2", "=TRANSPOSE(A1:B1)");
    book.apply({ do: "insertRows", sheetId: 0, before: 1, count: 1 });
    expect(book.values("C2:C4")).toEqual([[null], [1], [2]]);
    book.apply({ do: "insertRows", sheetId: 0, before: 4, count: 1 });
    expect(book.values("C3:C5")).toEqual([[1], [2], [null]]);
  });

  test("a result that would leave the sheet is #REF!", () => {
    open().type("A1000", "=SEQUENCE(2;1)");
    expect(book.value("A1000")).toMatchObject({ error: "#REF!", message: expect.stringContaining("insert more rows") });
  });

  test("inline arrays take the separators of the locale", () => {
    open().type("A1", "={1\\2;3,5\\4}");
    expect(book.values("A1:B2")).toEqual([
      [1, 2],
      [3.5, 4],
    ]);
  });
});

describe("custom functions", () => {
  const calls: (Value | Value[][])[][] = [];
  const functions = {
    names: ["MENTOR_ECHO", "MENTOR_BLOCK", "MENTOR_FAIL", "MENTOR_DAY"],
    evaluate(name: string, args: (Value | Value[][])[]): Value | Value[][] {
      calls.push(args);
      if (name === "MENTOR_FAIL") throw new Error("Нет данных");
      if (name === "MENTOR_BLOCK")
        return [
          ["Год", 2025],
          ["Пар", 7],
          [null, true],
        ];
      if (name === "MENTOR_DAY") return { serial: 46143 };
      return Array.isArray(args[0]) ? args[0].length : (args[0] ?? null);
    },
  };

  test("are found when they come after the formula, and their arrays spill", () => {
    open().type("B1", "=mentor_block(A1:A2)");
    expect(book.value("B1")).toEqual(error("#NAME?"));
    book.workbook.setCustomFunctions(functions);
    expect(book.values("B1:C3")).toEqual([
      ["Год", 2025],
      ["Пар", 7],
      [null, true],
    ]);
    book.reopen();
    book.workbook.setCustomFunctions(functions);
    expect(book.values("B1:C3")).toEqual([
      ["Год", 2025],
      ["Пар", 7],
      [null, true],
    ]);
  });

  test("get ranges as arrays with empty texts, single cells as values, and days as days", () => {
    open().workbook.setCustomFunctions(functions);
    book.type("A1", [
      ["1", "01.05.2026"],
      ["", "=B1+1"],
    ]);
    calls.length = 0;
    book.type("D1", '=MENTOR_ECHO(A1:B2;B1;A2;"x";1,5;ИСТИНА)');
    expect(calls).toEqual([
      [
        [
          [1, { serial: 46143 }],
          ["", { serial: 46144 }],
        ],
        { serial: 46143 },
        "",
        "x",
        1.5,
        true,
      ],
    ]);
  });

  test("run again only when an argument has changed", () => {
    open().workbook.setCustomFunctions(functions);
    book.type("A1", [["1", "=MENTOR_ECHO(A1)", "другое"]]);
    calls.length = 0;
    book.type("C1", "что угодно");
    book.type("A1", "1");
    expect(calls).toEqual([]);
    book.type("A1", "2");
    expect([calls, book.value("B1")]).toEqual([[[2]], 2]);
  });

  test("throwing, show #ERROR! with their message", () => {
    open().workbook.setCustomFunctions(functions);
    book.type("A1", "=MENTOR_FAIL(1)");
    expect(book.value("A1")).toEqual({ error: "#ERROR!", message: "Нет данных" });
  });

  test("may be part of a formula, and a day they return is a day", () => {
    open().workbook.setCustomFunctions(functions);
    book.type("A1", [
      ["=СУММ(MENTOR_BLOCK(B1))+1", ""],
      ["=MENTOR_DAY()", "=A2+1"],
    ]);
    expect(book.value("A1")).toBe(2025 + 7 + 1);
    expect(book.shown("A2:B2")).toEqual([["01.05.2026", "02.05.2026"]]);
  });

  test("do not see each other's spill as data of the sheet when it is in their way", () => {
    open().workbook.setCustomFunctions(functions);
    book.type("A1", [["=MENTOR_BLOCK(1)"], ["=MENTOR_BLOCK(2)"]]);
    expect(book.value("A1")).toEqual(error("#REF!"));
    expect(book.values("A2:B4")).toEqual([
      ["Год", 2025],
      ["Пар", 7],
      [null, true],
    ]);
  });
});

describe("a formula outside any cell", () => {
  test("is calculated without changing the workbook", () => {
    open().type("A1", [["1"], ["2"]]);
    expect(book.workbook.calculate("=СУММ(A1:A2)")).toEqual([[3]]);
    expect(book.workbook.calculate("=A1:A2")).toEqual([[1], [2]]);
    expect(book.workbook.calculate("=НЕТ(1)")).toEqual([[error("#NAME?")]]);
    expect(book.workbook.calculate("=1+")).toEqual([[error("#ERROR!")]]);
  });
});
