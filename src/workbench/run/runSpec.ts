/** What one run of the script is asked to be. */
import type { RangeAddress } from "../kernel/api.ts";

export type Kind = "call" | "menu" | "open" | "edit" | "change" | "form" | "clock" | "custom" | "script";

export type AuthMode = "NONE" | "LIMITED" | "FULL" | "CUSTOM_FUNCTION";

/** What is to be run, as whom, and with which rights. */
export interface RunSpec {
  kind: Kind;
  authMode: AuthMode;
  functionName: string;
  style: "client" | "cells" | "event" | "plain";
  args?: unknown[];
  cells?: unknown[];
  event?: object;
  activeUser: string;
  effectiveUser: string;
  limitMs: number;
  selection?: RangeAddress | undefined;
  /** The moment at which a time-driven trigger is due; otherwise the clock's. */
  now?: number;
  /** The script runs outside a document: it has no document lock. */
  unbound?: boolean;
}
