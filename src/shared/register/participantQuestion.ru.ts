/** The question with which every survey begins. */
import { participantCode, type Question } from "./question.ts";

export const participantQuestion: Question = {
  code: participantCode,
  type: "text",
  title: "Код участника",
  help: "Уже заполнен в вашей личной ссылке. Не изменяйте его.",
  required: true,
};
