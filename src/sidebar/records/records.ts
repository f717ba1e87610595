/** Registers of rows without a life of their own: which there are, and their rows. */

import { panelRegisters } from "../../shared/lists/panelColumns.ts";
import type { RecordList } from "../../shared/records/answers.ts";
import { button, el, fill, rowList } from "../frame/dom.ts";
import { type Frame, given, loaded, sentenceOf } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { focusRow, moreButton } from "../frame/paged.ts";
import { searchForm } from "../frame/searchList.ts";
import { ask } from "../frame/server.ts";
import { recordForm } from "./recordForm.ts";
import { linkRow, type RecordPlace, recordParameter, recordPlace, recordRow, registerTitles } from "./recordRows.ts";
import { recordViewTexts as texts } from "./recordViewTexts.ru.ts";

const page = 50;

export function recordsView(frame: Frame, parameter: string): HTMLElement {
  const place = recordPlace(parameter);
  if (place === null) return registers(frame);
  return place.recordId === "" ? list(frame, place) : recordForm(frame, place);
}

function registers(frame: Frame): HTMLElement {
  const department = frame.me.role === "department";
  const groups = panelRegisters.flatMap(([heading, registers]) => [
    el("h2", { text: heading }),
    rowList(
      heading,
      registers
        .filter(([, , seenBy]) => department || seenBy !== "department")
        .map(([table, title]) => linkRow(title, () => frame.open("records", table))),
    ),
  ]);
  return el("section", {}, heading(texts.records), el("p", { class: "quiet", text: texts.recordsHelp }), ...groups);
}

function list(frame: Frame, place: RecordPlace): HTMLElement {
  const { table, parentId } = place;
  let rows: RecordList["rows"] = [];
  const { form, query } = searchForm({
    frame,
    remembered: `records.${table}`,
    label: registerTitles[table],
    by: texts.search,
    search: () => answer.reload(),
  });
  const asked = (from: number, limit: number) =>
    given({ table, query: query(), from, limit, parentId: parentId || undefined });
  const shown = el("div", {});
  const show = (found: RecordList): HTMLElement => {
    const more = async () => {
      const outcome = await ask("listRecords", asked(rows.length, page));
      if (!("done" in outcome)) return frame.complain(sentenceOf(outcome));
      const at = rows.length;
      rows = [...rows, ...outcome.done.rows];
      show(outcome.done);
      const list = shown.querySelector<HTMLElement>(".rows");
      if (list !== null) focusRow(list, at);
    };
    fill(shown, draw(frame, place, { ...found, rows }, more));
    return shown;
  };
  const answer = loaded(
    "listRecords",
    () => asked(0, page),
    (found) => {
      rows = found.rows;
      return show(found);
    },
  );
  return el(
    "section",
    {},
    button(`‹ ${texts.records}`, () => frame.open("records"), "link"),
    heading(registerTitles[table]),
    form,
    answer.element,
  );
}

function draw(frame: Frame, place: RecordPlace, found: RecordList, more: () => Promise<void>): HTMLElement {
  const { rows, total, parent, mayAdd, notes } = found;
  const open = (recordId: string) => openRow(frame, place, recordId);
  return el(
    "div",
    {},
    el("p", { class: "quiet", text: found.help }),
    parent !== null &&
      el(
        "p",
        { class: "actions" },
        el("span", { class: "chip plain", text: texts.only(parent.label) }),
        button(texts.showAll, () => frame.open("records", place.table), "small"),
      ),
    ...notes.map((text) => el("p", { text })),
    mayAdd &&
      el(
        "div",
        { class: "actions" },
        button(texts.add, () => frame.open("records", recordParameter({ ...place, recordId: "+" })), "primary"),
      ),
    rows.length === 0
      ? el("p", { class: "empty", text: texts.empty })
      : el("p", { class: "quiet", text: texts.shown(rows.length, total) }),
    rows.length > 0 &&
      rowList(
        registerTitles[place.table],
        rows.map((row) => recordRow(row, () => open(row.recordId))),
      ),
    moreButton(total - rows.length, () => void more()),
  );
}

function openRow(frame: Frame, place: RecordPlace, recordId: string): void {
  if (place.table === "organisations") frame.open("organisation", recordId);
  else frame.open("records", recordParameter({ ...place, recordId }));
}
