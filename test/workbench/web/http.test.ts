import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Serving } from "../../../src/workbench/web/http.ts";
import type { ServerEvent, WindowView } from "../../../src/workbench/web/protocol.ts";
import { servePage } from "../../support/browser.ts";
import { type Asked, ask, enter, sentenceOf as sentence } from "../../support/door.ts";
import { pageScript } from "../../support/pageScript.ts";
import { curator, openScript, owner, type Script } from "../../support/script.ts";

let script: Script;
let served: Serving;
let entered: { Cookie: string };
let sheetId: number;

beforeAll(async () => {
  script = openScript(pageScript, { locale: "ru_RU" });
  script.value("main");
  sheetId = script.workbook.info().sheets[0]?.sheetId ?? -1;
  served = await servePage(script);
  entered = await enter(served.address);
});

afterAll(async () => {
  await served.close();
  script.close();
});

/** A request of the browser that has been let in. */
function send(path: string, { headers = {}, ...asked }: Asked = {}) {
  return ask(new URL(path, served.url), { ...asked, headers: { ...entered, ...headers } });
}

function post(path: string, body: unknown, user = owner, headers: Record<string, string> = {}) {
  const json = { "Content-Type": "application/json", "X-User": user, "X-Tab": "t1" };
  return send(path, { method: "POST", headers: { ...json, ...headers }, body: JSON.stringify(body) });
}

const cell = (row: number, column: number) => ({ sheetId, row, column, rows: 1, columns: 1 });
const typed = (row: number, column: number, text: string) => ({
  commands: [{ do: "setCells", at: cell(row, column), inputs: [[{ kind: "typed", text }]] }],
});
const shown = (row: number, column: number) => script.workbook.displayValues(cell(row, column))[0]?.[0];

describe("who may speak to the workbench", () => {
  test.each([
    ["a foreign host name, as after DNS rebinding", { Host: "evil.example" }],
    ["the right name with a wrong port", { Host: "127.0.0.1:1" }],
    ["a foreign page", { Origin: "https://evil.example" }],
    ["a page without an origin", { Origin: "null" }],
    ["a frame of a foreign page", { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "iframe" }],
  ])("%s is refused", async (_, headers) => {
    for (const path of ["/", "/api/book", "/forms/x", "/download/book.xlsx"]) {
      const answer = await send(path, { headers });
      expect(answer.status).toBe(403);
      expect(sentence(answer)).toMatch(/адрес/);
    }
  });

  test("a foreign page cannot write", async () => {
    const answer = await post("/api/apply", typed(3, 7, "чужое"), owner, { Origin: "https://evil.example" });
    expect(answer.status).toBe(403);
    expect(shown(3, 7)).toBe("");
  });

  test("a link in a letter may open the book", async () => {
    const headers = { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "document" };
    expect((await send("/", { headers })).status).toBe(200);
  });

  test("the page allows only its own script", async () => {
    const { headers } = await send("/");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
  });
});

describe("requests that cannot be answered get one Russian sentence", () => {
  test.each([
    ["no JSON", "/api/apply", "{"],
    ["an unknown command", "/api/apply", JSON.stringify({ commands: [{ do: "setProtection", protection: {} }] })],
    ["no command", "/api/apply", JSON.stringify({ commands: [] })],
    [
      "a setting that pages may not change",
      "/api/apply",
      JSON.stringify({ commands: [{ do: "setWorkbook", patch: { owner: "x" } }] }),
    ],
    ["a call without a name", "/api/call", JSON.stringify({ args: [] })],
  ])("%s", async (_, path, body) => {
    const headers = { "Content-Type": "application/json", "X-User": owner, "X-Tab": "t1" };
    const answer = await send(path, { method: "POST", headers, body });
    expect(answer.status).toBe(400);
    expect(sentence(answer)).toMatch(/^[А-Я].*\.$/);
  });

  test.each([
    ["no user", `/api/window?sheet=${1}&row=1&column=1&rows=1&columns=1`, {}],
    ["no such sheet", "/api/window?sheet=999&row=1&column=1&rows=1&columns=1", { "X-User": owner, "X-Tab": "t1" }],
    ["a row of zero", "/api/window?sheet=0&row=0&column=1&rows=1&columns=1", { "X-User": owner, "X-Tab": "t1" }],
    [
      "a number that is none",
      "/api/window?sheet=0&row=a&column=1&rows=1&columns=1",
      { "X-User": owner, "X-Tab": "t1" },
    ],
  ])("%s", async (_, path, headers) => {
    const answer = await send(path, { headers });
    expect(answer.status).toBe(400);
    expect(sentence(answer)).toMatch(/^[А-Я].*\.$/);
  });

  test("an unknown page, form or panel", async () => {
    for (const path of ["/unknown", "/forms/none", "/panels/none", "/main.js.map", "/../package.json"]) {
      const answer = await send(path);
      expect(answer.status).toBe(404);
      expect(sentence(answer)).toMatch(/^[А-Я].*\.$/);
    }
  });

  test("a body that is too big", async () => {
    const answer = await post("/api/apply", typed(3, 7, "я".repeat(5_000_000)));
    expect(answer.status).toBe(413);
    expect(sentence(answer)).toMatch(/Слишком много/);
  });
});

