/** Why an item of a checklist has the mark that the register gives it. */
import { plural } from "../language/plural.ru.ts";

const activities = (count: number) => `${count} ${plural(count, "мероприятие", "мероприятия", "мероприятий")}`;

export const checklistReasons = {
  whyPlan: (count: number, outside: number) =>
    count === 0 ? "плана нет" : `${activities(count)} со сроком${outside === 0 ? "" : `, вне программы ${outside}`}`,
  whyPeriod: (from: string, to: string) => `с ${from} по ${to}`,
  whyDiagnosis: (stage: string, on: string) => (on === "" ? `${stage}: нет` : `${stage}: ${on}`),
  whyOutside: (areas: readonly string[]) => `не вошли: ${areas.join(", ")}`,
  whyDocuments: (order: boolean, consents: boolean) =>
    `приказ ${order ? "есть" : "не внесён"}, согласия ${consents ? "есть" : "не все"}`,
  whyShare: (done: number, due: number) => `выполнено ${done} из ${due} к этому дню`,
  whyUncompared: "нет входной и итоговой диагностики одной области",
  whyDynamics: (before: number, after: number) => `сумма тяжести была ${before}, стала ${after}`,
} as const;
