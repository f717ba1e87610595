import { expect, test } from "vitest";
import { isTeacherPosition, mayBeTeacherPosition } from "../../../src/shared/facts/teacherPosition.ru.ts";

test.each([
  ["учитель", true],
  ["Учитель физики", true],
  ["учитель начальных классов", true],
  ["учитель-предметник", true],
  ["учитель, классный руководитель", true],
  ["учитель (физика)", true],
  ["Учитeль химии", true],
  ["учитель-логопед", false],
  ["учитель – дефектолог", false],
  ["учитель логопед", false],
  ["учитель-олигофренопедагог", false],
  ["учительская", false],
  ["заместитель директора (учитель)", false],
  ["преподаватель", false],
  ["помощник учителя", false],
  ["", false],
])("«%s»: %s", (position, expected) => {
  expect(isTeacherPosition(position)).toBe(expected);
});

test.each([
  ["уч. физкультуры", true],
  ["Учит. ИЗО", true],
  ["уч-ль технологии", true],
  ["Уч физики", true],
  ["учитель физики", false],
  ["учебный мастер", false],
  ["уч", true],
  ["уч-тель музыки", true],
  ["уч. секретарь", false],
  ["уч. мастер", false],
  ["учётчик", false],
  ["помощник уч. части", false],
])("«%s» is cut short: %s", (position, expected) => {
  expect(mayBeTeacherPosition(position)).toBe(expected);
});
