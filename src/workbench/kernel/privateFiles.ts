/** Files that only their owner may read and write, whatever the umask is. Systems without such rights are left as they are. */
import { chmodSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const privateFile = 0o600;
export const privateFolder = 0o700;

const others = 0o077;

/** Takes the rights of everybody but the owner away. What belongs to somebody else stays as its owner wants it. */
function tighten(path: string): void {
  if (process.platform === "win32") return;
  try {
    const { mode } = statSync(path);
    if (mode & others) chmodSync(path, mode & 0o700);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!["EPERM", "EACCES", "ENOENT", "EROFS"].includes(code)) throw error;
  }
}

/** The folder of a workbook and the workbook's own files in it. */
export function tightenBook(directory: string): void {
  tighten(directory);
  for (const name of readdirSync(directory)) if (name.startsWith("workbook.")) tighten(join(directory, name));
}

/** Writes a new file, or an existing one after it has become private. */
export function writePrivate(path: string, bytes: Uint8Array | string): void {
  tighten(path);
  writeFileSync(path, bytes, { mode: privateFile });
}
