import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../src/shared/facts/refusal.ts";
import type { ImportedCell, ImportedFile, ImportedSheet } from "../../../src/shared/import/importedFile.ts";
import { aContext, checkFile, confirmFile, threeOrganisations } from "./lists.ts";

const header = ["№", "Организация", "ФИО", "Должность", "Дата рождения", "Дата приёма", "Дата увольнения", "Телефон"];
type Row = readonly ImportedCell[];
const born = { serial: 27_728 };
const hired = { serial: 38_596 };
const person = (name: ImportedCell, finished: ImportedCell = null, phone: ImportedCell = null): Row => [
  1,
  "МБОУ «СОШ № 1»",
  name,
  "учитель",
  born,
  hired,
  finished,
  phone,
];
const aSheet = (rows: Row[], facts: Partial<ImportedSheet> = {}): ImportedSheet => ({
  name: "Лист1",
  rows: [header, ...rows],
  ...facts,
});
const aFile = (...sheets: ImportedSheet[]): ImportedFile => ({ fileName: "кадры.xlsx", sheets });

function imported(file: ImportedFile) {
  const check = checkFile(threeOrganisations, file, aContext());
  const confirmed = confirmFile(threeOrganisations, file, aContext());
  if (isRefusal(check) || isRefusal(confirmed)) throw new Error("refused");
  const people = confirmed.changes.filter((change) => change.table === "people").map(({ put }) => put);
  return {
    people: people.map((put) => ("name" in put ? put.name : "")),
    put: people,
    skipped: check.answer.skipped.map(({ row }) => row),
    told: check.answer.problems
      .filter(({ code }) => /^(?:cell|sheet-hidden|struct-(?:hidden|numbered))/.test(code))
      .map(({ code, column, row }) => `${code} ${column}${row}`),
  };
}

describe("a cell without a value", () => {
  test.each(["noValue", "error", "lost", "noDay"] as const)(
    "because of %s leaves its row out and is named",
    (unread) => {
      const { people, skipped, told } = imported(
        aFile(aSheet([person("Тестова Алина Юрьевна", { unread, text: "?" }), person("Пробный Борис Ильич")])),
      );
      expect({ people, skipped, told }).toEqual({
        people: ["Пробный Борис Ильич"],
        skipped: [2],
        told: [`cell-${unread} G2`],
      });
    },
  );

  test.each(["digits", "exponent"] as const)("because of lost %s is empty, and its row stays", (unread) => {
    const { put, told } = imported(aFile(aSheet([person("Пробный Борис Ильич", null, { unread, text: "8,9E+10" })])));
    expect(put).toMatchObject([{ name: "Пробный Борис Ильич", phone: null }]);
    expect(told).toEqual([`cell-${unread} H2`]);
  });

  test("takes along the row below that relies on it, and no other", () => {
    const merged = person(null);
    const { people, told } = imported(
      aFile(
        aSheet([
          person("Третий Глеб Львович"),
          person("Тестова Алина Юрьевна", { unread: "noValue", text: "" }),
          merged,
          person("Пробный Борис Ильич"),
        ]),
      ),
    );
    expect(people).toEqual(["Третий Глеб Львович", "Пробный Борис Ильич"]);
    expect(told).toEqual(["cell-noValue G3", "cell-row-above C4"]);
  });

  test("in a column that nobody needs changes nothing", () => {
    const row = [...person("Пробный Борис Ильич")];
    row[0] = { unread: "noValue", text: "" };
    expect(imported(aFile(aSheet([row])))).toMatchObject({ people: ["Пробный Борис Ильич"], told: [] });
  });
});

test("a date in a column of text is told and not taken for a text", () => {
  const { put, told } = imported(aFile(aSheet([person("Пробный Борис Ильич", null, { serial: 45_577 })])));
  expect(put).toMatchObject([{ phone: null }]);
  expect(told).toEqual(["cell-date-for-text H2"]);
});

describe("what the author has hidden", () => {
  const hidden = (state: "hidden" | "veryHidden") => ({
    ...aSheet([person("Тестова Алина Юрьевна")]),
    name: state,
    hidden: state,
  });
  const file = aFile(aSheet([person("Пробный Борис Ильич")]), hidden("hidden"), hidden("veryHidden"));

  test("on sheets is told and left out unless it is chosen", () => {
    expect(imported(file)).toMatchObject({
      people: ["Пробный Борис Ильич"],
      told: ["sheet-hidden 0", "sheet-hidden 0"],
    });
    expect(imported({ ...file, hiddenSheets: ["veryHidden"] }).people).toEqual([
      "Пробный Борис Ильич",
      "Тестова Алина Юрьевна",
    ]);
  });

  test("of columns is told where a field stands there", () => {
    const told = imported(aFile(aSheet([person("Пробный Борис Ильич")], { hiddenColumns: [0, 6] }))).told;
    expect(told).toEqual(["struct-hidden-column G1"]);
  });
});

test("lines of a form with nothing but their number are one remark", () => {
  const lines = Array.from({ length: 40 }, (_, index): Row => [index + 2, null, null, null, null, null, null, null]);
  const { people, told, skipped } = imported(aFile(aSheet([person("Пробный Борис Ильич"), ...lines])));
  expect({ people, told, skipped }).toEqual({
    people: ["Пробный Борис Ильич"],
    told: ["struct-numbered A3"],
    skipped: [],
  });
});
