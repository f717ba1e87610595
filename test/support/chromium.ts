const { findChromium } = await import(new URL("../../scripts/setup.mjs", import.meta.url).href);

/** The program of an installed Chromium; where it is null, browser tests are skipped and named in the report. */
export const chromiumPath: string | null = findChromium();
