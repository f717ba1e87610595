import type { WorkbookInfo } from "../kernel/api.ts";

type Shared = Pick<WorkbookInfo, "owner" | "editors">;

/** Who may act in the book: the owner, those whom it is shared with, and those named besides; each once, in small letters. */
export function namedUsers({ owner, editors }: Shared, besides: readonly string[] = []): string[] {
  const all = [owner, ...editors, ...besides].map(plain);
  return [...new Set(all)].filter((email) => email !== "");
}

export function isNamed(shared: Shared, email: string, besides: readonly string[] = []): boolean {
  return namedUsers(shared, besides).includes(plain(email));
}

function plain(email: string): string {
  return email.trim().toLowerCase();
}
