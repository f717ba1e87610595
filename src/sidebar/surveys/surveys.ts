/** The year's surveys: making one, the personal links, how many have answered. */

import { showSchoolYear } from "../../shared/language/schoolYear.ts";
import { panelFields, panelSurveys } from "../../shared/lists/panelColumns.ts";
import type { SurveyKind } from "../../shared/register/surveyForms/list.ts";
import type { SurveyLinks } from "../../shared/surveys/listSurveys.ts";
import type { AnswersCompared } from "../../shared/surveys/settleAnswers.ts";
import type { SurveyLine } from "../../shared/surveys/surveyLine.ts";
import { copyText } from "../frame/copy.ts";
import { shownDay } from "../frame/day.ts";
import { bar, button, el, fill, webLink } from "../frame/dom.ts";
import { choiceField } from "../frame/fields.ts";
import { actionButton } from "../frame/form.ts";
import { type Frame, loaded, sendChange } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { requestForm } from "../frame/requestForm.ts";
import { sidebarTexts as texts } from "../frame/sidebarTexts.ru.ts";
import { isOfThisComputer, webAddress } from "../frame/webAddress.ts";
import { surveyProposals } from "./proposals.ts";
import { surveyResults } from "./surveyResults.ts";
import { surveyResultTexts as resultTexts } from "./surveyResultTexts.ru.ts";

export function surveysView(frame: Frame): HTMLElement {
  const list = loaded(
    "listSurveys",
    () => ({}),
    (answer, reload) => draw(frame, answer, reload),
  );
  return el("section", {}, heading(texts.views.surveys), surveyProposals(frame), list.element);
}

function draw(frame: Frame, lines: SurveyLine[], reload: () => Promise<void>): HTMLElement {
  const department = frame.me.role === "department";
  const drain = async () => {
    let problems: string[] = [];
    await sendChange(
      frame,
      "drainResponses",
      {},
      ({ said }) => said,
      (answer) => {
        if (answer.problems.length > 0) problems = [answer.said, ...answer.problems];
        return reload();
      },
    );
    if (problems.length > 0) frame.complain(problems.join(" "));
  };
  return el(
    "div",
    {},
    lines.length === 0 &&
      el("p", { class: "empty", text: department ? texts.surveysEmptyDepartment : texts.surveysEmpty }),
    lines.length > 0 && el("div", { class: "actions" }, actionButton(texts.drain, drain)),
    el(
      "ul",
      { class: "rows", "aria-label": texts.views.surveys },
      ...lines.map((line) => el("li", {}, surveyCard(frame, line, reload))),
    ),
    department && newSurvey(frame, lines, reload),
  );
}

function surveyCard(frame: Frame, survey: SurveyLine, reload: () => Promise<void>): HTMLElement {
  const place = el("div", {});
  const { surveyId } = survey;
  const department = frame.me.role === "department";
  const toggle = opener([texts.showLinks, texts.hideLinks], place, () => {
    const renewed = (after: () => Promise<void>) => (department ? renewing(frame, surveyId, after) : null);
    const { element, reload: again } = loaded(
      "listSurveyLinks",
      () => ({ surveyId }),
      (answer, after) => links(frame, answer, renewed(after)),
    );
    return el("div", {}, element, renewed(again)?.());
  });
  const source = el("div", {});
  const compare = opener(
    [texts.compareAnswers, texts.hideCompared],
    source,
    () =>
      loaded(
        "compareWithSource",
        () => ({ surveyId }),
        (answer) => compared(frame, surveyId, answer, reload),
      ).element,
  );
  const results = el("div", {});
  const showResults = opener(
    [resultTexts.show, resultTexts.hide],
    results,
    () => loaded("showSurveyResults", () => ({ surveyId }), surveyResults).element,
  );
  return el(
    "div",
    { class: "card" },
    el("b", { text: survey.title }),
    el(
      "span",
      { class: "line apart" },
      el("span", { class: "quiet", text: survey.schoolYear }),
      el("span", {
        class: `chip ${survey.open ? "goes" : "over"}`,
        text: survey.open ? texts.surveyOpen : texts.surveyClosed,
      }),
    ),
    el(
      "span",
      { class: "line withBar" },
      bar(survey.answered / Math.max(1, survey.expected)),
      el("span", { text: texts.answered(survey.answered, survey.expected) }),
    ),
    el("span", { class: "line quiet", text: texts.surveyUntil(shownDay(survey.lastDay)) }),
    survey.quarantined > 0 && el("span", { class: "line fault", text: texts.quarantined(survey.quarantined) }),
    department && survey.repeated > 0 && el("span", { class: "line", text: texts.answeredAgain(survey.repeated) }),
    el("span", {
      class: "line quiet",
      text: survey.drainedAt === "" ? texts.neverDrained : texts.drainedAt(shownDay(survey.drainedAt)),
    }),
    el("div", { class: "actions" }, webLink(texts.openSurvey, survey.url), toggle, showResults, department && compare),
    department && survey.open && lastDay(frame, survey, reload),
    place,
    results,
    source,
  );
}

