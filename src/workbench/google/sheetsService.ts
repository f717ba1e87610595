import { documented } from "./documented.ts";
import { type Service, service } from "./guard.ts";
import { ask, exception } from "./realm.ts";

type Answer = { value: unknown } | { error: { message: string; code: number } };

/** A method of the interface: how many arguments it takes, an object of options as the last one where there may be one. */
function method(name: string, least: number, most: number) {
  return (...given: unknown[]) => {
    if (given.length < least || given.length > most) {
      const expected = least === most ? String(least) : `${least}-${most}`;
      throw exception(`Invalid number of arguments provided. Expected ${expected} only`);
    }
    const answer = ask<Answer>("sheets.call", name, given);
    if ("value" in answer) return answer.value;
    const { message, code } = answer.error;
    const error = exception(`API call to sheets.${name} failed with error: ${message}`, "GoogleJsonResponseException");
    throw Object.assign(error, { details: { code, message, errors: [{ domain: "global", message }] } });
  };
}

const values = {
  get: method("spreadsheets.values.get", 2, 3),
  batchGet: method("spreadsheets.values.batchGet", 1, 2),
  batchGetByDataFilter: method("spreadsheets.values.batchGetByDataFilter", 2, 3),
  update: method("spreadsheets.values.update", 3, 4),
  batchUpdate: method("spreadsheets.values.batchUpdate", 2, 3),
  clear: method("spreadsheets.values.clear", 3, 4),
  batchClear: method("spreadsheets.values.batchClear", 2, 3),
  append: method("spreadsheets.values.append", 3, 4),
};

const developerMetadata = {
  get: method("spreadsheets.developerMetadata.get", 2, 3),
  search: method("spreadsheets.developerMetadata.search", 2, 3),
};

/** Sheets.newValueRange() and the like are empty objects to be filled. */
const makers: Service = Object.fromEntries(
  (documented["Sheets"] ?? "")
    .split(" ")
    .filter((name) => name.startsWith("new"))
    .map((name) => [name, () => ({})]),
);

/** The advanced service: the JSON interface of the spreadsheet, version 4. */
export const Sheets = service("Sheets", {
  ...makers,
  Spreadsheets: service("Sheets.Spreadsheets", {
    get: method("spreadsheets.get", 1, 2),
    batchUpdate: method("spreadsheets.batchUpdate", 2, 3),
    Values: service("Sheets.Spreadsheets.Values", values),
    Sheets: service("Sheets.Spreadsheets.Sheets", {}),
    DeveloperMetadata: service("Sheets.Spreadsheets.DeveloperMetadata", developerMetadata),
  }),
});
