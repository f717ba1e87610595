/** School subjects as people write them: which are the same, and which belong to one cycle. */
import { normalForm } from "./text.ts";

/** Each cycle by the beginnings of its subjects' names. */
const cycles: readonly (readonly string[])[] = [
  ["математ", "алгебр", "геометр", "информат", "вероятност"],
  ["физика", "астроном", "хими", "биолог", "географ", "естествозн", "окружающ", "природовед"],
  ["русск", "литератур", "родн", "чтени", "словесност"],
  ["английск", "немецк", "французск", "китайск", "испанск", "иностранн"],
  ["истори", "обществозн", "прав", "экономик"],
  ["музык", "изобразит", "изо", "мхк", "хореограф", "черчени", "рисовани"],
  ["технолог", "труд"],
  ["физическ", "физкультур", "обж", "обзр", "основы безопасн"],
  ["начальн"],
];

/** «Русский язык и литература; МХК» is three subjects, in normal form. */
export function subjectsIn(text: string): string[] {
  return normalForm(text)
    .split(/[,;/+]| и /)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

export function isOneCycle(one: string, other: string): boolean {
  return cycles.some((beginnings) => startsWithAny(one, beginnings) && startsWithAny(other, beginnings));
}

function startsWithAny(subject: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => subject.startsWith(beginning));
}
