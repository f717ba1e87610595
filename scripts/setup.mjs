// What every command needs on a fresh clone: the packages of the lock file and, for browser tests, a Chromium.
// Uses only what Node brings, because it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { withLock } from "./lock.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));
const lockFile = join(root, "package-lock.json");
const installed = join(root, "node_modules");
const stampFile = join(installed, ".installed-lock-hash");

/** Messages go to standard error: standard output belongs to the command itself. */
export function say(message) {
  process.stderr.write(`${message}\n`);
}

/** Installs the packages of the lock file unless they are there already. */
export async function setUp() {
  refuseOldNode();
  const hash = createHash("sha256").update(readFileSync(lockFile)).digest("hex");
  if (stampIs(hash)) return;
  await withLock(join(root, "build", "setup.lock"), () => {
    if (stampIs(hash)) return;
    if (!lockedPackagesAreInstalled()) installPackages();
    writeFileSync(stampFile, hash);
  });
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(`Node ${process.versions.node} is too old: install Node 20.19 or newer. / Нужна Node.js 20.19 или новее.`);
  process.exit(1);
}

function stampIs(hash) {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === hash;
}

/** Somebody may have run npm themselves: npm's own record tells whether the result is the same. */
function lockedPackagesAreInstalled() {
  const record = join(installed, ".package-lock.json");
  if (!existsSync(record)) return false;
  const present = JSON.parse(readFileSync(record, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(lockFile, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || present[path]?.version === entry.version,
  );
}

function installPackages() {
  say("Installing packages (npm ci), about a minute…");
  const result = runNpm(["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"]);
  if (result.status !== 0) {
    say("npm ci failed: see the message above; check the network connection and run the command again.");
    process.exit(result.status ?? 1);
  }
}

function runNpm(args) {
  const options = { cwd: root, stdio: ["ignore", 2, 2] };
  const npm = process.env.npm_execpath;
  if (npm && basename(npm) === "npm-cli.js") return spawnSync(process.execPath, [npm, ...args], options);
  return process.platform === "win32"
    ? spawnSync(`npm ${args.join(" ")}`, { ...options, shell: true })
    : spawnSync("npm", args, options);
}

/** The path of an installed Chromium, Chrome or Edge, or null. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    say(`CHROMIUM_PATH names a file that does not exist: ${named}`);
  }
  return usualPlaces().find((path) => existsSync(path)) ?? null;
}

function usualPlaces() {
  if (process.platform === "win32") {
    const bases = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
    return bases
      .filter((base) => base)
      .flatMap((base) => [
        join(base, "Google", "Chrome", "Application", "chrome.exe"),
        join(base, "Chromium", "Application", "chrome.exe"),
        join(base, "Microsoft", "Edge", "Application", "msedge.exe"),
      ]);
  }
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter).filter((folder) => folder)];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Finds a Chromium, or installs one where that takes no questions (Debian or Ubuntu, as root); null where it cannot. */
export async function setUpChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.platform === "linux" && process.getuid() === 0 && existsSync("/usr/bin/apt-get")) {
    say("Installing Chromium for the browser tests (apt-get install chromium)…");
    const options = { stdio: ["ignore", 2, 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    spawnSync("apt-get", ["update"], options);
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], options);
    const installedNow = findChromium();
    if (installedNow) return installedNow;
  }
  say(
    "No Chromium, Chrome or Edge found: browser tests will be skipped and named. " +
      "Install one, or set CHROMIUM_PATH to its program, and run again.",
  );
  return null;
}
