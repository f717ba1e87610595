import type { presetRequests } from "../../protocol/presets.ts";
import type { Handlers } from "../handler.ts";

export const presetHandlers: Handlers<keyof typeof presetRequests> = {};
