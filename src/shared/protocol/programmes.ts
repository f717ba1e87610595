/** What programmes, meetings, reviews and routes are asked. */
export const programmeRequests = {} as const;
