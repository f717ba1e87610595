/** The dialog about the region: this municipality's file, the files of others, and the region's figures. */
import { el, fill } from "./frame/dom.ts";
import { sentenceOf } from "./frame/frame.ts";
import { ask } from "./frame/server.ts";
import { sidebarTexts } from "./frame/sidebarTexts.ru.ts";
import { ownFile } from "./region/ownFile.ts";
import { regionTable } from "./region/regionTable.ts";
import { regionViewTexts as texts } from "./region/regionViewTexts.ru.ts";
import { takeFiles } from "./region/takeFiles.ts";

const page = document.getElementById("region") as HTMLElement;

async function start(): Promise<void> {
  document.title = texts.title;
  fill(page, el("p", { role: "status", text: sidebarTexts.loading }));
  const outcome = await ask("showRegion", {});
  if (!("done" in outcome)) return say(sentenceOf(outcome));
  const table = regionTable(outcome.done);
  fill(
    page,
    el("h1", { class: "offscreen", text: texts.title }),
    ownFile(outcome.done),
    takeFiles(() => void table.show()),
    table.element,
  );
}

function say(sentence: string): void {
  fill(page, el("h1", { text: texts.title }), el("p", { role: "alert", text: sentence }));
}

void start();
