/**
 * How texts and queries become terms that compare alike: without case, accents, umlauts in any spelling and endings.
 * The build and the browser use the same functions, so that both sides always agree.
 */
import type { Locale } from '../i18n/locale.ts';

const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** What says nothing about a subject; folded. A query that holds nothing else is taken as it is. */
const STOP: Record<Locale, ReadonlySet<string>> = {
  'de-de': set(
    `aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis bitte da damit dann das dass dem den denn
    der des dessen die dies diese diesem diesen dieser dieses doch du durch ein eine einem einen einer eines er es etwas für
    geht gibt habe haben hat hatte hier ich ihm ihn ihr ihre ihrem ihren ihrer im in ins ist ja jetzt kann kein keine
    keinen können lässt mal man mein meine meinem meinen meiner mich mir mit muss müssen nach nicht nichts noch nun nur ob oder
    ohne schon sehr sein seine sich sie sind so soll sollen über um und uns unser unsere unserem unseren unserer vom von vor
    war warum was welche welcher wem wen wenn wer werden wie wieder will wir wird wo wurde zu zum zur`,
  ),
  'en-us': set(
    `a about after all also an and any are as at be been but by can cannot could did do does for from get had has have he her
    here him himself his how i if in into is it its itself just may me must my no not of on only or our ours out shall she
    should so some than that the their them then there these they this those to too up us was we were what when where which
    while who whom why will with would you your yours`,
  ),
};

/** Endings, longest first. They are taken off until at least `STEM` letters are left and none fits. */
const ENDINGS: Record<Locale, RegExp> = {
  'de-de': /(?:ungen|ung|ern|em|en|er|es|et|st|te|t|e|n|s)$/,
  'en-us': /(?:ations?|ating|ated|ates?|ings?|edly|ed|es|s|ly|e)$/,
};
const STEM = 4;
// gekündigt, gekauft: the participle leads to the verb.
const PARTICIPLE = /^ge(\p{L}{4,}t)(?:e[mnrs]?)?$/u;

/** Takes case, accents and the spelling of umlauts out of a text: `Kündigung`, `Kuendigung` and `Kundigung` are one. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßæœøłđ]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/([aou])e/g, '$1');
}

/** Takes the endings off a folded word. */
export function stem(word: string, locale: Locale): string {
  if (/^\d/.test(word)) return word;
  let rest = locale === 'de-de' ? word.replace(PARTICIPLE, '$1') : word.replace(/y$/, 'i');
  for (let next = shorter(rest, locale); next !== rest; next = shorter(rest, locale)) rest = next;
  return rest;
}

function shorter(word: string, locale: Locale): string {
  const rest = word.replace(ENDINGS[locale], '');
  if (rest.length < STEM) return word;
  // cancellation → cancell → cancel
  return locale === 'en-us' && rest.length > STEM && rest !== word ? rest.replace(/([^aeious])\1$/, '$1') : rest;
}

/** A word of a text as it is searched: `word` folded, `term` without endings. */
export interface SearchWord {
  text: string;
  term: string;
}

/** Terms by word: the texts of a site hold the same words again and again. A stop word has none. */
const known: Record<Locale, Map<string, string | undefined>> = { 'de-de': new Map(), 'en-us': new Map() };

function termOf(word: string, locale: Locale): string | undefined {
  if (known[locale].has(word)) return known[locale].get(word);
  const folded = fold(word);
  const term = folded.length > 1 && !STOP[locale].has(folded) ? stem(folded, locale) : undefined;
  known[locale].set(word, term);
  return term;
}

/**
 * Gives the words of a text that say something, in order.
 * @param text any text
 * @param locale its language: that decides endings and stop words
 */
export function searchWords(text: string, locale: Locale): SearchWord[] {
  return (text.match(WORD) ?? []).flatMap((word) => {
    const term = termOf(word, locale);
    return term === undefined ? [] : [{ text: word, term }];
  });
}

/** All words of a text, stop words too, without case, punctuation and endings. */
export function plainWords(text: string, locale: Locale): string {
  return (text.match(WORD) ?? []).map((word) => stem(fold(word), locale)).join(' ');
}

/** The words of a query, each term once. What consists of stop words alone is searched as it is. */
export function queryWords(query: string, locale: Locale): SearchWord[] {
  // The last label of a host says nothing: every German publisher ends in “.de”.
  const plain = query.replaceAll(/\S*@/g, ' ').replaceAll(/([\p{L}\p{N}-]{2,})\.\p{L}{2,}(?=$|[\s/])/gu, '$1');
  const words = searchWords(plain, locale);
  const all =
    words.length > 0
      ? words
      : (plain.match(WORD) ?? []).map((word) => ({ text: word, term: stem(fold(word), locale) }));
  return all.filter(({ term }, index) => all.findIndex((each) => each.term === term) === index).slice(0, 24);
}

const DIGITS = 6;

/** The digits of a query that is a phone number in any spelling, without what only the way of dialing adds. */
export function phoneDigits(query: string): string | undefined {
  if (!/^[\d\s()+./\u2010-\u2015-]+$/.test(query.trim())) return undefined;
  const digits = query.replace(/\(0\)/, '').replaceAll(/\D/g, '').replace(/^0+/, '');
  return digits.length >= DIGITS ? digits : undefined;
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).map(fold));
}
