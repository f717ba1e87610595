/** The card of a programme. */
import * as z from "zod/mini";
import { diagnosesOf, dynamicsOf } from "../facts/diagnoses.ts";
import { found } from "../facts/found.ts";
import { isOccupying, pairEnd } from "../facts/occupancy.ts";
import { byText } from "../facts/people.ts";
import { programmeLength } from "../facts/programmeLength.ts";
import { programmeOf } from "../facts/programmes.ts";
import { isRefusal } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { showDay } from "../language/day.ts";
import { isLineOverdue, pairLines, planLineAnswer } from "../pairs/pairLines.ts";
import type { PlanLine } from "../register/planLines.ts";
import type { Programme } from "../register/programmes.ts";
import { meetingKinds } from "../register/recordWords.ru.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { deficitAreas, mentoringKinds } from "../register/vocabulary.ts";
import { id } from "../request/fields.ts";
import { question } from "../request/request.ts";
import type { ProgrammeCard, ProgrammePlanLine } from "./answers.ts";
import { lackingOf } from "./behind.ts";
import { checklistOf, reviewOf } from "./checklist.ts";
import { ownPair, pairSample } from "./fields.ts";
import { programmeTexts as texts } from "./programmeTexts.ru.ts";

/** Everything about one pair's programme and how far it has come. */
export const showProgramme = question({
  input: z.object({ pairId: id }),
  access: ownPair,
  sample: pairSample,
  reads: [
    "organisations",
    "people",
    "employments",
    "deficits",
    "pairs",
    "pairEvents",
    "programmes",
    "planLines",
    "meetings",
    "programmeReviews",
    "consents",
    "settings",
  ],
  decide(register, input, context): Decision<ProgrammeCard> {
    const pair = found(register, "pairs", input.pairId);
    if (isRefusal(pair)) return pair;
    const { today } = context;
    const { people, isOwn, planOf } = pairLines(register, context);
    const programme = programmeOf(register, pair.id);
    const whole = planOf(pair);
    const plan = whole.filter((row) => row.status !== "cancelled");
    const diagnoses = diagnosesOf(register, pair);
    const diary = register.meetings
      .filter((row) => row.pairId === pair.id)
      .sort((one, other) => byText(other.metOn, one.metOn) || byText(other.id, one.id));
    const review = programme === undefined ? null : reviewOf(register, programme.id);
    const facts = {
      entry: diagnoses.entry !== null,
      exit: diagnoses.exit !== null,
      meetings: diary.length,
      reviewed: review !== null,
      oneDay: programmeLength(pair.kind, readSettings(register.settings)) === "oneDay",
    };
    return {
      changes: [],
      answer: {
        pairId: pair.id,
        mentor: people.name(pair.mentorId),
        mentee: people.name(pair.menteeId),
        menteeId: pair.menteeId,
        kind: mentoringKinds.label(pair.kind),
        own: isOwn(pair),
        startedOn: pair.startedOn,
        endsOn: pairEnd(pair),
        open: isOccupying(pair) || pair.status === "draft",
        programme: programme === undefined ? null : programmeAnswer(programme),
        plan: whole.map((line) => lineAnswer(line, today)),
        planDone: plan.filter((row) => row.status === "done").length,
        planAll: plan.length,
        planDue: plan.filter((row) => row.dueOn <= today || row.status === "done").length,
        planOverdue: plan.filter((row) => isLineOverdue(row, today)).length,
        diary: diary.map(({ metOn, kind, topic, outcome, usefulness, nextStep }) => ({
          metOn,
          kind: meetingKinds.label(kind),
          topic,
          outcome: outcome ?? "",
          usefulness,
          nextStep: nextStep ?? "",
        })),
        dynamics: dynamicsOf(diagnoses),
        checklist: programme === undefined ? [] : checklistOf(register, pair, programme, today),
        review:
          review === null
            ? null
            : {
                reviewedOn: review.row.reviewedOn,
                total: review.total,
                level: review.level,
                levelLabel: texts.levels[review.level],
              },
        lacking: pair.finishedOn === null ? lackingOf(pair, plan, programme, facts, today) : [],
      },
    };
  },
});

function lineAnswer(line: PlanLine, today: string): ProgrammePlanLine {
  return {
    ...planLineAnswer(line, today),
    area: line.area === null ? "" : deficitAreas.label(line.area),
    kind: line.kind ?? "",
    product: line.product ?? "",
    reflection: line.reflection ?? "",
    rating: line.rating,
  };
}

function programmeAnswer(row: Programme): ProgrammeCard["programme"] {
  return {
    programmeId: row.id,
    version: row.version,
    goal: row.goal,
    directions: [...row.directions],
    strengths: row.strengths ?? "",
    expected: row.expected ?? "",
    frequency: row.frequency ?? "",
    startedOn: row.startedOn,
    dueOn: row.dueOn,
    jointly: row.jointly,
    approvedOn: row.approvedOn ?? "",
    protocol:
      row.protocolNumber === null
        ? ""
        : texts.protocol(row.protocolNumber, row.protocolOn === null ? "" : showDay(row.protocolOn)),
    middle: { on: row.middleOn ?? "", doneOn: row.middleDoneOn ?? "", result: row.middleResult ?? "" },
    final: { on: row.finalOn ?? "", doneOn: row.finalDoneOn ?? "", result: row.finalResult ?? "" },
    conclusion: row.conclusion ?? "",
    proposals: row.proposals ?? "",
    reportOn: row.reportOn ?? "",
    effective: row.effective,
  };
}
