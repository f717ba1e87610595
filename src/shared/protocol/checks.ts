/** What the check of the register is asked. */
export const checkRequests = {} as const;
