/** One pair's programme from the draft to the checklist, with its plan, diary and controls. */
import { panelFields } from "../../shared/lists/panelColumns.ts";
import type { ProgrammeCard } from "../../shared/programmes/answers.ts";
import { controlResults } from "../../shared/register/recordWords.ru.ts";
import { choiceMenu, type MenuChoice } from "../frame/choiceMenu.ts";
import { cardFacts } from "../frame/columnInput.ts";
import { shownDay } from "../frame/day.ts";
import { button, el, facts } from "../frame/dom.ts";
import { type Frame, loaded } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { diagnosisForm, dynamicsTable } from "./diagnosis.ts";
import { planLineList } from "./planLines.ts";
import { approveForm, controlForm, effectiveButton, reportForm, reviewForm } from "./programmeForms.ts";
import { checklistLine, lacking, type ProgrammePart } from "./programmePart.ts";
import { fromDeficitsForm, lineForm, meetingForm } from "./programmePlan.ts";
import { draftForm, savedForm } from "./programmeText.ts";
import { programmeViewTexts as texts } from "./programmeViewTexts.ru.ts";

const columns = panelFields.recordReport;
const meetingsShown = 5;
const plainPlan = 5;

export function programmeView(frame: Frame, pairId: string): HTMLElement {
  if (pairId === "") return el("section", {}, heading(texts.title), el("p", { class: "empty", text: texts.missing }));
  const back = button(`‹ ${texts.toPair(pairId)}`, () => frame.open("pair", pairId), "link");
  const card = loaded(
    "showProgramme",
    () => ({ pairId }),
    (answer, reload) => draw({ frame, card: answer, reload }),
  );
  return el("section", {}, back, heading(texts.title), card.element);
}

function draw(part: ProgrammePart): HTMLElement {
  const { frame, card, reload } = part;
  const diary = card.diary.map(meetingLine);
  return el(
    "div",
    {},
    el("p", { class: "quiet", text: `${card.mentor} → ${card.mentee}` }),
    lacking(card.lacking),
    el("h2", { text: texts.programme }),
    programmeFacts(card),
    offered(part, texts.programme, programmeSteps(part)),
    frame.me.role === "department" && card.programme?.approvedOn && effectiveButton(part, card.programme),
    el("h2", { text: texts.deficits }),
    dynamicsTable(card.dynamics),
    offered(part, texts.deficits, [
      { text: texts.measure, form: (close) => diagnosisForm(frame, card.menteeId, reload, close) },
    ]),
    el("h2", { text: texts.plan }),
    card.plan.length > 0 && plan(part),
    card.open &&
      offered(part, texts.plan, [
        { text: texts.fromDeficits, form: (close) => fromDeficitsForm(part, close) },
        { text: texts.line, form: (close) => lineForm(part, close) },
      ]),
    el("h2", { text: texts.diary }),
    diary.length === 0
      ? el("p", { class: "quiet", text: texts.diaryNone })
      : el("ul", { class: "rows", "aria-label": texts.diary }, ...diary.slice(0, meetingsShown)),
    diary.length > meetingsShown &&
      el(
        "details",
        {},
        el("summary", { text: texts.earlier(diary.length - meetingsShown) }),
        el("ul", { class: "rows" }, ...diary.slice(meetingsShown)),
      ),
    offered(part, texts.diary, [{ text: texts.meet, form: (close) => meetingForm(part, close) }]),
    ...(card.programme === null ? [] : checks(part, card.programme)),
  );
}

type Programme = NonNullable<ProgrammeCard["programme"]>;

/** Folded where it is long, and open again after a mark in it. */
function plan({ frame, card, reload }: ProgrammePart): HTMLElement {
  const key = "programme.plan";
  const open = card.plan.length <= plainPlan || frame.memory.get(key) === card.pairId;
  const folded = el(
    "details",
    { open },
    el("summary", { text: texts.wholePlan(card.planDone, card.planAll) }),
    planLineList(frame, card, reload),
  );
  folded.addEventListener("toggle", () => frame.memory.set(key, folded.open ? card.pairId : ""));
  return folded;
}

