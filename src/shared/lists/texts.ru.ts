/** Sentences a user can see when something is refused or wrong: where, what, what to do. */
import { bankActions, bankRefusals } from "../banks/bankTexts.ru.ts";
import { checkActions, checkRefusals } from "../checks/checkViewTexts.ru.ts";
import type { Refusal, RefusalCode, RefusalFacts } from "../facts/refusal.ts";
import { importListNames } from "../import/importTexts.ru.ts";
import { plural } from "../language/plural.ru.ts";
import { lifeRefusals } from "../pairs/pairLifeTexts.ru.ts";
import { programmeActions, programmeRefusals } from "../programmes/programmeTexts.ru.ts";
import { recordRefusals, recordTexts } from "../records/recordTexts.ru.ts";
import type { Problem } from "../register/table.ts";
import { roadmapActions, roadmapRefusals } from "../roadmap/roadmapTexts.ru.ts";
import { presetActions } from "../settings/presetTexts.ru.ts";
import { upkeepRefusals } from "../workbook/upkeepTexts.ru.ts";
import { yearActions, yearRefusals } from "../years/yearTexts.ru.ts";

const nothingWritten = "Ничего не записано.";

const soughtThings: Record<RefusalFacts["notFound"]["what"], string> = {
  person: "Сотрудника",
  pair: "Пары",
  planLine: "Строки плана",
  survey: "Анкеты",
  setting: "Настройки",
  mentor: "Наставника",
  mentee: "Наставляемого",
  organisation: "Организации",
  record: "Записи",
};

