import { day, key, moment, optional, ref, text } from "./column.ts";
import { surveys } from "./surveys.ts";
import { defineTable, type Row } from "./table.ts";

/**
 * What tells the codes of personal links apart: one random text for all links of a survey, and one more for each link that was issued
 * anew. Neither the codes nor the key that makes them of it stand in a sheet; only rows from before there was a key are a whole secret.
 */
export const linkSecrets = defineTable({
  sheet: "Ключи ссылок",
  letter: "КС",
  key: "id",
  help: "Служебный лист: какие личные ссылки выданы. Самих кодов здесь нет. Не изменяйте его: розданные ссылки перестанут действовать.",
  tabColour: "#5f6368",
  hidden: true,
  columns: {
    id: key("Код ключа", { sample: "КС-001" }),
    surveyId: ref("Код анкеты", () => surveys, { sample: "А-001", guarded: true }),
    respondent: optional(
      key("Чья ссылка", {
        sample: "",
        help: "Код участника и пары, если заново выдана одна ссылка; пусто — все ссылки анкеты.",
      }),
    ),
    secret: text("Ключ", { sample: "00000000-0000-4000-8000-000000000000", limit: 100, guarded: true }),
    issuedAt: moment("Выданы"),
    lastDay: optional(
      day("Действуют по", {
        sample: "",
        help: "Последний день, когда по ссылкам принимают ответы; пусто — до конца срока анкеты.",
      }),
    ),
  },
});
export type LinkSecret = Row<typeof linkSecrets>;
