/** Whose triggers serve the workbook: nobody sees another person's, so their owner and ids are remembered beside the sheets. */
export interface Keeper {
  owner: string;
  /** Trigger ids by the function they call. */
  ids: Record<string, string>;
}

const keeperKey = "triggers";
const sweepKey = "sweptAt";
const millisecondsPerHour = 3_600_000;

/** The sweep runs every hour; a few may be late. */
export const longestSilence = 6;

export function readKeeper(): Keeper | null {
  const text = PropertiesService.getDocumentProperties().getProperty(keeperKey);
  return text === null ? null : (JSON.parse(text) as Keeper);
}

export function saveKeeper(keeper: Keeper): void {
  PropertiesService.getDocumentProperties().setProperty(keeperKey, JSON.stringify(keeper));
}

/** The triggers of the original do not serve a copy. */
export function forgetKeeper(): void {
  PropertiesService.getDocumentProperties().deleteProperty(keeperKey).deleteProperty(sweepKey);
}

/** A sign of life of the hourly sweep, for those who cannot see its trigger. */
export function markSweep(): void {
  PropertiesService.getDocumentProperties().setProperty(sweepKey, String(Date.now()));
}

/** Whole hours since the last sweep; null where there has been none. */
export function silentHours(): number | null {
  const text = PropertiesService.getDocumentProperties().getProperty(sweepKey);
  return text === null ? null : Math.floor((Date.now() - Number(text)) / millisecondsPerHour);
}
