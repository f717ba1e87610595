/** How many requests to the interface one minute takes: by user and by project. */
import { ApiError } from "./errors.ts";

export type Direction = "Read" | "Write";

export const perUser = 60;
export const perProject = 300;
const minute = 60_000;

/** Counts always; whether it refuses is a model of the workbench. */
export class SheetsQuota {
  #requests: { direction: Direction; user: string; at: number }[] = [];

  /** Throws Google's refusal where `strict` and the minute is full; a refused request counts for nothing. */
  take(direction: Direction, user: string, now: number, strict: boolean): void {
    this.#requests = this.#requests.filter(({ at }) => at > now - minute);
    const same = this.#requests.filter((one) => one.direction === direction);
    if (strict && same.length >= perProject) refuse(direction, "per minute");
    if (strict && same.filter((one) => one.user === user).length >= perUser) refuse(direction, "per minute per user");
    this.#requests.push({ direction, user, at: now });
  }
}

function refuse(direction: Direction, limit: string): never {
  const metric = `'${direction} requests' and limit '${direction} requests ${limit}'`;
  throw new ApiError(
    `Quota exceeded for quota metric ${metric} of service 'sheets.googleapis.com' for consumer 'project_number:1'.`,
    429,
  );
}
