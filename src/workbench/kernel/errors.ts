import type { Command, Refused } from "./api.ts";

/** A refusal of the kernel, worded as Google words it. */
export class KernelError extends Error {
  readonly code: Refused["code"];
  /** The command that was refused, as it was done. */
  command?: Command;

  constructor(code: Refused["code"], message: string) {
    super(message);
    this.name = "KernelError";
    this.code = code;
  }
}
