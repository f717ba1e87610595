import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { isRefusal } from "../../../src/shared/facts/refusal.ts";
import type { Decision, Register } from "../../../src/shared/facts/register.ts";
import {
  type LifeRequest,
  lifeRequests,
  type PairStatus,
  pairStatusesInOrder,
  possibleRequests,
  transitions,
  transitionsOf,
} from "../../../src/shared/facts/transitions.ts";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import { type RequestName, requestNamed, requests } from "../../../src/shared/lists/requests.ts";
import { type TableName, tableNames } from "../../../src/shared/register/tables.ts";
import { pairStatuses } from "../../../src/shared/register/vocabulary.ts";
import { aContext, puts } from "../../support/factories.ts";
import { aLine, midYear, pairTown } from "../../support/pairTown.ts";
import { farMentor } from "../../support/smallTown.ts";

// rules.md 2, written out by hand: which request a pair in which status may get
const marks: Record<PairStatus, string> = {
  draft: /*          */ "propose consent order reject change",
  proposed: /*       */ "consent order reject change",
  awaitingConsent: /**/ "consent order reject change",
  underReview: /*    */ "consent order reject change",
  approved: /*       */ "consent order reject start extend change replace close",
  running: /*        */ "consent order pause extend change replace complete close",
  paused: /*         */ "consent order resume extend change replace close",
  completed: /*      */ "",
  closedEarly: /*    */ "",
  replaced: /*       */ "replace",
  rejected: /*       */ "",
};
const names: Record<string, LifeRequest> = {
  propose: "proposePair",
  consent: "recordConsent",
  order: "recordOrder",
  reject: "rejectPair",
  start: "startPair",
  pause: "pausePair",
  resume: "resumePair",
  extend: "extendPair",
  change: "changePair",
  replace: "replaceMentor",
  complete: "completePair",
  close: "closePair",
};
const allowed = (status: PairStatus) =>
  marks[status]
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => names[word] as LifeRequest);

const agreed = { mentorAgreedOn: "2026-01-19", menteeAgreedOn: "2026-01-20" };
/** Input that is sound whatever the status. */
const inputs: Record<LifeRequest, Record<string, unknown>> = {
  proposePair: {},
  recordConsent: { whose: "mentor", kind: "publication", givenOn: "2025-09-10" },
  recordOrder: { orderNumber: "215-о", orderOn: "2025-09-12" },
  rejectPair: { on: midYear, reason: "Не сошлись в расписании" },
  startPair: { on: "2025-09-15" },
  pausePair: { on: "2026-01-12", until: "2026-01-30", ground: "illness" },
  resumePair: { on: "2026-01-19" },
  extendPair: { dueOn: "2026-06-30", ...agreed },
  changePair: { form: "headTeacher", ...agreed },
  replaceMentor: { newMentorId: farMentor, ground: "transfer", finishedOn: "2026-01-16" },
  completePair: {
    finishedOn: "2026-01-19",
    evaluation: "Цели достигнуты",
    diagnosedOn: "2026-01-16",
    overcome: true,
  },
  closePair: { finishedOn: "2026-01-16", ground: "mutual" },
};

/** Everything else about the pair is as this request needs it. */
function townFor(status: PairStatus, request: LifeRequest): Register {
  return pairTown(
    {
      status,
      ...(request === "recordOrder" ? { orderNumber: null, orderOn: null } : {}),
      ...(request === "rejectPair" ? { startedOn: "2026-02-02" } : {}),
      ...(status === "replaced" ? { finishedOn: "2026-01-16", replacementGround: "transfer" } : {}),
    },
    { planLines: [aLine(1, { status: "done", doneOn: "2026-01-15" })] },
  );
}

/** As on the server: a table that was not declared is not there. */
function declared(register: Register, tables: readonly TableName[]): Register {
  const guarded = {};
  for (const name of tableNames) {
    Object.defineProperty(guarded, name, {
      enumerable: tables.includes(name),
      get() {
        if (!tables.includes(name)) throw new Error(`${name} is not declared`);
        return register[name];
      },
    });
  }
  return guarded as Register;
}

