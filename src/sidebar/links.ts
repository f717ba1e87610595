/** The dialog of personal links for printing: every school on a page of its own, each link with its QR code. */
import type { SurveyLine } from "../shared/surveys/surveyLine.ts";
import { el, fill } from "./frame/dom.ts";
import { choiceField } from "./frame/fields.ts";
import { sentenceOf } from "./frame/frame.ts";
import { ask } from "./frame/server.ts";
import { sidebarTexts } from "./frame/sidebarTexts.ru.ts";
import { linkPageTexts as texts } from "./surveys/linkPageTexts.ru.ts";
import { linkSheets } from "./surveys/linkSheets.ts";

const page = document.getElementById("links") as HTMLElement;
const place = el("div", {});

async function start(): Promise<void> {
  document.title = texts.title;
  fill(page, el("p", { role: "status", text: sidebarTexts.loading }));
  const outcome = await ask("listSurveys", {});
  if (!("done" in outcome)) return say(page, sentenceOf(outcome));
  const [latest] = outcome.done;
  if (latest === undefined) return say(page, sidebarTexts.surveysEmpty);
  const survey = choiceField({
    label: texts.survey,
    options: outcome.done.map(({ surveyId, title, schoolYear }): [string, string] => [
      surveyId,
      `${title}, ${schoolYear}`,
    ]),
    value: latest.surveyId,
    changed: (surveyId) => void show(outcome.done, surveyId),
  });
  fill(
    page,
    el("h1", { class: "offscreen", text: texts.title }),
    el("div", { class: "controls" }, survey.element),
    place,
  );
  await show(outcome.done, latest.surveyId);
}

async function show(surveys: readonly SurveyLine[], surveyId: string): Promise<void> {
  fill(place, el("p", { role: "status", text: sidebarTexts.loading }));
  const outcome = await ask("listSurveyLinks", { surveyId });
  const survey = surveys.find((line) => line.surveyId === surveyId);
  if (!("done" in outcome)) say(place, sentenceOf(outcome));
  else fill(place, linkSheets(outcome.done, survey?.schoolYear ?? ""));
}

function say(where: HTMLElement, sentence: string): void {
  fill(where, el("p", { role: "alert", text: sentence }));
}

void start();
