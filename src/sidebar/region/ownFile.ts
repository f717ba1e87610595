/** The municipality's own file: shown before it is saved. */
import type { CountersMade, RegionShown } from "../../shared/region/answers.ts";
import { button, el, fill } from "../frame/dom.ts";
import { choiceField } from "../frame/fields.ts";
import { actionForm } from "../frame/form.ts";
import { sentenceOf } from "../frame/frame.ts";
import { saveBlob } from "../frame/saveText.ts";
import { ask } from "../frame/server.ts";
import { regionViewTexts as texts } from "./regionViewTexts.ru.ts";

export function ownFile({ offered }: RegionShown): HTMLElement {
  const place = el("div", { role: "status" });
  const choice = choiceField({
    label: texts.year,
    options: offered.map(({ schoolYear, label }): [string, string] => [String(schoolYear), label]),
    value: String(offered[0]?.schoolYear),
  });
  const form = actionForm({
    fields: [choice],
    submit: texts.make,
    label: texts.own,
    look: "plain",
    act: async () => {
      const outcome = await ask("exportCounters", { schoolYear: Number(choice.value()) });
      fill(place, "done" in outcome ? shown(outcome.done) : el("p", { role: "alert", text: sentenceOf(outcome) }));
    },
  });
  return el(
    "section",
    {},
    el("h2", { text: texts.own }),
    el("p", { class: "quiet", text: texts.ownHelp }),
    form,
    place,
  );
}

function shown(made: CountersMade): HTMLElement {
  const save = () => saveBlob(made.fileName, new Blob([made.text], { type: "application/json;charset=utf-8" }));
  return el(
    "div",
    {},
    el("p", { text: texts.signed(made.municipality, made.schoolYear, made.reportOn) }),
    el("p", { class: "quiet", text: made.closed ? texts.closed : texts.open }),
    el(
      "table",
      {},
      el(
        "thead",
        {},
        el("tr", {}, ...[texts.indicator, texts.value, texts.counts].map((text) => el("th", { scope: "col", text }))),
      ),
      el(
        "tbody",
        {},
        ...made.lines.map(({ indicator, title, shown, counts }) =>
          el(
            "tr",
            {},
            el("th", { scope: "row", text: `${indicator}. ${title}` }),
            el("td", { class: "number", text: shown }),
            el("td", { text: counts }),
          ),
        ),
      ),
    ),
    ...made.notes.map((text) => el("p", { text })),
    button(texts.save, save, "primary"),
  );
}
