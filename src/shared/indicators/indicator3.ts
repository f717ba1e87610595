/**
 * Indicator 3: how satisfied mentees are with their programmes, % (by survey).
 * Приказ № 548-п, прил. 3, показатель 3; rules.md 6.
 */
import type { Indicator } from "./indicator.ts";
import { satisfactionFormula, satisfactionOf } from "./satisfaction.ts";

export const indicator3: Indicator = {
  ...satisfactionOf("menteeSatisfaction"),
  title: "Уровень удовлетворённости наставляемых участием в программах",
  help: "Показатель 3: удовлетворённость наставляемых.",
  formula: (settings) => satisfactionFormula("Наставляемые", settings, 3),
};
