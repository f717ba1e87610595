import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../src/shared/facts/refusal.ts";
import type { ImportedCell } from "../../../src/shared/import/importedFile.ts";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import {
  aContext,
  aFile,
  aStaffFile,
  check,
  checkFile,
  marks,
  staffHeader,
  staffRow,
  threeOrganisations,
} from "./lists.ts";

function refusalOf(...rows: ImportedCell[][]) {
  const decision = checkFile(threeOrganisations, aFile(...rows), aContext());
  return isRefusal(decision) ? decision : null;
}

describe("a file that is no list of ours is refused", () => {
  test("empty", () => {
    expect(refusalOf([null, "  "], [])?.refused).toBe("importEmpty");
  });
  test("without a header", () => {
    expect(refusalOf(staffRow(), staffRow())?.refused).toBe("importNotRecognised");
  });
  test("with the header below the fifteenth row", () => {
    const titles = Array.from({ length: 15 }, () => ["Приказ"]);
    expect(refusalOf(...titles, staffHeader, staffRow())?.refused).toBe("importNotRecognised");
    expect(refusalOf(...titles.slice(1), staffHeader, staffRow())).toBeNull();
  });
  test("answers of a survey, whatever else they have", () => {
    expect(refusalOf(["Отметка времени", "Код участника", "ФИО", "Комментарий"], ["01.09.2024", "СЛ-1"])?.refused).toBe(
      "importNotRecognised",
    );
  });
  test("a list of diagnoses without a code, naming the column", () => {
    const refusal = refusalOf(
      ["Этап", "Дата диагностики", "Работа с ИКТ", "Сбережение здоровья"],
      ["вход", "18.09.2023", "1", "2"],
    );
    expect(refusal).toMatchObject({
      refused: "importColumnsMissing",
      facts: { list: "deficits", columns: ["Код участника"] },
    });
    expect(refusal === null ? "" : refusalSentence(refusal)).toContain("нет столбца «Код участника»");
  });
});

describe("a header is found", () => {
  test("by its words, not by the name of the file or the order of the columns", () => {
    const turned = aStaffFile({}).sheets[0]?.rows.map((row) => [...row].reverse()) ?? [];
    expect(
      check(threeOrganisations, { fileName: "организации.xlsx", sheets: [{ name: "Б", rows: turned }] }),
    ).toMatchObject({ kind: "staff", rows: 1 });
  });

  test("over two rows with merged cells, below titles; other columns are named and ignored", () => {
    const report = check(
      threeOrganisations,
      aFile(
        ["СПИСОК педагогов на 01.10.2025"],
        [],
        [
          "№\nп/п",
          "Образовательная организация ",
          "ФИО педагогического  работника",
          "Занимаемая должность",
          null,
          "Стаж",
          null,
          "Хобби",
        ],
        [
          null,
          null,
          null,
          "должность",
          "преподаваемый предмет",
          "педагогический стаж на 01.09.2024",
          "по предмету, лет",
          null,
        ],
        [1, "СОШ № 1", "Иванова Мария Сергеевна", "учитель", "физика", "2 г. 0 мес.", 1, "шахматы"],
      ),
    );
    expect(report.counts.map((one) => one.added)).toEqual([1, 1]);
    expect(marks(report, "info")).toEqual([
      "3A struct-header-space",
      "3B struct-header-space",
      "3C struct-header-space",
      "1A struct-title",
      "3H column-unknown",
      "5F exp-duration",
    ]);
  });

  test("doubled columns are reported, the first counts", () => {
    const report = check(
      threeOrganisations,
      aFile(
        ["Организация", "ФИО", "Должность", "Должность"],
        ["СОШ № 1", "Иванова Мария Сергеевна", "учитель", "директор"],
      ),
    );
    expect(marks(report)).toContain("1D column-doubled");
  });

  test("without a row under it is said", () => {
    expect(marks(check(threeOrganisations, aFile(staffHeader)))).toEqual(["0 rows-empty"]);
  });

  test("on one sheet of several", () => {
    const sheets = [{ name: "Титул", rows: [["Отчёт"]] }, ...aStaffFile({}).sheets];
    const report = check(threeOrganisations, { fileName: "x.xlsx", sheets });
    expect(report.rows).toBe(1);
    expect(report.problems.find((one) => one.code === "sheet-ignored")?.sheet).toBe("Титул");
  });
});
