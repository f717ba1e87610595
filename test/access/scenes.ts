/** What has to be so in the town before some decisions look at all that they may have to look at. */
import { indicatorNumbers } from "../../src/shared/indicators/list.ts";
import type { RequestName } from "../../src/shared/lists/requests.ts";
import { requests } from "../../src/shared/lists/requests.ts";
import { programmeLengths, stageSets } from "../../src/shared/register/ruleWords.ru.ts";
import { firstDataRow, keyRow } from "../../src/shared/register/table.ts";
import { type TableName, tables } from "../../src/shared/register/tables.ts";
import { modes, pairStatuses } from "../../src/shared/register/vocabulary.ts";
import { dumpedRows } from "../faults/dump.ts";
import { resolvedRequests } from "../faults/operations.ts";
import { column, department, type Outcome, type Town, today } from "../faults/town.ts";
import { aPairFile } from "../shared/import/banks.ts";

type Input = Record<string, unknown>;
export type Ask = (name: RequestName, input: Input, as?: string) => Outcome;

/** Each begins with the town as it was made. */
export function makeScenes(town: Town): ((ask: Ask) => void)[] {
  const rows = (table: TableName) => dumpedRows(town.workbook, [table])[table] ?? [];
  const sample = (name: RequestName): Input => {
    const { dryRun: _dryRun, ...real } = requests[name].sample as Input;
    return real;
  };
  const askAbout = (ask: Ask, name: RequestName, given: readonly Input[]) => {
    for (const one of given) ask(name, { ...sample(name), ...one });
  };
  const setting = (ask: Ask, id: string, value: string) => ask("changeSetting", { id, value });
  const file = (...sheet: unknown[][]) => ({ fileName: "список.csv", sheets: [{ name: "Список", rows: sheet }] });
  const pairs = rows("pairs").map(({ id, menteeId, dueOn, status }) => ({ id, menteeId, dueOn, status }));
  const pairIds = pairs.map(({ id }) => ({ pairId: id }));
  const [organisation] = rows("organisations").filter((row) => row["curatorEmail"] !== "");
  const [place, curator] = [String(organisation?.["shortName"]), String(organisation?.["curatorEmail"])];
  const staff = rows("employments").flatMap(({ personId, organisationId }) =>
    organisationId === organisation?.["id"] ? [{ personId: String(personId) }] : [],
  );
  const nameOf = (at: number) => String(rows("people").find((row) => row["id"] === staff[at]?.personId)?.["name"]);
  return [
    (ask) => {
      setting(ask, "mode", modes.label("literal"));
      setting(ask, "youngYears", "1");
      ask("showIndicators", {});
    },
    (ask) => {
      askAbout(
        ask,
        "changeTargets",
        indicatorNumbers.map((indicator) => ({
          indicator,
          targets: [{ kind: "year", year: 2026, target: 1 }],
          dryRun: true,
        })),
      );
    },
    (ask) => {
      setting(ask, "departmentEmails", curator);
      ask("changeSetting", { id: "mentorYears", value: "7" }, curator);
      ask("showLastOperation", {});
    },
    (ask) => {
      setting(ask, "personalDataConsent", "да");
      for (const name of ["markMentor", "markMentee"] as const) askAbout(ask, name, staff.slice(0, 6));
    },
    (ask) => {
      for (const name of ["recordApproval", "recordTraining", "recordAward", "recordDeficits", "startRoute"] as const)
        for (const one of staff.slice(0, 3)) ask(name, { ...sample(name), ...one }, curator);
    },
    (ask) => {
      for (let round = 0; round < 2; round += 1)
        askAbout(
          ask,
          "recordConsent",
          pairIds.map((one) => ({ ...one, givenOn: today })),
        );
    },
    (ask) => {
      setting(ask, "extraDutiesConsent", "да");
      askAbout(
        ask,
        "startPair",
        pairIds.map((one) => ({ ...one, on: today })),
      );
    },
    (ask) => {
      const involved = { involvedId: "С-001", involvedAgreedOn: today };
      askAbout(
        ask,
        "savePlanLine",
        pairs.map(({ id, dueOn }) => ({ pairId: id, dueOn, ...involved })),
      );
    },
    (ask) => {
      for (const kind of ["Traditional", "Group", "ShortTerm", "Reverse", "Situational"])
        setting(ask, `length${kind}`, programmeLengths.label("oneDay"));
      const planned = rows("programmes")
        .slice(-12)
        .map(({ pairId }) => ({ pairId }));
      askAbout(ask, "showProgramme", planned);
      askAbout(
        ask,
        "reviewProgramme",
        planned.map((one) => ({ ...one, reviewedOn: today })),
      );
    },
    (ask) => {
      const measured = new Set(rows("deficits").map((row) => row["personId"]));
      const unmeasured = staff.filter(({ personId }) => !measured.has(personId)).slice(0, 3);
      for (const name of ["extendRoute", "markRouteStep", "startRoute", "extendRoute"] as const)
        askAbout(ask, name, unmeasured);
      askAbout(
        ask,
        "showRoute",
        rows("routes").map(({ personId }) => ({ personId })),
      );
    },
    (ask) => {
      const events = rows("events").map(({ id }) => ({ eventId: id }));
      for (const name of ["showEvent", "inviteAudience"] as const) askAbout(ask, name, events);
      setting(ask, "stageSet", stageSets.label("omsk"));
      askAbout(
        ask,
        "showOrganisation",
        rows("organisations").map(({ id }) => ({ organisationId: id })),
      );
    },
    (ask) => {
      const running = pairs.findIndex(({ status }) => status === pairStatuses.label("running") || status === "running");
      const sheet = town.workbook.info().sheets.find((one) => one.name === tables.pairs.sheet);
      const sheetId = sheet?.sheetId ?? 0;
      const keys = { sheetId, row: keyRow, column: 1, rows: 1, columns: sheet?.lastColumn ?? 1 };
      const due = (town.workbook.displayValues(keys)[0] ?? []).indexOf("dueOn") + 1;
      const at = { sheetId, row: firstDataRow + running, column: due, rows: 1, columns: 1 };
      const past = [[{ kind: "typed", text: "30.04.2026" } as const]];
      town.workbook.apply([{ do: "setCells", at, inputs: past }], { email: department, source: "edit" });
      const agreed = { mentorAgreedOn: today, menteeAgreedOn: today };
      const overdue = { decision: "extend", dueOn: "2026-06-30", ...agreed };
      // Figures that are told on a later day than the report's come in only when a year is closed long after.
      for (const schoolYear of [2022, 2025]) ask("closeYear", { schoolYear, overdue, dryRun: true });
    },
    (ask) => {
      askAbout(
        ask,
        "suggestMentors",
        pairs.slice(-20).map(({ menteeId }) => ({ menteeId })),
      );
      askAbout(ask, "draftProgramme", pairIds);
    },
    (ask) => {
      const [replacing] = resolvedRequests(town, ["replaceMentor"]).operations;
      replacing?.run(town, "scene-replaces-mentor");
      askAbout(
        ask,
        "draftProgramme",
        column(town.workbook, "pairs", "id")
          .slice(-2)
          .map((pairId) => ({ pairId })),
      );
    },
    (ask) => {
      ask("createSurvey", { kind: "programmeChecklist", schoolYear: 2025 });
      ask("listSurveys", {});
    },
    (ask) => {
      for (const kind of ["needs", "wellbeing", "programmeChecklist", "mentorSatisfaction"] as const) {
        ask("createSurvey", { kind, schoolYear: 2027 });
        const [surveyId, formId] = [column(town.workbook, "surveys", "id"), column(town.workbook, "surveys", "formId")];
        ask("renewSurveyLinks", { surveyId: surveyId.at(-1) ?? "", respondent: "С-001" });
        ask("changeSurveyDay", { surveyId: surveyId.at(-1) ?? "", lastDay: "2028-04-20" });
        const paper = { surveyId: surveyId.at(-1) ?? "", respondent: "С-001", filledOn: today };
        ask("enterPaper", { ...paper, answers: [{ question: "З-12.1", typed: "8" }] });
        ask("checkSurveyLink", { formId: formId.at(-1) ?? "", texts: [] });
      }
    },
    (ask) => {
      const mentors = ["ФИО наставника", "Место работы", "Дата вхождения в программу", "Согласие (да/нет/дата)"];
      const deficits = ["Код участника", "Этап", "Дата диагностики", "Работа с ИКТ", "Сумма"];
      const platforms = ["Наименование площадки", "Направленность", "Метапредметная (да/нет)", "База", "Дата открытия"];
      const files = [
        file(mentors, [nameOf(0), place, "16.09.2025", "да, 10.09.2025"]),
        file(deficits, ["СЛ-0001", "вход", "18.09.2025", 2, 2]),
        file(platforms, ["«Клуб чтения»", "метапредметная", "да", place, "01.09.2022"]),
        aPairFile({
          mentee: nameOf(0),
          place,
          started: "01.10.2025",
          mentor: nameOf(1),
          mentorPlace: place,
          order: "98-о",
          ordered: "26.09.2025",
          finished: "29.05.2026",
        }),
      ];
      for (const name of ["checkImport", "confirmImport"] as const)
        for (const sent of files) ask(name, sent as unknown as Input);
    },
    (ask) => {
      for (const schoolYear of [2024, 2025, 2026]) {
        const made = ask("exportCounters", { schoolYear });
        if (!("done" in made)) continue;
        const files = [{ name: "показатели.json", text: (made.done as { text: string }).text }];
        const judged = ask("takeCounters", { files });
        if ("done" in judged) ask("takeCounters", { files, mark: (judged.done as { mark: string }).mark });
      }
    },
  ];
}
