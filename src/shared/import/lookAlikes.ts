/** Words typed with Latin letters that look like Cyrillic ones, also where a whole word is: «HET», «BKK», «MOY». For comparing only. */
import { toCyrillic } from "./importWords.ru.ts";

const latinWord = /[A-Za-z]+/g;

/** Each run of Latin letters of which all look like Cyrillic ones, in Cyrillic; other words stay. */
export function inCyrillicLetters(text: string): string {
  return text.replace(latinWord, (word) => {
    const letters = Array.from(word, (letter) => toCyrillic[letter]);
    return letters.includes(undefined) ? word : letters.join("");
  });
}

/** Words that are Cyrillic but for such letters; whole Latin words stay: they may be meant. For keeping. */
export function inCyrillicWords(text: string): string {
  return text.replace(/[\p{L}-]+/gu, (word) => (/[а-яё]/i.test(word) ? inCyrillicLetters(word) : word));
}
