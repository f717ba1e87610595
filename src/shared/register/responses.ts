import { limits } from "../language/limits.ts";
import { choice, integer, key, moment, optional, ref, text } from "./column.ts";
import { organisations } from "./organisations.ts";
import { pairs } from "./pairs.ts";
import { people } from "./people.ts";
import { surveyKinds } from "./surveyForms/list.ts";
import { defineTable } from "./table.ts";
import { responseStages, responseStates } from "./vocabulary.ts";

/** One line is one answered question: normalised, so that a reworded question keeps its history by code. */
export const responses = defineTable({
  sheet: "Ответы",
  letter: "ОТ",
  key: "id",
  help: "Ответы на анкеты: одна строка — один ответ на один вопрос.",
  tabColour: "#9334e6",
  columns: {
    id: key("Код ответа", { sample: "А-001:r1:З-12" }),
    responseSetId: key("Код анкеты участника", { sample: "А-001:r1", formerKeys: ["submissionId"] }),
    surveyId: key("Код анкеты", { sample: "А-001" }),
    kind: choice("Анкета", surveyKinds, { sample: surveyKinds.label("needs") }),
    stage: choice("Этап", responseStages, { sample: "входная" }),
    schoolYear: integer("Учебный год (начало)", { min: 2000, max: 2100, sample: 2025 }),
    personId: optional(ref("Код сотрудника", () => people, { sample: "С-001" })),
    pairId: optional(ref("Код пары", () => pairs, { sample: "П-001" })),
    organisationId: optional(ref("Код организации", () => organisations, { sample: "" })),
    submittedAt: moment("Отправлено"),
    question: key("Вопрос", { sample: "З-12.1" }),
    answer: optional(text("Ответ", { sample: "8", limit: limits.answer })),
    state: choice("Состояние", responseStates, { sample: "принят" }),
    remark: optional(text("Почему на разборе", { sample: "" })),
    mark: optional(
      text("Отметка источника", {
        sample: "",
        guarded: true,
        help: "По ней видно, изменили ли ответ в листе ответов или здесь после того, как он был разобран. «с бумаги»: ответ внесён с листа, и другого источника у него нет.",
      }),
    ),
  },
});
