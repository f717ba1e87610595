/** The card of a person. */
import type { PersonJob } from "../../shared/overview/showPerson.ts";
import { bankViewTexts } from "../banks/bankViewTexts.ru.ts";
import { personBanks } from "../banks/personBanks.ts";
import { shownDay } from "../frame/day.ts";
import { button, el, rowList } from "../frame/dom.ts";
import { type Frame, loaded } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { sidebarTexts } from "../frame/sidebarTexts.ru.ts";
import { statusChip } from "../pairs/pairRow.ts";
import { lifePanelTexts as texts } from "../pairs/sidebarLifeTexts.ru.ts";
import { programmeViewTexts } from "../programmes/programmeViewTexts.ru.ts";
import { personApart } from "./personApart.ts";
import { personConsents } from "./personConsents.ts";
import { personLeaving } from "./personLeaving.ts";
import type { PersonPart } from "./personPart.ts";

export function personView(frame: Frame, personId: string): HTMLElement {
  const back = button(`‹ ${sidebarTexts.views.people}`, () => frame.open("people"), "link");
  if (personId === "")
    return el("section", {}, back, heading(texts.person), el("p", { class: "empty", text: texts.personMissing }));
  const title = heading(texts.person);
  const card = loaded(
    "showPerson",
    () => ({ personId }),
    (answer, reload) => {
      title.textContent = answer.name;
      return draw({ frame, card: answer, reload });
    },
  );
  return el("section", {}, back, title, card.element);
}

function draw(part: PersonPart): HTMLElement {
  const { card } = part;
  const roles = [card.mentor && sidebarTexts.mentor, card.mentee && sidebarTexts.mentee].filter(
    (role) => role !== false,
  );
  return el(
    "div",
    {},
    roles.length > 0 && el("p", { class: "chips" }, ...roles.map((text) => el("span", { class: "chip plain", text }))),
    el("h2", { text: texts.jobs }),
    card.jobs.length === 0
      ? el("p", { class: "quiet", text: texts.jobsEmpty })
      : el("ul", { class: "rows", "aria-label": texts.jobs }, ...card.jobs.map(jobLine)),
    personBanks(part),
    el("h2", { text: texts.pairs }),
    personPairs(part),
    card.mentee &&
      el(
        "div",
        {},
        button(programmeViewTexts.openRoute, () => part.frame.open("route", card.personId)),
      ),
    el("h2", { text: texts.consents }),
    personConsents(part),
    el("h2", { text: texts.apart }),
    personApart(part),
    card.jobs.some((job) => job.current) && el("h2", { text: texts.leaving }),
    card.jobs.some((job) => job.current) && personLeaving(part),
  );
}

function jobLine(job: PersonJob): HTMLElement {
  const period = texts.jobPeriod(shownDay(job.startedOn), shownDay(job.finishedOn));
  const leave = job.leaveFrom && bankViewTexts.onLeave(shownDay(job.leaveFrom), shownDay(job.leaveUntil));
  const facts = [job.kind, period, job.finishReason, leave].filter(Boolean).join(" · ");
  return el(
    "li",
    { class: job.current ? "card" : "card quiet" },
    el("b", { text: [job.position, job.subject].filter(Boolean).join(", ") }),
    el("span", { class: "line", text: job.organisation }),
    el("span", { class: "line quiet", text: facts }),
  );
}

function personPairs({ frame, card }: PersonPart): HTMLElement {
  if (card.pairs.length === 0) return el("p", { class: "quiet", text: texts.pairsEmpty });
  return rowList(
    texts.pairs,
    card.pairs.map((pair) =>
      el(
        "button",
        { type: "button", class: "row", on: { click: () => frame.open("pair", pair.pairId) } },
        el("span", { class: "line apart" }, statusChip(pair), el("span", { class: "quiet", text: pair.pairId })),
        el(
          "span",
          { class: "line" },
          el("span", { class: "quiet", text: `${texts.inPairAs[pair.whose]}: ` }),
          pair.other,
        ),
      ),
    ),
  );
}
