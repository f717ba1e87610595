import type { StateStore, WorkbookInfo } from "../kernel/api.ts";

/** Google's daily limits for an ordinary account. */
export const dailyLimits = {
  mailRecipients: 100,
  propertyCalls: 50_000,
  triggerSeconds: 90 * 60,
  formsCreated: 250,
} as const;

export type Quota = keyof typeof dailyLimits;

/** Accounts of an organisation's domain may do more. */
const domainLimits: Partial<Record<Quota, number>> = {
  mailRecipients: 1_500,
  triggerSeconds: 6 * 3600,
  formsCreated: 3_200,
};

export function dailyLimit(quota: Quota, identity: WorkbookInfo["identity"]): number {
  return (identity === "domain" ? domainLimits[quota] : undefined) ?? dailyLimits[quota];
}

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
