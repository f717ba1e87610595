// Whether the built files still belong to the sources: cheap enough to ask before every command.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./setup.mjs";

const stampFile = join(root, "build", "stamp.json");
const inputs = ["src", "scripts", "appsscript.json", "package-lock.json"];

/** A fingerprint of every file that the build reads, by name, size and time of change. */
export function fingerprint() {
  const hash = createHash("sha256");
  for (const input of inputs) addTo(hash, join(root, input));
  return hash.digest("hex");
}

function addTo(hash, path) {
  const facts = statSync(path);
  if (facts.isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, join(path, name));
  } else {
    hash.update(`${path}\0${facts.size}\0${facts.mtimeMs}\n`);
  }
}

/** True when the last build was made from exactly these sources and all its files are still there. */
export function buildIsFresh() {
  if (!existsSync(stampFile)) return false;
  const stamp = JSON.parse(readFileSync(stampFile, "utf8"));
  return stamp.fingerprint === fingerprint() && stamp.outputs.every((path) => existsSync(join(root, path)));
}

/** Remembers what the build was made from. The fingerprint is taken before building, so a later edit is noticed. */
export function markFresh(takenBefore, outputs) {
  writeFileSync(stampFile, JSON.stringify({ fingerprint: takenBefore, outputs }));
}
