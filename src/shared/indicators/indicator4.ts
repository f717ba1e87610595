/**
 * Indicator 4: how satisfied mentors are with their programmes, % (by survey).
 * Приказ № 548-п, прил. 3, показатель 4; rules.md 6.
 */
import type { Indicator } from "./indicator.ts";
import { satisfactionFormula, satisfactionOf } from "./satisfaction.ts";

export const indicator4: Indicator = {
  ...satisfactionOf("mentorSatisfaction"),
  title: "Уровень удовлетворённости наставников участием в программах",
  help: "Показатель 4: удовлетворённость наставников.",
  formula: (settings) => satisfactionFormula("Наставники", settings, 4),
};
