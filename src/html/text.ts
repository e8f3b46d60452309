/**
 * Cleans text of strangers: removes characters that change the direction, order or visibility of the words around them.
 */

// C0 and C1 controls but tab, line feed and carriage return; lone surrogates.
const CONTROLS = /(?![\t\n\r])\p{Cc}|\p{Cs}/gu;
// Everything that is not drawn. Embeddings, overrides and isolates are among it: an unbalanced one would reorder the
// rest of the line, an override hides what an address really says. Direction marks (U+200E, U+200F, U+061C) only affect
// their neighbours and stay, as do joiners and one variation selector after a character.
const INVISIBLE = /(?!\p{Variation_Selector}|\p{Join_Control}|\u200E|\u200F|\u061C)\p{Default_Ignorable_Code_Point}/gu;
// Runs of variation selectors, those for ideographs and the marks of annotations can carry hidden text.
const SMUGGLING = /(?<=\p{Variation_Selector})\p{Variation_Selector}|[\u{E0100}-\u{E01EF}\uFFF9-\uFFFB]/gu;
// Joiners are part of the spelling in several scripts and of emoji; next to Latin letters they only hide. Runs are
// shortened first, so that the work stays linear.
const JOINER_RUN = /(\p{Join_Control})\p{Join_Control}+/gu;
const LATIN_JOINER =
  /(?<=^|\p{ASCII}|\p{Script=Latin})\p{Join_Control}|\p{Join_Control}(?=$|\p{ASCII}|\p{Script=Latin})/gu;

/**
 * Removes control characters, direction overrides, embeddings and isolates, invisible characters and lone surrogates.
 * Line breaks and tabs are kept. Never throws.
 */
export function cleanText(text: string): string {
  return text
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(SMUGGLING, '')
    .replace(JOINER_RUN, '$1')
    .replace(LATIN_JOINER, '');
}

/** As `cleanText`, for a text of one line: white space is collapsed to single spaces and trimmed. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** Whether cleaning would remove anything other than white space. */
export function hasHiddenCharacters(text: string): boolean {
  return cleanText(text) !== text;
}
