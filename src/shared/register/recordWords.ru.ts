/** Words of what is kept around the pairs: documents, conditions, programmes, meetings, events, risks and the like. */
import { type Dictionary, dictionary } from "../language/dictionary.ts";

/** Groups of plain registers, in the order of the panel's list. */
export const recordGroups = {
  organisations: "Организации",
  documents: "Документы",
  people: "Люди",
  pairs: "Работа пар",
  events: "Мероприятия",
  experience: "Опыт и риски",
} as const;

// S1 IV: the inner contour is the organisation, the outer one everything around it (F003)
export const contours = dictionary("Уровень", {
  organisation: ["образовательная организация", "внутренний контур", "ОО"],
  municipal: ["муниципальный"],
  regional: ["региональный"],
  federal: ["федеральный"],
});

// S1 4.2 (F012)
export const roadmapReviews = dictionary("Согласование дорожной карты", {
  none: ["нет", "не представлена"],
  submitted: ["на согласовании", "представлена"],
  returned: ["возвращена", "на доработке"],
  approved: ["согласована"],
});

// S1 3.1–3.5; S0 5 (F018, F019)
export const conditionGroups = dictionary("Группа условий", {
  staff: "кадровые",
  methods: "организационно-методические",
  material: "материально-технические",
  finance: "финансово-экономические",
  psychology: "психолого-педагогические",
});

export const conditionItems = dictionary("Условие", {
  head: "руководитель поддерживает наставничество",
  curator: "назначен куратор",
  mentors: "есть наставники с подтверждёнными результатами",
  psychologist: "педагог-психолог сопровождает пары",
  acts: "приняты локальные акты",
  programmes: "разработаны персонализированные программы",
  advice: "наставники и наставляемые получают методическую помощь",
  digital: "есть цифровая среда наставничества",
  experience: "опыт наставников обобщается и распространяется",
  monitoring: "ведётся мониторинг результатов",
  room: "есть место для встреч наставников и наставляемых",
  board: "есть доска объявлений или электронный ресурс",
  internet: "есть скоростной интернет и Wi-Fi",
  video: "есть средства видео-конференц-связи",
  pay: "выплаты наставникам закреплены локальным актом",
  honour: "применяются нематериальные поощрения",
  climate: "проводятся тренинги и психологическая поддержка пар",
  readiness: "изучается готовность участников и климат в коллективе",
});

export const conditionAnswers = dictionary("Выполнение условия", {
  yes: ["да", "есть", "выполнено"],
  partly: ["частично"],
  no: ["нет", "отсутствует"],
});

// S2, титул; S0, лист изменений
export const documentKinds = dictionary("Вид документа", {
  norm: ["нормативный акт", "НПА"],
  regulation: ["положение", "положение о наставничестве"],
  order: "приказ",
  roadmap: ["дорожная карта", "комплекс мер"],
  agreement: ["договор", "соглашение", "договор о сотрудничестве"],
  report: ["справка", "аналитическая справка"],
  protocol: "протокол",
  release: ["освобождение от занятий"],
  other: "иной документ",
});

export const documentStatuses = dictionary("Состояние документа", {
  draft: "проект",
  inForce: ["действует", "в силе"],
  cancelled: ["утратил силу", "отменён"],
});

// S1 прил. 4 (F004)
export const groupDuties = dictionary("Роль в рабочей группе", {
  chair: ["руководитель", "председатель"],
  deputy: "заместитель руководителя",
  secretary: "секретарь",
  member: "член группы",
});

// S0 4.4; S4 2.2; S2, титул; S1 3.5, 4.1.3 (F037, F038, F057, F092, F100, F216)
export const approvalStages = dictionary("Ступень согласования", {
  methodCommission: ["методическая комиссия", "методкомиссия", "МК"],
  methodUnion: ["методическое объединение", "МО наставников", "МО"],
  deputy: ["заместитель руководителя", "зам. по УМР"],
  council: ["педагогический совет", "педсовет"],
  head: "руководитель",
  tradeUnion: ["профсоюзная организация", "профком"],
  psychologist: "педагог-психолог",
  dispute: ["разрешение спора", "арбитраж"],
});

export const approvalDecisions = dictionary("Решение", {
  pending: ["на рассмотрении"],
  agreed: ["согласовано", "рекомендовано", "утверждено"],
  declined: ["не согласовано", "отклонено"],
});

export const trainingRoles = dictionary("Кто обучался", {
  mentor: "наставник",
  mentee: "наставляемый",
  curator: "куратор",
});

