import { expect, test } from "vitest";
import { alphabetKey, byAlphabet } from "../../../src/shared/language/order.ts";

test("people stand in the order of the Russian alphabet", () => {
  const names = ["Ёлкина", "Жукова", "абрамов", "Еленина", "Яшин", "Абрамова", "Ежова", "Елкина"];
  expect([...names].sort(byAlphabet)).toEqual([
    "абрамов",
    "Абрамова",
    "Ежова",
    "Еленина",
    "Елкина",
    "Ёлкина",
    "Жукова",
    "Яшин",
  ]);
});

test("titles stand by their numbers, whatever their quotes", () => {
  const titles = ["МБОУ «СОШ № 10»", "МБОУ СОШ № 2", "МБОУ «Лицей»", "МБОУ «СОШ № 9»"];
  expect([...titles].sort(byAlphabet)).toEqual(["МБОУ «Лицей»", "МБОУ СОШ № 2", "МБОУ «СОШ № 9»", "МБОУ «СОШ № 10»"]);
});

test("only equal texts have no order", () => {
  for (const [one, other] of [
    ["Елкина", "Ёлкина"],
    ["ёлкина", "Ёлкина"],
    ["Елкина", "ЕЛКИНА"],
  ] as const) {
    expect(alphabetKey(one)).toBe(alphabetKey(other));
    expect(byAlphabet(one, other)).toBeLessThan(0);
    expect(byAlphabet(other, one)).toBeGreaterThan(0);
    expect(byAlphabet(one, one)).toBe(0);
  }
});
