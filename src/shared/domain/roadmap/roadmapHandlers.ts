import type { roadmapRequests } from "../../protocol/roadmap.ts";
import type { Handlers } from "../handler.ts";

export const roadmapHandlers: Handlers<keyof typeof roadmapRequests> = {};
