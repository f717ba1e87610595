import { expect, test } from "vitest";
import { rolePlace } from "../../../src/sidebar/frame/header.ts";

const school = (number: number) => ({ id: `О-00${number}`, name: `МБОУ «СОШ № ${number}»` });

test.each([
  ["the department", { role: "department" as const, organisations: [] }, "департамент"],
  ["a curator of one organisation", { role: "curator" as const, organisations: [school(1)] }, "МБОУ «СОШ № 1»"],
  [
    "a curator of two",
    { role: "curator" as const, organisations: [school(1), school(2)] },
    "МБОУ «СОШ № 1» и ещё 1 организация",
  ],
])("the header says where %s works", (_, me, place) => {
  expect(rolePlace(me)).toBe(place);
});
