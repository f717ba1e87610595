/** Raw fields of a form page by their names: "entry.5", "entry.5.0" for the first row of a grid, "entry.5.hour". */
export type Fields = Record<string, string[]>;

/** The value of the choice "other", whose text is in the field "entry.5.other". */
export const otherChoice = "__other_option__";
