/** The department's lists as other departments write them: other words, slips, English, order, extra columns, titles, two lines. */
import type { ImportedCell, ImportedFile, ImportedSheet } from "../../src/shared/import/importedFile.ts";

/** By list and field: what the same column is called elsewhere. */
const otherWords: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  organisations: {
    shortName: ["Сокращ. наименование", "Название учреждения (краткое)", "Краткое название ОО", "Short name"],
    fullName: [
      "Наименование полное",
      "Полное название учреждения",
      "Полн. наименование организации",
      "Full name of school",
    ],
    kind: ["Вид учреждения", "Тип образовательного учреждения", "Вид ОУ"],
    subordinate: ["Подведомственность (да / нет)", "Подведомственное учреждение", "Учредитель — департамент (да/нет)"],
    headName: ["Директор (заведующий), ФИО", "Ф.И.О. директора", "Директор школы"],
    curatorName: [
      "Ответственный за наставничество (ФИО)",
      "Ф. И. О. куратора наставничества",
      "Куратор: фамилия, имя, отчество",
    ],
    curatorEmail: ["Эл. почта куратора", "Куратор: e-mail", "Адрес электронной почты куратора"],
    regulationOrderNumber: ["№ приказа об утверждении Положения", "Номер приказа о Положении"],
    regulationOrderOn: ["Дата приказа об утверждении Положения", "Приказ о Положении, дата"],
    curatorOrderNumber: ["№ приказа о назначении куратора", "Приказ о назначении куратора: номер"],
    curatorOrderOn: ["Дата приказа о назначении куратора", "Приказ о назначении куратора: дата"],
    closedOn: ["Закрыто (дата)", "Когда ликвидировано, дата", "Дата ликвидации учреждения"],
    note: ["Комментарий", "Дополнительная информация", "Прим."],
  },
  staff: {
    organisation: ["Место работы (учреждение)", "Наименование учреждения", "School"],
    name: ["Ф. И. О. сотрудника", "Фамилия Имя Отчество работника", "Сотрудник", "Full name"],
    surname: ["Фамилия работника", "Last name", "Фамилия сотрудника"],
    firstName: ["Имя работника", "First name", "Имя сотрудника"],
    patronymic: ["Отчество (при наличии)", "Отчество работника", "Middle name"],
    position: ["Наименование должности", "Занимаемая должность (по штату)", "Position", "Кем работает"],
    subject: ["Преподаваемая дисциплина", "Какой предмет ведёт", "Subject"],
    positionSubject: ["Должность, преподаваемый предмет", "Наименование должности (предмет)"],
    bornOn: ["Число, месяц, год рождения", "Дата рожд.", "День рождения", "Date of birth"],
    education: ["Уровень образования (высшее / среднее)", "Образование: уровень"],
    educationPlace: ["Учебное заведение, год окончания", "Что окончил, когда"],
    category: ["Кв. категория", "Имеющаяся квалификационная категория", "Категория педагога"],
    categoryOn: ["Когда присвоена, дата", "Дата последней аттестации", "Дата установления категории"],
    careerStartedOn: ["Стаж пед. работы", "Педстаж", "Стаж педагогической деятельности", "Педагогический стаж работы"],
    subjectStartedOn: ["Стаж преподавания предмета", "Стаж работы по предмету", "Опыт преподавания предмета"],
    startedOn: ["Дата приема на работу", "Принят(а) в организацию, дата", "Когда принят на работу", "Hire date"],
    finishedOn: ["Дата увольнения (если уволен)", "Уволен(а), дата", "Date of dismissal"],
    kind: ["Основной работник / совместитель", "Характер работы (осн., совм.)", "Вид занятости работника"],
    rate: ["Кол-во ставок", "Объём ставки", "Размер ставки по тарификации"],
    young: ["Является молодым специалистом", "Молодой специалист (да / нет)", "Статус молодого специалиста"],
    email: ["Адрес электронной почты", "Эл. адрес (e-mail)", "E-mail сотрудника"],
    phone: ["Сотовый телефон", "Тел. для связи", "Номер мобильного телефона", "Phone"],
    note: ["Комментарии", "Прим.", "Дополнительная информация"],
  },
  pairs: {
    mentee: [
      "Подшефный (Ф.И.О.)",
      "Ф.И.О. наставляемого педагога",
      "Mentee name",
      "Наставляемый: фамилия, имя, отчество",
    ],
    bornOn: ["Год рожд. наставляемого", "Наставляемый: год рождения"],
    organisation: ["Школа наставляемого", "Учреждение, где работает наставляемый", "Место работы подшефного"],
    position: ["Должность и предмет наставляемого", "Занимаемая должность (предмет)"],
    request: ["Запрос подшефного", "Потребность наставляемого (запрос)", "Запрос к наставнику от наставляемого"],
    startedOn: ["Начало наставничества, дата", "Дата начала программы", "Закреплён с (дата начала)", "Start date"],
    mentor: ["Педагог-наставник (Ф.И.О.)", "Наставник: фамилия, имя, отчество", "Mentor name"],
    mentorOrganisation: ["Школа наставника", "Учреждение, в котором работает наставник", "Наставник: место работы"],
    form: ["Форма наставничества (кто с кем)", "Форма программы наставничества"],
    kind: ["Вид программы наставничества", "Вид наставнической деятельности"],
    order: ["Реквизиты приказа (номер, дата)", "Приказ о закреплении наставника: № и дата"],
    orderNumber: ["Номер приказа о закреплении", "Приказ о закреплении наставника, №"],
    orderOn: ["Дата издания приказа", "Приказ о закреплении наставника, дата"],
    finishedOn: ["Дата окончания программы", "Окончание наставничества, дата", "End date"],
    result: ["Итоги программы", "Результативность", "Результат наставничества"],
    ground: ["Причина прекращения", "Основание завершения программы", "Причина окончания наставничества"],
    note: ["Комментарий", "Прим.", "Дополнительная информация"],
  },
  mentors: {
    name: ["Педагог-наставник (Ф.И.О.)", "Ф. И. О. педагога-наставника", "Наставник: фамилия, имя, отчество"],
    contacts: ["Контактная информация", "Телефон или e-mail наставника", "Как связаться: телефон, почта"],
    organisation: ["Школа (место работы)", "Образовательное учреждение наставника", "Где работает наставник"],
    competences: ["Компетенции и сильные стороны", "Ключевые компетенции наставника"],
    achievements: ["Профессиональные достижения", "Достижения наставника, важные для программы"],
    career: ["Стаж педагогической работы", "Пед. стаж наставника", "Педстаж наставника"],
    subjectService: ["Стаж преподавания предмета", "Стаж работы по предмету"],
    position: ["Должность и предмет", "Занимаемая должность, предмет"],
    availability: ["Сколько времени готов уделять", "Ресурс времени наставника"],
    enteredOn: ["Дата включения в банк наставников", "Включён в банк (дата)", "Дата вхождения в базу"],
    consent: ["Согласие наставника (есть / нет, дата)", "Письменное согласие"],
    protocol: ["№ и дата протокола", "Протокол педсовета (номер, дата)"],
    training: ["Курсы по наставничеству", "Обучение наставничеству (КПК)", "Повышение квалификации по наставничеству"],
    note: ["Комментарий", "Прим.", "Дополнительная информация"],
  },
  platforms: {
    name: ["Муниципальная площадка", "Площадка: название", "Название муниципальной площадки"],
    focus: ["Направленность работы площадки", "Профиль площадки"],
    metaSubject: ["Является метапредметной (да / нет)", "Метапредметность"],
    organisation: ["Базовая организация площадки", "На базе какой организации", "База проведения"],
    openedOn: ["Когда открыта, дата", "Дата создания площадки"],
    closedOn: ["Когда закрыта, дата", "Дата завершения работы площадки"],
  },
  codes: {
    code: ["Шифр участника", "Код для анкет", "Participant code"],
    name: ["Ф. И. О. участника", "Фамилия, имя, отчество педагога", "Full name"],
    bornOn: ["Дата рожд.", "Число, месяц, год рождения", "Date of birth"],
    organisation: ["Место работы", "Наименование учреждения", "School"],
    position: ["Занимаемая должность", "Position", "Кем работает"],
  },
  deficits: {
    code: ["Шифр участника", "Код педагога", "Participant code"],
    stage: ["Этап замера", "Этап проведения диагностики"],
    measuredOn: ["Дата проведения", "Когда проведена, дата", "Дата замера"],
    theory: ["Современные теории, научные основы", "Научные основы"],
    law: ["Нормативная и правовая база", "Нормативно-правовые знания"],
    subject: ["Содержание предмета (профессии)", "Знание предмета"],
    psychology: ["Психология обучающихся и родителей, педагогика", "Психолого-педагогические знания"],
    method: ["Методики и технологии", "Методика преподавания, технологии"],
    ict: ["Информационные технологии (ИКТ)", "ИКТ"],
    digital: ["Цифровая среда", "Цифровые ресурсы"],
    upbringing: ["Внеурочная деятельность и воспитание", "Воспитательная работа"],
    health: ["Здоровьесбережение", "Здоровье обучающихся и своё"],
    sum: ["Итого баллов", "Сумма баллов"],
  },
};

