/** For somebody the register does not know: why nothing can be changed, and what to do. */

import { el } from "./dom.ts";
import { sidebarTexts as texts } from "./sidebarTexts.ru.ts";

export function stranger(email: string): HTMLElement {
  const title = email === "" ? texts.blankEmailTitle : texts.unknownTitle;
  const steps = email === "" ? texts.blankEmailSteps : texts.unknownSteps(email);
  return el(
    "section",
    {},
    el("h1", { text: title }),
    el("ol", { class: "steps" }, ...steps.map((text) => el("li", { text }))),
    el("p", { class: "quiet", text: texts.readOnly }),
  );
}
