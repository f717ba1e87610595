import type { Answer, ItemModel, ItemType } from "../surveys/model.ts";
import { define, enumeration, type Service, signatureError } from "./guard.ts";
import { ask, exception } from "./realm.ts";

export const FormItemType = enumeration("ItemType", [
  "CHECKBOX",
  "CHECKBOX_GRID",
  "DATE",
  "DATETIME",
  "DURATION",
  "FILE_UPLOAD",
  "GRID",
  "IMAGE",
  "LIST",
  "MULTIPLE_CHOICE",
  "PAGE_BREAK",
  "PARAGRAPH_TEXT",
  "RATING",
  "SCALE",
  "SECTION_HEADER",
  "TEXT",
  "TIME",
  "VIDEO",
]);

class Choice {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
  getValue(): string {
    return this.value;
  }
}
define("Choice", Choice);

export class ItemResponse {
  readonly item: Item;
  readonly answer: Answer;
  constructor(item: Item, answer: Answer) {
    this.item = item;
    this.answer = answer;
  }
  getItem(): Item {
    return this.item;
  }
  getResponse(): Answer {
    return this.answer;
  }
}
define("ItemResponse", ItemResponse);

/** A question, header or page break of a form; the same object serves as the generic and the typed item. */
export class Item {
  readonly formId: string;
  readonly id: number;
  readonly type: ItemType;
  constructor(formId: string, id: number, type: ItemType) {
    this.formId = formId;
    this.id = id;
    this.type = type;
  }
}

function model(item: Item): ItemModel {
  const found = ask<ItemModel | null>("forms.item", item.formId, item.id);
  if (!found) throw exception("The form item no longer exists.");
  return found;
}

function patch(item: Item, change: Partial<ItemModel>): Item {
  ask("forms.patchItem", item.formId, item.id, change);
  return item;
}

function choiceTexts(values: unknown): string[] {
  if (!Array.isArray(values) || values.length === 0) throw signatureError([values]);
  const texts = values.map((value) => (value instanceof Choice ? value.value : String(value)));
  if (new Set(texts).size !== texts.length) throw exception("Question choices must be unique.");
  if (texts.includes("")) throw exception("Question choices cannot be empty.");
  return texts;
}

const common: Service = {
  getId(this: Item) {
    return this.id;
  },
  getType(this: Item) {
    return (FormItemType as Service)[this.type];
  },
  getIndex(this: Item) {
    return ask<number>("forms.itemIndex", this.formId, this.id);
  },
  getTitle(this: Item) {
    return model(this).title;
  },
  setTitle(this: Item, title: unknown) {
    return patch(this, { title: String(title) });
  },
  getHelpText(this: Item) {
    return model(this).help;
  },
  setHelpText(this: Item, help: unknown) {
    return patch(this, { help: String(help) });
  },
  duplicate(this: Item) {
    const made = ask<ItemModel>("forms.duplicateItem", this.formId, this.id);
    return itemOf(this.formId, made);
  },
};

const question: Service = {
  isRequired(this: Item) {
    return model(this).required;
  },
  setRequired(this: Item, required: unknown) {
    return patch(this, { required: Boolean(required) });
  },
  createResponse(this: Item, answer: unknown) {
    return new ItemResponse(this, checkedAnswer(this, answer));
  },
};

const choices: Service = {
  createChoice: (value: unknown) => new Choice(String(value)),
  getChoices(this: Item) {
    return (model(this).choices ?? []).map((value) => new Choice(value));
  },
  setChoices(this: Item, given: unknown) {
    return patch(this, { choices: choiceTexts(given) });
  },
  setChoiceValues(this: Item, given: unknown) {
    return patch(this, { choices: choiceTexts(given) });
  },
};

const other: Service = {
  hasOtherOption(this: Item) {
    return model(this).other ?? false;
  },
  showOtherOption(this: Item, on: unknown) {
    return patch(this, { other: Boolean(on) });
  },
};

const validated: Service = {
  setValidation(this: Item, validation: { rule: ItemModel["validation"] }) {
    if (!validation?.rule) throw signatureError([validation]);
    return patch(this, { validation: validation.rule });
  },
  clearValidation(this: Item) {
    ask("forms.clearValidation", this.formId, this.id);
    return this;
  },
};

const scale: Service = {
  getLowerBound(this: Item) {
    return model(this).lower;
  },
  getUpperBound(this: Item) {
    return model(this).upper;
  },
  getLeftLabel(this: Item) {
    return model(this).lowerLabel ?? "";
  },
  getRightLabel(this: Item) {
    return model(this).upperLabel ?? "";
  },
  setBounds(this: Item, lower: number, upper: number) {
    if (![0, 1].includes(lower)) throw exception("Scale lower bound must be either 0 or 1.");
    if (!(Number.isInteger(upper) && upper >= 3 && upper <= 10)) {
      throw exception("Scale upper bound must be between 3 and 10, inclusive.");
    }
    return patch(this, { lower, upper });
  },
  setLabels(this: Item, lower: unknown, upper: unknown) {
    return patch(this, { lowerLabel: String(lower), upperLabel: String(upper) });
  },
};

