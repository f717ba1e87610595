import { randomInt, randomUUID } from "node:crypto";
import type { Command } from "../kernel/api.ts";
import type { Effect, Meter, Question } from "./api.ts";
import { changesStructure, firstRows, WriteBuffer } from "./buffer.ts";
import { Killed, killedByTime } from "./errors.ts";
import { newMeter } from "./meter.ts";
import { ReadCache } from "./readCache.ts";
import type { RunSpec } from "./runSpec.ts";
import type { ServiceCall, World } from "./world.ts";

/** The answers of one run so far; a suspended run is replayed from them. */
export interface RunRecord {
  id: string;
  seeds: number[];
  meter: Meter;
  /** How long people have thought about its questions: as run time, as on Google. */
  thoughtMs: number;
  answers: { op: string; answer: string }[];
}

export function newRecord(): RunRecord {
  const seeds = [0, 0, 0, 0].map(() => randomInt(2 ** 31));
  return { id: randomUUID(), seeds, meter: newMeter(), thoughtMs: 0, answers: [] };
}

export type Operation = (run: Execution, ...args: never[]) => unknown;

/** The host side of one run: numbers its calls, keeps its writes, its clock and what it showed. */
export class Execution {
  readonly world: World;
  readonly spec: RunSpec;
  readonly record: RunRecord;
  readonly buffer = new WriteBuffer();
  /** Null where nothing is remembered. */
  readonly cache: ReadCache | null;
  readonly effects: Effect[] = [];
  readonly log: string[] = [];
  readonly #operations: Record<string, Operation>;
  readonly #started = performance.now();
  #replayed = 0;
  #slept = 0;
  question: Question | null = null;
  /** The person's answer to the question at which the record ends. */
  answered: { button: string; text: string } | null = null;
  selected: { sheetId: number; row: number; column: number } | null;
  ended: Killed | null = null;
  /** The script method that asks, as "Range.setValue". */
  method = "";
  /** The operation asked for, as "doc.setCells". */
  operation = "";

  constructor(world: World, spec: RunSpec, record: RunRecord, operations: Record<string, Operation>) {
    this.world = world;
    this.cache = world.models.readCache ? new ReadCache() : null;
    this.spec = spec;
    this.record = record;
    this.#operations = operations;
    this.selected = spec.selection ?? null;
  }

  get id(): string {
    return this.record.id;
  }

  get meter(): Meter {
    return this.record.meter;
  }

  now(): number {
    return (this.spec.now ?? this.world.clock().getTime()) + Math.round(this.#slept);
  }

  sleep(milliseconds: number): void {
    this.#slept += milliseconds;
  }

  /** Answers one request of the services: "=" and JSON, or "!" and the error. */
  answer(method: string, op: string, json: string): string {
    const { answers } = this.record;
    const known = answers[this.#replayed];
    if (known) {
      this.#replayed++;
      if (known.op === op) return known.answer;
      this.ended = new Killed("The run could not be continued: it went another way than before the question.");
    }
    const answer = this.#live(method, op, json);
    if (!this.ended) {
      answers.push({ op, answer });
      this.#replayed++;
    }
    return answer;
  }

  #live(method: string, op: string, json: string): string {
    try {
      if (this.ended) throw this.ended;
      this.checkTime();
      const operation = this.#operations[op];
      if (!operation) throw new Error(`No operation ${op}`);
      this.method = method;
      this.operation = op;
      const value = operation(this, ...(JSON.parse(json) as never[]));
      return value === undefined ? "=" : `=${JSON.stringify(value)}`;
    } catch (error) {
      if (error instanceof Killed) this.ended = error;
      const { name, message } = error as Error;
      return `!${JSON.stringify({ name: name === "KernelError" ? "Exception" : name, message })}`;
    }
  }

  checkTime(): void {
    const ran = performance.now() - this.#started + this.#slept + this.record.thoughtMs;
    if (ran > this.spec.limitMs) throw killedByTime(this.spec.limitMs);
  }

  /** Every call that reaches the document, a lock, a store or a form goes through here. */
  number<T>(act: () => T, method = this.method, operation = this.operation): T {
    const number = ++this.meter.calls;
    if (this.world.locks.holdsAny(this.id)) this.meter.callsInLock++;
    const { hook } = this.world;
    if (!hook) return act();
    const replaced: { value?: unknown } = {};
    const call = this.#watched(operation, (value) => {
      replaced.value = value;
    });
    hook(number, method, "before", call);
    const result = "value" in replaced ? (replaced.value as T) : act();
    hook(number, method, "after", call);
    return result;
  }

  #watched(operation: string, answer: (value: unknown) => void): ServiceCall {
    return {
      run: this.spec,
      operation,
      waiting: this.buffer.rows,
      answer,
      send: (count) => this.#send(this.buffer.take(), count),
      wait: (milliseconds) => this.sleep(milliseconds),
    };
  }

  /** Buffers writes; what was read before may no longer be true. */
  write(commands: Command[]): void {
    this.cache?.forget();
    this.buffer.add(commands);
  }

  /** Sends what waits, and reads anew from now on. */
  flush(): void {
    this.cache?.forget();
    this.commit();
  }

  /** Sends the buffered writes to the workbook as one flush group; late errors surface here. */
  commit(): void {
    if (this.buffer.empty) return;
    this.number(
      () => {
        this.meter.flushes++;
        this.#send(this.buffer.take());
      },
      "flush",
      "flush",
    );
  }

  #send(commands: Command[], rows?: number): void {
    const sent = rows === undefined ? commands : firstRows(commands, rows);
    if (sent.length === 0) return;
    const actor = { email: this.spec.effectiveUser, source: "script" } as const;
    const apply = () => this.world.workbook.apply(sent, actor);
    if (changesStructure(sent)) apply();
    else this.world.quietly(apply);
  }

  /** Leaves nothing behind but what was flushed; a suspended run keeps its locks. */
  finish(): void {
    if (!this.question) this.world.locks.releaseAll(this.id);
  }
}
