/** What is said about changes that people have made in the sheets by hand. */
import { plural } from "../language/plural.ru.ts";
import { type HandKind, handKinds } from "../register/handWords.ru.ts";

export const handTexts = {
  /** In the journal, where nobody told who it was. */
  nobody: "вручную, кто – неизвестно",
  group: (sheet: string, what: string, rows: readonly string[]) => `${sheet}, ${what}: ${rows.join("; ")}`,
  /** Somebody has marked or deleted them in «Правки рукой» itself. */
  reopened: (keys: readonly string[]) =>
    `Запись о правке закрыта или удалена не регистром, правка снова ждёт решения: ${keys.join(", ")}`,
  columns: (headers: readonly string[]) => headers.map((header) => `«${header}»`).join(", "),
  kind: (kind: HandKind) => handKinds.label(kind),
  gone: "строки нет",
  empty: "пусто",
  yes: "да",
  no: "нет",
  more: (count: number) => `и ещё ${count} ${plural(count, "столбец", "столбца", "столбцов")}`,
} as const;

/** Why a change cannot be put back by the button. */
export const handReasons = {
  overwritten: "Регистр с тех пор записал эту строку: прежнее значение только для сведения.",
  header: "Заголовки возвращает «Проверить и починить книгу»; удалённый столбец верните через «Правка → Отменить».",
  sheetLost:
    "Верните лист через «Правка → Отменить» или «Файл → История версий». Если нельзя, «Настроить книгу» сделает его пустым, и каждую строку вернёт кнопка «Вернуть как было» этого раздела.",
  keysLost:
    "Верните столбец через «Правка → Отменить» или «Файл → История версий»: без кодов строки не отличить одну от другой.",
  stray: "Строку без своего кода исправьте в листе: впишите код или очистите её.",
  unjudged: "Прежние значения не сохранены: посмотрите «Файл → История версий».",
  memory: "Сравнение этого листа начато заново: что изменено раньше, неизвестно. Посмотрите «Файл → История версий».",
  forgotten: "Прежние значения не сохранены.",
} as const;
