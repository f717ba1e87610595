/** The banks as lists: the yearly confirmation, the official forms, candidates for awards, positions. */

import type { AwardCandidate, BankRow, PositionLine } from "../../shared/banks/answers.ts";
import { bounds, limits } from "../../shared/language/limits.ts";
import type { SentOf } from "../../shared/lists/requests.ts";
import { awardKinds } from "../../shared/register/recordWords.ru.ts";
import { choosing, sliceOf } from "../frame/choosing.ts";
import { csvText } from "../frame/csv.ts";
import { shownDay } from "../frame/day.ts";
import { el, rowList } from "../frame/dom.ts";
import { checksField, choiceField, numberField, optionsOf } from "../frame/fields.ts";
import { actionButton, actionForm } from "../frame/form.ts";
import { type Frame, given, type Loaded, loaded, sendChange, sentenceOf } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { paged } from "../frame/paged.ts";
import { saveText } from "../frame/saveText.ts";
import { ask } from "../frame/server.ts";
import { consentOfMany, leaveMany } from "../people/manyPeople.ts";
import { bankViewTexts as texts } from "./bankViewTexts.ru.ts";

type Bank = keyof typeof texts.banks;
const page = 50;

export function banksView(frame: Frame, chosen: string): HTMLElement {
  const bank = choiceField<Bank>({
    label: texts.which,
    options: Object.entries(texts.banks) as [Bank, string][],
    value: Object.hasOwn(texts.banks, chosen) ? (chosen as Bank) : "mentors",
    changed: () => {
      listed.forget();
      void list.reload();
    },
  });
  const { today } = frame.me;
  let rows: readonly BankRow[] = [];
  const listed = choosing<BankRow>(frame, {
    view: "banks",
    parameter: bank.value,
    label: () => texts.banks[bank.value()],
    empty: () => texts.empty,
    ids: "personIds",
    page,
    actions: [consentOfMany(today), leaveMany(today, bank.value)],
    idOf: ({ personId }) => personId,
    nameOf: ({ name }) => name,
    draw: (row) => bankRow(frame, row),
    ask: async (from, limit) => sliceOf(rows, from, limit),
    reload: () => list.reload(),
  });
  const list: Loaded = loaded(
    "listBank",
    () => ({ bank: bank.value() }),
    (answer, reload) => {
      rows = answer;
      const shown = listed.show(sliceOf(rows, 0, Math.max(page, listed.shown())));
      return el("div", {}, rows.length > 0 && confirmations(frame, bank.value(), rows, reload), shown);
    },
  );
  return el(
    "section",
    {},
    heading(texts.title),
    el("p", { class: "quiet", text: texts.help }),
    bank.element,
    list.element,
    el("h2", { text: texts.forms }),
    downloadForm(frame),
    opened(texts.candidates, () => candidateForm(frame)),
    frame.me.role === "department" && opened(texts.positions, () => positionList(frame)),
  );
}

/** Asks only when somebody opens it. */
function opened(title: string, make: () => HTMLElement): HTMLElement {
  const place = el("details", {}, el("summary", { text: title }));
  place.addEventListener(
    "toggle",
    () => {
      if (place.childElementCount === 1) place.append(make());
    },
    { once: true },
  );
  return place;
}

function confirmations(frame: Frame, bank: Bank, rows: readonly BankRow[], reload: () => Promise<void>): HTMLElement {
  const stale = rows.filter((row) => row.stale);
  const places = new Map(stale.map((row) => [row.organisationId, row.organisation]));
  const confirm = (organisationId: string, count: number) =>
    actionButton(
      texts.confirmAll(count),
      () =>
        sendChange(
          frame,
          "confirmBankRows",
          { organisationId, bank, personIds: idsOf(stale, organisationId) },
          texts.confirmedAll(count),
          reload,
        ),
      { look: "small", label: texts.confirmAllOf(places.get(organisationId) ?? "") },
    );
  return el(
    "div",
    {},
    el("p", { class: "quiet", text: texts.shown(rows.length, stale.length) }),
    places.size > 0 &&
      el(
        "details",
        { open: places.size === 1 },
        el("summary", { text: texts.confirmHere }),
        ...[...places].map(([id, name]) => {
          const act = confirm(id, idsOf(stale, id).length);
          return el("div", { class: "card" }, el("b", { text: name }), el("div", { class: "actions" }, act));
        }),
      ),
  );
}

/** As many as one request may name; the rest are confirmed by pressing again. */
function idsOf(rows: readonly BankRow[], organisationId: string): string[] {
  return rows
    .filter((row) => row.organisationId === organisationId)
    .map((row) => row.personId)
    .slice(0, limits.chosen);
}

