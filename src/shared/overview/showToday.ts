/** What waits today for whoever asks. */
import { isInBank } from "../facts/bank.ts";
import { isOccupying } from "../facts/occupancy.ts";
import type { Context, Decision, Rows } from "../facts/register.ts";
import { isYoungSpecialist } from "../facts/youngSpecialist.ts";
import { isVisibleTo } from "../hands/showHands.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import { waitingLines } from "../pairs/listWaiting.ts";
import type { NextStep } from "../pairs/nextStep.ts";
import type { PairLine } from "../pairs/pairLine.ts";
import { inListOrder, type PairLines, pairLines } from "../pairs/pairLines.ts";
import type { Pair } from "../register/pairs.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { nothing } from "../request/fields.ts";
import { question } from "../request/request.ts";
import { municipalTables } from "../roadmap/facts.ts";
import { roadmapItemsOfToday, type TodayItem } from "../roadmap/todayItems.ts";
import { todayTexts } from "./todayTexts.ru.ts";

export interface Today {
  /** What waits for the asker: how many, in words, and the screen that helps. */
  items: TodayItem[];
  pairs: PairLine[];
  /** How many pairs wait for a step besides those. */
  morePairs: number;
}

/** Pairs shown at once; the rest stand in the list of pairs. */
const mostPairs = 20;
const waitingSteps = ["consent", "order", "plan", "overdue", "lapsed", "close"] as const;
type WaitingStep = (typeof waitingSteps)[number];

/** What waits for the asker: a curator's concerns the own organisations alone. */
export const showToday = question({
  input: nothing,
  access: { who: "known" },
  sample: {},
  reads: [...municipalTables, "consents", "hands"],
  decide(register, _input, context): Decision<Today> {
    const lines = pairLines(register, context);
    const waiting = register.pairs.flatMap((pair) => {
      const next = lines.isOwn(pair) ? lines.nextStep(pair) : { step: "ended" as const };
      return isWaitingStep(next) ? [{ pair, next }] : [];
    });
    const items: TodayItem[] = [];
    if (register.people.length === 0 && context.actor.role === "department")
      items.push({ title: todayTexts.import, count: 1, view: "import" });
    items.push(...unmarked(register, lines, context));
    const mentees = waitingLines(register, lines.people, context).length;
    if (mentees > 0) items.push({ title: todayTexts.waiting(mentees), count: mentees, view: "waiting" });
    for (const step of waitingSteps) {
      const count = countOf(step, waiting);
      if (count > 0) items.push({ title: todayTexts.step[step](count), count, view: "pairs" });
    }
    items.push(...roadmapItemsOfToday(register, context));
    const byHand = register.hands.filter((row) => row.state === "open" && isVisibleTo(row, context)).length;
    if (byHand > 0) items.push({ title: todayTexts.byHand(byHand), count: byHand, view: "hands" });
    const quarantined = quarantinedOf(register, context);
    if (quarantined > 0)
      items.push({ title: todayTexts.quarantined(quarantined), count: quarantined, view: "surveys" });
    const pairs = waiting
      .sort((one, other) => urgency(one.next) - urgency(other.next) || inListOrder(one.pair, other.pair))
      .slice(0, mostPairs)
      .map(({ pair }) => lines.line(pair));
    return { changes: [], answer: { items, pairs, morePairs: waiting.length - pairs.length } };
  },
});

/** People in the list whom nobody has taken into the bank of mentors or among the mentees yet. */
function unmarked(
  register: Rows<"mentors" | "pairs" | "settings" | "people" | "mentees">,
  { people }: PairLines,
  { actor, today }: Context,
): TodayItem[] {
  const settings = readSettings(register.settings);
  const schoolYear = schoolYearOf(today);
  const mentees = new Set(register.mentees.filter((row) => isInBank(row, today)).map((row) => row.personId));
  const paired = new Set(register.pairs.filter(isOccupying).map((pair) => pair.menteeId));
  const own = register.people.filter(({ id }) => people.homeOn(id, today) !== null && people.isOwn(id, actor, today));
  const young = own.filter(
    (person) =>
      !mentees.has(person.id) &&
      !paired.has(person.id) &&
      isYoungSpecialist(person, people.employmentsOf(person.id), people.organisations, schoolYear, settings),
  ).length;
  const items: TodayItem[] = [];
  if (own.length > 0 && !register.mentors.some((row) => isInBank(row, today)))
    items.push({ title: todayTexts.noMentors(own.length), count: own.length, view: "people", only: "unmarked" });
  if (young > 0) items.push({ title: todayTexts.young(young), count: young, view: "people", only: "youngUnmarked" });
  return items;
}

function isWaitingStep(next: NextStep): boolean {
  return (waitingSteps as readonly string[]).includes(next.step);
}

/** Overdue lines are counted by line, everything else by pair. */
function countOf(step: WaitingStep, waiting: readonly { pair: Pair; next: NextStep }[]): number {
  return waiting.reduce((sum, { next }) => {
    if (next.step !== step) return sum;
    return sum + (next.step === "overdue" ? next.count : 1);
  }, 0);
}

function urgency(next: NextStep): number {
  return (waitingSteps as readonly string[]).indexOf(next.step);
}

/** Answers that could not be matched to a participant are the department's to sort out. */
function quarantinedOf(register: Rows<"responses">, { actor }: Context): number {
  if (actor.role !== "department") return 0;
  return new Set(register.responses.filter((row) => row.state === "quarantined").map((row) => row.responseSetId)).size;
}
