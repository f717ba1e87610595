/** The links of a survey by school: chosen, drawn and printed. Links of this computer alone are not drawn, for nobody could open them. */
import type { SurveyLinks } from "../../shared/surveys/listSurveys.ts";
import { shownDay } from "../frame/day.ts";
import { button, el, fill } from "../frame/dom.ts";
import { choiceField } from "../frame/fields.ts";
import { sidebarTexts } from "../frame/sidebarTexts.ru.ts";
import { isOfThisComputer, webAddress } from "../frame/webAddress.ts";
import { linkPageTexts as texts } from "./linkPageTexts.ru.ts";
import { qrCode } from "./qrCode.ts";

type Link = SurveyLinks["links"][number];

const everySchool = "";

export function linkSheets(survey: SurveyLinks, schoolYear: string): HTMLElement {
  const { links } = survey;
  if (links.length === 0) return el("p", { class: "empty", text: sidebarTexts.linksEmpty });
  if (links.some(({ url }) => isOfThisComputer(whole(url))))
    return el("p", { role: "alert", text: sidebarTexts.linksLocal });
  const schools = [...new Set(links.map(({ organisation }) => organisation))];
  const sheets = el("div", {});
  const onlyWaiting = el("input", { type: "checkbox" });
  const school = choiceField({
    label: texts.school,
    options: [[everySchool, texts.allSchools], ...schools.map((name): [string, string] => [name, name])],
    value: everySchool,
    changed: () => void draw(),
  });
  const print = button(texts.print, () => window.print(), "primary");
  let latest = 0;
  /** School by school, so that thousands of codes do not hold the page; only a whole list is printed. */
  const draw = async () => {
    latest += 1;
    const mine = latest;
    print.disabled = true;
    fill(sheets);
    const wanted = links.filter(
      ({ organisation, answered }) =>
        (school.value() === everySchool || school.value() === organisation) && !(onlyWaiting.checked && answered),
    );
    for (const name of schools) {
      const chosen = wanted.filter(({ organisation }) => organisation === name);
      if (chosen.length === 0) continue;
      sheets.append(sheetOf(survey, schoolYear, name, chosen));
      await new Promise(requestAnimationFrame);
      if (mine !== latest) return;
    }
    if (wanted.length === 0) fill(sheets, el("p", { class: "empty", text: texts.nobody }));
    print.disabled = wanted.length === 0;
  };
  onlyWaiting.addEventListener("change", () => void draw());
  void draw();
  return el(
    "div",
    {},
    el(
      "div",
      { class: "controls" },
      school.element,
      el("label", { class: "check" }, onlyWaiting, el("span", { text: texts.onlyWaiting })),
      el("div", { class: "actions" }, print),
    ),
    sheets,
  );
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
