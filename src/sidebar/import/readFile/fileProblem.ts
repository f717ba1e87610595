/** A fault of the chosen file; its message is a whole Russian sentence for the person. */
export class FileProblem extends Error {
  override name = "FileProblem";
}
