/** The closing of a school year in two steps: what becomes of pairs and banks, then everything that would happen. */

import type { SentOf } from "../../shared/lists/requests.ts";
import type { PairDecided, YearChecklist, YearClosed } from "../../shared/years/answers.ts";
import { shownDay } from "../frame/day.ts";
import { button, el, fill } from "../frame/dom.ts";
import { checksField, choiceField } from "../frame/fields.ts";
import { actionButton, actionForm } from "../frame/form.ts";
import { type Frame, given, sendChange, sentenceOf } from "../frame/frame.ts";
import { askedFields } from "../frame/requestForm.ts";
import { ask } from "../frame/server.ts";
import { namedPair } from "../pairs/pairStep.ts";
import { figureLines } from "./yearFigureLines.ts";
import { yearViewTexts as texts } from "./yearViewTexts.ru.ts";

type Wish = SentOf<"closeYear">;
type Decision = PairDecided["decision"];

const decisions = Object.entries(texts.decisions) as [Decision, string][];

export function closingForm(frame: Frame, list: YearChecklist, reload: () => Promise<void>): HTMLElement {
  const { schoolYear, label } = list;
  const place = el("div", { class: "dialog", role: "group", "aria-label": texts.closeHeading });
  const all = decisionFields(list, frame.me.today);
  const singles = list.overdue.map((pair) => ({
    pairId: pair.pairId,
    field: choiceField<Decision | "">({
      label: texts.forPair(pair.pairId, pair.mentor, pair.mentee, shownDay(pair.dueOn)),
      options: [["", texts.asAll], ...decisions],
      value: "",
    }),
  }));
  const more = checksField<"markBanks" | "events">({
    label: texts.also,
    options: [
      ["markBanks", texts.markBanks],
      ["events", texts.events],
    ],
    value: ["markBanks"],
  });
  const wish = (): Wish => {
    const details = all.details();
    const pairs = singles.flatMap(({ pairId, field }) => {
      const decision = field.value();
      return decision === "" ? [] : [{ pairId, ...details, decision }];
    });
    return given({
      schoolYear,
      overdue: list.overdue.length === 0 ? undefined : { ...details, decision: all.decision() },
      pairs: pairs.length === 0 ? undefined : pairs,
      markBanks: more.value().includes("markBanks"),
      events: more.value().includes("events"),
    }) as Wish;
  };
  const form = actionForm({
    fields: [...(list.overdue.length === 0 ? [] : all.fields), ...singles.map(({ field }) => field), more],
    submit: texts.preview,
    label: texts.closeHeading,
    act: async () => {
      const asked = wish();
      const outcome = await ask("closeYear", { ...asked, dryRun: true });
      if (!("done" in outcome)) return frame.complain(sentenceOf(outcome));
      const title = el("h3", { text: texts.previewTitle(label), tabindex: -1 });
      const back = () => {
        fill(place, ...before, form);
        form.querySelector<HTMLElement>("select, input")?.focus();
      };
      fill(place, title, preview(frame, asked, outcome.done, reload, back));
      title.focus();
    },
  });
  const before = [
    el("p", { class: "quiet", text: texts.crossing(list.crossing) }),
    list.overdue.length > 0 && el("h3", { text: texts.overdue(list.overdue.length) }),
    list.overdue.length > 0 && el("p", { class: "quiet", text: texts.overdueHelp }),
  ];
  fill(place, ...before, form);
  return place;
}

/** What is chosen for all, and the days and grounds that every choice uses. */
function decisionFields(list: YearChecklist, today: string) {
  const decision = choiceField<Decision>({ label: texts.forAll, options: decisions, value: "leave" });
  const extending = askedFields(
    "extendPair",
    {
      dueOn: { label: texts.dueOn, value: `${list.schoolYear + 1}-12-30`, needed: false },
      mentorAgreedOn: { label: texts.mentorAgreedOn },
      menteeAgreedOn: { label: texts.menteeAgreedOn },
    },
    today,
  );
  const closing = askedFields(
    "closePair",
    {
      finishedOn: { label: texts.finishedOn, needed: false },
      ground: { value: "mutual" },
      note: { label: texts.note },
    },
    today,
  );
  return {
    fields: [decision, ...extending.fields, ...closing.fields],
    decision: () => decision.value(),
    details: () => ({ ...extending.values(), ...closing.values() }),
  };
}

function preview(
  frame: Frame,
  wish: Wish,
  answer: YearClosed,
  reload: () => Promise<void>,
  back: () => void,
): HTMLElement {
  const { stops, remains, unknown, left } = answer.youngCounts;
  const offered = answer.young.filter(({ offer }) => offer === "leave" || offer === "drop");
  const others = answer.young.filter(({ next, offer }) => next !== "remains" && offer !== "leave" && offer !== "drop");
  const leave = checksField({
    label: texts.youngLeave,
    options: offered.map(({ personId, name, organisation, offer }): [string, string] => [
      personId,
      texts.youngLine(name, organisation, texts.offers[offer]),
    ]),
  });
  const close = async () =>
    sendChange(
      frame,
      "closeYear",
      { ...wish, youngLeave: leave.value() },
      (done) => texts.done(done.label, done.frozen),
      reload,
    );
  return el(
    "div",
    { class: "preview" },
    ...figureLines(answer.figures),
    el("p", { text: texts.frozen(answer.frozen) }),
    answer.pairs.length > 0 &&
      el(
        "ul",
        { class: "plainList" },
        ...answer.pairs.map((pair) =>
          el("li", { text: texts.decided(namedPair(pair), texts.decisions[pair.decision], pair.refused) }),
        ),
      ),
    el("h3", { text: texts.young }),
    el("p", { text: texts.youngCounts(stops, remains, unknown, left) }),
    offered.length > 0 && leave.element,
    others.length > 0 &&
      el(
        "ul",
        { class: "plainList" },
        ...others.map(({ name, organisation, offer }) =>
          el("li", { text: texts.youngLine(name, organisation, texts.offers[offer]) }),
        ),
      ),
    wish.markBanks === true && el("p", { text: texts.banks(answer.banks) }),
    wish.events === true && el("p", { text: texts.planned(answer.events) }),
    ...answer.notes.map((text) => el("p", { class: "quiet", text })),
    el("div", { class: "actions" }, actionButton(texts.close, close, { look: "primary" }), button(texts.back, back)),
  );
}
