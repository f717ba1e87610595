/** Names of the five local acts. */
export const actNames = ["regulationOrder", "regulation", "roadmap", "curatorOrder", "pairsOrder"] as const;

export type ActName = (typeof actNames)[number];
