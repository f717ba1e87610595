/** What the presets of territories are asked. */
export const presetRequests = {} as const;
