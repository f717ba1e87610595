/** What is guessed, asked and answered about the columns of a list. */

import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../src/shared/facts/refusal.ts";
import type { ImportedCell, ImportedFile } from "../../../src/shared/import/importedFile.ts";
import {
  type FormMapping,
  type MappingForm,
  type MappingView,
  readMappingFile,
} from "../../../src/shared/import/mapping/answers.ts";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import { aRegister } from "../../support/rows.ts";
import { aContext, aFile, applied, checkFile, confirmFile, threeOrganisations } from "./lists.ts";

function viewOf(file: Parameters<typeof checkFile>[1], register = threeOrganisations): MappingView {
  const decision = checkFile(register, file, aContext());
  if (isRefusal(decision)) throw new Error(decision.refused);
  return decision.answer.mapping as MappingView;
}

function takes(view: MappingView): Record<string, string | null> {
  return Object.fromEntries((view.forms[0] as MappingForm).columns.map(({ header, take }) => [header, take]));
}

/** Every guess accepted, some columns chosen otherwise. */
function answer(view: MappingView, columns: Record<string, string>, words: FormMapping["words"] = {}): FormMapping[] {
  return view.forms.map((form) => ({
    fingerprint: form.fingerprint,
    name: form.name,
    kind: form.kind,
    columns: Object.fromEntries(
      form.columns.map(({ key, header, take }) => [key, columns[header] ?? take ?? "~ignore"]),
    ),
    words,
  }));
}

function confirmed(file: ImportedFile, forms: FormMapping[], facts: Record<string, string> = {}) {
  const decision = confirmFile(threeOrganisations, { ...file, mapping: { forms, facts } }, aContext());
  if (isRefusal(decision)) throw new Error(refusalSentence(decision));
  return applied(threeOrganisations, decision.changes);
}

const anna = "Ветрова Анна Ильинична";

describe("a header is read by all its words", () => {
  test("«Куратор (№ и дата приказа)» is an order, not a name", () => {
    const file = aFile(
      ["Название", "Тип", "Подведомственная", "Куратор (№ и дата приказа)"],
      ["СОШ № 7", "общеобразовательная", "да", "№ 226-о от 12.10.2023"],
    );
    expect(takes(viewOf(file))["Куратор (№ и дата приказа)"]).toBe("curatorOrder");
    const added = confirmed(file, answer(viewOf(file), {})).organisations.find((one) => one.shortName === "СОШ № 7");
    expect(added).toMatchObject({ curatorName: null, curatorOrderNumber: "226-о", curatorOrderOn: "2023-10-12" });
  });

  test("service in this organisation, by the subject and in all is not teaching service, nor doubled", () => {
    const file = aFile(
      [
        "Организация",
        "ФИО",
        "Должность",
        "Стаж в данной организации на 01.09.2024",
        "Общий стаж",
        "Педстаж на 01.09.2024",
      ],
      ["СОШ № 1", anna, "учитель", 1, 30, 26],
    );
    expect(Object.values(takes(viewOf(file)))).toEqual([
      "organisation",
      "name",
      "position",
      "~unneeded",
      "~unneeded",
      "careerStartedOn",
    ]);
    expect(viewOf(file).open).toEqual([]);
  });

  test("below a title of its own a word means something else", () => {
    const file = aFile(
      ["Организация", "ФИО", "Должность", "Категория", "Коэффициенты", null],
      [null, null, null, null, "за категорию", "по стажу"],
      ["СОШ № 1", anna, "учитель", "высшая", 1.2, 1.3],
    );
    expect(Object.values(takes(viewOf(file))).slice(3)).toEqual(["category", "~never", "~never"]);
  });
});

