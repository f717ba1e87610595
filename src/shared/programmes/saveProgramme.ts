/** A programme: written, corrected in a new version, approved. */

import * as z from "zod/mini";
import { chainStart } from "../facts/chain.ts";
import { isExtended } from "../facts/checklistMarks.ts";
import { found } from "../facts/found.ts";
import { newKey } from "../facts/newKey.ts";
import { pairEnd } from "../facts/occupancy.ts";
import { isLongEnough } from "../facts/programmeLength.ts";
import { programmeOf } from "../facts/programmes.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Decision, Rows } from "../facts/register.ts";
import { earlier, later, showDay } from "../language/day.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import { lengthRefusal } from "../pairs/rules.ts";
import type { Pair } from "../register/pairs.ts";
import { type Programme, programmes } from "../register/programmes.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { blanksOf } from "../register/table.ts";
import { emptiedFieldOf, fieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change, type InputOf } from "../request/request.ts";
import type { ProgrammeSaved } from "./answers.ts";
import { ownPair, pairSample } from "./fields.ts";
import { controlDays } from "./programmeDays.ts";
import { openPair, pairHasEnded } from "./programmeOf.ts";
import { programmeTexts as texts } from "./programmeTexts.ru.ts";

const { columns } = programmes;

export const saveProgramme = change({
  title: "Программа сохранена",
  // An approved programme is corrected in a new version (S1, п. 1.5).
  input: z.object({
    pairId: id,
    goal: fieldOf(programmes.columns.goal),
    directions: fieldOf(programmes.columns.directions),
    strengths: emptiedFieldOf(programmes.columns.strengths),
    expected: emptiedFieldOf(programmes.columns.expected),
    frequency: emptiedFieldOf(programmes.columns.frequency),
    startedOn: fieldOf(programmes.columns.startedOn),
    dueOn: fieldOf(programmes.columns.dueOn),
    middleOn: maybeFieldOf(programmes.columns.middleOn),
    finalOn: maybeFieldOf(programmes.columns.finalOn),
    jointly: fieldOf(programmes.columns.jointly),
    newVersion: z.optional(z.boolean()),
    note: maybeFieldOf(programmes.columns.note),
  }),
  access: ownPair,
  sample: {
    ...pairSample,
    goal: "Уверенно вести урок в 5–6 классах",
    directions: ["method", "psychology"],
    startedOn: "2025-10-01",
    dueOn: "2026-05-29",
    jointly: true,
    newVersion: true,
  },
  reads: ["pairs", "pairEvents", "planLines", "settings"],
  writes: ["programmes"],
  decide(register, input): Decision<ProgrammeSaved> {
    const pair = openPair(register, input.pairId);
    if (isRefusal(pair)) return pair;
    const present = programmeOf(register, pair.id);
    const approvedOn = present?.approvedOn ?? null;
    if (present !== undefined && approvedOn !== null && input.newVersion !== true)
      return refuse("programmeApproved", { pair: pair.id, version: present.version, on: showDay(approvedOn) });
    const days = { ...controlDays(input.startedOn, input.dueOn), ...keptDays(present, input), ...givenDays(input) };
    const refusal = timeRefusal(register, pair, input, days);
    if (refusal !== null) return refusal;
    const kept = present !== undefined && approvedOn === null ? present : undefined;
    const version = kept?.version ?? (present?.version ?? 0) + 1;
    if (version > 99) return refuse("badInput", { field: columns.version.header, found: String(version) });
    const { goal, directions, strengths, expected, frequency, startedOn, dueOn, jointly, note } = input;
    const said = {
      goal,
      directions,
      startedOn,
      dueOn,
      jointly,
      ...days,
      ...(strengths === undefined ? {} : { strengths }),
      ...(expected === undefined ? {} : { expected }),
      ...(frequency === undefined ? {} : { frequency }),
      ...(note === undefined ? {} : { note }),
    };
    const id = kept?.id ?? newKey(register, "programmes")();
    const fresh: Programme = {
      ...blanksOf(programmes),
      ...carried(present),
      ...said,
      id,
      pairId: pair.id,
      version,
      effective: false,
    };
    return {
      changes: [{ table: "programmes", put: kept === undefined ? fresh : { ...said, id } }],
      answer: { programmeId: id, pairId: pair.id, version, notes: notesOn(register, pair, input, present) },
    };
  },
});

function givenDays({ middleOn, finalOn }: InputOf<typeof saveProgramme>) {
  return { ...(middleOn === undefined ? {} : { middleOn }), ...(finalOn === undefined ? {} : { finalOn }) };
}

/** The days of control hold as long as the time of the programme does. */
function keptDays(present: Programme | undefined, { startedOn, dueOn }: InputOf<typeof saveProgramme>) {
  if (present === undefined || present.startedOn !== startedOn || present.dueOn !== dueOn) return {};
  const { middleOn, finalOn } = present;
  return { ...(middleOn === null ? {} : { middleOn }), ...(finalOn === null ? {} : { finalOn }) };
}

