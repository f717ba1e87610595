/** A survey is made for a school year. */
import * as z from "zod/mini";
import { newKey } from "../facts/newKey.ts";
import { refuse } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { showSchoolYear } from "../language/schoolYear.ts";
import { linkSecrets } from "../register/linkSecrets.ts";
import { surveyForms } from "../register/surveyForms/list.ts";
import { surveys } from "../register/surveys.ts";
import { fieldOf, maybeFieldOf, schoolYear } from "../request/fields.ts";
import { change, type Preparation } from "../request/request.ts";
import { refusalOfDay } from "./changeSurveyDay.ts";
import type { SurveyLine } from "./surveyLine.ts";
import { issuedLinks, surveyLastDay } from "./surveyLinks.ts";

/** A form that Google has made for this survey. `passport` is the JSON of which item is which question. */
export interface MadeForm {
  formId: string;
  url: string;
  passport: string;
}

/** `form` is null while it is only being asked whether the survey may be made; its `secret` is that of its links. */
export const createSurvey = change({
  title: "Анкета создана",
  input: z.object({
    kind: fieldOf(surveys.columns.kind),
    schoolYear,
    lastDay: maybeFieldOf(linkSecrets.columns.lastDay),
  }),
  access: { who: "department" },
  sample: { kind: "needs", schoolYear: 2025 },
  reads: ["settings"],
  writes: ["surveys", "linkSecrets"],
  preparation: { name: "form" } as Preparation<"form", (MadeForm & { secret: string }) | null>,
  decide(register, input, context, form): Decision<SurveyLine> {
    const title = surveyForms[input.kind].title;
    const schoolYear = showSchoolYear(input.schoolYear);
    if (register.surveys.some((row) => row.kind === input.kind && row.schoolYear === input.schoolYear)) {
      return refuse("surveyAlready", { survey: title, schoolYear });
    }
    const { lastDay = null } = input;
    const id = newKey(register, "surveys")();
    const asked = { id, kind: input.kind, schoolYear: input.schoolYear };
    const refused = refusalOfDay(register, asked, lastDay, context.today);
    if (refused !== null) return refused;
    const made = form ?? { formId: "", url: "", passport: "", secret: "" };
    return {
      changes: [
        {
          table: "surveys",
          put: {
            id,
            kind: input.kind,
            schoolYear: input.schoolYear,
            url: made.url,
            formId: made.formId,
            passport: made.passport,
            open: true,
            createdAt: context.now,
            drainedRows: 0,
          },
        },
        issuedLinks(register, { surveyId: id, respondent: null, secret: made.secret, lastDay }, context),
      ],
      answer: {
        surveyId: id,
        title,
        schoolYear,
        url: made.url,
        open: true,
        lastDay: lastDay ?? surveyLastDay(register, asked),
        answered: 0,
        expected: 0,
        quarantined: 0,
        repeated: 0,
        drainedAt: "",
      },
    };
  },
});
