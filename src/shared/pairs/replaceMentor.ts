/** One decision closes a pair and begins the next with another mentor (F104). */

import * as z from "zod/mini";
import { apartKey } from "../facts/apartPeople.ts";
import { chainOf, successorOf } from "../facts/chain.ts";
import { found } from "../facts/found.ts";
import { namesOf } from "../facts/names.ts";
import { newKey } from "../facts/newKey.ts";
import { missingConsents } from "../facts/pairConsents.ts";
import { pairWords } from "../facts/pairWords.ru.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Change, Decision, Rows } from "../facts/register.ts";
import { statusAfter } from "../facts/transitions.ts";
import { later, showDay } from "../language/day.ts";
import type { CodeOf } from "../language/dictionary.ts";
import { nextStaffDay } from "../language/workingDays.ts";
import { type Bank, bankOf } from "../matching/hardRules.ts";
import { pairEvents } from "../register/pairEvents.ts";
import { type Pair, pairs } from "../register/pairs.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { blanksOf } from "../register/table.ts";
import { pairStatuses } from "../register/vocabulary.ts";
import { fieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change, type InputOf } from "../request/request.ts";
import { cancelledLines, closedPair, openLinesOf } from "./closing.ts";
import { eventMaker, eventsOf } from "./events.ts";
import { dayRefusal, lifePair, notBegunRefusal } from "./lifePair.ts";
import { newPair, newPairNotes } from "./newPair.ts";
import { lifeTexts } from "./pairLifeTexts.ru.ts";
import type { PairOutcome } from "./pairOutcome.ts";
import { lengthRefusal, rulesRefusal } from "./rules.ts";
import { newApart } from "./setNotTogether.ts";

/** One decision: the closed pair, the pair that continues it, and what went over. */
export interface Replacement extends PairOutcome {
  newPairId: string;
  newStatus: CodeOf<typeof pairStatuses>;
  startedOn: string;
  dueOn: string;
  carried: number;
  /** False for a preview. */
  written: boolean;
}

/**
 * Another mentor (Положение S0, п. 4.7; F103) as one decision: the pair ends on a day, a new one begins on the next working day,
 * and what is undone of the plan goes over. A pair whose mentor has left without a successor gets one in the same way.
 * With `dryRun` nothing is written.
 */
export const replaceMentor = change({
  title: "Наставник заменён",
  input: z.object({
    pairId: id,
    newMentorId: id,
    ground: fieldOf(pairs.columns.replacementGround),
    finishedOn: fieldOf(pairs.columns.finishedOn),
    dueOn: maybeFieldOf(pairs.columns.dueOn),
    document: maybeFieldOf(pairEvents.columns.document),
    note: maybeFieldOf(pairEvents.columns.note),
    dryRun: z.optional(z.boolean()),
  }),
  access: { who: "own", of: "pair" },
  sample: { pairId: "П-001", newMentorId: "С-003", ground: "transfer", finishedOn: "2026-01-16" },
  reads: ["organisations", "people", "employments", "mentors", "mentees", "consents", "settings"],
  writes: ["pairs", "pairEvents", "planLines", "apart"],
  decide(register, input, context): Decision<Replacement> {
    const old = lifePair(register, input.pairId, "replaceMentor");
    if (isRefusal(old)) return old;
    const { today } = context;
    const ended = old.status === "replaced";
    const finishedOn = ended ? (old.finishedOn ?? input.finishedOn) : input.finishedOn;
    const refusal = oldPairRefusal(register, old, input, today);
    if (refusal !== null) return refusal;

    const status = statusAfter(old.status, "replaceMentor");
    const closed: Pair = { ...old, status, finishedOn };
    const now = { ...register, pairs: register.pairs.map((row) => (row.id === old.id ? closed : row)) };
    const bank = bankOf(now, readSettings(register.settings), today);
    const startedOn = nextStaffDay(finishedOn);
    const put = newPair(
      now,
      bank,
      {
        mentorId: input.newMentorId,
        menteeId: old.menteeId,
        form: old.form,
        kind: old.kind,
        status: "awaitingConsent",
        startedOn,
        dueOn: input.dueOn ?? old.dueOn,
        replacesId: old.id,
        reasons: input.note ?? null,
      },
      context,
    );
    const opened: Pair = { ...blanksOf(pairs), ...put };
    const newRefusal = newPairRefusal(now, bank, old, opened);
    if (newRefusal !== null) return newRefusal;

    const missing = missingConsents(opened, register.consents, bank.settings, today);
    const newStatus = statusAfter(put.status, "recordConsent", missing.length === 0 ? ["consents"] : []);
    const carried = openLinesOf(register, old.id);
    const apart = input.ground === "incompatibility" ? apartChanges(register, old, finishedOn) : [];
    const written = input.dryRun !== true;
    const changes: Change[] = [
      ...(ended
        ? []
        : [
            ...closedPair(register, old, { status, finishedOn, replacementGround: input.ground }),
            // The ground itself stands in the pair's own row alone: two of the four tell on a person (F205).
            eventMaker(register)({
              pairId: old.id,
              kind: "replaced",
              on: finishedOn,
              document: input.document ?? null,
              note: input.note ?? null,
            }),
          ]),
      { table: "pairs", put: { ...put, status: newStatus } },
      ...carriedLines(register, carried, put.id, startedOn),
      ...cancelledLines(carried, pairWords.lineCancelled.carried(put.id)),
      ...apart,
    ];
    return {
      changes: written ? changes : [],
      answer: {
        pairId: old.id,
        status,
        statusLabel: pairStatuses.label(status),
        newPairId: put.id,
        newStatus,
        startedOn,
        dueOn: put.dueOn,
        carried: carried.length,
        notes: [
          ...(written ? [lifeTexts.carried(carried.length, put.id), lifeTexts.newPairNeeds(put.id)] : []),
          ...(apart.length === 0 ? [] : [written ? lifeTexts.madeApart : lifeTexts.becomeApart]),
          ...newPairNotes(now, bank, put),
          ...(written ? [] : [pairWords.preview]),
        ],
        written,
      },
    };
  },
});