export const refusalSentences: { [Code in RefusalCode]: (facts: RefusalFacts[Code]) => string } = {
  blankEmail: () =>
    "Таблица не сообщает, кто вы. Войдите в браузер под одной рабочей учётной записью (или откройте окно инкогнито) и повторите.",
  unknownUser: ({ email }) =>
    `Адрес ${email} в регистре не найден. Попросите департамент внести его в «E-mail куратора» вашей организации. ${nothingWritten}`,
  departmentOnly: () => `Это действие доступно только департаменту. ${nothingWritten}`,
  otherOrganisation: ({ object }) =>
    `${object}: это другая организация, изменить может её куратор или департамент. ${nothingWritten}`,
  unknownRequest: ({ name }) =>
    `Действие «${name}» регистру неизвестно. Обновите панель: закройте и откройте её снова.`,
  badInput: ({ field, found }) =>
    `Поле «${field}»: ${found === "" ? "не заполнено" : `значение «${found}» не подходит`}. Исправьте его и повторите. ${nothingWritten}`,
  unfinished: ({ done, of }) =>
    `Записано ${done} из ${of} ${plural(of, "изменения", "изменений", "изменений")}. Работа продолжается; окно можно закрыть: регистр закончит её сам в течение часа.`,
  busy: () => "Таблицу сейчас сохраняет другой пользователь. Ничего не записано; повторите через несколько секунд.",
  notSetUp: ({ sheet }) =>
    `Лист «${sheet}» не найден. Верните его (Правка → Отменить) или выберите «Наставничество → Настроить книгу». ${nothingWritten}`,
  sheetClosed: ({ sheet, header }) =>
    `Лист «${sheet}»${header === "" ? "" : `, столбец «${header}»,`} закрыт для вас от изменений. ${nothingWritten} Попросите владельца таблицы открыть вам доступ и повторите.`,
  rowAwaited: ({ sheet }) =>
    `Прежняя операция с этой записью ещё не закончена: её не удаётся записать на лист «${sheet}». ${nothingWritten} Попросите отдел открыть или починить этот лист, затем повторите.`,
  unreadable: ({ problems, more }) =>
    `${problems.join(" ")}${more > 0 ? ` И ещё ${more} ${plural(more, "замечание", "замечания", "замечаний")}.` : ""} ${nothingWritten}`,
  timeZoneUnknown: ({ zone }) =>
    `Часовой пояс книги «${zone}» не распознан. Выберите его в «Файл → Настройки» и повторите.`,
  notFound: ({ what, id }) =>
    `${soughtThings[what]} «${id}» в регистре нет. Обновите список и выберите снова. ${nothingWritten}`,
  staleImport: () => "Файл изменился после проверки. Проверьте его ещё раз и затем подтвердите загрузку.",
  importEmpty: ({ fileName }) =>
    `В файле «${fileName}» нет ни одной заполненной ячейки. Выберите другой файл. ${nothingWritten}`,
  importNotRecognised: ({ fileName }) =>
    `В файле «${fileName}» не найдена строка заголовков ни одного из известных списков: организаций, сотрудников, наставников, пар, площадок, диагностик, кодов (её ищут в первых 15 строках). Добавьте заголовки столбцов или выберите другой файл. ${nothingWritten}`,
  importDeclined: ({ fileName, why }) =>
    why === "statistics"
      ? `Файл «${fileName}» — статистическая форма: в ней числа, а не люди, загружать из неё нечего. Загрузите список сотрудников. ${nothingWritten}`
      : `Файл «${fileName}» — список обучающихся: детей в регистре не бывает. Выберите список педагогов. ${nothingWritten}`,
  importMappingOther: ({ fileName, form }) =>
    `Сопоставление столбцов сохранено для другой формы («${form}»): в файле «${fileName}» другие заголовки. Выберите сопоставление этой формы или сделайте новое. ${nothingWritten}`,
  importQuestionsOpen: ({ fileName, count, first }) =>
    `По файлу «${fileName}» ${plural(count, "остался", "осталось", "осталось")} ${count} ${plural(count, "вопрос", "вопроса", "вопросов")}: ${first} ${nothingWritten}`,
  importColumnsMissing: ({ fileName, list, columns }) =>
    `Файл «${fileName}» похож на ${importListNames[list]}, но в нём нет ${columns.length === 1 ? "столбца" : "столбцов"} ${columns.map((name) => `«${name}»`).join(", ")}. Добавьте и загрузите файл снова. ${nothingWritten}`,
  cellTooLong: ({ header, limit }) =>
    `Поле «${header}»: текст длиннее ${limit} знаков. Сократите его. ${nothingWritten}`,

  ...lifeRefusals,
  ...bankRefusals,
  ...roadmapRefusals,
  ...programmeRefusals,
  ...upkeepRefusals,
  ...yearRefusals,
  ...recordRefusals,
  ...checkRefusals,
  selfPair: () => `Нельзя назначить человека наставником самому себе. Выберите другого наставника. ${nothingWritten}`,
  notMentor: ({ person }) =>
    `${person} не состоит в банке наставников. Сначала отметьте его как наставника. ${nothingWritten}`,
  notMentee: ({ person }) =>
    `${person} не состоит в базе наставляемых. Сначала отметьте его как наставляемого. ${nothingWritten}`,
  notEmployed: ({ person, on }) =>
    `${person} на ${on} не работает ни в одной организации. Проверьте лист «Трудоустройство» или выберите другую дату. ${nothingWritten}`,
  mentorFull: ({ person, limit, running }) =>
    `У наставника ${person} уже ${running} ${plural(running, "наставляемый", "наставляемых", "наставляемых")} из ${limit} возможных (Положение, п. 4.3: не более двух одновременно). Выберите другого наставника. ${nothingWritten}`,
  menteeHasMentor: ({ person, pair, mentor }) =>
    `У наставляемого ${person} уже есть наставник: ${mentor}, пара ${pair}. Сначала завершите её или замените наставника. ${nothingWritten}`,
  noMentoringConsent: ({ person }) =>
    `${person}: согласие на наставничество отозвано или истекло. Получите новое согласие и внесите его. ${nothingWritten}`,
  mentorInexperienced: ({ person, years, wanted }) =>
    `${person}: педагогический стаж ${years === null ? "не указан" : `${years} ${plural(years, "год", "года", "лет")}`}, а наставнику нужно не менее ${wanted} ${plural(wanted, "года", "лет", "лет")} (Положение, п. 4.3). Выберите другого наставника. ${nothingWritten}`,
  alreadyMentor: ({ person }) => `${person} уже состоит в банке наставников. ${nothingWritten}`,
  alreadyMentee: ({ person }) => `${person} уже состоит в базе наставляемых. ${nothingWritten}`,
  periodOrder: ({ from, to }) =>
    `Дата начала ${from} позже даты окончания ${to}. Исправьте одну из дат. ${nothingWritten}`,
  programmeLength: ({ kind, months }) => `Вид «${kind}» длится ${months}. Измените вид или срок. ${nothingWritten}`,
  consentsMissing: ({ pair, whose }) =>
    `Пара ${pair}: нет согласия — ${whose}. Внесите дату согласия, затем приказ. ${nothingWritten}`,
  consentAlready: ({ pair, whose }) => `Пара ${pair}: согласие уже внесено — ${whose}. ${nothingWritten}`,
  dayInFuture: ({ field, day }) =>
    `Поле «${field}»: дата ${day} ещё не наступила. Укажите сегодняшнюю или более раннюю. ${nothingWritten}`,
  planAlready: ({ pair }) => `У пары ${pair} план уже есть. Изменяйте его строки. ${nothingWritten}`,
  noPlanDays: ({ pair }) =>
    `В сроке пары ${pair} нет рабочих дней с октября по май. Измените срок пары. ${nothingWritten}`,
  surveyAlready: ({ survey, schoolYear }) =>
    `«${survey}» на ${schoolYear} учебный год уже создана. Откройте её в списке анкет.`,
  surveyRefused: ({ reason }) => `Анкета не создана: ${reason}. Повторите позже. ${nothingWritten}`,
};

