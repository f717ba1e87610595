/** The links of a survey by school, drawn and printed. Links of this computer alone are not drawn, for nobody could open them. */
import type { SurveyLinks } from "../../shared/surveys/listSurveys.ts";
import { shownDay } from "../frame/day.ts";
import { el } from "../frame/dom.ts";
import { sidebarTexts } from "../frame/sidebarTexts.ru.ts";
import { isOfThisComputer, webAddress } from "../frame/webAddress.ts";
import { printedBySchool } from "./bySchool.ts";
import { linkPageTexts as texts } from "./linkPageTexts.ru.ts";
import { qrCode } from "./qrCode.ts";

type Link = SurveyLinks["links"][number];

export function linkSheets(survey: SurveyLinks, schoolYear: string): HTMLElement {
  const { links } = survey;
  if (links.length === 0) return el("p", { class: "empty", text: sidebarTexts.linksEmpty });
  if (links.some(({ url }) => isOfThisComputer(whole(url))))
    return el("p", { role: "alert", text: sidebarTexts.linksLocal });
  return printedBySchool(links, {
    first: "all",
    pages: (school, mine) => [sheetOf(survey, schoolYear, school, mine)],
  });
}

function sheetOf(
  { title, lastDay }: SurveyLinks,
  schoolYear: string,
  school: string,
  links: readonly Link[],
): HTMLElement {
  return el(
    "section",
    { "aria-label": school },
    el("h2", { text: school }),
    el("p", { text: texts.heading(title, schoolYear) }),
    el("p", { class: "quiet", text: texts.until(shownDay(lastDay)) }),
    el("ul", { class: "cards" }, ...links.map(card)),
  );
}

function card({ name, about, url }: Link): HTMLElement {
  return el(
    "li",
    {},
    qrCode(whole(url), texts.qrOf(name)),
    el("span", {}, el("b", { text: name }), about !== "" && el("small", { text: texts.about(about) })),
  );
}

function whole(address: string): string {
  return webAddress(address, document.baseURI) ?? address;
}
