/** spreadsheets.batchUpdate: all requests are carried out, one after another, or none. */
import type { sheets_v4 as v4 } from "@googleapis/sheets";
import type { Actor, Command, RangeAddress, Workbook } from "../../kernel/api.ts";
import { KernelError } from "../../kernel/errors.ts";
import { ApiError, fail, MissingHere } from "./errors.ts";
import { Batch, type Handlers } from "./requests/batch.ts";
import { cellRequests } from "./requests/cells.ts";
import { dimensionRequests } from "./requests/dimensions.ts";
import { moveRequests } from "./requests/moves.ts";
import { objectRequests } from "./requests/objects.ts";
import { sheetRequests } from "./requests/sheets.ts";

const handlers: Handlers = {
  ...sheetRequests,
  ...dimensionRequests,
  ...cellRequests,
  ...moveRequests,
  ...objectRequests,
};

type Kind = keyof v4.Schema$Request;

function kindOf(request: v4.Schema$Request, index: number): Kind {
  const [kind, second] = Object.keys(request) as Kind[];
  if (!kind) return fail(`Invalid requests[${index}]: No request set.`);
  if (second) {
    fail(`Invalid value at 'requests[${index}]' (oneof), oneof field 'kind' is already set. Cannot set '${second}'`);
  }
  return kind;
}

/** The replies, one for each request, {} where there is nothing to tell. Throws what Google would answer. */
export function carriedOut(
  workbook: Workbook,
  requests: readonly v4.Schema$Request[],
  actor: Actor,
  year: number,
): { replies: v4.Schema$Response[]; cells: number } {
  if (requests.length === 0) fail("Must specify at least one request.");
  const kinds = requests.map(kindOf);
  const written = { cells: 0 };
  const replies: v4.Schema$Response[] = [];
  workbook.applyStepwise(actor, (step) => {
    const counted = (commands: Command[]) => {
      for (const command of commands) if ("at" in command && command.at) written.cells += sizeOf(command.at);
      step(commands);
    };
    const batch = new Batch(workbook, counted, actor.email, year);
    requests.forEach((request, index) => {
      const kind = kinds[index] as Kind;
      replies.push(carryOut(batch, kind, request[kind], `requests[${index}].${kind}`) ?? {});
    });
  });
  return { replies, cells: written.cells };
}

function sizeOf({ rows, columns }: RangeAddress): number {
  return rows * columns;
}

function carryOut(batch: Batch, kind: Kind, request: unknown, place: string): v4.Schema$Response | undefined {
  const handler = handlers[kind] as ((batch: Batch, request: unknown) => v4.Schema$Response | undefined) | undefined;
  if (!handler) throw new MissingHere(`batchUpdate with ${kind}`);
  try {
    return handler(batch, request);
  } catch (error) {
    if (error instanceof ApiError) throw new ApiError(`Invalid ${place}: ${error.message}`, error.code);
    if (error instanceof KernelError) throw new ApiError(`Invalid ${place}: ${error.message}`);
    throw error;
  }
}