const rating: Service = {
  getRatingScaleLevel(this: Item) {
    return model(this).upper;
  },
  setRatingScaleLevel(this: Item, level: number) {
    return patch(this, { upper: level });
  },
};

const grid: Service = {
  getRows(this: Item) {
    return model(this).rows ?? [];
  },
  setRows(this: Item, rows: unknown) {
    return patch(this, { rows: choiceTexts(rows) });
  },
  getColumns(this: Item) {
    return model(this).columns ?? [];
  },
  setColumns(this: Item, columns: unknown) {
    return patch(this, { columns: choiceTexts(columns) });
  },
};

const dated: Service = {
  includesYear: () => true,
  setIncludesYear(this: Item, on: unknown) {
    if (!on) throw exception("DateItem.setIncludesYear(false) is not implemented in the workbench", "Error");
    return this;
  },
};

const kinds: Record<ItemType, { name: string; as: string; methods: Service }> = {
  TEXT: { name: "TextItem", as: "asTextItem", methods: { ...question, ...validated } },
  PARAGRAPH_TEXT: { name: "ParagraphTextItem", as: "asParagraphTextItem", methods: { ...question, ...validated } },
  LIST: { name: "ListItem", as: "asListItem", methods: { ...question, ...choices } },
  MULTIPLE_CHOICE: {
    name: "MultipleChoiceItem",
    as: "asMultipleChoiceItem",
    methods: { ...question, ...choices, ...other },
  },
  CHECKBOX: { name: "CheckboxItem", as: "asCheckboxItem", methods: { ...question, ...choices, ...other } },
  SCALE: { name: "ScaleItem", as: "asScaleItem", methods: { ...question, ...scale } },
  RATING: { name: "RatingItem", as: "asRatingItem", methods: { ...question, ...rating } },
  GRID: { name: "GridItem", as: "asGridItem", methods: { ...question, ...grid } },
  CHECKBOX_GRID: { name: "CheckboxGridItem", as: "asCheckboxGridItem", methods: { ...question, ...grid } },
  DATE: { name: "DateItem", as: "asDateItem", methods: { ...question, ...dated } },
  DATETIME: { name: "DateTimeItem", as: "asDateTimeItem", methods: { ...question, ...dated } },
  TIME: { name: "TimeItem", as: "asTimeItem", methods: question },
  DURATION: { name: "DurationItem", as: "asDurationItem", methods: question },
  SECTION_HEADER: { name: "SectionHeaderItem", as: "asSectionHeaderItem", methods: {} },
  PAGE_BREAK: { name: "PageBreakItem", as: "asPageBreakItem", methods: {} },
};

/** `asTextItem()` of a text item is itself; of any other item an error, as on Google. */
const conversions: Service = Object.fromEntries(
  Object.entries(kinds).map(([type, { as, name }]) => [
    as,
    function convert(this: Item) {
      if (this.type !== type) throw exception(`Invalid conversion for item type: ${this.type} is not a ${name}.`);
      return this;
    },
  ]),
);

define("Item", Item, { ...common, ...conversions });

const classes = new Map<ItemType, typeof Item>();
for (const [type, { name, methods }] of Object.entries(kinds)) {
  const made = class extends Item {};
  define(name, made, methods);
  classes.set(type as ItemType, made);
}

export function itemOf(formId: string, { id, type }: { id: number; type: ItemType }): Item {
  const Kind = classes.get(type) ?? Item;
  return new Kind(formId, id, type);
}

/** Answers are refused when they are made, not when they are sent. */
function checkedAnswer(item: Item, answer: unknown): Answer {
  const { choices: offered = [], lower = 1, upper = 5, other: free, rows = [] } = model(item);
  const invalid = (text: unknown) => exception(`Invalid response submitted to the question: ${String(text)}`);
  if (item.type === "SCALE" || item.type === "RATING") {
    const number = Number(answer);
    if (!Number.isInteger(number) || number < lower || number > upper) throw invalid(answer);
    return String(number);
  }
  if (item.type === "LIST" || item.type === "MULTIPLE_CHOICE") {
    if (!free && !offered.includes(String(answer))) throw invalid(answer);
    return String(answer);
  }
  if (item.type === "CHECKBOX") {
    if (!Array.isArray(answer)) throw signatureError([answer]);
    const strange = answer.find((one) => !free && !offered.includes(String(one)));
    if (strange !== undefined) throw invalid(strange);
    return answer.map(String);
  }
  if (item.type === "GRID" || item.type === "CHECKBOX_GRID") {
    if (!Array.isArray(answer) || answer.length !== rows.length)
      throw exception("Wrong number of responses for the grid.");
    return answer as Answer;
  }
  if (answer instanceof Date) return dateText(answer, item.type);
  return timeText(item, answer);
}

function timeText(item: Item, answer: unknown): string {
  return item.type === "TIME" && typeof answer === "string" ? answer.padStart(5, "0") : String(answer);
}

function dateText(date: Date, type: ItemType): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return type === "DATETIME" ? `${day} ${two(date.getHours())}:${two(date.getMinutes())}` : day;
}
