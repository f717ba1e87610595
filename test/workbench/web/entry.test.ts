import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Serving, serve } from "../../../src/workbench/web/http.ts";
import { servePage } from "../../support/browser.ts";
import { type Answer, type Asked, ask, cookieOf, enter, sentenceOf } from "../../support/door.ts";
import { pageScript } from "../../support/pageScript.ts";
import { curator, openScript, owner, type Script } from "../../support/script.ts";

const guest = "guest@example.org";
const stranger = "stranger@example.org";

let script: Script;
let served: Serving;
let entered: { Cookie: string };
let formId: string;

beforeAll(async () => {
  script = openScript(pageScript, { locale: "ru_RU" });
  script.value("main");
  formId = String(script.value("makeForm"));
  served = await servePage({ workbook: script.workbook, executions: script.executions, users: [guest] });
  entered = await enter(served.address);
});

afterAll(async () => {
  await served.close();
  script.close();
});

/** Every route that is not a form, with what a page sends to it. */
const reads = [
  "/main.js",
  "/main.css",
  "/favicon.ico",
  "/panels/none",
  "/download/book.xlsx",
  "/api/book",
  "/api/users",
  "/api/window?sheet=0&row=1&column=1&rows=1&columns=1",
  "/api/copy?sheet=0&row=1&column=1&rows=1&columns=1",
  "/api/sums?sheet=0&row=1&column=1&rows=1&columns=1",
  "/api/options?sheet=0&row=1&column=1&rows=1&columns=1",
  "/api/distinct?sheet=0&row=1&column=1&rows=1&columns=1",
  "/api/charts?sheet=0",
  "/api/quotas",
  "/api/forms",
  "/api/events",
  "/unknown",
  "/api/unknown",
];
const typed = {
  at: { sheetId: 0, row: 5, column: 7, rows: 1, columns: 1 },
  inputs: [[{ kind: "typed", text: "чужое" }]],
};
const writes: [string, unknown][] = [
  ["/api/apply", { commands: [{ do: "setCells", ...typed }] }],
  ["/api/undo", {}],
  ["/api/redo", {}],
  ["/api/open", {}],
  ["/api/choose", { functionName: "showSidebar" }],
  ["/api/answer", { question: "q", button: "OK" }],
  ["/api/call", { name: "echo", args: [1] }],
];

const send = (path: string, { headers = {}, ...asked }: Asked = {}) =>
  ask(new URL(path, served.url), { ...asked, headers: { "X-User": owner, "X-Tab": "t1", ...headers } });
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  send(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
const russian = /^[А-Я][^A-Za-z]*\.$/;
const token = () => new URL(served.address).searchParams.get("token") ?? "";

describe("without the address from the terminal", () => {
  test.each(reads)("nothing is read from %s", async (path) => {
    const answer = await send(path);
    expect(answer.status).toBe(403);
    expect(sentenceOf(answer)).toMatch(russian);
  });

  test.each(writes)("nothing is done by %s", async (path, body) => {
    const answer = await post(path, body);
    expect(answer.status).toBe(403);
    expect(sentenceOf(answer)).toMatch(russian);
    expect(script.cells({ row: 5, column: 7 })).toEqual([[""]]);
  });

  test("the bare address shows a page that asks for the whole one and holds no data", async () => {
    const answer = await send("/");
    expect(answer.status).toBe(200);
    expect(answer.body).toContain("адрес, который программа показала");
    expect(answer.body).not.toMatch(/<script|example\.org|Пары|Book|main\.js/);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });

  test("forms are open, and so is sending them", async () => {
    expect((await send(`/forms/${formId}`)).status).toBe(200);
    expect((await send(`/forms/${formId}`, { method: "POST", body: "" })).status).toBe(422);
  });
});

describe("the token", () => {
  test("holds 128 random bits or more and is another one at every start", async () => {
    expect(Buffer.from(token(), "base64url").length).toBeGreaterThanOrEqual(16);
    const second = await servePage(script);
    const other = new URL(second.address).searchParams.get("token");
    await second.close();
    expect(other).not.toBe(token());
    expect(served.url).not.toContain(token());
  });

  test("is exchanged for a cookie that scripts and other sites do not get, and leaves the address", async () => {
    const answer = await ask(`${served.address}&user=a%40b.example`);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe("/?user=a%40b.example");
    const [cookie = ""] = answer.headers["set-cookie"] ?? [];
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Strict/);
    expect(cookie).not.toContain(token());
    const headers = { Cookie: cookieOf(answer.headers) };
    expect((await send("/", { headers })).body).toContain("main.js");
    expect((await ask(served.address)).headers.location).toBe("/");
  });

  test.each([
    ["a prefix", () => token().slice(0, -1)],
    ["more than it", () => `${token()}0`],
    ["nothing", () => ""],
    ["another one of the same length", () => token().split("").reverse().join("")],
  ])("does not let %s in", async (_, given) => {
    const answer = await send(`/?token=${given()}`);
    expect(answer.status).toBe(403);
    expect(answer.headers["set-cookie"]).toBeUndefined();
    expect(answer.body).toContain("адрес, который программа показала");
  });

  test.each([
    ["a prefix", (cookie: string) => cookie.slice(0, -1)],
    ["more than it", (cookie: string) => `${cookie}0`],
    ["the token itself", (cookie: string) => `${cookie.split("=")[0]}=${token()}`],
    ["the cookie of another port", (cookie: string) => cookie.replace(/^workbench-\d+/, "workbench-1")],
  ])("is not replaced by a cookie that is %s", async (_, change) => {
    const answer = await send("/api/book", { headers: { Cookie: change(entered.Cookie) } });
    expect(answer.status).toBe(403);
  });

  test("entering again ends the former session of the same browser", async () => {
    const first = await enter(served.address);
    const second = await ask(served.address, { headers: first });
    expect((await send("/api/book", { headers: first })).status).toBe(403);
    expect((await send("/api/book", { headers: { Cookie: cookieOf(second.headers) } })).status).toBe(200);
    expect((await send("/api/book", { headers: entered })).status).toBe(200);
  });
});

