/** The input of a column, drawn from what the page knows of it, and the facts of a card. */

import { type CardName, type PanelColumn, type PanelField, panelCards } from "../../shared/lists/panelColumns.ts";
import { shownDay } from "./day.ts";
import {
  checksField,
  choiceField,
  type DayTraits,
  dayField,
  type Field,
  flagField,
  numberField,
  textField,
} from "./fields.ts";
import { given } from "./frame.ts";
import { sidebarTexts as texts } from "./sidebarTexts.ru.ts";

/** What a form says besides the column, or instead of it. */
export interface SaidOfField extends Pick<DayTraits, "first" | "last" | "notBefore"> {
  value?: unknown;
  label?: string;
  help?: string;
  /** Rows of a text. */
  lines?: number;
  /** Where the request does without it and this form does not. */
  needed?: boolean;
  changed?: () => void;
}

const longText = 500;

/** Its value is as a request takes it; where nothing is said, it is undefined. */
export function columnInput(column: PanelField, said: SaidOfField): Field<unknown> {
  const { first, last, notBefore, changed, value } = said;
  const required = said.needed ?? column.needed === true;
  // The hint of a column belongs to its own name.
  const help = said.help ?? (said.label === undefined ? column.help : undefined);
  const common = { label: said.label ?? column.label, ...given({ help }) };
  const text = value === undefined || value === null ? "" : String(value);
  const { limit = 0, min = 0, max = 0, options = [] } = column;
  switch (column.input) {
    case "day": {
      const day = dayField({ ...common, ...given({ first, last, notBefore }), value: text, optional: !required });
      return { ...day, value: () => day.value() || undefined };
    }
    case "flag":
      return flagField({ ...common, value: value === true });
    case "number": {
      const known = typeof value === "number" ? value : undefined;
      return numberField({
        ...common,
        ...given({ value: known }),
        min,
        max,
        required,
        whole: column.fraction !== true,
      });
    }
    case "choice": {
      const choice = choiceField({ ...common, ...given({ changed }), required, ...offered(options, required, text) });
      return { ...choice, value: () => choice.value() || undefined };
    }
    case "choices":
      return checksField({ ...common, options, required, ...(Array.isArray(value) ? { value } : {}) });
    default:
      return textField({ ...common, value: text, limit, required, lines: said.lines ?? (limit > longText ? 3 : 1) });
  }
}

type Options = NonNullable<PanelColumn["options"]>;

/** A word that is no longer in the list stays until another is chosen; nothing is chosen for anybody. */
function offered(options: Options, required: boolean, value: string): { options: Options; value: string } {
  const known: Options =
    value === "" || options.some(([code]) => code === value) ? options : [[value, value], ...options];
  return { options: required && value !== "" ? known : [["", texts.notSaid], ...known], value };
}

/** The columns of a card that say something; the row holds codes, days and texts, or words that are shown as they are. */
export function cardFacts<Name extends CardName>(
  name: Name,
  row: { readonly [Column in keyof (typeof panelCards)[Name]]: unknown },
): [label: string, shown: string][] {
  const columns: Readonly<Record<string, PanelColumn>> = panelCards[name];
  const values: Readonly<Record<string, unknown>> = row;
  return Object.entries(columns).flatMap(([key, column]): [string, string][] => {
    const shown = shownValue(column, values[key]);
    return shown === "" ? [] : [[column.label, shown]];
  });
}

function shownValue({ input, options = [] }: PanelColumn, value: unknown): string {
  if (typeof value === "boolean") return value ? texts.yes : texts.no;
  if (value === null || value === undefined) return "";
  if (input === "day") return shownDay(String(value));
  const words = (Array.isArray(value) ? value : [value]).map(
    (one) => options.find(([code]) => code === one)?.[1] ?? String(one),
  );
  return words.join(", ");
}
