import type { bankRequests } from "../../protocol/bank.ts";
import type { Handlers } from "../handler.ts";

export const bankHandlers: Handlers<keyof typeof bankRequests> = {};
