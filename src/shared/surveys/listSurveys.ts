/** Surveys, their answers by count, and the personal links. */

import * as z from "zod/mini";
import { found } from "../facts/found.ts";
import { answeredLinks, linkHolders, respondentOfLink } from "../facts/linkHolders.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Decision, Rows } from "../facts/register.ts";
import { showSchoolYear } from "../language/schoolYear.ts";
import { surveyForms } from "../register/surveyForms/list.ts";
import type { RowOf } from "../register/tables.ts";
import { id, nothing } from "../request/fields.ts";
import { question } from "../request/request.ts";
import { type LinkLine, linkHolderTables, linkLines } from "./linkLines.ts";
import { passportOf, prefillMark } from "./passport.ts";
import type { SurveyLine } from "./surveyLine.ts";
import { surveyLastDay, surveyLinks } from "./surveyLinks.ts";

export interface SurveyLinks {
  title: string;
  /** The last day on which answers by these links are taken. */
  lastDay: string;
  links: (Omit<LinkLine, "code"> & { url: string })[];
}

type Survey = RowOf<"surveys">;

export const listSurveys = question({
  input: nothing,
  access: { who: "known" },
  sample: {},
  reads: linkHolderTables,
  decide(register, _input, context): Decision<SurveyLine[]> {
    const lines = register.surveys.map((survey) => {
      const answered = answeredLinks(register, survey);
      const expected = linkHolders(register, survey, context);
      return {
        surveyId: survey.id,
        title: surveyForms[survey.kind].title,
        schoolYear: showSchoolYear(survey.schoolYear),
        url: survey.url ?? "",
        open: survey.open,
        lastDay: surveyLinks(register, survey, context).lastDay(surveyLastDay(register, survey)),
        answered: expected.filter((one) => answered.has(respondentOfLink(one))).length,
        expected: expected.length,
        quarantined: formsIn(register, survey, "quarantined"),
        repeated: formsIn(register, survey, "superseded"),
        drainedAt: survey.drainedAt ?? "",
      };
    });
    return { changes: [], answer: lines.sort((one, other) => (one.schoolYear < other.schoolYear ? 1 : -1)) };
  },
});

export const listSurveyLinks = question({
  input: z.object({ surveyId: id }),
  access: { who: "known" },
  sample: { surveyId: "А-001" },
  reads: linkHolderTables,
  decide(register, input, context): Decision<SurveyLinks> {
    const survey = found(register, "surveys", input.surveyId);
    if (isRefusal(survey)) return survey;
    const passport = passportOf(survey);
    if (passport === null && survey.passport !== null) return refuse("surveySpoilt", { survey: survey.id });
    const { all, lastDay } = linkLines(register, survey, context);
    const links = all.flatMap(({ code, ...one }) => {
      if (passport === null) return [{ ...one, url: survey.url ?? "" }];
      return code === null ? [] : [{ ...one, url: passport.prefilled.replace(encodeURIComponent(prefillMark), code) }];
    });
    if (links.length < all.length) return refuse(survey.open ? "linksNotIssued" : "linksOver", { survey: survey.id });
    return { changes: [], answer: { title: surveyForms[survey.kind].title, lastDay, links } };
  },
});

/** How many sent forms have lines in this state. */
function formsIn(register: Rows<"responses">, { id }: Survey, state: RowOf<"responses">["state"]): number {
  const lines = register.responses.filter((row) => row.surveyId === id && row.state === state);
  return new Set(lines.map((row) => row.responseSetId)).size;
}
