import { describe, expect, test } from "vitest";
import { indexOrganisations, kindOfName } from "../../../src/shared/import/organisationName.ts";
import type { Organisation } from "../../../src/shared/register/organisations.ts";
import { aRow } from "../../support/rows.ts";

const rows: Organisation[] = (
  [
    [
      "О-1",
      "МБОУ «СОШ № 1»",
      "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 1» города Энска",
      "general",
    ],
    ["О-2", "МАОУ «Гимназия № 11»", null, "general"],
    ["О-3", "МБДОУ «Детский сад № 1 «Брусничка»", null, "preschool"],
    ["О-4", "МБУ ДО «ДДТ «Северок»", null, "additional"],
    ["О-5", "ГБПОУ «Энский педагогический колледж»", null, "vocational"],
    ["О-6", "МБОУ «СОШ № 2»", null, "general"],
  ] as const
).map(([id, shortName, fullName, kind]) => aRow("organisations", { id, shortName, fullName, kind }));
const index = indexOrganisations(rows);

describe("an organisation", () => {
  test.each([
    ["МБОУ «СОШ № 1»", "О-1"],
    ['МБОУ "СОШ №1"', "О-1"],
    ["МБОУ СОШ № 1", "О-1"],
    ["сош №1", "О-1"],
    ["Школа № 1", "О-1"],
    ["Средняя общеобразовательная школа № 1", "О-1"],
    ["МБОУ «СОШ № 1» г. Энска", "О-1"],
    ["ГИМНАЗИЯ №11", "О-2"],
    ["Школа 11", "О-2"],
    ["ДС № 1", "О-3"],
    ["Детский сад №1", "О-3"],
    ["д/с «Брусничка»", "О-3"],
    ["ДДТ", "О-4"],
    ['МБУДО ДДТ "Северок"', "О-4"],
    ["Педколледж", "О-5"],
    ["педагогический колледж (партнёр)", "О-5"],
  ])("called %j is found", (name, id) => {
    expect(index.find(name, "")).toMatchObject({ id });
  });

  test.each([
    "МБОУ «СОШ № 31»",
    "Лицей № 1",
    "ДС № 2",
    "д/с «Теремок»",
    "МБОУ «СОШ № 1 «Радуга»",
    "=1+1",
    "№ 11 и ещё что-то",
  ])("called %j is not guessed", (name) => {
    expect(index.find(name, "").id).toBeNull();
  });

  test("left open by its number is chosen by the position alone", () => {
    expect(index.find("№ 1", "")).toMatchObject({ id: null });
    expect(index.find("№ 1", "Воспитатель")).toEqual({ id: "О-3", by: "position" });
    expect(index.find("№ 1", "учитель")).toEqual({ id: "О-1", by: "position" });
    expect(index.find("№ 1", "педагог-психолог")).toMatchObject({ id: null });
    expect(index.find("школа", "учитель")).toMatchObject({ id: null });
  });

  test("tells its kind by its name", () => {
    expect(kindOfName("МБДОУ «Детский сад № 4»")).toBe("preschool");
    expect(kindOfName("МАОУ «Лицей № 12»")).toBe("general");
    expect(kindOfName("Совет ветеранов")).toBeNull();
  });
});
