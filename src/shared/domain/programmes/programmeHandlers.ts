import type { programmeRequests } from "../../protocol/programmes.ts";
import type { Handlers } from "../handler.ts";

export const programmeHandlers: Handlers<keyof typeof programmeRequests> = {};
