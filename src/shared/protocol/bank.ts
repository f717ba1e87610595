/** What the banks of mentors and mentees are asked besides marking. */
export const bankRequests = {} as const;
