/** What a programme and its diagnoses say when a pair ends in full (F105, F108, F109). */

import { changeOf, diagnosesOf, dynamicsOf } from "../facts/diagnoses.ts";
import { programmeOf } from "../facts/programmes.ts";
import { programmeLacks } from "../facts/programmeWords.ru.ts";
import type { Rows } from "../facts/register.ts";
import type { Pair } from "../register/pairs.ts";
import { controlResults } from "../register/recordWords.ru.ts";

export interface FinishedFacts {
  /** The mentor's conclusion, else the result of the final control. */
  evaluation: string | undefined;
  diagnosedOn: string | undefined;
  /** Undefined where nothing was measured twice. */
  overcome: boolean | undefined;
  lacking: string[];
}

export function finishedFacts(
  register: Rows<"programmes" | "deficits">,
  pair: Pair,
  finishedOn: string,
): FinishedFacts {
  const programme = programmeOf(register, pair.id);
  const diagnoses = diagnosesOf(register, { ...pair, finishedOn });
  const exit = diagnoses.exit !== null && diagnoses.exit.measuredOn <= finishedOn ? diagnoses.exit : null;
  const { before, after, compared, worse } = changeOf(dynamicsOf({ ...diagnoses, exit }));
  const lacking: string[] = [];
  if (programme?.approvedOn != null) {
    if (programme.finalDoneOn === null) lacking.push(programmeLacks.final);
    else if (programme.finalResult === "behind") lacking.push(programmeLacks.failed);
    if (programme.reportOn === null) lacking.push(programmeLacks.report);
  }
  const result = programme?.finalResult ?? null;
  return {
    evaluation: programme?.conclusion ?? (result === null ? undefined : controlResults.label(result)),
    diagnosedOn: exit?.measuredOn,
    overcome: compared === 0 ? undefined : after < before && worse.length === 0,
    lacking,
  };
}
