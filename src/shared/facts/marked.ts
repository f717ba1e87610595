/** Somebody entered into the bank of mentors or the list of mentees. */
export interface Marked {
  id: string;
  personId: string;
  name: string;
}
