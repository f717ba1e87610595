// npm run push: builds and sends dist/ to the Apps Script project named in .clasp.json.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildAll, buildOrExit } from "./build.mjs";
import { root, say, setUp } from "./setup.mjs";

const placeholder = "PUT-YOUR-SCRIPT-ID-HERE";
const instructions = `
.clasp.json does not name your script yet. Once:
  1. In Google Sheets open the workbook, then Extensions → Apps Script → Project settings, and copy the script ID.
  2. Put it into .clasp.json instead of ${placeholder}.
  3. Switch the Apps Script API on: https://script.google.com/home/usersettings
  4. Sign in: npx clasp login
  5. Run npm run push again.

В .clasp.json ещё нет вашего скрипта. Один раз:
  1. В Google Таблицах откройте книгу, затем «Расширения» → Apps Script → «Настройки проекта», скопируйте идентификатор скрипта.
  2. Вставьте его в .clasp.json вместо ${placeholder}.
  3. Включите Apps Script API: https://script.google.com/home/usersettings
  4. Войдите в учётную запись: npx clasp login
  5. Снова выполните npm run push.
`;

const { scriptId } = JSON.parse(readFileSync(join(root, ".clasp.json"), "utf8"));
if (!scriptId || scriptId === placeholder) {
  say(instructions);
  process.exit(1);
}
await setUp();
await buildOrExit(buildAll);
const clasp = join(root, "node_modules", "@google", "clasp", "build", "src", "index.js");
const args = ["push", ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, [clasp, ...args], { cwd: root, stdio: "inherit" }).status ?? 1;
