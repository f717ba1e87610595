import { refuse } from "../facts/refusal.ts";
import type { Context, Decision, Rows } from "../facts/register.ts";
import { showSchoolYear } from "../language/schoolYear.ts";
import type { SurveyLine } from "../lists/answers.ts";
import type { InputOf } from "../lists/protocol.ts";
import { surveys } from "../register/surveys.ts";
import { nextKey } from "../register/table.ts";
import { questionnaires } from "./questionnaires.ts";

/** A form that Google has made for this survey. `passport` is the JSON of which item is which question. */
export interface MadeForm {
  formId: string;
  url: string;
  passport: string;
}

/** `form` is null while it is only being asked whether the survey may be made. */
export function createSurvey(
  register: Rows<"surveys">,
  input: InputOf<"createSurvey">,
  context: Context,
  form: MadeForm | null,
): Decision<SurveyLine> {
  const title = questionnaires[input.kind].title;
  const schoolYear = showSchoolYear(input.schoolYear);
  if (register.surveys.some((row) => row.kind === input.kind && row.schoolYear === input.schoolYear)) {
    return refuse("surveyAlready", { survey: title, schoolYear });
  }
  const id = nextKey(
    surveys,
    register.surveys.map((row) => row.id),
  )();
  const made = form ?? { formId: "", url: "", passport: "" };
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
    ],
    answer: {
      surveyId: id,
      title,
      schoolYear,
      url: made.url,
      open: true,
      answered: 0,
      expected: 0,
      quarantined: 0,
      drainedAt: "",
    },
  };
}
