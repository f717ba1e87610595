/** What closing a school year and amending it later is asked. */
export const yearRequests = {} as const;