export interface Rewritten {
  file: ImportedFile;
  /** By sheet: where each column of the original stands now. */
  moved: readonly (readonly number[])[];
}

/** A sequence of numbers from 0 to 1, the same for the same seed. */
function chances(seed: number): () => number {
  let state = seed * 2_654_435_761 + 12_345;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return (state >>> 8) / 16_777_216;
  };
}

/** One slip of the hand in the longest word. */
function slipped(text: string, chance: () => number): string {
  const word = text.split(/[^\p{L}]+/u).reduce((longest, one) => (one.length > longest.length ? one : longest), "");
  if (word.length < 8) return text;
  const at = 3 + Math.floor(chance() * (word.length - 6));
  const kinds = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
    word.slice(0, at) + word[at] + word.slice(at),
  ];
  return text.replace(word, kinds[Math.floor(chance() * kinds.length)] as string);
}

const extras: readonly (readonly [header: string, value: ImportedCell])[] = [
  ["Хобби", "шахматы"],
  ["Размер одежды", 48],
  ["СНИЛС", "112-233-445 95"],
];

/** `takes`: by sheet and column of the original what the column is; null for those that keep their words. */
export function rewritten(
  file: ImportedFile,
  kind: string,
  headers: readonly { row: number; depth: number; takes: readonly (string | null)[] }[],
  seed: number,
): Rewritten {
  const chance = chances(seed);
  const words = otherWords[kind === "schoolStaff" ? "staff" : kind] ?? {};
  const moved: number[][] = [];
  const sheets = file.sheets.map((sheet, index): ImportedSheet => {
    const header = headers[index];
    if (header === undefined) return sheet;
    const { row, depth, takes } = header;
    const bottom = columnTexts(sheet, row, depth);
    const texts = takes.map((take, column) => {
      const choices = take === null ? undefined : words[take];
      const said = bottom[column] ?? "";
      if (choices === undefined) return said;
      const day = /на \d{1,2}\.\d{1,2}\.\d{4}/.exec(
        sheet.rows
          .slice(row, row + depth)
          .flat()
          .join(" "),
      )?.[0];
      const chosen = choices[Math.floor(chance() * choices.length)] as string;
      const other = chance() < 0.25 ? slipped(chosen, chance) : chosen;
      return day !== undefined && /стаж/i.test(said) ? `${other} ${day}` : other;
    });
    const order = texts.map((_, column) => column);
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(chance() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    const twoLines = chance() < 0.5;
    const asText = (cell: ImportedCell | undefined): ImportedCell =>
      typeof cell === "object" && cell !== null && "serial" in cell && seed % 2 === 0
        ? String(cell.serial)
        : (cell ?? null);
    const body = sheet.rows.slice(row + depth).map((cells, at) => {
      const blank = cells.every((cell) => cell === null || cell === "");
      const own = order.map((column) => asText(cells[column]));
      return [...own, ...extras.map(([, value]) => (blank || at % 2 === 1 ? null : value))];
    });
    const titles: ImportedCell[][] = [
      ...sheet.rows.slice(0, row).map((cells) => [...cells]),
      ["Сведения предоставлены отделом кадров"],
    ];
    const upper: ImportedCell[] = ["Общие сведения"];
    const lower: ImportedCell[] = [...order.map((column) => texts[column] as string), ...extras.map(([text]) => text)];
    upper[Math.floor(lower.length / 2)] = "Сведения";
    const filled: ImportedCell[] = Array.from({ length: lower.length }, (_, column) => upper[column] ?? null);
    moved.push(texts.map((_, column) => order.indexOf(column)));
    return { name: sheet.name, rows: [...titles, ...(twoLines ? [filled] : []), lower, ...body] };
  });
  return { file: { fileName: file.fileName, sheets }, moved };
}

/** What each column is called in the original: its lowest line. */
function columnTexts(sheet: ImportedSheet, row: number, depth: number): string[] {
  const lines = sheet.rows.slice(row, row + depth);
  const width = Math.max(...lines.map((line) => line.length));
  return Array.from({ length: width }, (_, column) => {
    const own = lines.map((line) => line[column]).filter((cell) => cell !== null && cell !== undefined && cell !== "");
    return String(own.at(-1) ?? "");
  });
}
