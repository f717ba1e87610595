/** What the command line says on standard error: one sentence each. */
export const cliTexts = {
  unknownCommand: (name: string, known: string[]) => `Нет команды «${name}». Есть: ${known.join(", ")}.`,
  unknownOption: (name: string) => `Неизвестный параметр «--${name}». Описание команд: README.ru.md.`,
  optionNeedsValue: (name: string) => `После параметра «--${name}» укажите значение.`,
  usage: (usage: string) => `Команда пишется так: npm run --silent workbench -- ${usage}`,
  bookNeeded: "Укажите папку книги: --book ПАПКА.",
  noBook: (dir: string) => `В папке «${dir}» нет книги. Создайте её: npm run --silent workbench -- new --book ${dir}`,
  bookExists: (dir: string) => `В папке «${dir}» уже есть книга. Укажите другую папку.`,
  noFolder: (dir: string) => `Папку «${dir}» не создать. Укажите другую: --book ПАПКА.`,
  badOwner: (text: string) => `«${text}» не адрес электронной почты. Пишите так: --as department@example.org.`,
  badUser: (text: string) => `«${text}» не адрес электронной почты. Пишите так: kurator@school1.example.`,
  strangeUser: (email: string) =>
    `Адресу «${email}» книга не открыта. Открыть: npm run --silent workbench -- share ${email} --book ПАПКА`,
  ownerStays: (email: string) => `«${email}» владелец книги: закрыть ему книгу нельзя.`,
  notShared: (email: string) => `Адресу «${email}» книга и так не открыта.`,
  seesAll:
    "Книга открыта: каждый из них видит её целиком, как редактор Google Таблиц. Защита листов закрывает от правки, но не от чтения.",
  noCurators: "В реестре не указан ни один куратор. Назовите адреса сами.",
  noPublicFunction: (name: string) => `У надстройки нет функции «${name}».`,
  badMoment: (text: string) => `«${text}» не дата. Пишите так: 2025-05-15 или 2025-05-15T09:00.`,
  badZone: (text: string) => `Нет часового пояса «${text}». Пишите так: Asia/Yekaterinburg.`,
  badLocale: (text: string) => `Не понимаю язык и страну «${text}». Пишите так: ru_RU.`,
  badFaults: (text: string) =>
    `Не понимаю сбой «${text}». Пишите так: --faults 'kill@17;after@Range.setValues#3;p=0.05' --seed 7.`,
  badModels: (item: string, choices: readonly string[]) =>
    `Не понимаю «${item}» в --models. Можно перечислить через точку с запятой: ${choices.join(", ")}.`,
  struck: (plan: string) => `сбои: ${plan}`,
  badPort: (text: string) => `«${text}» не номер порта. Укажите число от 0 до 65535.`,
  portBusy: (port: number) => `Порт ${port} занят. Укажите другой: --port ${port + 1}.`,
  badJson: (what: string) => `${what} должны быть записаны в JSON.`,
  arguments: "Аргументы в квадратных скобках",
  answers: "Ответы в фигурных скобках",
  noMenuItem: (title: string, known: string[]) =>
    `В меню нет пункта «${title}». Есть: ${known.join(", ") || "ничего"}.`,
  noSurvey: (title: string, known: string[]) => `Нет опроса «${title}». Есть: ${known.join(", ") || "ни одного"}.`,
  noSheet: (name: string) => `В книге нет листа «${name}».`,
  badAddress: (text: string) => `«${text}» не адрес ячеек. Пишите так: Лист!A1:F20.`,
  outside: (text: string) => `Ячеек «${text}» на листе нет: они за его краем.`,
  oneCell: (text: string) => `«${text}» не одна ячейка. Пишите так: Лист!A1.`,
  noFile: (path: string) => `Файл «${path}» не найден или не читается.`,
  noLists: (path: string) => `В папке «${path}» нет файлов .xlsx и .csv.`,
  reportName: (name: string) => `на исправление — ${name.replace(/\.[^.]*$/, "")}.xlsx`,
  notWritable: (path: string) => `Файл «${path}» не записывается. Проверьте папку и права.`,
  exportTarget: "Укажите файл с окончанием .xlsx или параметр --canonical.",
  emptyScript: (path: string) => `В файле «${path}» нет ни одной функции.`,
  noFunction: (name: string, path: string) => `В файле «${path}» нет функции «${name}».`,
  brokenScript: (path: string, message: string) => `Файл «${path}» не читается как сценарий: ${message}`,
  makingDemo: "Создаётся книга с примером…",
  bookOpen:
    "Книга открыта: перейдите по этому адресу в браузере. В нём ключ до закрытия программы: никому его не посылайте. Закрыть книгу — Ctrl+C в этом окне.",
  notBuilt: "Надстройка не собрана. Запустите npm run build.",
  failed: (what: string, message: string) => `${what}: не получилось. ${message}`,
  question: (message: string) =>
    `Сценарий спрашивает: «${message}» Ответьте параметром --answer YES, NO, OK или CANCEL.`,
  scriptLine: (line: string) => `журнал: ${line}`,
  notAMapping: (path: string) =>
    `В файле «${path}» нет сопоставления столбцов. Укажите файл, который записан параметром --map-out или кнопкой «Сохранить сопоставление».`,
  questions: (name: string, open: readonly string[]) =>
    `${name}: ${open.join(" ")} Ответьте в панели или запишите вопросы параметром --map-out, впишите ответы и повторите с --map.`,
  allLeftOut: (name: string) => `${name}: ни одной строки взять нельзя, ничего не записано.`,
  cliUnexpected: (message: string) => `Непредвиденный сбой: ${message}`,
};

/** How each command is written, shown after a wrong use. */
export const usages = {
  values: 'values "Лист!A1:F20" [--display | --formulas] --book ПАПКА',
  calc: "calc '=SUM(1;2)' --book ПАПКА",
  set: 'set "Лист!A1" ТЕКСТ --book ПАПКА',
  call: "call ИМЯ '[аргументы]' --book ПАПКА",
  menu: 'menu "Пункт" --book ПАПКА',
  import:
    "import ФАЙЛ… или ПАПКА [--confirm] [--hidden: взять и скрытые листы] [--enter-banks: внести участников пар в банки] [--report ФАЙЛ.xlsx или ПАПКА] [--map ФАЙЛ.json] [--map-out ФАЙЛ.json] --book ПАПКА",
  submit: `submit ОПРОС '{"Вопрос": "ответ"}' --book ПАПКА`,
  tick: "tick --to 2025-10-01T09:00 --book ПАПКА",
  share: "share [АДРЕС…] [--curators] [--remove] --book ПАПКА",
  run: "run ФАЙЛ.js [ФУНКЦИЯ]. Сценарий выполняется с вашими правами и может читать и менять любые ваши файлы: запускайте только тот, которому доверяете.",
};

/** The add-on's menu items that `new` chooses, and what a new workbook is. */
export const newBook = {
  name: "Реестр наставничества",
  demoName: "Реестр наставничества (пример)",
  scriptName: "Пустая книга",
  owner: "department@example.org",
  locale: "ru_RU",
  setUp: "Настроить книгу",
  fillSample: "Заполнить примером",
};