// S0 5.1; S1 3.4 (F052, F053, F217)
export const awardKinds = dictionary("Поощрение", {
  payment: ["материальное стимулирование", "доплата", "премия"],
  reserve: "кадровый резерв",
  attestation: "учтено при аттестации",
  jury: "член жюри, выдвижение на конкурс",
  thanks: ["благодарность", "благодарственное письмо"],
  diploma: ["почётная грамота", "диплом"],
  mentoringBadge: "знак отличия «За наставничество»",
  honouredMentor: "нагрудный знак «Почётный наставник»",
  youthBadge: "нагрудный знак «Молодость и Профессионализм»",
  social: "социальная программа",
  other: "иное поощрение",
});

export const awardEffects = dictionary("Функция стимулирования", {
  economic: "экономическая",
  social: "социальная",
  moral: "моральная",
});

// S4 1.5 (F043)
export const mentorRoles = dictionary("Роль наставника", {
  guide: "проводник",
  consultant: "консультант",
});

// S4 2.2 (F059, F060)
export const requestSources = dictionary("Источник сведений", {
  staffList: "персональный состав",
  yearReport: "годовой отчёт",
  unionHead: ["руководитель методического объединения", "руководитель МО"],
  diagnostics: ["диагностика", "анкета запросов"],
});

export const requestInitiators = dictionary("Инициатор запроса", {
  mentee: ["наставляемый", "сам педагог"],
  administration: "администрация",
});

// S1 паспорт (F087)
export const pairModels = dictionary("Модель взаимодействия", {
  experiencedYoung: "опытный педагог – молодой специалист",
  leaderStruggling: "лидер – педагог, испытывающий проблемы",
  subjectSubject: "опытный предметник – неопытный предметник",
});

// S1 3.5 (F092)
export const psychologistConclusions = dictionary("Заключение психолога", {
  compatible: ["совместимы", "да"],
  incompatible: ["не совместимы", "нет"],
  notNeeded: "не требуется",
});

// S1 4.1.3, S4 приложение (F124, F129)
export const planLineKinds = dictionary("Вид мероприятия плана", {
  meeting: "встреча",
  consultation: "консультация",
  lessonVisit: ["посещение занятия", "посещение урока"],
  openLesson: "открытый урок",
  seminar: ["семинар", "практикум"],
  course: ["курсы", "КПК"],
  contest: ["конкурс", "форум", "конференция"],
  diagnostics: ["диагностика", "анкетирование"],
  selfStudy: ["самообразование", "изучение документов"],
  report: "отчёт",
  other: "иное мероприятие",
});

export const meetingKinds = dictionary("Вид встречи", {
  consultation: "консультация",
  lessonVisit: ["посещение урока", "посещение занятия"],
  jointLesson: "совместное занятие",
  online: ["онлайн", "дистанционно"],
  control: ["контроль", "отчёт наставляемого"],
  other: "иная встреча",
});

export const controlResults = dictionary("Результат контроля", {
  onTrack: ["выполняется", "выполнена"],
  partly: ["выполняется частично", "выполнена частично"],
  behind: ["не выполняется", "не выполнена"],
});

// S1 4.3.3: seven positions of the algorithm (F133)
export const routeSteps = dictionary("Шаг ИОМ", {
  selfDetermination: "самоопределение",
  achievements: "диагностика достижений",
  deficits: "диагностика дефицитов",
  roadmap: "дорожная карта",
  realisation: "реализация",
  correction: "корректировка",
  reflection: "рефлексивный анализ",
});

// S1 4.3.3(4) (F134)
export const routeLineKinds = dictionary("Вид строки ИОМ", {
  training: ["обучение по программам ДПО", "ДПО"],
  trials: "пробно-поисковые действия",
  projects: ["проекты и исследования", "проект", "исследование"],
  measures: ["мероприятие", "мера"],
});

// S1, «дорожная карта»; rules.md 4: own numbers, because the source repeats 1.8 and 2.1
export const roadmapItems = dictionary("Пункт дорожной карты", {
  r01: ["R01 Мониторинг запросов и определение наставников", "R01"],
  r02: ["R02 Утверждение персонализированных программ", "R02"],
  r03: ["R03 Планы развития и траектории", "R03"],
  r04: ["R04 Единая база наставников и экспертов", "R04"],
  r05: ["R05 Реализация планов пар", "R05"],
  r06: ["R06 Муниципальная база программ", "R06"],
  r07: ["R07 Виртуальная площадка", "R07"],
  r08: ["R08 Региональный конкурс муниципальных моделей", "R08"],
  r09: ["R09 Популяризация наставничества", "R09"],
  r10: ["R10 Курсы «Наставничество»", "R10"],
  r11: ["R11 Привлечение партнёров", "R11"],
  r12: ["R12 Методические материалы", "R12"],
  r13: ["R13 Персонифицированный учёт", "R13"],
  r14: ["R14 Оценка программ по чек-листу", "R14"],
  r15: ["R15 Анализ и справка по самодиагностике", "R15"],
  r16: ["R16 Мониторинг удовлетворённости", "R16"],
  r17: ["R17 Публикация результатов", "R17"],
  r18: ["R18 Мониторинг локальных актов", "R18"],
});

