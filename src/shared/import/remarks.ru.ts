/** Every remark of an import: how heavy it weighs, and what it says: where, what, and what to do. */

import type { Refusal } from "../facts/refusal.ts";
import { rowSentence } from "../facts/rows/rowRefusals.ru.ts";
import { daysReversed, notYet, tooFar, wantedNumber } from "../language/phrases.ru.ts";
import { plural } from "../language/plural.ru.ts";
import { answerRemarks } from "./answerRemarks.ru.ts";
import { fileRemarks } from "./fileRemarks.ru.ts";
import { mappingRemarks } from "./mapping/mappingTexts.ru.ts";
import { error, type Fact, info, warning } from "./weights.ts";

const rows = (count = 0) => `${count} ${plural(count, "строка", "строки", "строк")}`;
const days = (count = 0) => `${count} ${plural(count, "день", "дня", "дней")}`;
/** A list that says nothing of it leaves it to the register. */
const serviceShown = (found: string, since: string) => (found === "" ? `(по регистру с ${since})` : `«${found}»`);
const read =
  (as: string) =>
  (found: string, { value = "" }: Fact<"value">) =>
    `«${found}» — ${as}, прочитано как ${value}. Делать ничего не нужно.`;
/** Why the form would not take it, and what to do. */
const formSays = (refusal?: Refusal) =>
  (refusal === undefined ? null : rowSentence(refusal)) ?? "форма регистра этого не примет. Проверьте строку.";
const tidied =
  (what: string) =>
  (found: string, { value = "" }: Fact<"value">) =>
    `«${found}» — ${what}; в регистр попадёт «${value}». Делать ничего не нужно.`;

