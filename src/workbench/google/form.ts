import type { Answer, FormModel, ItemModel, ItemType, ResponseModel } from "../surveys/model.ts";
import { type Item, ItemResponse, itemOf } from "./formItems.ts";
import { define, enumeration, type Service, signatureError } from "./guard.ts";
import { ask, exception } from "./realm.ts";
import { Spreadsheet } from "./spreadsheet.ts";

export const DestinationType = enumeration("DestinationType", ["SPREADSHEET"]);

/** A form by its id; every method asks the host for the kept form. */
export class Form {
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
  getId(): string {
    return this.id;
  }
  getItems(type?: unknown): Item[] {
    const wanted = type === undefined ? null : String(type);
    const items = kept(this).items.filter((item) => wanted === null || item.type === wanted);
    return items.map((item) => itemOf(this.id, item));
  }
  getItemById(id: unknown): Item | null {
    const found = kept(this).items.find((item) => item.id === Number(id));
    return found ? itemOf(this.id, found) : null;
  }
  deleteItem(which: unknown): void {
    ask("forms.deleteItem", this.id, itemId(this, which));
  }
  moveItem(which: unknown, to: number): Item {
    const id = itemId(this, which);
    ask("forms.moveItem", this.id, id, to);
    return this.getItemById(id) as Item;
  }
  setDestination(type: unknown, spreadsheetId: unknown): this {
    if (String(type) !== "SPREADSHEET") throw signatureError([type, spreadsheetId]);
    if (spreadsheetId !== new Spreadsheet().getId()) {
      throw exception("You do not have permission to access the requested document.");
    }
    ask("forms.link", this.id);
    return this;
  }
  removeDestination(): this {
    ask("forms.unlink", this.id);
    return this;
  }
  getDestinationId(): string {
    if (kept(this).sheetId === null) throw exception("The form currently has no response destination.");
    return new Spreadsheet().getId();
  }
  /** Where people answer; `Sheet.getFormUrl` is the editing address. */
  getPublishedUrl(): string {
    return `/forms/${this.id}`;
  }
  getEditUrl(): string {
    return `/forms/${this.id}/edit`;
  }
  shortenFormUrl(url: string): string {
    return String(url);
  }
  createResponse(): FormResponse {
    return new FormResponse(this, null, []);
  }
  getResponses(since?: Date): FormResponse[] {
    const all = ask<ResponseModel[]>("forms.responses", this.id);
    const from = since instanceof Date ? since.getTime() : Number.NEGATIVE_INFINITY;
    return all.filter(({ at }) => at >= from).map((one) => responseFrom(this, one));
  }
  getResponse(id: string): FormResponse | null {
    const found = ask<ResponseModel[]>("forms.responses", this.id).find((one) => one.id === id);
    return found ? responseFrom(this, found) : null;
  }
  deleteAllResponses(): this {
    ask("forms.deleteResponses", this.id);
    return this;
  }
  deleteResponse(id: string): this {
    ask("forms.deleteResponse", this.id, id);
    return this;
  }
}

type Key = "title" | "description" | "closedMessage" | "confirmation" | "accepting" | "published" | "collectsEmail";

const text = (key: Key) => (value: unknown) => ({ [key]: String(value) });
const flag = (key: Key) => (value: unknown) => ({ [key]: Boolean(value) });

function setter(change: (value: unknown) => Partial<FormModel>) {
  return function set(this: Form, value: unknown) {
    ask("forms.patch", this.id, change(value));
    return this;
  };
}

function getter(key: keyof FormModel) {
  return function get(this: Form) {
    return kept(this)[key];
  };
}

/** Settings that change nothing in the workbench but are remembered: [getter, setter, default]. */
const remembered: [string, string, boolean][] = [
  ["canEditResponse", "setAllowResponseEdits", false],
  ["hasLimitOneResponsePerUser", "setLimitOneResponsePerUser", false],
  ["hasProgressBar", "setProgressBar", false],
  ["hasRespondAgainLink", "setShowLinkToRespondAgain", true],
  ["getShuffleQuestions", "setShuffleQuestions", false],
  ["isPublishingSummary", "setPublishingSummary", false],
  ["requiresLogin", "setRequireLogin", false],
  ["isQuiz", "setIsQuiz", false],
];

function rememberedMethods(): Service {
  const methods: Service = {};
  for (const [get, set, start] of remembered) {
    methods[get] = function read(this: Form) {
      return kept(this).flags[get] ?? start;
    };
    methods[set] = function remember(this: Form, on: unknown) {
      ask("forms.patch", this.id, { flags: { ...kept(this).flags, [get]: Boolean(on) } });
      return this;
    };
  }
  return methods;
}

