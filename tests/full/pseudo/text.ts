/**
 * The pseudo-locale: English in which every letter carries a mark and every vowel is doubled, 40 % longer, between brackets.
 * A text without marks was not translated; a bracket that is missing was cut off or glued to another text.
 */
const LETTERS: Record<string, string> = {
  ...Object.fromEntries(
    [...'abcdefghijklmnoprstuvwxyz'].map((letter, index) => [letter, [...'áḃçḓéḟĝĥîĵķļḿñöṕŕšţûṽŵẋýž'][index] ?? '']),
  ),
  q: 'ʠ',
};

/** What is no text: placeholders, tags, anchors, targets of links, code, addresses, entities. */
const UNTOUCHED =
  /\{[\w#-]+\}|<\/?[A-Za-z][^>]*>|(?<=\])\([^)\s]*\)|`[^`]*`|https?:\/\/[^\s)”]+|[\w.+-]+@[\w-]+\.[\w.-]+|&#?\w+;/g;

/**
 * Writes words as the pseudo-locale does; the same word is always written alike, so that terms are found in texts.
 * @param text English, with tags and placeholders
 */
export function pseudoWords(text: string): string {
  let from = 0;
  let written = '';
  for (const { 0: untouched, index } of text.matchAll(UNTOUCHED)) {
    written += marked(text.slice(from, index)) + untouched;
    from = index + untouched.length;
  }
  return written + marked(text.slice(from));
}

function marked(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const small = letter.toLowerCase();
    const mark = LETTERS[small] ?? letter;
    const capital = letter === small ? mark : mark.toUpperCase();
    return /[aeiou]/.test(small) ? capital + mark : capital;
  });
}

/**
 * Writes a whole text as the pseudo-locale does: between brackets, at least 40 % longer.
 * @param text English, with tags and placeholders
 */
export function pseudoText(text: string): string {
  // Dates and numbers are nothing to translate.
  if (!/[a-z]/i.test(text)) return text;
  const words = pseudoWords(text);
  // Brackets stand within the line breaks around a text, which YAML and templates keep.
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
  const lacking = Math.ceil(text.trim().length * 1.4) - inner.length - 2;
  return `${before}⟦${inner}${'·'.repeat(Math.max(0, lacking))}⟧${after}`;
}
