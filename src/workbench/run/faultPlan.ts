/**
 * The text of a fault plan, items separated by ";":
 *   kind[:argument]@17            at the 17th service call
 *   kind[:argument]@Range.setValues#3   at the 3rd call of a method (without #: at every one)
 *   event:dup                     what happens to every event of a form
 *   p=0.05 or p=0.05:kill,after   at random, by the seed
 */
const callFaults = ["before", "after", "partial", "kill", "late", "slow", "busy", "quota", "edit"] as const;
export type CallFault = (typeof callFaults)[number];

/** Faults that hold for a whole run. */
const runFaults = ["unbound", "user", "event"] as const;
type RunFault = (typeof runFaults)[number];

const eventFaults = ["dup", "drop", "blank", "late", "reorder", "edited"] as const;
export type EventFault = (typeof eventFaults)[number];

/** Faults that may strike at random. */
const randomFaults = ["before", "after", "partial", "kill", "busy"] as const satisfies readonly CallFault[];

export interface PlannedFault {
  fault: CallFault;
  argument: string;
  /** Null: the n-th call of any kind. */
  method: string | null;
  /** Null: every one. */
  nth: number | null;
}

export interface FaultPlan {
  calls: PlannedFault[];
  runs: { fault: RunFault; argument: string }[];
  random: { share: number; among: readonly CallFault[] } | null;
}

export class FaultPlanError extends Error {
  override readonly name = "FaultPlanError";
}

const item = /^(?<kind>[a-z]+)(?::(?<argument>[^@]*))?(?:@(?<method>[A-Za-z]+(?:\.[A-Za-z]+)*)?(?:#?(?<nth>\d+))?)?$/;
const chance = /^p=(?<share>0?\.\d+|0|1)(?::(?<among>[a-z,]+))?$/;

export function parseFaultPlan(text: string): FaultPlan {
  const plan: FaultPlan = { calls: [], runs: [], random: null };
  for (const part of text.split(";").map((one) => one.trim())) {
    if (part === "") continue;
    const random = chance.exec(part)?.groups;
    if (random) plan.random = { share: Number(random["share"]), among: amongOf(random["among"], part) };
    else addItem(plan, part);
  }
  return plan;
}

function amongOf(names: string | undefined, part: string): readonly CallFault[] {
  if (names === undefined) return randomFaults;
  return names.split(",").map((name) => {
    if (!isOneOf(randomFaults, name)) throw new FaultPlanError(part);
    return name;
  });
}

function addItem(plan: FaultPlan, part: string): void {
  const found = item.exec(part)?.groups;
  const kind = found?.["kind"] ?? "";
  const argument = found?.["argument"] ?? "";
  const method = found?.["method"] ?? null;
  const nth = found?.["nth"] === undefined ? null : Number(found["nth"]);
  if (isOneOf(runFaults, kind)) {
    if (kind === "event" && !isOneOf(eventFaults, argument)) throw new FaultPlanError(part);
    plan.runs.push({ fault: kind, argument });
  } else if (isOneOf(callFaults, kind) && (method !== null || nth !== null)) {
    plan.calls.push({ fault: kind, argument, method, nth });
  } else throw new FaultPlanError(part);
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return (names as readonly string[]).includes(name);
}
