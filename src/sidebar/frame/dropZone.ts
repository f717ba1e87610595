/** A place to choose files in, or to drop them on. */
import { el } from "./dom.ts";

export interface DropZoneTraits {
  id: string;
  /** Endings of file names. */
  accept: readonly string[];
  choose: string;
  look: "primary" | "plain";
  lines: readonly HTMLElement[];
  take(files: readonly File[]): void;
}

export function dropZone({ id, accept, choose, look, lines, take }: DropZoneTraits): HTMLElement {
  const input = el("input", { type: "file", id, class: "offscreen", accept: accept.join(","), multiple: true });
  const label = el("label", { for: id, class: `button ${look}`, text: choose });
  const drop = el("div", { class: "drop" }, input, label, ...lines);
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    // The same file may be chosen again after it was corrected.
    input.value = "";
    take(files);
  });
  drop.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    take([...(event.dataTransfer?.files ?? [])]);
  });
  return drop;
}
