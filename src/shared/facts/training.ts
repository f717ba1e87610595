/** Whether a mentor has had the training (КПК), told by «Учёт КПК» alone where it knows (F050). */

import { showDay } from "../language/day.ts";
import type { Mentor } from "../register/mentors.ts";
import type { Training } from "../register/trainings.ts";
import { byText } from "./people.ts";
import { trainingTexts as words } from "./trainingWords.ru.ts";

export function trainingsOf(trainings: readonly Training[], personId: string): Training[] {
  return trainings
    .filter((row) => row.personId === personId)
    .sort((one, other) => byText(other.finishedOn, one.finishedOn) || byText(other.id, one.id));
}

/** What the mentor's row says of the training: made from the latest record of a mentor's training. */
export function trainingOf(trainings: readonly Training[], personId: string): Pick<Mentor, "trained" | "training"> {
  const latest = trainingsOf(trainings, personId).find((row) => row.role === "mentor");
  return latest === undefined
    ? { trained: false, training: null }
    : { trained: true, training: trainingWords(latest).slice(0, 500) };
}

export function trainingWords({ programme, hours, finishedOn }: Training): string {
  return [programme, hours === null ? "" : words.hours(hours), showDay(finishedOn)].filter(Boolean).join(", ");
}

/** The row's own mark holds where nobody has kept a record of the training. */
export function isTrained(mentor: Mentor | undefined, trainings: readonly Training[], personId: string): boolean {
  return mentor?.trained === true || trainingOf(trainings, personId).trained;
}
