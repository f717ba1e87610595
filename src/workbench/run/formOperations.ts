/** What the services ask of forms. */

import { randomInt, randomUUID } from "node:crypto";
import { linkSheet, syncColumns } from "../surveys/destination.ts";
import type { Answer, FormModel, ItemModel, ItemType, ResponseModel } from "../surveys/model.ts";
import { newForm, newItem, readForm, readResponses, removeResponses, writeForm } from "../surveys/store.ts";
import { wordsOf } from "../surveys/texts.ru.ts";
import { ServiceError } from "./errors.ts";
import type { Execution, Operation } from "./execution.ts";
import { spend } from "./quotas.ts";
import { keepResponse } from "./responses.ts";

function load(run: Execution, id: string): FormModel {
  const form = readForm(run.world.workbook.state, id);
  if (!form) {
    throw new ServiceError("No item with the given ID could be found, or you do not have permission to access it.");
  }
  return form;
}

/** Reads, changes and keeps a form; a linked sheet follows its questions. */
function change<T>(run: Execution, id: string, act: (form: FormModel) => T): T {
  run.commit();
  return run.number(() => {
    const form = load(run, id);
    const before = JSON.stringify([form.items, form.collectsEmail]);
    const result = act(form);
    const questions = JSON.stringify([form.items, form.collectsEmail]) !== before;
    const kept = questions && form.sheetId !== null ? syncColumns(run.world.workbook, form) : form;
    writeForm(run.world.workbook.state, kept);
    return result;
  });
}

function itemOf(form: FormModel, itemId: number): ItemModel {
  const item = form.items.find((one) => one.id === itemId);
  if (!item) throw new ServiceError("The form item no longer exists.");
  return item;
}

function addItem(run: Execution, id: string, type: ItemType): ItemModel {
  return change(run, id, (form) => {
    const item = newItem(form.nextItemId++, type, wordsOf(run.world.workbook.info().locale).option);
    form.items.push(item);
    return item;
  });
}

function deleteItem(run: Execution, id: string, itemId: number): void {
  change(run, id, (form) => {
    form.items = form.items.filter((item) => item.id !== itemId);
  });
}

function moveItem(run: Execution, id: string, itemId: number, to: number): void {
  change(run, id, (form) => {
    const item = itemOf(form, itemId);
    const rest = form.items.filter((one) => one !== item);
    form.items = [...rest.slice(0, to), item, ...rest.slice(to)];
  });
}

function duplicateItem(run: Execution, id: string, itemId: number): ItemModel {
  return change(run, id, (form) => {
    const copy = { ...structuredClone(itemOf(form, itemId)), id: form.nextItemId++ };
    form.items.push(copy);
    return copy;
  });
}

function createForm(run: Execution, name: string): string {
  return run.number(() => {
    const id = randomUUID().replaceAll("-", "");
    writeForm(run.world.workbook.state, newForm(id, name, run.spec.effectiveUser));
    spend(run.world.workbook.state, run.world.day(), "formsCreated", 1);
    return id;
  });
}

function link(run: Execution, id: string): void {
  run.commit();
  run.number(() => {
    const form = load(run, id);
    const { workbook } = run.world;
    writeForm(workbook.state, linkSheet(workbook, form, randomInt(1, 2 ** 31), `/forms/${id}/edit`));
  });
}

function unlink(run: Execution, id: string): void {
  run.commit();
  run.number(() => {
    const form = load(run, id);
    const { workbook } = run.world;
    if (form.sheetId !== null && workbook.info().sheets.some((sheet) => sheet.sheetId === form.sheetId)) {
      const actor = { email: form.owner, source: "script" } as const;
      workbook.apply([{ do: "setSheet", sheetId: form.sheetId, patch: { formUrl: null } }], actor);
    }
    writeForm(workbook.state, { ...form, sheetId: null, columns: [] });
  });
}

/** A script's own answer: it is kept and written like any other, but fires no trigger. */
function submit(run: Execution, id: string, answers: { itemId: number; value: Answer }[]): ResponseModel {
  run.commit();
  return run.number(() => {
    const form = load(run, id);
    if (!form.accepting || !form.published) throw new ServiceError("This form is not accepting responses.");
    const missing = form.items.find((item) => item.required && !answers.some((answer) => answer.itemId === item.id));
    if (missing) throw new ServiceError(`Sorry, the form could not be submitted: "${missing.title}" is required.`);
    const email = form.collectsEmail ? run.spec.effectiveUser : "";
    return keepResponse(run.world, form, answers, email, run.now()).response;
  });
}

export const formOperations: Record<string, Operation> = {
  "forms.create": createForm,
  "forms.load": (run: Execution, id: string) => run.number(() => readForm(run.world.workbook.state, id)),
  "forms.patch": (run: Execution, id: string, patch: Partial<FormModel>) =>
    change(run, id, (form) => {
      Object.assign(form, patch);
    }),
  "forms.item": (run: Execution, id: string, itemId: number) =>
    run.number(() => load(run, id).items.find((item) => item.id === itemId) ?? null),
  "forms.itemIndex": (run: Execution, id: string, itemId: number) =>
    run.number(() => load(run, id).items.findIndex((item) => item.id === itemId)),
  "forms.addItem": addItem,
  "forms.patchItem": (run: Execution, id: string, itemId: number, patch: Partial<ItemModel>) =>
    change(run, id, (form) => {
      Object.assign(itemOf(form, itemId), patch);
    }),
  "forms.clearValidation": (run: Execution, id: string, itemId: number) =>
    change(run, id, (form) => {
      delete itemOf(form, itemId).validation;
    }),
  "forms.deleteItem": deleteItem,
  "forms.moveItem": moveItem,
  "forms.duplicateItem": duplicateItem,
  "forms.link": link,
  "forms.unlink": unlink,
  "forms.responses": (run: Execution, id: string) => run.number(() => readResponses(run.world.workbook.state, id)),
  "forms.submit": submit,
  "forms.deleteResponses": (run: Execution, id: string) =>
    run.number(() => removeResponses(run.world.workbook.state, id)),
  "forms.deleteResponse": (run: Execution, id: string, responseId: string) =>
    run.number(() => {
      if (responseId.startsWith(`${id}/`)) run.world.workbook.state.set("response", responseId, null);
    }),
};
