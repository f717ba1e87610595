// Files appear whole or not at all, and only when they differ: another process may be reading them.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Writes path -> bytes under the folder and returns nothing; a file that is the same already is left alone. */
export function writeFiles(root, files) {
  for (const [path, text] of Object.entries(files)) {
    const target = join(root, path);
    const bytes = Buffer.from(text);
    if (isSame(target, bytes)) continue;
    mkdirSync(dirname(target), { recursive: true });
    const temporary = `${target}.${process.pid}.tmp`;
    writeFileSync(temporary, bytes);
    replace(temporary, target);
  }
}

function isSame(path, bytes) {
  try {
    return readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}

/** Windows refuses to replace a file while somebody reads it: wait a little. */
function replace(temporary, target) {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(temporary, target);
      return;
    } catch (error) {
      if (attempt === 20 || !["EPERM", "EACCES", "EBUSY"].includes(error.code)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}

/** Removes files of an earlier build that this one no longer makes. */
export function removeOthers(root, folder, kept) {
  const top = join(root, folder);
  for (const entry of readdirSync(top, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !kept.includes(relative(root, path).replaceAll("\\", "/"))) rmSync(path, { force: true });
  }
}
