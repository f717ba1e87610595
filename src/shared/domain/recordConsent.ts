import { domainTexts } from "../domainTexts.ru.ts";
import type { InputOf } from "../protocol.ts";
import { consents } from "../register/consents.ts";
import type { Pair } from "../register/pairs.ts";
import { nextKey } from "../register/table.ts";
import { readSettings } from "../settingsCatalogue.ts";
import { pairStatuses } from "../vocabulary.ts";
import type { PairOutcome } from "./answers.ts";
import { consentState } from "./consentState.ts";
import { showDay } from "./day.ts";
import { isOccupying } from "./occupancy.ts";
import { missingConsents } from "./pairConsents.ts";
import { peopleIndex } from "./people.ts";
import { refuse } from "./refusal.ts";
import type { Change, Context, Decision, Register } from "./register.ts";

/** Records a written consent bound to the pair (S1 4.1; S0 4.5); with the last needed one the pair goes to be approved. */
export function recordConsent(
  register: Register,
  input: InputOf<"recordConsent">,
  context: Context,
): Decision<PairOutcome> {
  const { whose, givenOn } = input;
  const kind = input.kind ?? "mentoring";
  const pair = register.pairs.find((row) => row.id === input.pairId);
  if (pair === undefined) return refuse("notFound", { what: "pair", id: input.pairId });
  if (!isOccupying(pair) && pair.status !== "draft") {
    return refuse("wrongStatus", {
      pair: pair.id,
      status: pairStatuses.label(pair.status),
      wanted: domainTexts.openPair,
    });
  }
  if (givenOn > context.today)
    return refuse("dayInFuture", { field: consents.columns.givenOn.header, day: showDay(givenOn) });
  const personId = whose === "mentor" ? pair.mentorId : pair.menteeId;
  const bound = register.consents.filter((row) => row.pairId === pair.id);
  if (consentState(bound, { personId, pairId: pair.id, day: context.today, kind }).state === "given") {
    const person = peopleIndex(register).name(personId);
    return refuse("consentAlready", { pair: pair.id, whose: domainTexts.whose(whose, person) });
  }

  const id = nextKey(
    consents,
    register.consents.map((row) => row.id),
  )();
  const put = {
    id,
    personId,
    kind,
    pairId: pair.id,
    givenOn,
    validUntil: null,
    withdrawnOn: null,
    document: input.document ?? null,
  };
  const changes: Change[] = [{ table: "consents", put }];
  const status = statusAfter(pair, [...register.consents, { ...put, personName: null }], register, context.today);
  if (status !== pair.status) changes.push({ table: "pairs", put: { id: pair.id, status } });
  return { changes, answer: { pairId: pair.id, status, statusLabel: pairStatuses.label(status), notes: [] } };
}

function statusAfter(pair: Pair, all: Register["consents"], register: Register, today: string): Pair["status"] {
  if (pair.status !== "draft" && pair.status !== "proposed" && pair.status !== "awaitingConsent") return pair.status;
  return missingConsents(pair, all, readSettings(register.settings), today).length === 0
    ? "underReview"
    : "awaitingConsent";
}
