import { describe, expect, test } from "vitest";
import type { ImportedCell } from "../../../src/shared/import/importedFile.ts";
import { organisationKinds } from "../../../src/shared/register/vocabulary.ts";
import { aRegister, aRow } from "../../support/rows.ts";
import { aFile, check, confirm, marks, organisations, sentenceOf, threeOrganisations } from "./lists.ts";

const empty = aRegister({});
const header = [
  "№",
  "Полное наименование ",
  "Краткое наименование",
  "Тип ОО",
  "Подведомственная (да/нет)",
  "Руководитель (ФИО полностью)",
  "Куратор (ФИО)",
  "E-mail куратора",
  "Приказ о Положении: №",
  "Приказ о Положении: дата",
  "Приказ о кураторе: №",
  "Приказ о кураторе: дата",
  "Дата закрытия",
  "Примечание",
];
function line(changed: Record<number, ImportedCell> = {}): ImportedCell[] {
  const row: ImportedCell[] = [
    1,
    "Средняя школа № 9 города Энска",
    "МБОУ «СОШ № 9»",
    "общеобразовательная",
    "да",
    "Громов Пётр Ильич",
    "Лебедева Анна Юрьевна",
    "a.lebedeva@school9.example",
    "182-о",
    "04.10.2023",
    "226-о",
    { serial: 45211 },
    null,
    null,
  ];
  return row.map((cell, index) => (index in changed ? (changed[index] ?? null) : cell));
}