export function refusalSentence(refusal: Refusal): string {
  const sentence = refusalSentences[refusal.refused] as (facts: Refusal["facts"]) => string;
  return sentence(refusal.facts);
}

const problemReasons: Record<Problem["reason"], (header: string, found: string) => string> = {
  missing: (header) => `столбец «${header}» не заполнен. Впишите значение.`,
  notText: (header, found) => `в столбце «${header}» стоит «${found}», а нужен текст.`,
  tooLong: (header) => `в столбце «${header}» слишком длинный текст. Сократите его.`,
  notADay: (header, found) => `в столбце «${header}» стоит «${found}» — такой даты нет. Впишите дату вида 01.09.2025.`,
  dayOutOfRange: (header, found) =>
    `в столбце «${header}» дата «${found}» за пределами 1940–2060 годов. Исправьте год.`,
  notANumber: (header, found) => `в столбце «${header}» стоит «${found}», а нужно число.`,
  dateInsteadOfNumber: (header, found) =>
    `в столбце «${header}» вместо числа таблица записала дату ${found}. Введите число через запятую, например 1,5.`,
  outOfRange: (header, found) => `в столбце «${header}» число ${found} вне допустимых пределов.`,
  notInList: (header, found) =>
    `в столбце «${header}» стоит «${found}» — этого нет в списке. Выберите значение из списка.`,
  notAFlag: (header, found) => `в столбце «${header}» стоит «${found}», а нужна отметка (да или нет).`,
  notAnEmail: (header, found) => `в столбце «${header}» стоит «${found}» — это не адрес электронной почты.`,
  notAKey: (header, found) => `в столбце «${header}» стоит «${found}» — это не код. Верните код (Правка → Отменить).`,
  formulaError: (header, found) => `в столбце «${header}» ошибка формулы ${found}. Впишите значение вместо формулы.`,
  sheetMissing: () => "лист не найден. Верните его (Правка → Отменить) или выберите «Настроить книгу».",
  keyRowMissing: () =>
    "удалена служебная вторая строка. Верните её (Правка → Отменить) или выберите «Настроить книгу».",
  columnMissing: (header) => `не найден столбец «${header}». Верните его заголовок или выберите «Настроить книгу».`,
  columnDoubled: (header) => `столбец «${header}» встречается дважды. Удалите лишний.`,
  keyDoubled: (header, found) => `в столбце «${header}» код «${found}» повторяется. Оставьте одну строку.`,
  refMissing: (header, found) => `в столбце «${header}» указан код «${found}», которого нет в регистре. Исправьте код.`,
};

