/** The Russian words and sentences of the kernel: what people type, read in cells and meet when a workbook will not open. */

export const TRUE_RU = "ИСТИНА";
export const FALSE_RU = "ЛОЖЬ";

export const CYRILLIC_KHA = "Х";

export const MONTHS_RU = [
  "января",
  "февраля",
  "марта",
  "апреля",
  "мая",
  "июня",
  "июля",
  "августа",
  "сентября",
  "октября",
  "ноября",
  "декабря",
];

export const MONTH_NAMES_RU = [
  "январь",
  "февраль",
  "март",
  "апрель",
  "май",
  "июнь",
  "июль",
  "август",
  "сентябрь",
  "октябрь",
  "ноябрь",
  "декабрь",
];

export const MONTHS_SHORT_RU = ["янв", "февр", "мар", "апр", "мая", "июн", "июл", "авг", "сент", "окт", "нояб", "дек"];

export const WEEKDAYS_RU = ["воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"];
export const WEEKDAYS_SHORT_RU = ["вс", "пн", "вт", "ср", "чт", "пт", "сб"];

export const YEAR_ENDING_RU = /\s*(?:г\.?|года?)$/i;
export const ROUBLE_RU = /\s?(?:₽|руб\.?|р\.)$/i;

export function bookInUse(directory: string, pid: number): string {
  return `Книга в папке «${directory}» уже открыта другой программой (процесс ${pid}): закройте её там и откройте книгу снова.`;
}

export function bookMissing(directory: string): string {
  return `В папке «${directory}» нет книги: проверьте путь или создайте новую книгу.`;
}

export function bookDamaged(directory: string): string {
  return `Книга в папке «${directory}» не читается: восстановите её из резервной копии.`;
}

export function bookExists(directory: string): string {
  return `В папке «${directory}» уже есть книга: откройте её или выберите другую папку.`;
}

export function functionAbsent(name: string): string {
  return `Функция ${name} есть в Google Таблицах, но не поддерживается здесь: замените её в формуле другой функцией.`;
}

export function functionElsewhere(name: string, place: string): string {
  return `Функции ${name} нужен ${place}: в рабочей книге на этом компьютере её нет.`;
}

/** What a function reaches for that is not on this computer. */
export const ELSEWHERE_RU = { internet: "интернет", google: "сервис Google" };

/** Letters of number formats in Russian, as in дд.мм.гггг чч:мм:сс. */
export const PATTERN_LETTERS_RU: Record<string, string | undefined> = { д: "d", м: "m", г: "y", ч: "h", с: "s" };

export function notANumber(text: string): string {
  return `Здесь нужно число, а значение «${text}» — текст, из которого число не получается.`;
}

export function notATruth(text: string): string {
  return `Здесь нужно ИСТИНА или ЛОЖЬ, а значение «${text}» — текст.`;
}

export function wrongArguments(name: string, given: number): string {
  if (name !== "CONCAT") return `У функции ${name} неверное число аргументов: ${given}.`;
  return `В Google Таблицах ${name} принимает ровно два значения, а здесь их ${given}: для диапазона и нескольких значений есть СЦЕПИТЬ (CONCATENATE) и JOIN.`;
}

export const textTooLong = "Получается больше 50 000 знаков: столько в ячейке Google Таблиц не помещается.";
export function oneColumnOnly(name: string): string {
  return `${name} внутри ARRAYFORMULA принимает здесь только один столбец: сделайте отдельную формулу для каждого.`;
}

export const splitEmpty = "В SPLIT текст и разделитель не могут быть пустыми.";

export function badStart(from: number): string {
  return `Начать поиск с ${from}-го знака нельзя: в тексте столько знаков нет.`;
}

export function badOccurrence(which: number): string {
  return `ПОДСТАВИТЬ: вхождения с номером ${which} не бывает, счёт идёт с единицы.`;
}

export function notInText(text: string): string {
  return `Текста «${text}» там нет.`;
}

export function notFound(key: string, name: string): string {
  return `${name}: значение «${key}» не найдено.`;
}

export function indexOutOfRange(name: string, index: number): string {
  return `${name}: номера ${index} в диапазоне нет.`;
}

export function notOneLine(name: string): string {
  return `${name}: диапазон поиска — один столбец или одна строка, а диапазон результата той же длины.`;
}

export function unsortedSearch(name: string): string {
  return `${name} ищет здесь приблизительно, а значения не отсортированы: Google вернул бы случайную строку. Укажите точный поиск (последний аргумент ЛОЖЬ или 0) или отсортируйте.`;
}

