/** A filled paper is typed in by keys alone: whose it is, question after question, a summary, and the next paper. */
import { limits } from "../../shared/language/limits.ts";
import { normalForm } from "../../shared/language/text.ts";
import { type AnswerColumn, answerColumns } from "../../shared/register/question.ts";
import type { PaperEntered } from "../../shared/surveys/enterPaper.ts";
import { paperTexts } from "../../shared/surveys/paperTexts.ru.ts";
import type { SurveyPaper } from "../../shared/surveys/showSurveyPaper.ts";
import { sentAnswer } from "../../shared/surveys/typedAnswers.ts";
import { button, el, facts, fill, rowList } from "../frame/dom.ts";
import { dayField, textField } from "../frame/fields.ts";
import { actionForm } from "../frame/form.ts";
import { sendChange } from "../frame/frame.ts";
import { paperEntryTexts as texts } from "./paperEntryTexts.ru.ts";

type Sheet = SurveyPaper["sheets"][number];

export function paperEntry(surveyId: string, paper: SurveyPaper): HTMLElement {
  if (!paper.mayType) return el("p", { role: "alert", text: paper.handIn });
  const place = el("div", {});
  const said = el("p", { role: "status" });
  const complaint = el("p", { role: "alert" });
  const frame = {
    say: (sentence: string) => fill(said, sentence),
    complain: (sentence: string) => fill(complaint, sentence),
  };
  let filledOn = paper.today;
  const choose = () =>
    draw(
      place,
      sheetChoice(paper, filledOn, (sheet, day) => {
        filledOn = day;
        fill(said);
        askAll(sheet);
      }),
    );
  const askAll = (sheet: Sheet) => {
    const save = (typed: readonly Typed[]) => {
      fill(complaint);
      const answers = typed.filter((one) => one.typed !== "");
      const input = { surveyId, respondent: sheet.respondent, filledOn, answers };
      const after = () => {
        sheet.answered = true;
        choose();
      };
      return sendChange(frame, "enterPaper", input, (answer) => saidOf(sheet.name, answer), after);
    };
    questions(place, sheet, answerColumns(paper.questions), { save, leave: choose });
  };
  choose();
  // It is put into the page by whoever has asked for it.
  requestAnimationFrame(() => focusFirst(place));
  return el("div", { class: "entry", on: { keydown: withoutRepeats } }, said, complaint, place);
}

/** A key that is held down must not run through the questions and save. */
function withoutRepeats(event: KeyboardEvent): void {
  if (event.key === "Enter" && event.repeat) event.preventDefault();
}

/** Fills the place, and leads the keys to its first field or button. */
function draw(place: HTMLElement, ...parts: Parameters<typeof el>[2][]): void {
  fill(place, ...parts);
  focusFirst(place);
}

function focusFirst(place: HTMLElement): void {
  place.querySelector<HTMLElement>("input[type=text], .primary")?.focus();
}

function saidOf(name: string, { state, reason, replaces }: PaperEntered): string {
  if (state === "quarantined") return texts.quarantined(name, reason ?? "");
  if (state === "superseded") return texts.superseded(name);
  return replaces ? `${texts.saved(name)} ${texts.replaces}` : texts.saved(name);
}

const mostShown = 10;

function sheetChoice(
  { sheets, today }: SurveyPaper,
  filledOn: string,
  chosen: (sheet: Sheet, day: string) => void,
): HTMLElement {
  const day = dayField({ label: texts.day, help: texts.dayHelp, value: filledOn, last: today });
  const who = textField({ label: texts.who, help: texts.whoHelp, limit: limits.query, required: true });
  const found = el("div", { role: "status" });
  const begin = async () => {
    const matching = sheetsLike(sheets, who.value() ?? "");
    const [only] = matching;
    if (only === undefined) fill(found, el("p", { class: "fault", text: texts.nobody }));
    else if (matching.length === 1) chosen(only, day.value());
    else fill(found, ...several(matching, (sheet) => !day.faulty() && chosen(sheet, day.value())));
  };
  const form = actionForm({ fields: [day, who], submit: texts.begin, label: texts.label, act: begin });
  return el("div", {}, form, found);
}

