import { describe, expect, test } from "vitest";
import { curator, openScript, owner, type Script, type ScriptOptions } from "../../support/script.ts";

const code = `
  function build() {
    const form = FormApp.create("Опрос");
    form.setTitle("Потребности").setDescription("Ответьте").setConfirmationMessage("Спасибо").setPublished(true);
    form.addTextItem().setTitle("Имя").setRequired(true);
    form.addParagraphTextItem().setTitle("Пожелания");
    form.addMultipleChoiceItem().setTitle("Роль").setChoiceValues(["Наставник", "Наставляемый"]);
    form.addCheckboxItem().setTitle("Дни").setChoiceValues(["Пн", "Вт", "Ср"]);
    form.addScaleItem().setTitle("Оценка").setBounds(1, 10).setLabels("нет", "да");
    form.addDateItem().setTitle("Когда");
    form.addGridItem().setTitle("Сетка").setRows(["Урок", "Журнал"]).setColumns(["да", "нет"]);
    form.addTimeItem().setTitle("Время");
    form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
    return form.getId();
  }
  function triggers(id) {
    ScriptApp.newTrigger("onSheet").forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
    ScriptApp.newTrigger("onForm").forForm(FormApp.openById(id)).onFormSubmit().create();
  }
  function onSheet(e) { console.log(JSON.stringify([e.values.slice(1), e.namedValues["Имя"], e.range.getRow(), String(e.authMode), Session.getEffectiveUser().getEmail()])); }
  function onForm(e) { console.log(JSON.stringify([e.response.getItemResponses().map((r) => [r.getItem().getTitle(), r.getResponse()]), e.source.getTitle()])); }
  function untouched() {
    const form = FormApp.create("Имя файла");
    return [form.getTitle(), form.isPublished(), form.isAcceptingResponses(), form.addListItem().getChoices().length, form.addCheckboxItem().getChoices().length, form.addMultipleChoiceItem().getChoices().length];
  }
  function publishing() {
    const form = FormApp.create("x"); const seen = [];
    try { form.setAcceptingResponses(true); } catch (error) { seen.push("refused"); }
    form.setPublished(true); seen.push(form.isPublished(), form.isAcceptingResponses());
    form.setAcceptingResponses(false); seen.push(form.isPublished(), form.isAcceptingResponses());
    return seen;
  }
  function items(id) {
    const form = FormApp.openById(id);
    return form.getItems().map((item) => [String(item.getType()), item.getTitle(), item.getIndex()]).concat([[form.getItems(FormApp.ItemType.TEXT).length, form.getItemById(form.getItems()[0].getId()).asTextItem().isRequired()]]);
  }
  function wrongItem(id) { FormApp.openById(id).getItems()[0].asScaleItem(); }
  function respond(id) {
    const form = FormApp.openById(id);
    const [name, , role, days, score, , grid, time] = form.getItems();
    const response = form.createResponse()
      .withItemResponse(name.asTextItem().createResponse("Анна"))
      .withItemResponse(role.asMultipleChoiceItem().createResponse("Наставник"))
      .withItemResponse(days.asCheckboxItem().createResponse(["Пн", "Ср"]))
      .withItemResponse(score.asScaleItem().createResponse(7))
      .withItemResponse(grid.asGridItem().createResponse(["да", "нет"]))
      .withItemResponse(time.asTimeItem().createResponse("7:45"));
    const url = response.toPrefilledUrl();
    response.submit();
    return [url, form.getResponses()[0].getItemResponses().map((r) => r.getResponse()), form.getResponses()[0].getTimestamp() instanceof Date];
  }
  function badAnswer(id) { FormApp.openById(id).getItems()[4].asScaleItem().createResponse(11); }
  function badBounds(lower, upper) { FormApp.create("x").addScaleItem().setBounds(lower, upper); }
  function change(id) {
    const form = FormApp.openById(id);
    form.addTextItem().setTitle("Новый вопрос");
    form.getItems()[0].setTitle("Фамилия");
    form.deleteItem(form.getItems()[1]);
    form.moveItem(0, 2);
    return form.getItems().map((item) => item.getTitle());
  }
  function close(id, message) { FormApp.openById(id).setAcceptingResponses(false).setCustomClosedFormMessage(message); }
  function collect(id) { FormApp.openById(id).setCollectEmail(true); }`;