// S1 прил. 3, графа 5 (F026)
export const eventAudiences = dictionary("Участники мероприятия", {
  young: "молодые специалисты",
  beginners: "начинающие педагоги",
  struggling: "педагоги, испытывающие проблемы",
  mentors: "наставники",
  youngTeachers: "молодые педагоги",
  pairs: "наставнические пары",
});

export const eventOrganisers = dictionary("Организатор мероприятия", {
  resourceCentre: ["ресурсный центр", "РЦ"],
  supportCentre: ["опорный центр", "ОЦ"],
  department: "департамент",
  organisation: "образовательная организация",
});

/** S1 прил. 3: the programme's target indicators that an event works for. */
export const programmeIndicators = dictionary("Целевой показатель", {
  i1: ["ЦП 1", "1"],
  i2: ["ЦП 2", "2"],
  i3: ["ЦП 3", "3"],
  i4: ["ЦП 4", "4"],
  i5: ["ЦП 5", "5"],
});

export const visitStates = dictionary("Участие", {
  invited: ["приглашён", "приглашена"],
  registered: ["записан", "записана", "зарегистрирован"],
  attended: ["участвовал", "участвовала", "присутствовал"],
  absent: ["не пришёл", "отсутствовал"],
});

// S1 прил. 3, 3.4 (F172)
export const contestClusters = dictionary("Номинация конкурса", {
  art: ["арт-кластер", "арт"],
  profi: ["профи-кластер", "профи"],
  content: ["контент-кластер", "контент"],
});

// S1 прил. 3, 1.10, 3.5 (F171)
export const eventRequestStates = dictionary("Запрос мероприятия", {
  asked: "запрошено",
  granted: "назначено",
  declined: "отклонено",
});

// S2 11.1; S1 дорожная карта 1.8 bis, 1.9, 2.5 (F162–F164)
export const publicationKinds = dictionary("Вид публикации", {
  popular: ["популяризация", "новость", "новости"],
  method: ["методические материалы", "методматериалы"],
  results: "результаты",
  programme: "программа наставничества",
  bank: ["база наставников", "база наставляемых"],
  norm: "нормативный документ",
  practice: ["практика", "кейс"],
});

// S1 VI (F145)
export const riskKinds = dictionary("Риск", {
  noPerception: "наставничество не воспринимается как механизм роста",
  overload: "высокая нагрузка на наставников и наставляемых",
  mentorMotivation: "низкая мотивация наставников",
  formalism: "формализм и низкое качество наставничества",
  menteeMotivation: "низкая мотивация наставляемых",
  contours: "слабое взаимодействие контуров модели",
});

export const riskStatuses = dictionary("Состояние риска", {
  open: "открыт",
  watched: "под наблюдением",
  closed: "закрыт",
});

export const adviceStatuses = dictionary("Состояние рекомендации", {
  issued: "выдана",
  accepted: "принята в работу",
  done: "выполнена",
  dropped: "снята",
});

// F196: one digest a curator, never a letter a row
export const letterStates = dictionary("Состояние письма", {
  waiting: "ждёт отправки",
  sending: "отправляется",
  sent: "отправлено",
  failed: "не отправлено",
  unknown: "неизвестно, ушло ли",
});

/** In the order of the sheet «Справочники», after the words of people and pairs. */
export const recordDictionaries: readonly Dictionary[] = [
  contours,
  roadmapReviews,
  conditionGroups,
  conditionItems,
  conditionAnswers,
  documentKinds,
  documentStatuses,
  groupDuties,
  approvalStages,
  approvalDecisions,
  trainingRoles,
  awardKinds,
  awardEffects,
  mentorRoles,
  requestSources,
  requestInitiators,
  pairModels,
  psychologistConclusions,
  planLineKinds,
  meetingKinds,
  controlResults,
  routeSteps,
  routeLineKinds,
  roadmapItems,
  eventAudiences,
  eventOrganisers,
  programmeIndicators,
  visitStates,
  contestClusters,
  eventRequestStates,
  publicationKinds,
  riskKinds,
  riskStatuses,
  adviceStatuses,
  letterStates,
];
