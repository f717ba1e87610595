/** Every request a sidebar, a trigger or a script may send: its input, who may send it, and whether it changes anything. */
import type * as z from "zod/mini";
import { bankRequests } from "../banks/requests.ts";
import { checkRequests } from "../checks/requests.ts";
import { importRequests } from "../import/requests.ts";
import { pairRequests } from "../pairs/requests.ts";
import { peopleRequests } from "../people/requests.ts";
import { programmeRequests } from "../programmes/requests.ts";
import { recordRequests } from "../records/requests.ts";
import { roadmapRequests } from "../roadmap/requests.ts";
import { presetRequests } from "../settings/requests.ts";
import { surveyRequests } from "../surveys/requests.ts";
import { upkeepRequests } from "../workbook/requests.ts";
import { yearRequests } from "../years/requests.ts";

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