function openForm(options: ScriptOptions = {}): { script: Script; id: string } {
  const script = openScript(code, {
    locale: "ru_RU",
    timeZone: "Asia/Yekaterinburg",
    now: "2025-09-01T09:30:00+05:00",
    ...options,
  });
  return { script, id: script.value("build") as string };
}

const full = {
  Имя: "Анна",
  Пожелания: "=IMPORTXML(1)",
  Роль: "Наставник",
  Дни: ["Пн", "Ср"],
  Оценка: 7,
  Когда: "2025-10-05",
  Сетка: { Урок: "да", Журнал: "нет" },
  Время: "07:45",
};

describe("a form made by a script", () => {
  test("starts as on Google: no title, unpublished, one choice in every list", () => {
    const { script } = openForm();
    expect(script.value("untouched")).toEqual(["", false, false, 1, 1, 1]);
    expect(script.value("publishing")).toEqual(["refused", true, true, true, false]);
    script.close();
  });

  test("tells its items and converts them only to what they are", () => {
    const { script, id } = openForm();
    const items = script.value("items", [id]) as unknown[][];
    expect(items.slice(0, 3)).toEqual([
      ["TEXT", "Имя", 0],
      ["PARAGRAPH_TEXT", "Пожелания", 1],
      ["MULTIPLE_CHOICE", "Роль", 2],
    ]);
    expect(items.at(-1)).toEqual([1, true]);
    expect(script.failure("wrongItem", [id])).toContain("Invalid conversion");
    script.close();
  });

  test("makes a linked sheet with the questions as its header", () => {
    const { script } = openForm();
    const sheet = script.workbook.info().sheets.find((one) => one.formUrl !== null);
    expect(sheet?.name).toBe("Ответы на форму (1)");
    const header = script.cells({ sheet: sheet?.name ?? "", row: 1, column: 1, columns: 10 })[0];
    expect(header).toEqual([
      "Отметка времени",
      "Имя",
      "Пожелания",
      "Роль",
      "Дни",
      "Оценка",
      "Когда",
      "Сетка [Урок]",
      "Сетка [Журнал]",
      "Время",
    ]);
    script.close();
  });

  test("names the sheet in English in an English workbook", () => {
    const { script } = openForm({ locale: "en_US" });
    expect(script.workbook.info().sheets[0]).toMatchObject({ name: "Form Responses 1" });
    expect(script.cells({ sheet: "Form Responses 1", row: 1, column: 1 })).toEqual([["Timestamp"]]);
    script.close();
  });

  test("answers itself as a respondent would, with texts for scales and times", () => {
    const { script, id } = openForm();
    const [url, answers, dated] = script.value("respond", [id]) as [string, unknown[], boolean];
    expect(url).toMatch(new RegExp(`^/forms/${id}\\?usp=pp_url&entry\\.\\d+=`));
    expect(answers).toEqual(["Анна", "Наставник", ["Пн", "Ср"], "7", ["да", "нет"], "07:45"]);
    expect(dated).toBe(true);
    expect(script.executions.form(id, url.split("?")[1])?.items[3]?.value).toEqual(["Пн", "Ср"]);
    expect(script.failure("badAnswer", [id])).toContain("Invalid response");
    script.close();
  });

  test.each([
    [0, 3, true],
    [1, 10, true],
    [2, 5, false],
    [1, 2, false],
    [1, 11, false],
  ])("has a scale from %i to %i: %s", (lower, upper, fine) => {
    const { script } = openForm();
    expect(script.run("badBounds", [lower, upper]).ok).toBe(fine);
    script.close();
  });
});

