import { expect, test } from "vitest";
import { isTeacherPosition } from "../../../src/shared/facts/teacherPosition.ru.ts";

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