describe("every answer is safe to show", () => {
  const refused: [string, number, () => Promise<Answer>][] = [
    ["a page without its token", 200, () => send("/")],
    ["a wrong token", 403, () => send("/?token=1")],
    ["a request without the cookie", 403, () => send("/api/book")],
    ["a foreign host", 403, () => send("/api/book", { headers: { ...entered, Host: "evil.example" } })],
    [
      "a foreign page",
      403,
      () => send("/download/book.xlsx", { headers: { ...entered, Origin: "https://evil.example" } }),
    ],
    ["a stranger", 403, () => send("/api/quotas", { headers: { ...entered, "X-User": stranger } })],
    ["an unknown route", 404, () => send("/unknown", { headers: entered })],
    ["an unknown form", 404, () => send("/forms/none")],
    ["a body that is no JSON", 400, () => send("/api/call", { method: "POST", headers: entered, body: "{" })],
    ["an address that cannot be read", 400, () => send("/api/book", { headers: { ...entered, Host: "a b" } })],
    ["a method that no route has", 404, () => send("/api/book", { method: "DELETE", headers: entered })],
  ];
  test.each(refused)("%s", async (_, status, answering) => {
    const { status: got, headers, body } = await answering();
    expect(got).toBe(status);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
    });
    expect(body).not.toMatch(/ at |\.ts|\.js|node_modules/);
  });

  test("a request is never sent back to whoever asks to trace it", async () => {
    const answer = await send("/", { method: "TRACE", headers: entered });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain(entered.Cookie);
  });

  test("says of what kind it is, and in which letters", async () => {
    const types: Record<string, RegExp> = {
      "/": /^text\/html; charset=utf-8$/i,
      "/main.js": /^text\/javascript; charset=utf-8$/i,
      "/main.css": /^text\/css; charset=utf-8$/i,
      "/api/book": /^application\/json/,
      [`/forms/${formId}`]: /^text\/html; charset=utf-8$/i,
    };
    for (const [path, type] of Object.entries(types)) {
      expect((await send(path, { headers: entered })).headers["content-type"]).toMatch(type);
    }
  });

  test("also a failure, which is told by a number", async () => {
    const { workbook, executions } = script;
    const broken = await serve({ workbook, executions, port: 0, pageDir: "nowhere" });
    const answer = await ask(broken.url, { headers: await enter(broken.address) });
    await broken.close();
    expect(answer.status).toBe(500);
    expect(sentenceOf(answer)).toMatch(/^Программа не смогла выполнить действие, .* номер [0-9a-f]{8}\.$/);
    expect(answer.headers).toMatchObject({ "x-frame-options": "DENY", "cache-control": "no-store" });
    expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
  });

  test("also a file whose name cannot stand in a header as it is", async () => {
    const rename = (name: string) =>
      post("/api/apply", { commands: [{ do: "setWorkbook", patch: { name } }] }, { ...entered, "X-User": owner });
    await rename('Книга "1"\r\nX: \ud800');
    const { status, headers } = await send("/download/book.xlsx", { headers: entered });
    expect(status).toBe(200);
    expect(headers["content-disposition"]).toBe(
      `attachment; filename="book.xlsx"; filename*=UTF-8''${encodeURIComponent('Книга "1"\r\nX: \ufffd.xlsx')}`,
    );
    expect(headers.x).toBeUndefined();
    await rename("Book");
  });

  test("also the book itself", async () => {
    for (const path of ["/", "/api/book", "/main.js", "/download/book.xlsx"]) {
      const { status, headers } = await send(path, { headers: entered });
      expect(status).toBe(200);
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect(headers["cache-control"]).toBe("no-store");
    }
  });
});

