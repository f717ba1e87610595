/** The local acts of an organisation as people read them. */
import { actNames, actPartsOf, isThere } from "../facts/localActs.ts";
import { actTitles } from "../facts/localActWords.ru.ts";
import { showDay } from "../language/day.ts";
import type { Organisation } from "../register/organisations.ts";
import type { LocalAct } from "./answers.ts";
import { organisationTexts as texts } from "./organisationTexts.ru.ts";

export function localActs(row: Organisation): LocalAct[] {
  return actNames.map((act) => {
    const { number, on } = actPartsOf(row, act);
    const shown = [number === null ? "" : `№ ${number}`, on === null ? "" : texts.dated(showDay(on))];
    return { title: actTitles[act], shown: isThere(row, act) ? shown.filter((part) => part !== "").join(" ") : "" };
  });
}
