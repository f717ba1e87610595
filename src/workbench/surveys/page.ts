import type { FormPage, FormPageItem } from "../run/api.ts";
import type { FormModel, ItemModel } from "./model.ts";

/** What the form's page shows; `prefill` is the query of a prefilled link. */
export function formPage(form: FormModel, prefill = ""): FormPage {
  const query = new URLSearchParams(prefill.replace(/^\?/, ""));
  return {
    id: form.id,
    title: form.title || form.name,
    description: form.description,
    accepting: form.accepting && form.published,
    confirmation: form.confirmation,
    collectsEmail: form.collectsEmail,
    items: form.items.map((item) => pageItem(item, query.getAll(`entry.${item.id}`))),
  };
}

function pageItem(item: ItemModel, entered: string[]): FormPageItem {
  const { validation: _, ...shown } = item;
  if (entered.length === 0) return shown;
  const many = item.type === "CHECKBOX" || item.rows !== undefined;
  return { ...shown, value: many ? entered : entered[0] };
}
