/** F022: which positions are «учитель», whatever the subject; «учитель-логопед» and its like are positions of their own. */
import { normalForm } from "../language/text.ts";

const teacher = /^учитель(?:ница)?(?![а-я])(?!-?\s?(?:логопед|дефектолог|психолог|[а-я]{2,12}педагог))/;

/** «уч. трудов», «учит. ИЗО», «уч-ль технологии»: a word cut short, of which nobody knows what it stands for. */
const cutShort = /^уч(?:ит)?(?:\.|-(?:т?е?ль)(?![а-я])|\s|$)(?!\s*(?:секретар|мастер|част|отдел))/;

export function mayBeTeacherPosition(position: string): boolean {
  return cutShort.test(normalForm(position));
}

export function isTeacherPosition(position: string): boolean {
  return teacher.test(normalForm(position));
}