describe("an answer to a form", () => {
  test("is kept, written as raw text and told to both kinds of triggers", () => {
    const { script, id } = openForm();
    script.value("triggers", [id]);
    const { problems, results } = script.executions.submit(id, full, script.session(curator));
    expect(problems).toEqual([]);
    const row = script.cells({ sheet: "Ответы на форму (1)", row: 2, column: 1, columns: 10 })[0];
    expect(row).toEqual([
      "01.09.2025 9:30:00",
      "Анна",
      "=IMPORTXML(1)",
      "Наставник",
      "Пн, Ср",
      "7",
      "05.10.2025",
      "да",
      "нет",
      "07:45",
    ]);
    expect(results.map((result) => result.ok)).toEqual([true, true]);
    const [onForm, onSheet] = results.map((result) => JSON.parse(result.log[0] ?? ""));
    expect(onForm[1]).toBe("Потребности");
    expect(onForm[0]).toContainEqual(["Оценка", "7"]);
    expect(onForm[0]).toContainEqual(["Сетка", ["да", "нет"]]);
    expect(onSheet).toEqual([row?.slice(1), ["Анна"], 2, "FULL", owner]);
    script.close();
  });

  test("stays text even when it looks like a formula", () => {
    const { script, id } = openForm();
    script.executions.submit(id, { Имя: "=1+1" }, script.session(curator));
    const sheet = script.workbook.info().sheets.find((one) => one.formUrl !== null);
    const at = { sheetId: sheet?.sheetId ?? 0, row: 2, column: 2, rows: 1, columns: 1 };
    expect(script.workbook.formulas(at)).toEqual([[""]]);
    expect(script.workbook.values(at)).toEqual([["=1+1"]]);
    script.close();
  });

  test.each([
    ["Ответьте на вопрос «Имя».", {}],
    ["Ответьте на вопрос «Имя».", { Имя: "  " }],
    ["В опросе нет вопроса «Чужой».", { Имя: "А", Чужой: "1" }],
    ["Ответом на вопрос «Имя» должен быть текст.", { Имя: { a: 1 } }],
    ["Ответ на вопрос «Имя» длиннее 50 000 знаков. Сократите его.", { Имя: "x".repeat(50_001) }],
    ["В вопросе «Роль» нет варианта «Директор». Выберите из списка.", { Имя: "А", Роль: "Директор" }],
    ["В вопросе «Дни» нет варианта «Вс». Выберите из списка.", { Имя: "А", Дни: ["Пн", "Вс"] }],
    ["Ответом на вопрос «Оценка» должно быть целое число от 1 до 10.", { Имя: "А", Оценка: 0 }],
    ["Ответом на вопрос «Оценка» должно быть целое число от 1 до 10.", { Имя: "А", Оценка: 11 }],
    ["Ответом на вопрос «Оценка» должно быть целое число от 1 до 10.", { Имя: "А", Оценка: "5.5" }],
    ["Ответом на вопрос «Когда» должна быть дата вида 2025-09-01.", { Имя: "А", Когда: "2025-02-30" }],
    ["Ответом на вопрос «Время» должно быть время вида 09:30.", { Имя: "А", Время: "25:00" }],
    ["В вопросе «Сетка» нет варианта «иногда». Выберите из списка.", { Имя: "А", Сетка: { Урок: "иногда" } }],
    ["В вопросе «Сетка» дайте ответ по строкам таблицы.", { Имя: "А", Сетка: "да" }],
  ])("is refused: %s", (problem, answers) => {
    const { script, id } = openForm();
    const { problems } = script.executions.submit(id, answers, script.session(curator));
    expect(problems).toEqual([problem]);
    expect(script.cells({ sheet: "Ответы на форму (1)", row: 2, column: 1 })).toEqual([[""]]);
    script.close();
  });

  test.each([1, 10, "1", "10"])("may be %j on a scale from 1 to 10", (score) => {
    const { script, id } = openForm();
    expect(script.executions.submit(id, { Имя: "А", Оценка: score }, script.session()).problems).toEqual([]);
    script.close();
  });

  test("is refused by a closed, unknown or nameless form", () => {
    const { script, id } = openForm();
    script.value("close", [id, ""]);
    expect(script.executions.submit(id, full, script.session()).problems).toEqual([
      "Опрос «Потребности» не принимает ответы.",
    ]);
    expect(script.executions.form(id)?.accepting).toBe(false);
    expect(script.executions.submit("absent", full, script.session()).problems).toHaveLength(1);
    expect(script.executions.form("absent")).toBeNull();
    script.close();
  });

  test("brings the address of whoever answers, where the form asks for it", () => {
    const { script, id } = openForm();
    script.value("collect", [id]);
    expect(script.executions.submit(id, full, script.session("")).problems).toHaveLength(1);
    script.executions.submit(id, full, script.session(curator));
    const [header, row] = script.cells({ sheet: "Ответы на форму (1)", row: 1, column: 1, rows: 2, columns: 11 });
    expect(row?.[header?.indexOf("Адрес электронной почты") ?? -1]).toBe(curator);
    script.close();
  });
});

