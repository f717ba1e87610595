import { queryMissing, queryUnexpected } from "../texts.ru.ts";
import { Fault } from "./values.ts";

/** The language of QUERY: Google Visualization API Query Language, version 0.7. */
export type Expression =
  | { kind: "column"; name: string }
  | { kind: "constant"; value: string | number | boolean | { serial: number } | null }
  | { kind: "call"; name: string; args: Expression[] }
  | { kind: "arithmetic"; sign: "+" | "-" | "*" | "/"; left: Expression; right: Expression };

export type Condition =
  | { kind: "and" | "or"; parts: Condition[] }
  | { kind: "not"; part: Condition }
  | { kind: "empty"; value: Expression; is: boolean }
  | { kind: "compare"; sign: string; left: Expression; right: Expression };

export interface Query {
  /** Null for every column. */
  select: Expression[] | null;
  where: Condition | null;
  groupBy: Expression[];
  orderBy: { by: Expression; ascending: boolean }[];
  limit: number | null;
  offset: number;
  labels: { of: Expression; text: string }[];
}

export const AGGREGATES = ["avg", "count", "max", "min", "sum"];
export const SCALARS = ["year", "month", "day", "quarter", "dayofweek", "upper", "lower", "todate"];
const CLAUSES = [
  "select",
  "where",
  "group",
  "pivot",
  "order",
  "skipping",
  "limit",
  "offset",
  "label",
  "format",
  "options",
];
const MISSING = ["pivot", "skipping", "format", "options"];

type Token = { kind: "word" | "number" | "text" | "name" | "sign"; text: string };

const TOKEN =
  /\s*(?:("[^"]*"|'[^']*')|`([^`]*)`|(\d+(?:\.\d*)?|\.\d+)|([\p{L}_][\p{L}\p{N}_]*)|(<>|<=|>=|!=|[-+*/=<>(),]))/uy;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const end = text.trimEnd().length;
  while (at < end) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) throw new Fault("#VALUE!", queryUnexpected(text.slice(at).trim().slice(0, 20)));
    const [, quoted, name, number, word, sign] = match;
    if (quoted !== undefined) tokens.push({ kind: "text", text: quoted.slice(1, -1) });
    else if (name !== undefined) tokens.push({ kind: "name", text: name });
    else if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (word !== undefined) tokens.push({ kind: "word", text: word });
    else tokens.push({ kind: "sign", text: sign ?? "" });
    at = TOKEN.lastIndex;
  }
  return tokens;
}

export function parsedQuery(text: string): Query {
  return new Parser(tokensOf(text)).query();
}

class Parser {
  private at = 0;
  private readonly tokens: Token[];

  constructor(tokens: Token[]) {
    this.tokens = tokens;
  }

  /** Clauses stand in a fixed order, each at most once. */
  query(): Query {
    const query: Query = { select: null, where: null, groupBy: [], orderBy: [], limit: null, offset: 0, labels: [] };
    let reached = -1;
    while (this.at < this.tokens.length) {
      const clause = this.tokens[this.at]?.text.toLowerCase() ?? "";
      const place = this.tokens[this.at]?.kind === "word" ? CLAUSES.indexOf(clause) : -1;
      if (place <= reached) this.unexpected();
      reached = place;
      this.at += 1;
      this.clause(clause, query);
    }
    return query;
  }

  private clause(clause: string, query: Query): void {
    if (MISSING.includes(clause)) throw new Fault("#VALUE!", queryMissing(clause));
    if (clause === "select") query.select = this.sign("*") ? null : this.list(() => this.sum());
    else if (clause === "where") query.where = this.either();
    else if (clause === "group") {
      this.expect("by");
      query.groupBy = this.list(() => this.sum());
    } else if (clause === "order") {
      this.expect("by");
      query.orderBy = this.list(() => this.order());
    } else if (clause === "limit") query.limit = this.whole();
    else if (clause === "offset") query.offset = this.whole();
    else query.labels = this.list(() => ({ of: this.sum(), text: this.quoted() }));
  }

  private order() {
    const by = this.sum();
    const descending = this.word("desc");
    if (!descending) this.word("asc");
    return { by, ascending: !descending };
  }

  private list<Item>(read: () => Item): Item[] {
    const items = [read()];
    while (this.sign(",")) items.push(read());
    return items;
  }

  private either(): Condition {
    const parts = [this.both()];
    while (this.word("or")) parts.push(this.both());
    return parts.length === 1 ? (parts[0] as Condition) : { kind: "or", parts };
  }

  private both(): Condition {
    const parts = [this.denied()];
    while (this.word("and")) parts.push(this.denied());
    return parts.length === 1 ? (parts[0] as Condition) : { kind: "and", parts };
  }

  private denied(): Condition {
    if (this.word("not")) return { kind: "not", part: this.denied() };
    const start = this.at;
    if (this.sign("(")) {
      // A bracket opens a condition or an expression: the condition is tried first.
      try {
        const inner = this.either();
        if (this.sign(")") && !this.comparing()) return inner;
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
      }
      this.at = start;
    }
    return this.comparison();
  }

