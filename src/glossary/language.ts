import type { ContentFault } from '../content/fault.ts';
import type { Locale } from '../i18n/locale.ts';
import { typeset } from '../i18n/typeset.ts';
import { type ProseText, SEAM, VERBATIM } from './prose.ts';

/** A pattern that no text may contain. */
interface StyleRule {
  id: string;
  /** Absent: the rule applies to all languages. */
  locale?: Locale;
  pattern: RegExp;
  /** Matches for which this returns true are allowed. */
  unless?: (found: string) => boolean;
  remedy: string;
  /** Whether it also applies to the words of callers. */
  said?: true;
  /** Whether it ignores words in quotation marks. */
  quotable?: true;
}

/** Words that may occur twice in a row. */
const DOUBLED = new Set(['bla', 'had', 'that', 'sie']);
const MONTHS = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const MONTHS_EN = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** Rules of typography, form of address and slips. Each has a seeded fault in tests/unit/glossary/language.test.ts. */
const RULES: readonly StyleRule[] = [
  {
    id: 'address-du',
    locale: 'de-de',
    pattern:
      /(?<!\p{L})(?:du|dich|dir|dein(?:e[rnms]?)?|euch|eue?r(?:e[rnms]?)?|ihr (?:habt|seid|könnt|müsst))(?!\p{L})/giu,
    remedy: 'Address readers with “Sie”.',
  },
  {
    id: 'quotes-straight',
    pattern: /["']|(?<=\p{L})[`´](?=\p{L})/gu,
    remedy: 'Write the marks of the language: „…“ in German, “…” in English; the apostrophe is ’.',
    said: true,
  },
  {
    id: 'quotes-english',
    locale: 'de-de',
    pattern: /”|(?<!‚[^‘]*)‘/gu,
    remedy: 'Write „…“; a quotation within a quotation has ‚…‘.',
    said: true,
  },
  {
    id: 'quotes-english',
    locale: 'de-de',
    pattern: /“/gu,
    quotable: true,
    remedy: 'A quotation begins with „ in German.',
    said: true,
  },
  { id: 'quotes-german', locale: 'en-us', pattern: /[„‚]/g, remedy: 'Write “…”.', said: true },
  {
    id: 'words-doubled',
    pattern: /(?<![\p{L}-]|,(?: \p{Ll}+)? (?=d))(\p{L}+)\s+\1(?![\p{L}-])/gu,
    unless: (found) => DOUBLED.has(found.split(/\s/)[0]?.toLowerCase() ?? ''),
    remedy: 'Remove the second word, or change the sentence.',
    said: true,
  },
  {
    id: 'words-doubled',
    locale: 'de-de',
    pattern: /(?<!\p{L})(\p{Lu}\p{Ll}{3,}) und \1(?!\p{L})/gu,
    remedy: 'Two things need two names.',
  },
  {
    id: 'words-glued',
    pattern: /[\p{L}\p{N}.,;:!?]\u2060+[\p{L}\p{N}]|\p{L}\ufffc|\ufffc\p{L}/gu,
    remedy: 'Put a space between text and markup.',
  },
  {
    id: 'words-glued',
    pattern: /\p{L}{2,}[,;:!?](?=\p{L})|\p{Ll}{3,}\.(?=\p{Lu}\p{Ll})/gu,
    // This also matches a German gender colon, which texts here do not use.
    remedy: 'Put a space after the punctuation mark.',
    said: true,
  },
  {
    id: 'space-misplaced',
    pattern: /\s[,;:!?](?!\S)|\s\.(?=\s|$)|\p{L}\s{2,}\p{L}|\(\s|\s\)/gu,
    remedy: 'Put spaces after punctuation marks and none before; one is enough.',
    said: true,
  },
  {
    id: 'capitals-stray',
    locale: 'de-de',
    pattern:
      /(?<!\p{L})(?:EINE[MNRS]?|EIN|DER|DIE|DAS|UND|ODER|NICHT|KEINE?|MIT|NUR|IMMER|NIE)(?!\p{L})|(?<=[\p{Ll},] )(?:Im|Am|Vom|Zum|Zur|Beim|Dies|Diese[rnms]?|Und|Oder|Dass|Wird|Werden|Sind|Ist|Wenn|Mit|Auf|Für|Von|Bei|Aus)(?= \p{L})/gu,
    quotable: true,
    remedy: 'Write this word without capitals.',
  },
  {
    id: 'capitals-stray',
    locale: 'en-us',
    pattern: /(?<!\p{L})(?:AND|OR|NOT|ANY|ALL|ONLY|MUST|NEVER|ALWAYS|THE)(?!\p{L})/gu,
    quotable: true,
    remedy: 'Write this word without capitals.',
  },
  {
    id: 'language-foreign',
    locale: 'de-de',
    pattern: /(?<![\p{L}-])(?:the|and|where|which|with|your|you|this|these|that)(?![\p{L}-])/giu,
    quotable: true,
    remedy: 'Translate it; verbatim labels of a screen stand in <Ui>, quotations in „…“.',
  },
  {
    id: 'language-foreign',
    locale: 'en-us',
    pattern: /(?<![\p{L}-])(?:der|und|nicht|ist|wenn|oder|für|Sie)(?![\p{L}-])/gu,
    quotable: true,
    remedy: 'Translate it; verbatim labels of a screen stand in <Ui>, quotations in “…”.',
  },
  {
    id: 'ellipsis',
    pattern: /\.{3}/g,
    remedy: 'An ellipsis is one character: …',
    said: true,
  },
  {
    id: 'number-format',
    locale: 'de-de',
    pattern:
      /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])|\d\.\d{1,2}(?=[\s\u202f](?:Prozent|%|€|Euro|MB|kB|GB|Millionen))/gu,
    remedy: 'In German, thousands have a full stop and decimals a comma: 1.000 and 2,5.',
  },
  {
    id: 'number-format',
    locale: 'en-us',
    pattern: /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.])|\d,\d{1,2}(?=[\s\u202f]?(?:percent|%|€|MB|kB|GB|million))/gu,
    remedy: 'In English, thousands have a comma and decimals a full stop: 1,000 and 2.5.',
  },
  {
    id: 'number-format',
    pattern: /(?<![\p{L}\d.,:#/-]|\+[\d ]*)[1-9]\d{4,}(?![\p{L}\d.,:/-]\S)/gu,
    remedy: 'Group thousands: 15.000 in German, 15,000 in English.',
    quotable: true,
  },
  {
    id: 'date-format',
    pattern:
      /(?<!\d|[Ff]assung |[Vv]ersion |wie |such as )(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}\/\d{1,2}\/\d{2,4})(?!\d)/g,
    remedy: 'Write the month as a word: 31. Juli 2023, July 31, 2023.',
    quotable: true,
  },
  {
    id: 'date-format',
    locale: 'de-de',
    pattern: new RegExp(`(?:${MONTHS_EN}) \\d{1,2}, \\d{4}|\\d{1,2} (?:${MONTHS}) \\d{4}`, 'g'),
    remedy: 'Write 31. Juli 2023.',
  },
  {
    id: 'date-format',
    locale: 'en-us',
    pattern: new RegExp(`\\d{1,2}\\.? (?:${MONTHS_EN}) \\d{4}`, 'g'),
    remedy: 'Write July 31, 2023.',
  },
];

