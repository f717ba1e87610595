/** The one place where the panel speaks: confirmations politely, refusals at once; both are read aloud. */

import { button, fill } from "./dom.ts";
import { sidebarTexts as texts } from "./sidebarTexts.ru.ts";

export interface Messages {
  say(sentence: string): void;
  complain(sentence: string): void;
  clear(): void;
}

export function createMessages(place: HTMLElement, said: HTMLElement, complaint: HTMLElement): Messages {
  const dismiss = button("×", () => clear(), "small", texts.dismiss);
  dismiss.classList.add("dismiss");
  const clear = () => {
    fill(said);
    fill(complaint);
    dismiss.remove();
  };
  const show = (target: HTMLElement, sentence: string) => {
    clear();
    target.textContent = sentence;
    place.append(dismiss);
  };
  return { say: (sentence) => show(said, sentence), complain: (sentence) => show(complaint, sentence), clear };
}
