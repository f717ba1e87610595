/** Every request a sidebar, a trigger or a script may send: its input, who may send it, and whether it changes anything. */
import type * as z from "zod/mini";
import { bankRequests } from "./protocol/bank.ts";
import { checkRequests } from "./protocol/checks.ts";
import { importRequests } from "./protocol/imports.ts";
import { pairRequests } from "./protocol/pairs.ts";
import { peopleRequests } from "./protocol/people.ts";
import { presetRequests } from "./protocol/presets.ts";
import { programmeRequests } from "./protocol/programmes.ts";
import { recordRequests } from "./protocol/records.ts";
import { roadmapRequests } from "./protocol/roadmap.ts";
import { surveyRequests } from "./protocol/surveys.ts";
import { upkeepRequests } from "./protocol/upkeep.ts";
import { yearRequests } from "./protocol/years.ts";

export const requests = {
  ...upkeepRequests,
  ...peopleRequests,
  ...bankRequests,
  ...pairRequests,
  ...programmeRequests,
  ...roadmapRequests,
  ...recordRequests,
  ...surveyRequests,
  ...importRequests,
  ...checkRequests,
  ...presetRequests,
  ...yearRequests,
} as const;

export type RequestName = keyof typeof requests;
export type InputOf<Name extends RequestName> = z.output<(typeof requests)[Name]["input"]>;
/** What the client must send, before parsing. */
export type SentOf<Name extends RequestName> = z.input<(typeof requests)[Name]["input"]>;

/** What the server answers. A refusal is a sentence for the user; a failure has a reference for whoever looks after the register. */
export type Reply<Answer> =
  | { done: Answer }
  | { refused: { code: string; sentence: string } }
  | { failed: { reference: string; sentence: string } };
