/** The nine areas: what was measured at each stage, and the form for one more measurement. */

import type { AreaDynamics } from "../../shared/facts/diagnoses.ts";
import { limits } from "../../shared/language/limits.ts";
import { deficitAreas, responseStages } from "../../shared/register/vocabulary.ts";
import { el } from "../frame/dom.ts";
import { choiceField, dayField, optionsOf, textField } from "../frame/fields.ts";
import { actionForm } from "../frame/form.ts";
import { change, type Frame, given, withNotes } from "../frame/frame.ts";
import { sidebarTexts } from "../frame/sidebarTexts.ru.ts";
import { programmeViewTexts as texts } from "./programmeViewTexts.ru.ts";

export function dynamicsTable(dynamics: readonly AreaDynamics[]): HTMLElement {
  if (dynamics.length === 0) return el("p", { class: "quiet", text: texts.deficitsNone });
  const cell = (severity: number | null) => el("td", { text: severity === null ? "—" : String(severity) });
  const heads = [texts.area, ...texts.stages].map((text) => el("th", { scope: "col", text }));
  const rows = dynamics.map(({ label, entry, middle, exit }) =>
    el("tr", {}, el("td", { text: label }), cell(entry), cell(middle), cell(exit)),
  );
  return el(
    "table",
    { "aria-label": texts.deficits },
    el("thead", {}, el("tr", {}, ...heads)),
    el("tbody", {}, ...rows),
  );
}

export function diagnosisForm(
  frame: Frame,
  personId: string,
  reload: () => Promise<void>,
  close: () => void,
): HTMLElement {
  const stage = choiceField({ label: texts.stage, options: optionsOf(responseStages), value: "entry" });
  const on = dayField({ label: texts.measuredOn, value: frame.me.today, last: frame.me.today });
  const severities = texts.severities.map((text, index): [string, string] => [
    index === 0 ? "" : String(index - 1),
    text,
  ]);
  const areas = deficitAreas.codes.map((area) => ({
    area,
    field: choiceField({ label: deficitAreas.label(area), options: severities, value: "" }),
  }));
  const note = textField({ label: sidebarTexts.note, limit: limits.note });
  return actionForm({
    fields: [stage, on, ...areas.map(({ field }) => field), note],
    submit: texts.measure,
    label: texts.measure,
    cancel: close,
    act: async () => {
      const measured = areas.filter(({ field }) => field.value() !== "");
      if (measured.length === 0) return frame.complain(texts.noneMeasured);
      const input = given({
        personId,
        stage: stage.value(),
        measuredOn: on.value(),
        severities: Object.fromEntries(measured.map(({ area, field }) => [area, Number(field.value())])),
        note: note.value(),
      });
      await change(frame, "recordDeficits", input, withNotes(texts.measured), reload);
    },
  });
}