/**
 * Checks how a text is written: form of address, quotation marks, spaces, doubled and joined words, numbers and dates.
 * @param text with `SEAM` where markup was removed
 */
export function languageFaults(text: ProseText): ContentFault[] {
  const { file, field, locale } = text;
  const quotes = locale === 'de-de' ? /„[^“]*“/g : /“[^”]*”/g;
  const seamless = text.text.replaceAll(SEAM, '');
  const unquoted = seamless.replaceAll(quotes, (quote) => VERBATIM.repeat(quote.length));
  const faults = RULES.filter((rule) => rule.locale === undefined || rule.locale === locale)
    .filter((rule) => text.kind !== 'said' || rule.said)
    .flatMap(({ id, pattern, unless, remedy, quotable }) => {
      const where = pattern.source.includes('2060') ? text.text : quotable ? unquoted : seamless;
      return [...where.matchAll(pattern)]
        .filter(({ 0: found }) => unless?.(found) !== true)
        .map(({ 0: found, index }) => ({ id, file, field, value: around(where, index, found.length), locale, remedy }));
    });
  const set = typeset(locale, seamless);
  if (set === seamless) return faults;
  const at = [...seamless].findIndex((character, index) => character !== set[index]);
  const value = around(seamless, at, 1);
  const remedy = 'Put narrow no-break spaces (U+202F): `npm run check:text -- --fix` does it.';
  return [...faults, { id: 'space-breaking', file, field, value, locale, remedy }];
}

/** A match with a few characters around it. */
function around(text: string, index: number, length: number): string {
  return text.slice(Math.max(0, index - 15), index + length + 15).replaceAll(SEAM, '');
}