const itemTypes: Record<string, ItemType> = {
  addTextItem: "TEXT",
  addParagraphTextItem: "PARAGRAPH_TEXT",
  addListItem: "LIST",
  addMultipleChoiceItem: "MULTIPLE_CHOICE",
  addCheckboxItem: "CHECKBOX",
  addScaleItem: "SCALE",
  addRatingItem: "RATING",
  addGridItem: "GRID",
  addCheckboxGridItem: "CHECKBOX_GRID",
  addDateItem: "DATE",
  addDateTimeItem: "DATETIME",
  addTimeItem: "TIME",
  addDurationItem: "DURATION",
  addSectionHeaderItem: "SECTION_HEADER",
  addPageBreakItem: "PAGE_BREAK",
};

function adder(type: ItemType) {
  return function add(this: Form) {
    return itemOf(this.id, ask<ItemModel>("forms.addItem", this.id, type));
  };
}

define("Form", Form, {
  getTitle: getter("title"),
  setTitle: setter(text("title")),
  getDescription: getter("description"),
  setDescription: setter(text("description")),
  getConfirmationMessage: getter("confirmation"),
  setConfirmationMessage: setter(text("confirmation")),
  getCustomClosedFormMessage: getter("closedMessage"),
  setCustomClosedFormMessage: setter(text("closedMessage")),
  isAcceptingResponses(this: Form) {
    const { accepting, published } = kept(this);
    return accepting && published;
  },
  setAcceptingResponses(this: Form, on: unknown) {
    if (on && !kept(this).published) throw exception("The form must be published to accept responses.");
    ask("forms.patch", this.id, { accepting: Boolean(on) });
    return this;
  },
  isPublished: getter("published"),
  /** Publishing also opens the form for answers, and the other way round. */
  setPublished: setter((on) => ({ published: Boolean(on), accepting: Boolean(on) })),
  supportsAdvancedResponderPermissions: () => true,
  collectsEmail: getter("collectsEmail"),
  setCollectEmail: setter(flag("collectsEmail")),
  getDestinationType(this: Form) {
    if (kept(this).sheetId === null) throw exception("The form currently has no response destination.");
    return DestinationType.SPREADSHEET;
  },
  ...rememberedMethods(),
  ...Object.fromEntries(Object.entries(itemTypes).map(([name, type]) => [name, adder(type)])),
});

function kept(form: Form): FormModel {
  const found = ask<FormModel | null>("forms.load", form.id);
  if (!found) throw exception("No item with the given ID could be found, or you do not have permission to access it.");
  return found;
}

function itemId(form: Form, which: unknown): number {
  const { items } = kept(form);
  const found = typeof which === "number" ? items[which] : items.find((item) => item.id === (which as Item | null)?.id);
  if (!found) throw exception("Invalid form item");
  return found.id;
}

/** An answer in the making, or one that was sent. */
export class FormResponse {
  readonly form: Form;
  sent: ResponseModel | null;
  answers: ItemResponse[];
  constructor(form: Form, sent: ResponseModel | null, answers: ItemResponse[]) {
    this.form = form;
    this.sent = sent;
    this.answers = answers;
  }
  withItemResponse(response: ItemResponse): this {
    if (!(response instanceof ItemResponse)) throw signatureError([response]);
    this.answers = [...this.answers.filter((one) => one.item.id !== response.item.id), response];
    return this;
  }
  submit(): this {
    const answers = this.answers.map(({ item, answer }) => ({ itemId: item.id, value: answer }));
    this.sent = ask<ResponseModel>("forms.submit", this.form.id, answers);
    return this;
  }
  toPrefilledUrl(): string {
    const parts = this.answers.flatMap(({ item, answer }) => {
      const values = Array.isArray(answer) ? answer.flat() : [answer];
      return values.map((value) => `entry.${item.id}=${encodeURIComponent(value ?? "")}`);
    });
    return `${this.form.getPublishedUrl()}?${["usp=pp_url", ...parts].join("&")}`;
  }
  getId(): string | null {
    return this.sent?.id ?? null;
  }
  getTimestamp(): Date | null {
    return this.sent ? new Date(this.sent.at) : null;
  }
  getRespondentEmail(): string {
    return this.sent?.email ?? "";
  }
  getItemResponses(): ItemResponse[] {
    return this.answers;
  }
  getResponseForItem(item: Item): ItemResponse | null {
    return this.answers.find((one) => one.item.id === item.id) ?? null;
  }
  getEditResponseUrl(): string {
    return `${this.form.getPublishedUrl()}?response=${encodeURIComponent(this.sent?.id ?? "")}`;
  }
}
define("FormResponse", FormResponse);

function responseFrom(form: Form, sent: ResponseModel): FormResponse {
  const types = new Map(kept(form).items.map((item) => [item.id, item]));
  const answers = sent.answers.flatMap(({ itemId: id, value }) => {
    const item = types.get(id);
    return item ? [new ItemResponse(itemOf(form.id, item), value as Answer)] : [];
  });
  return new FormResponse(form, sent, answers);
}

export function formById(id: string): Form {
  const form = new Form(id);
  kept(form);
  return form;
}

export function responseOf(form: Form, id: string): FormResponse | null {
  return form.getResponse(id);
}
