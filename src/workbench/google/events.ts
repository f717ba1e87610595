import type { RangeAddress } from "../kernel/api.ts";
import { AuthMode } from "./enums.ts";
import { formById, responseOf } from "./form.ts";
import type { Service } from "./guard.ts";
import { Range } from "./range.ts";
import { realm } from "./realm.ts";
import { Spreadsheet } from "./spreadsheet.ts";
import { User } from "./user.ts";

/** What the host tells about an event; the objects in it are made here, inside the context. */
export interface EventSpec {
  type: "open" | "edit" | "change" | "sheetSubmit" | "formSubmit" | "clock";
  triggerUid?: string | number;
  range?: RangeAddress;
  value?: string;
  oldValue?: string;
  changeType?: string;
  namedValues?: Record<string, string[]>;
  values?: string[];
  formId?: string;
  responseId?: string;
  clock?: Record<string, number | string>;
}

/** The event object that a trigger function receives. */
export function eventObject(spec: EventSpec): Service {
  const event: Service = { authMode: (AuthMode as Service)[realm().authMode] };
  if (spec.triggerUid !== undefined) event.triggerUid = spec.triggerUid;
  if (spec.type === "clock") return Object.assign(event, spec.clock);
  if (spec.type === "formSubmit") {
    const form = formById(spec.formId ?? "");
    event.source = form;
    event.response = responseOf(form, spec.responseId ?? "");
    return event;
  }
  if (spec.range) event.range = new Range(spec.range);
  if (spec.type === "sheetSubmit") return Object.assign(event, { namedValues: spec.namedValues, values: spec.values });
  event.source = new Spreadsheet();
  event.user = new User(realm().activeUser);
  if (spec.value !== undefined) event.value = spec.value;
  if (spec.oldValue !== undefined) event.oldValue = spec.oldValue;
  if (spec.changeType !== undefined) event.changeType = spec.changeType;
  return event;
}
