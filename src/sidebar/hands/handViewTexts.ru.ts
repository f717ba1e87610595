/** What the view of changes made by hand says. */
import { plural } from "../../shared/language/plural.ru.ts";

const changes = (count: number) => `${count} ${plural(count, "правка", "правки", "правок")}`;

export const handViewTexts = {
  title: "Изменено вручную",
  help: "Что изменили прямо в листах с тех пор, как правки смотрели в прошлый раз. Каждая стоит в «Журнале», по правилам её судит «Проверка».",
  compared: (at: string) => `Листы сравнены ${at}.`,
  notCompared: "Сравнить листы сейчас не удалось: показано найденное раньше. Повторите через минуту.",
  left: (count: number) => `Ещё ${changes(count)} покажет следующее сравнение.`,
  none: "Рукой ничего не изменено.",
  more: (count: number) => `И ещё ${changes(count)}: сначала решите об этих.`,
  movedAll: "Все правки вместе сдвинули показатели",
  damaged: (sheets: readonly string[]) =>
    `Что сдвинулось в показателях, не посчитать: нет столбца или листа (${sheets.join(", ")}). Откройте «Доктор».`,
  moved: (title: string, before: string, after: string) => `${title}: было ${before}, стало ${after}.`,
  nobody: "Google не сообщает, кто",
  foreign: "Строка чужой организации",
  cell: (header: string, before: string, after: string) => `«${header}»: ${before} → ${after}`,
  choose: "Выбрать",
  chooseAll: "Выбрать все, что можно",
  putBack: "Вернуть как было",
  putBackChosen: (count: number) => `Вернуть выбранные (${count})`,
  accept: "Принять",
  acceptChosen: (count: number) => `Принять выбранные (${count})`,
  isPutBack: (count: number) => `Возвращено: ${changes(count)}. Это можно отменить.`,
  isAccepted: (count: number) => `Принято: ${changes(count)}.`,
  again: "Сравнить ещё раз",
} as const;
