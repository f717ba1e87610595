/** Why any request is refused: code → sentence; the facts of a code are what its sentence needs. */
import type { FactsOf } from "../facts/refusal.ts";
import { nothingWritten } from "../language/phrases.ru.ts";
import { plural } from "../language/plural.ru.ts";

const soughtThings = {
  person: "Сотрудника",
  pair: "Пары",
  planLine: "Строки плана",
  survey: "Анкеты",
  setting: "Настройки",
  mentor: "Наставника",
  mentee: "Наставляемого",
  organisation: "Организации",
  event: "Мероприятия",
  record: "Записи",
};

export const generalRefusals = {
  blankEmail: () =>
    "Таблица не сообщает, кто вы. Войдите в браузер под одной рабочей учётной записью (или откройте окно инкогнито) и повторите.",
  unknownUser: ({ email }: { email: string }) =>
    `Адрес ${email} в регистре не найден. Попросите департамент внести его в «E-mail куратора» вашей организации. ${nothingWritten}`,
  accessNotAgreed: ({ email }: { email: string }) =>
    `Адрес ${email} вписан в книгу вручную и пока не действует. Попросите департамент принять его: «Изменено вручную» → «Принять». ${nothingWritten}`,
  departmentOnly: () => `Это действие доступно только департаменту. ${nothingWritten}`,
  otherOrganisation: ({ object }: { object: string }) =>
    `${object}: это другая организация, изменить может её куратор или департамент. ${nothingWritten}`,
  unknownRequest: ({ name }: { name: string }) =>
    `Действие «${name}» регистру неизвестно. Обновите панель: закройте и откройте её снова.`,
  badInput: ({ field, found }: { field: string; found: string }) =>
    `Поле «${field}»: ${found === "" ? "не заполнено" : `значение «${found}» не подходит`}. Исправьте его и повторите. ${nothingWritten}`,
  unfinished: ({ done, of }: { done: number; of: number }) =>
    `Записано ${done} из ${of} ${plural(of, "изменения", "изменений", "изменений")}. Работа продолжается; окно можно закрыть: регистр закончит её сам в течение часа.`,
  busy: () => "Таблицу сейчас сохраняет другой пользователь. Ничего не записано; повторите через несколько секунд.",
  notSetUp: ({ sheet }: { sheet: string }) =>
    `Лист «${sheet}» не найден. Верните его (Правка → Отменить) или выберите «Наставничество → Настроить книгу». ${nothingWritten}`,
  /** `header` is "" where it is the whole sheet. */
  sheetClosed: ({ sheet, header }: { sheet: string; header: string }) =>
    `Лист «${sheet}»${header === "" ? "" : `, столбец «${header}»,`} закрыт для вас от изменений. ${nothingWritten} Попросите владельца таблицы открыть вам доступ и повторите.`,
  /** The sheet that stands in the way of an earlier operation on the same row. */
  rowAwaited: ({ sheet }: { sheet: string }) =>
    `Прежняя операция с этой записью ещё не закончена: её не удаётся записать на лист «${sheet}». ${nothingWritten} Попросите отдел открыть или починить этот лист, затем повторите.`,
  unreadable: ({ problems, more }: { problems: readonly string[]; more: number }) =>
    `${problems.join(" ")}${more > 0 ? ` И ещё ${more} ${plural(more, "замечание", "замечания", "замечаний")}.` : ""} ${nothingWritten}`,
  timeZoneUnknown: ({ zone }: { zone: string }) =>
    `Часовой пояс книги «${zone}» не распознан. Выберите его в «Файл → Настройки» и повторите.`,
  notFound: ({ what, id }: { what: keyof typeof soughtThings; id: string }) =>
    `${soughtThings[what]} «${id}» в регистре нет. Обновите список и выберите снова. ${nothingWritten}`,
  tooMany: ({ field, limit }: { field: string; limit: number }) =>
    `Поле «${field}»: за один раз можно выбрать не больше ${limit}. Снимите часть отметок, а остальное сделайте вторым разом. ${nothingWritten}`,
  noneReady: ({ chosen }: { chosen: number }) =>
    `Ни для одной из выбранных записей (${chosen}) это сделать нельзя. Посмотрите причины в проверке. ${nothingWritten}`,
  previewMoved: () =>
    `Регистр изменился после проверки: список был бы уже другим. Проверьте его ещё раз. ${nothingWritten}`,
  cellTooLong: ({ header, limit }: { header: string; limit: number }) =>
    `Поле «${header}»: текст длиннее ${limit} знаков. Сократите его. ${nothingWritten}`,
};

declare module "../facts/refusal.ts" {
  interface RefusalFacts extends FactsOf<typeof generalRefusals> {}
}
