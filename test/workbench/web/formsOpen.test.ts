import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Serving } from "../../../src/workbench/web/http.ts";
import { servePage } from "../../support/browser.ts";
import { ask, sentenceOf } from "../../support/door.ts";
import { openScript, type Script } from "../../support/script.ts";

/** A form that only whoever knows the code can answer. */
const code = `function makeForm() {
  const form = FormApp.create("Анкета");
  form.addTextItem().setTitle("Код").setRequired(true).setValidation(FormApp.createTextValidation().setHelpText("Код не найден.").requireTextMatchesPattern("K-17").build());
  form.addParagraphTextItem().setTitle("Пожелания");
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId());
  if (form.setPublished) form.setPublished(true);
  return form.getId();
}`;

let script: Script;
let served: Serving;
let now = 0;
let formId: string;

beforeAll(async () => {
  script = openScript(code, { locale: "ru_RU" });
  served = await servePage({ workbook: script.workbook, executions: script.executions, now: () => now });
});
beforeEach(() => {
  formId = String(script.value("makeForm"));
});
afterAll(async () => {
  await served.close();
  script.close();
});

const itemId = (id: string, title: string) =>
  script.executions.form(id)?.items.find((item) => item.title === title)?.id ?? 0;

function send(fields: Record<string, string>, id = formId) {
  const body = new URLSearchParams(
    Object.entries(fields).map(([title, text]) => [`entry.${itemId(id, title)}`, text]),
  ).toString();
  return post(body, id);
}

function post(body: string, id = formId) {
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  return ask(new URL(`/forms/${id}`, served.url), { method: "POST", headers, body });
}

async function guess(times: number, id = formId): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) statuses.push((await send({ Код: `K-${time}` }, id)).status);
  return statuses;
}

const answers = (id = formId) => {
  const sheet = script.workbook.info().sheets.find((one) => one.formUrl?.includes(id));
  return (sheet?.lastRow ?? 1) - 1;
};

describe("whoever guesses a code waits longer and longer", () => {
  test("five refusals are free; the next answer waits, is not looked at, and nothing typed is lost", async () => {
    expect(await guess(6)).toEqual([422, 422, 422, 422, 422, 429]);
    const answer = await send({ Код: "K-17", Пожелания: "Больше встреч" });
    expect(answer.status).toBe(429);
    expect(answer.headers["retry-after"]).toBe("10");
    expect(answer.body).toContain("подождите 10 с и отправьте ещё раз");
    expect(answer.body).toContain("Больше встреч");
    expect(answer.body).not.toContain("Код не найден");
    expect(answers()).toBe(0);
    now += 9_999;
    expect((await send({ Код: "K-17" })).headers["retry-after"]).toBe("1");
    now += 1;
    expect((await send({ Код: "K-17" })).status).toBe(200);
    expect(answers()).toBe(1);
  });

  test("each further refusal doubles the wait, up to five minutes", async () => {
    await guess(5);
    const waits: string[] = [];
    for (let time = 0; time < 7; time += 1) {
      const seconds = String((await send({ Код: "K-17" })).headers["retry-after"]);
      waits.push(seconds);
      now += Number(seconds) * 1000;
      expect(await guess(1)).toEqual([422]);
    }
    expect(waits).toEqual(["10", "20", "40", "80", "160", "300", "300"]);
  });

  test("a right answer between does not make guessing free again", async () => {
    await guess(4);
    expect((await send({ Код: "K-17" })).status).toBe(200);
    expect(await guess(2)).toEqual([422, 429]);
  });

  test("another form does not wait", async () => {
    await guess(6);
    expect((await send({ Код: "K-17" }, String(script.value("makeForm")))).status).toBe(200);
  });

  test("after a quarter of an hour without a refusal all is forgotten", async () => {
    await guess(5);
    now += 900_000;
    expect(await guess(6)).toEqual([422, 422, 422, 422, 422, 429]);
  });
});

describe("what is sent has its limits", () => {
  test("a body of 2 MiB is read, a byte more is refused in one sentence", async () => {
    const limit = 2 * 1024 * 1024;
    const body = (bytes: number) => `x=${"a".repeat(bytes - 2)}`;
    expect((await post(body(limit))).status).toBe(422);
    const answer = await post(body(limit + 1));
    expect(answer.status).toBe(413);
    expect(sentenceOf(answer)).toMatch(/^Ответ слишком большой и не принят\./);
  });

  test("2,000 fields are read, one more is refused", async () => {
    const body = (count: number) => Array.from({ length: count }, (_, index) => `entry.${index}=`).join("&");
    expect((await post(body(2_000))).status).toBe(422);
    expect((await post(body(2_001))).status).toBe(413);
  });

  test("an answer of 50,000 characters is taken, a longer one is refused by its question", async () => {
    expect((await send({ Код: "K-17", Пожелания: "я".repeat(50_000) })).status).toBe(200);
    const answer = await send({ Код: "K-17", Пожелания: "я".repeat(50_001) });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("Ответ на вопрос «Пожелания» длиннее 50 000 знаков");
  });

  test("names of fields that no form has are passed over", async () => {
    for (const name of ["__proto__", "constructor", "toString", "entry.__proto__", "entry.1.__proto__"]) {
      const answer = await post(`${name}=1&entry.${itemId(formId, "Код")}=K-17`);
      expect(answer.status).toBe(200);
    }
    expect(answers()).toBe(5);
  });
});
