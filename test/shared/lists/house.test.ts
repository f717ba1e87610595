/** The house that src/shared is: which folder stands on which, and what every file in it owes its reader. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** From the ground up: a file imports from its own folder and from the floors below, never from beside or above. */
const floors: readonly { folders: readonly string[]; holds: string; nouns?: true }[] = [
  { folders: ["language"], holds: "words, days and texts, which know nothing of mentoring" },
  { folders: ["register"], holds: "what the sheets are and what may stand in them" },
  { folders: ["facts"], holds: "what follows from the rows alone, whoever asks" },
  { folders: ["request"], holds: "what a request is and who may send one" },
  { folders: ["matching", "indicators"], holds: "what is counted from the facts and changes nothing", nouns: true },
  {
    folders: ["pairs", "import", "settings", "roadmap", "surveys", "records", "documents", "workbook"],
    holds: "what stands by itself; pairs and documents may ask how well a mentor fits and how the count stands",
    nouns: true,
  },
  {
    folders: ["programmes", "people", "banks", "consents", "checks", "organisations", "hands"],
    holds: "what is done to people and their pairs, and therefore knows how a pair lives",
    nouns: true,
  },
  {
    folders: ["years", "region"],
    holds: "a year is closed, and told to the region, when all the rest of it is judged",
    nouns: true,
  },
  { folders: ["overview"], holds: "views over several nouns, which no noun may know" },
  { folders: ["lists"], holds: "every request, command, function and sentence, gathered for the doors" },
  { folders: ["sample"], holds: "the invented municipality, made with everything above" },
];
/** Their texts are words of the field; elsewhere a folder's Russian is its own and is shown through its functions. */
const sharedWords = ["language", "register", "facts"];
/** They gather or show the texts of all. */
const gatherers = ["lists", "sample"];

const root = fileURLToPath(new URL("../../..", import.meta.url));

function filesOf(part: "shared" | "sidebar" | "server") {
  const rooms = join(root, "src", part);
  return readdirSync(rooms, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => ({ path, folder: folderOf(path), text: readFileSync(join(rooms, path), "utf8") }));
}
const files = filesOf("shared");

function folderOf(path: string): string {
  return path.split("/")[0] ?? "";
}

const floorOf = (folder: string): number => floors.findIndex(({ folders }) => folders.includes(folder));

/** Every import of a file of another folder. */
const arrows = files.flatMap(({ path, folder, text }) =>
  [...text.matchAll(/\b(?:from|import) "(\.[^"]+)"/g)].flatMap(([, address = ""]) => {
    const target = posix.join(dirname(path), address);
    return folderOf(target) === folder ? [] : [{ path, folder, target, targetFolder: folderOf(target) }];
  }),
);

test("every folder has its floor, and every file a folder", () => {
  expect(new Set(files.map(({ folder }) => folder).filter((folder) => floorOf(folder) < 0))).toEqual(new Set());
});

test("a folder stands on the floors below it alone", () => {
  const wrong = arrows.filter(({ folder, targetFolder }) => floorOf(targetFolder) >= floorOf(folder));
  expect(wrong.map(({ path, folder, target }) => `${path} (${floors[floorOf(folder)]?.holds}) → ${target}`)).toEqual(
    [],
  );
  expect(arrows.length).toBeGreaterThan(500);
});

test("what a file imports stands at its head, where circles are looked for", () => {
  const all = (["shared", "sidebar", "server"] as const).flatMap(filesOf);
  expect(all.filter(({ text }) => /\bimport\(/.test(text)).map(({ path }) => path)).toEqual([]);
});

test("the editor refuses what lies above: each folder up to the requests names every folder of the floors over it", () => {
  const { overrides } = JSON.parse(readFileSync(join(root, "biome.json"), "utf8")) as {
    overrides: { includes: string[]; linter: { rules: unknown } }[];
  };
  const guarded = floors.findIndex(({ nouns }) => nouns);
  for (const [at, { folders }] of floors.slice(0, guarded).entries()) {
    const own = overrides.find(({ includes }) => includes.includes(`src/shared/${folders[0]}/**/*.ts`));
    const rules = JSON.stringify(own?.linter.rules);
    const above = floors.slice(at + 1).flatMap((floor) => floor.folders);
    expect([folders[0], ...above.filter((folder) => !rules.includes(`"**/${folder}/**"`))]).toEqual([folders[0]]);
  }
});

test("a folder's Russian is imported by itself, by the lists and by the sample", () => {
  const wrong = arrows.filter(
    ({ folder, target, targetFolder }) =>
      target.endsWith(".ru.ts") && !sharedWords.includes(targetFolder) && !gatherers.includes(folder),
  );
  expect(wrong.map(({ path, target }) => `${path} → ${target}`)).toEqual([]);
});

test("a sentence in Russian stands in a file of words, in a list, or in the entry that it is of", () => {
  const places = /^(?:register|lists|sample)\/|^indicators\/indicator\d+\.ts$|\.ru\.ts$/;
  const literal = /"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;
  const sentence = /[а-яё]{4,}[.!?:](?: |["`]$)/i;
  const told = (["shared", "sidebar", "server"] as const)
    .flatMap(filesOf)
    .flatMap(({ path, text }) =>
      [...text.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(literal)]
        .filter(([words]) => sentence.test(words))
        .map(([words]) => ({ path, words })),
    );
  expect(told.filter(({ path }) => !places.test(path))).toEqual([]);
  expect(told.length).toBeGreaterThan(500);
});

test("every file of a noun, of the panel and of the server opens with a sentence of what it is", () => {
  const nouns = floors.flatMap((floor) => (floor.nouns ? floor.folders : []));
  const told = files.filter(({ folder }) => nouns.includes(folder)).concat(filesOf("sidebar"), filesOf("server"));
  const silent = told.filter(({ path, text }) => !path.endsWith(".ru.ts") && !opensWithSentence(text));
  expect(silent.map(({ path }) => path)).toEqual([]);
  expect(told.length).toBeGreaterThan(400);
});

function opensWithSentence(text: string): boolean {
  const comment = /^\/\*\*(?<words>[\s\S]*?)\*\//.exec(text)?.groups?.words ?? "";
  return /^\P{L}*\p{L}[\s\S]*[.:)]\s*$/u.test(comment);
}

test("every exported name of the house means one thing", () => {
  const places = new Map<string, Set<string>>();
  const declared = /^export (?:async )?(?:function\*?|const|let|class|interface|type|enum) +([\w$]+)/gm;
  for (const part of ["shared", "sidebar", "server"] as const)
    for (const { path, text } of filesOf(part))
      for (const [, name = ""] of text.matchAll(declared))
        places.set(name, (places.get(name) ?? new Set()).add(`${part}/${path}`));
  const doubled = [...places].filter(([, where]) => where.size > 1);
  expect(doubled.map(([name, where]) => `${name}: ${[...where].join(", ")}`)).toEqual([]);
  expect(places.size).toBeGreaterThan(1_500);
});
