import { day, key, optional, ref, shown, text } from "./column.ts";
import { documents } from "./documents.ts";
import { defineTable } from "./table.ts";

// S0, лист регистрации изменений; F009
export const documentChanges = defineTable({
  sheet: "Изменения документов",
  letter: "ИД",
  key: "id",
  help: "Лист изменений: когда и кем изменён документ.",
  tabColour: "#1a73e8",
  hidden: true,
  unique: ["documentId", "number"],
  pastDays: ["changedOn"],
  plain: { group: "documents", owner: ["documentId"] },
  columns: {
    id: key("Код изменения", { sample: "ИД-001" }),
    documentId: ref("Код документа", () => documents, { sample: "ДК-001" }),
    documentTitle: shown("Документ", "documentId", "title"),
    number: text("№ изменения", { sample: "1", limit: 60 }),
    changedOn: day("Дата внесения", { sample: "2025-08-20" }),
    approvedBy: text("Кем утверждено", { personal: true, sample: "приказ № 91-п от 20.08.2025" }),
    note: optional(text("Примечание", { sample: "" })),
  },
});
