/** The nine areas: what was measured at each stage, and the form for one more measurement. */

import type { AreaDynamics } from "../../shared/facts/diagnoses.ts";
import type { SentOf } from "../../shared/lists/requests.ts";
import { deficitAreas } from "../../shared/register/vocabulary.ts";
import { el } from "../frame/dom.ts";
import { choiceField } from "../frame/fields.ts";
import { actionForm } from "../frame/form.ts";
import { type Frame, sendChange, withNotes } from "../frame/frame.ts";
import { askedFields } from "../frame/requestForm.ts";
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
  const { today } = frame.me;
  const asked = askedFields(
    "recordDeficits",
    {
      stage: { value: "entry" },
      measuredOn: { value: today },
    },
    today,
  );
  const options = texts.severities.map((text, index): [string, string] => [index === 0 ? "" : String(index - 1), text]);
  const areas = deficitAreas.codes.map((area) => ({
    area,
    field: choiceField({ label: deficitAreas.label(area), options, value: "" }),
  }));
  const note = askedFields("recordDeficits", { note: {} }, today);
  return actionForm({
    fields: [...asked.fields, ...areas.map(({ field }) => field), ...note.fields],
    submit: texts.measure,
    label: texts.measure,
    cancel: close,
    act: async () => {
      const measured = areas.filter(({ field }) => field.value() !== "");
      if (measured.length === 0) return frame.complain(texts.noneMeasured);
      const severities = Object.fromEntries(measured.map(({ area, field }) => [area, Number(field.value())]));
      const input = { personId, severities, ...asked.values(), ...note.values() } as SentOf<"recordDeficits">;
      await sendChange(frame, "recordDeficits", input, withNotes(texts.measured), reload);
    },
  });
}
