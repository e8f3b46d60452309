/** Splits a text into sentences. None ends after a single letter, as in “z. B.”. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=(?<!\b\p{L})[.!?])\s+(?=\p{Lu})/u);
}
