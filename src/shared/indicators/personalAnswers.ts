/** What people have answered to single questions that several surveys ask: of each the latest counts. */
import { byText } from "../facts/people.ts";
import type { Rows } from "../facts/register.ts";
import type { ResponseStage } from "../register/surveyForms/survey.ts";

/** By person and question; of one stage of a school year, until a day. */
export function latestAnswers(
  { responses }: Rows<"responses">,
  questions: readonly string[],
  stage: ResponseStage,
  schoolYear: number,
  until: string,
): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  const mine = responses.filter(
    (row) =>
      questions.includes(row.question) &&
      row.stage === stage &&
      row.schoolYear === schoolYear &&
      row.state === "accepted" &&
      row.submittedAt.slice(0, 10) <= until,
  );
  for (const row of [...mine].sort(byMoment)) {
    if (row.personId === null || row.answer === null) continue;
    const answers = found.get(row.personId) ?? new Map<string, string>();
    found.set(row.personId, answers.set(row.question, row.answer));
  }
  return found;
}

type Response = Rows<"responses">["responses"][number];

/** Of one moment the greater answer counts, in whichever order the rows stand. */
function byMoment(one: Response, other: Response): number {
  return byText(one.submittedAt, other.submittedAt) || byText(one.answer ?? "", other.answer ?? "");
}
