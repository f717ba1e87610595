import type { RangeAddress } from "../kernel/api.ts";
import { writeResponse } from "../surveys/destination.ts";
import type { Answer, FormModel, ResponseModel } from "../surveys/model.ts";
import { addResponse, writeForm } from "../surveys/store.ts";
import type { World } from "./world.ts";
import { serialAt } from "./zone.ts";

/** Keeps a response and writes its row; `range` is null when the form has no sheet. */
export function keepResponse(
  world: World,
  form: FormModel,
  answers: { itemId: number; value: Answer }[],
  email: string,
  at: number,
): { form: FormModel; response: ResponseModel; range: RangeAddress | null } {
  const response = addResponse(world.workbook.state, { formId: form.id, at, email, answers });
  if (form.sheetId === null) return { form, response, range: null };
  const written = writeResponse(world.workbook, form, response, serialAt(at, world.sheetZone));
  const kept = written?.form ?? { ...form, sheetId: null, columns: [] };
  writeForm(world.workbook.state, kept);
  return { form: kept, response, range: written?.range ?? null };
}