  private comparing(): boolean {
    const token = this.tokens[this.at];
    if (token?.kind === "sign") return /^(?:<>|<=|>=|!=|[-+*/=<>])$/.test(token.text);
    return token?.kind === "word" && /^(?:is|contains|starts|ends|matches|like)$/i.test(token.text);
  }

  private comparison(): Condition {
    const left = this.sum();
    if (this.word("is")) {
      const denied = this.word("not");
      this.expect("null");
      return { kind: "empty", value: left, is: !denied };
    }
    for (const sign of ["contains", "matches", "like"]) {
      if (this.word(sign)) return { kind: "compare", sign, left, right: this.sum() };
    }
    for (const sign of ["starts", "ends"]) {
      if (!this.word(sign)) continue;
      this.expect("with");
      return { kind: "compare", sign, left, right: this.sum() };
    }
    const sign = ["<=", ">=", "<>", "!=", "=", "<", ">"].find((candidate) => this.sign(candidate));
    if (!sign) this.unexpected();
    return { kind: "compare", sign: sign === "!=" ? "<>" : (sign ?? ""), left, right: this.sum() };
  }

  private sum(): Expression {
    let left = this.product();
    for (;;) {
      const sign = this.sign("+") ? "+" : this.sign("-") ? "-" : null;
      if (!sign) return left;
      left = { kind: "arithmetic", sign, left, right: this.product() };
    }
  }

  private product(): Expression {
    let left = this.single();
    for (;;) {
      const sign = this.sign("*") ? "*" : this.sign("/") ? "/" : null;
      if (!sign) return left;
      left = { kind: "arithmetic", sign, left, right: this.single() };
    }
  }

  private single(): Expression {
    if (this.sign("(")) {
      const inner = this.sum();
      if (!this.sign(")")) this.unexpected();
      return inner;
    }
    if (this.sign("-")) return { kind: "arithmetic", sign: "-", left: constant(0), right: this.single() };
    const token = this.tokens[this.at];
    if (!token || token.kind === "sign") this.unexpected();
    this.at += 1;
    if (token?.kind === "number") return constant(Number(token.text));
    if (token?.kind === "text") return constant(token.text);
    if (token?.kind === "name") return { kind: "column", name: token.text };
    return this.named(token?.text ?? "");
  }

  private named(text: string): Expression {
    const word = text.toLowerCase();
    if (word === "true" || word === "false") return constant(word === "true");
    if (["date", "datetime", "timestamp", "timeofday"].includes(word) && this.tokens[this.at]?.kind === "text")
      return constant(moment(word, this.quoted()));
    if (this.sign("(")) {
      if (word === "now" && this.sign(")")) return { kind: "call", name: "now", args: [] };
      if (![...AGGREGATES, ...SCALARS].includes(word)) throw new Fault("#VALUE!", queryMissing(`${text}()`));
      const args = this.list(() => this.sum());
      if (!this.sign(")") || args.length !== 1) this.unexpected();
      return { kind: "call", name: word, args };
    }
    return { kind: "column", name: text };
  }

  private word(text: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== "word" || token.text.toLowerCase() !== text) return false;
    this.at += 1;
    return true;
  }

  private sign(text: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || token.text !== text) return false;
    this.at += 1;
    return true;
  }

  private expect(word: string): void {
    if (!this.word(word)) this.unexpected();
  }

  private quoted(): string {
    const token = this.tokens[this.at];
    if (token?.kind !== "text") this.unexpected();
    this.at += 1;
    return token?.text ?? "";
  }

  private whole(): number {
    const token = this.tokens[this.at];
    if (token?.kind !== "number" || !/^\d+$/.test(token.text)) this.unexpected();
    this.at += 1;
    return Number(token?.text);
  }

  private unexpected(): never {
    throw new Fault("#VALUE!", queryUnexpected(this.tokens[this.at]?.text ?? ""));
  }
}

function constant(value: string | number | boolean | { serial: number } | null): Expression {
  return { kind: "constant", value };
}

/** date '2025-09-01', datetime '2025-09-01 10:00:00', timeofday '10:00:00'. */
function moment(kind: string, text: string): { serial: number } {
  const match = /^(?:(\d{4})-(\d{1,2})-(\d{1,2}))?(?: ?(\d{1,2}):(\d{2}):(\d{2})(?:\.\d+)?)?$/.exec(text);
  const timed = match?.[4] !== undefined;
  const dated = match?.[1] !== undefined;
  const fits = kind === "date" ? dated && !timed : kind === "timeofday" ? timed && !dated : dated && timed;
  if (!match || !fits) throw new Fault("#VALUE!", queryUnexpected(text));
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86400;
  const days = dated ? Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25569 : 0;
  return { serial: days + time };
}

/** The text by which two expressions are the same, and from which headers are made. */
export function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case "column":
      return expression.name;
    case "constant":
      return JSON.stringify(expression.value);
    case "call":
      return `${expression.name}(${expression.args.map(expressionText).join(", ")})`;
    default:
      return `${expressionText(expression.left)}${expression.sign}${expressionText(expression.right)}`;
  }
}
