// The clasp of the lock file, never one that npx would fetch; and whether its push has sent what was built.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../setup.mjs";

const program = join(root, "node_modules", "@google", "clasp", "build", "src", "index.js");

/** Standard output is inherited unless `stdout` says "pipe". */
export function clasp(args, stdout = "inherit") {
  const stdio = ["inherit", stdout, "inherit"];
  return spawnSync(process.execPath, [program, ...args], { cwd: root, stdio, encoding: "utf8" });
}

/**
 * What `clasp push --json` has printed, judged: files that went out, none where the script was up to date already, or null
 * where it says nothing or leaves out a built file, as it does with exit code 0 when it has skipped the push.
 */
export function sentFiles(stdout, built) {
  const at = stdout.indexOf("[");
  if (at < 0) return null;
  const sent = JSON.parse(stdout.slice(at)).map((path) => path.replaceAll("\\", "/"));
  const isWhole = built.every((path) => sent.some((one) => one === path || one.endsWith(`/${path}`)));
  return sent.length === 0 || isWhole ? sent : null;
}
