import { DestinationType, Form, formById } from "./form.ts";
import { FormItemType } from "./formItems.ts";
import { define, enumeration, type Service, service } from "./guard.ts";
import { ask, exception } from "./realm.ts";

/** What a text answer must be; built as FormApp.createTextValidation().requireNumber().build(). */
class TextValidationBuilder {
  rule: { kind: string; args: (string | number)[]; help: string } = { kind: "", args: [], help: "" };
  setHelpText(help: unknown): this {
    this.rule = { ...this.rule, help: String(help) };
    return this;
  }
  build(): TextValidation {
    if (this.rule.kind === "") throw exception("The validation needs a requirement.");
    return new TextValidation(this.rule);
  }
}

class TextValidation {
  readonly rule: TextValidationBuilder["rule"];
  constructor(rule: TextValidationBuilder["rule"]) {
    this.rule = rule;
  }
}
define("TextValidation", TextValidation);

const requirements: Record<string, string> = {
  requireNumber: "NUMBER",
  requireWholeNumber: "WHOLE_NUMBER",
  requireNumberBetween: "NUMBER_BETWEEN",
  requireNumberGreaterThan: "NUMBER_GREATER_THAN",
  requireNumberGreaterThanOrEqualTo: "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  requireNumberLessThan: "NUMBER_LESS_THAN",
  requireNumberLessThanOrEqualTo: "NUMBER_LESS_THAN_OR_EQUAL_TO",
  requireTextContainsPattern: "TEXT_CONTAINS",
  requireTextDoesNotContainPattern: "TEXT_DOES_NOT_CONTAIN",
  requireTextIsEmail: "TEXT_IS_EMAIL",
  requireTextIsUrl: "TEXT_IS_URL",
  requireTextLengthGreaterThanOrEqualTo: "TEXT_LENGTH_GREATER_THAN_OR_EQUAL_TO",
  requireTextLengthLessThanOrEqualTo: "TEXT_LENGTH_LESS_THAN_OR_EQUAL_TO",
  requireTextMatchesPattern: "TEXT_MATCHES_PATTERN",
};

function requirement(kind: string) {
  return function set(this: TextValidationBuilder, ...args: (string | number)[]) {
    this.rule = { ...this.rule, kind, args };
    return this;
  };
}
const requirementMethods: Service = Object.fromEntries(
  Object.entries(requirements).map(([name, kind]) => [name, requirement(kind)]),
);
define("TextValidationBuilder", TextValidationBuilder, requirementMethods);

export const FormApp = service("FormApp", {
  Alignment: enumeration("Alignment", ["LEFT", "CENTER", "RIGHT"]),
  DestinationType,
  ItemType: FormItemType,
  create(name: unknown) {
    if (typeof name !== "string" || name === "") throw exception("Invalid argument: title");
    return new Form(ask<string>("forms.create", name));
  },
  openById: (id: unknown) => formById(String(id)),
  openByUrl(url: unknown) {
    const id = /\/forms\/([^/?#]+)/.exec(String(url))?.[1];
    return formById(id ?? "");
  },
  getActiveForm: () => null,
  createTextValidation: () => new TextValidationBuilder(),
  createParagraphTextValidation: () => new TextValidationBuilder(),
});
