import type { StateStore } from "../kernel/api.ts";

/** Google's daily limits for an ordinary account. */
export const dailyLimits = {
  mailRecipients: 100,
  propertyCalls: 50_000,
  triggerSeconds: 90 * 60,
  formsCreated: 250,
} as const;

export type Quota = keyof typeof dailyLimits;

const space = "quota";

export function usedToday(state: StateStore, day: string, quota: Quota): number {
  return Number(state.get(space, `${day}/${quota}`) ?? 0);
}

/** Adds to today's count; forgets other days. */
export function spend(state: StateStore, day: string, quota: Quota, amount: number): void {
  if (amount <= 0) return;
  for (const [key] of state.entries(space)) if (!key.startsWith(`${day}/`)) state.set(space, key, null);
  state.set(space, `${day}/${quota}`, String(usedToday(state, day, quota) + amount));
}
