/** A setting that nothing reads would promise what the register does not do. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { settingsCatalogue } from "../../../src/shared/register/settingsCatalogue.ts";
import { contradictions } from "../../../src/shared/settings/contradictions.ru.ts";

const root = join(import.meta.dirname, "../../../src");
/** They tell what there is to set, and with what; nothing comes of it there. */
const tells = /shared\/(register\/\w+Settings|register\/settings|settings\/(presets|contradictions)|sample\/)/;
const texts = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts") && !tells.test(path))
  .map((path) => readFileSync(join(root, path), "utf8"));

/** As `settings.youngYears`, destructured from settings, or by its name in quotes where settings are named. */
function isRead(id: string): boolean {
  const used = new RegExp(
    `(settings|readSettings\\([^)]*\\))\\.${id}\\b|\\{[^{}]*\\b${id}\\b[^{}]*\\} = [\\w.]*(settings|readSettings)`,
    "i",
  );
  const named = new RegExp(`["']${id}["']`);
  return texts.some(
    (text) =>
      used.test(text) || (/SettingName|MENTOR_SETTING|keyof Settings|readSettings/.test(text) && named.test(text)),
  );
}

test("every setting is read by something besides the catalogue", () => {
  expect(settingsCatalogue.map(({ id }) => id).filter((id) => !isRead(id))).toEqual([]);
  expect(settingsCatalogue.length).toBeGreaterThan(35);
  expect(isRead("nobodyReadsThis")).toBe(false);
});

test("what resolves a contradiction is a setting that is read, a column, or said to be for information", () => {
  for (const { number, resolution, settings } of contradictions) {
    expect(
      settings.filter((id) => !isRead(id)),
      String(number),
    ).toEqual([]);
    if (/настройк/.test(resolution)) expect(settings.length, String(number)).toBeGreaterThan(0);
  }
});
