/** The life of a pair as data (rules.md 2): from which status a request leads where, and what it needs. */
import type { Pair } from "../register/pairs.ts";

export type PairStatus = Pair["status"];

/** Requests about one pair that its status allows or forbids, in the order in which a life takes them. */
export const lifeRequests = [
  "proposePair",
  "recordConsent",
  "recordOrder",
  "rejectPair",
  "startPair",
  "pausePair",
  "resumePair",
  "extendPair",
  "changePair",
  "replaceMentor",
  "completePair",
  "closePair",
] as const;
export type LifeRequest = (typeof lifeRequests)[number];

/** What befalls a pair because of what one of the two has done. */
type Consequence = "consentWithdrawn" | "mentorLeft" | "menteeLeft";

/** `begun`: the first day has come; `noOrder`: an order is still to be entered; `agreement`: both have agreed, with days. */
export type Requirement =
  | "begun"
  | "notBegun"
  | "order"
  | "noOrder"
  | "consents"
  | "hardRules"
  | "agreement"
  | "ground"
  | "newMentor"
  | "noSuccessor"
  | "planDone"
  | "evaluation"
  | "exitDiagnostics";

export interface Transition {
  from: PairStatus;
  request: LifeRequest | Consequence;
  to: PairStatus;
  needs: readonly Requirement[];
}

export const pairStatusesInOrder: readonly PairStatus[] = [
  "draft",
  "proposed",
  "awaitingConsent",
  "underReview",
  "approved",
  "running",
  "paused",
  "completed",
  "closedEarly",
  "replaced",
  "rejected",
];

const beforeOrder = ["draft", "proposed", "awaitingConsent", "underReview"] as const;
const ordered = ["approved", "running", "paused"] as const;

function lead(
  request: Transition["request"],
  from: readonly PairStatus[],
  to: PairStatus | "same",
  ...needs: Requirement[]
): Transition[] {
  return from.map((status) => ({ from: status, request, to: to === "same" ? status : to, needs }));
}

export const transitions: readonly Transition[] = [
  ...lead("proposePair", ["draft"], "proposed", "hardRules"),
  ...lead("recordConsent", ["draft", "proposed", "awaitingConsent"], "awaitingConsent"),
  ...lead("recordConsent", ["draft", "proposed", "awaitingConsent"], "underReview", "consents"),
  ...lead("recordConsent", ["underReview", ...ordered], "same"),
  ...lead("recordOrder", beforeOrder, "approved", "consents", "hardRules"),
  ...lead("recordOrder", ordered, "same", "noOrder", "consents", "hardRules"),
  ...lead("rejectPair", beforeOrder, "rejected", "ground"),
  ...lead("rejectPair", ["approved"], "rejected", "notBegun", "ground"),
  ...lead("startPair", ["approved"], "running", "begun", "order", "consents"),
  ...lead("pausePair", ["running"], "paused", "ground"),
  ...lead("resumePair", ["paused"], "running", "begun", "consents", "hardRules"),
  ...lead("extendPair", ordered, "same", "agreement", "hardRules"),
  ...lead("changePair", beforeOrder, "same", "hardRules"),
  ...lead("changePair", ordered, "same", "agreement", "hardRules"),
  ...lead("replaceMentor", ordered, "replaced", "begun", "ground", "newMentor", "hardRules"),
  ...lead("replaceMentor", ["replaced"], "same", "noSuccessor", "newMentor", "hardRules"),
  ...lead("completePair", ["running"], "completed", "planDone", "evaluation", "exitDiagnostics"),
  ...lead("closePair", ordered, "closedEarly", "begun", "ground"),
  ...lead("consentWithdrawn", ["draft", "proposed"], "same"),
  ...lead("consentWithdrawn", ["awaitingConsent", "underReview"], "awaitingConsent"),
  ...lead("consentWithdrawn", ordered, "paused"),
  ...lead("mentorLeft", beforeOrder, "rejected"),
  ...lead("mentorLeft", ["approved"], "rejected", "notBegun"),
  ...lead("mentorLeft", ordered, "replaced", "begun"),
  ...lead("menteeLeft", beforeOrder, "rejected"),
  ...lead("menteeLeft", ["approved"], "rejected", "notBegun"),
  ...lead("menteeLeft", ordered, "closedEarly", "begun"),
];

export function transitionsOf(status: PairStatus, request: Transition["request"]): Transition[] {
  return transitions.filter((one) => one.from === status && one.request === request);
}

export function isPossible(status: PairStatus, request: LifeRequest): boolean {
  return transitionsOf(status, request).length > 0;
}

/** Requests that a pair in this status may get. */
export function possibleRequests(status: PairStatus): LifeRequest[] {
  return lifeRequests.filter((request) => isPossible(status, request));
}

/** Statuses from which a request leads anywhere. */
export function statusesFor(request: LifeRequest): PairStatus[] {
  return pairStatusesInOrder.filter((status) => isPossible(status, request));
}

/** Where the request leads from this status: with the need, where two ways differ by it. */
export function statusAfter(
  status: PairStatus,
  request: Transition["request"],
  met: readonly Requirement[] = [],
): PairStatus {
  const ways = transitionsOf(status, request);
  const special = ways.find((way) => way.needs.some((need) => met.includes(need)));
  return (special ?? ways[0])?.to ?? status;
}
