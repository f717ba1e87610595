/** An Apps Script that lays out a small book with everything the page has to show. Invented people. */
export const pageScript = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu("Наставничество")
    .addItem("Открыть панель", "showSidebar")
    .addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu("Ещё").addItem("Окно", "showDialog"))
    .addItem("Спросить", "askName")
    .addItem("Сломаться", "fail")
    .addToUi();
}

function main() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = ss.getSheets()[0].setName("Пары");
  sheet.getRange("A1:G1").setValues([["Номер", "Наставник", "Вид", "Начало", "Согласие", "Часы", "Примечание"]]).setFontWeight("bold");
  sheet.getRange("A1").setNote("Присваивает программа");
  sheet.getRange("A2:G2").setValues([["id", "mentor", "kind", "startedOn", "consent", "hours", "note"]]);
  sheet.getRange("A3:B6").setValues([["П-001", "Иванова М. П."], ["П-002", "Сидоров П. И."], ["П-003", "Кузнецова А. О."], ["П-004", "Новиков Г. Р."]]);
  sheet.getRange("C3:C6").setValues([["Традиционное"], ["Реверсивное"], ["Групповое"], ["Традиционное"]]);
  sheet.getRange("C3:C20").setDataValidation(SpreadsheetApp.newDataValidation()
    .requireValueInList(["Традиционное", "Реверсивное", "Групповое"], true).setAllowInvalid(false).build());
  sheet.getRange("D3:D20").setNumberFormat("dd.mm.yyyy").setDataValidation(SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(false).build());
  sheet.getRange("D3").setValue("01.09.2025");
  sheet.getRange("E3:E6").insertCheckboxes();
  sheet.getRange("F3:F6").setValues([[10], [20], [30], [40]]);
  sheet.getRange("F7").setFormula("=SUM(F3:F6)");
  sheet.setFrozenRows(2);
  sheet.hideRows(2);
  sheet.getRange("A1:A2").protect().removeEditors(["curator@example.org"]);
  const summary = ss.insertSheet("Сводка");
  summary.getRange("A1:C4").setValues([["Год", "Факт", "Цель"], ["2024", 40, 50], ["2025", 55, 60], ["2026", 70, 65]]);
  summary.insertChart(summary.newChart().asColumnChart().addRange(summary.getRange("A1:C4")).setNumHeaders(1)
    .setPosition(1, 5, 0, 0).setOption("title", "Показатель 1").setOption("width", 420).setOption("height", 260)
    .setOption("series", { 1: { type: "line", color: "#d93025" } }).build());
  ss.setActiveSheet(sheet);
}

const page = '<!DOCTYPE html><html><head><base target="_top"></head><body><h1>Панель</h1><button id="go">Позвать</button>' +
  '<button id="bad">Дату</button><button id="close">Закрыть</button><p id="out"></p><script>' +
  'const out = document.getElementById("out");' +
  'document.getElementById("go").onclick = () => google.script.run.withSuccessHandler((v, u) => { out.textContent = JSON.stringify(v) + u; })' +
  '.withFailureHandler((e) => { out.textContent = e.name + ": " + e.message; }).withUserObject("!").echo({ a: [undefined, 1] });' +
  'document.getElementById("bad").onclick = () => { try { google.script.run.echo({ day: new Date() }); } catch (e) { out.textContent = e.name; } };' +
  'document.getElementById("close").onclick = () => google.script.host.close();' +
  '</' + 'script></body></html>';

function showSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(page).setTitle("Реестр"));
}

function showDialog() {
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(page).setWidth(420).setHeight(240), "Окно выбора");
}

function askName() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt("Приказ", "Введите номер приказа", ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() === ui.Button.OK) {
    SpreadsheetApp.getActiveSpreadsheet().toast("Номер " + answer.getResponseText(), "Записано");
  }
}

function fail() {
  throw new Error("Справочник пуст");
}

function echo(value) {
  SpreadsheetApp.getActiveSheet().getRange("G3").setValue("из панели");
  return value;
}

function makeForm() {
  const form = FormApp.create("Потребности");
  form.setTitle("Потребности наставляемого").setDescription("Пять минут").setConfirmationMessage("Спасибо, записано.");
  form.addTextItem().setTitle("Имя").setRequired(true);
  form.addMultipleChoiceItem().setTitle("Стаж").setChoiceValues(["До года", "Больше"]).showOtherOption(true);
  form.addCheckboxItem().setTitle("Темы").setChoiceValues(["Урок", "Документы"]);
  form.addListItem().setTitle("Школа").setChoiceValues(["Школа № 1", "Школа № 2"]);
  form.addScaleItem().setTitle("Уверенность").setBounds(1, 10).setRequired(true);
  form.addGridItem().setTitle("Оцените").setRows(["Урок", "Общение"]).setColumns(["Плохо", "Хорошо"]);
  form.addDateItem().setTitle("Когда");
  form.addTimeItem().setTitle("Во сколько");
  form.addDurationItem().setTitle("Сколько");
  form.addParagraphTextItem().setTitle("Пожелания");
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId());
  if (form.setPublished) form.setPublished(true);
  return form.getId();
}
`;