function lastDay(frame: Frame, { surveyId, lastDay: value }: SurveyLine, reload: () => Promise<void>): HTMLElement {
  const form = requestForm({
    frame,
    name: "changeSurveyDay",
    about: { surveyId },
    fields: { lastDay: { value, notBefore: notPast(frame) } },
    submit: texts.change,
    label: texts.changeSurveyDay,
    said: texts.surveyDayChanged,
    after: reload,
  });
  return el("details", {}, el("summary", { text: texts.changeSurveyDay }), form);
}

function notPast(frame: Frame): { day: () => string; fault: string } {
  return { day: () => frame.me.today, fault: texts.surveyDayPast };
}

/** A button that opens a place and closes it again. */
function opener([show, hide]: readonly [string, string], place: HTMLElement, draw: () => HTMLElement): HTMLElement {
  const toggle = button(show, () => {
    const open = toggle.getAttribute("aria-expanded") !== "true";
    toggle.setAttribute("aria-expanded", String(open));
    toggle.textContent = open ? hide : show;
    fill(place, open && draw());
  });
  toggle.setAttribute("aria-expanded", "false");
  return toggle;
}

/** What waits for a decision, before anything is changed. */
function compared(
  frame: Frame,
  surveyId: string,
  { waiting, problems }: AnswersCompared,
  reload: () => Promise<void>,
): HTMLElement {
  const settle = (decided: "follow" | "keep") => async () =>
    sendChange(
      frame,
      "settleAnswers",
      { surveyId, decided },
      ({ settled }) => texts.answersSettled[decided](settled),
      reload,
    );
  return el(
    "div",
    {},
    ...problems.map((text) => el("p", { class: "fault", text })),
    waiting.length === 0 && problems.length === 0 && el("p", { class: "quiet", text: texts.answersAgree }),
    el(
      "ul",
      { class: "rows", "aria-label": texts.compareAnswers },
      ...waiting.map(({ person, submittedAt, source, deficits }) =>
        el(
          "li",
          { class: "card" },
          el("b", { text: person === "" ? texts.nobodysAnswer : person }),
          el("span", { class: "line quiet", text: shownDay(submittedAt) }),
          el("span", { class: "line", text: source }),
          deficits !== "" && el("span", { class: "line quiet", text: texts.answerDeficits(deficits) }),
        ),
      ),
    ),
    waiting.length > 0 && el("p", { class: "quiet", text: texts.answersChoice }),
    waiting.length > 0 &&
      el(
        "div",
        { class: "actions" },
        actionButton(texts.followSource, settle("follow")),
        actionButton(texts.keepAnswers, settle("keep")),
      ),
  );
}

type Renew = (link?: SurveyLinks["links"][number]) => HTMLElement;

