/** What many sentences end with. */
export const nothingWritten = "Ничего не записано.";