/** «Лист «Пары», строка 7: столбец «Дата начала» не заполнен. Впишите значение.» */
export function problemSentence(problem: Problem): string {
  const row = problem.row === undefined ? "" : `, строка ${problem.row}`;
  return `Лист «${problem.sheet}»${row}: ${problemReasons[problem.reason](problem.header ?? "", problem.found ?? "")}`;
}

export const serverTexts = {
  failure: (reference: string) =>
    `Не получилось выполнить действие (номер ${reference}). Повторите: повтор безопасен, второй записи не будет. Если не поможет, сообщите номер тому, кто обслуживает регистр.`,
  /** One mark for every journal line. */
  actions: {
    setUp: "Книга настроена",
    fillSample: "Книга заполнена примером",
    markMentor: "Внесён в банк наставников",
    markMentee: "Внесён в базу наставляемых",
    formPair: "Пара предложена",
    recordConsent: "Согласие внесено",
    recordOrder: "Пара утверждена приказом",
    startPlan: "План пары создан",
    markPlanLine: "Отметка в плане",
    proposePair: "Черновик пары предложен",
    rejectPair: "Пара отклонена",
    startPair: "Пара начала работу",
    pausePair: "Пара приостановлена",
    resumePair: "Пара возобновлена",
    extendPair: "Срок пары продлён",
    changePair: "Пара изменена",
    replaceMentor: "Наставник заменён",
    completePair: "Пара завершена в полном объёме",
    closePair: "Пара завершена досрочно",
    leaveUnmatched: "Пара не подобрана",
    setNotTogether: "Запись «не назначать вместе»",
    recordGeneralConsent: "Общее согласие внесено",
    withdrawConsent: "Согласие отозвано",
    dismissPerson: "Увольнение внесено",
    transferPerson: "Перевод внесён",
    createSurvey: "Анкета создана",
    drainResponses: "Ответы анкет разобраны",
    changeSetting: "Настройка изменена",
    confirmImport: "Список загружен",
    undoLastOperation: "Отменена последняя операция",
    repairBook: "Книга исправлена",
    ...bankActions,
    ...programmeActions,
    ...roadmapActions,
    settleCopy: "Копия книги обрела назначение",
    ...recordTexts.actions,
    ...checkActions,
    ...presetActions,
    ...yearActions,
  } as Record<string, string>,
  trigger: "автоматически",
  /** What a new workbook's only sheet is called. */
  blankSheet: "Лист1",
  sidebarTitle: "Наставничество",
  importTitle: "Загрузка списка из файла",
  setUpDone: "Книга готова: листы, проверки и защита на месте.",
  nothingChanged: "Ничего не изменено.",
  nameTaken: (sheet: string, now: string) =>
    `Лист «${sheet}» переименован в «${now}», а его имя занято другим листом. Переименуйте другой лист и повторите. Ничего не изменено.`,
  foreignSheet: (sheet: string) =>
    `Лист «${sheet}» занят: на нём нет столбцов регистра. Переименуйте его, и регистр сделает свой. Ничего не изменено.`,
  keyColumnLost: (sheet: string, header: string) =>
    `Лист «${sheet}»: удалён столбец «${header}», а без кодов строки не узнать. Верните его: «Правка → Отменить» или «Файл → История версий». Ничего не изменено.`,
  sampleRefused: "В книге уже есть данные. Пример загружается только в пустую книгу, чтобы ничего не смешать.",
  sampleDone: "Книга заполнена примером: все люди вымышлены.",
  drained: (count: number) =>
    count === 0
      ? "Новых ответов нет."
      : `Разобрано ${count} ${plural(count, "новый ответ", "новых ответа", "новых ответов")}.`,
  protectionHeaders: "Заголовки и ключи столбцов: изменяет департамент",
  protectionKeys: "Коды выдаёт регистр: не изменяйте их вручную",
  protectionSheet: "Лист вычисляется: изменяет департамент",
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
