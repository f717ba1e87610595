/** The panel's forms and cards say of a column what the column says, and nothing of it is typed a second time. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { panelCards, panelFields } from "../../../src/shared/lists/panelColumns.ts";
import { type RequestName, requestNamed, requests } from "../../../src/shared/lists/requests.ts";
import type { Table } from "../../../src/shared/register/table.ts";
import { tables } from "../../../src/shared/register/tables.ts";

const folder = "src/sidebar";
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));

/** Texts that are no label of their column, and what they are instead. */
const others: Readonly<Record<string, string>> = {
  Наставник: "who stands in a pair, above the name",
  Наставляемый: "who stands in a pair, above the name",
  Статус: "the filter of a list",
  "Согласие наставника": "a step of a pair: the consent itself, not its day in an amendment",
  "Согласие наставляемого": "a step of a pair: the consent itself, not its day in an amendment",
  Выполнено: "a button that marks a line as done",
  Основание: "the first of three steps",
  Дефициты: "a part of a programme's view",
  Значение: "what a setting is set to, each read by its own kind",
  Муниципалитет: "the head of a table of files and of sums",
  Показатель: "the head of a table whose rows name the indicator whole",
  Год: "the head of a table of school years",
  Организация: "which organisation is looked at or asks",
};

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Headers of the tables that the views with these texts write. */
function headersNear(textFile: string): Set<string> {
  const views = files.filter(({ text }) => text.includes(`/${basename(textFile)}"`));
  const sent = (Object.keys(requests) as RequestName[]).filter((name) =>
    views.some(({ text }) => text.includes(`"${name}"`)),
  );
  const written = new Set(sent.flatMap((name) => requestNamed(name).writes));
  return new Set(
    [...written].flatMap((name) => Object.values((tables[name] as Table).columns).map((one) => one.header)),
  );
}

describe("the panel", () => {
  const textFiles = files.filter(({ path }) => path.endsWith(".ru.ts")).map(({ path }) => path);

  test.each(textFiles)("%s repeats no header of a table that its views write", async (path) => {
    const headers = headersNear(path);
    const said = textsIn(await import(join("../../../", folder, path)));
    expect(said.filter((text) => headers.has(text) && !(text in others))).toEqual([]);
  });

  test("has texts beside headers to compare, and every exception is said somewhere", async () => {
    const said = await Promise.all(
      textFiles.map(async (path) => textsIn(await import(join("../../../", folder, path)))),
    );
    expect(textFiles.reduce((sum, path) => sum + headersNear(path).size, 0)).toBeGreaterThan(300);
    expect(Object.keys(others).filter((text) => !said.flat().includes(text))).toEqual([]);
  });

  test("knows a field by the column it becomes", () => {
    expect(panelFields.recordTraining.hours).toEqual({ label: "Часов", input: "number", min: 1, max: 2000 });
    expect(panelFields.recordTraining.programme).toEqual({
      label: "Программа",
      input: "text",
      limit: 500,
      needed: true,
    });
    expect(panelFields.recordApproval.decidedOn).toEqual({ label: "Дата", input: "day", past: true });
    expect(panelFields.updateMentor.limitReason).toMatchObject({ limit: 500, empties: true });
    expect(panelFields.transferPerson.rate).toMatchObject({ min: 0, max: 3, fraction: true });
    expect(panelFields.savePlanLine.eventId).toEqual({ label: "Мероприятие (код)", input: "text", limit: 60 });
    expect(panelFields.updateMentee.conservative?.input).toBe("flag");
    expect(panelFields.updateMentee.categories?.input).toBe("choices");
  });

  test("offers the words of the column, and of some only those", () => {
    expect(panelFields.recordGeneralConsent.kind.options?.[0]).toEqual(["mentoring", "на наставничество"]);
    const closing = panelFields.closePair.ground.options?.map(([code]) => code) ?? [];
    expect(closing).toContain("mentorInitiative");
    expect(closing).not.toContain("planFulfilled");
  });

  test("shows a card by the columns of its table", () => {
    expect(Object.entries(panelCards.pairs).map(([name, { label }]) => [name, label])).toEqual([
      ["form", "Форма"],
      ["kind", "Вид наставничества"],
      ["startedOn", "Дата начала"],
      ["dueOn", "Срок по"],
    ]);
  });
});