describe("a list of organisations", () => {
  test("lands whole", () => {
    const { report, register } = confirm(empty, aFile(header, line()));
    expect(report).toMatchObject({ kind: "organisations", rows: 1, written: true, skipped: [] });
    expect(register.organisations[0]).toMatchObject({
      id: "О-001",
      shortName: "МБОУ «СОШ № 9»",
      fullName: "Средняя школа № 9 города Энска",
      kind: "general",
      role: "organisation",
      subordinate: true,
      headName: "Громов Пётр Ильич",
      curatorEmail: "a.lebedeva@school9.example",
      regulationOrderNumber: "182-о",
      regulationOrderOn: "2023-10-04",
      curatorOrderOn: "2023-10-12",
      closedOn: null,
    });
  });

  test.each<[string, Record<number, ImportedCell>, string[]]>([
    ["a kind in other words", { 3: "детский сад" }, ["2D orgfile-type-syn"]],
    ["a kind told by the name", { 3: null }, ["2D orgfile-type-guessed"]],
    ["a kind nobody can tell", { 1: null, 2: "Совет ветеранов", 3: "клуб" }, ["2D orgfile-type-unknown"]],
    ["no name", { 1: null, 2: null }, ["2C orgfile-name-missing"]],
    ["not said whether subordinate", { 4: null }, ["0 mapping-asked", "2E orgfile-subordinate-missing"]],
    ["an order promised", { 8: null, 9: "в работе" }, ["2J orgfile-order-missing"]],
    ["no order", { 10: null, 11: null }, ["2L orgfile-order-missing"]],
    ["an order on the last day that counts for 2023/2024", { 9: "15.05.2024" }, []],
    ["an order a day later", { 9: "16.05.2024" }, ["2J orgfile-order-late"]],
    ["an impossible date", { 9: "31.02.2024" }, ["2J date-impossible"]],
    ["a closed one", { 12: "31.12.2024" }, ["2M orgfile-closed"]],
    ["two addresses", { 7: "a@school9.example; b@school9.example" }, ["2H email-bad"]],
    ["no address", { 7: "нет почты" }, ["2H email-bad"]],
    ["a formula", { 13: '=HYPERLINK("http://x.example";"x")' }, ["2N note-formula"]],
  ])("with %s says so", (_, changed, expected) => {
    const said = marks(check(empty, aFile(header, line(changed))), "error", "warning", "info");
    expect(said.filter((mark) => !/date-text|struct-header/.test(mark))).toEqual(expected);
  });

  test("names the year an order counts from", () => {
    const sentences = (on: string) => check(empty, aFile(header, line({ 9: on }))).problems.map((one) => one.sentence);
    expect(sentences("16.05.2024").join()).toContain("с 2024/2025");
    expect(sentences("15.05.2025").join()).toContain("с 2024/2025");
    expect(sentences("16.05.2025").join()).toContain("с 2025/2026");
  });

  test("skips what has no name or no kind, and takes the rest", () => {
    const { report, register } = confirm(empty, aFile(header, line({ 1: null, 2: null }), line()));
    expect(report.skipped).toEqual([{ sheet: "Лист1", row: 2 }]);
    expect(register.organisations).toHaveLength(1);
  });

  test("a second time changes nothing", () => {
    const { register } = confirm(empty, aFile(header, line()));
    expect(confirm(register, aFile(header, line())).changes).toEqual([]);
    expect(check(register, aFile(header, line())).counts[0]).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
  });

  test("corrected changes only what was corrected, whatever the quotes around the name", () => {
    const { register } = confirm(empty, aFile(header, line()));
    const { changes, report } = confirm(
      register,
      aFile(header, line({ 2: 'МБОУ "СОШ №9"', 7: "new@school9.example", 8: null })),
    );
    expect(sentenceOf(report, "orgfile-access")).toContain(
      "записи этой организации сможет вести «new@school9.example», а «a.lebedeva@school9.example» больше не сможет.",
    );
    expect(changes).toEqual([
      { table: "organisations", put: { id: "О-001", shortName: 'МБОУ "СОШ №9"', curatorEmail: "new@school9.example" } },
    ]);
  });

  test.each(['МБОУ "СОШ № 9"', "МБОУ СОШ № 9", "МБОУ «Сош № 9»"])("is no double of itself as %s", (shortName) => {
    const { register } = confirm(empty, aFile(header, line()));
    const { changes, report } = confirm(register, aFile(header, line({ 2: shortName })));
    expect(marks(report)).toEqual([]);
    expect(changes).toEqual([{ table: "organisations", put: { id: "О-001", shortName } }]);
  });

  test("naming an organisation twice adds it once", () => {
    const { report, register } = confirm(empty, aFile(header, line(), line({ 2: "МБОУ СОШ №9" })));
    expect(register.organisations).toHaveLength(1);
    expect(marks(report)).toEqual(["3C orgfile-duplicate"]);
  });

  test("a partner is one that is not subordinate", () => {
    const { register } = confirm(empty, aFile(header, line({ 4: "нет" })));
    expect(register.organisations[0]).toMatchObject({ subordinate: false, role: "partner" });
  });

  test("in the sample of the protocol is taken", () => {
    const file = aFile(
      ["Краткое наименование", "Тип ОО", "Подведомственная"],
      ["МБОУ «СОШ № 1»", organisationKinds.label("general"), "да"],
    );
    expect(check(empty, file).counts[0]?.added).toBe(1);
    expect(check(threeOrganisations, file).counts[0]).toMatchObject({ added: 0 });
  });

  test("names a curator who has left", () => {
    const person = aRow("people", { id: "С-001", name: "Лебедева Анна Юрьевна" });
    const job = aRow("employments", {
      id: "Т-001",
      personId: "С-001",
      organisationId: "О-001",
      startedOn: "2010-09-01",
      finishedOn: "2024-08-31",
    });
    const file = aFile(header, line({ 1: null, 2: "МБОУ «СОШ № 1»", 7: null }));
    const report = check(aRegister({ organisations, people: [person], employments: [job] }), file);
    expect(marks(report)).toEqual(["2G orgfile-curator-stale"]);
    const still = aRegister({ organisations, people: [person], employments: [{ ...job, finishedOn: null }] });
    expect(marks(check(still, file))).toEqual([]);
  });
});
