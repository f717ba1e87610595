// One process at a time installs or builds; the others wait and then find the work done.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const pause = 100;
/** A folder without an owner older than this was left by a process that died between two steps. */
const abandonedAfter = 10_000;

/** Does the work while holding the lock folder; waits while another living process holds it. */
export async function withLock(folder, work) {
  mkdirSync(dirname(folder), { recursive: true });
  while (!taken(folder)) await new Promise((resolve) => setTimeout(resolve, pause));
  const release = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.removeListener("exit", release);
    release();
  }
}

function taken(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (isAbandoned(folder)) rmSync(folder, { recursive: true, force: true });
    return false;
  }
  writeFileSync(join(folder, "pid"), String(process.pid));
  return true;
}

function isAbandoned(folder) {
  try {
    const pid = Number(readFileSync(join(folder, "pid"), "utf8"));
    if (pid > 0) return !isAlive(pid);
  } catch {
    // The owner has not written its number yet, or has just released the lock.
  }
  try {
    return Date.now() - statSync(folder).mtimeMs > abandonedAfter;
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
