import type { yearRequests } from "../../protocol/years.ts";
import type { Handlers } from "../handler.ts";

export const yearHandlers: Handlers<keyof typeof yearRequests> = {};
