import { expect, test } from "vitest";
import { webAddress } from "../../../src/sidebar/frame/webAddress.ts";

const local = "http://127.0.0.1:8080/panels/1";

test.each([
  ["https://docs.google.com/forms/d/e/1/viewform", local, "https://docs.google.com/forms/d/e/1/viewform"],
  ["http://forms.example.org/1", local, "http://forms.example.org/1"],
  ["/forms/1?entry.1=%D0%A1-1", local, "http://127.0.0.1:8080/forms/1?entry.1=%D0%A1-1"],
  ["/forms/1", "about:srcdoc", null],
  ["javascript:alert(1)", local, null],
  [" javascript:alert(1)", local, null],
  ["data:text/html,<b>1</b>", local, null],
  ["file:///etc/passwd", local, null],
  ["", local, null],
])("the address %j in a page at %s is %j", (address, base, whole) => {
  expect(webAddress(address, base)).toBe(whole);
});