function bankRow(frame: Frame, row: BankRow): HTMLElement {
  const updated = texts.updatedOn(shownDay(row.updatedOn));
  return personRow(
    frame,
    row,
    row.facts !== "" && el("span", { class: "line", text: row.facts }),
    el("span", { class: "line quiet", text: row.stale ? `${updated} — ${texts.stale}` : updated }),
  );
}

/** Opens the person's card. */
function personRow(
  frame: Frame,
  { personId, name, organisation }: Pick<BankRow, "personId" | "name" | "organisation">,
  ...lines: readonly (HTMLElement | false)[]
): HTMLElement {
  return el(
    "button",
    {
      type: "button",
      class: "row",
      "aria-label": texts.open(name),
      on: { click: () => frame.open("person", personId) },
    },
    el("b", { text: name }),
    el("span", { class: "line quiet", text: organisation }),
    ...lines,
  );
}

function downloadForm(frame: Frame): HTMLElement {
  type What = keyof typeof texts.whats;
  const what = choiceField<What>({
    label: texts.what,
    help: texts.formsHelp,
    options: Object.entries(texts.whats) as [What, string][],
    value: "mentors",
  });
  const publication = checksField({ label: texts.publication, options: [["yes", texts.forPublication]] });
  const year = numberField({ label: texts.year, ...bounds.schoolYear, value: frame.me.schoolYear });
  return actionForm({
    fields: [what, publication, year],
    submit: texts.save,
    look: "plain",
    label: texts.forms,
    act: async () => {
      const outcome = await ask(
        "exportBank",
        given({ what: what.value(), schoolYear: year.value(), forPublication: publication.value().length > 0 }),
      );
      if (!("done" in outcome)) return frame.complain(sentenceOf(outcome));
      const { title, headers, rows, withheld } = outcome.done;
      saveText(`${title.replaceAll("/", "-")}.csv`, csvText([headers, ...rows]));
      frame.say(texts.saved(title, rows.length, withheld));
    },
  });
}

function candidateForm(frame: Frame): HTMLElement {
  const years = numberField({ label: texts.years, ...bounds.candidateYears, value: 3 });
  const completed = numberField({ label: texts.completed, ...bounds.candidatePairs, value: 1 });
  type Award = "" | (typeof awardKinds.codes)[number];
  const award = choiceField<Award>({
    label: texts.award,
    options: [["", texts.anyAward], ...optionsOf(awardKinds)],
    value: "",
  });
  const input = (): SentOf<"listAwardCandidates"> =>
    given({ years: years.value() ?? 1, completed: completed.value() ?? 0, kind: award.value() || undefined });
  const found = loaded("listAwardCandidates", input, (rows) => candidateRows(frame, rows));
  const form = actionForm({
    fields: [years, completed, award],
    submit: texts.find,
    look: "plain",
    label: texts.candidates,
    act: found.reload,
  });
  return el("div", {}, el("p", { class: "quiet", text: texts.candidatesHelp }), form, found.element);
}

function candidateRows(frame: Frame, rows: readonly AwardCandidate[]): HTMLElement {
  if (rows.length === 0) return el("p", { class: "empty", text: texts.candidatesEmpty });
  return paged(rows, page, (part) =>
    rowList(
      texts.candidates,
      part.map((row) => candidateRow(frame, row)),
    ),
  );
}

function candidateRow(frame: Frame, row: AwardCandidate): HTMLElement {
  return personRow(
    frame,
    row,
    el("span", { class: "line", text: texts.candidateFacts(row.years, row.completed, row.mentees) }),
    row.awards.length > 0 && el("span", { class: "line quiet", text: texts.has(row.awards.join(", ")) }),
  );
}

function positionList(frame: Frame): HTMLElement {
  const list = loaded(
    "listPositions",
    () => ({}),
    (rows, reload) =>
      paged(rows, page, (part) =>
        el(
          "ul",
          { class: "rows", "aria-label": texts.positions },
          ...part.map((row) => el("li", { class: "card" }, ...positionLine(frame, row, reload))),
        ),
      ),
  );
  return el("div", {}, el("p", { class: "quiet", text: texts.positionsHelp }), list.element);
}

function positionLine(frame: Frame, row: PositionLine, reload: () => Promise<void>): HTMLElement[] {
  const teacher = row.teachers === 0;
  const words = teacher ? texts.makeTeacher : texts.makeOther;
  const act = () =>
    sendChange(
      frame,
      "setTeacherPosition",
      { position: row.position, teacher },
      texts.positionSaved(row.position),
      reload,
    );
  return [
    el("b", { text: row.position }),
    el("span", { class: "line quiet", text: texts.positionFacts(row.people, !teacher) }),
    el(
      "div",
      { class: "actions" },
      actionButton(words, act, { look: "small", label: texts.positionOf(words, row.position) }),
    ),
  ];
}