describe("what is doubtful is asked", () => {
  const contradicting = aFile(
    ["Организация", "ФИО", "Должность", "Дата рождения"],
    ["СОШ № 1", anna, "учитель", "математика"],
    ["СОШ № 1", "Лугов Борис Павлович", "учитель", "физика"],
  );

  test("where the values are something else than the header says", () => {
    const view = viewOf(contradicting);
    expect(view.open.join()).toContain("«Дата рождения»");
    const refused = confirmFile(threeOrganisations, contradicting, aContext());
    expect(isRefusal(refused) ? refusalSentence(refused) : "").toMatch(/остался 1 вопрос.*Дата рождения/);
    const { people, employments } = confirmed(contradicting, answer(view, { "Дата рождения": "subject" }));
    expect([people.map(({ bornOn }) => bornOn), employments.map(({ subject }) => subject)]).toEqual([
      [null, null],
      ["математика", "физика"],
    ]);
  });

  test("where two columns could be the same", () => {
    const file = aFile(
      ["Организация", "ФИО", "Должность", "Дата приема на работу", "Принят в школу"],
      ["СОШ № 1", anna, "учитель", "01.09.2010", "01.09.2015"],
    );
    expect(viewOf(file).open).toHaveLength(2);
    const forms = answer(viewOf(file), { "Дата приема на работу": "~ignore", "Принят в школу": "startedOn" });
    expect(confirmed(file, forms).employments[0]?.startedOn).toBe("2015-09-01");
  });

  test("a word that decides an indicator, once for all its rows", () => {
    const file = aFile(
      ["Организация", "ФИО", "Должность", "Вид занятости"],
      ["СОШ № 1", anna, "учитель", "договор"],
      ["СОШ № 2", "Лугов Борис Павлович", "учитель", "Договор"],
    );
    const view = viewOf(file);
    expect(view.open).toHaveLength(1 + 1);
    const forms = answer(view, {}, { kind: { договор: "внешнее совместительство" } });
    expect(confirmed(file, forms).employments.map(({ kind }) => kind)).toEqual([
      "partTimeExternal",
      "partTimeExternal",
    ]);
  });

  test("a list whose headers say nothing is matched by hand", () => {
    const file = aFile(
      ["Кто", "Чем занят", "Где"],
      [anna, "учитель", "СОШ № 1"],
      ["Лугов Борис Павлович", "учитель", "СОШ № 2"],
    );
    expect(checkFile(threeOrganisations, file, aContext())).toMatchObject({ refused: "importNotRecognised" });
    const view = viewOf({ ...file, mapping: { forms: [], facts: {}, as: "staff" } });
    expect(view.forms[0]?.missing.map(({ name }) => name)).toEqual(["ФИО", "Организация"]);
    expect(view.forms[0]?.missing.map(({ candidates }) => candidates)).toEqual([["кто"], ["где"]]);
    const forms = answer(view, { Кто: "name", "Чем занят": "position", Где: "organisation" });
    expect(confirmed(file, forms).people).toHaveLength(2);
  });
});

describe("a column can be", () => {
  const header = ["Организация", "Фамилия педагога", "Имя, отчество педагога", "Должность", "Доля ставки", "Цвет"];
  const row: ImportedCell[] = ["СОШ № 1", "Ветрова", "Анна Ильинична", "учитель", "50 %", "синий"];

  test("joined with others, read in its units, or left out", () => {
    const file = aFile(header, row);
    const forms = answer(viewOf({ ...file, mapping: { forms: [], facts: {}, as: "staff" } }), {
      "Фамилия педагога": "name",
      "Имя, отчество педагога": "name",
    });
    const { people, employments } = confirmed(file, forms);
    expect([people[0]?.name, people[0]?.note, employments[0]?.rate]).toEqual([anna, null, 0.5]);
  });

  test("named as never stored", () => {
    const file = aFile(
      ["Организация", "ФИО", "Должность", "СНИЛС", "Логин"],
      ["СОШ № 1", anna, "учитель", "112-233-445 95", "a"],
    );
    const decision = checkFile(threeOrganisations, file, aContext());
    if (isRefusal(decision)) throw new Error(decision.refused);
    const never = decision.answer.problems.filter(({ code }) => code === "column-never");
    expect(never.map(({ found }) => found)).toEqual(["СНИЛС", "Логин"]);
  });
});

describe("a form is known again", () => {
  const first = aFile(
    ["Организация", "ФИО", "Должность", "Стаж работы на 01.09.2024"],
    ["СОШ № 1", anna, "учитель", 5],
  );

  test("in another order, with another day in its header", () => {
    const forms = answer(viewOf(first), {});
    const later = aFile(
      ["ФИО", "Стаж работы на 01.09.2025", "Организация", "Должность"],
      [anna, 6, "СОШ № 1", "учитель"],
    );
    const decision = checkFile(threeOrganisations, later, aContext(), forms);
    if (isRefusal(decision)) throw new Error(decision.refused);
    expect(decision.answer.mapping?.open).toEqual([]);
  });

  test("and answers about another are refused by its name", () => {
    const forms = answer(viewOf(first), {});
    const other = aFile(["ФИО", "Организация", "Должность"], [anna, "СОШ № 1", "учитель"]);
    const refused = checkFile(threeOrganisations, { ...other, mapping: { forms, facts: {} } }, aContext());
    expect(isRefusal(refused) ? refusalSentence(refused) : "").toContain("другой формы («Организация, ФИО, Должность");
  });

  test("a file of answers is read, and anything else is none", () => {
    const text = JSON.stringify({ mappings: 1, forms: answer(viewOf(first), {}) });
    expect(readMappingFile(text)?.forms).toHaveLength(1);
    for (const wrong of ["", "[]", '{"mappings":2,"forms":[]}', '{"mappings":1,"forms":[{"kind":"прочее"}]}'])
      expect(readMappingFile(wrong)).toBeNull();
  });
});

test("a list of pupils is declined with its reason", () => {
  const file = aFile(["ФИО ученика", "Класс", "Дата рождения"], ["Малышев Пётр", "5 А", "01.02.2014"]);
  const refused = checkFile(aRegister({}), file, aContext());
  expect(isRefusal(refused) ? refusalSentence(refused) : "").toContain("список обучающихся");
});
