import { CellError, EmptyValue, FunctionArgumentType, FunctionPlugin, HyperFormula } from "hyperformula";
import type { Value } from "./api.ts";
import { quotedSheet } from "./formulaText.ts";
import { Calling } from "./functions/calling.ts";
import { criterionTest, type Test } from "./functions/criteria.ts";
import { plainNumber } from "./functions/values.ts";
import type { LocaleRules } from "./locale.ts";

interface Workbook {
  readonly locale: string;
  readonly rules: LocaleRules;
  now(): number;
}

/** A number of the engine that knows how it is shown. */
interface TypedNumber {
  val: number;
}

/** What the engine calculates with; it has no settings for these rules, so they are put in place of its own. */
interface Arithmetic {
  compare(left: unknown, right: unknown): number;
  coerceToMaybeNumber(value: unknown): unknown;
}

interface Engine {
  concatOp: (left: unknown, right: unknown) => unknown;
  criterionBuilder: unknown;
}

/** Comparing, reading numbers from texts, joining and criteria as on Google, in the workbook's locale. */
export function applyRules(engine: object, arithmetic: object, workbook: Workbook): void {
  const calling = new Calling(workbook.locale, workbook.rules, () => workbook.now());
  const own = arithmetic as Arithmetic;
  own.compare = (left, right) => calling.compare(plain(left), plain(right));
  own.coerceToMaybeNumber = (value) => {
    if (typeof value === "string") return plainNumber(calling.numeric(value));
    if (value === EmptyValue) return 0;
    return typeof value === "boolean" ? Number(value) : typeof value === "symbol" ? undefined : value;
  };
  const interpreter = engine as Engine;
  interpreter.concatOp = (left, right) => {
    if (left instanceof CellError) return left;
    return right instanceof CellError ? right : calling.text(plain(left)) + calling.text(plain(right));
  };
  const builder = {
    fromCellValue(raw: unknown): { raw: string; lambda: (value: unknown) => boolean } {
      const test: Test = criterionTest(plain(raw), calling);
      return { raw: `${typeof raw}:${String(raw)}`, lambda: (value) => test(plain(value)) };
    },
  };
  // The engine makes its own builder after its functions; this one stays.
  Object.defineProperty(interpreter, "criterionBuilder", { get: () => builder, set: () => undefined });
}

/** A value of the engine as the workbook has it; errors never come here. */
function plain(value: unknown): Value {
  if (value === EmptyValue || value === undefined || value === null) return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof CellError) return { error: "#VALUE!" };
  return (value as TypedNumber).val;
}

type Coerce = (this: FunctionPlugin, value: unknown, type: { argumentType: string }, state: unknown) => unknown;

/** Numbers and truth values that become texts inside functions are written as the locale writes them. */
function writeTextsByLocale(): void {
  const plugin = FunctionPlugin.prototype as unknown as { coerceToType: Coerce };
  const original = plugin.coerceToType;
  plugin.coerceToType = function coerceToType(value, type, state) {
    const coerced = original.call(this, value, type, state);
    if (type.argumentType !== FunctionArgumentType.STRING || typeof value === "string") return coerced;
    const single = plain(value);
    if (typeof single !== "number" && typeof single !== "boolean") return coerced;
    const { context } = (this as unknown as { config: { context: Workbook } }).config;
    return new Calling(context.locale, context.rules, () => context.now()).text(single);
  };
}

/** The engine forgets that the results of these are days. */
function showDays(): void {
  for (const name of ["WORKDAY", "WORKDAY.INTL"]) {
    const metadata = HyperFormula.getFunctionPlugin(name)?.implementedFunctions[name];
    if (metadata) Object.assign(metadata, { returnNumberType: "NUMBER_DATE" });
  }
}

type AddressFunction = Record<"address", (ast: unknown, state: unknown) => unknown>;

/** The engine puts the name of a sheet before an address as it is, and quotation marks are lacking where a formula needs them. */
function quoteSheets(): void {
  const plugin = HyperFormula.getFunctionPlugin("ADDRESS")?.prototype as unknown as AddressFunction;
  const original = plugin.address;
  plugin.address = function address(ast, state) {
    const written = original.call(this, ast, state);
    if (typeof written !== "string") return written;
    const mark = written.lastIndexOf("!");
    return mark < 0 ? written : quotedSheet(written.slice(0, mark)) + written.slice(mark);
  };
}

writeTextsByLocale();
showDays();
quoteSheets();
