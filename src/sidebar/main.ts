/** The panel begins: it asks who is there and opens the first view. */
import type { WhoAmI } from "../shared/overview/whoAmI.ts";
import { banksView } from "./banks/banks.ts";
import { checkView } from "./checks/check.ts";
import { el, fill } from "./frame/dom.ts";
import type { Frame, PanelView, ViewName } from "./frame/frame.ts";
import { sentenceOf } from "./frame/frame.ts";
import { createFreshness } from "./frame/freshness.ts";
import { header } from "./frame/header.ts";
import { createMessages } from "./frame/messages.ts";
import { closeMenusOutside } from "./frame/navigation.ts";
import { ask, isSentHere, openImport } from "./frame/server.ts";
import { sidebarTexts as texts } from "./frame/sidebarTexts.ru.ts";
import { stranger } from "./frame/stranger.ts";
import { todayView } from "./frame/today.ts";
import { handsView } from "./hands/hands.ts";
import { indicatorsView } from "./indicators/indicators.ts";
import { organisationView } from "./organisations/organisation.ts";
import { pairView } from "./pairs/pair.ts";
import { pairsView } from "./pairs/pairs.ts";
import { waitingView } from "./pairs/waiting.ts";
import { peopleView } from "./people/people.ts";
import { personView } from "./people/person.ts";
import { programmeView } from "./programmes/programme.ts";
import { programmesView } from "./programmes/programmes.ts";
import { routeView } from "./programmes/route.ts";
import { recordsView } from "./records/records.ts";
import { eventView } from "./roadmap/event.ts";
import { eventsView } from "./roadmap/events.ts";
import { roadmapView } from "./roadmap/roadmap.ts";
import { settingsView } from "./settings/settings.ts";
import { surveysView } from "./surveys/surveys.ts";
import { doctorView } from "./workbook/doctor.ts";
import { yearsView } from "./years/years.ts";

const views: Record<ViewName, PanelView> = {
  today: todayView,
  people: peopleView,
  person: personView,
  waiting: waitingView,
  pairs: pairsView,
  pair: pairView,
  programme: programmeView,
  programmes: programmesView,
  route: routeView,
  surveys: surveysView,
  banks: banksView,
  indicators: indicatorsView,
  settings: settingsView,
  years: yearsView,
  doctor: doctorView,
  roadmap: roadmapView,
  events: eventsView,
  event: eventView,
  records: recordsView,
  organisation: organisationView,
  check: checkView,
  hands: handsView,
};

const place = (id: string) => document.getElementById(id) as HTMLElement;
const messages = createMessages(place("messages"), place("said"), place("complaint"));

function firstView(): ViewName {
  const asked = document.body.dataset.view ?? "";
  return Object.hasOwn(views, asked) ? (asked as ViewName) : "today";
}

function frameFor(me: WhoAmI): Frame {
  const frame: Frame = {
    me,
    memory: new Map(),
    say: messages.say,
    complain: messages.complain,
    open: (view, parameter = "") => {
      messages.clear();
      show(view, parameter);
      place("view").querySelector<HTMLElement>("h1")?.focus();
    },
    redraw: (view, parameter) => show(view, parameter),
    openImport: async () => {
      messages.clear();
      if (await openImport()) messages.say(texts.importOpened);
      else messages.complain(texts.noConnection);
    },
  };
  let open: { view: ViewName; parameter: string };
  let typed = false;
  const show = (view: ViewName, parameter: string) => {
    open = { view, parameter };
    typed = false;
    fill(place("top"), ...header(frame, view, parameter));
    draw();
    window.scrollTo(0, 0);
  };
  const draw = () => fill(place("view"), views[open.view](frame, open.parameter));
  show(firstView(), "");
  place("view").addEventListener("input", ({ target }) => {
    typed ||= (target as Element).closest(".search") === null;
  });
  let presses = 0;
  const pressed = () => {
    presses += 1;
  };
  for (const kind of ["pointerdown", "keydown"]) document.addEventListener(kind, pressed);
  const back = createFreshness({
    lastOperation: async () => {
      const outcome = await ask("showLastOperation", {});
      return "done" in outcome ? (outcome.done?.operationId ?? "") : null;
    },
    isClean: () => !typed && place("view").querySelector('[aria-busy="true"]') === null,
    isOwn: isSentHere,
    presses: () => presses,
    // The list of views stays as it is: somebody may just be choosing from it.
    redraw: draw,
    now: () => Date.now(),
  });
  window.addEventListener("focus", () => void back());
  document.addEventListener("pointerover", () => void back());
  return frame;
}

async function start(): Promise<void> {
  document.title = texts.title;
  fill(place("view"), el("p", { class: "quiet", role: "status", text: texts.loading }));
  const outcome = await ask("whoAmI", {});
  if (!("done" in outcome)) {
    const again = el("button", {
      type: "button",
      class: "button plain",
      text: texts.retry,
      on: { click: () => void start() },
    });
    fill(
      place("view"),
      el("h1", { text: texts.title }),
      el("div", { class: "failure", role: "alert" }, el("p", { text: sentenceOf(outcome) }), again),
    );
  } else if (outcome.done.role === "none") fill(place("view"), stranger(outcome.done.email));
  else frameFor(outcome.done);
}

closeMenusOutside(document);
void start();