/** A button that gives out one link anew, or all of the survey. */
function renewing(frame: Frame, surveyId: string, after: () => Promise<void>): Renew {
  return (link) => {
    const [input, said] =
      link === undefined
        ? [{ surveyId }, texts.linksRenewed]
        : [{ surveyId, respondent: link.respondent }, texts.linkRenewed(link.name)];
    const press = () => sendChange(frame, "renewSurveyLinks", input, said, after);
    return el(
      "details",
      {},
      el("summary", { text: link === undefined ? texts.renewLinks : texts.renewLink }),
      el("p", { class: "quiet", text: texts.renewMeans }),
      el("div", { class: "actions" }, actionButton(texts.renew, press)),
    );
  };
}

function links(frame: Frame, answer: SurveyLinks, renew: Renew | null): HTMLElement {
  if (answer.links.length === 0) return el("p", { class: "empty", text: texts.linksEmpty });
  const onlyWaiting = el("input", { type: "checkbox" });
  const place = el("div", {});
  const wanted = () => answer.links.filter((link) => !(onlyWaiting.checked && link.answered));
  const show = () =>
    fill(
      place,
      el(
        "ul",
        { class: "rows", "aria-label": texts.showLinks },
        ...wanted().map((link) => el("li", {}, linkLine(frame, link), renew?.(link))),
      ),
    );
  const copyAll = async () => {
    const lines = wanted();
    await copy(
      frame,
      lines.map(({ organisation, name, about, url }) => [organisation, name, about, whole(url)].join("\t")).join("\n"),
      texts.copiedAll(lines.length),
    );
  };
  onlyWaiting.addEventListener("change", show);
  show();
  return el(
    "div",
    {},
    el("p", { class: "quiet", text: texts.linksUntil(shownDay(answer.lastDay)) }),
    answer.links.some(({ url }) => isOfThisComputer(whole(url))) && el("p", { class: "fault", text: texts.linksLocal }),
    el("label", { class: "check" }, onlyWaiting, el("span", { text: texts.onlyWaiting })),
    el(
      "div",
      { class: "actions" },
      button(texts.copyAll, () => void copyAll()),
    ),
    place,
  );
}

function linkLine(frame: Frame, link: SurveyLinks["links"][number]): HTMLElement {
  const press = () => void copy(frame, whole(link.url), texts.copied(link.name));
  return el(
    "div",
    { class: "card" },
    el("b", { text: link.name }),
    el("span", { class: "line quiet", text: link.organisation }),
    link.about !== "" && el("span", { class: "line quiet", text: texts.linkAbout(link.about) }),
    el(
      "span",
      { class: "line withBar" },
      button(texts.copy, press, "small", texts.copyOf(link.name)),
      link.answered && el("span", { class: "chip goes", text: texts.answeredMark }),
    ),
  );
}

function whole(address: string): string {
  return webAddress(address, document.baseURI) ?? address;
}

async function copy(frame: Frame, text: string, confirmation: string): Promise<void> {
  if (await copyText(text)) frame.say(confirmation);
  else frame.complain(texts.notCopied);
}

function newSurvey(frame: Frame, lines: SurveyLine[], reload: () => Promise<void>): HTMLElement {
  const years = [frame.me.schoolYear, frame.me.schoolYear + 1].map((year): [string, string] => [
    String(year),
    showSchoolYear(year),
  ]);
  const year = choiceField({ label: texts.schoolYear, options: years, value: String(frame.me.schoolYear) });
  const told = el("p", { class: "quiet" });
  const tell = (kind: SurveyKind) => fill(told, panelSurveys[kind]);
  tell("needs");
  const { label, options = [] } = panelFields.createSurvey.kind;
  const kinds = options as readonly (readonly [SurveyKind, string])[];
  const kind = choiceField<SurveyKind>({ label, options: kinds, value: "needs", changed: tell });
  const form = requestForm({
    frame,
    name: "createSurvey",
    about: {},
    fields: {
      kind,
      schoolYear: { ...year, value: () => Number(year.value()) },
      lastDay: { notBefore: notPast(frame) },
    },
    submit: texts.createSurvey,
    label: texts.newSurvey,
    said: texts.surveyCreated,
    after: reload,
  });
  const current = lines.some((line) => line.schoolYear === showSchoolYear(frame.me.schoolYear));
  return el("details", { open: !current }, el("summary", { text: texts.newSurvey }), form, told);
}
