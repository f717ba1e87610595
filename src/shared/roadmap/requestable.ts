/** F171: the events that organisations ask for, by their number in the programme. */
export const requestable = ["1.10", "3.5"] as const;