describe("columns of the linked sheet", () => {
  test("follow renamed, added and removed questions", () => {
    const { script, id } = openForm();
    script.executions.submit(id, full, script.session());
    expect(script.value("change", [id])).toEqual([
      "Роль",
      "Дни",
      "Фамилия",
      "Оценка",
      "Когда",
      "Сетка",
      "Время",
      "Новый вопрос",
    ]);
    script.executions.submit(id, { Фамилия: "Вторая", "Новый вопрос": "да" }, script.session());
    const [header, first, second] = script.cells({
      sheet: "Ответы на форму (1)",
      row: 1,
      column: 1,
      rows: 3,
      columns: 11,
    });
    expect(header).toEqual([
      "Отметка времени",
      "Фамилия",
      "Пожелания",
      "Роль",
      "Дни",
      "Оценка",
      "Когда",
      "Сетка [Урок]",
      "Сетка [Журнал]",
      "Время",
      "Новый вопрос",
    ]);
    expect([first?.[1], first?.[2], first?.[10]]).toEqual(["Анна", "=IMPORTXML(1)", ""]);
    expect([second?.[1], second?.[2], second?.[10]]).toEqual(["Вторая", "", "да"]);
    script.close();
  });

  test("keep their answers where a person renamed, moved or inserted columns", () => {
    const { script, id } = openForm();
    const sheetId = script.workbook.info().sheets.find((one) => one.formUrl !== null)?.sheetId ?? 0;
    const actor = { email: owner, source: "edit" } as const;
    const cell = { sheetId, row: 1, column: 2, rows: 1, columns: 1 };
    script.workbook.apply([{ do: "setCells", at: cell, inputs: [[{ kind: "typed", text: "ФИО" }]] }], actor);
    script.workbook.apply([{ do: "insertColumns", sheetId, before: 4, count: 1 }], actor);
    script.executions.submit(id, full, script.session());
    const [header, row] = script.cells({ sheet: "Ответы на форму (1)", row: 1, column: 1, rows: 2, columns: 11 });
    const at = (title: string) => row?.[header?.indexOf(title) ?? -1];
    expect([at("ФИО"), at("Роль"), at("Оценка"), row?.[3]]).toEqual(["Анна", "Наставник", "7", ""]);
    expect(header?.filter((title) => title === "Роль")).toHaveLength(1);
    script.close();
  });

  test("are given up when the sheet is deleted; the answers are kept", () => {
    const { script, id } = openForm();
    const sheetId = script.workbook.info().sheets.find((one) => one.formUrl !== null)?.sheetId ?? 0;
    script.workbook.apply([{ do: "deleteSheet", sheetId }], { email: owner, source: "edit" });
    expect(script.executions.submit(id, full, script.session()).problems).toEqual([]);
    expect(script.workbook.state.entries("response")).toHaveLength(1);
    script.close();
  });
});
