import { key, optional, text } from "./column.ts";
import { defineTable, type Row } from "./table.ts";

/** One setting a row; what each key means and its default stands in `settings.ts` of the domain. */
export const settings = defineTable({
  sheet: "Настройки",
  letter: "НС",
  key: "id",
  help: "Правила, которые документы оставляют на усмотрение: значение и его источник.",
  tabColour: "#5f6368",
  columns: {
    id: key("Ключ", { sample: "youngYears", width: 160 }),
    title: text("Настройка", { sample: "Молодой специалист: стаж не более, лет", guarded: true, width: 340 }),
    value: optional(text("Значение", { sample: "3", limit: 2000, width: 260 })),
    source: optional(text("Источник", { sample: "приказ № 548-п, прил. 3", guarded: true, width: 260 })),
  },
});
export type SettingRow = Row<typeof settings>;