describe("Host and origin are looked at even when the cookie is right", () => {
  test.each([...reads, ...writes.map(([path]) => path), "/"])("%s", async (path) => {
    const method = writes.some(([name]) => name === path) ? "POST" : "GET";
    for (const headers of [
      { Host: "evil.example" },
      { Host: `127.0.0.1.evil.example:${new URL(served.url).port}` },
      { Origin: "https://evil.example" },
      { Origin: "null" },
      { Origin: "http://127.0.0.1:1" },
      { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "empty" },
      { "Sec-Fetch-Site": "same-site", "Sec-Fetch-Dest": "iframe" },
    ]) {
      const answer = await send(path, { method, headers: { ...entered, ...headers } });
      expect(answer.status).toBe(403);
      expect(sentenceOf(answer)).toMatch(/адрес/);
    }
  });

  test("a link on another site leads to the book and to forms, but takes no file and no panel", async () => {
    const headers = { ...entered, "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "document" };
    const statuses = async (paths: string[]) =>
      Promise.all(paths.map(async (path) => (await send(path, { headers })).status));
    expect(await statuses(["/", `/forms/${formId}`])).toEqual([200, 200]);
    expect(await statuses(["/download/book.xlsx", "/panels/none", "/api/book"])).toEqual([403, 403, 403]);
  });
});

describe("who acts", () => {
  const as = (user: string) => ({ ...entered, "X-User": encodeURIComponent(user) });

  test("is one of those with whom the book is shared", async () => {
    for (const user of [owner, curator, guest, curator.toUpperCase()]) {
      expect((await send("/api/quotas", { headers: as(user) })).status).toBe(200);
    }
  });

  test.each(reads.filter((path) => path.startsWith("/api/") && !/book|users/.test(path)))(
    "a stranger reads nothing from %s",
    async (path) => {
      const answer = await send(path, { headers: as(stranger) });
      expect(answer.status).toBe(403);
      expect(sentenceOf(answer)).toMatch(/^Этому адресу книга не открыта\./);
    },
  );

  test.each(writes)("a stranger does nothing by %s", async (path, body) => {
    expect((await post(path, body, as(stranger))).status).toBe(403);
    expect(script.cells({ row: 5, column: 7 })).toEqual([[""]]);
  });

  test("the page is offered exactly those", async () => {
    const { body } = await send("/api/users", { headers: entered });
    expect(JSON.parse(body)).toEqual([owner, curator, guest]);
  });

  test("whoever is taken off the list is refused at once", async () => {
    const setEditors = (editors: string[]) =>
      script.workbook.apply([{ do: "setWorkbook", patch: { editors } }], { email: owner, source: "script" });
    setEditors([owner]);
    expect((await send("/api/quotas", { headers: as(curator) })).status).toBe(403);
    setEditors([owner, curator]);
    expect((await send("/api/quotas", { headers: as(curator) })).status).toBe(200);
  });

  test("a repeated request of another user is not answered with the first one's answer", async () => {
    const undo = (user: string) => post("/api/undo", {}, { ...as(user), "X-Request": "same" });
    await post("/api/apply", { commands: [{ do: "setCells", ...typed }] }, as(owner));
    expect(JSON.parse((await undo(owner)).body)).toMatchObject({ done: true });
    expect(JSON.parse((await undo(curator)).body)).toMatchObject({ done: false });
  });
});

describe("a menu", () => {
  const choose = (functionName: string) => post("/api/choose", { functionName }, entered);

  test("runs what it names, also before the page has opened it", async () => {
    const fresh = openScript(pageScript, { locale: "ru_RU" });
    const other = await servePage(fresh);
    const headers = {
      "Content-Type": "application/json",
      "X-User": owner,
      "X-Tab": "t1",
      ...(await enter(other.address)),
    };
    const body = JSON.stringify({ functionName: "showDialog" });
    const answer = await ask(new URL("/api/choose", other.url), { method: "POST", headers, body });
    expect(JSON.parse(answer.body)).toMatchObject({ ok: true, effects: [{ show: "dialog" }] });
    await other.close();
    fresh.close();
  });

  test.each(["echo", "main", "makeForm", "onOpen", "toString", "__proto__", ""])("does not run %j", async (name) => {
    const answer = await choose(name);
    expect(answer.status).toBe(404);
    expect(sentenceOf(answer)).toMatch(/^Такой команды в меню нет\./);
  });

  test("tells what went wrong, and not where in the script", async () => {
    const { body } = await choose("fail");
    expect(JSON.parse(body)).toMatchObject({ ok: false, error: { name: "Error", message: "Справочник пуст" } });
    expect(body).not.toMatch(/stack|Code\.gs/);
  });
});

test("a body that a form of a foreign page could send is not read as a request", async () => {
  for (const type of ["text/plain", "application/x-www-form-urlencoded", ""]) {
    const headers = { ...entered, "Content-Type": type };
    const answer = await send("/api/call", {
      method: "POST",
      headers,
      body: JSON.stringify({ name: "echo", args: [1] }),
    });
    expect(answer.status).toBe(400);
    expect(sentenceOf(answer)).toMatch(russian);
  }
});
