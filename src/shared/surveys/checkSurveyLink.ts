/**
 * Whether a form may take an answer: asked by a host that lets its forms ask, before it takes one. Google's forms ask nobody, and the
 * answer is judged when it has come in.
 */
import * as z from "zod/mini";
import { refuse } from "../facts/refusal.ts";
import type { Decision, Rows } from "../facts/register.ts";
import { participantCode } from "../register/question.ts";
import type { TableName } from "../register/tables.ts";
import { id } from "../request/fields.ts";
import { question } from "../request/request.ts";
import { isLinkCode } from "./linkCodes.ts";
import { passportOf } from "./passport.ts";
import { type Respondents, respondentTables, surveyLastDay, surveyLinks } from "./surveyLinks.ts";

/**
 * `closed`: nobody's answer is taken any more, whatever the code. `wrong`: this code opens nothing, be it of another survey, old,
 * or invented.
 */
export type LinkAnswer = "open" | "closed" | "wrong";

const mostTexts = 50;

export const checkSurveyLink = question({
  input: z.object({
    formId: id,
    /** What is typed into the form's lines of text; left out while the page is only being shown. */
    texts: z.optional(
      z.array(z.object({ itemId: z.int(), text: z.string().check(z.maxLength(200)) })).check(z.maxLength(mostTexts)),
    ),
  }),
  access: { who: "department" },
  sample: { formId: "form-1" },
  reads: ["surveys", "linkSecrets", "settings"],
  tablesOf({ texts = [] }): { reads: readonly TableName[]; writes: readonly TableName[] } {
    return { reads: texts.some(({ text }) => isLinkCode(text.trim())) ? respondentTables : [], writes: [] };
  },
  decide(
    register: Rows<"surveys" | "linkSecrets" | "settings"> & Respondents,
    { formId, texts },
    context,
  ): Decision<LinkAnswer> {
    const told = (answer: LinkAnswer) => ({ changes: [], answer });
    const survey = register.surveys.find((row) => row.formId === formId);
    if (survey === undefined) return told("open");
    const links = surveyLinks(register, survey, context);
    const otherwise = surveyLastDay(register, survey);
    if (!survey.open || context.today > links.lastDay(otherwise)) return told("closed");
    if (texts === undefined) return told("open");
    const passport = passportOf(survey);
    if (passport === null) return refuse("surveySpoilt", { survey: survey.id });
    const item = passport.items.find(({ code }) => code === participantCode);
    const code = texts.find(({ itemId }) => itemId === item?.itemId)?.text.trim() ?? "";
    const link = links.read(code, context.now);
    const isGood = !("refused" in link) && context.today <= (link.lastDay ?? otherwise);
    return told(isGood ? "open" : "wrong");
  },
});