function several(sheets: readonly Sheet[], choose: (sheet: Sheet) => void): HTMLElement[] {
  const rows = sheets.slice(0, mostShown).map((sheet) => {
    const text = [sheet.name, sheet.organisation, sheet.about].filter((part) => part !== "").join(", ");
    return el("button", { type: "button", class: "row", text, on: { click: () => choose(sheet) } });
  });
  const left = sheets.length - rows.length;
  return [
    el("p", { text: texts.chooseOne }),
    rowList(texts.who, rows),
    ...(left > 0 ? [el("p", { class: "quiet", text: texts.more(left) })] : []),
  ];
}

const leastOfCode = 4;

/** By the beginning of the code, typed as it looks, or by a part of the name. */
function sheetsLike(sheets: readonly Sheet[], text: string): Sheet[] {
  const code = text.toLowerCase().replace(/[\s-]/g, "").replace(/o/g, "0").replace(/[il]/g, "1");
  const byCode = code.length < leastOfCode ? [] : sheets.filter((sheet) => sheet.code.startsWith(code));
  if (byCode.length > 0) return byCode;
  const name = normalForm(text);
  return sheets.filter((sheet) => normalForm(sheet.name).includes(name));
}

interface Typed {
  question: string;
  typed: string;
}

interface Ways {
  save(typed: readonly Typed[]): Promise<void>;
  leave(): void;
}

function questions(place: HTMLElement, sheet: Sheet, columns: readonly AnswerColumn[], { save, leave }: Ways): void {
  const typed = columns.map(({ code }): Typed => ({ question: code, typed: "" }));
  const printed = [...new Set(columns.map(({ question }) => question))];
  const whose = () => el("p", {}, el("b", { text: sheet.name }), ` ${sheet.about}`);
  const step = (at: number) => {
    const column = columns[at];
    const one = typed[at];
    if (column === undefined || one === undefined) return summary();
    const label = texts.numbered(printed.indexOf(column.question) + 1, column.title);
    const ways = { next: () => step(at + 1), back: () => at > 0 && step(at - 1), leave };
    draw(
      place,
      whose(),
      sheet.answered && at === 0 && el("p", { class: "next", text: texts.already }),
      el("p", { class: "quiet", text: texts.step(at + 1, columns.length) }),
      questionPart(label, column, one, ways),
      el("p", { class: "quiet", text: texts.keys }),
    );
  };
  const summary = () => {
    const back = () => step(columns.length - 1);
    const lines = columns.flatMap(({ title, question }, at): [string, string][] => {
      const sent = sentAnswer(question, typed[at]?.typed ?? "") ?? "";
      return sent === "" ? [] : [[title, sent]];
    });
    const act = () => save(typed);
    const form = actionForm({ fields: [], submit: texts.save, label: texts.label, act, cancel: leave });
    draw(
      place,
      el("h2", { text: texts.summary }),
      whose(),
      facts(...lines),
      el("p", { class: "quiet", text: texts.without(columns.length - lines.length) }),
      backBy(form, back, () => true),
      button(texts.back, back),
    );
  };
  step(0);
}

/** The choices stand between the question and its field, as on the paper. */
function questionPart(
  label: string,
  { question }: AnswerColumn,
  one: Typed,
  { next, back, leave }: { next(): void; back(): void; leave(): void },
): HTMLElement {
  const as = paperTexts.typedAs(question);
  const field = textField({
    label,
    help: texts.typedAs(as),
    limit: limits.answer,
    value: one.typed,
    fault: (text) => (sentAnswer(question, text) === null ? texts.unfit(as) : null),
  });
  const act = async () => {
    one.typed = field.value() ?? "";
    next();
  };
  const options = "options" in question ? question.options : [];
  if (options.length > 0)
    field.element.firstElementChild?.after(el("ol", { class: "steps" }, ...options.map((text) => el("li", { text }))));
  return backBy(
    actionForm({ fields: [field], submit: texts.next, label: texts.label, act, cancel: leave }),
    back,
    isEmpty,
  );
}

function isEmpty(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.value === "";
}

/** Backspace leads back where it has nothing to delete. */
function backBy(form: HTMLElement, back: () => void, isFree: (target: EventTarget | null) => boolean): HTMLElement {
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Backspace" || !isFree(event.target)) return;
    event.preventDefault();
    back();
  });
  return form;
}
