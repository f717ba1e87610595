import { describe, expect, test } from "vitest";
import {
  checkSetting,
  readSettings,
  type SettingName,
  settingProblems,
  settingsCatalogue,
} from "../../../src/shared/register/settingsCatalogue.ts";
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
      names: true,
      departmentEmails: [],
    });
  });

  test("each have a title, a source and a default that may be written", () => {
    for (const entry of settingsCatalogue) {
      expect(entry.title).not.toBe("");
      expect(entry.source).not.toBe("");
      expect(checkSetting(entry, entry.byDefault), entry.id).toBe(true);
      expect(checkSetting(entry, ""), entry.id).toBe(true);
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
    ["reportDay", "31.04", "notADay"],
    ["reportDay", "29.02", "notADay"],
    ["reportDay", "15 мая", "notADay"],
    ["departmentEmails", "a@edu.example; не адрес", "notAnEmail"],
  ];
  test.each(refused)("%s «%s» counts as the default, names as hidden, and is reported", (id, value, reason) => {
    const hidden = id === "names" ? { names: false } : {};
    expect(readSettings(written(id, value))).toEqual({ ...readSettings([]), ...hidden });
    const entry = settingsCatalogue.find((setting) => setting.id === id);
    expect(settingProblems(written(id, value))).toEqual([
      { sheet: "Настройки", header: entry?.title, reason, found: value },
    ]);
    expect(entry === undefined || checkSetting(entry, value)).toBe(false);
  });

  test("an emptied value is the default", () => {
    expect(readSettings(written("youngYears", null)).youngYears).toBe(3);
    expect(readSettings(written("names", "")).names).toBe(true);
  });
});
