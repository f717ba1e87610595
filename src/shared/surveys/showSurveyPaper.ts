/** The answer sheets of a survey, to print and to type in: its questions, what it promises, and whose each sheet is. */
import * as z from "zod/mini";
import { found } from "../facts/found.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { showSchoolYear } from "../language/schoolYear.ts";
import { participantCode, type Question } from "../register/question.ts";
import { isOfOrganisations, surveyForms } from "../register/surveyForms/list.ts";
import { id } from "../request/fields.ts";
import { question } from "../request/request.ts";
import { type LinkLine, linkHolderTables, linkLines } from "./linkLines.ts";
import { mayTypePapers } from "./mayTypePapers.ts";
import { paperTexts } from "./paperTexts.ru.ts";
import { passportOf } from "./passport.ts";
import { askedQuestions } from "./sourceRows.ts";

export interface SurveyPaper {
  title: string;
  schoolYear: string;
  /** What the form says above its questions, and who types the paper in. */
  description: string;
  handIn: string;
  /** The last day on which it may be filled in. */
  lastDay: string;
  /** Without that of whose it is: the code stands on the paper. */
  questions: readonly Question[];
  /** The latest day that may stand on it. */
  today: string;
  /** Whether whoever asks may type them in. */
  mayType: boolean;
  sheets: (Omit<LinkLine, "code"> & { code: string })[];
}

export const showSurveyPaper = question({
  input: z.object({ surveyId: id }),
  access: { who: "known" },
  sample: { surveyId: "А-001" },
  reads: linkHolderTables,
  decide(register, input, context): Decision<SurveyPaper> {
    const survey = found(register, "surveys", input.surveyId);
    if (isRefusal(survey)) return survey;
    if (survey.passport !== null && passportOf(survey) === null) return refuse("surveySpoilt", { survey: survey.id });
    const { all, lastDay } = linkLines(register, survey, context);
    const sheets = all.flatMap(({ code, ...one }) => (code === null ? [] : [{ ...one, code }]));
    if (sheets.length < all.length) return refuse(survey.open ? "linksNotIssued" : "linksOver", { survey: survey.id });
    const { title, description } = surveyForms[survey.kind];
    return {
      changes: [],
      answer: {
        title,
        schoolYear: showSchoolYear(survey.schoolYear),
        description,
        handIn: paperTexts.handIn[isOfOrganisations(survey.kind) ? "organisation" : "person"],
        lastDay,
        questions: askedQuestions(survey).filter(({ code }) => code !== participantCode),
        today: context.today,
        mayType: mayTypePapers(survey.kind, context.actor),
        sheets,
      },
    };
  },
});