function oldPairRefusal(
  register: Rows<"pairs" | "people" | "settings">,
  old: Pair,
  input: InputOf<typeof replaceMentor>,
  today: string,
): Refusal | null {
  const mentor = found(register, "people", input.newMentorId);
  if (isRefusal(mentor)) return mentor;
  if (input.newMentorId === old.mentorId)
    return refuse("sameMentor", {
      person: namesOf(register).of(old.mentorId),
    });
  const successor = successorOf(register.pairs, old.id);
  if (successor !== undefined) return refuse("successorAlready", { pair: old.id, successor: successor.id });
  if (old.status === "replaced") return null;
  if (input.ground === "other" && input.note === undefined)
    return refuse("reasonMissing", { field: pairEvents.columns.note.header });
  return (
    notBegunRefusal(old, today) ??
    dayRefusal(old, pairs.columns.finishedOn.header, input.finishedOn, { from: old.startedOn, today })
  );
}

/** The programme goes on: its length is judged from the first pair of the chain, unless it has been extended (C03). */
function newPairRefusal(register: Rows<"pairs" | "pairEvents">, bank: Bank, old: Pair, opened: Pair): Refusal | null {
  if (opened.dueOn < opened.startedOn)
    return refuse("periodOrder", { from: showDay(opened.startedOn), to: showDay(opened.dueOn) });
  const chain = chainOf(register.pairs, opened);
  const longer = opened.dueOn > old.dueOn;
  const extended = chain.some((link) => eventsOf(register, link.id).some((row) => row.kind === "extended"));
  if (longer && !extended) {
    const first = chain.reduce((day, link) => (link.startedOn < day ? link.startedOn : day), opened.startedOn);
    const refusal = lengthRefusal(opened.kind, first, opened.dueOn, bank.settings);
    if (refusal !== null) return refusal;
  }
  return rulesRefusal(bank, opened);
}

/** New rows in the order of the old ones; a line that was due before the new mentor came is due on the first day. */
function carriedLines(
  register: Rows<"planLines">,
  lines: ReturnType<typeof openLinesOf>,
  pairId: string,
  startedOn: string,
): Change[] {
  const key = newKey(register, "planLines");
  return lines.map((line, index) => ({
    table: "planLines",
    put: {
      id: key(),
      pairId,
      number: index + 1,
      activity: line.activity,
      area: line.area,
      dueOn: later(line.dueOn, startedOn),
      status: line.dueOn < startedOn ? "moved" : line.status,
      doneOn: null,
      product: line.product,
      reflection: line.reflection,
      note: line.note,
    },
  }));
}

function apartChanges(register: Rows<"apart">, { mentorId, menteeId }: Pair, since: string): Change[] {
  const key = apartKey(mentorId, menteeId);
  if (register.apart.some((row) => apartKey(row.oneId, row.otherId) === key && row.liftedOn === null)) return [];
  return [newApart(register, { oneId: mentorId, otherId: menteeId, since, reason: null })];
}
