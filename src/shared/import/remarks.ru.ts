/** Every remark of an import: how heavy it weighs, and what it says: where, what, and what to do. */

import { plural } from "../language/plural.ru.ts";

/** What a sentence may need to know beside what was found in the cell; each sentence names what it uses. */
interface Facts {
  /** What was read or chosen instead. */
  value?: string;
  /** Somebody or something else that matters here. */
  other?: string;
  count?: number;
}
type Fact<Name extends keyof Facts> = Pick<Facts, Name>;

/** An error leaves a cell empty or a row out, a warning asks for a look, an info tells. */
export type Weight = "error" | "warning" | "info";

function weighing<W extends Weight>(weight: W) {
  return <F>(sentence: (found: string, facts: F) => string) => ({ weight, sentence });
}
const error = weighing("error");
const warning = weighing("warning");
const info = weighing("info");

const rows = (count = 0) => `${count} ${plural(count, "строка", "строки", "строк")}`;
const days = (count = 0) => `${count} ${plural(count, "день", "дня", "дней")}`;
const read =
  (as: string) =>
  (found: string, { value = "" }: Fact<"value">) =>
    `«${found}» — ${as}, прочитано как ${value}. Делать ничего не нужно.`;
const tidied =
  (what: string) =>
  (found: string, { value = "" }: Fact<"value">) =>
    `«${found}» — ${what}; в регистр попадёт «${value}». Делать ничего не нужно.`;

