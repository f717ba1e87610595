import type { recordRequests } from "../../protocol/records.ts";
import type { Handlers } from "../handler.ts";

export const recordHandlers: Handlers<keyof typeof recordRequests> = {};
