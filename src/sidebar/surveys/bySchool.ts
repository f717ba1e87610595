/** What is printed by school: chosen, drawn piece by piece, and printed when it is whole. */
import { button, el, fill } from "../frame/dom.ts";
import { choiceField } from "../frame/fields.ts";
import { linkPageTexts as texts } from "./linkPageTexts.ru.ts";

interface Printed {
  organisation: string;
  answered: boolean;
}

interface Printing<One> {
  /** Which schools are there at first. */
  first: "all" | "one";
  /** The pages of one school. */
  pages(school: string, mine: readonly One[]): Iterable<HTMLElement>;
}

const everySchool = "";

export function printedBySchool<One extends Printed>(
  all: readonly One[],
  { first, pages }: Printing<One>,
): HTMLElement {
  const schools = [...new Set(all.map(({ organisation }) => organisation))];
  const sheets = el("div", {});
  const onlyWaiting = el("input", { type: "checkbox" });
  const school = choiceField({
    label: texts.school,
    options: [[everySchool, texts.allSchools], ...schools.map((name): [string, string] => [name, name])],
    value: first === "all" ? everySchool : (schools[0] ?? everySchool),
    changed: () => void draw(),
  });
  const print = button(texts.print, () => window.print(), "primary");
  let latest = 0;
  /** Piece by piece, so that thousands of them do not hold the page; only a whole list is printed. */
  const draw = async () => {
    latest += 1;
    const mine = latest;
    print.disabled = true;
    fill(sheets);
    const wanted = all.filter(
      ({ organisation, answered }) =>
        (school.value() === everySchool || school.value() === organisation) && !(onlyWaiting.checked && answered),
    );
    for (const name of schools) {
      const chosen = wanted.filter(({ organisation }) => organisation === name);
      if (chosen.length === 0) continue;
      for (const page of pages(name, chosen)) {
        sheets.append(page);
        await new Promise(requestAnimationFrame);
        if (mine !== latest) return;
      }
    }
    if (wanted.length === 0) fill(sheets, el("p", { class: "empty", text: texts.nobody }));
    print.disabled = wanted.length === 0;
  };
  onlyWaiting.addEventListener("change", () => void draw());
  void draw();
  return el(
    "div",
    {},
    el(
      "div",
      { class: "controls" },
      school.element,
      el("label", { class: "check" }, onlyWaiting, el("span", { text: texts.onlyWaiting })),
      el("div", { class: "actions" }, print),
    ),
    sheets,
  );
}
