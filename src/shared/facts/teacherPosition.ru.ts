/** F022: which positions are «учитель», whatever the subject; «учитель-логопед» and its like are positions of their own. */
import { normalForm } from "../language/text.ts";

const teacher = /^учитель(?![а-я])(?!-?\s?(?:логопед|дефектолог|психолог|[а-я]{2,12}педагог))/;

export function isTeacherPosition(position: string): boolean {
  return teacher.test(normalForm(position));
}
