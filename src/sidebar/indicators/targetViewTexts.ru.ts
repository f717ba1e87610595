/** What the view of targets says. */
const value = (number: number | null, unit: string) =>
  number === null ? "не задана" : `${String(number).replace(".", ",")} ${unit}`;

export const targetViewTexts = {
  open: "Изменить цели…",
  openOf: (title: string) => `Изменить цели: ${title}`,
  title: (indicator: string) => `Цели показателя ${indicator}`,
  help: "Впишите новые значения там, где они изменились, год утверждения и основание. Прежние значения остаются на листе, действует утверждённое последним.",
  values: "Цели",
  place: (place: string, unit: string) => `${place}, ${unit}`,
  approved: (approvedIn: number | null, source: string) =>
    [approvedIn === null ? "" : `утверждена в ${approvedIn} году`, source].filter((part) => part !== "").join(", "),
  closed: (closed: string, target: number | null, unit: string) =>
    `${value(target, unit)}: ${closed}, цель не меняется`,
  change: (before: number | null, after: number, unit: string) => `${value(before, unit)} → ${value(after, unit)}`,
  verdict: (before: string, after: string) => (before === after ? `${after}, как и было` : `${before} → ${after}`),
  goesBack: "Цели пойдут вниз",
  check: "Показать изменения",
  preview: "Что изменится",
  confirm: "Изменить цели",
  confirmBack: "Так и утверждено: изменить цели",
  done: (count: number) => `Цели изменены: ${count}.`,
} as const;
