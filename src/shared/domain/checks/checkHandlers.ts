import type { checkRequests } from "../../protocol/checks.ts";
import type { Handlers } from "../handler.ts";

export const checkHandlers: Handlers<keyof typeof checkRequests> = {};
