/** One way to list, show, save and remove rows of the registers that have no life of their own. */
export const recordRequests = {} as const;