describe("reading and writing cells", () => {
  test("a window holds texts, kinds, notes, rules and what is locked", async () => {
    const path = `/api/window?sheet=${sheetId}&row=1&column=1&rows=7&columns=7`;
    const answer = await send(path, { headers: { "X-User": curator, "X-Tab": "t1" } });
    const view = JSON.parse(answer.body) as WindowView;
    expect(view.texts[2]?.slice(0, 6)).toEqual(["П-001", "Иванова М. П.", "Традиционное", "01.09.2025", "ЛОЖЬ", "10"]);
    expect(view.kinds[2]).toBe("sssdfn ");
    expect(view.notes).toEqual([[1, 1, "Присваивает программа"]]);
    expect(view.edits).toContainEqual([7, 6, "=SUM(F3:F6)"]);
    expect(view.locked).toEqual([{ sheetId, row: 1, column: 1, rows: 2, columns: 1 }]);
    const kinds = view.ruleOf
      .filter(([row]) => row === 3)
      .map(([, column, index]) => [column, view.rules[index]?.kind]);
    expect(kinds).toEqual([
      [3, "list"],
      [4, "date"],
      [5, "checkbox"],
    ]);
  });

  test("an edit is parsed as typing in Russian and told to every tab", async () => {
    const controller = new AbortController();
    const events = await fetch(`${served.url}api/events?tab=t2&user=${curator}`, {
      headers: entered,
      signal: controller.signal,
    });
    const reader = events.body?.getReader();
    expect((await post("/api/apply", typed(6, 6, "1,5"))).status).toBe(200);
    const seen: ServerEvent[] = [];
    for (let text = ""; !seen.some((event) => event.event === "change"); ) {
      text += new TextDecoder().decode((await reader?.read())?.value);
      for (const line of text.split("\n\n")) if (line.startsWith("data: ")) seen.push(JSON.parse(line.slice(6)));
    }
    controller.abort();
    expect(script.workbook.values(cell(6, 6))[0]?.[0]).toBe(1.5);
    expect(shown(7, 6)).toBe("61,5");
    await post("/api/apply", typed(6, 6, "40"));
  });

  test("a repeated request changes nothing", async () => {
    const insert = { commands: [{ do: "insertRows", sheetId, before: 50, count: 1 }] };
    const rows = () => script.workbook.info().sheets[0]?.maxRows ?? 0;
    const before = rows();
    const first = await post("/api/apply", insert, owner, { "X-Request": "r-1" });
    const second = await post("/api/apply", insert, owner, { "X-Request": "r-1" });
    expect(second.body).toBe(first.body);
    expect(rows()).toBe(before + 1);
  });

  test("undo takes back the user's own last edit", async () => {
    await post("/api/apply", typed(4, 7, "ошибка"), curator);
    await post("/api/undo", {}, curator);
    expect(shown(4, 7)).toBe("");
    await post("/api/redo", {}, curator);
    expect(shown(4, 7)).toBe("ошибка");
    await post("/api/undo", {}, curator);
  });
});

describe("refusals say where, what and what to do", () => {
  test("a protected cell", async () => {
    const answer = await post("/api/apply", typed(1, 1, "Код"), curator);
    expect(answer.status).toBe(409);
    expect(sentence(answer)).toBe(
      `Изменить нельзя: ячейка A1 листа «Пары» под защитой. Выберите другую ячейку или попросите владельца книги (${owner}).`,
    );
    expect(shown(1, 1)).toBe("Номер");
  });

  test("a value that is not in the list", async () => {
    const answer = await post("/api/apply", typed(3, 3, "Иное"));
    expect(answer.status).toBe(409);
    expect(sentence(answer)).toBe(
      "Значение «Иное» не подходит: в ячейке C3 листа «Пары» можно выбрать только значение из списка. Откройте список и выберите строку.",
    );
  });

  test("a text where a date belongs", async () => {
    const answer = await post("/api/apply", typed(3, 4, "завтра"));
    expect(sentence(answer)).toBe(
      "Значение «завтра» не подходит: в ячейке D3 листа «Пары» нужна дата. Введите её как 01.09.2025.",
    );
  });

  test("a sheet name that is taken", async () => {
    const answer = await post("/api/apply", { commands: [{ do: "renameSheet", sheetId, name: "Сводка" }] });
    expect(answer.status).toBe(409);
    expect(sentence(answer)).toContain("«Сводка»");
  });
});