function decide(request: RequestName, register: Register, input: Record<string, unknown>): Decision<unknown> {
  const { reads, writes, decide, input: form } = requestNamed(request);
  const parsed = z.parse(form, input);
  return decide(declared(register, [...reads, ...writes]), parsed, aContext(midYear));
}

describe("the status machine", () => {
  test.each(pairStatusesInOrder)("from «%s» leads where the list says", (status) => {
    expect(new Set(possibleRequests(status))).toEqual(new Set(allowed(status)));
  });

  test("knows every status, and each way is written once", () => {
    expect(new Set(pairStatusesInOrder)).toEqual(new Set(pairStatuses.codes));
    const ways = transitions.map(({ from, request, to }) => `${from} ${request} ${to}`);
    expect(new Set(ways).size).toBe(ways.length);
  });

  test("never leads out of an end", () => {
    for (const end of ["completed", "closedEarly", "rejected"] as const) {
      expect(transitions.filter(({ from }) => from === end)).toEqual([]);
    }
  });

  const pairs = pairStatusesInOrder.flatMap((status) => lifeRequests.map((request) => ({ status, request })));
  test.each(pairs)("$status, $request", ({ status, request }) => {
    const decision = decide(request, townFor(status, request), { pairId: "П-007", ...inputs[request] });
    if (!allowed(status).includes(request)) {
      expect(decision).toMatchObject({ refused: "wrongStatus", facts: { pair: "П-007" } });
      if (!isRefusal(decision)) return;
      const sentence = refusalSentence(decision);
      expect(sentence).toContain(`в статусе «${pairStatuses.label(status)}»`);
      expect(sentence).toMatch(possibleRequests(status).length === 0 ? /уже закрыта/ : /Сейчас с ней можно: [а-яё]/);
      return;
    }
    expect(isRefusal(decision) ? decision : null).toBeNull();
    if (isRefusal(decision)) return;
    const put = puts(decision.changes, "pairs").find((row) => row.id === "П-007");
    const ways = transitionsOf(status, request).map(({ to }) => to);
    expect(ways).toContain(put?.status ?? status);
    const written = new Set(decision.changes.map((change) => change.table));
    for (const table of written) expect(requestNamed(request).writes).toContain(table);
  });
});

describe("every request about pairs, consents and leaving", () => {
  const others = [
    "recordGeneralConsent",
    "withdrawConsent",
    "leaveUnmatched",
    "setNotTogether",
    "dismissPerson",
    "transferPerson",
  ] as const;
  test.each([...lifeRequests, ...others])(
    "%s has a sample, a mark for the journal and all the tables it needs",
    (name) => {
      const { input, sample, mutates } = requests[name];
      expect(z.safeParse(input as z.ZodMiniType, sample).success).toBe(true);
      expect(
        z.safeParse(input as z.ZodMiniType, { ...(sample as object), pairId: 5, personId: 5, menteeId: 5 }).success,
      ).toBe(false);
      expect(mutates).toBe(true);
      expect(requestNamed(name).title).toMatch(/^[А-ЯЁ]/);
      decide(name, pairTown(), sample as Record<string, unknown>);
    },
  );

  test.each([
    ["closePair", { ground: "planFulfilled" }],
    ["pausePair", { ground: "transfer" }],
    ["startPair", { on: "2026-02-30" }],
    ["rejectPair", { reason: "  " }],
    ["transferPerson", { rate: 3.5 }],
    ["extendPair", { mentorAgreedOn: "вчера" }],
  ] as const)("%s does not take %j", (name, broken) => {
    const { input, sample } = requests[name];
    expect(z.safeParse(input as z.ZodMiniType, { ...(sample as object), ...broken }).success).toBe(false);
  });
});
