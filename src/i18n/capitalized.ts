/** Begins a text with a capital letter, as a heading or an entry of a list. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
