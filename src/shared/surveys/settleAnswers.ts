/** Taken answers beside the sheet of answers: what waits is shown first, then follows its source or stays as it is. */

import * as z from "zod/mini";
import { deficitChanges, deficitOf } from "../facts/answerDeficits.ts";
import { rowChanges } from "../facts/answerRows.ts";
import { namesOf } from "../facts/names.ts";
import { refuse } from "../facts/refusal.ts";
import type { Change, Context, Decision } from "../facts/register.ts";
import { respondentOf } from "../facts/responseSets.ts";
import type { Survey } from "../register/surveys.ts";
import { deficitAreas } from "../register/vocabulary.ts";
import { id } from "../request/fields.ts";
import { change, type Preparation, question } from "../request/request.ts";
import type { Kept } from "./keptAnswers.ts";
import { responseTexts as texts } from "./responseTexts.ru.ts";
import type { RawAnswers } from "./sourceRows.ts";
import {
  type AnswersDecided,
  type AnswersRegister,
  judgingTablesFor,
  type Taken,
  takeAnswers,
  type Waiting,
} from "./takeAnswers.ts";

/** An answer that waits for a decision. */
export interface WaitingAnswer {
  /** Whose it is in the register; "" where it is nobody's. */
  person: string;
  submittedAt: string;
  /** What its source says now. */
  source: string;
  /** Deficits that it has named. */
  deficits: string;
}

export interface AnswersCompared {
  waiting: WaitingAnswer[];
  problems: string[];
}

const prepared = { name: "answers" } as Preparation<"answers", RawAnswers[]>;

export const compareWithSource = question({
  input: z.object({ surveyId: id }),
  access: { who: "department" },
  sample: { surveyId: "А-001" },
  reads: ["people", "mentees", "surveys", "responses", "linkSecrets", "settings"],
  tablesFor: judgingTablesFor,
  preparation: prepared,
  decide(register, input, context, raw): Decision<AnswersCompared> {
    const survey = register.surveys.find((row) => row.id === input.surveyId);
    if (survey === undefined) return refuse("notFound", { what: "survey", id: input.surveyId });
    const { waiting, problems } = taken(register, survey, raw, "wait", context);
    const names = namesOf(register);
    const shown = ({ kept, source, respondent }: Waiting): WaitingAnswer => ({
      person: kept.personId === null ? "" : names.of(kept.personId),
      submittedAt: kept.submittedAt,
      source:
        source === null
          ? texts.rowGone
          : texts.rowSays(source.row, isOfKept(kept, respondent), respondent === null ? null : names.of(respondent)),
      deficits: kept.lines
        .flatMap((line) => deficitOf(line) ?? [])
        .map(deficitAreas.label)
        .join(", "),
    });
    return { changes: [], answer: { waiting: waiting.map(shown), problems } };
  },
});

export const settleAnswers = change({
  title: "Ответы сверены с листом ответов",
  input: z.object({ surveyId: id, decided: z.enum(["follow", "keep"]) }),
  access: { who: "department" },
  sample: { surveyId: "А-001", decided: "follow" },
  reads: ["people", "linkSecrets"],
  writes: ["surveys", "responses", "mentees"],
  tablesFor: judgingTablesFor,
  preparation: prepared,
  decide(register, input, context, raw): Decision<{ settled: number }> {
    const survey = register.surveys.find((row) => row.id === input.surveyId);
    if (survey === undefined) return refuse("notFound", { what: "survey", id: input.surveyId });
    const settled = taken(register, survey, raw, "wait", context).waiting.length;
    if (settled === 0) return refuse("nothingWaits", { survey: survey.id });
    const { lines } = taken(register, survey, raw, input.decided, context);
    const changes = lines.map((put): Change => ({ table: "responses", put }));
    changes.push(...deficitChanges(register, lines, context.today), ...rowChanges(register, lines));
    return { changes, answer: { settled } };
  },
});

function isOfKept({ lines }: Kept, respondent: string | null): boolean {
  return respondent !== null && lines.some((line) => respondentOf(line) === respondent);
}

function taken(
  register: AnswersRegister,
  survey: Survey,
  raw: readonly RawAnswers[],
  decided: AnswersDecided,
  context: Context,
): Taken {
  const sheet = raw.find((one) => one.surveyId === survey.id);
  return takeAnswers(register, survey, sheet ?? { surveyId: survey.id, titles: [], rows: [] }, decided, context);
}
