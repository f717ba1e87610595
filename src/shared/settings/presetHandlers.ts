import { type Handlers, handler, life } from "../request/handler.ts";
import type { presetRequests } from "./requests.ts";
import { applyPreset, listContradictions, listPresets, previewPreset } from "./switchPreset.ts";

export const presetHandlers: Handlers<keyof typeof presetRequests> = {
  listPresets: handler<"listPresets">({ reads: ["settings"], writes: [], decide: listPresets }),
  previewPreset: handler<"previewPreset">({ reads: [...life, "targets"], writes: [], decide: previewPreset }),
  applyPreset: handler<"applyPreset">({ reads: ["settings"], writes: ["settings"], decide: applyPreset }),
  listContradictions: handler<"listContradictions">({ reads: ["settings"], writes: [], decide: listContradictions }),
};
