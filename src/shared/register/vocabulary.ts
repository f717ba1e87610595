/** The words of the field: codes in the program, Russian labels in the sheets, synonyms in files people send. */
import { type CodeOf, dictionary } from "../language/dictionary.ts";

// S1 п. 1.5, VI; S3 1.1
export const organisationKinds = dictionary("Тип организации", {
  preschool: [
    "дошкольная",
    "дошкольная образовательная организация",
    "дошкольное образовательное учреждение",
    "доу",
    "детский сад",
  ],
  general: ["общеобразовательная", "общеобразовательная организация", "школа", "оо"],
  additional: [
    "дополнительного образования",
    "организация дополнительного образования",
    "доп. образования",
    "доп. образование",
    "дополнительное образование",
    "удо",
    "допобразование",
  ],
  vocational: ["профессиональная", "профессиональная образовательная организация", "спо", "поо"],
  other: ["иная", "другая", "партнёр", "социальный партнёр"],
});

// S1 приказ п. 1.5
export const organisationRoles = dictionary("Роль в модели", {
  department: "департамент",
  supportCentre: "опорный центр",
  resourceCentre: "ресурсный центр",
  organisation: ["образовательная организация", "ОО"],
  partner: ["партнёр", "социальный партнёр"],
});

export const employmentKinds = dictionary("Вид занятости", {
  main: [
    "основное место",
    "основное место работы",
    "основная",
    "основное",
    "осн.",
    "осн",
    "штат",
    "штатный",
    "основной",
  ],
  partTimeInternal: [
    "внутреннее совместительство",
    "внутр. совм.",
    "внутренний совместитель",
    "внутр. совместительство",
    "совмещение",
  ],
  partTimeExternal: [
    "внешнее совместительство",
    "внеш. совм.",
    "внешний совместитель",
    "внеш. совместительство",
    "совместитель",
    "совместительство",
    "совм.",
    "совм",
  ],
});

export const employmentEnds = dictionary("Причина прекращения работы", {
  dismissed: ["увольнение", "уволен", "уволена"],
  transferred: ["перевод", "переведён", "переведена"],
  retired: "выход на пенсию",
  contractEnded: "окончание срочного договора",
  died: "смерть",
  conscripted: ["призыв на военную службу", "призыв", "призван на военную службу"],
  other: "иное",
});

// F031: what the share of those who stay in education is told by
export const leavingPlaces = dictionary("Куда выбыл", {
  education: ["в другую образовательную организацию", "в систему образования"],
  outside: ["из системы образования", "не в образование"],
});

export const qualificationCategories = dictionary("Квалификационная категория", {
  highest: ["высшая", "высшая категория", "вкк", "высш."],
  first: ["первая", "первая категория", "1 категория", "1", "i", "1кк", "1 кк", "i кв. кат.", "1 кв. кат.", "перв."],
  fit: ["соответствие занимаемой должности", "соответствие", "сзд"],
  none: ["без категории", "нет", "б/к", "-", "не имеет"],
});

// S1 1.4; S0 4.6; S4 1.2
export const menteeCategories = dictionary("Категория наставляемого", {
  young: ["молодой педагог", "молодой специалист", "впервые принятый без стажа"],
  newMethod: [
    "опытный с потребностью в новой технологии",
    "осваивает новую технологию",
    "нуждается в дополнительной подготовке",
  ],
  newInStaff: ["новый в коллективе", "переведён на другую работу"],
  otherEducation: ["с непедагогическим образованием", "выпускник непедагогической организации"],
  otherDifficulty: ["другие затруднения"],
});

