import { expect, test } from "vitest";
import { isNamed, namedUsers } from "../../../src/workbench/web/namedUsers.ts";

const shared = { owner: "Owner@Example.org", editors: ["owner@example.org", "b@school.example"] };

test("the owner, those with whom the book is shared and those named besides, each once", () => {
  expect(namedUsers(shared, ["guest@example.org", " B@school.example "])).toEqual([
    "owner@example.org",
    "b@school.example",
    "guest@example.org",
  ]);
  expect(namedUsers({ owner: "", editors: [] })).toEqual([]);
});

test("letters' size and spaces do not matter, anything else does", () => {
  expect(isNamed(shared, " OWNER@example.org")).toBe(true);
  expect(isNamed(shared, "guest@example.org", ["guest@example.org"])).toBe(true);
  for (const stranger of ["", " ", "b@school.exampl", "b@school.example2", "guest@example.org"]) {
    expect(isNamed(shared, stranger)).toBe(false);
  }
});
