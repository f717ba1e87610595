/** A filled paper becomes lines of the register by the rules of a form's row: the same reading, the same judge, the latest counts. */
import { type Refusal, refuse } from "../facts/refusal.ts";
import type { Context } from "../facts/register.ts";
import { partsOfRespondent } from "../facts/respondents.ts";
import { paperMark, responseSetId } from "../facts/responseSets.ts";
import { showDay } from "../language/day.ts";
import { participantCode } from "../register/question.ts";
import type { Survey } from "../register/surveys.ts";
import { type Kept, keptOf, linesById, type ResponseRow } from "./keptAnswers.ts";
import { respondentOfPaper } from "./paperSource.ts";
import { askedColumns, type SourceRow, sourceOf } from "./sourceRows.ts";
import { surveyLinks } from "./surveyLinks.ts";
import { type AnswersRegister, changedLines, judgedPlace, judgingOf, lineOf, settleStates } from "./takeAnswers.ts";

export interface Paper {
  /** Whose it is about what, as the list of links names it. */
  respondent: string;
  /** The day that stands on it. */
  filledOn: string;
  /** What its form would have sent, by question. */
  answers: ReadonlyMap<string, string>;
}

export interface PaperTaken {
  /** Lines as they become, those that do not change left out. */
  lines: ResponseRow[];
  state: ResponseRow["state"];
  /** Why it is set aside or does not count; null where it counts. */
  reason: string | null;
  /** Whether it has taken the place of an earlier answer. */
  replaces: boolean;
}

export function takePaper(
  register: AnswersRegister,
  survey: Survey,
  paper: Paper,
  context: Pick<Context, "linkKey" | "today" | "now">,
): PaperTaken | Refusal {
  const kept = keptOf(register.responses, survey.id);
  const submittedAt = momentOf(kept, paper, context);
  const links = surveyLinks(register, survey, context);
  const code = links.codeFor(paper.respondent, submittedAt);
  if (code === null) return refuse("paperBeforeLinks", { survey: survey.id, day: showDay(paper.filledOn) });
  if ("refused" in links.read(code, submittedAt))
    return refuse("linkUnknown", { survey: survey.id, respondent: paper.respondent });
  const read = rowOf(survey, paper, submittedAt, code);
  if (read === null) return refuse("paperEmpty", {});
  const row = { ...read, id: responseSetId(survey.id, submittedAt, `${paperMark} ${paper.respondent}`) };
  const place = judgedPlace(judgingOf(register, survey, context), row, null);
  const about = { ...place, pairId: place.pairId ?? partsOfRespondent(paper.respondent).pairId };
  const before = linesById(kept);
  const draft = new Map(before);
  const own = [...row.answers].map(([question, answer]) => ({
    ...lineOf(survey, row, about, question, answer),
    mark: paperMark,
  }));
  for (const line of own) draft.set(line.id, line);
  settleStates(draft);
  const lines = changedLines(before, draft);
  const { state, remark } = draft.get((own[0] as ResponseRow).id) as ResponseRow;
  return { lines, state, reason: remark, replaces: lines.length > own.length };
}

/** Null where nothing is answered. */
function rowOf(survey: Survey, { answers }: Paper, submittedAt: string, code: string): SourceRow | null {
  const columns = askedColumns(survey);
  const cells = columns.map((column) => (column.code === participantCode ? code : (answers.get(column.code) ?? "")));
  const titles = ["", ...columns.map(({ title }) => title)];
  const source = sourceOf(survey, { surveyId: survey.id, titles, rows: [[submittedAt, ...cells]] });
  if (typeof source === "string") throw new Error(source);
  return source.rows[0] ?? null;
}

/**
 * The day on the paper decides about every date. A paper of today is as late as its typing; of a day before it is the day's last word,
 * and of several papers by one hand on one day the one that was typed last.
 */
function momentOf(
  kept: readonly Kept[],
  { respondent, filledOn }: Paper,
  { today, now }: Pick<Context, "today" | "now">,
): string {
  if (filledOn === today) return now;
  const same = kept.filter(
    (one) => one.paper && one.submittedAt.startsWith(filledOn) && respondentOfPaper(one) === respondent,
  );
  const time = [Math.floor(same.length / 60) % 60, same.length % 60].map((part) => String(part).padStart(2, "0"));
  return `${filledOn}T23:${time.join(":")}`;
}
