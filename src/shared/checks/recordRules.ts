/** Documents, risks, recommendations, platforms, answers and figures. */

import { withdrawnDeficits } from "../facts/answerDeficits.ts";
import { indicatorInput } from "../indicators/indicatorInput.ts";
import { shareOfYear } from "../indicators/list.ts";
import { daysBetween, later, showDay } from "../language/day.ts";
import { reportDay, schoolYearOf, schoolYearStart, showSchoolYear } from "../language/schoolYear.ts";
import { riskKinds } from "../register/recordWords.ru.ts";
import { deficitAreas } from "../register/vocabulary.ts";
import { answersApart } from "../surveys/takeAnswers.ts";
import { checkWords as words } from "./checkTexts.ru.ts";
import { at, type Finding, rule } from "./rule.ts";

/** S2, титул: once a year. */
const reviewDays = 365;
const reviewed = ["regulation", "roadmap"];

export const recordRules = {
  documentNotReviewed: rule("warning", function* (view) {
    for (const row of view.register.documents) {
      const last = row.reviewedOn ?? row.effectiveOn ?? row.signedOn;
      const ours = row.level === "organisation" || row.level === "municipal";
      if (row.status === "inForce" && ours && reviewed.includes(row.kind) && last !== null) {
        if (daysBetween(last, view.today) > reviewDays)
          yield at("documents", row, "reviewedOn", words.documentNotReviewed.say(row.title, showDay(last)));
      }
    }
  }),
  documentExpired: rule("warning", function* (view) {
    for (const row of view.register.documents)
      if (row.status === "inForce" && row.validUntil !== null && row.validUntil < view.today)
        yield at("documents", row, "validUntil", words.documentExpired.say(row.title, showDay(row.validUntil)));
  }),
  cancelledCited: rule("warning", function* (view) {
    for (const row of view.register.documents)
      if (row.status === "cancelled" && row.inPreambles)
        yield at("documents", row, "inPreambles", words.cancelledCited.say(row.title), { inPreambles: false });
  }),
  replacedInForce: rule("warning", function* (view) {
    const successors = new Map(
      view.register.documents.flatMap((row): [string, string][] =>
        row.status === "inForce" && row.replacesId !== null && row.replacesId !== row.id
          ? [[row.replacesId, row.title]]
          : [],
      ),
    );
    for (const row of view.register.documents) {
      const successor = successors.get(row.id);
      if (row.status === "inForce" && successor !== undefined)
        yield at("documents", row, "status", words.replacedInForce.say(row.title, successor));
    }
  }),
  riskWithoutMeasures: rule("warning", function* (view) {
    for (const row of view.register.risks)
      if (row.status !== "closed" && row.measures === null)
        yield at("risks", row, "measures", words.riskWithoutMeasures.say(riskKinds.label(row.kind)));
  }),
  adviceOverdue: rule("warning", function* (view) {
    for (const row of view.register.recommendations)
      if (
        (row.status === "issued" || row.status === "accepted") &&
        row.doneOn === null &&
        row.dueOn !== null &&
        row.dueOn < view.today
      )
        yield at("recommendations", row, "dueOn", words.adviceOverdue.say(row.advice, showDay(row.dueOn)));
  }),
  adviceNotMarked: rule("warning", function* (view) {
    for (const row of view.register.recommendations)
      if (row.doneOn !== null && row.doneOn <= view.today && (row.status === "issued" || row.status === "accepted"))
        yield at("recommendations", row, "status", words.adviceNotMarked.say(row.advice, showDay(row.doneOn)), {
          status: "done",
        });
  }),
  platformUnmarked: rule("info", function* (view) {
    for (const row of view.register.platforms)
      if (row.metaSubject === null) yield at("platforms", row, "metaSubject", words.platformUnmarked.say(row.name));
  }),
  /** One answer sheet, not each of its questions. */
  responseQuarantined: rule("warning", function* (view): Iterable<Finding> {
    const told = new Set<string>();
    for (const row of view.register.responses) {
      if (row.state !== "quarantined" || told.has(row.responseSetId)) continue;
      told.add(row.responseSetId);
      yield at("responses", row, "state", words.responseQuarantined.say(row.responseSetId, row.remark ?? ""));
    }
  }),
  /** What has been taken beside the sheet from which it was taken, which people can correct. */
  responseDiffers: rule("warning", function* (view): Iterable<Finding> {
    for (const sheet of view.places.answers) {
      const survey = view.register.surveys.find((row) => row.id === sheet.surveyId);
      if (survey === undefined) continue;
      const { differing, problems } = answersApart(view.register, survey, sheet);
      for (const { line, sentence } of differing) yield at("responses", line, "answer", sentence);
      for (const sentence of problems) yield at("surveys", survey, "drainedAt", sentence);
    }
  }),
  /** A withdrawn answer has left a deficit that a person has entered, or lines of a plan. */
  responseLeft: rule("info", function* (view): Iterable<Finding> {
    for (const { row, personId, area } of withdrawnDeficits(view.register.responses)) {
      const mentee = view.menteeRows(personId).find((one) => one.leftOn === null);
      const [label, person] = [deficitAreas.label(area), view.name(personId)];
      if (mentee?.deficits?.includes(area)) {
        if (!mentee.answerDeficits?.includes(area))
          yield at("mentees", mentee, "deficits", words.responseLeft.say(label, row.responseSetId, person, null));
        continue;
      }
      for (const pair of view.pairsOfMentee(personId))
        for (const line of view.linesOf(pair.id))
          if (line.area === area && line.status === "planned")
            yield at("planLines", line, "area", words.responseLeft.say(label, row.responseSetId, person, pair.id));
    }
  }),
  /** Section 1, fact 2: only the literal reading can exceed the whole. */
  indicatorOverHundred: rule("warning", function* (view) {
    if (view.settings.mode !== "literal") return;
    const schoolYear = schoolYearOf(view.today);
    const reportOn = later(schoolYearStart(schoolYear), reportDay(schoolYear, view.today, view.settings.reportDay));
    const { value } = shareOfYear(1, indicatorInput(view.register), schoolYear, reportOn);
    const row = view.register.settings.find((one) => one.id === "mode");
    if (value !== null && value > 100 && row !== undefined)
      yield at("settings", row, "value", words.indicatorOverHundred.say(showSchoolYear(schoolYear), Math.round(value)));
  }),
};
