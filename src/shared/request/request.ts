/**
 * What a panel, a trigger or a script may ask. A request stands whole in one file of its noun, sometimes beside one that shares its
 * rules: what the journal says of it, its input, who may send it, the sheets it reads and writes, and the decision. `lists/requests.ts` gathers them under their names.
 */
import type * as z from "zod/mini";
import type { Refusal } from "../facts/refusal.ts";
import type { Actor, Context, Decision, Rows } from "../facts/register.ts";
import type { TableName } from "../register/tables.ts";

/**
 * `anyone`: even somebody the register does not know; `known`: any department worker or curator; `department`: department only;
 * `own`: the department, or the curator of an organisation of the object that `of` names in the input.
 */
export type Access = { who: "anyone" } | { who: "known" | "department" } | { who: "own"; of: OwnedObjectName };

/** What an `own` request is about; `authorise.ts` tells whose each is. */
export type OwnedObjectName =
  | "person"
  | "mentee"
  | "pair"
  | "planLine"
  | "programme"
  | "organisation"
  | "record"
  | ChosenObjects;

/** A list of people or pairs, each of which must be the asker's. */
export type ChosenObjects = "people" | "pairs";

/** What only Google can give and a decision needs, by name: made or read before the lock is taken. */
export interface Preparation<Name extends string, Value> {
  name: Name;
  /** The type of what is prepared; nothing stands here. */
  prepared?: Value;
}

/** Further tables of a request. */
export interface Tables {
  reads: readonly TableName[];
  writes: readonly TableName[];
}

type AnyPreparation = Preparation<string, unknown> | undefined;
type PreparedBy<Prepared extends AnyPreparation> =
  Prepared extends Preparation<string, infer Value> ? [prepared: Value] : [];

interface Asked<Input extends z.ZodMiniType, Reads extends TableName, Prepared extends AnyPreparation> {
  input: Input;
  access: Access;
  /** Input that a sound register accepts in form; used by the guide and by tests over the list. */
  sample: z.input<Input>;
  /** Sheets that the decision reads and does not write. */
  reads: readonly Reads[];
  preparation?: Prepared;
  /** Addresses that decide who may act are read as they count, whatever their cells say. */
  readsInForce?: true;
  /** The workbook may be damaged: that is what the request is about. */
  damaged?: boolean;
  /** The rows that it writes may be unreadable: that is what it puts right. */
  unreadRows?: boolean;
  /** More tables, which the input alone tells. */
  tablesOf?(input: z.output<Input>): Tables;
  /** More tables, which only the ledger and whoever asks can tell. */
  tablesFor?(register: Rows<Reads>, actor: Actor): Tables;
}

/** Reads and answers; nothing is written. */
export function question<
  Input extends z.ZodMiniType,
  Answer,
  const Reads extends TableName = never,
  Prepared extends AnyPreparation = undefined,
>(
  request: Asked<Input, Reads, Prepared> & {
    decide(
      register: Rows<Reads>,
      input: z.output<Input>,
      context: Context,
      ...prepared: PreparedBy<Prepared>
    ): Decision<Answer>;
  },
) {
  return { ...request, mutates: false as const, writes: [] as readonly TableName[] };
}

/** Goes through lock, ledger and journal. */
export function change<
  Input extends z.ZodMiniType,
  Answer,
  const Reads extends TableName = never,
  const Writes extends TableName = never,
  Prepared extends AnyPreparation = undefined,
>(
  request: Asked<Input, Reads, Prepared> & {
    /** What the journal says when it is done. */
    title: string;
    /** Addresses that decide who may act are the department's own input: from then on they count. */
    agreesAccess?: true;
    writes: readonly Writes[];
    decide(
      register: Rows<Reads | Writes>,
      input: z.output<Input>,
      context: Context,
      ...prepared: PreparedBy<Prepared>
    ): Decision<Answer>;
  },
) {
  return { ...request, mutates: true as const };
}

/** A request as the door sees it: whichever it is. */
export interface AnyRequest {
  title?: string;
  agreesAccess?: true;
  input: z.ZodMiniType;
  access: Access;
  mutates: boolean;
  sample: unknown;
  reads: readonly TableName[];
  writes: readonly TableName[];
  preparation?: AnyPreparation;
  readsInForce?: true;
  damaged?: boolean;
  unreadRows?: boolean;
  tablesOf?(input: unknown): Tables;
  tablesFor?(register: unknown, actor: Actor): Tables;
  decide(register: unknown, input: unknown, context: Context, ...prepared: unknown[]): Decision<unknown>;
}

/** What the decision of a request gets, after parsing. */
export type InputOf<Request extends { input: z.ZodMiniType }> = z.output<Request["input"]>;

type DecisionOf<Request extends { decide(...args: never[]): unknown }> = ReturnType<Request["decide"]>;
/** What a request answers when it is done. */
export type AnswerTo<Request extends { decide(...args: never[]): unknown }> =
  Exclude<DecisionOf<Request>, Refusal> extends { answer: infer Answer } ? Answer : never;
