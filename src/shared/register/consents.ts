import { choice, day, key, optional, ref, shown, text } from "./column.ts";
import { pairs } from "./pairs.ts";
import { people } from "./people.ts";
import { defineTable, type Row } from "./table.ts";
import { consentKinds } from "./vocabulary.ts";

// S1 4.1; S0 4.5; S2 6.2, 6.3(5); F073..F078
export const consents = defineTable({
  sheet: "Согласия",
  letter: "Г",
  key: "id",
  help: "Письменные согласия: кто, на что, на какой срок, по какой редакции текста дал и не отозвал ли.",
  tabColour: "#9334e6",
  periods: [
    ["givenOn", "validUntil"],
    ["givenOn", "withdrawnOn"],
  ],
  pastDays: ["givenOn", "withdrawnOn"],
  columns: {
    id: key("Код согласия", { sample: "Г-001" }),
    personId: ref("Код сотрудника", () => people, { sample: "С-002" }),
    personName: shown("Сотрудник", "personId", "name"),
    kind: choice("Вид согласия", consentKinds, { sample: "на наставничество" }),
    pairId: optional(
      ref("Номер пары", () => pairs, { sample: "П-001", help: "Пусто — согласие общее, не для одной пары." }),
    ),
    givenOn: day("Дата согласия", { sample: "2024-09-11" }),
    validUntil: optional(day("Действует по", { sample: "", help: "Пусто — без срока." })),
    withdrawnOn: optional(day("Отозвано", { sample: "" })),
    withdrawal: optional(text("Документ об отзыве", { sample: "", help: "Номер и дата или ссылка." })),
    document: optional(text("Документ", { sample: "заявление от 11.09.2024", help: "Номер и дата или ссылка." })),
    textVersion: optional(
      text("Версия текста", { sample: "", limit: 60, help: "По какой редакции бланка дано согласие." }),
    ),
  },
});
export type Consent = Row<typeof consents>;
