/** What many sentences end with. */
export const nothingWritten = "Ничего не записано.";
/** Stands for a text that may hold a name where names are not shown. */
export const withheld = "…";
/** Who is known by an address alone, where addresses are not shown. */
export const somebody = "другой пользователь";

/** Stands where a sentence has nothing to name. */
export const notGiven = "не указано";
