// npm run push: builds and sends dist/ to the Apps Script project named in .clasp.json.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clasp, sentFiles } from "./build/clasp.mjs";
import { buildAll, buildOrExit } from "./build.mjs";
import { root, say, setUp } from "./setup.mjs";

const placeholder = "PUT-YOUR-SCRIPT-ID-HERE";
const instructions = `
.clasp.json does not name your script yet. Once:
  1. In Google Sheets open the workbook, then Extensions → Apps Script → Project settings, and copy the script ID.
  2. Put it into .clasp.json instead of ${placeholder}.
  3. Switch the Apps Script API on: https://script.google.com/home/usersettings
  4. Sign in: npm run login
  5. Run npm run push again.

В .clasp.json ещё нет вашего скрипта. Один раз:
  1. В Google Таблицах откройте книгу, затем «Расширения» → Apps Script → «Настройки проекта», скопируйте идентификатор скрипта.
  2. Вставьте его в .clasp.json вместо ${placeholder}.
  3. Включите Apps Script API: https://script.google.com/home/usersettings
  4. Войдите в учётную запись: npm run login
  5. Снова выполните npm run push.
`;

const { scriptId } = JSON.parse(readFileSync(join(root, ".clasp.json"), "utf8"));
if (!scriptId || scriptId === placeholder) {
  say(instructions);
  process.exit(1);
}
await setUp();
await buildOrExit(buildAll);
const { outputs } = JSON.parse(readFileSync(join(root, "build", "stamp.json"), "utf8"));
const built = outputs.filter((path) => path.startsWith("dist/"));
// Without --force a first push leaves out everything and ends with 0, because the manifest differs.
const { status, stdout } = clasp(["push", "--force", "--json", ...process.argv.slice(2)], "pipe");
const sent = status === 0 ? sentFiles(stdout ?? "", built) : null;
if (sent === null) {
  process.stdout.write(stdout ?? "");
  say(`
Nothing is certain to have been sent. Sign in with npm run login, check the script ID in .clasp.json, then run npm run push again.
Нет уверенности, что файлы ушли. Войдите командой npm run login, проверьте идентификатор в .clasp.json и повторите npm run push.
`);
  process.exitCode = status || 1;
} else {
  say(
    sent.length === 0 ? "The script is up to date. / Сценарий уже обновлён." : `Sent / отправлено: ${sent.join(", ")}`,
  );
}
