/** What the presets of territories are asked. */
import * as z from "zod/mini";
import { presetNames } from "../register/ruleWords.ru.ts";
import { code, define, nothing } from "../request/request.ts";

const preset = z.object({ preset: code(presetNames) });

export const presetRequests = {
  listPresets: define({ input: nothing, access: { who: "known" }, mutates: false, sample: {} }),
  previewPreset: define({ input: preset, access: { who: "department" }, mutates: false, sample: { preset: "omsk" } }),
  applyPreset: define({ input: preset, access: { who: "department" }, mutates: true, sample: { preset: "omsk" } }),
  listContradictions: define({ input: nothing, access: { who: "known" }, mutates: false, sample: {} }),
} as const;
