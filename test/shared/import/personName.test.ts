import { describe, expect, test } from "vitest";
import { nameKey, readName } from "../../../src/shared/import/personName.ts";

describe("a name", () => {
  test.each<[raw: string, name: string, remarks: string[]]>([
    ["Иванова Мария Сергеевна", "Иванова Мария Сергеевна", []],
    [" Иванова Мария Сергеевна", "Иванова Мария Сергеевна", ["name-edge-space"]],
    ["Иванова\u00a0Мария Сергеевна", "Иванова Мария Сергеевна", ["name-nbsp"]],
    ["Иванова  Мария Сергеевна", "Иванова Мария Сергеевна", ["name-double-space"]],
    ["ИВАНОВА Мария Сергеевна", "Иванова Мария Сергеевна", ["name-upper"]],
    ["иванова мария сергеевна", "Иванова Мария Сергеевна", ["name-lower"]],
    ["Маслова - Фролова Анна Львовна", "Маслова-Фролова Анна Львовна", ["name-hyphen"]],
    ["МАСЛОВА-ФРОЛОВА Анна Львовна", "Маслова-Фролова Анна Львовна", ["name-upper"]],
    ["маслова - фролова анна львовна", "Маслова-Фролова Анна Львовна", ["name-hyphen", "name-lower"]],
    ["Pыбакoва Галина Романовна", "Рыбакова Галина Романовна", ["name-latin"]],
    ["Попова Алёна Михайловна — мол. спец.", "Попова Алёна Михайловна", ["name-suffix"]],
    ["Уткина Татьяна Львовна (декрет)", "Уткина Татьяна Львовна", ["name-suffix"]],
    ["Ким Анна", "Ким Анна", ["name-no-patronymic"]],
    ["12. Иванова Мария Сергеевна", "Иванова Мария Сергеевна", []],
    ["Иванова Мария Сергеевна, 1985 г.р.", "Иванова Мария Сергеевна", ["name-suffix"]],
    ["Иванова Мария Сергеевна +7 900 111-22-33", "Иванова Мария Сергеевна", ["name-suffix"]],
    ["Иванова Мария Сергеевна учитель физики", "Иванова Мария Сергеевна", ["name-suffix"]],
    ["Иванова Мария Сергеевна, учитель", "Иванова Мария Сергеевна", ["name-suffix"]],
    ["Алиева Гюльнар Рашид кызы", "Алиева Гюльнар Рашид кызы", ["name-four-words"]],
    ["Мария Сергеевна Иванова", "Мария Сергеевна Иванова", ["name-order"]],
    ["Иванова <b>Мария</b> Сергеевна", "Иванова <b>Мария</b> Сергеевна", ["name-characters"]],
  ])("%j is «%s»", (raw, name, remarks) => {
    const reading = readName(raw);
    expect({ name: reading.name, remarks: reading.remarks, trouble: reading.trouble }).toEqual({
      name,
      remarks,
      trouble: null,
    });
  });

  test.each<[string, string]>([
    ["", "name-missing"],
    ["Иванова И. И.", "name-initials"],
    ["Иванова И.И.", "name-initials"],
    ["И. И. Иванова", "name-initials"],
    ["Иванова", "name-incomplete"],
    ["Иванова Мария Сергеевна; Петрова Анна Ильинична", "name-several"],
    ["Иванова Мария Сергеевна\nПетрова А. И.", "name-several"],
    ["1. Иванова Мария Сергеевна 2. Петрова Анна Ильинична", "name-several"],
    [`Иванова ${"а".repeat(150)}`, "name-too-long"],
  ])("%j cannot tell a person: %s", (raw, trouble) => {
    expect(readName(raw).trouble).toBe(trouble);
  });

  test("keeps what stood beside it", () => {
    expect(readName("Лукьянова Алла Геннадьевна (0,5 ст.)").suffix).toBe("0,5 ст.");
  });

  test("is the same in any spelling", () => {
    const key = readName("Семёнова Алёна Петровна").key;
    for (const raw of [
      "СЕМЕНОВА АЛЕНА ПЕТРОВНА",
      "  Семенова Алёна\u00a0Петровна ",
      "Семёновa Алена Петровна (совм.)",
    ]) {
      expect(readName(raw).key).toBe(key);
    }
    expect(nameKey("Семёнова Алина Петровна")).not.toBe(key);
  });
});