// S3 4.1; S1 2.3
export const mentoringForms = dictionary("Форма наставничества", {
  teacherTeacher: [
    "педагог – педагог",
    "учитель – учитель",
    "педагог-педагог",
    "преподаватель – преподаватель",
    "мастер п/о – преподаватель",
    "новатор – консервативный педагог",
    "воспитатель – воспитатель",
  ],
  headTeacher: [
    "руководитель – педагог",
    "руководитель образовательной организации – педагог",
    "руководитель ОО – педагог",
    "администрация – педагог",
  ],
  employerStudent: [
    "работодатель – студент",
    "работодатель – студент педагогического вуза/колледжа",
    "работодатель – студент пед. вуза/колледжа",
  ],
  universityTeacher: [
    "педагог вуза/колледжа – молодой педагог",
    "вуз – молодой педагог",
    "педагог вуза – молодой педагог",
    "педагог колледжа – молодой педагог",
  ],
  partnerTeacher: ["социальный партнёр – педагог", "партнёр – педагог"],
});

// S1 2.3; S3 4.1
export const mentoringKinds = dictionary("Вид наставничества", {
  traditional: [
    "традиционное",
    "традиционное («один на один»)",
    "традиционная форма («один на один»)",
    "традиционное наставничество",
    "один на один",
    "индивидуальное",
  ],
  group: ["в группе", "групповое", "наставничество в группе", "групповое наставничество"],
  shortTerm: [
    "краткосрочное",
    "целеполагающее",
    "краткосрочное или целеполагающее",
    "краткосрочное (целеполагающее)",
    "краткосрочное наставничество",
  ],
  reverse: ["реверсивное", "реверсивное наставничество"],
  situational: ["ситуационное", "ситуационное наставничество"],
  speed: [
    "скоростное",
    "скоростное консультационное",
    "скоростное (консультационное)",
    "скоростное наставничество",
    "консультационное",
  ],
  virtual: ["виртуальное", "дистанционное", "виртуальное (дистанционное)", "виртуальное наставничество"],
});

// rules.md 2
export const pairStatuses = dictionary("Статус пары", {
  draft: "черновик",
  proposed: "предложена",
  awaitingConsent: "ждёт согласия",
  underReview: "на согласовании",
  approved: ["утверждена", "утверждена приказом"],
  running: ["действует", "активна"],
  paused: ["приостановлена", "пауза"],
  completed: ["завершена", "завершена в полном объёме", "реализована"],
  closedEarly: ["завершена досрочно", "прекращена"],
  replaced: ["замена наставника", "наставник заменён"],
  rejected: "отклонена",
});

// S0 4.7
export const replacementGrounds = dictionary("Основание замены наставника", {
  mentorDismissed: ["увольнение наставника"],
  transfer: ["перевод наставника или наставляемого на другую работу", "перевод на другую работу", "перевод"],
  discipline: ["привлечение наставника к дисциплинарной ответственности", "дисциплинарная ответственность"],
  incompatibility: ["психологическая несовместимость", "несовместимость"],
  other: "иное",
});

// F110: a pause is not an end
export const pauseGrounds = dictionary("Основание приостановки", {
  illness: ["болезнь", "временная нетрудоспособность"],
  leave: ["отпуск", "отпуск по уходу за ребёнком", "декретный отпуск"],
  study: ["учёба или командировка", "командировка", "учёба"],
  consentWithdrawn: ["отзыв согласия"],
  other: "иное",
});

// rules.md 2, F106, F184: what has happened to a pair
export const pairEventKinds = dictionary("Событие пары", {
  started: ["начало", "начата"],
  paused: ["приостановка", "пауза"],
  resumed: ["возобновление"],
  extended: ["продление"],
  changed: ["изменение", "корректировка"],
  replaced: ["замена наставника"],
  completed: ["завершение в полном объёме", "завершение"],
  closedEarly: ["досрочное завершение"],
  rejected: ["отклонение"],
});

// S2 10.1; S3 6.1
export const closingGrounds = dictionary("Основание завершения", {
  planFulfilled: ["план выполнен в полном объёме", "реализация плана в полном объёме"],
  mentorInitiative: "по инициативе наставника",
  menteeInitiative: "по инициативе наставляемого",
  mutual: "по обоюдному решению",
  curatorInitiative: "по инициативе куратора",
  menteeLeft: "увольнение или перевод наставляемого",
  other: "иное",
});

