/** What the import of answers to surveys says. */
import { plural } from "../language/plural.ru.ts";
import { error, type Fact, info, warning } from "./weights.ts";

const aside = "Ответ сохранён на разборе и не учитывается";

export const answerRemarks = {
  "codes-first": error(
    (_, { count = 0 }: Fact<"count">) =>
      `в регистре ни у кого нет кода участника, пропущено: ${count} ${plural(count, "ответ", "ответа", "ответов")}. Сначала загрузите ключ кодов, затем этот файл.`,
  ),
  "ans-stamp": error((found) => `«${found}» — не дата и время. Ответ пропущен: верните отметку времени.`),
  "ans-code-empty": error(() => `нет кода участника: неизвестно, чей это ответ. ${aside}: впишите код.`),
  "ans-code-form": info(
    (found, { value = "" }: Fact<"value">) => `код «${found}» прочитан как ${value}. Делать ничего не нужно.`,
  ),
  "ans-code-unknown": error(
    (found) => `кода «${found}» нет ни у кого из сотрудников. ${aside}: загрузите ключ кодов или исправьте код.`,
  ),
  "ans-not-participant": warning(
    (found) => `${found} в этом учебном году не относится к тем, кого спрашивает анкета. ${aside}.`,
  ),
  "ans-out-of-window": warning(
    (found, { value = "", other = "" }: Fact<"value" | "other">) =>
      `«${found}» — вне срока приёма (${value} – ${other}). ${aside}.`,
  ),
  "ans-insufficient": warning(() => `ответили меньше чем на половину вопросов индекса. ${aside}.`),
  "ans-wrong-stage": warning(
    (found) =>
      `этап «${found}», а отправлено в срок итоговой анкеты. Записано как сказано в ячейке и с итоговыми ответами не смешивается: проверьте этап.`,
  ),
  "ans-stage-unknown": error(
    (found, { other = "" }: Fact<"other">) => `«${found}» — такого этапа нет (есть: ${other}). Ответ пропущен.`,
  ),
  "ans-partner-mismatch": warning((found, { value = "" }: Fact<"value">) =>
    value === ""
      ? `с «${found}» у участника нет учитываемой пары, и какая имеется в виду, не понять: ответ записан без пары. Проверьте код.`
      : `с «${found}» у участника нет учитываемой пары: ответ отнесён к его единственной паре ${value}. Проверьте код.`,
  ),
  "ans-dup": info(() => "тот же ответ ещё раз, учтён один. Делать ничего не нужно."),
  "ans-edit": info(
    () => "у участника есть и другой ответ на эту анкету: считается более поздний. Делать ничего не нужно.",
  ),
  "ans-missing": info(() => "без ответа. Делать ничего не нужно."),
  "ans-out-of-range": warning(
    (found, { other = "" }: Fact<"other">) => `«${found}» — вне шкалы ${other}: читается как «без ответа».`,
  ),
  "ans-non-numeric": warning(
    (found, { other = "" }: Fact<"other">) =>
      `«${found}» — не число, нужно число ${other}: читается как «без ответа». Если ответ известен, впишите число.`,
  ),
  "ans-text-scale": info(
    (found, { value = "" }: Fact<"value">) => `«${found}» прочитано как ${value}. Делать ничего не нужно.`,
  ),
  "ans-formula": error((found) => `«${found}» начинается как формула: сохранено как текст. Проверьте, то ли это.`),
  "ans-capacity-bad": warning((found, { value = "" }: Fact<"value">) =>
    value === ""
      ? `«${found}» — сколько наставляемых, не понять: читается как «без ответа».`
      : `«${found}» прочитано как ${value}: больше двух одновременно Положение (п. 4.3) не допускает. Проверьте.`,
  ),
  "wb-out-of-range": warning(
    (found, { other = "" }: Fact<"other">) => `«${found}» — вне шкалы ${other}: читается как «без ответа».`,
  ),
  "wb-no-exit": warning(
    (found) =>
      `у ${found} нет выходного измерения: в «улучшении» засчитать нечего. Проведите опрос ещё раз в конце года.`,
  ),
  "ans-needs": info(
    (_, { count = 0 }: Fact<"count">) =>
      `дефициты дополнены по ответам в базе наставляемых: ${count} ${plural(count, "запись", "записи", "записей")}. Делать ничего не нужно.`,
  ),
  "ans-areas": info(
    (_, { count = 0 }: Fact<"count">) =>
      `области помощи названы по ответам в банке наставников: ${count} ${plural(count, "запись", "записи", "записей")}. Делать ничего не нужно.`,
  ),
};
