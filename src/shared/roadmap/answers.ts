/** What the requests about roadmap, events and letters answer. */
import type { CodeOf } from "../language/dictionary.ts";
import type {
  contestClusters,
  eventAudiences,
  eventRequestStates,
  letterStates,
  programmeIndicators,
  visitStates,
} from "../register/recordWords.ru.ts";
import type { pairDocuments } from "../register/roadmapWords.ru.ts";
import type { RoadmapCode } from "./items.ts";
import type { ItemState, Light, Thing } from "./outcome.ts";

export interface ItemReason {
  text: string;
  things: Thing[];
  /** How many more things there are. */
  more: number;
}

export interface ItemLine {
  item: RoadmapCode;
  title: string;
  /** The number in the document. */
  clause: string;
  /** As the document says it. */
  dueText: string;
  dueOn: string;
  state: ItemState;
  reasons: ItemReason[];
  /** Who marks it is told by the view: `department`, an `organisation`, nobody. */
  markable: "department" | "organisation" | null;
  marked: { done: boolean; on: string; document: string } | null;
}

export interface Roadmap {
  organisationId: string;
  organisation: string;
  schoolYear: number;
  light: Light;
  /** Where the approval by the department stands, in words (F012). */
  review: string;
  reviewOn: string;
  items: ItemLine[];
  documents: PairDocument[];
}

/** S4 3.1 (F137). */
export interface PairDocument {
  document: CodeOf<typeof pairDocuments>;
  title: string;
  there: number;
  of: number;
}

export interface LightLine {
  organisationId: string;
  organisation: string;
  light: Light;
  overdue: number;
  dueSoon: number;
  /** The items that are overdue or near, the overdue first. */
  items: { item: RoadmapCode; title: string; state: ItemState; reason: string }[];
  /** Of the seven documents, how many are complete. */
  documents: number;
}

export interface Lights {
  schoolYear: number;
  light: Light;
  items: ItemLine[];
  organisations: LightLine[];
}

export interface EventLine {
  eventId: string;
  number: string;
  title: string;
  startsOn: string;
  endsOn: string;
  onRequest: boolean;
  /** Null for an event of the programme. */
  request: CodeOf<typeof eventRequestStates> | null;
  /** Where an event on request was asked for, or where one takes place. */
  organisation: string;
  organiser: string;
  invited: number;
  registered: number;
  attended: number;
}

export interface Events {
  schoolYear: number;
  events: EventLine[];
  /** Of the programme, how many are not in the list yet. */
  missing: number;
}

export interface VisitLine {
  personId: string;
  name: string;
  position: string;
  state: CodeOf<typeof visitStates>;
  nomination: CodeOf<typeof contestClusters> | null;
}

export interface EventCard extends EventLine {
  audience: CodeOf<typeof eventAudiences>[];
  indicators: CodeOf<typeof programmeIndicators>[];
  link: string;
  note: string;
  contest: boolean;
  /** Those who fit and are not invited yet; of a curator's own organisations alone. */
  fitting: number;
  organisations: { organisationId: string; organisation: string; own: boolean; counts: Counts; visits: VisitLine[] }[];
}

export interface Counts {
  invited: number;
  registered: number;
  attended: number;
  absent: number;
}

/** F170. */
export interface EventMatrix {
  schoolYear: number;
  indicators: CodeOf<typeof programmeIndicators>[];
  rows: { eventId: string; number: string; title: string; works: boolean[]; attended: number; over: boolean }[];
  /** Events of each indicator, how many are over, and how many people they had. */
  totals: { events: number; over: number; people: number }[];
}

export interface Letters {
  on: boolean;
  counts: Record<CodeOf<typeof letterStates>, number>;
  /** What nobody can be sure has arrived. */
  troubled: { recipient: string; day: string; state: CodeOf<typeof letterStates>; attempts: number }[];
}