export const consentKinds = dictionary("Вид согласия", {
  mentoring: ["на наставничество", "согласие на наставничество"],
  personalData: ["на обработку персональных данных"],
  publication: ["на распространение персональных данных"],
  extraDuties: ["на дополнительные обязанности"],
});

// S1 4.3.3; S0 9.2.2
export const deficitAreas = dictionary("Область дефицита", {
  theory: ["научно-теоретическая"],
  law: ["нормативная правовая", "нормативно-правовая"],
  subject: ["предметно-профессиональная", "предметная"],
  psychology: ["психолого-педагогическая"],
  method: ["методическая"],
  ict: ["ИКТ-компетенции", "икт", "информационно-коммуникационные технологии"],
  digital: ["цифровизация образования", "цифровизация"],
  upbringing: ["внеурочная и воспитательная деятельность", "внеурочная и воспитательная", "воспитательная"],
  health: ["здоровьесбережение", "здоровьесберегающая"],
});

export const planStatuses = dictionary("Статус мероприятия", {
  planned: "запланировано",
  done: ["выполнено", "проведено"],
  moved: "перенесено",
  cancelled: "отменено",
});

/** Why an answer waits for somebody to look at it. */
export const quarantineReasons = dictionary("Почему ответ на разборе", {
  unknownCode: "код участника в регистре не найден",
  notParticipant: "участник не относится к тем, кого спрашивает анкета",
  outsideWindow: "ответ пришёл вне срока приёма",
  tooFew: "ответили меньше чем на половину вопросов индекса",
  pairUnknown: "пара в ответе не названа или не из тех, о которых спрашивают этого участника",
  noProgramme: "у пары нет программы",
  incomplete: "ответы есть не на все вопросы со звёздочкой",
  dayOutside: "день встречи ещё не наступил или раньше начала пары",
});

export const responseStates = dictionary("Состояние ответа", {
  accepted: "принят",
  superseded: "заменён более поздним",
  quarantined: "на разборе",
  withdrawn: "отозван",
});

export const responseStages = dictionary("Этап анкетирования", {
  entry: ["входная", "вход"],
  middle: "промежуточная",
  exit: ["итоговая", "выход"],
});

export const modes = dictionary("Способ расчёта", {
  strict: "строго",
  teachersOnly: "только учителя",
  wholePeriod: "за период",
  literal: "буквально",
});

/** What a row of the targets stands for; an empty cell is a year. */
export const targetKinds = dictionary("Что задаёт строка цели", {
  year: "год",
  base: "базовое значение",
  final: "конечное значение",
});

export const targetYearRules = dictionary("Год цели", {
  startYear: "год начала учебного года",
  endYear: "год окончания учебного года",
});

export const mentorsCounted = dictionary("Учитываемые пары", {
  wholeYear: "все пары учебного года",
  snapshot: "только действующие на дату отчёта",
});

export const experienceRules = dictionary("Недостаток стажа наставника", {
  warn: "предупреждать",
  block: "запрещать",
});

export const consentRules = dictionary("Обязательные согласия", {
  both: "наставника и наставляемого",
  mentor: "только наставника",
});

export const operationStates = dictionary("Состояние операции", {
  intent: "начата",
  done: "выполнена",
});

/** How people write a yes or a no by hand; not a list of its own in «Справочники». */
export const yesNo = dictionary("Да или нет", {
  yes: ["да", "+", "истина"],
  no: ["нет", "-", "ложь"],
});

/** Statuses that count in the indicators: approved by an order and later (rules.md 1, F181). */
export const countedStatuses: readonly CodeOf<typeof pairStatuses>[] = [
  "approved",
  "running",
  "paused",
  "completed",
  "closedEarly",
  "replaced",
];
/** Statuses in which a pair takes up a mentor's place and a mentee's one running mentor. */
export const occupyingStatuses: readonly CodeOf<typeof pairStatuses>[] = [
  "proposed",
  "awaitingConsent",
  "underReview",
  "approved",
  "running",
  "paused",
];
