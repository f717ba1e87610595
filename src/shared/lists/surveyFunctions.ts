/** Functions for formulas about surveys: what was answered, as figures of all who have answered together. */

import { indicatorWords } from "../indicators/indicatorWords.ru.ts";
import { isDay, isMoment, parseDay } from "../language/day.ts";
import { schoolYearOf, showSchoolYear } from "../language/schoolYear.ts";
import type { Cell } from "../register/column.ts";
import { gridOf } from "../register/gridOf.ts";
import { settings } from "../register/settings.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { surveyKinds } from "../register/surveyForms/list.ts";
import { sampleRow } from "../register/table.ts";
import { type RowOf, tables } from "../register/tables.ts";
import { countingRows, itemResults, peopleIn } from "../surveys/itemResults.ts";
import { type Argument, cellOf, FunctionError, part, rowsIn, settingRowsIn, toldCell } from "./arguments.ts";
import { type CustomFunction, sheetHelp } from "./customFunction.ts";
import { surveyFunctionWords as words } from "./surveyFunctionWords.ru.ts";

/** What the results come from: neither the pair nor the remark. */
const answerColumns = [
  "id",
  "kind",
  "stage",
  "schoolYear",
  "personId",
  "organisationId",
  "question",
  "answer",
  "state",
] as const;

/** «2025/2026», «2025/26», 2025, or any day of that school year. */
function schoolYearIn(argument: Argument | undefined): number {
  const cell = cellOf(argument, words.year);
  const text = String(cell).trim();
  const year = /^(20\d\d)(?:\s*[/–-]\s*(?:20)?(\d\d))?$/.exec(text);
  if (year !== null && (year[2] === undefined || Number(year[2]) === (Number(year[1]) + 1) % 100))
    return Number(year[1]);
  const day = isDay(text) ? text : isMoment(text) ? text.slice(0, 10) : parseDay(text);
  if (day === null) throw new FunctionError(words.noYear);
  return schoolYearOf(day);
}

function share(count: number, of: number): number {
  return Math.round((count * 1000) / of) / 10;
}

export const surveyFunctions = {
  MENTOR_SURVEY: {
    description:
      "Итоги анкеты: по каждому вопросу — сколько раз выбран каждый ответ, доля и то же годом раньше. Ответы своими словами и вопросы, на которые ответили слишком мало людей, не показываются.",
    parameters: [
      { name: "survey", help: `Анкета: ${surveyKinds.labels.join(", ")}` },
      { name: "year", help: "Учебный год: 2025/2026, год начала или дата в нём" },
      { name: "responses", help: sheetHelp("responses") },
      { name: "settings", help: sheetHelp("settings") },
    ],
    sample: () => [
      surveyKinds.label("needs"),
      "2025/2026",
      gridOf(tables.responses, [sampleRow(tables.responses)]),
      gridOf(settings, [sampleRow(settings)]),
    ],
    compute([survey, year, sheet, settingSheet]): Cell[][] {
      const told = cellOf(survey, words.survey);
      const kind = typeof told === "string" ? surveyKinds.codeOf(told) : null;
      if (kind === null) throw new FunctionError(words.noSuchSurvey(toldCell(told), surveyKinds.labels));
      const asked = { kind, schoolYear: schoolYearIn(year) };
      const { rows, problems } = rowsIn(part(tables.responses, answerColumns), sheet);
      const register = { responses: rows as unknown as RowOf<"responses">[] };
      const { minimumGroup } = readSettings(settingRowsIn(settingSheet));
      const people = peopleIn(countingRows(register, asked));
      const unread = problems === 0 ? "" : `; ${indicatorWords.unreadable(problems)}`;
      const head = (said: string): Cell[] => [
        ...[surveyKinds.label(kind), showSchoolYear(asked.schoolYear), `${said}${unread}`],
        ...["", "", "", ""],
      ];
      if (people === 0) return [head(words.nobody)];
      if (people < minimumGroup) return [head(words.tooFew(minimumGroup))];
      const lines = itemResults(register, asked, minimumGroup).flatMap((item) => {
        const before = new Map(item.countsBefore.map(({ answer, count }) => [answer, count]));
        return item.counts.map(({ answer, count }): Cell[] => [
          item.code,
          item.title,
          answer,
          count,
          share(count, item.respondents),
          before.get(answer) ?? "",
          item.respondentsBefore === null ? "" : share(before.get(answer) ?? 0, item.respondentsBefore),
        ]);
      });
      return [head(words.answered(people)), [...words.headers], ...lines];
    },
  },
} as const satisfies Record<string, CustomFunction>;
