/** An organisation's roadmap with its light, and for the department all of them. */
import type { LightLine, Lights, Roadmap } from "../../shared/roadmap/answers.ts";
import { shownDay } from "../frame/day.ts";
import { button, el, facts, rowList } from "../frame/dom.ts";
import { choiceField } from "../frame/fields.ts";
import { type Frame, loaded } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { itemCard, lightChip, yearField } from "./roadmapItem.ts";
import { roadmapViewTexts as texts } from "./roadmapViewTexts.ru.ts";

/** With an organisation's code that one; else the asker's own, and for the department the list. */
export function roadmapView(frame: Frame, asked: string): HTMLElement {
  const department = frame.me.role === "department";
  const own = frame.me.organisations;
  const organisationId = asked !== "" ? asked : department ? "" : (own[0]?.id ?? "");
  let year = Number(frame.memory.get("roadmapYear") ?? frame.me.schoolYear);
  const place = organisationId === "" ? null : organisationPlace(frame, organisationId, () => year);
  const list = place ?? (department ? lightsPlace(frame, () => year) : null);
  const years = yearField(frame, year, (chosen) => {
    year = chosen;
    frame.memory.set("roadmapYear", String(chosen));
    void list?.reload();
  });
  const choice = choiceField({
    label: texts.organisation,
    options: own.map(({ id, name }): [string, string] => [id, name]),
    value: organisationId,
    changed: (id) => frame.open("roadmap", id),
  });
  return el(
    "section",
    {},
    department && organisationId !== "" && button(`‹ ${texts.organisations}`, () => frame.open("roadmap"), "link"),
    heading(texts.roadmap),
    own.length > 1 && !department && choice.element,
    years.element,
    list === null ? el("p", { class: "empty", text: texts.noOrganisation }) : list.element,
  );
}

function organisationPlace(frame: Frame, organisationId: string, year: () => number) {
  return loaded(
    "showRoadmap",
    () => ({ organisationId, schoolYear: year() }),
    (answer, reload) => drawRoadmap(frame, answer, reload),
  );
}

function drawRoadmap(frame: Frame, answer: Roadmap, reload: () => Promise<void>): HTMLElement {
  const { organisationId, schoolYear } = answer;
  return el(
    "div",
    {},
    el("p", { class: "apart" }, el("b", { text: answer.organisation }), lightChip(answer.light)),
    el("p", { class: "quiet", text: texts.review(answer.review, answer.reviewOn && shownDay(answer.reviewOn)) }),
    ...answer.items.map((line) => itemCard(line, { frame, schoolYear, organisationId, reload })),
    el("h2", { text: texts.documents }),
    facts(...answer.documents.map(({ title, there, of }): [string, string] => [title, `${there} / ${of}`])),
  );
}

function lightsPlace(frame: Frame, year: () => number) {
  return loaded(
    "listLights",
    () => ({ schoolYear: year() }),
    (answer, reload) => drawLights(frame, answer, reload),
  );
}

function drawLights(frame: Frame, answer: Lights, reload: () => Promise<void>): HTMLElement {
  const { schoolYear } = answer;
  return el(
    "div",
    {},
    el("h2", { text: texts.organisations }),
    rowList(
      texts.organisations,
      answer.organisations.map((line) => lightRow(line, () => frame.open("roadmap", line.organisationId))),
    ),
    el("h2", { class: "apart" }, el("span", { text: texts.municipal }), lightChip(answer.light)),
    ...answer.items.map((line) => itemCard(line, { frame, schoolYear, organisationId: "", reload })),
    el("h2", { text: texts.letters }),
    letters(),
  );
}

/** Shown at once; the rest stand in the organisation's own roadmap. */
const shownItems = 3;

function lightRow(line: LightLine, open: () => void): HTMLElement {
  const counts = texts.counts(line.overdue, line.dueSoon);
  return el(
    "button",
    { type: "button", class: "row", on: { click: open } },
    el("span", { class: "line apart" }, el("b", { text: line.organisation }), lightChip(line.light)),
    el("span", {
      class: "line quiet",
      text: [counts, texts.documentsOf(line.documents)].filter((part) => part !== "").join(" · "),
    }),
    ...line.items
      .slice(0, shownItems)
      .map(({ title, reason }) => el("span", { class: "line", text: `${title}: ${reason}` })),
    line.items.length > shownItems &&
      el("span", { class: "line quiet", text: texts.more(line.items.length - shownItems) }),
  );
}

/** What has become of the letters, so that nobody relies on one that has not gone. */
function letters(): HTMLElement {
  return loaded(
    "listLetters",
    () => ({}),
    ({ on, counts, troubled }) =>
      el(
        "div",
        {},
        !on && el("p", { class: "quiet", text: texts.lettersOff }),
        el("p", { text: texts.lettersCounts(counts.sent, counts.waiting, counts.failed, counts.unknown) }),
        ...troubled.map(({ recipient, day, state }) =>
          el("p", { class: "line fault", text: `${shownDay(day)}, ${recipient}: ${texts.letterStates[state]}` }),
        ),
      ),
  ).element;
}
