/** What the Sheets interface refuses, with the code of its answer; the message is worded as Google words it. */
export class ApiError extends Error {
  readonly code: number;

  constructor(message: string, code = 400) {
    super(message);
    this.name = "ApiError";
    this.code = code;
  }
}

/** What the workbench lacks of the interface, by its own name. */
export class MissingHere extends Error {
  constructor(what: string) {
    super(`Sheets ${what} is not implemented in the workbench`);
  }
}

export function fail(message: string): never {
  throw new ApiError(message);
}
