/** Surveys whose answers become rows, from the form that is made of their definition to the row in the sheet. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SurveyKind } from "../../src/shared/register/surveyForms/list.ts";
import type { Drained } from "../../src/shared/surveys/acceptResponses.ts";
import type { SurveyLinks } from "../../src/shared/surveys/listSurveys.ts";
import type { SurveyLine } from "../../src/shared/surveys/surveyLine.ts";
import { linkCode } from "../support/surveyTown.ts";
import { emails, openTwoSchools, type Town } from "../support/twoSchools.ts";

let town: Town;
beforeAll(() => {
  town = openTwoSchools({ now: "2025-10-20T09:00:00+05:00" });
});
afterAll(() => town?.close());

function made(kind: SurveyKind): { surveyId: string; formId: string } {
  const known = new Set(town.executions.forms().map(({ id }) => id));
  const { surveyId } = town.done<SurveyLine>("createSurvey", { kind, schoolYear: 2025 });
  return { surveyId, formId: town.executions.forms().find(({ id }) => !known.has(id))?.id ?? "" };
}

const send = (formId: string, answers: Record<string, unknown>) => {
  expect(town.executions.submit(formId, answers, { email: "", tab: "form" }).problems).toEqual([]);
  town.done<Drained>("drainResponses", {});
};
const kept = (table: string) => town.canonical()[table] ?? [];

describe("the form of", () => {
  test("a word after a meeting asks for a day, and its answer is one line of the diary", () => {
    const { formId, surveyId } = made("meetingPulse");
    const items = town.executions.forms().find(({ id }) => id === formId)?.items ?? [];
    expect(items.map(({ type }) => type)).toEqual([
      "TEXT",
      "DATE",
      "MULTIPLE_CHOICE",
      "TEXT",
      "MULTIPLE_CHOICE",
      "PARAGRAPH_TEXT",
      "MULTIPLE_CHOICE",
      "TEXT",
    ]);
    send(formId, {
      "Код участника": linkCode(town, `${town.ids.mentor}|${town.pairs.own}`, surveyId),
      "Когда вы встречались?": "2025-10-13",
      "Что это было?": "консультация",
      "О чём шла речь?": "=1+1",
    });
    expect(kept("meetings")).toEqual([
      expect.objectContaining({ pairId: town.pairs.own, metOn: "2025-10-13", kind: "консультация", topic: "=1+1" }),
    ]);
    town.done("drainResponses", {});
    expect(kept("meetings")).toHaveLength(1);
  });

  test("the curator is linked for each organisation, and a stranger's code is set aside", () => {
    const { formId, surveyId } = made("curatorReview");
    const links = (as: string) => town.done<SurveyLinks>("listSurveyLinks", { surveyId }, as).links;
    expect(links(emails.curator).map(({ name }) => name)).toEqual(["Куратор"]);
    const item = town.executions
      .forms()
      .find(({ id }) => id === formId)
      ?.items.find(({ rows }) => rows !== undefined);
    const marks = Object.fromEntries((item?.rows ?? []).map((row) => [row, "да"]));
    send(formId, { "Код участника": linkCode(town, town.organisations.own, surveyId), [item?.title ?? ""]: marks });
    send(formId, { "Код участника": town.ids.mentor, [item?.title ?? ""]: marks });
    expect(links(emails.curator).map(({ answered }) => answered)).toEqual([true]);
    const mine = kept("responses").filter((row) => row["kind"] === "Анкета куратора");
    expect(mine.map((row) => [row["organisationId"] ?? "", row["state"]])).toEqual([
      ...Array.from({ length: 9 }, () => [town.organisations.own, "принят"]),
      ...Array.from({ length: 9 }, () => ["", "на разборе"]),
    ]);
  });
});
