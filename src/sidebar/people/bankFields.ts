/** What is asked of whoever enters a bank, one person or many. */
import { limits } from "../../shared/language/limits.ts";
import { deficitAreas, menteeCategories } from "../../shared/register/vocabulary.ts";
import { bankViewTexts } from "../banks/bankViewTexts.ru.ts";
import { checksField, numberField, optionsOf, textField } from "../frame/fields.ts";
import type { FormPart } from "../frame/form.ts";
import { given } from "../frame/frame.ts";
import { sidebarTexts as texts } from "../frame/sidebarTexts.ru.ts";

export function mentorFields() {
  const areas = checksField({ label: texts.areas, options: optionsOf(deficitAreas) });
  const limit = numberField({ label: texts.mentorLimit, help: texts.mentorLimitHelp, min: 0, max: limits.mentorLimit });
  const reason = textField({ label: bankViewTexts.limitReason, limit: limits.note });
  const note = textField({ label: texts.note, limit: limits.note, lines: 2 });
  const value = () =>
    given({ areas: areas.value(), limit: limit.value(), limitReason: reason.value(), note: note.value() });
  return { fields: [areas, limit, reason, note], value } satisfies FormPart<unknown>;
}

export function menteeFields(young: boolean) {
  const categories = checksField({
    label: texts.categories,
    options: optionsOf(menteeCategories),
    value: young ? ["young"] : [],
    required: true,
  });
  const deficits = checksField({ label: texts.deficits, options: optionsOf(deficitAreas) });
  const request = textField({ label: texts.request, limit: limits.note, lines: 2 });
  const value = () => given({ categories: categories.value(), deficits: deficits.value(), request: request.value() });
  return { fields: [categories, deficits, request], value } satisfies FormPart<unknown>;
}
