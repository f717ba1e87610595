/** At most so many characters; a character is never cut in two. */
export function cutTo(text: string, limit: number): string {
  const letters = Array.from(text);
  return letters.length <= limit ? text : letters.slice(0, limit).join("").trim();
}
