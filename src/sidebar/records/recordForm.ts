/** One record: its form, what follows from saving it, its removal, and the rows that belong to it. */

import type { SentOf } from "../../shared/lists/requests.ts";
import type { RecordField, RecordForm, RecordOffer, RecordSaved } from "../../shared/records/answers.ts";
import { choiceMenu } from "../frame/choiceMenu.ts";
import { shownDay } from "../frame/day.ts";
import { button, el, facts, fill, rowList } from "../frame/dom.ts";
import { actionButton, actionForm } from "../frame/form.ts";
import { type Frame, loaded, sendChange, sentenceOf } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { ask } from "../frame/server.ts";
import { sidebarTexts } from "../frame/sidebarTexts.ru.ts";
import { type RecordInput, recordInput } from "./recordInputs.ts";
import { linkRow, type RecordPlace, recordParameter, registerTitles } from "./recordRows.ts";
import { recordViewTexts as texts } from "./recordViewTexts.ru.ts";

interface Shown {
  frame: Frame;
  place: RecordPlace;
  form: RecordForm;
  /** Goes back to where the record was opened. */
  leave: () => void;
}

export function recordForm(frame: Frame, place: RecordPlace): HTMLElement {
  const { table, parentId, recordId } = place;
  const isNew = recordId === "+";
  const leave = () =>
    table === "organisations" && !isNew
      ? frame.redraw("organisation", recordId)
      : frame.redraw("records", recordParameter({ ...place, recordId: "" }));
  const title = heading(isNew ? texts.newRecord : registerTitles[table]);
  const back = button(`‹ ${registerTitles[table]}`, leave, "link");
  const answer = loaded(
    "showRecord",
    () => ({ table, ...(isNew ? {} : { recordId }), ...(parentId === "" ? {} : { parentId }) }),
    (form) => {
      if (!isNew) title.textContent = form.title;
      return draw({ frame, place, form, leave });
    },
  );
  return el("section", {}, back, title, answer.element);
}

function draw(shown: Shown): HTMLElement {
  const { frame, form } = shown;
  const cards = cardLinks(frame, form);
  return el(
    "div",
    {},
    form.subtitle !== "" && el("p", { class: "quiet", text: form.subtitle }),
    form.warning !== "" && el("p", { text: form.warning }),
    cards.length > 0 && el("div", { class: "actions" }, ...cards),
    form.own ? editor(shown) : reading(form),
    form.removable && removal(shown),
    form.related.length > 0 && el("h2", { text: texts.related }),
    form.related.length > 0 &&
      rowList(
        texts.related,
        form.related.map(({ table }) =>
          linkRow(registerTitles[table], () => frame.open("records", `${table}:${form.recordId}`)),
        ),
      ),
  );
}

function cardLinks(frame: Frame, { table, recordId, values }: RecordForm): HTMLElement[] {
  const personId = table === "people" ? recordId : values["personId"];
  const pairId = values["pairId"];
  return [
    typeof personId === "string" &&
      personId !== "" &&
      recordId !== "" &&
      button(texts.personCard, () => frame.open("person", personId), "small"),
    typeof pairId === "string" &&
      pairId !== "" &&
      recordId !== "" &&
      button(texts.pairCard, () => frame.open("pair", pairId), "small"),
  ].filter((one) => one !== false);
}

function reading(form: RecordForm): HTMLElement {
  return el("div", {}, el("p", { class: "quiet", text: texts.readOnly }), readOnlyFacts(form, form.fields));
}

function readOnlyFacts(form: RecordForm, fields: readonly RecordField[]): HTMLElement {
  const lines = fields.flatMap((field): [string, string][] => {
    const text = shownValue(field, form.values[field.name] ?? "");
    return text === "" ? [] : [[field.label, text]];
  });
  return facts(...lines);
}

function shownValue(field: RecordField, value: string | boolean): string {
  if (typeof value === "boolean") return value ? sidebarTexts.yes : sidebarTexts.no;
  if (field.input === "day") return shownDay(value);
  return field.references?.find((one) => one.id === value)?.label ?? value;
}

function editor({ frame, place, form, leave }: Shown): HTMLElement {
  const { table } = place;
  const editable = form.fields.filter((field) => !field.readOnly);
  const fixed = form.fields.filter((field) => field.readOnly);
  const inputs = editable.map((field): [string, RecordInput] => [
    field.name,
    recordInput(frame, table, field, form.values[field.name] ?? ""),
  ]);
  const confirmation = el("div", { role: "group" });
  const input = (confirmed: boolean): SentOf<"saveRecord"> => ({
    table,
    values: Object.fromEntries(inputs.map(([name, one]) => [name, one.value()])),
    ...(form.recordId === "" ? {} : { recordId: form.recordId, shown: form.values }),
    ...(confirmed ? { confirmed } : {}),
  });
  const save = async (confirmed: boolean): Promise<void> => {
    const outcome = await ask("saveRecord", input(confirmed));
    fill(confirmation);
    if (!("done" in outcome)) {
      frame.complain(sentenceOf(outcome));
      if ("refused" in outcome && outcome.refused.code === "personMayBeDouble")
        fill(
          confirmation,
          actionButton(texts.anotherPerson, () => save(true)),
        );
      return;
    }
    const saved = outcome.done as RecordSaved;
    frame.say([texts.saved(saved.title), ...saved.notes].join(" "));
    if (saved.offer === null) leave();
    else fill(whole, offered(frame, saved.offer, leave));
  };
  const whole = el(
    "div",
    {},
    fixed.length > 0 && readOnlyFacts(form, fixed),
    actionForm({
      fields: inputs.map(([, one]) => one),
      submit: texts.save,
      label: form.title === "" ? texts.newRecord : form.title,
      cancel: leave,
      act: () => save(false),
    }),
    confirmation,
  );
  return whole;
}

/** A further change that follows from the one made: done on a press, or left alone. */
function offered(frame: Frame, { table, recordId, values, text }: RecordOffer, leave: () => void): HTMLElement {
  const act = () =>
    sendChange(
      frame,
      "saveRecord",
      { table, recordId, values },
      (answer) => texts.saved((answer as RecordSaved).title),
      leave,
    );
  return el(
    "div",
    { class: "actions" },
    actionButton(text, act, { look: "primary" }),
    button(sidebarTexts.close, leave),
  );
}

function removal({ frame, place, form, leave }: Shown): HTMLElement {
  return choiceMenu(texts.remove, [
    {
      text: texts.remove,
      form: (close) =>
        el(
          "div",
          { class: "form" },
          el("p", { text: texts.removeAsk }),
          el(
            "div",
            { class: "actions" },
            actionButton(
              texts.removeConfirm,
              () =>
                sendChange(
                  frame,
                  "removeRecord",
                  { table: place.table, recordId: form.recordId },
                  texts.removed(form.recordId),
                  () => (place.table === "organisations" ? frame.redraw("records", place.table) : leave()),
                ),
              { look: "primary" },
            ),
            button(sidebarTexts.cancel, close),
          ),
        ),
    },
  ]);
}
