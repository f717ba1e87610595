import { day, key, optional, ref, shown, text } from "./column.ts";
import { organisations } from "./organisations.ts";
import { defineTable } from "./table.ts";

// S1 4.1.1, S2 6.3(6); F013, F014
export const agreements = defineTable({
  sheet: "Партнёры и договоры",
  letter: "ДГ",
  key: "id",
  help: "Договоры о сотрудничестве с партнёрами: чьи наставники и площадки привлечены.",
  tabColour: "#1a73e8",
  unique: ["organisationId", "partnerId", "number", "signedOn"],
  periods: [["signedOn", "validUntil"]],
  pastDays: ["signedOn"],
  distantDays: ["validUntil"],
  plain: { group: "organisations", title: "Договоры с партнёрами", owner: ["organisationId"] },
  columns: {
    id: key("Код договора", { sample: "ДГ-001" }),
    organisationId: optional(
      ref("Организация (код)", () => organisations, { sample: "О-001", help: "Пусто — договор департамента." }),
    ),
    organisationName: shown("Организация", "organisationId", "shortName"),
    partnerId: ref("Партнёр (код)", () => organisations, { sample: "О-002" }),
    partnerName: shown("Партнёр", "partnerId", "shortName"),
    number: optional(text("Договор №", { sample: "7", limit: 60 })),
    signedOn: day("Дата договора", { sample: "2024-09-02" }),
    validUntil: optional(day("Действует по", { sample: "2025-08-31", help: "Пусто — бессрочно." })),
    subject: text("Предмет", { sample: "Наставники колледжа для молодых педагогов", width: 280 }),
    link: optional(text("Ссылка", { sample: "" })),
    note: optional(text("Примечание", { sample: "" })),
  },
});
