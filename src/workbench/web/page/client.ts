import type { ServerEvent } from "../protocol.ts";
import { texts } from "./texts.ru.ts";

export type SaveState = "saved" | "saving" | "offline";

/** A refusal of the server: one sentence for the person. */
export class Refusal extends Error {}

/** The program was started anew: it knows this browser again when its new address has been opened. */
class EntryNeeded extends Refusal {}

const listenAgainMs = 5000;

/** All talk with the server: reading, writing with retries, and events. */
export class Client {
  readonly user: string;
  readonly tab: string = `t${crypto.randomUUID()}`;
  private readonly onSave: (state: SaveState) => void;
  private pending = 0;
  private lastWrite: Promise<unknown> = Promise.resolve();

  constructor(user: string, onSave: (state: SaveState) => void) {
    this.user = user;
    this.onSave = onSave;
  }

  async read<T>(path: string, query: Record<string, string | number> = {}): Promise<T> {
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.answer<T>(await fetch(`${path}?${search}`, { headers: this.headers() }));
      } catch (error) {
        if (error instanceof Refusal || attempt === 5) throw error;
        await pause(300 * 2 ** attempt);
      }
    }
  }

  /** Sends one change after another, so that the order of typing is the order of writing; repeats while there is no connection. */
  write<T>(path: string, body: unknown): Promise<T> {
    const request = crypto.randomUUID();
    this.pending += 1;
    this.onSave("saving");
    const turn = this.lastWrite.then(() => this.repeat<T>(path, body, request));
    this.lastWrite = turn.catch(() => undefined);
    return turn.finally(() => {
      this.pending -= 1;
      if (this.pending === 0) this.onSave("saved");
    });
  }

  /** Resolves when everything that was written before has arrived. */
  async settled(): Promise<void> {
    await this.lastWrite;
  }

  /** A script's run: never repeated by itself. */
  async run<T>(path: string, body: unknown): Promise<T> {
    await this.lastWrite;
    return this.post<T>(path, body, crypto.randomUUID());
  }

  listen(onEvent: (event: ServerEvent) => void): void {
    const source = new EventSource(`/api/events?tab=${this.tab}&user=${encodeURIComponent(this.user)}`);
    source.onmessage = (message) => onEvent(JSON.parse(message.data) as ServerEvent);
    source.onopen = () => this.pending === 0 && this.onSave("saved");
    source.onerror = () => {
      this.onSave("offline");
      // Only a broken connection is made anew by the browser itself, not a refused one.
      if (source.readyState === EventSource.CLOSED) setTimeout(() => this.listen(onEvent), listenAgainMs);
    };
  }

  private async repeat<T>(path: string, body: unknown, request: string): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.post<T>(path, body, request);
      } catch (error) {
        if (error instanceof Refusal && !(error instanceof EntryNeeded)) throw error;
        this.onSave("offline");
        await pause(Math.min(5000, 300 * 2 ** attempt));
      }
    }
  }

  private async post<T>(path: string, body: unknown, request: string): Promise<T> {
    const headers = { ...this.headers(), "Content-Type": "application/json", "X-Request": request };
    return this.answer<T>(await fetch(path, { method: "POST", headers, body: JSON.stringify(body) }));
  }

  private headers(): Record<string, string> {
    return { "X-User": encodeURIComponent(this.user), "X-Tab": this.tab };
  }

  private async answer<T>(response: Response): Promise<T> {
    if (response.ok) return (await response.json()) as T;
    const body: unknown = await response.json().catch(() => null);
    const said =
      typeof body === "object" && body !== null && "message" in body ? String(body.message) : texts.badAnswer;
    throw isEntryNeeded(body) ? new EntryNeeded(said) : new Refusal(said);
  }
}

function isEntryNeeded(body: unknown): boolean {
  return typeof body === "object" && body !== null && "entry" in body;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
