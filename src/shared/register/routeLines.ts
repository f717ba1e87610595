import { choice, day, key, optional, ref, text } from "./column.ts";
import { routeLineKinds } from "./recordWords.ru.ts";
import { routes } from "./routes.ts";
import { defineTable, type Row } from "./table.ts";
import { deficitAreas, planStatuses } from "./vocabulary.ts";

// S1 4.3.3(4), (5), (7); F134, F136
export const routeLines = defineTable({
  sheet: "Строки ИОМ",
  letter: "СИ",
  key: "id",
  help: "Дорожная карта индивидуального маршрута: обучение, пробы, проекты, мероприятия.",
  tabColour: "#c5221f",
  pastDays: ["doneOn"],
  distantDays: ["dueOn"],
  plain: { group: "pairs", title: "Строки маршрутов", owner: ["routeId"] },
  columns: {
    id: key("Код строки", { sample: "СИ-001" }),
    routeId: ref("Код маршрута", () => routes, { sample: "ИМ-001" }),
    kind: choice("Вид", routeLineKinds, { sample: "обучение по программам ДПО" }),
    activity: text("Что делаем", { sample: "Курсы по формирующему оцениванию", width: 320 }),
    area: optional(choice("Область дефицита", deficitAreas, { sample: "методическая" })),
    dueOn: day("Срок", { sample: "2025-06-30" }),
    status: choice("Статус", planStatuses, { sample: "запланировано" }),
    doneOn: optional(day("Выполнено", { sample: "" })),
    product: optional(text("Педагогический продукт", { sample: "", source: "S1, п. 4.3.3(5)" })),
    reflection: optional(text("Рефлексия по дефициту", { sample: "", limit: 1000, source: "S1, п. 4.3.3(7)" })),
    note: optional(text("Примечание", { sample: "" })),
  },
});
export type RouteLine = Row<typeof routeLines>;
