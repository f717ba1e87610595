/** Replacing a mentor, in three steps. */
import { limits } from "../../shared/language/limits.ts";
import type { SentOf } from "../../shared/lists/requests.ts";
import type { Suggestion, Suggestions } from "../../shared/matching/suggestMentors.ts";
import type { Replacement } from "../../shared/pairs/replaceMentor.ts";
import { pairStatuses } from "../../shared/register/vocabulary.ts";
import { shownDay } from "../frame/day.ts";
import { button, el, facts, fill } from "../frame/dom.ts";
import { actionButton, actionForm } from "../frame/form.ts";
import { loaded, sentenceOf, withNotes } from "../frame/frame.ts";
import { previewed } from "../frame/preview.ts";
import { askedFields } from "../frame/requestForm.ts";
import { ask } from "../frame/server.ts";
import { sidebarTexts } from "../frame/sidebarTexts.ru.ts";
import type { Step } from "./pairStep.ts";
import { lifePanelTexts as texts } from "./sidebarLifeTexts.ru.ts";
import { mentorFacts, suggestedMentors } from "./suggestions.ts";

type Decision = Omit<SentOf<"replaceMentor">, "newMentorId" | "dryRun">;

/** Shows one of the three steps, its title focused so that it is read aloud. */
type Show = (step: number, ...content: (HTMLElement | null)[]) => void;

export function replaceForm(step: Step): HTMLElement {
  const dialog = el("div", { class: "dialog", role: "group", "aria-label": texts.stepNames.replaceMentor });
  const show: Show = (number, ...content) => {
    const title = el("h3", { text: texts.replaceStep(number, texts.replaceSteps[number - 1] ?? ""), tabindex: -1 });
    fill(dialog, title, ...content);
    title.focus();
  };
  const ground = groundForm(step, (decision) => chooseMentor(step, decision, show, toGround));
  const toGround = () => show(1, ground);
  toGround();
  return dialog;
}

/** A pair whose mentor has left has its ground and its last day already. */
function groundForm({ frame, card, close }: Step, next: (decision: Decision) => void): HTMLElement {
  const { today } = frame.me;
  const left = card.status === "replaced";
  const ended = { ground: "mentorDismissed", finishedOn: today } as const;
  const asked = askedFields(
    "replaceMentor",
    {
      ...(left
        ? {}
        : {
            ground: { value: ended.ground },
            finishedOn: { label: texts.replaceFinishedOn, value: today, last: today },
          }),
      dueOn: { label: texts.replaceDueOn, value: card.dueOn, needed: true },
      document: {},
      note: { help: texts.noteForOther, lines: 2 },
    },
    today,
  );
  const form = actionForm({
    fields: asked.fields,
    submit: texts.toSuggestions,
    label: texts.replaceSteps[0] ?? "",
    cancel: close,
    act: async () => next({ pairId: card.pairId, ...ended, ...asked.values() }),
  });
  if (left) form.prepend(el("p", { class: "quiet", text: texts.replaceLeft }));
  return form;
}

function chooseMentor(step: Step, decision: Decision, show: Show, toGround: () => void): void {
  const { card, frame } = step;
  const toMentors = () => show(2, list.element, button(texts.toGround, toGround));
  const preview = async (mentor: Suggestion) => {
    const input = { ...decision, newMentorId: mentor.personId };
    const outcome = await ask("replaceMentor", { ...input, dryRun: true });
    if ("done" in outcome) show(3, consequences(step, mentor, input, outcome.done, toMentors));
    else frame.complain(sentenceOf(outcome));
  };
  const list = loaded(
    "suggestMentors",
    () => ({ menteeId: card.menteeId, kind: card.kindCode, limit: limits.suggestions, pairId: card.pairId }),
    (answer) => mentors(answer, preview),
  );
  toMentors();
}

function mentors(answer: Suggestions, choose: (mentor: Suggestion) => Promise<void>): HTMLElement {
  const card = (mentor: Suggestion) => {
    const label = texts.chooseMentor(mentor.name);
    const pressed = actionButton(sidebarTexts.choose, () => choose(mentor), { look: "primary", label });
    return el("div", { class: "card" }, ...mentorFacts(mentor), el("div", {}, pressed));
  };
  return suggestedMentors(answer, card);
}

function consequences(
  { frame, card }: Step,
  mentor: Suggestion,
  input: SentOf<"replaceMentor">,
  answer: Replacement,
  back: () => void,
): HTMLElement {
  const old =
    card.status === "replaced"
      ? texts.oldPairClosed(card.pairId, card.mentor)
      : texts.oldPairUntil(card.pairId, card.mentor, shownDay(input.finishedOn));
  const shows = ({ startedOn, dueOn, newStatus, carried }: Replacement) =>
    facts(
      [texts.oldPair, old],
      [texts.newPair, texts.newPairFrom(mentor.name, shownDay(startedOn), shownDay(dueOn))],
      [texts.newStatus, pairStatuses.label(newStatus)],
      [texts.carriedOver, texts.events(carried)],
    );
  return previewed(
    frame,
    {
      name: "replaceMentor",
      input: () => input,
      shows,
      confirm: texts.confirmReplace,
      confirmation: (done) => withNotes(texts.replaced(mentor.name, done.newPairId))(done),
      after: (done) => frame.open("pair", done.newPairId),
    },
    answer,
    back,
    texts.toMentors,
  );
}
