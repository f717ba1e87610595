/** Sentences about the former data of rows that are gone. */
import { plural } from "../language/plural.ru.ts";

const versions = "Историю версий Google Таблиц и ответы в самих формах программа не стирает: их удаляют в Google.";

/** «Стереть прежние данные удалённых строк» */
export const forgetTexts = {
  ask: (left: { operations: number; hands: number; keys: readonly string[] }) =>
    `Прежние данные строк, которых в листах больше нет${left.keys.length === 0 ? "" : ` (${shownList(left.keys)})`}, ещё хранятся: ${former(left)}. Сами они стираются после двадцати следующих операций, но не позже чем через 60 дней. Стереть сейчас? Отменить эти операции и вернуть эти правки будет нельзя. ${versions}`,
  nothing: `Прежних данных удалённых строк в книге нет. ${versions}`,
  kept: "Ничего не стёрто.",
  done: (gone: { operations: number; hands: number }) => `Стёрто: ${former(gone)}. ${versions}`,
} as const;

function former({ operations, hands }: { operations: number; hands: number }): string {
  const undone = `${operations} ${plural(operations, "операция", "операции", "операций")} в журнале отмен`;
  return `${undone}, ${hands} ${plural(hands, "правка", "правки", "правок")} рукой`;
}

const mostShown = 10;

function shownList(keys: readonly string[]): string {
  const more = keys.length - mostShown;
  return `${keys.slice(0, mostShown).join(", ")}${more > 0 ? ` и ещё ${more}` : ""}`;
}
