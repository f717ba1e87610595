/** Formulas whose result is larger than a cell, and formulas that follow what happens to the sheet. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Book, newBook } from "./book.ts";

let book: Book;
beforeEach(() => {
  book = newBook();
});
afterEach(() => book.close());

const error = (code: string, message: string) => ({ error: code, message: expect.stringContaining(message) });
const day = (serial: number) => ({ serial });

// 45901 is 1 September 2025, 45931 1 October.
const lessons = [
  ["ФИО", "Школа", "Часы", "Дата"],
  ["Ёлкина", "Школа 1", "10", "01.09.2025"],
  ["Елкина", "Школа 2", "20", "01.10.2025"],
  ["Иванов", "Школа 1", "5", "15.09.2025"],
  ["Жуков", "Школа 2", "7", "01.10.2025"],
];

describe("an array", () => {
  test.each<[string, unknown[][]]>([
    ["=ARRAYFORMULA(C2:C5*2)", [[20], [40], [10], [14]]],
    ['=ARRAYFORMULA(A2:A3&" – "&B2:B3)', [["Ёлкина – Школа 1"], ["Елкина – Школа 2"]]],
    ['=ARRAYFORMULA(ЕСЛИ(C2:C5>7;"да";"нет"))', [["да"], ["да"], ["нет"], ["нет"]]],
    ["=ARRAYFORMULA(СТРОКА(A2:A4)-1)", [[1], [2], [3]]],
    ['=ARRAYFORMULA(ВПР({"Жуков";"Ёлкина"};A2:C5;3;ЛОЖЬ))', [[7], [10]]],
    ['=ARRAYFORMULA(СЧЁТЕСЛИ(B2:B5;{"Школа 1";"Школа 2"}))', [[2], [2]]],
    ['=ARRAYFORMULA(REGEXMATCH(A2:A5;"[ЁЕ]л"))', [[true], [true], [false], [false]]],
    ['=ARRAYFORMULA(ТЕКСТ(D2:D3;"дд.мм"))', [["01.09"], ["01.10"]]],
    ["=SORT(A2:A5)", [["Елкина"], ["Ёлкина"], ["Жуков"], ["Иванов"]]],
    [
      "=SORT(A2:C5;2;ИСТИНА;3;ЛОЖЬ)",
      [
        ["Ёлкина", "Школа 1", 10],
        ["Иванов", "Школа 1", 5],
        ["Елкина", "Школа 2", 20],
        ["Жуков", "Школа 2", 7],
      ],
    ],
    ["=UNIQUE(B2:B5)", [["Школа 1"], ["Школа 2"]]],
    ["=UNIQUE(D2:D5;ЛОЖЬ;ИСТИНА)", [[day(45901)], [day(45915)]]],
    ['=UNIQUE({"а";"А";"а"})', [["а"], ["А"]]],
    [
      "=SORTN(A2:C5;2;0;3;ЛОЖЬ)",
      [
        ["Елкина", "Школа 2", 20],
        ["Ёлкина", "Школа 1", 10],
      ],
    ],
    [
      "=SORTN(C2:D5;1;1;2;ЛОЖЬ)",
      [
        [20, day(45931)],
        [7, day(45931)],
      ],
    ],
    [
      "=SORTN(B2:C5;2;2;1;ИСТИНА)",
      [
        ["Школа 1", 10],
        ["Школа 2", 20],
      ],
    ],
    ["=FLATTEN(A2:B3)", [["Ёлкина"], ["Школа 1"], ["Елкина"], ["Школа 2"]]],
    ["=TOROW(A2:B3;0;ИСТИНА)", [["Ёлкина", "Елкина", "Школа 1", "Школа 2"]]],
    [
      "=CHOOSECOLS(A2:C3;-1;1)",
      [
        [10, "Ёлкина"],
        [20, "Елкина"],
      ],
    ],
    [
      "=WRAPCOLS({1;2;3};2;0)",
      [
        [1, 3],
        [2, 0],
      ],
    ],
    [
      "=VSTACK(A2:B2;C2)",
      [
        ["Ёлкина", "Школа 1"],
        [10, { error: "#N/A" }],
      ],
    ],
    [
      "=HSTACK(A2:A3;C2:C3)",
      [
        ["Ёлкина", 10],
        ["Елкина", 20],
      ],
    ],
    ['=SPLIT("а;б,в";";,")', [["а", "б", "в"]]],
    ['=SPLIT("01.09.2025 5";" ")', [[day(45901), 5]]],
    ['=REGEXEXTRACT("Иванов Иван";"(\\S+) (\\S+)")', [["Иванов", "Иван"]]],
    ['=XLOOKUP("Иванов";A2:A5;B2:C5)', [["Школа 1", 5]]],
    ["=INDEX(A2:C3;2;0)", [["Елкина", "Школа 2", 20]]],
    ["=ИНДЕКС(C2:C5*2)", [[20], [40], [10], [14]]],
    ['=TRANSPOSE(FILTER(A2:A5;B2:B5="Школа 1"))', [["Ёлкина", "Иванов"]]],
    ["=SORT(C2:C5)*2", [[10]]],
  ])("%s", (formula, values) => {
    book.type("A1", lessons);
    book.type("H1", formula);
    const [rows, columns] = [values.length, values[0]?.length ?? 1];
    expect(book.workbook.values({ ...book.at("H1"), rows: rows + 1, columns })).toEqual([
      ...values,
      Array.from({ length: columns }, () => null),
    ]);
  });
});

describe("QUERY", () => {
  test.each<[query: string, unknown[][]]>([
    [
      "select A, C",
      [
        ["ФИО", "Часы"],
        ["Ёлкина", 10],
        ["Елкина", 20],
        ["Иванов", 5],
        ["Жуков", 7],
      ],
    ],
    ["select A where B = 'Школа 1'", [["ФИО"], ["Ёлкина"], ["Иванов"]]],
    ["select A where C > 6 and B = 'Школа 2' order by C", [["ФИО"], ["Жуков"], ["Елкина"]]],
    ["select A where (C > 15 or C < 6) and not B = 'Школа 2'", [["ФИО"], ["Иванов"]]],
    [
      "select B, sum(C), count(A) group by B",
      [
        ["Школа", "sum Часы", "count ФИО"],
        ["Школа 1", 15, 2],
        ["Школа 2", 27, 2],
      ],
    ],
    [
      "select B, avg(C) group by B order by avg(C) desc label avg(C) 'Среднее'",
      [
        ["Школа", "Среднее"],
        ["Школа 2", 13.5],
        ["Школа 1", 7.5],
      ],
    ],
    [
      "select A, D where D >= date '2025-09-15' order by D, A limit 2",
      [
        ["ФИО", "Дата"],
        ["Иванов", day(45915)],
        ["Елкина", day(45931)],
      ],
    ],
    ["select A where A contains 'лкин'", [["ФИО"], ["Ёлкина"], ["Елкина"]]],
    ["select A where A starts with 'Е'", [["ФИО"], ["Елкина"]]],
    ["select A where A ends with 'ов'", [["ФИО"], ["Иванов"], ["Жуков"]]],
    ["select A where A matches 'Ё.*|Ж.*'", [["ФИО"], ["Ёлкина"], ["Жуков"]]],
    ["select A where A like '_лк%'", [["ФИО"], ["Ёлкина"], ["Елкина"]]],
    ["select A where C is not null limit 1 offset 1", [["ФИО"], ["Елкина"]]],
    [
      "select max(C), min(D)",
      [
        ["max Часы", "min Дата"],
        [20, day(45901)],
      ],
    ],
    ["select sum(C) where B = 'Школа 1' label sum(C) ''", [[15]]],
    [
      "select month(D), count(A) group by month(D)",
      [
        ["month(Дата)", "count ФИО"],
        [8, 2],
        [9, 2],
      ],
    ],
    [
      "select A, C*2 where C < 6 label C*2 'Вдвое'",
      [
        ["ФИО", "Вдвое"],
        ["Иванов", 10],
      ],
    ],
    [
      "where C = 7",
      [
        ["ФИО", "Школа", "Часы", "Дата"],
        ["Жуков", "Школа 2", 7, day(45931)],
      ],
    ],
  ])("%s", (query, values) => {
    book.type("A1", lessons);
    book.type("H1", `=QUERY(A1:D5;"${query}";1)`);
    const [rows, columns] = [values.length, values[0]?.length ?? 1];
    expect(book.workbook.values({ ...book.at("H1"), rows, columns })).toEqual(values);
  });

  test.each<[formula: string, message: string]>([
    ['=QUERY(A1:D5;"select A pivot B")', "pivot в Google Таблицах есть, но здесь не поддерживается"],
    ["=QUERY(A1:D5;\"select A format A '0'\")", "format в Google"],
    ['=QUERY(A1:D5;"select X")', "столбца «X» в данных нет"],
    ['=QUERY(A1:D5;"select A, sum(C)")', "«A» должно стоять в group by"],
    ['=QUERY(A1:D5;"select A where")', "запрос оборван"],
    ['=QUERY(A1:D5;"select A order A")', "не понято «A»"],
    ['=QUERY(A1:D5;"where A = 1 select A")', "не понято «select»"],
    ['=QUERY(A1:D5;"select C*2")', "подпишите столбец"],
    ['=QUERY(A1:B5;"select A")', "сколько строк занимает заголовок"],
  ])("%s is refused", (formula, message) => {
    book.type("A1", lessons);
    book.type("H1", formula);
    expect(book.value("H1")).toEqual(error("#VALUE!", message));
  });

  test("of an array names the columns Col1, Col2, and values of another type than most of the column are empty", () => {
    book.type("A1", [["Часы"], ["1"], ["2"], ["много"]]);
    book.type("C1", '=QUERY({A2:A4};"select sum(Col1), count(Col1)";0)');
    expect(book.values("C1:D2")).toEqual([
      ["sum", "count"],
      [3, 2],
    ]);
  });

  test("guesses one header row where texts stand above numbers", () => {
    book.type("A1", lessons);
    book.type("H1", '=QUERY(A1:D5;"select A where C = 5")');
    expect(book.values("H1:H2")).toEqual([["ФИО"], ["Иванов"]]);
  });
});

describe("SUBTOTAL", () => {
  test("leaves out rows that a filter hides, and with codes above 100 those hidden by hand", () => {
    book.type("A1", lessons);
    book.type("F1", [["=ПРОМЕЖУТОЧНЫЕ.ИТОГИ(9;C2:C5)", "=SUBTOTAL(109;C2:C5)", "=СУММ(C2:C5)"]]);
    expect(book.values("F1:H1")).toEqual([[42, 42, 42]]);
    book.apply({
      do: "setSheet",
      sheetId: 0,
      patch: { filter: { range: book.at("A1:D5"), hiddenValues: { 2: ["Школа 2"] } } },
    });
    expect(book.values("F1:H1")).toEqual([[15, 15, 42]]);
    book.apply({ do: "hideRows", sheetId: 0, from: 2, count: 1, hidden: true });
    expect(book.values("F1:H1")).toEqual([[15, 5, 42]]);
    book.apply({ do: "setSheet", sheetId: 0, patch: { filter: null } });
    expect(book.values("F1:H1")).toEqual([[42, 32, 42]]);
  });

  test("does not count another SUBTOTAL twice", () => {
    book.type("A1", [["1"], ["2"], ["=SUBTOTAL(9;A1:A2)"], ["=SUBTOTAL(9;A1:A3)"], ["=SUBTOTAL(12;A1:A2)"]]);
    expect(book.values("A3:A5")).toEqual([[3], [3], [error("#VALUE!", "Кода 12")]]);
  });
});

describe("whole columns that count empty cells", () => {
  test("follow the number of rows", () => {
    book.type("A1", [["1", "=СЧИТАТЬПУСТОТЫ(A:A)", "=ЧСТРОК(A:A)"]]);
    expect(book.values("B1:C1")).toEqual([[999, 1000]]);
    book.apply({ do: "insertRows", sheetId: 0, before: 500, count: 10 });
    expect(book.values("B1:C1")).toEqual([[1009, 1010]]);
    book.apply({ do: "insertRows", sheetId: 0, before: 1011, count: 5 });
    expect(book.values("B1:C1")).toEqual([[1014, 1015]]);
    book.type("A1015", "2");
    expect(book.values("B1:C1")).toEqual([[1013, 1015]]);
    book.apply({ do: "deleteRows", sheetId: 0, from: 900, count: 100 });
    expect(book.values("B1:C1")).toEqual([[913, 915]]);
  });
});

describe("a search in a range", () => {
  test("sees what has changed there", () => {
    book.type("A1", [
      ["Ёлкина", "1", '=ВПР("Елкина";A1:B2;2;ЛОЖЬ)'],
      ["Елкина", "2", '=ПОИСКПОЗ("Ёлкина";A1:A2;0)'],
    ]);
    expect(book.values("C1:C2")).toEqual([[2], [1]]);
    book.type("A1", [["Елкина"], ["Ёлкина"]]);
    expect(book.values("C1:C2")).toEqual([[1], [2]]);
    book.type("B1", "7");
    expect(book.value("C1")).toBe(7);
  });
});

describe("a pattern that would take a backtracking engine for ever", () => {
  test.each([
    '=REGEXMATCH(A1;"(a|aa)+$")',
    '=СЧЁТЕСЛИ(A1;"*a*a*a*a*a*a*a*a*a*a*b")',
    '=ПОИСК("*a*a*a*a*a*a*a*a*b";A1)',
  ])("%s", (formula) => {
    book.type("A1", `${"a".repeat(3000)}!`);
    book.type("B1", formula);
    expect([false, 0, error("#VALUE!", "")]).toContainEqual(book.value("B1"));
  });
});