export const remarks = {
  "date-impossible": error(
    (found) => `«${found}» — такой даты нет в календаре. Ячейка останется пустой: впишите верную дату.`,
  ),
  "date-unreadable": error(
    (found) => `«${found}» — это не дата. Ячейка останется пустой: впишите дату вида 01.09.2025.`,
  ),
  "date-future": error(
    (found) =>
      `дата «${found}» не может быть верной (допустимы годы с 1940 по ближайшие пять лет). Ячейка останется пустой: исправьте год.`,
  ),
  "date-birth-impossible": error(
    (found) =>
      `дата рождения «${found}» невозможна. Ячейка останется пустой, человек по ней не узнаётся: впишите верную дату.`,
  ),
  "date-order": error(
    (found, { other = "" }: Fact<"other">) =>
      `дата увольнения «${found}» раньше даты приёма ${other}. Дата увольнения останется пустой: проверьте обе даты.`,
  ),
  "date-slash-ambig": error(
    (found, { value = "", other = "" }: Fact<"value" | "other">) =>
      `«${found}» можно прочитать двояко: ${value} или ${other}. Ячейка останется пустой: впишите дату в виде ДД.ММ.ГГГГ.`,
  ),
  "date-slash-us": warning(read("сначала месяц, потом день")),
  "date-slash": info(read("дата через косую черту")),
  "date-text-dmy": info(read("дата записана текстом")),
  "date-text-dmyy": info(read("год двумя цифрами")),
  "date-text-iso": info(read("дата записана текстом")),
  "date-text-long": info(read("дата записана словами")),
  "date-text-time": info(read("лишнее после даты отброшено")),
  "date-serial": info(read("порядковый номер даты")),
  "date-placeholder": info((found) => `«${found}» — вместо даты, прочитано как пусто. Делать ничего не нужно.`),
  "exp-blank": error(
    () => "стаж не указан: молодым специалистом человек не считается («нет данных»). Впишите дату начала стажа.",
  ),
  "exp-blank-2nd": info(
    (_, { value = "" }: Fact<"value">) =>
      `стаж не указан, взят из другой записи этого человека: ${value}. Делать ничего не нужно.`,
  ),
  "exp-conflict": warning(
    (found, { value = "", other = "" }: Fact<"value" | "other">) =>
      `начало стажа «${found}» расходится с ${other}: оставлено ${value}. Проверьте, какая дата верна.`,
  ),
  "exp-duration": info(
    (found, { value = "", other = "" }: Fact<"value" | "other">) =>
      `стаж «${found}» на ${other}: начало рассчитано — ${value}. Если известна точная дата, впишите её.`,
  ),
  "exp-whole-years": info(
    (found, { value = "", other = "" }: Fact<"value" | "other">) =>
      `стаж «${found}» полных лет на ${other}: начало рассчитано — ${value}. Если известна точная дата, впишите её.`,
  ),
  "exp-year-only": warning(
    (found, { value = "" }: Fact<"value">) =>
      `«${found}» — известен только год, начало стажа принято ${value}. Впишите точную дату.`,
  ),
  "exp-word-none": info(
    (found, { value = "" }: Fact<"value">) =>
      `«${found}» — без стажа: начало стажа совпадает с приёмом на работу${value === "" ? "" : `, ${value}`}. Делать ничего не нужно.`,
  ),
  "exp-unreadable": error(
    (found) =>
      `стаж «${found}» не читается. Ячейка останется пустой: впишите дату начала, «2 г. 3 мес.» или число лет.`,
  ),
  "exp-no-reference": error(
    (found) =>
      `стаж «${found}» дан сроком, а на какую дату — не сказано. Допишите в заголовок столбца, например, «на 01.09.2024».`,
  ),
  "exp-before-birth": error(
    (found, { other = "" }: Fact<"other">) =>
      `начало стажа «${found}» невозможно при дате рождения ${other}. Ячейка останется пустой: проверьте обе даты.`,
  ),
  "name-missing": error(() => "нет фамилии, имени и отчества. Строка пропущена: впишите ФИО."),
  "name-initials-only": error(
    (found) =>
      `«${found}» — инициалы вместо имени: под ними могут быть разные люди. Строка пропущена: впишите ФИО полностью.`,
  ),
  "name-incomplete": error(
    (found) => `«${found}» — по одному слову человека не узнать. Строка пропущена: впишите ФИО полностью.`,
  ),
  "name-too-long": error(
    (found) => `«${found}» — для имени слишком длинно. Строка пропущена: оставьте в ячейке только ФИО.`,
  ),
  "name-double-space": info(tidied("лишние пробелы")),
  "name-edge-space": info(tidied("пробел по краям")),
  "name-nbsp": info(tidied("неразрывный пробел")),
  "name-hyphen": info(tidied("пробелы у дефиса")),
  "name-upper": info(tidied("прописные буквы")),
  "name-lower": info(tidied("строчные буквы")),
  "name-latin": warning(
    (found, { value = "" }: Fact<"value">) =>
      `в «${found}» есть латинские буквы, они заменены русскими: «${value}». Проверьте написание.`,
  ),
  "name-suffix": warning(
    (found, { value = "", other = "" }: Fact<"value" | "other">) =>
      `в «${found}» рядом с именем стоит «${other}»: имя — «${value}», остальное перенесено в примечание. Проверьте.`,
  ),
  "name-no-patronymic": info((found) => `«${found}» — без отчества. Если отчество есть, впишите его.`),
  "name-four-words": info((found) => `«${found}» — больше трёх слов, записано целиком. Проверьте, нет ли лишнего.`),
  "name-order": warning(
    (found) =>
      `«${found}» — похоже, фамилия стоит не первой. Записано как есть: поставьте фамилию, имя, отчество по порядку.`,
  ),
  "name-characters": warning(
    (found) => `в «${found}» есть знаки, которых в именах не бывает. Записано как текст: исправьте имя.`,
  ),
  "name-yo": info(
    (found, { value = "" }: Fact<"value">) =>
      `«${found}» — в других строках это имя пишут через «ё»: «${value}». Сверьте с паспортом.`,
  ),
  "namesake-same-org": warning(
    (found, { value = "", other = "" }: Fact<"value" | "other">) =>
      `«${found}» (${value}): в той же организации есть полный тёзка, ${other}. Это разные люди, они не объединены. Проверьте даты рождения.`,
  ),
  "namesake-other-org": warning(
    (found, { value = "", other = "" }: Fact<"value" | "other">) =>
      `«${found}» (${value}): в другой организации есть полный тёзка, ${other}. Это разные люди, они не объединены. Проверьте даты рождения.`,
  ),
  "namesake-in-register": warning(
    (found, { other = "" }: Fact<"other">) =>
      `«${found}»: в регистре уже есть полный тёзка с другими данными (${other}). Добавлен как другой человек: если это он же, исправьте дату рождения.`,
  ),
  "org-missing": error(() => "не указана организация. Строка пропущена: впишите организацию."),
  "org-unknown": error(
    (found, { count = 0 }: Fact<"count">) =>
      `организации «${found}» в регистре нет, пропущено: ${rows(count)}. Добавьте её в список организаций или исправьте название.`,
  ),
  "org-ambig": warning(
    (found, { value = "", other = "" }: Fact<"value" | "other">) =>
      `«${found}» подходит к нескольким организациям (${other}); по должности выбрана ${value}. Подтвердите: впишите полное название.`,
  ),
  "org-ambig-open": error(
    (found, { other = "", count = 0 }: Fact<"other" | "count">) =>
      `«${found}» подходит к нескольким организациям (${other}), пропущено: ${rows(count)}. Впишите полное название.`,
  ),
  "orgs-first": error(
    (_, { count = 0 }: Fact<"count">) =>
      `в регистре ещё нет ни одной организации, пропущено: ${rows(count)}. Сначала загрузите список организаций, затем этот файл.`,
  ),
  "position-missing": error(() => "не указана должность. Строка пропущена: впишите должность."),
  "person-dup-row": warning(
    (found, { other = "" }: Fact<"other">) =>
      `«${found}» — повтор строки ${other}. Второй раз не записано: удалите лишнюю строку.`,
  ),
  "person-dup-yo": warning(
    (found, { other = "" }: Fact<"other">) =>
      `«${found}» — повтор строки ${other}, отличается только «е» и «ё». Второй раз не записано: удалите лишнюю строку.`,
  ),
  "person-two-main": warning(
    (found, { other = "" }: Fact<"other">) =>
      `«${found}»: основное место работы уже есть (строка ${other}, принят раньше). Записано как совместительство: подтвердите или исправьте.`,
  ),
  "person-weak-id": warning(
    (_, { other = "" }: Fact<"other">) =>
      `нет даты рождения: человек узнан по ФИО и контактам или стажу (${other}). Впишите дату рождения.`,
  ),
  "person-maybe-same": warning(
    (found, { other = "" }: Fact<"other">) =>
      `«${found}» без даты рождения может быть тем же человеком, что и ${other}. Записан отдельно: впишите дату рождения.`,
  ),
  "birth-changed": warning(
    (found, { other = "" }: Fact<"other">) =>
      `дата рождения «${found}» заменит ${other}: остальные данные этого человека совпали. Проверьте дату.`,
  ),
  "surname-changed": warning(
    (found) => `«${found}»: прежняя фамилия понята, это один человек и его код сохраняется. Проверьте.`,
  ),
  "surname-possible": warning(
    (found, { other = "" }: Fact<"other">) =>
      `«${found}»: имя, отчество, дата рождения и контакты те же, что у ${other}. Если фамилия сменилась, допишите в примечание «до ДД.ММ.ГГГГ — прежняя фамилия».`,
  ),
  "surname-asked": error(
    (found, { other = "" }: Fact<"other">) =>
      `«${found}»: имя, отчество, дата рождения и контакты те же, что у ${other} в регистре. Строка пропущена: если фамилия сменилась, допишите в примечание «до ДД.ММ.ГГГГ — прежняя фамилия».`,
  ),
  "young-flag-stale": warning(
    (found, { value = "" }: Fact<"value">) =>
      `отметка «${found}» расходится с расчётом по стажу (${value}). Верен расчёт; если статус продлён, напишите в примечании до какого числа и почему.`,
  ),
  "young-override": warning(
    (found, { value = "" }: Fact<"value">) =>
      `статус молодого специалиста продлён до ${value}, принято с основанием «${found}». Проверьте дату.`,
  ),
  "email-bad": warning((found, { value = "" }: Fact<"value">) =>
    value === ""
      ? `«${found}» — это не адрес электронной почты. Ячейка останется пустой: впишите адрес.`
      : `адрес «${found}» исправлен: ${value}. Проверьте его.`,
  ),
  "phone-number": info(
    (found, { value = "" }: Fact<"value">) =>
      `«${found}» — номер записан числом, сохранён как текст ${value}. Делать ничего не нужно.`,
  ),
  "value-synonym": info(
    (found, { value = "" }: Fact<"value">) => `«${found}» понято как «${value}». Делать ничего не нужно.`,
  ),
  "value-unknown": warning(
    (found, { value = "", other = "" }: Fact<"value" | "other">) =>
      `«${found}» нет в списке (${other}). ${value === "" ? "Ячейка останется пустой" : `Принято «${value}»`}: выберите значение из списка.`,
  ),
  "rate-unreadable": warning(
    (found) => `ставка «${found}» не читается. Ячейка останется пустой: впишите число от 0 до 3.`,
  ),
  "note-formula": error(
    (found) => `«${found}» начинается как формула. Сохранено как простой текст и не вычисляется. Проверьте содержание.`,
  ),
  "note-emoji": info((found) => `«${found}» — есть рисованные знаки, текст сохранён. Делать ничего не нужно.`),
  "note-long": info(
    (_, { count = 0 }: Fact<"count">) =>
      `длинный текст (${count} ${plural(count, "знак", "знака", "знаков")}) сохранён целиком. Делать ничего не нужно.`,
  ),
  "text-cut": warning(
    (found, { count = 0 }: Fact<"count">) =>
      `«${found}» длиннее ${count} ${plural(count, "знака", "знаков", "знаков")}, конец отрезан. Сократите текст.`,
  ),
  "struct-title": info((found) => `«${found}» — заголовок над таблицей, пропущен. Делать ничего не нужно.`),
  "struct-blank": info(() => "пустая строка пропущена. Делать ничего не нужно."),
  "struct-repeat-header": info(() => "повтор заголовков пропущен. Делать ничего не нужно."),
  "struct-numbering": info(() => "строка с номерами столбцов пропущена. Делать ничего не нужно."),
  "struct-section": info((found, { value = "" }: Fact<"value">) =>
    value === ""
      ? `«${found}» — подзаголовок, пропущен. Делать ничего не нужно.`
      : `«${found}» — подзаголовок: строки ниже без организации отнесены к ${value}.`,
  ),
  "struct-remark": info((found) => `«${found}» — строка не из списка, пропущена. Делать ничего не нужно.`),
  "struct-total": info(
    (_, { count = 0 }: Fact<"count">) =>
      `строка итога пропущена: заявлено ${count}, столько же и найдено. Делать ничего не нужно.`,
  ),
  "struct-total-differs": warning(
    (_, { count = 0, value = "" }: Fact<"count" | "value">) =>
      `в строке итога заявлено ${value}, а найдено ${rows(count)}. Проверьте, весь ли список в файле.`,
  ),
  "struct-header-space": info(
    (found) => `заголовок «${found}» с лишними пробелами или переносами узнан. Делать ничего не нужно.`,
  ),
  "struct-merged": warning(
    (found, { count = 0 }: Fact<"count">) =>
      `«${found}» относится и к пустым ячейкам под ним: ${rows(count)}. Проверьте, что ячейки действительно объединены.`,
  ),
  "column-unknown": info(
    (found) => `столбец «${found}» регистру не нужен, пропущен. Если это нужные сведения, переименуйте столбец.`,
  ),
  "column-doubled": warning((found) => `столбец «${found}» повторяет другой и пропущен. Удалите лишний столбец.`),
  "sheet-ignored": info(
    (found) => `на листе «${found}» такого списка не найдено, он пропущен. Если он нужен, проверьте его заголовки.`,
  ),
  "rows-empty": warning(() => "под заголовками нет ни одной строки. Проверьте, тот ли это файл."),
  "more-in-check": info(
    (_, { count = 0 }: Fact<"count">) =>
      `И ещё ${count} ${plural(count, "замечание", "замечания", "замечаний")}: полный список показывает проверка файла.`,
  ),
  "orgfile-name-missing": error(() => "нет наименования организации. Строка пропущена: впишите краткое наименование."),
  "orgfile-type-syn": info(
    (found, { value = "" }: Fact<"value">) => `тип «${found}» понят как «${value}». Делать ничего не нужно.`,
  ),
  "orgfile-type-guessed": warning(
    (found, { value = "" }: Fact<"value">) =>
      `тип ${found === "" ? "не указан" : `«${found}» не из списка`}, по названию принят «${value}». Проверьте.`,
  ),
  "orgfile-type-unknown": error(
    (found, { other = "" }: Fact<"other">) =>
      `тип ${found === "" ? "не указан" : `«${found}» неизвестен`}. Строка пропущена: выберите из списка (${other}).`,
  ),
  "orgfile-subordinate-missing": warning(
    (found) =>
      `${found === "" ? "не сказано" : `по «${found}» не понять`}, подведомственна ли организация: принято «нет», в показатели она не войдёт. Впишите «да» или «нет».`,
  ),
  "orgfile-closed": info(
    (found) => `организация закрыта ${found}: позже этой даты она не учитывается. Делать ничего не нужно.`,
  ),
  "orgfile-curator-stale": warning(
    (found, { value = "" }: Fact<"value">) =>
      `куратор «${found}» в этой организации не работает${value === "" ? "" : ` с ${value}`}. Назначьте другого приказом.`,
  ),
  "orgfile-order-late": info(
    (found, { value = "" }: Fact<"value">) =>
      `приказ от ${found} учитывается только с ${value} учебного года. Делать ничего не нужно.`,
  ),
  "orgfile-order-missing": warning(
    (found) =>
      `даты приказа нет${found === "" ? "" : ` («${found}»)`}: модель в организации введена не полностью. Впишите номер и дату, когда приказ выйдет.`,
  ),
  "orgfile-duplicate": warning(
    (found, { other = "" }: Fact<"other">) =>
      `«${found}» уже есть в строке ${other}. Второй раз не записано: удалите лишнюю строку.`,
  ),

  "struct-hidden-row": warning(
    (found) => `строка скрыта в файле, но в ней есть данные («${found}»): она загружена. Проверьте, нужна ли она.`,
  ),
  "name-initials": warning(
    (found, { value = "" }: Fact<"value">) =>
      `«${found}» — только инициалы: в этой организации под ними один человек, ${value}. Подтвердите: впишите ФИО полностью.`,
  ),
  "name-initials-ambig": error(
    (found, { other = "" }: Fact<"other">) =>
      `«${found}» — под этими инициалами в организации работают ${other}. Строка пропущена: впишите ФИО полностью.`,
  ),
  "name-typo": warning(
    (found, { value = "" }: Fact<"value">) =>
      `«${found}» в организации нет, похоже на ${value}: принят этот человек. Подтвердите: исправьте написание.`,
  ),
  "person-ambiguous": error(
    (found, { other = "" }: Fact<"other">) =>
      `«${found}» — полные тёзки: ${other}. Кто из них, не решено, строка пропущена: допишите дату рождения или верную организацию.`,
  ),
  "person-elsewhere": error(
    (found, { value = "", other = "" }: Fact<"value" | "other">) =>
      `«${found}» в организации ${value} не работает и не работал(а) (в регистре: ${other}). Строка пропущена: проверьте организацию или добавьте место работы.`,
  ),
  "school-no-birth": info(
    (found) =>
      `«${found}» — вместо дат рождения даны годы: люди узнаются по ФИО и году. Дат рождения из этого файла регистр не возьмёт.`,
  ),
  "school-only": warning(
    (found, { value = "" }: Fact<"value">) =>
      `«${found}» есть только в списке школы: будет добавлен(а) с местом работы в ${value}. Подтвердите или удалите строку.`,
  ),
  "school-missing": warning(
    (found, { value = "", other = "" }: Fact<"value" | "other">) =>
      `«${found}» по регистру на ${other} работает в ${value}, а в списке школы не назван(а). Ничего не удалено: проверьте.`,
  ),
  "school-conflict": warning(
    (found, { other = "" }: Fact<"other">) =>
      `в списке школы «${found}», в регистре — «${other}». Оставлено как в регистре: если верно у школы, исправьте в регистре.`,
  ),
  "school-fixes": info(
    (found, { value = "" }: Fact<"value">) =>
      `в регистре этого не было, из списка школы взято «${found}»${value === "" ? "" : `, то есть ${value}`}. Проверьте.`,
  ),
  "school-dup-sheet": warning(
    (found, { other = "" }: Fact<"other">) =>
      `«${found}» уже есть в этом файле (${other}). Второй раз не записано: удалите лишнюю строку.`,
  ),
  "school-org-guessed": warning(
    (found, { value = "", count = 0 }: Fact<"value" | "count">) =>
      `в файле не сказано, чей это список: по ${count} ${plural(count, "сотруднику", "сотрудникам", "сотрудникам")} принято ${value}${found}. Подтвердите.`,
  ),
  "school-org-unknown": error(
    (_, { count = 0 }: Fact<"count">) =>
      `не понять, чей это список, пропущено строк: ${count}. Впишите название организации над таблицей или добавьте столбец «Организация».`,
  ),
  "mentor-unknown": error(
    (found) =>
      `«${found}» не найден(а) среди сотрудников. Строка пропущена: добавьте человека в список сотрудников или исправьте ФИО.`,
  ),
  "mentor-dup": warning(
    (found, { other = "" }: Fact<"other">) =>
      `«${found}» — повтор строки ${other}. Второй раз не записано: удалите лишнюю строку.`,
  ),
  "mentor-dismissed": warning(
    (found, { value = "" }: Fact<"value">) =>
      `«${found}» уволен(а) ${value}: в банке отмечен(а) как выбывший(ая), история сохранена. Проверьте.`,
  ),
  "mentor-short-exp": warning(
    (found) =>
      `педагогический стаж «${found}» меньше 5 лет (Положение, п. 4.3: предпочтительно не менее 5). Это предупреждение, запись принята.`,
  ),
  "mentor-short-subj": warning(
    (found) =>
      `стаж по предмету «${found}» меньше 3 лет (Положение, п. 4.3: предпочтительно не менее 3). Это предупреждение, запись принята.`,
  ),
  "mentor-exp-conflict": warning(
    (found, { value = "" }: Fact<"value">) =>
      `стаж «${found}» расходится с регистром (начало стажа ${value}). Верен регистр: проверьте.`,
  ),
  "mentor-no-consent": error(
    (found, { count = 0 }: Fact<"count">) =>
      `письменного согласия наставника нет${found === "" ? "" : ` («${found}»)`}${count > 0 ? `, а приказы на пары есть: ${count}` : ", без него приказ о закреплении не издают"}. Получите согласие и впишите дату.`,
  ),
  "mentor-consent-undated": warning(
    (found) => `согласие «${found}» — без даты: в «Согласия» не внесено. Впишите дату согласия.`,
  ),
  "mentor-day-missing": error(() => "нет даты вхождения в банк. Строка пропущена: впишите дату."),
  "pair-unknown-person": error(
    (found) =>
      `«${found}» не найден(а) среди сотрудников. Строка пропущена: добавьте человека в список сотрудников или исправьте ФИО.`,
  ),
  "pair-self": error(
    (found) => `«${found}» — наставник и наставляемый один и тот же человек. Строка пропущена: исправьте.`,
  ),
  "pair-outside-mentor": error(
    (found, { value = "", other = "" }: Fact<"value" | "other">) =>
      `наставник «${found}» на день начала пары (${value}) не работает${other === "" ? "" : `, уволен(а) ${other}`}. Строка пропущена: проверьте даты или наставника.`,
  ),
  "pair-outside-mentee": error(
    (found, { value = "" }: Fact<"value">) =>
      `наставляемый «${found}» на день начала пары (${value}) не работает. Строка пропущена: проверьте даты.`,
  ),
  "pair-after-dismissal": error(
    (found, { value = "" }: Fact<"value">) =>
      `пара завершена «${found}», а наставляемый уволен ${value}: пара закрыта днём увольнения. Проверьте.`,
  ),
  "pair-start-missing": error(() => "нет даты начала пары. Строка пропущена: впишите дату."),
  "pair-end-order": error(
    (found, { other = "" }: Fact<"other">) =>
      `дата завершения «${found}» раньше даты начала ${other}. Дата завершения останется пустой: проверьте обе даты.`,
  ),
  "pair-dup": warning(
    (found, { other = "" }: Fact<"other">) =>
      `«${found}» — та же пара, что в строке ${other}. Второй раз не записано: удалите лишнюю строку.`,
  ),
  "pair-dup-crossfile": warning(
    (found, { other = "" }: Fact<"other">) =>
      `«${found}» — эта пара уже в регистре (${other}) с прошлого учебного года: одна пара на два года. Делать ничего не нужно.`,
  ),
  "pair-cross-year": info(
    (found) =>
      `пара до «${found}» переходит через 1 сентября: учитывается в обоих учебных годах. Делать ничего не нужно.`,
  ),
  "pair-draft": warning(
    (found) =>
      `приказа нет${found === "" ? "" : ` («${found}»)`}: пара записана черновиком и в показатели не входит. Впишите номер и дату, когда приказ выйдет.`,
  ),
  "pair-order-no-date": error(
    (found) =>
      `у приказа${found === "" ? "" : ` «${found}»`} нет даты: пара не войдёт в показатели. Впишите дату приказа.`,
  ),
  "pair-backdated": warning(
    (found, { other = "" }: Fact<"other">) =>
      `приказ от ${found} издан позже начала пары (${other}), задним числом. Записано как есть: проверьте даты.`,
  ),
  "pair-limit": error(
    (found, { count = 0 }: Fact<"count">) =>
      `у наставника «${found}» одновременно ${count} ${plural(count, "наставляемый", "наставляемых", "наставляемых")}, а Положение (п. 4.3) допускает двух. Записано как есть: перераспределите или увеличьте предел приказом.`,
  ),
  "pair-overlap": error(
    (found, { other = "" }: Fact<"other">) =>
      `у «${found}» в это же время есть другой наставник (${other}). Записано как есть: первая пара должна завершиться раньше, чем начнётся вторая.`,
  ),
  "pair-replaced": info((found, { other = "" }: Fact<"other">) =>
    other === ""
      ? `замена наставника («${found}»), новой пары в списке нет. Подберите наставника.`
      : `замена наставника («${found}»): пара продолжена с ${other}. Делать ничего не нужно.`,
  ),
  "pair-gap": warning(
    (found, { other = "", count = 0 }: Fact<"other" | "count">) =>
      `новый наставник — с ${found}, прежний — до ${other}: перерыв ${days(count)}, больше десяти. Проверьте даты.`,
  ),
  "pair-group-one": warning(
    (found) => `вид «${found}», а наставляемый в группе один. Проверьте вид наставничества или добавьте остальных.`,
  ),
  "pair-short": warning(
    (found, { value = "" }: Fact<"value">) =>
      `пара с ${value} по ${found} короче трёх полных месяцев, для этого вида мало. Проверьте даты или вид.`,
  ),
  "pair-long": warning(
    (found, { value = "" }: Fact<"value">) =>
      `пара с ${value} по ${found} длиннее года, о продлении не сказано. Проверьте даты или приложите согласие сторон.`,
  ),
  "pair-future": info(
    (found, { value = "" }: Fact<"value">) =>
      `пара начинается ${found}, после отчётной даты ${value}: на неё не учитывается. Делать ничего не нужно.`,
  ),
  "pair-due-assumed": info(
    (_, { value = "" }: Fact<"value">) => `дата завершения не указана, срок принят по ${value}. Впишите верный срок.`,
  ),
  "pair-end-missing": warning(
    (found) =>
      `итог указан, а ${found === "" ? "даты завершения нет" : `дата завершения ${found} ещё не наступила`}: пара записана как действующая. Впишите верную дату.`,
  ),
  "pair-result-unclear": warning(
    (found) =>
      `${found === "" ? "результат не указан" : `по «${found}» не понять, чем кончилась пара`}: записана как действующая. Впишите результат.`,
  ),
  "pair-choice-missing": info((_, { value = "" }: Fact<"value">) => `не указано, принято «${value}». Проверьте.`),
  "pair-ground-unknown": warning(
    (found, { other = "" }: Fact<"other">) =>
      `основание «${found}» не из списка (${other}): записано «иное», слова сохранены в примечании. Проверьте.`,
  ),
  "plat-name-missing": error(() => "нет наименования площадки. Строка пропущена: впишите наименование."),
  "plat-dup": warning(
    (found, { other = "" }: Fact<"other">) =>
      `«${found}» — та же площадка, что в строке ${other}. Второй раз не записано: удалите лишнюю строку.`,
  ),
  "plat-unknown": warning(
    (found) =>
      `не сказано, метапредметная ли площадка${found === "" ? "" : ` («${found}»)`}: в показатель 5 она не войдёт. Впишите «да» или «нет».`,
  ),
  "plat-date": info((found, { value = "" }: Fact<"value">) =>
    value === ""
      ? `«${found}» — вместо даты, прочитано как пусто. Делать ничего не нужно.`
      : `«${found}» прочитано как ${value}. Делать ничего не нужно.`,
  ),
  "plat-org-unknown": warning(
    (found) =>
      `организации «${found}» в регистре нет. База останется пустой: исправьте название или добавьте организацию.`,
  ),
  "plat-events-unreadable": warning(
    (found) => `число мероприятий «${found}» не читается. Пропущено: впишите целое число.`,
  ),
  "code-unknown": error(
    (found) =>
      `кода «${found}» нет ни у кого из сотрудников. Строка пропущена: загрузите ключ кодов или исправьте код.`,
  ),
  "code-missing": error(() => "нет кода участника. Строка пропущена: впишите код."),
  "code-form": info(
    (found, { value = "" }: Fact<"value">) => `код «${found}» прочитан как ${value}. Делать ничего не нужно.`,
  ),
  "code-doubled": error(
    (found, { other = "" }: Fact<"other">) =>
      `код «${found}» уже занят: ${other}. Строка пропущена: у каждого участника свой код.`,
  ),
  "code-person-unknown": error(
    (found) =>
      `«${found}» не найден(а) среди сотрудников. Строка пропущена: добавьте человека в список сотрудников или исправьте ФИО.`,
  ),
  "def-stage-unknown": error(
    (found, { other = "" }: Fact<"other">) =>
      `этап «${found}» неизвестен. Строка пропущена: впишите один из: ${other}.`,
  ),
  "def-day-missing": error(
    (found) => `${found === "" ? "нет даты диагностики" : `«${found}» — это не дата`}. Строка пропущена: впишите дату.`,
  ),
  "def-out-of-range": warning((found) => `«${found}» — не оценка от 0 до 3. Ячейка останется пустой: исправьте.`),
  "def-dup": warning(
    (found, { other = "" }: Fact<"other">) =>
      `у «${found}» есть более поздняя диагностика того же этапа (${other}): эта не записана. Проверьте даты.`,
  ),
  "def-no-exit": warning(
    (found) => `у «${found}» нет итоговой диагностики: динамика считается непоказанной. Проведите диагностику.`,
  ),
  "def-entry-zero": info(
    (found) => `у «${found}» на входе нет ни одного дефицита: в расчёт динамики не входит. Делать ничего не нужно.`,
  ),
  "def-new-area": info(
    (found) => `новый дефицит («${found}»), которого на входе не было: в сумму не входит. Учтите его в плане.`,
  ),
  "def-sum-differs": warning(
    (found, { value = "" }: Fact<"value">) =>
      `сумма «${found}», а по областям выходит ${value}. Верны области: проверьте.`,
  ),
} as const;
