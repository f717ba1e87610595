/** Answers of a linked form become lines of the register: each form once, the latest of a person wins, corrections are followed. */

import { areaChanges } from "../facts/answerAreas.ts";
import { deficitChanges } from "../facts/answerDeficits.ts";
import { rowChanges } from "../facts/answerRows.ts";
import type { Change, Decision } from "../facts/register.ts";
import { nothing } from "../request/fields.ts";
import { change, type Preparation } from "../request/request.ts";
import { isLive } from "./keptAnswers.ts";
import { responseTexts as texts } from "./responseTexts.ru.ts";
import type { RawAnswers } from "./sourceRows.ts";
import { judgingTablesFor, takeAnswers } from "./takeAnswers.ts";

export interface Drained {
  /** New answers taken over, the quarantined included. */
  taken: number;
  quarantined: number;
  /** Answers whose place a later one of the same respondent has taken. */
  repeated: number;
  /** Answers that have followed a correction in the sheet of answers. */
  corrected: number;
  /** Answers of which somebody must say whether they stay. */
  waiting: number;
  /** What has been done, in words. */
  said: string;
  /** What could not be read or waits for a decision, in words. */
  problems: string[];
}

export const drainResponses = change({
  title: "Ответы анкет разобраны",
  input: nothing,
  access: { who: "known" },
  sample: {},
  reads: ["people", "surveys", "linkSecrets"],
  writes: ["surveys", "responses", "mentees", "mentors"],
  tablesFor: judgingTablesFor,
  preparation: { name: "answers" } as Preparation<"answers", RawAnswers[]>,
  decide(register, _input, context, raw): Decision<Drained> {
    const changes: Change[] = [];
    const drained: Drained = {
      taken: 0,
      quarantined: 0,
      repeated: 0,
      corrected: 0,
      waiting: 0,
      said: "",
      problems: [],
    };
    const all = raw.flatMap((sheet) => {
      const survey = register.surveys.find((row) => row.id === sheet.surveyId);
      return survey === undefined ? [] : [{ survey, taken: takeAnswers(register, survey, sheet, "wait", context) }];
    });
    for (const { survey, taken } of all) {
      drained.taken += taken.taken;
      drained.quarantined += taken.quarantined;
      drained.repeated += taken.repeated;
      drained.corrected += taken.corrected;
      drained.waiting += taken.waiting.length;
      drained.problems.push(...taken.problems);
      if (taken.waiting.length > 0) drained.problems.push(texts.waiting(taken.waiting.length));
      if (taken.lines.length === 0) continue;
      changes.push(...taken.lines.map((put): Change => ({ table: "responses", put })));
      const after = new Map(register.responses.map((row) => [row.id, row]));
      for (const line of taken.lines) after.set(line.id, line);
      const forms = [...after.values()].filter((row) => row.surveyId === survey.id && isLive(row));
      const drainedRows = new Set(forms.map((row) => row.responseSetId)).size;
      changes.push({ table: "surveys", put: { id: survey.id, drainedAt: context.now, drainedRows } });
    }
    const lines = all.flatMap(({ taken }) => taken.lines);
    changes.push(...deficitChanges(register, lines, context.today), ...areaChanges(register, lines));
    changes.push(...rowChanges(register, lines));
    return { changes, answer: { ...drained, said: texts.drained(drained) } };
  },
});
