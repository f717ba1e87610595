import { expect, test } from "vitest";
import { linkIn } from "../../../src/workbench/web/page/cellLink.ts";

test.each([
  ['=HYPERLINK("#gid=12&range=C7";"C7")', { sheetId: 12, range: "C7" }],
  ['=ГИПЕРССЫЛКА("#gid=0";"лист")', { sheetId: 0, range: "A1" }],
  ['= hyperlink( "https://school.example/a?b=1" ; "сайт")', { address: "https://school.example/a?b=1" }],
  ['=HYPERLINK("https://school.example/""x""")', { address: 'https://school.example/"x"' }],
])("%s leads somewhere", (formula, link) => {
  expect(linkIn(formula)).toEqual(link);
});

test.each([
  "#gid=12&range=C7",
  '=HYPERLINK("javascript:alert(1)";"x")',
  '=HYPERLINK("data:text/html,x";"x")',
  '=HYPERLINK("#gid=12&range=C7);x";"x")',
  "=HYPERLINK(A1;B1)",
  '=CONCATENATE("HYPERLINK")',
])("%s leads nowhere", (text) => {
  expect(linkIn(text)).toBeNull();
});
