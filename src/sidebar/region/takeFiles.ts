/** Files of municipalities: chosen or dropped, judged, and taken once that is confirmed. */
import { limits } from "../../shared/language/limits.ts";
import type { CountersTaken } from "../../shared/region/answers.ts";
import { button, el, fill } from "../frame/dom.ts";
import { dropZone } from "../frame/dropZone.ts";
import { actionButton } from "../frame/form.ts";
import { sentenceOf } from "../frame/frame.ts";
import { ask } from "../frame/server.ts";
import { regionViewTexts as texts } from "./regionViewTexts.ru.ts";

interface Sent {
  name: string;
  text: string;
}

export function takeFiles(after: () => void): HTMLElement {
  const place = el("div", { role: "status" });
  const drop = dropZone({
    id: "counters",
    accept: [".json"],
    choose: texts.choose,
    look: "plain",
    lines: [el("p", { class: "quiet", text: texts.drop })],
    take: (files) => void judge(files, place, after),
  });
  const help = el("p", { class: "quiet", text: texts.othersHelp });
  return el("section", {}, el("h2", { text: texts.others }), help, drop, place);
}

async function judge(files: readonly File[], place: HTMLElement, after: () => void): Promise<void> {
  if (files.length === 0) return;
  if (files.length > limits.counterFiles) return complain(place, texts.tooMany(limits.counterFiles));
  fill(place, el("p", { text: texts.checking }));
  const sent: Sent[] = [];
  for (const file of files) {
    const text = await file.text().catch(() => null);
    if (text === null) return complain(place, texts.unreadable(file.name));
    // What is longer is no such file, and need not be sent to be refused.
    sent.push({ name: file.name, text: text.length > limits.counterFile ? "" : text });
  }
  const outcome = await ask("takeCounters", { files: sent });
  if (!("done" in outcome)) return complain(place, sentenceOf(outcome));
  fill(place, preview(outcome.done, sent, place, after));
}

function complain(place: HTMLElement, sentence: string): void {
  fill(place, el("p", { role: "alert", text: sentence }));
}

function preview(judged: CountersTaken, files: Sent[], place: HTMLElement, after: () => void): HTMLElement {
  const confirm = async () => {
    const outcome = await ask("takeCounters", { files, mark: judged.mark });
    if (!("done" in outcome)) return complain(place, sentenceOf(outcome));
    fill(place, el("p", { text: texts.taken(outcome.done.taken) }));
    after();
  };
  return el(
    "div",
    {},
    judgedTable(judged),
    el(
      "div",
      { class: "actions" },
      judged.taken > 0 ? actionButton(texts.take(judged.taken), confirm, { look: "primary" }) : texts.nothingToTake,
      button(texts.cancel, () => fill(place)),
    ),
  );
}

function judgedTable({ files }: CountersTaken): HTMLElement {
  const heads = [texts.file, texts.municipality, texts.year, texts.standing, texts.words];
  return el(
    "table",
    {},
    el("thead", {}, el("tr", {}, ...heads.map((text) => el("th", { scope: "col", text })))),
    el(
      "tbody",
      {},
      ...files.map(({ fileName, municipality, schoolYear, standing, words }) =>
        el(
          "tr",
          {},
          el("th", { scope: "row", text: fileName }),
          el("td", { text: municipality }),
          el("td", { text: schoolYear }),
          el("td", { text: texts.standings[standing] }),
          el("td", {}, ...words.map((text) => el("p", { text }))),
        ),
      ),
    ),
  );
}
