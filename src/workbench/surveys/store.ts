/** Forms and their answers, as the book keeps them. */

import type { StateStore } from "../kernel/api.ts";
import type { FormModel, ItemModel, ItemType, ResponseModel } from "./model.ts";

const formSpace = "form";
const responseSpace = "response";

export function readForm(state: StateStore, id: string): FormModel | null {
  const kept = state.get(formSpace, id);
  return kept === null ? null : (JSON.parse(kept) as FormModel);
}

export function writeForm(state: StateStore, form: FormModel): void {
  state.set(formSpace, form.id, JSON.stringify(form));
}

export function readForms(state: StateStore): FormModel[] {
  return state.entries(formSpace).map(([, kept]) => JSON.parse(kept) as FormModel);
}

export function readResponses(state: StateStore, formId: string): ResponseModel[] {
  return state
    .entries(responseSpace)
    .filter(([key]) => key.startsWith(`${formId}/`))
    .map(([, kept]) => JSON.parse(kept) as ResponseModel);
}

/** Adds a response after all earlier ones of its form. */
export function addResponse(state: StateStore, response: Omit<ResponseModel, "id">): ResponseModel {
  const keys = state.entries(responseSpace).map(([key]) => key);
  const own = keys.filter((key) => key.startsWith(`${response.formId}/`));
  const number = Number(own.at(-1)?.split("/")[1] ?? 0) + 1;
  const key = `${response.formId}/${String(number).padStart(9, "0")}`;
  const kept = { ...response, id: key };
  state.set(responseSpace, key, JSON.stringify(kept));
  return kept;
}

export function removeResponses(state: StateStore, formId: string): void {
  for (const { id } of readResponses(state, formId)) state.set(responseSpace, id, null);
}

/** A form made by a script starts unpublished and without a title. */
export function newForm(id: string, name: string, owner: string): FormModel {
  return {
    id,
    name,
    title: "",
    description: "",
    confirmation: "",
    closedMessage: "",
    accepting: true,
    published: false,
    collectsEmail: false,
    flags: {},
    owner,
    sheetId: null,
    columns: [],
    items: [],
    nextItemId: 100_001,
  };
}

/** A new question as Google makes it: choices already hold one entry, a scale runs from 1 to 5. */
export function newItem(id: number, type: ItemType, firstChoice: string): ItemModel {
  const item: ItemModel = { id, type, title: "", help: "", required: false };
  if (type === "LIST" || type === "MULTIPLE_CHOICE" || type === "CHECKBOX") return { ...item, choices: [firstChoice] };
  if (type === "SCALE") return { ...item, lower: 1, upper: 5, lowerLabel: "", upperLabel: "" };
  if (type === "RATING") return { ...item, lower: 1, upper: 5 };
  if (type === "GRID" || type === "CHECKBOX_GRID") return { ...item, rows: [firstChoice], columns: [firstChoice] };
  return item;
}
