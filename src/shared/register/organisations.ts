import { choice, day, email, flag, key, optional, text } from "./column.ts";
import { roadmapReviews } from "./recordWords.ru.ts";
import { defineTable, type Row } from "./table.ts";
import { organisationKinds, organisationRoles } from "./vocabulary.ts";

// S1 приказ п. 1.5, Положение п. 4.1.1; F001, F002, F011
export const organisations = defineTable({
  sheet: "Организации",
  letter: "О",
  key: "id",
  help: "Образовательные организации и партнёры; кто куратор и какими приказами введена модель.",
  tabColour: "#1a73e8",
  unique: ["shortName"],
  periods: [["openedOn", "closedOn"]],
  pastDays: [
    "regulationOrderOn",
    "regulationOn",
    "curatorOrderOn",
    "roadmapOrderOn",
    "pairsOrderOn",
    "roadmapReviewOn",
  ],
  plain: {
    group: "organisations",
    owner: ["self"],
    addedBy: "department",
    departmentColumns: ["shortName", "kind", "role", "subordinate", "openedOn", "closedOn", "curatorEmail"],
    // S1, п. 4.2: handed in and approved by requests of their own
    ownRequestColumns: ["roadmapReview", "roadmapReviewOn", "roadmapReviewNote"],
  },
  columns: {
    id: key("Код организации", { sample: "О-001" }),
    shortName: text("Краткое наименование", {
      sample: "МБОУ «СОШ № 1»",
      synonyms: ["сокращённое наименование", "наименование оо", "организация"],
      width: 260,
    }),
    fullName: optional(
      text("Полное наименование", {
        sample: "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 1»",
        synonyms: ["наименование организации"],
        width: 320,
      }),
    ),
    kind: choice("Тип", organisationKinds, { sample: "общеобразовательная", synonyms: ["тип оо", "тип организации"] }),
    role: choice("Роль в модели", organisationRoles, { sample: "образовательная организация" }),
    subordinate: flag("Подведомственная", { synonyms: ["подведомственная да/нет"] }),
    openedOn: optional(day("Открыта", { sample: "2010-09-01", synonyms: ["дата открытия"] })),
    closedOn: optional(day("Закрыта", { sample: "", synonyms: ["дата закрытия"] })),
    headName: optional(
      text("Руководитель", {
        personal: true,
        sample: "Громов Пётр Ильич",
        synonyms: ["руководитель фио полностью", "директор"],
      }),
    ),
    curatorName: optional(
      text("Куратор", { personal: true, sample: "Лебедева Анна Юрьевна", synonyms: ["куратор фио"] }),
    ),
    curatorEmail: optional(
      email("E-mail куратора", {
        help: "По этому адресу куратор узнаётся в регистре.",
        synonyms: ["электронная почта куратора", "почта куратора"],
      }),
    ),
    regulationOrderNumber: optional(text("Приказ о Положении: №", { sample: "182-о", limit: 60 })),
    regulationOrderOn: optional(day("Приказ о Положении: дата", { sample: "2024-09-02" })),
    curatorOrderNumber: optional(text("Приказ о кураторе: №", { sample: "183-о", limit: 60 })),
    curatorOrderOn: optional(day("Приказ о кураторе: дата", { sample: "2024-09-02" })),
    regulationOn: optional(day("Положение утверждено", { sample: "2024-09-02", source: "S1, п. 4.1.1" })),
    regulationLink: optional(text("Положение: ссылка", { sample: "" })),
    roadmapOrderNumber: optional(text("Дорожная карта: №", { sample: "184-о", limit: 60, source: "S1, п. 4.1.1" })),
    roadmapOrderOn: optional(day("Дорожная карта: дата", { sample: "2024-09-02" })),
    pairsOrderNumber: optional(
      text("Приказ о закреплении пар: №", { sample: "185-о", limit: 60, source: "S1, п. 4.1.1" }),
    ),
    pairsOrderOn: optional(day("Приказ о закреплении пар: дата", { sample: "2024-09-13" })),
    roadmapReview: optional(
      choice("Согласование дорожной карты", roadmapReviews, { sample: "согласована", source: "S1, п. 4.2" }),
    ),
    roadmapReviewOn: optional(day("Дорожная карта рассмотрена", { sample: "2024-09-20" })),
    roadmapReviewNote: optional(text("Замечания к дорожной карте", { sample: "" })),
    note: optional(text("Примечание", { sample: "" })),
  },
});
export type Organisation = Row<typeof organisations>;
