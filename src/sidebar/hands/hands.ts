/** Changes made by hand in the sheets: who, where, what it was and became, what it moved, and the ways to settle it. */
import type { HandLine, HandsShown } from "../../shared/hands/showHands.ts";
import { showMoment } from "../../shared/workbook/upkeepTexts.ru.ts";
import { el } from "../frame/dom.ts";
import { actionButton } from "../frame/form.ts";
import { type Frame, loaded, sendChange } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { handViewTexts as texts } from "./handViewTexts.ru.ts";

export function handsView(frame: Frame): HTMLElement {
  const list = loaded(
    "showHands",
    () => ({}),
    (answer, reload) => draw(frame, answer, reload),
  );
  return el("section", {}, heading(texts.title), el("p", { class: "quiet", text: texts.help }), list.element);
}

type Reload = () => Promise<void>;

function draw(
  frame: Frame,
  { lines, more, moved, damaged, comparedAt, left }: HandsShown,
  reload: Reload,
): HTMLElement {
  const boxes = new Map(
    lines.map((line) => [line, el("input", { type: "checkbox", "aria-label": choiceLabel(line) })]),
  );
  const chosen = () => lines.filter((line) => boxes.get(line)?.checked);
  const actions = el("div", { class: "actions" });
  const showActions = () => actions.replaceChildren(...chosenActions(frame, chosen(), reload));
  for (const box of boxes.values()) box.addEventListener("change", showActions);
  const all = actionButton(
    texts.chooseAll,
    async () => {
      for (const [line, box] of boxes) box.checked = line.fixed === "";
      showActions();
    },
    { look: "small" },
  );
  return el(
    "div",
    {},
    el("p", { class: "quiet", text: comparedAt === "" ? texts.notCompared : texts.compared(showMoment(comparedAt)) }),
    left > 0 && el("p", { text: texts.left(left) }),
    lines.length === 0 && el("p", { class: "empty", text: texts.none }),
    damaged.length > 0 && el("p", { text: texts.damaged(damaged) }),
    lines.length > 1 && moved.length > 0 && el("h2", { text: texts.movedAll }),
    ...(lines.length > 1 ? movedLines(moved) : []),
    lines.length > 1 && el("div", { class: "actions" }, all),
    actions,
    ...lines.map((line) => card(frame, line, boxes.get(line) as HTMLInputElement, reload)),
    more > 0 && el("p", { class: "quiet", text: texts.more(more) }),
    el("div", { class: "actions" }, actionButton(texts.again, reload)),
  );
}

function choiceLabel({ sheet, key }: HandLine): string {
  return `${texts.choose}: ${sheet}, ${key}`;
}

function movedLines(moved: HandsShown["moved"]): HTMLElement[] {
  return moved.map(({ title, before, after }) =>
    el("span", { class: "line", text: texts.moved(title, before, after) }),
  );
}

function card(frame: Frame, line: HandLine, box: HTMLInputElement, reload: Reload): HTMLElement {
  const { at, who, sheet, key, kind, cells, organisations, foreign, moved, fixed } = line;
  const place = [sheet, key].filter((part) => part !== "").join(", ");
  return el(
    "div",
    { class: "card", role: "group", "aria-label": place },
    el("label", { class: "line" }, box, el("b", { text: ` ${place}` })),
    foreign && el("span", { class: "line", text: `▲ ${texts.foreign}` }),
    el("span", {
      class: "line quiet",
      text: [showMoment(at), who === "" ? texts.nobody : who, kind, ...organisations].join(" · "),
    }),
    ...cells.map(({ header, before, after }) =>
      el("span", { class: "line", text: before === after ? header : texts.cell(header, before, after) }),
    ),
    ...movedLines(moved),
    fixed !== "" && el("span", { class: "line quiet", text: fixed }),
    el("div", { class: "actions" }, ...settling(frame, [line], texts.putBack, texts.accept, reload)),
  );
}

function chosenActions(frame: Frame, chosen: readonly HandLine[], reload: Reload): HTMLElement[] {
  if (chosen.length === 0) return [];
  const fixed = chosen.length;
  return settling(frame, chosen, texts.putBackChosen(fixed), texts.acceptChosen(fixed), reload);
}

/** What cannot be put back can only be accepted, and that is the department's. */
function settling(
  frame: Frame,
  lines: readonly HandLine[],
  putBack: string,
  accept: string,
  reload: Reload,
): HTMLElement[] {
  const ids = lines.map(({ id }) => id);
  const buttons: HTMLElement[] = [];
  if (lines.every(({ fixed }) => fixed === ""))
    buttons.push(
      actionButton(putBack, async () =>
        sendChange(
          frame,
          "putBackHands",
          { hands: ids, tables: [...new Set(lines.map(({ table }) => table))] },
          (answer) => texts.isPutBack(answer.putBack),
          reload,
        ),
      ),
    );
  if (frame.me.role === "department")
    buttons.push(
      actionButton(accept, async () =>
        sendChange(frame, "acceptHands", { hands: ids }, (answer) => texts.isAccepted(answer.accepted), reload),
      ),
    );
  return buttons;
}
