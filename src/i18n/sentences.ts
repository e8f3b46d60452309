/** Splits a text into sentences. None ends after a single letter, as in “z. B.”, or after the day of a German date. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=(?<!\b(?:\p{L}|\d{1,2}))[.!?])\s+(?=\p{Lu})/u);
}
