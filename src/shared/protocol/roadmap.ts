/** What roadmap, events and reminders are asked. */
export const roadmapRequests = {} as const;
