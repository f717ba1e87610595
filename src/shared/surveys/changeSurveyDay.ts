/** The last day on which a survey takes answers: changed without giving out its links anew. */
import * as z from "zod/mini";
import { found } from "../facts/found.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Change, Decision, Rows } from "../facts/register.ts";
import { showDay } from "../language/day.ts";
import { linkSecrets } from "../register/linkSecrets.ts";
import { emptiedFieldOf, id } from "../request/fields.ts";
import { change } from "../request/request.ts";
import { secretsInUse } from "./linkCodes.ts";
import { type AskedSurvey, surveyLastDay } from "./surveyLinks.ts";

/** Why links may not be good until this day; null where they may. */
export function refusalOfDay(
  register: Rows<"settings">,
  survey: AskedSurvey,
  lastDay: string | null,
  today: string,
): Refusal | null {
  if (lastDay === null) return null;
  if (lastDay < today) return refuse("linkDayPast", { day: showDay(lastDay) });
  const latest = surveyLastDay(register, survey);
  return lastDay > latest ? refuse("linkDayLate", { day: showDay(lastDay), latest: showDay(latest) }) : null;
}

export const changeSurveyDay = change({
  title: "Последний день анкеты изменён",
  input: z.object({ surveyId: id, lastDay: emptiedFieldOf(linkSecrets.columns.lastDay) }),
  access: { who: "department" },
  sample: { surveyId: "А-001", lastDay: "2026-06-30" },
  reads: ["surveys", "settings"],
  writes: ["linkSecrets"],
  decide(register, { surveyId, lastDay = null }, { today }): Decision<{ surveyId: string }> {
    const survey = found(register, "surveys", surveyId);
    if (isRefusal(survey)) return survey;
    if (!survey.open) return refuse("linksOver", { survey: survey.id });
    const refused = refusalOfDay(register, survey, lastDay, today);
    if (refused !== null) return refused;
    const rows = secretsInUse(register.linkSecrets.filter((row) => row.surveyId === survey.id));
    if (rows.length === 0) return refuse("linksNotIssued", { survey: survey.id });
    const changes = rows.flatMap(({ id: key, lastDay: former }): Change[] =>
      former === lastDay ? [] : [{ table: "linkSecrets", put: { id: key, lastDay } }],
    );
    return { changes, answer: { surveyId: survey.id } };
  },
});
