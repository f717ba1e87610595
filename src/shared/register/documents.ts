import { choice, day, flag, key, optional, ref, shown, text } from "./column.ts";
import { organisations } from "./organisations.ts";
import { contours, documentKinds, documentStatuses } from "./recordWords.ru.ts";
import { defineTable } from "./table.ts";

const sheet = "Документы";

// S2, титул; S1 приказ п. 5; F006–F010
export const documents = defineTable({
  sheet,
  letter: "ДК",
  key: "id",
  help: "Паспорта документов: нормативные акты, положения, приказы, справки, договоры.",
  tabColour: "#1a73e8",
  periods: [
    ["signedOn", "validUntil"],
    ["effectiveOn", "validUntil"],
  ],
  pastDays: ["reviewedOn"],
  distantDays: ["validUntil"],
  plain: { group: "documents", owner: ["organisationId"] },
  columns: {
    id: key("Код документа", { sample: "ДК-001" }),
    title: text("Наименование", { sample: "Положение о наставничестве", width: 320 }),
    kind: choice("Вид", documentKinds, { sample: "положение" }),
    level: choice("Уровень", contours, { sample: "муниципальный" }),
    organisationId: optional(
      ref("Организация (код)", () => organisations, { sample: "О-001", help: "Пусто — документ муниципалитета." }),
    ),
    organisationName: shown("Организация", "organisationId", "shortName"),
    number: optional(text("№", { sample: "548-п", limit: 60 })),
    signedOn: optional(day("Дата документа", { sample: "2024-08-23" })),
    status: choice("Состояние", documentStatuses, { sample: "действует" }),
    effectiveOn: optional(day("Введён в действие", { sample: "2024-08-23" })),
    validUntil: optional(day("Срок действия", { sample: "", help: "Пусто — бессрочно.", source: "S1, п. 7.1" })),
    reviewedOn: optional(
      day("Проверен", { sample: "2025-08-20", source: "S2, титул", help: "Проверка не реже одного раза в год." }),
    ),
    replacesId: optional(ref("Заменяет документ (код)", () => ({ sheet }), { sample: "" })),
    developedBy: optional(text("Разработан", { personal: true, sample: "отдел развития образования" })),
    owner: optional(text("Владелец", { personal: true, sample: "департамент образования" })),
    keptAt: optional(text("Место хранения", { sample: "отдел развития образования" })),
    inPreambles: flag("Указывать в документах", { sample: true, source: "S1, п. 1.1–1.3" }),
    link: optional(text("Ссылка", { sample: "" })),
    note: optional(text("Примечание", { sample: "" })),
  },
});
