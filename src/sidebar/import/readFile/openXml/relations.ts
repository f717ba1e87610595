/** What parts of a workbook point to, by their kind; the kinds are named alike in both editions of the standard. */
import type { Pace } from "../pace.ts";
import { readXml } from "../xml.ts";
import type { Archive } from "../zip.ts";

export interface Relation {
  /** The last word of its type: worksheet, styles, sharedStrings. */
  kind: string;
  path: string;
}

/** By their ids; none when the part has no list of relations. */
export async function readRelations(
  fileName: string,
  archive: Archive,
  part: string,
  pace: Pace,
): Promise<Map<string, Relation>> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations = new Map<string, Relation>();
  if (!archive.has(path)) return relations;
  await readXml(
    { fileName, archive, path, pace },
    {
      open(tag, { Id, Type = "", Target = "", TargetMode }) {
        if (tag !== "Relationship" || Id === undefined || TargetMode === "External") return;
        relations.set(Id, { kind: Type.slice(Type.lastIndexOf("/") + 1), path: resolved(folder, Target) });
      },
    },
  );
  return relations;
}

/** An address as a part writes it, from the root of the archive. */
function resolved(folder: string, target: string): string {
  const address = target.replaceAll("\\", "/");
  const steps = (address.startsWith("/") ? address : `${folder}${address}`).split("/");
  const path: string[] = [];
  for (const step of steps) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}
