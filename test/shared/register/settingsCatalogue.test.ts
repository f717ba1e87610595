import { describe, expect, test } from "vitest";
import { problemSentence } from "../../../src/shared/register/problem.ru.ts";
import type { SettingRow } from "../../../src/shared/register/settings.ts";
import {
  lostSettings,
  readSettings,
  type SettingName,
  settingMisfit,
  settingProblems,
  settingsCatalogue,
  settingText,
} from "../../../src/shared/register/settingsCatalogue.ts";
import { missingSeeds, settingRows } from "../../../src/shared/settings/seeds.ru.ts";
import { puts } from "../../support/factories.ts";
import { aRow } from "../../support/rows.ts";

const written = (id: string, value: string | null) => [aRow("settings", { id, value })];

describe("settings", () => {
  test("without any row are those of Нефтеюганск", () => {
    expect(readSettings([])).toMatchObject({
      targetYearRule: "startYear",
      youngYears: 3,
      mode: "strict",
      mentorsCounted: "wholeYear",
      mentorLimit: 2,
      mentorYears: 5,
      mentorSubjectYears: 3,
      experienceRule: "warn",
      reportDay: "05-15",
      consents: "both",
      names: false,
      departmentEmails: [],
    });
  });

  test("each have a title, a source and a default that may be written", () => {
    for (const entry of settingsCatalogue) {
      expect(entry.title).not.toBe("");
      expect(entry.source).not.toBe("");
      expect(settingMisfit(entry, entry.byDefault), entry.id).toBeNull();
      expect(settingMisfit(entry, ""), entry.id).toBeNull();
      expect(settingText(entry, entry.byDefault), entry.id).toBe(entry.byDefault);
    }
  });

  const accepted: [SettingName, string, unknown][] = [
    ["youngYears", " 5 ", 5],
    ["youngYears", "1", 1],
    ["youngYears", "10", 10],
    ["mode", "За период", "wholePeriod"],
    ["mode", "только учителя", "teachersOnly"],
    ["targetYearRule", "год окончания учебного года", "endYear"],
    ["names", "НЕТ", false],
    ["reportDay", "1.6", "06-01"],
    ["reportDay", "31.08", "08-31"],
    ["departmentEmails", "Anna@Edu.example; b@edu.example", ["anna@edu.example", "b@edu.example"]],
    ["departmentEmails", "a@edu.example;a@EDU.example;", ["a@edu.example"]],
    ["municipality", "<b>Город</b>", "<b>Город</b>"],
  ];
  test.each(accepted)("%s «%s» is read", (id, value, expected) => {
    expect(readSettings(written(id, value))[id]).toEqual(expected);
    expect(settingProblems(written(id, value))).toEqual([]);
  });

  const refused: [SettingName, string, string][] = [
    ["youngYears", "0", "outOfRange"],
    ["youngYears", "11", "outOfRange"],
    ["youngYears", "2,5", "outOfRange"],
    ["youngYears", "три", "notANumber"],
    ["mode", "строже", "notInList"],
    ["names", "иногда", "notAFlag"],
    ["names", "нет (только коды)", "notAFlag"],
    ["names", "не показывать", "notAFlag"],
    ["reportDay", "31.04", "notADayOfYear"],
    ["reportDay", "29.02", "notADayOfYear"],
    ["reportDay", "15 мая", "notADayOfYear"],
    ["kindLimits", "виртуальное — 4; Виртуальное — 9", "listedTwice"],
    ["approvalChain", ";", "notInList"],
    ["departmentEmails", "a@edu.example; не адрес", "notAnEmail"],
  ];
  test.each(refused)("%s «%s» counts as the default, names as hidden, and is reported", (id, value, reason) => {
    const hidden = id === "names" ? { names: false } : {};
    expect(readSettings(written(id, value))).toEqual({ ...readSettings([]), ...hidden });
    const entry = settingsCatalogue.find((setting) => setting.id === id);
    const { bounds: own } = settingsCatalogue.find((entry) => entry.id === id) ?? {};
    const bounds = own === undefined ? {} : { bounds: own };
    expect(settingProblems(written(id, value))).toEqual([
      { sheet: "Настройки", header: entry?.title, reason, found: value, ...bounds },
    ]);
    expect(entry && settingMisfit(entry, value)).toEqual({ misfit: reason });
  });

  const oneText: [SettingName, string, string][] = [
    ["youngYears", "03", "3"],
    ["mode", " За  Период", "за период"],
    ["names", "ЛОЖЬ", "нет"],
    ["reportDay", "1.6.", "01.06"],
    ["departmentEmails", "B@edu.example, a@edu.example b@edu.example", "b@edu.example; a@edu.example"],
    ["reminderDays", "01;14; 7", "14; 7; 1"],
    ["kindLimits", "Виртуальное: 04;скоростное - 10", "скоростное — 10; виртуальное — 4"],
    ["kindLimits", "-", "—"],
    ["approvalChain", "Руководитель", "руководитель"],
    ["youngYears", "", ""],
  ];
  test.each(oneText)("%s «%s» is kept as «%s»", (id, typed, text) => {
    const entry = settingsCatalogue.find((setting) => setting.id === id);
    expect(entry && settingText(entry, typed)).toBe(text);
    expect(entry && settingText(entry, text)).toBe(text);
  });

  test("a number that does not fit is told with its bounds", () => {
    const [problem] = settingProblems(written("youngYears", "11"));
    expect(problem && problemSentence(problem)).toBe(
      "Лист «Настройки»: в столбце «Молодой специалист: педагогический стаж не более, лет» число 11 вне допустимых пределов: нужно целое число от 1 до 10. Исправьте его.",
    );
  });

  test("a row that is lost is told; without that of names nobody is named", () => {
    const lost = settingRows().filter(({ id }) => id !== "names" && id !== "municipality");
    expect(readSettings(lost).names).toBe(false);
    expect(lostSettings(lost).map(problemSentence)).toEqual([
      "Лист «Настройки»: нет строки «Муниципалитет»: действует то, что принято без неё. Верните её (Правка → Отменить) или выберите «Настроить книгу» и впишите значение.",
      "Лист «Настройки»: нет строки «Показывать фамилии (нет — только коды)»: действует то, что принято без неё. Верните её (Правка → Отменить) или выберите «Настроить книгу» и впишите значение.",
    ]);
    expect(lostSettings(settingRows())).toEqual([]);
    const shown = (settings: readonly SettingRow[]) =>
      puts(missingSeeds({ settings, targets: [] }), "settings").flatMap(({ id, value }) =>
        id === "names" ? [value] : [],
      );
    // The book had been set up before: it comes back as it counted meanwhile.
    expect(shown(lost)).toEqual(["нет"]);
    expect(shown([])).toEqual(["да"]);
    expect(shown(settingRows())).toEqual([]);
  });

  const windows: [from: string, to: string, SettingName, SettingName, boolean][] = [
    ["01.11", "31.01", "needsWindowFrom", "needsWindowTo", false],
    ["31.01", "01.11", "needsWindowFrom", "needsWindowTo", true],
    ["15.04", "15.04", "exitWindowFrom", "exitWindowTo", false],
    ["16.04", "15.04", "exitWindowFrom", "exitWindowTo", true],
    ["01.09", "30.04", "exitWindowFrom", "exitWindowTo", true],
  ];
  test.each(windows)("from %s to %s (%s)", (first, last, from, to, reversed) => {
    const rows = settingRows().map((row) =>
      row.id === from ? { ...row, value: first } : row.id === to ? { ...row, value: last } : row,
    );
    expect(settingProblems(rows).map(({ reason }) => reason)).toEqual(reversed ? ["windowReversed"] : []);
  });

  test("an emptied value is the default", () => {
    expect(readSettings(written("youngYears", null)).youngYears).toBe(3);
    expect(readSettings(written("names", "")).names).toBe(true);
  });
});
