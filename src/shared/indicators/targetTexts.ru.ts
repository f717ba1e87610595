/** What is said of targets and of their changes. */
import { plural } from "../language/plural.ru.ts";
import type { TargetKind } from "./targetOf.ts";

const shown = (value: number | null) => (value === null ? "нет" : String(value).replace(".", ","));

export const targetWords = {
  place: (kind: TargetKind, year: number) =>
    ({ year: String(year), base: "базовое значение", final: "конечное значение" })[kind],
  closed: (schoolYear: string) => `${schoolYear} учебный год закрыт`,
  goesBack: (place: string, value: number, before: string, former: number) =>
    `${place}: ${shown(value)} меньше, чем ${before}: ${shown(former)}.`,
  objects: (indicator: number, changes: readonly { place: string; before: number | null; after: number }[]) =>
    `показатель ${indicator}: ${changes.map(({ place, before, after }) => `${place} ${shown(before)} → ${shown(after)}`).join("; ")}`,
  kept: (count: number) =>
    `${count} ${plural(count, "прежнее значение остаётся", "прежних значения остаются", "прежних значений остаются")} на листе с прежним годом утверждения.`,
} as const;

/** Fields of the requests about targets that are no columns. */
export const targetFields = { targets: "Значения целей", goesBack: "Подтверждение снижения" };
