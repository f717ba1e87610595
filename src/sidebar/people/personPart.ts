/** What the parts of a person's card share. */
import type { PersonCard } from "../../shared/overview/showPerson.ts";
import type { Frame } from "../frame/frame.ts";

/** What a part of the card needs to draw and to change. */
export interface PersonPart {
  frame: Frame;
  card: PersonCard;
  reload: () => Promise<void>;
}
