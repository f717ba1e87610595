import { day, key, moment, optional, ref, text } from "./column.ts";
import { surveys } from "./surveys.ts";
import { defineTable, type Row } from "./table.ts";

/**
 * From what the codes of personal links are made: one random text for all links of a survey, and one more for each link that was
 * issued anew. The codes themselves stand nowhere.
 */
export const linkSecrets = defineTable({
  sheet: "Ключи ссылок",
  letter: "КС",
  key: "id",
  help: "Служебный лист: из чего получены коды личных ссылок. Не изменяйте его: розданные ссылки перестанут действовать.",
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