describe("scripts", () => {
  test("a call answers with value, effects and meter", async () => {
    const answer = await post("/api/call", { name: "echo", args: [{ a: [1, null] }] });
    expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { a: [1, null] }, meter: { executions: 1 } });
  });

  test("private functions are refused and their source is not shown", async () => {
    const body = JSON.parse((await post("/api/call", { name: "nothing_", args: [] })).body);
    expect(body).toMatchObject({ ok: false, error: { name: "Error" } });
    expect(JSON.stringify(body)).not.toContain("stack");
  });

  test("a panel is framed with google.script and without network", async () => {
    const run = JSON.parse((await post("/api/choose", { functionName: "showSidebar" })).body);
    const panel = run.effects[0].panel;
    expect(panel).toMatchObject({ title: "Реестр" });
    expect(JSON.stringify(run)).not.toContain("<h1>");
    const page = await send(panel.url);
    const policy = String(page.headers["content-security-policy"]);
    expect(policy).toMatch(/sandbox allow-scripts(?!.*allow-same-origin)/);
    expect(policy).toContain("default-src 'none'");
    expect(page.body.indexOf("google")).toBeLessThan(page.body.indexOf("<h1>"));
  });
});

describe("forms without JavaScript", () => {
  const formHeaders = () => ({
    "Content-Type": "application/x-www-form-urlencoded",
    Origin: served.url.replace(/\/$/, ""),
  });

  test("a page shows every question, fills in what the link gives and escapes it", async () => {
    const id = String(script.value("makeForm"));
    const [first] = script.executions.form(id)?.items ?? [];
    const { body, headers } = await send(`/forms/${id}?entry.${first?.id}=${encodeURIComponent('<b>"Анна"</b>')}`);
    for (const item of script.executions.form(id)?.items ?? []) expect(body).toContain(item.title);
    expect(body).toContain("&lt;b&gt;&quot;Анна&quot;&lt;/b&gt;");
    expect(body).not.toContain("<b>");
    expect(body).not.toContain("<script");
    expect(String(headers["content-security-policy"])).toContain("default-src 'none'");
  });

  test("missing answers are named; nothing typed is lost; then the answer lands in the sheet", async () => {
    const id = String(script.value("makeForm"));
    const items = script.executions.form(id)?.items ?? [];
    const idOf = (title: string) => items.find((item) => item.title === title)?.id;
    const fields = new URLSearchParams({
      [`entry.${idOf("Имя")}`]: "Анна\r\nСмирнова",
      [`entry.${idOf("Стаж")}`]: "__other_option__",
      [`entry.${idOf("Стаж")}.other`]: "три года",
      [`entry.${idOf("Оцените")}.1`]: "Хорошо",
      [`entry.${idOf("Когда")}`]: "2025-10-05",
      [`entry.${idOf("Сколько")}.hour`]: "1",
    });
    const refused = await send(`/forms/${id}`, { method: "POST", headers: formHeaders(), body: fields.toString() });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain("Ответьте на вопрос «Уверенность».");
    expect(refused.body).toContain("три года");
    fields.set(`entry.${idOf("Уверенность")}`, "8");
    const sent = await send(`/forms/${id}`, { method: "POST", headers: formHeaders(), body: fields.toString() });
    expect(sent.status).toBe(200);
    expect(sent.body).toContain("Спасибо, записано.");
    const sheet = script.workbook.info().sheets.find((one) => one.formUrl?.includes(id));
    const at = { sheetId: sheet?.sheetId ?? -1, row: 1, column: 1, rows: 2, columns: sheet?.lastColumn ?? 1 };
    const [headers = [], row = []] = script.workbook.displayValues(at);
    const answer = Object.fromEntries(headers.map((header, index) => [header, row[index]]));
    expect(answer).toMatchObject({ Имя: "Анна\nСмирнова", Стаж: "три года", Уверенность: "8", Когда: "05.10.2025" });
  });
});

test("the book is downloaded as .xlsx", async () => {
  const response = await fetch(`${served.url}download/book.xlsx`, { headers: entered });
  expect(response.headers.get("content-disposition")).toContain("book.xlsx");
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
});
