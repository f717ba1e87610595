/** Words that say what a value of a list is worth: nobody yet, a former surname, a competence, a stage, a month. */
import type { CodeOf } from "../language/dictionary.ts";
import type { deficitAreas } from "../register/vocabulary.ts";

type DeficitArea = CodeOf<typeof deficitAreas>;

/** In the normal form: what stands in place of a person where there is none. */
export const nobodyWords =
  /^(?:-+|ваканси(?:я|и|ю|й)|вакантн(?:ая|ое|ый|ые|ой|ого)|свободн\S* ставк\S*|не назначен\S*|не определен\S*|не закреплен\S*|не подобран\S*|нет(?: наставника)?|нет данных|готовится|назнача[ею]тся|определяется|подбирается|подбор|в поиске|поиск|уточняется|будет назначен\S*|наставник (?:подбирается|не назначен\S*|не подобран\S*|будет назначен\S*|уточняется|в поиске))(?=$|[\s:,.;(/-])/;
/** Anywhere in a row without a mentor: there is none yet, so that the one above is not meant. */
export const seekingWords =
  /(?:наставник\S*\s+)?(?:подбира[ею]тся|подбор(?:а|е)? наставник|не (?:назначен|подобран|определен|закреплен)|будет назначен|без наставника|нет наставника|в поиске|ищем|уточняется|ваканс|вакант)/;
export const vacancyWord = /ваканс|вакантн/;

/** «(Петрова)», «(урожд. Петрова)», «(до брака Петрова)» beside a surname. */
export const formerInBrackets =
  /^(?:урожд(?:енная|\.)?|до (?:брака|замужества)|девичья(?: фамилия)?|дев\.|ранее|прежде|бывш(?:ая|ий|\.)|б\.)?\s*:?\s*([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?|[А-ЯЁ]{2,}(?:-[А-ЯЁ]{2,})?)$/;
/** How surnames end, where nothing else tells a surname from another word. */
export const surnameEnd = /(?:[оеё]в|[иы]н|ск(?:ий|ой)|цкий|[оеё]ва|[иы]на|ская|цкая|ко|[уюа]к|ич|ян|[иы]х)$/i;
/** As the register keeps it in a note. */
export const formerNote = (surname: string) => `прежняя фамилия: ${surname}`;
export const formerInNote =
  /(?:прежняя|девичья|бывшая) фамилия\s*[:—–-]?\s*([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)|(?:урожд(?:енная|\.)|до (?:брака|замужества))\s*[:—–-]?\s*([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)/gi;
export const bornYearNote = (year: number) => `год рождения: ${year}`;

/** The months in Roman figures, as in «01/IX-2015». */
export const romanMonths = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
export const romanDay = /^(\d{1,2})[\s./-]+([ivxіх]+)[\s./-]+(\d{4}|\d{2})$/;
/** «сент. 2015» */
export const monthAndYear = /^([а-яё]{3,8})\.?,?\s+(\d{4})$/;

/** Stages of a diagnosis as people write them, beside the register's own words. */
export const stageWords: readonly (readonly [RegExp, "entry" | "middle" | "exit"])[] = [
  [/^(?:входн|вход|начальн|стартов|первичн|до программы)/, "entry"],
  [/^(?:промежуточн|текущ|середин)/, "middle"],
  [/^(?:выходн|выход|итогов|итог|заключительн|финальн|повторн|после программы)/, "exit"],
];

/** What a competence of a mentor helps with (S1, п. 4.3.3); one competence may help in several areas. */
export const competenceAreas: readonly (readonly [RegExp, DeficitArea])[] = [
  [/теори|научн|концепци|педагогик(?:а|и|у) как/, "theory"],
  [/норматив|правов|документ|рабочи\S* программ|фгос|законодательств|аттестаци/, "law"],
  [
    /содержани\S* (?:своего )?предмета|подготовк\S* к (?:огэ|егэ|впр|гиа)|(?:^|[^а-я])(?:огэ|егэ|впр)(?:[^а-я]|$)|олимпиад|предметн|функциональн\S* грамотност|проектн|исследовательск/,
    "subject",
  ],
  [/психолог|родител|овз|одаренн|выгорани|конфликт|инклюзи|дисциплин|общени|коммуника/, "psychology"],
  [
    /методик|методическ|урок|оценивани|игров\S* технолог|технологи\S* обучени|современн\S* (?:образовательн|педагогическ)\S* технолог|дифференци/,
    "method",
  ],
  [/(?:^|[^а-я])икт(?:[^а-я]|$)|информационн\S* технолог|компьютер|презентаци|интерактивн/, "ict"],
  [/цифров|электронн\S* журнал|дистанционн|онлайн|платформ/, "digital"],
  [/воспит|внеурочн|классн\S* руководств|классн\S* час|досуг/, "upbringing"],
  [/здоров|безопасност/, "health"],
];

/** A contact so written that its digits are lost: «8,90012E+10». */
export const lostDigits = /\d[.,]?\d{0,20}\s{0,3}[eе]\s{0,3}\+\s{0,3}\d/i;
/** Letters lost to question marks or to the sign of a broken encoding. */
export const lostLetters = /\p{L}\?|\?\p{L}|\ufffd/u;

/** Positions in which nobody teaches or brings up: a hire to them may well come before the career. */
export const otherWork =
  /помощник|секретар|лаборант|завхоз|бухгалтер|повар|водител|инженер|медсестр|медицинск|делопроизводител|кадр|хозяйств|админист|ахр|ахч|техник|сторож|уборщ|документовед|библиотекар|юри(?:ст|сконсульт)|контрактн|специалист по закупк/;
/** A number of an order that is a date, or was made into one: «12.10.2024», «12.окт», «окт.24». */
export const dayLikeNumber =
  /^\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})$|^\d{1,2}[.\s-](?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?(?:[.\s-]\d{2,4})?$|^(?:янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек)[а-я]*[.\s-]+\d{2,4}$/;
