/** Ingesting one answer of a survey, with few and with ten times as many answers there already: the same round trips. */
import type { SurveyLinks } from "../src/shared/surveys/listSurveys.ts";
import type { FormPage } from "../src/workbench/run/api.ts";
import { type BenchHost, openBenchHost } from "./support/host.ts";
import { compareMeters } from "./support/table.ts";
import { organisationList, staffList } from "./support/town.ts";

function answersOf(form: FormPage, link: string): Record<string, unknown> {
  const area = form.items.find((item) => item.required && item.rows !== undefined);
  if (area === undefined) throw new Error("the survey has no grid of areas");
  return {
    "Код участника": link,
    "Довольны ли вы уровнем своей подготовки?": "частично",
    "Насколько вы довольны работой?": "7",
    [area.title]: Object.fromEntries((area.rows ?? []).map((row) => [row, "часто"])),
  };
}

/** Mentees by the register's own import and marks, then as many answers. */
function oneMore(present: number) {
  const host: BenchHost = openBenchHost();
  try {
    host.done("confirmImport", organisationList());
    host.done("confirmImport", staffList(present + 1));
    const personIds = Array.from({ length: present + 1 }, (_, index) => `С-${String(index + 1).padStart(3, "0")}`);
    for (const personId of personIds)
      host.done("markMentee", { personId, categories: ["young"], deficits: ["method"] });
    host.done("createSurvey", { kind: "needs", schoolYear: 2025 });
    const [form] = host.forms();
    if (form === undefined) throw new Error("no survey has been made");
    const { links } = host.done<SurveyLinks>("listSurveyLinks", { surveyId: "А-001" }).answer;
    const meters = links.map(({ url }) => host.submit(form, answersOf(form, /=([^=]+)$/.exec(url)?.[1] ?? "")));
    const meter = meters[present];
    if (meter === undefined) throw new Error("the last answer has no meter");
    return { rows: present, meter };
  } finally {
    host.close();
  }
}

compareMeters("ingesting one answer beside so many others", oneMore(6), oneMore(60));