function offered({ card }: ProgrammePart, label: string, list: readonly MenuChoice[]): HTMLElement | false {
  return card.own && list.length > 0 && choiceMenu(label, list);
}

function programmeFacts({ programme }: ProgrammeCard): HTMLElement {
  if (programme === null) return el("p", { class: "quiet", text: texts.none });
  const { approvedOn, protocol, version, effective } = programme;
  const state = approvedOn === "" ? texts.notApproved : texts.approved(shownDay(approvedOn), protocol);
  return el(
    "div",
    {},
    el("p", { text: [texts.version(version), state, effective && texts.effective].filter(Boolean).join(" · ") }),
    facts(...cardFacts("programmes", programme)),
  );
}

function programmeSteps(part: ProgrammePart): MenuChoice[] {
  const { programme, open } = part.card;
  if (programme === null) return open ? [{ text: texts.draft, form: (close) => draftForm(part, close) }] : [];
  const approved = programme.approvedOn !== "";
  return [
    ...(open
      ? [
          {
            text: approved ? texts.newVersion : texts.correct,
            form: (close: () => void) => savedForm(part, programme, close),
          },
        ]
      : []),
    ...(approved ? [] : [{ text: texts.approve, form: (close: () => void) => approveForm(part, close) }]),
  ];
}

function meetingLine(met: ProgrammeCard["diary"][number]): HTMLElement {
  const { metOn, kind, topic, outcome, usefulness, nextStep } = met;
  return el(
    "li",
    { class: "card" },
    el(
      "span",
      { class: "line apart" },
      el("b", { text: topic }),
      el("span", { class: "quiet", text: shownDay(metOn) }),
    ),
    el("span", {
      class: "line quiet",
      text: [kind, usefulness !== null && texts.useful(usefulness)].filter(Boolean).join(" · "),
    }),
    outcome !== "" && el("span", { class: "line", text: outcome }),
    nextStep !== "" && el("span", { class: "line quiet", text: texts.next(nextStep) }),
  );
}

function checks(part: ProgrammePart, programme: Programme): (HTMLElement | false)[] {
  const { card } = part;
  const state = ({ on, doneOn, result }: Programme["middle"]) =>
    doneOn === ""
      ? texts.due(shownDay(on))
      : [shownDay(doneOn), result !== "" && controlResults.label(result)].filter(Boolean).join(" — ");
  const lines: [string, string][] = [
    [texts.middle, state(programme.middle)],
    [texts.final, state(programme.final)],
    [columns.reportOn.label, shownDay(programme.reportOn)],
    [columns.conclusion.label, programme.conclusion],
    [columns.proposals.label, programme.proposals],
  ];
  const approved = programme.approvedOn !== "";
  return [
    el("h2", { text: texts.control }),
    facts(...lines.filter(([, value]) => value !== "")),
    approved &&
      offered(part, texts.control, [
        { text: texts.recordControl.middle, form: (close) => controlForm(part, "middle", close) },
        { text: texts.recordControl.final, form: (close) => controlForm(part, "final", close) },
        { text: columns.reportOn.label, form: (close) => reportForm(part, programme, close) },
      ]),
    el("h2", { text: texts.checklist }),
    card.review !== null &&
      el(
        "p",
        {},
        el("b", { text: texts.level(card.review.total, card.review.levelLabel) }),
        ` · ${shownDay(card.review.reviewedOn)}`,
      ),
    el(
      "details",
      {},
      el("summary", { text: texts.items }),
      el("ol", { class: "plainList" }, ...card.checklist.map(checklistLine)),
    ),
    offered(part, texts.checklist, [{ text: texts.review, form: (close) => reviewForm(part, close) }]),
  ];
}
