/** A filled answer sheet of paper is typed in: one request for all its answers. */
import * as z from "zod/mini";
import { areaChanges } from "../facts/answerAreas.ts";
import { deficitChanges } from "../facts/answerDeficits.ts";
import { rowChanges } from "../facts/answerRows.ts";
import { found } from "../facts/found.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Actor, Change, Decision } from "../facts/register.ts";
import { partsOfRespondent } from "../facts/respondents.ts";
import { showDay } from "../language/day.ts";
import { limits } from "../language/limits.ts";
import { participantCode } from "../register/question.ts";
import type { Survey } from "../register/surveys.ts";
import { id, isoDay } from "../request/fields.ts";
import { change } from "../request/request.ts";
import { mayTypePapers } from "./mayTypePapers.ts";
import { paperTexts } from "./paperTexts.ru.ts";
import { askedColumns } from "./sourceRows.ts";
import { judgingTablesFor } from "./takeAnswers.ts";
import { type PaperTaken, takePaper } from "./takePaper.ts";
import { sentAnswer } from "./typedAnswers.ts";

export type PaperEntered = Pick<PaperTaken, "state" | "reason" | "replaces">;

const mostAnswers = 100;

export const enterPaper = change({
  title: "Ответ с бумаги внесён",
  input: z.object({
    surveyId: id,
    /** As the list of papers names it. */
    respondent: id,
    /** The day that stands on the paper. */
    filledOn: isoDay,
    /** By question or row of a grid, as it was typed: numbers of answers, a day, words. */
    answers: z
      .array(
        z.object({
          question: id,
          typed: z.string().check(z.maxLength(limits.answer)),
        }),
      )
      .check(z.maxLength(mostAnswers)),
  }),
  access: { who: "known" },
  sample: {
    surveyId: "А-001",
    respondent: "С-001",
    filledOn: "2025-09-20",
    answers: [{ question: "З-12.1", typed: "8" }],
  },
  reads: ["people", "surveys", "linkSecrets"],
  writes: ["responses", "mentees", "mentors"],
  tablesFor: judgingTablesFor,
  decide(register, input, context): Decision<PaperEntered> {
    const survey = found(register, "surveys", input.surveyId);
    if (isRefusal(survey)) return survey;
    const { respondent, filledOn } = input;
    const refused = refusalOfTyping(survey, respondent, context.actor);
    if (refused !== null) return refused;
    if (filledOn > context.today) return refuse("paperAhead", { day: showDay(filledOn) });
    const answers = answersIn(survey, input.answers);
    if (!(answers instanceof Map)) return answers;
    const taken = takePaper(register, survey, { respondent, filledOn, answers }, context);
    if (isRefusal(taken)) return taken;
    const { lines, state, reason, replaces } = taken;
    const changes = lines.map((put): Change => ({ table: "responses", put }));
    changes.push(...deficitChanges(register, lines, context.today), ...areaChanges(register, lines));
    changes.push(...rowChanges(register, lines));
    return { changes, answer: { state, reason, replaces } };
  },
});

/** A curator types what the own organisation has answered, and nothing else. */
function refusalOfTyping({ kind }: Survey, respondent: string, actor: Actor): Refusal | null {
  if (!mayTypePapers(kind, actor)) return refuse("paperOfPerson", {});
  const { whoId } = partsOfRespondent(respondent);
  const isOwn = actor.role === "department" || actor.organisationIds.includes(whoId);
  return isOwn ? null : refuse("otherOrganisation", { object: whoId });
}

/** What the form would have sent, by question. */
function answersIn(
  survey: Survey,
  typed: readonly { question: string; typed: string }[],
): Map<string, string> | Refusal {
  const columns = new Map(askedColumns(survey).map((column) => [column.code, column]));
  columns.delete(participantCode);
  const answers = new Map<string, string>();
  for (const one of typed) {
    const column = columns.get(one.question);
    if (column === undefined || answers.has(one.question)) return refuse("paperQuestion", { question: one.question });
    const sent = sentAnswer(column.question, one.typed);
    if (sent === null)
      return refuse("paperTyped", { title: column.title, typed: one.typed, as: paperTexts.typedAs(column.question) });
    answers.set(one.question, sent);
  }
  return answers;
}
