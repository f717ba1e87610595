/** What the server says by itself: menus, set-up, protections, failures. */
import { recreatedAdvice } from "../shared/register/problem.ru.ts";
import type { Problem } from "../shared/register/table.ts";

export const serverTexts = {
  failure: (reference: string) =>
    `Не получилось выполнить действие (номер ${reference}). Повторите: повтор безопасен, второй записи не будет. Если не поможет, сообщите номер тому, кто обслуживает регистр.`,
  trigger: "автоматически",
  /** What a new workbook's only sheet is called. */
  blankSheet: "Лист1",
  sidebarTitle: "Наставничество",
  importTitle: "Загрузка списка из файла",
  regionTitle: "Показатели для региона",
  linksTitle: "Ссылки и листы анкет",
  setUpDone: "Книга готова: листы, проверки и защита на месте.",
  recreated: (problems: readonly Problem[]) =>
    `Созданы заново, и прежних данных в них нет: ${problems.map(placeOf).join(", ")}. ${recreatedAdvice}`,
  grown: (columns: readonly Pick<Problem, "sheet" | "header">[]) =>
    `Добавлены столбцы, которых в книге ещё не было: ${columns.map(placeOf).join(", ")}. Они пусты: заполните их, где нужно.`,
  confirmRecreated: (problems: readonly Problem[]) =>
    `Раньше созданы заново: ${problems.map(placeOf).join(", ")}.\n\nВсё на месте, и считать по тому, что в них есть сейчас? «Нет» ничего не подтверждает.`,
  nothingChanged: "Ничего не изменено.",
  nameTaken: (sheet: string, now: string) =>
    `Лист «${sheet}» переименован в «${now}», а его имя занято другим листом. Переименуйте другой лист и повторите. Ничего не изменено.`,
  foreignSheet: (sheet: string) =>
    `Лист «${sheet}» занят: на нём нет столбцов регистра. Переименуйте его, и регистр сделает свой. Ничего не изменено.`,
  keyColumnLost: (sheet: string, header: string) =>
    `Лист «${sheet}»: удалён столбец «${header}», а без кодов строки не узнать. Верните его: «Правка → Отменить» или «Файл → История версий». Ничего не изменено.`,
  sampleRefused: "В книге уже есть данные. Пример загружается только в пустую книгу, чтобы ничего не смешать.",
  sampleDone: "Книга заполнена примером: все люди вымышлены.",
  protectionHeaders: "Заголовки и ключи столбцов: изменяет департамент",
  protectionAccess: "Адреса кураторов: изменяет департамент",
  protectionKeys: "Коды выдаёт регистр: не изменяйте их вручную",
  protectionSheet: "Лист вычисляется: изменяет департамент",
  protectionAnswers: "Ответы анкет: изменяет департамент",
  protectionLedger: "Служебные записи регистра: не изменяйте их вручную",
  setUpOnlyOwner: "Настроить книгу может её владелец или департамент.",
  listHelp: "Выберите значение из списка.",
  dayHelp: "Дата вида 01.09.2025.",
  numberHelp: (min: number, max: number) => `Число от ${min} до ${max}.`,
  emailHelp: "Адрес электронной почты.",
  requiredMark: "Обязательный столбец.",
  guardedMark: "Заполняет регистр.",
  sourceMark: (source: string) => `Источник: ${source}.`,
} as const;

function placeOf({ sheet, header }: Pick<Problem, "sheet" | "header">): string {
  return header === undefined ? `лист «${sheet}»` : `столбец «${header}» листа «${sheet}»`;
}
