import { choice, day, key, optional, ref, shown, text } from "./column.ts";
import { organisations } from "./organisations.ts";
import { people } from "./people.ts";
import { publicationKinds } from "./recordWords.ru.ts";
import { defineTable, type Row } from "./table.ts";

// S2 11.1; S1, «дорожная карта», 1.8 bis, 1.9, 2.5; F162–F165
export const publications = defineTable({
  sheet: "Публикации",
  letter: "ПБ",
  key: "id",
  help: "Что опубликовано: новости, методические материалы, результаты.",
  tabColour: "#12b5cb",
  pastDays: ["publishedOn"],
  plain: { group: "experience", owner: ["organisationId"] },
  columns: {
    id: key("Код публикации", { sample: "ПБ-001" }),
    publishedOn: day("Дата", { sample: "2024-10-08" }),
    title: text("Заголовок", { sample: "Как наставник помогает начать", width: 320 }),
    kind: choice("Вид", publicationKinds, { sample: "популяризация" }),
    organisationId: optional(
      ref("Организация (код)", () => organisations, { sample: "О-001", help: "Пусто — публикация департамента." }),
    ),
    organisationName: shown("Организация", "organisationId", "shortName"),
    personId: optional(
      ref("О ком (код сотрудника)", () => people, {
        sample: "",
        help: "Нужно согласие этого человека на распространение персональных данных.",
      }),
    ),
    personName: shown("О ком", "personId", "name"),
    link: optional(text("Ссылка", { personal: true, sample: "" })),
    note: optional(text("Примечание", { sample: "" })),
  },
});
export type Publication = Row<typeof publications>;