export const filterSizes = "Условия FILTER должны быть той же высоты (или ширины), что и диапазон.";
export const filterEmpty = "Нет ни одного подходящего значения.";
export const sortSizes = "Столбца для сортировки с таким номером нет, или он другой высоты, чем диапазон.";
export const productSizes = "Диапазоны СУММПРОИЗВ должны быть одного размера.";

export function badSize(name: string): string {
  return `${name}: такого номера или размера быть не может.`;
}

export const criteriaInPairs = "За каждым диапазоном должно следовать его условие.";
export const criteriaSizes = "Диапазоны условий должны быть одного размера с диапазоном значений.";
export const weightsInPairs =
  "За каждым диапазоном значений должен следовать диапазон весов, а вес не бывает меньше нуля.";
export const noAverage = "Среднее считать не из чего: подходящих чисел слишком мало.";

export function notInRange(text: string): string {
  return text === "" ? "Подходящего значения нет." : `Числа ${text} в диапазоне нет.`;
}

export function badSubtotal(code: number): string {
  return `Кода ${code} у ПРОМЕЖУТОЧНЫЕ.ИТОГИ нет: бывают 1–11 и 101–111.`;
}

export function factorSign(name: string): string {
  return `${name}: положительное число нельзя округлить до отрицательного множителя.`;
}

export const dateOutOfBounds = "Дата вне возможных границ.";
export const endBeforeStart = "РАЗНДАТ: конец раньше начала.";

export function badUnit(unit: string): string {
  return `Единицы «${unit}» нет: бывают Y, M, D, MD, YM и YD (у EPOCHTODATE — 1, 2 и 3).`;
}

export function badWeek(type: number): string {
  return `НОМНЕДЕЛИ: вида ${type} нет: бывают 1, 2, 11–17 и 21.`;
}

export function badPattern(pattern: string): string {
  return `«${pattern}» — не регулярное выражение RE2, какие понимает Google.`;
}

export function patternAhead(pattern: string): string {
  return `В выражении «${pattern}» есть проверка вперёд или назад (?=…): регулярные выражения Google (RE2) её не знают.`;
}

export function patternBack(pattern: string): string {
  return `В выражении «${pattern}» есть ссылка на найденное (\\1): регулярные выражения Google (RE2) её не знают.`;
}

export function noRegexMatch(pattern: string): string {
  return `Выражению «${pattern}» в тексте ничего не соответствует.`;
}

export function onlyText(name: string, value: string): string {
  return `${name} работает только с текстом, а «${value}» — не текст: превратите его в текст функцией ТЕКСТ.`;
}

export function queryUnexpected(text: string): string {
  return text === "" ? "QUERY: запрос оборван." : `QUERY: не понято «${text}».`;
}

export function queryMissing(word: string): string {
  return `QUERY: ${word} в Google Таблицах есть, но здесь не поддерживается.`;
}

export function queryColumn(name: string): string {
  return `QUERY: столбца «${name}» в данных нет; столбцы диапазона называются буквами (A, B), столбцы массива — Col1, Col2.`;
}

export function queryNotGrouped(text: string): string {
  return `QUERY: «${text}» должно стоять в group by или под итогом (sum, avg, count, min, max), а итог — в select.`;
}

export function queryLabel(text: string): string {
  return `QUERY: подпишите столбец «${text}» сами (label ${text} '…'): Google называет такие столбцы иначе, чем здесь.`;
}

export const queryTypes = "QUERY: с такими значениями этого не посчитать.";
export const queryEmpty = "QUERY: подходящих строк нет.";
export const queryAmbiguous =
  "QUERY: по данным не видно, сколько строк занимает заголовок: укажите их число третьим аргументом.";

export const OFFSET_STATIC =
  "СМЕЩ (OFFSET) здесь понимает только числа, записанные в самой формуле, а Google — и вычисленные: возьмите ИНДЕКС.";
export const NO_FORMULA = "В этой ячейке нет формулы.";
export const NEEDS_RANGE = "Здесь нужна ссылка на ячейку или диапазон.";

/** A range where one value is needed, and none stands in the formula's own row or column. */
export const NO_SAME_ROW =
  "В строке и столбце этой формулы у диапазона нет значения: возьмите одну ячейку или ARRAYFORMULA.";

