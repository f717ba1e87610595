import { type SheetModels, usualSheetModels } from "../kernel/sheetModels.ts";

/** How Google behaves where it does not behave the same for everybody, or where nobody knows for certain. */
export interface Models extends SheetModels {
  /** SpreadsheetApp answers with what the run has read before, until the run writes or flushes. */
  readCache: boolean;
  /** What an event's triggerUid is. */
  triggerUid: "text" | "number";
  /** Errors that Google words in the account's language come in it, or in English. */
  errors: "account" | "english";
  /** The Sheets service refuses what goes over its quotas of a minute. */
  sheetsQuota: boolean;
}

export const usualModels: Models = {
  ...usualSheetModels,
  readCache: true,
  triggerUid: "text",
  errors: "account",
  sheetsQuota: false,
};

/** Everything as unkind as Google may be. */
export const strictModels: Models = {
  beyondEdge: "error",
  bareMark: true,
  readCache: true,
  triggerUid: "number",
  errors: "account",
  sheetsQuota: true,
};

const choices: { [Name in keyof Models]: Record<string, Models[Name]> } = {
  readCache: { on: true, off: false },
  triggerUid: { text: "text", number: "number" },
  errors: { account: "account", english: "english" },
  sheetsQuota: { on: true, off: false },
  beyondEdge: { empty: "empty", error: "error" },
  bareMark: { on: true, off: false },
};

/** What `--models` takes: "strict", or the name of a model and one of its values. */
export const modelChoices: readonly string[] = [
  "strict",
  ...Object.entries(choices).flatMap(([name, values]) => Object.keys(values).map((value) => `${name}=${value}`)),
];

export class ModelsError extends Error {
  override readonly name = "ModelsError";
}

/** Items separated by ";", later ones over earlier ones: "strict", "readCache=off". Throws with the item it does not know. */
export function parseModels(text: string): Models {
  let models = usualModels;
  for (const item of text.split(";").map((one) => one.trim())) {
    if (item === "") continue;
    if (!modelChoices.includes(item)) throw new ModelsError(item);
    const [name, value] = item.split("=") as [keyof Models, string];
    models = item === "strict" ? strictModels : { ...models, [name]: choices[name][value] };
  }
  return models;
}
