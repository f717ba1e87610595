/** What the parts of an organisation's card share. */
import type { OrganisationCard } from "../../shared/organisations/answers.ts";
import type { Frame } from "../frame/frame.ts";

/** What a part of the card needs. */
export interface OrganisationPart {
  frame: Frame;
  card: OrganisationCard;
  reload: () => Promise<void>;
}