export const remarks = {
  ...fileRemarks,
  ...mappingRemarks,
  ...answerRemarks,
  "date-impossible": error(
    (found) => `«${found}» — такой даты нет в календаре. Ячейка останется пустой: впишите верную дату.`,
  ),
  "date-unreadable": error(
    (found) => `«${found}» — это не дата. Ячейка останется пустой: впишите дату вида 01.09.2025.`,
  ),
  "date-future": error(
    (found, { value = "" }: Fact<"value">) =>
      `${value === "" ? `дата ${found} за пределами 1940–2060 годов.` : tooFar(found, value)} Ячейка останется пустой: исправьте год.`,
  ),
  "day-ahead": error((found) => `${notYet(found)} Ячейка останется пустой: исправьте дату.`),
  "days-reversed": error(
    (_, { value = "", other = "" }: Fact<"value" | "other">) =>
      `${daysReversed(value, other)} Ячейка останется пустой: проверьте обе даты.`,
  ),
  "cell-refused": error((found, { refusal, other = "" }: Fact<"refusal" | "other">) => {
    const kept = other === "" ? "Ячейка в регистр не попадёт." : `В регистре остаётся ${other}.`;
    return `${found === "" ? "" : `«${found}» не принято. `}${formSays(refusal)} ${kept}`;
  }),
  "row-refused": error(
    (_, { refusal }: Fact<"refusal">) => `${formSays(refusal)} Из этой строки в регистр ничего не попадёт.`,
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
  "name-several": error(
    (found) => `«${found}» — в одной ячейке несколько человек. Строка пропущена: запишите каждого отдельной строкой.`,
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
  "kind-assumed": warning(
    (found) =>
      `«${found}»: вид занятости не указан, а основное место работы здесь уже есть. Записано как внутреннее совместительство: подтвердите или исправьте.`,
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
  "email-bad": warning((found, { value = "" }: Fact<"value">) => {
    if (value === "") return `«${found}» — это не адрес электронной почты. Ячейка останется пустой: впишите адрес.`;
    if (value === found) return `у адреса «${found}» убраны лишние пробелы. Проверьте его.`;
    return `адрес «${found}» исправлен: ${value}. Проверьте его.`;
  }),
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
  "number-unreadable": warning(
    (found, { bounds }: Fact<"bounds">) =>
      `число «${found}» не подходит. Ячейка останется пустой: впишите ${wantedNumber(bounds)}.`,
  ),
  "note-formula": error(
    (found) => `«${found}» начинается как формула. Сохранено как простой текст и не вычисляется. Проверьте содержание.`,
  ),
  "formula-failed": error((found) => `«${found}» — знак ошибки формулы, клетка оставлена пустой. Впишите значение.`),
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
  "struct-position": info(
    (found, { value = "" }: Fact<"value">) => `«${found}» — подзаголовок: должность строк ниже него — «${value}».`,
  ),
  "struct-remark": info((found) => `«${found}» — строка не из списка, пропущена. Делать ничего не нужно.`),
  "struct-total": info(
    (_, { count = 0 }: Fact<"count">) =>
      `строка итога пропущена: заявлено ${count}, столько же и найдено. Делать ничего не нужно.`,
  ),
  "struct-other-table": error(
    (found, { count = 0 }: Fact<"count">) =>
      `здесь начинается другая таблица («${found}»), из неё не загружено: ${rows(count)}. Перенесите её на отдельный лист и загрузите файл ещё раз.`,
  ),
  "struct-total-row": info((found) => `«${found}» — строка итога, пропущена. Делать ничего не нужно.`),
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
    (found) =>
      `столбец «${found}» не понят и не загружен. Если это нужные сведения, укажите в «Сопоставить столбцы», что это.`,
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
  "orgfile-person-contacts": warning(
    (found, { value = "" }: Fact<"value">) =>
      `из «${found}» взято «${value}»: телефон и почта здесь не хранятся. Адрес куратора впишите в столбец «E-mail куратора».`,
  ),
  "orgfile-access": warning(
    (found, { value = "" }: Fact<"value">) =>
      `записи этой организации сможет вести «${found}»${value === "" ? ": пока её не ведёт никто" : `, а «${value}» больше не сможет`}. Если это не так, исправьте адрес в файле.`,
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
  "mentor-again": warning(
    (found, { value = "", other = "" }: Fact<"value" | "other">) =>
      `«${found}» выбыл(а) из банка ${other}: внесён новый период с ${value}, прежний остаётся. Проверьте дату.`,
  ),
  "mentor-entry-moved": warning(
    (_, { value = "", other = "" }: Fact<"value" | "other">) =>
      `начало периода в банке меняется: было ${other}, станет ${value}. Проверьте, какая дата верна.`,
  ),
  "mentor-former-entry": warning(
    (found, { other = "" }: Fact<"other">) =>
      `«${found}» относится к прежнему периоду в банке: у нынешнего начало остаётся ${other}. Проверьте, какая дата верна.`,
  ),
  "mentor-entry-late": error(
    (found, { value = "" }: Fact<"value">) =>
      `вхождение в банк «${found}» позже последнего дня работы ${value}: период в банке закрыт днём вхождения. Исправьте дату или внесите новое место работы.`,
  ),
  "mentor-protocol-kept": warning(
    (found, { value = "", other = "" }: Fact<"value" | "other">) =>
      `протокол «${found}», а согласование в регистре записано протоколом № ${value} от ${other}: в банк попадёт он. Исправьте файл или лист «Согласования».`,
  ),
  "mentor-training-kept": warning(
    (found, { value = "" }: Fact<"value">) =>
      `обучение «${found}», а в учёте КПК — «${value}»: в банк попадёт оно. Исправьте файл или лист «Учёт КПК».`,
  ),
  "mentor-short-exp": warning(
    (found, { value = "" }: Fact<"value">) =>
      `педагогический стаж ${serviceShown(found, value)} меньше 5 лет (Положение, п. 4.3: предпочтительно не менее 5). Это предупреждение, запись принята.`,
  ),
  "mentor-short-subj": warning(
    (found, { value = "" }: Fact<"value">) =>
      `стаж по предмету ${serviceShown(found, value)} меньше 3 лет (Положение, п. 4.3: предпочтительно не менее 3). Это предупреждение, запись принята.`,
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
  "def-nothing": error(() => "не оценена ни одна область. Строка пропущена: оцените хотя бы одну."),
  "def-order": error(
    (found, { other = "" }: Fact<"other">) =>
      `этапы у «${found}» идут не по порядку: в том же учебном году есть диагностика «${other}». Строка пропущена: проверьте даты и этапы.`,
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

  "date-month-only": warning(
    (found, { value = "" }: Fact<"value">) => `«${found}» — только месяц и год, принято ${value}. Впишите точную дату.`,
  ),
  "birth-year-only": warning(
    (found) =>
      `дан только год рождения «${found}»: в дату рождения он не попадёт, сохранён в примечании. Впишите дату рождения.`,
  ),
  "order-is-date": error(
    (found) =>
      `вместо номера приказа стоит дата «${found}»: так таблица переделывает «12-10». За номер она не принята, приказ не учитывается: впишите номер заново, сделав ячейку текстовой.`,
  ),
  "phone-damaged": error(
    (found) =>
      `в номере «${found}» потеряны цифры. Ячейка останется пустой, человек по ней не узнаётся: впишите номер текстом, например +7 900 123-45-67.`,
  ),
  "letters-lost": error(
    (found) => `в «${found}» потеряны буквы, вместо них знаки вопроса. Строка пропущена: впишите слово заново.`,
  ),
  "cell-letters-lost": error(
    (found) => `в «${found}» потеряны буквы, вместо них знаки вопроса. Ячейка останется пустой: впишите слово заново.`,
  ),
  "name-letters-lost": error(
    (found) => `в «${found}» потеряны буквы: под этим может быть не одно имя. Строка пропущена: впишите ФИО полностью.`,
  ),
  "name-former": info(
    (found, { value = "", other = "" }: Fact<"value" | "other">) =>
      `в «${found}» прежняя фамилия — ${other}: имя — «${value}», прежняя фамилия сохранена в примечании, по ней человек тоже узнаётся. Делать ничего не нужно.`,
  ),
  "name-former-used": info(
    (found, { value = "" }: Fact<"value">) =>
      `«${found}» — прежняя фамилия: теперь это ${value}. Запись отнесена к этому человеку, фамилия не меняется. Делать ничего не нужно.`,
  ),
  "former-namesake": warning(
    (found, { other = "" }: Fact<"other">) =>
      `«${found}»: под прежней фамилией есть ${other}, но дата рождения, контакты и работа не те же. Записаны как разные люди: проверьте даты рождения.`,
  ),
  "rows-vacant": info(
    (found, { count = 0 }: Fact<"count">) =>
      `«${found}» — не человек: вакансии, прочерки и «не назначен» пропущены, ${rows(count)}. Делать ничего не нужно.`,
  ),
  "rows-unfilled": info(
    (_, { count = 0 }: Fact<"count">) =>
      `незаполненные строки, в которых нет ни имени, ни должности, пропущены: ${rows(count)}. Делать ничего не нужно.`,
  ),
  "rows-numbered": info(
    (_, { count = 0 }: Fact<"count">) =>
      `пустые строки, в которых нет ничего, кроме номера, пропущены: ${rows(count)}. Делать ничего не нужно.`,
  ),
  "hire-too-young": error(
    (found, { other = "" }: Fact<"other">) =>
      `принят(а) «${found}» при дате рождения ${other} — моложе 16 лет. Ни дата рождения, ни приём, ни начало стажа в регистр не попадут, молодым специалистом человек по этой строке не считается. Исправьте неверную дату.`,
  ),
  "hire-before-career": error(
    (found, { other = "" }: Fact<"other">) =>
      `принят(а) «${found}», а педагогический стаж начинается ${other}: обе даты верными быть не могут. Ни та, ни другая в регистр не попадёт, молодым специалистом человек по этой строке не считается. Исправьте неверную дату.`,
  ),

  "day-far": error(
    (found) =>
      `дата «${found}» больше чем на год впереди: так читается и год, записанный двумя цифрами. Ячейка останется пустой, молодым специалистом человек по ней не считается. Впишите год полностью.`,
  ),
  "career-against-work": error(
    (found, { other = "" }: Fact<"other">) =>
      `педагогический стаж по файлу начинается «${found}», а по регистру человек на такой работе с ${other}. Начало стажа не записано, молодым специалистом человек по нему не считается. Проверьте обе даты.`,
  ),
  "pair-no-mentor": error(
    (found) =>
      `наставника у пары нет${found === "" ? "" : ` («${found}»)`}. Строка пропущена, наставник строкой выше к ней не относится: впишите ФИО наставника, когда он будет назначен.`,
  ),
  "pair-no-mentee": error(
    (found) =>
      `наставляемого у пары нет${found === "" ? "" : ` («${found}»)`}. Строка пропущена: впишите ФИО наставляемого.`,
  ),
  "pair-mutual": info(
    (found, { other = "" }: Fact<"other">) =>
      `«${found}» в эти же месяцы и наставник, и наставляемый того же человека (${other}). Записано как есть: проверьте вид наставничества.`,
  ),
  "pair-banks": warning(
    (_, { count = 0, value = "" }: Fact<"count" | "value">) =>
      `участников пар нет в банках: наставников ${count}, наставляемых ${value}. Анкеты и подбор берут людей из банков: внести ли этих людей? Отметьте при загрузке «внести участников пар в банки» или внесите их сами.`,
  ),
  "pair-banks-entered": info(
    (_, { count = 0, value = "" }: Fact<"count" | "value">) =>
      `участники пар вносятся в банки: наставников ${count}, наставляемых ${value}, каждый со дня первой из этих пар. Делать ничего не нужно.`,
  ),

  "book-second-main": error(
    (found, { value = "", other = "" }: Fact<"value" | "other">) =>
      `«${found}»: в регистре открыто основное место работы (${other}), в файле — ещё одно основное: ${value}. Второе не записано, показатели не меняются: если это перевод, впишите дату увольнения с прежнего места, если совместительство — вид занятости.`,
  ),
  "school-title-other": error(
    (_, { value = "", other = "", count = 0 }: Fact<"value" | "other" | "count">) =>
      `над списком стоит ${value}, а ${count} ${plural(count, "человек", "человека", "человек")} из него по регистру работают в ${other}. Список не загружен: исправьте название над таблицей, а если все переведены, впишите даты увольнения с прежнего места.`,
  ),
  "career-moved": error(
    (found, { value = "", other = "" }: Fact<"value" | "other">) =>
      `начало педагогического стажа: в регистре ${other}, в файле «${found}». Записи не будет, в регистре остаётся ${other}.${value === "" ? "" : ` ${value}`} Проверьте, какая дата верна, и исправьте её в карточке или в файле.`,
  ),
  "career-corrected": warning(
    (found, { value = "", other = "" }: Fact<"value" | "other">) =>
      `начало педагогического стажа меняется: было ${other}, станет ${value} («${found}»). Проверьте.`,
  ),
  "staff-missing": warning(
    (found, { value = "", other = "" }: Fact<"value" | "other">) =>
      `«${found}» по регистру работает в ${value}, а в этом списке не назван(а). Ничего не изменено: если уволен(а), впишите дату увольнения.${other}`,
  ),
  "dismissed-in-pair": warning(
    (found, { value = "", other = "" }: Fact<"value" | "other">) =>
      `«${found}»: было — работает, станет — уволен(а) ${value}, а в регистре есть действующие пары: ${other}. Они учитываются, пока их не завершить: завершите их днём увольнения или назначьте другого наставника.`,
  ),

  "mentor-areas": info(
    (found, { value = "" }: Fact<"value">) =>
      `по компетенциям «${found}» заполнены области помощи: ${value}. Делать ничего не нужно.`,
  ),
  "mentor-areas-none": warning(
    (found) =>
      `по компетенциям «${found}» не понять, в какой области наставник помогает: при подборе он не получит баллов за область. Выберите «Области помощи» в его карточке.`,
  ),
  "def-needs": info(
    (_, { count = 0 }: Fact<"count">) =>
      `дефициты входной диагностики перенесены в банк наставляемых, где они не были названы: ${rows(count)}. Делать ничего не нужно.`,
  ),
} as const;
