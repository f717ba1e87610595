import { describe, expect, test } from "vitest";
import { evaluated, refusal } from "../../support/script.ts";

describe("Utilities.formatDate", () => {
  const moment = `new Date(Date.UTC(2025, 8, 1, 4, 5, 6, 7))`;
  test.each([
    ["yyyy-MM-dd'T'HH:mm:ss.SSS", "UTC", "2025-09-01T04:05:06.007"],
    ["dd.MM.yy", "Asia/Kamchatka", "01.09.25"],
    ["d/M/yyyy h:mm a", "America/New_York", "1/9/2025 12:05 AM"],
    ["EEE EEEE MMM MMMM", "UTC", "Mon Monday Sep September"],
    ["HH 'o''clock' Z", "Asia/Yekaterinburg", "09 o'clock +0500"],
    ["XXX X", "GMT+03:00", "+03:00 +03"],
    ["D w u", "UTC", "244 36 1"],
    ["H k K", "GMT-4", "0 24 0"],
  ])("prints %s in %s as %s", (pattern, zone, expected) => {
    expect(
      evaluated(`return Utilities.formatDate(${moment}, ${JSON.stringify(zone)}, ${JSON.stringify(pattern)})`),
    ).toBe(expected);
  });

  test("refuses what is no date and letters that mean nothing", () => {
    expect(refusal(`Utilities.formatDate("2025-09-01", "UTC", "yyyy")`)).toContain("don't match the method signature");
    expect(refusal(`Utilities.formatDate(new Date(), "UTC", "bbb")`)).toBe("Illegal pattern character 'b'");
  });
});

describe("Utilities.parseDate", () => {
  test.each([
    ["2025-09-01T00:00:00", "Asia/Kamchatka", "yyyy-MM-dd'T'HH:mm:ss", "2025-08-31T12:00:00.000Z"],
    ["2025-09-01", "Europe/Kaliningrad", "yyyy-MM-dd", "2025-08-31T22:00:00.000Z"],
    ["1.9.2025 4:05", "UTC", "d.M.yyyy H:mm", "2025-09-01T04:05:00.000Z"],
  ])("reads %s in %s by %s", (text, zone, pattern, expected) => {
    const args = [text, zone, pattern].map((one) => JSON.stringify(one)).join(", ");
    expect(evaluated(`return Utilities.parseDate(${args}).toISOString()`)).toBe(expected);
  });

  test("refuses what does not fit the pattern", () => {
    expect(refusal(`Utilities.parseDate("1 сентября", "UTC", "yyyy-MM-dd")`)).toBe("Invalid argument: 1 сентября");
  });
});

describe("Utilities", () => {
  test.each([
    [`Utilities.base64Encode("Привет")`, "0J/RgNC40LLQtdGC"],
    [`Utilities.base64EncodeWebSafe([-1, -17, -65])`, "_--_"],
    [`Utilities.newBlob(Utilities.base64Decode("0J/RgNC40LLQtdGC")).getDataAsString()`, "Привет"],
    [`Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "abc").slice(0, 3).join()`, "-70,120,22"],
    [`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, "ё").length`, 16],
    [`Utilities.computeHmacSha256Signature("data", "key").slice(0, 3).join()`, "80,49,-2"],
    // A text without a charset is US-ASCII: «?» for every Russian letter.
    [
      `Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "ё??").join() === Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "?ёж").join()`,
      true,
    ],
    [
      `Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "Привет", Utilities.Charset.UTF_8).slice(0, 4).join()`,
      "-35,103,-100,11",
    ],
    [
      `Utilities.computeHmacSha256Signature("Привет", "ключ", Utilities.Charset.UTF_8).slice(0, 4).join()`,
      "109,126,-100,-109",
    ],
    [`Utilities.formatString("%s has %05.2f and %d%% [%-4s]", "A", 3.14159, 42.9, "b")`, "A has 03.14 and 42% [b   ]"],
    [`Utilities.parseCsv('a,"b ""q"" ,\\n",c\\r\\n1,,').map((row) => row.join("|")).join("/")`, 'a|b "q" ,\n|c/1||'],
    [`Utilities.parseCsv("a;b", ";").join()`, "a,b"],
    [`/^[0-9a-f-]{36}$/.test(Utilities.getUuid())`, true],
    [`Utilities.newBlob("x", "text/csv", "f.csv").getName()`, "f.csv"],
  ])("%s", (expression, expected) => {
    expect(evaluated(`return ${expression}`)).toBe(expected);
  });

  test("refuses a broken Base64 text", () => {
    expect(refusal(`Utilities.base64Decode("@@@")`)).toBe("Could not decode string.");
  });
});