/** What the engine says in English, in Russian; what is not here is left out. */
export const ENGINE_MESSAGES_RU = new Map([
  ["Distinct signs.", "Числа должны быть одного знака."],
  ["Wrong number of arguments.", "У функции неверное число аргументов."],
  ["Empty function argument.", "Один из аргументов функции пуст."],
  ["Array dimensions are not compatible.", "Размеры массивов не подходят друг другу."],
  ["Character code out of bounds.", "Знака с таким кодом нет."],
  ["Expected formula.", NO_FORMULA],
  ["Value too small.", "Число слишком мало для этой функции."],
  ["Value too large.", "Число слишком велико для этой функции."],
  ["Cell range expected.", "Здесь нужен диапазон."],
  ["Wrong range dimension.", "Диапазон не того размера."],
  ["Cell range not allowed.", NO_SAME_ROW],
  ["Value cannot be coerced to number.", "Здесь нужно число, а значение — текст, из которого число не получается."],
  ["Number argument expected.", "Здесь нужно число."],
  ["Value needs to be an integer.", "Здесь нужно целое число."],
  ["Mode not recognized.", "Такого режима у функции нет."],
  ["Date outside of bounds.", dateOutOfBounds],
  ["Resulting reference is out of the sheet.", "Ссылка выходит за край листа."],
  ["Wrong type of argument.", "Значение не того вида, какой нужен функции."],
  ["NaN or infinite value encountered.", "Результат — не число или слишком большое число."],
  ["Ranges need to be of equal length.", "Диапазоны должны быть одного размера."],
  ["Value cannot be negative.", "Число не может быть отрицательным."],
  ["Address is not correct.", "Такого адреса нет."],
  ["Value not found.", "Значение не найдено."],
  ["Length cannot be negative.", "Длина не может быть отрицательной."],
  ["Pattern not found.", "Искомого текста в тексте нет."],
  ["Needs at least one value.", "Нужно хотя бы одно значение."],
  ["Range needs to contain at least two elements.", "Нужно хотя бы два значения."],
  ["Range needs to contain at least three elements.", "Нужно хотя бы три значения."],
  ["Index out of bounds.", "Такого номера в диапазоне нет."],
  ["Index too large.", "Такого номера в диапазоне нет."],
  ["Count cannot be negative.", "Количество не может быть отрицательным."],
  ["Parsing error.", "Формула не читается: проверьте скобки и разделители."],
  ["Sheet does not exist.", "Такого листа нет."],
  ["Invalid date.", "Такой даты нет."],
  ["None of the conditions were met.", "Ни одно из условий не выполнено."],
  ["No default option.", "Подходящего варианта нет."],
  ["Selector cannot exceed the number of arguments.", "Варианта с таким номером нет."],
  ["Start date needs to be earlier than end date.", "Начало должно быть раньше конца."],
  ["String does not represent correct DateTime.", "Текст не похож на дату или время."],
  ["Array dimensions mismatched.", "Части массива разного размера."],
  ["Result exceeds the maximum allowed length.", "Текст получается слишком длинным."],
  ["Argument cannot be less than 1.", "Число здесь не может быть меньше единицы."],
  ["Argument cannot be 0.", "Число здесь не может быть нулём."],
  ["Time cannot be negative.", "Время не может быть отрицательным."],
  [
    "Incorrect weekend bitmask string.",
    "Выходные задаются семью знаками от понедельника, 0 — рабочий день, 1 — выходной, и хотя бы один день рабочий.",
  ],
  ["Incorrect criterion.", "Такого условия не бывает."],
  ["Range spans more than one sheet.", "Диапазон не может занимать несколько листов."],
  ["Cell reference expected.", "Здесь нужна ссылка на ячейку."],
  ["Empty array not allowed.", "Массив не может быть пустым."],
  ["Empty range not allowed.", "В диапазоне нет ни одного значения."],
  ["Empty-string argument not allowed.", "Текст здесь не может быть пустым."],
  ["Number-only range expected.", "В диапазоне должны быть только числа."],
  ["All x values are equal.", "Все значения x одинаковы."],
  ["Wrong order of values.", "Значения идут не в том порядке."],
  ["Length out of bounds.", "Такой длины быть не может."],
  ["String does not represent a binary number.", "Текст — не двоичное число."],
  ["String does not represent an octal number.", "Текст — не восьмеричное число."],
  ["String does not represent a hexadecimal number.", "Текст — не шестнадцатеричное число."],
  ["Value in base too large.", "Число слишком велико для этой функции."],
  ["Value in base too small.", "Число слишком мало для этой функции."],
  ["Value in base too long.", "Число длиннее, чем принимает эта функция."],
  ["Result of bitshift is too long.", "Результат сдвига — слишком длинное число."],
  ["End period needs to be at least start period.", "Последний период не может быть раньше первого."],
  ["Period number cannot exceed life length.", "Номер периода не может быть больше срока службы."],
  ["Invalid roman numeral.", "Текст — не римское число."],
  ["Complex number expected.", "Здесь нужно комплексное число."],
  ["Should be 'i' or 'j'.", "Мнимая единица пишется i или j."],
]);

export const SUBTOTAL_RU = "ПРОМЕЖУТОЧНЫЕ.ИТОГИ";

export const BLANK_SHEET_RU = "Лист1";