/** A control that was made stays made when the programme is corrected, and so does what nobody has said otherwise. */
function carried(earlierVersion: Programme | undefined): Partial<Programme> {
  if (earlierVersion === undefined) return {};
  const { middleDoneOn, middleResult, strengths, expected, frequency } = earlierVersion;
  return { middleDoneOn, middleResult, strengths, expected, frequency };
}

function timeRefusal(
  register: Rows<"pairs" | "settings" | "pairEvents">,
  pair: Pair,
  { startedOn, dueOn }: InputOf<typeof saveProgramme>,
  { middleOn, finalOn }: { middleOn: string; finalOn: string },
): Refusal | null {
  const [from, to] = [showDay(startedOn), showDay(dueOn)];
  if (startedOn > dueOn) return refuse("periodOrder", { from, to });
  const end = pairEnd(pair);
  if (startedOn < pair.startedOn || dueOn > end)
    return refuse("programmeOutsidePair", { pair: pair.id, from: showDay(pair.startedOn), to: showDay(end) });
  for (const [field, day] of [
    [columns.middleOn.header, middleOn],
    [columns.finalOn.header, finalOn],
  ] as const)
    if (day < startedOn || day > dueOn) return refuse("controlOutside", { field, day: showDay(day), from, to });
  if (middleOn > finalOn) return refuse("periodOrder", { from: showDay(middleOn), to: showDay(finalOn) });
  return lengthOf(register, pair, startedOn, dueOn);
}

/** What a new mentor goes on with began with the first one; an extended pair may take longer (C03). */
function lengthOf(
  register: Rows<"pairs" | "settings" | "pairEvents">,
  pair: Pair,
  startedOn: string,
  dueOn: string,
): Refusal | null {
  const settings = readSettings(register.settings);
  const from = pair.replacesId === null ? startedOn : earlier(startedOn, chainStart(register.pairs, pair));
  if (isExtended(register, pair) && isLongEnough(pair.kind, from, dueOn, settings)) return null;
  return lengthRefusal(pair.kind, from, dueOn, settings);
}

function notesOn(
  register: Rows<"planLines">,
  pair: Pair,
  input: InputOf<typeof saveProgramme>,
  present: Programme | undefined,
): string[] {
  const notes: string[] = [];
  if (!input.jointly) notes.push(texts.notJointly);
  const months = [input.startedOn, input.dueOn].map((day) => day.slice(5));
  if (months.some((day) => day > "05-31" && day < "10-01")) notes.push(texts.outsideMonths);
  if (present?.approvedOn != null) notes.push(texts.newVersion);
  if (register.planLines.some((row) => row.pairId === pair.id && row.status === "planned" && row.dueOn > input.dueOn))
    notes.push(texts.linesAfter);
  return notes;
}

/** S1, дорожная карта 1.2: approved in September; S0 8.3: at a meeting of the methodological commission. */
export const approveProgramme = change({
  title: "Программа утверждена",
  input: z.object({
    pairId: id,
    approvedOn: fieldOf(programmes.columns.approvedOn),
    protocolNumber: maybeFieldOf(programmes.columns.protocolNumber),
    protocolOn: maybeFieldOf(programmes.columns.protocolOn),
  }),
  access: ownPair,
  sample: { ...pairSample, approvedOn: "2025-09-26", protocolNumber: "2", protocolOn: "2025-09-25" },
  reads: ["pairs"],
  writes: ["programmes"],
  decide(register, { pairId, approvedOn, protocolNumber, protocolOn }, { today }): Decision<ProgrammeSaved> {
    const pair = found(register, "pairs", pairId);
    if (isRefusal(pair)) return pair;
    if (pair.status === "rejected") return pairHasEnded(pair);
    const programme = programmeOf(register, pairId);
    if (programme === undefined) return refuse("programmeMissing", { pair: pairId });
    const { id, version } = programme;
    if (programme.approvedOn !== null)
      return refuse("programmeApproved", { pair: pairId, version, on: showDay(programme.approvedOn) });
    if (approvedOn > today)
      return refuse("dayInFuture", { field: columns.approvedOn.header, day: showDay(approvedOn) });
    if ((protocolNumber === undefined) !== (protocolOn === undefined)) return refuse("protocolIncomplete", {});
    const heldOn = protocolOn ?? programme.protocolOn;
    if (heldOn !== null && heldOn > approvedOn)
      return refuse("periodOrder", { from: showDay(heldOn), to: showDay(approvedOn) });
    const notes: string[] = [];
    if (approvedOn > programme.startedOn) notes.push(texts.approvedLate(showDay(programme.startedOn)));
    const september = `${schoolYearOf(later(pair.startedOn, programme.startedOn))}-09-30`;
    if (version === 1 && approvedOn > september && pair.startedOn <= september)
      notes.push(texts.approvedAfterSeptember);
    const protocol = protocolNumber === undefined || protocolOn === undefined ? {} : { protocolNumber, protocolOn };
    const put = { id, approvedOn, ...protocol };
    return { changes: [{ table: "programmes", put }], answer: { programmeId: id, pairId, version, notes } };
  },
});
