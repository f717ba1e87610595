/** Forms of requests: each field that becomes a cell is drawn from its column, and a form says only what that does not. */

import { type ColumnFieldOf, type PanelField, panelFields } from "../../shared/lists/panelColumns.ts";
import type { AnswerOf, RequestName, SentOf } from "../../shared/lists/requests.ts";
import { columnInput, type SaidOfField } from "./columnInput.ts";
import type { Field } from "./fields.ts";
import { actionForm, type FormPart, type FormTraits } from "./form.ts";
import { type Frame, given, sendChange } from "./frame.ts";

/** Nothing stands in the field, whatever is said so by. */
type Value<Sent> = Sent | null | "";

interface FieldSaid<Name extends RequestName, Key extends keyof SentOf<Name>> extends Omit<SaidOfField, "notBefore"> {
  value?: Value<SentOf<Name>[Key]>;
  /** A day that is not earlier than this one, or than another field's. */
  notBefore?: { day: (() => string) | ColumnFieldOf<Name>; fault: string };
}

/** In the order of the form: of a column what is to be said besides it, of anything else an input of its own. */
export type AskedFields<Name extends RequestName> = {
  [Key in keyof SentOf<Name>]?:
    | (Key extends ColumnFieldOf<Name> ? FieldSaid<Name, Key> : never)
    | Field<SentOf<Name>[Key]>;
};

export interface Asked<Name extends RequestName> {
  fields: Field<unknown>[];
  field<Key extends keyof SentOf<Name> & string>(key: Key): Field<SentOf<Name>[Key]>;
  /** What is filled in, by field. */
  values(): Partial<SentOf<Name>>;
}

/** `today`: the last day of a column that holds what has happened. */
export function askedFields<Name extends RequestName>(
  name: Name,
  asked: AskedFields<Name>,
  today: string,
): Asked<Name> {
  const columns = (panelFields[name] ?? {}) as Readonly<Record<string, PanelField>>;
  const made = new Map<string, Field<unknown>>();
  const filledIn = (key: string): unknown => made.get(key)?.value();
  for (const [key, said] of Object.entries(asked) as [string, Field<unknown> | FieldSaid<Name, never>][])
    made.set(key, "element" in said ? said : drawn(columns[key] as PanelField, said, filledIn, today));
  return {
    fields: [...made.values()],
    field: (key) => made.get(key) as never,
    values: () => given(Object.fromEntries([...made.keys()].map((key) => [key, filledIn(key)]))) as never,
  };
}

/** The fields of a request as part of another request that asks the same. */
export function askedPart<Name extends RequestName, Fields extends AskedFields<Name>>(
  name: Name,
  fields: Fields,
  today: string,
): FormPart<Pick<SentOf<Name>, keyof Fields & keyof SentOf<Name>>> {
  const asked = askedFields(name, fields, today);
  return { fields: asked.fields, value: () => asked.values() as Pick<SentOf<Name>, keyof Fields & keyof SentOf<Name>> };
}

function drawn(
  column: PanelField,
  {
    notBefore,
    ...said
  }: Omit<SaidOfField, "notBefore"> & { notBefore?: { day: (() => string) | string; fault: string } },
  filledIn: (key: string) => unknown,
  today: string,
): Field<unknown> {
  const day = notBefore?.day;
  const earliest = typeof day === "string" ? () => String(filledIn(day) ?? "") : day;
  const limits = earliest === undefined ? {} : { notBefore: { day: earliest, fault: notBefore?.fault ?? "" } };
  const field = columnInput(column, { ...(column.past === true ? { last: today } : {}), ...said, ...limits });
  return column.empties === true ? { ...field, value: () => field.value() ?? null } : field;
}

interface RequestTraits<Name extends RequestName> extends Omit<FormTraits, "fields" | "act"> {
  frame: Frame;
  name: Name;
  /** What the request is about, and what the form does not ask. */
  about: Partial<SentOf<Name>>;
  fields: AskedFields<Name>;
  /** The last word on what is sent. */
  send?: (input: SentOf<Name>) => SentOf<Name>;
  said: string | ((answer: AnswerOf<Name>, sent: SentOf<Name>) => string);
  after: (answer: AnswerOf<Name>) => Promise<void> | void;
}

/** A form that sends what is filled in, and says how it ended. */
export function requestForm<Name extends RequestName>(traits: RequestTraits<Name>): HTMLFormElement {
  const { frame, name, about, send = (input) => input, said, after } = traits;
  const asked = askedFields(name, traits.fields, frame.me.today);
  return actionForm({
    ...traits,
    fields: asked.fields,
    act: async () => {
      const sent = send({ ...about, ...asked.values() } as SentOf<Name>);
      await sendChange(frame, name, sent, typeof said === "string" ? said : (answer) => said(answer, sent), after);
    },
  });
}
