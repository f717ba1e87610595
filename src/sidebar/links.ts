/** The dialog of what a survey hands out on paper: links with QR codes, every school on a page of its own, or answer sheets, and what comes back filled in. */
import type { SurveyLine } from "../shared/surveys/surveyLine.ts";
import { el, fill } from "./frame/dom.ts";
import { choiceField } from "./frame/fields.ts";
import { sentenceOf } from "./frame/frame.ts";
import { ask } from "./frame/server.ts";
import { sidebarTexts } from "./frame/sidebarTexts.ru.ts";
import { linkPageTexts as texts } from "./surveys/linkPageTexts.ru.ts";
import { linkSheets } from "./surveys/linkSheets.ts";
import { paperEntry } from "./surveys/paperEntry.ts";
import { paperSheets } from "./surveys/paperSheets.ts";

const page = document.getElementById("links") as HTMLElement;
const place = el("div", {});

async function start(): Promise<void> {
  document.title = texts.title;
  fill(page, el("p", { role: "status", text: sidebarTexts.loading }));
  const outcome = await ask("listSurveys", {});
  if (!("done" in outcome)) return fill(page, alertOf(sentenceOf(outcome)));
  const [latest] = outcome.done;
  if (latest === undefined) return fill(page, alertOf(sidebarTexts.surveysEmpty));
  const show = () => draw(outcome.done, survey.value(), what.value());
  const survey = choiceField({
    label: texts.survey,
    options: outcome.done.map(({ surveyId, title, schoolYear }): [string, string] => [
      surveyId,
      `${title}, ${schoolYear}`,
    ]),
    value: latest.surveyId,
    changed: () => void show(),
  });
  const what = choiceField<What>({
    label: texts.what,
    options: [
      ["links", texts.links],
      ["papers", texts.papers],
      ["typing", texts.typing],
    ],
    value: "links",
    changed: () => void show(),
  });
  fill(
    page,
    el("h1", { class: "offscreen", text: texts.title }),
    el("div", { class: "controls" }, survey.element, what.element),
    place,
  );
  await show();
}

type What = "links" | "papers" | "typing";

async function draw(surveys: readonly SurveyLine[], surveyId: string, what: What): Promise<void> {
  const waiting = el("p", { role: "status", text: sidebarTexts.loading });
  fill(place, waiting);
  const drawn = what === "links" ? await linksOf(surveys, surveyId) : await papersOf(surveyId, what);
  // Something else has been chosen meanwhile.
  if (waiting.isConnected) fill(place, drawn);
}

async function linksOf(surveys: readonly SurveyLine[], surveyId: string): Promise<HTMLElement> {
  const outcome = await ask("listSurveyLinks", { surveyId });
  const survey = surveys.find((line) => line.surveyId === surveyId);
  return "done" in outcome ? linkSheets(outcome.done, survey?.schoolYear ?? "") : alertOf(sentenceOf(outcome));
}

async function papersOf(surveyId: string, what: "papers" | "typing"): Promise<HTMLElement> {
  const outcome = await ask("showSurveyPaper", { surveyId });
  if (!("done" in outcome)) return alertOf(sentenceOf(outcome));
  return what === "papers" ? paperSheets(outcome.done) : paperEntry(surveyId, outcome.done);
}

function alertOf(sentence: string): HTMLElement {
  return el("p", { role: "alert", text: sentence });
}

void start();
