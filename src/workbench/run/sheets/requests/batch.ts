import { randomInt } from "node:crypto";
import type { sheets_v4 as v4 } from "@googleapis/sheets";
import type { Command, Workbook, WorkbookInfo } from "../../../kernel/api.ts";
import { localeRules } from "../../../kernel/locale.ts";
import type { Reading } from "../conditions.ts";

/** Requests that are carried out one after another in one change of the workbook. */
export class Batch {
  readonly workbook: Workbook;
  readonly email: string;
  readonly year: number;
  readonly #step: (commands: Command[]) => void;
  #info: WorkbookInfo | null = null;

  constructor(workbook: Workbook, step: (commands: Command[]) => void, email: string, year: number) {
    this.workbook = workbook;
    this.email = email;
    this.year = year;
    this.#step = step;
  }

  /** As the requests before have left it. */
  get info(): WorkbookInfo {
    this.#info ??= this.workbook.info();
    return this.#info;
  }

  get reading(): Reading {
    return { info: this.info, rules: localeRules(this.info.locale), year: this.year };
  }

  step(...commands: Command[]): void {
    if (commands.length > 0) this.#step(commands);
    this.#info = null;
  }

  newId(): number {
    return randomInt(1, 2 ** 31);
  }
}

/** What a request does; its reply, where it has one. */
type Handler<Kind extends keyof v4.Schema$Request> = (
  batch: Batch,
  request: NonNullable<v4.Schema$Request[Kind]>,
  // biome-ignore lint/suspicious/noConfusingVoidType: most requests answer nothing
) => v4.Schema$Response | undefined | void;

export type Handlers = { [Kind in keyof v4.Schema$Request]?: Handler<Kind> };