describe("stores", () => {
  test("properties are texts, apart for script, document and user", () => {
    const body = `
      const script = PropertiesService.getScriptProperties();
      script.setProperties({ a: 1, b: true }).setProperty("c", "три");
      PropertiesService.getUserProperties().setProperty("a", "mine");
      const all = script.getProperties();
      script.deleteProperty("a");
      const keys = script.getKeys();
      script.setProperties({ d: "x" }, true);
      return [all, keys, script.getProperties(), script.getProperty("absent"), PropertiesService.getUserProperties().getProperty("a"), PropertiesService.getDocumentProperties().getKeys()];`;
    expect(evaluated(body)).toEqual([{ a: "1", b: "true", c: "три" }, ["b", "c"], { d: "x" }, null, "mine", []]);
  });

  test("cache entries end with their time", () => {
    const body = `
      const cache = CacheService.getScriptCache();
      cache.put("short", "1", 10); cache.putAll({ long: "2", other: "3" }, 3600);
      const fresh = cache.getAll(["short", "long", "absent"]);
      Utilities.sleep(11000);
      cache.remove("other");
      return [fresh, cache.get("short"), cache.get("long"), cache.get("other")];`;
    expect(evaluated(body)).toEqual([{ short: "1", long: "2" }, null, "2", null]);
    expect(refusal(`CacheService.getScriptCache().put("x".repeat(251), "1")`)).toBe("Argument too large: key");
    expect(refusal(`CacheService.getScriptCache().put("x", "1", 21601)`)).toBe("Invalid argument: expirationInSeconds");
  });
});

describe("logs", () => {
  test("print as Logger and console do", () => {
    const body = `
      Logger.log("%s is %d", "x", 5); console.log({ a: [1] }, null, undefined, [new Date(0)]); console.error(new TypeError("bad")); Logger.log(sheet);
      return Logger.getLog().split("\\n").slice(0, -1)`;
    expect(evaluated(body)).toEqual([
      "x is 5",
      '{"a":[1]} null undefined ["1970-01-01T00:00:00.000Z"]',
      "TypeError: bad",
      "Sheet",
    ]);
  });
});

describe("HtmlService", () => {
  const html = {
    page: "<p><?= name ?></p><? for (const one of list) { ?><li><?!= one ?></li><? } ?><?!= include('style') ?>",
    style: "<style></style>",
  };

  test("evaluates templates, escaping what is printed", () => {
    const body = `
      globalThis.include = (name) => HtmlService.createHtmlOutputFromFile(name).getContent();
      const template = HtmlService.createTemplateFromFile("page");
      template.name = "<b>«О'Коннор»</b>"; template.list = ["<i>1</i>", 2];
      return template.evaluate().setTitle("Т").append("!").getContent();`;
    expect(evaluated(body, { html })).toBe(
      "<p>&lt;b&gt;«О&#39;Коннор»&lt;/b&gt;</p><li><i>1</i></li><li>2</li><style></style>!",
    );
    expect(refusal(`HtmlService.createHtmlOutputFromFile("absent")`, { html })).toBe(
      "No HTML file named absent was found.",
    );
  });
});
