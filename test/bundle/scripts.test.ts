import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const script = (name: string) => import(new URL(`../../scripts/${name}.mjs`, import.meta.url).href);
const { withLock } = await script("lock");
const { removeOthers, writeFiles } = await script("build/write");
const { sentFiles } = await script("build/clasp");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "scripts-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the lock of set-up and build", () => {
  it("lets one worker in at a time and is gone afterwards", async () => {
    const events: string[] = [];
    const work = (name: string) =>
      withLock(join(folder, "lock"), async () => {
        events.push(`${name} in`);
        await new Promise((resolve) => setTimeout(resolve, 20));
        events.push(`${name} out`);
      });
    await Promise.all([work("a"), work("b")]);
    expect(events).toEqual(["a in", "a out", "b in", "b out"]);
    expect(existsSync(join(folder, "lock"))).toBe(false);
  });

  it("is let go when the work fails", async () => {
    await expect(withLock(join(folder, "lock"), () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(existsSync(join(folder, "lock"))).toBe(false);
  });

  it.each([
    ["a process that is no more", () => String(spawnSync(process.execPath, ["-e", ""]).pid)],
    ["nobody, for long", () => null],
  ])("is taken over from %s", async (_, owner) => {
    const lock = join(folder, "lock");
    mkdirSync(lock);
    const pid = owner();
    if (pid !== null) writeFileSync(join(lock, "pid"), pid);
    utimesSync(lock, 1, 1);
    expect(await withLock(lock, () => "done")).toBe("done");
  });
});

describe("writing of built files", () => {
  it("replaces what differs, leaves what is the same, and removes what is no longer made", () => {
    writeFiles(folder, { "dist/a.js": "1", "dist/b.js": "2", "dist/c/d.js": "3" });
    utimesSync(join(folder, "dist/a.js"), 1, 1);
    writeFiles(folder, { "dist/a.js": "1", "dist/b.js": "4" });
    removeOthers(folder, "dist", ["dist/a.js", "dist/b.js"]);
    expect(statSync(join(folder, "dist/a.js")).mtimeMs).toBe(1000);
    expect(readFileSync(join(folder, "dist/b.js"), "utf8")).toBe("4");
    expect(existsSync(join(folder, "dist/c/d.js"))).toBe(false);
  });
});

describe("npm run push", () => {
  const run = (program: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(root, program), ...args], { cwd: root, encoding: "utf8" });

  const { scriptId } = JSON.parse(readFileSync(join(root, ".clasp.json"), "utf8"));

  it.runIf(scriptId === "PUT-YOUR-SCRIPT-ID-HERE")(
    "refuses the placeholder script id and says what to do in both languages",
    () => {
      const { status, stdout, stderr } = run("scripts/push.mjs");
      expect([status, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(/npm run login[\s\S]*идентификатор скрипта/);
    },
  );

  it.each<[string, string, readonly string[] | null]>([
    ["all files", '["dist/Code.js","dist/appsscript.json"]', ["dist/Code.js", "dist/appsscript.json"]],
    [
      "paths of another system",
      '["dist\\\\Code.js","dist\\\\appsscript.json"]',
      ["dist/Code.js", "dist/appsscript.json"],
    ],
    ["a script that is up to date", "[]", []],
    ["a push that was skipped", "", null],
    ["a push that was skipped aloud", "Skipping push.\n", null],
    ["a push without the manifest", '["dist/Code.js"]', null],
  ])("judges what went out: %s", (_, stdout, expected) => {
    expect(sentFiles(stdout, ["dist/Code.js", "dist/appsscript.json"])).toEqual(expected);
  });

  it.each(["push.mjs", "login.mjs"])("%s runs the clasp of the lock file", (name) => {
    expect(readFileSync(join(root, "scripts", name), "utf8")).not.toMatch(/npx/);
  });

  it("would send exactly the built script, pages and manifest", () => {
    const { stdout } = run("node_modules/@google/clasp/build/src/index.js", "show-file-status", "--json");
    const { outputs } = JSON.parse(readFileSync(join(root, "build", "stamp.json"), "utf8"));
    const shipped = outputs.filter((path: string) => path.startsWith("dist/"));
    const status = JSON.parse(stdout.slice(stdout.indexOf("{")));
    expect(status.filesToPush.map((path: string) => path.replaceAll("\\", "/")).sort()).toEqual(shipped.sort());
    expect(shipped).toEqual(expect.arrayContaining(["dist/Code.js", "dist/appsscript.json", "dist/sidebar.html"]));
    expect(status.untrackedFiles).toEqual([]);
  });
});
