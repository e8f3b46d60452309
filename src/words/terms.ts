/**
 * How texts and queries become terms that compare alike: without case, accents, spellings of umlauts and endings. Runs at
 * build time and in the browser, so that both sides always agree; the box on the start page compares by the same terms.
 */
import { foldLetters } from '../i18n/fold.ts';
import { type Knowledge, type Locale, perLocale } from '../i18n/locale.ts';

/**
 * What a word tells about the subject of a text: *content* names it; *filler* stands in any letter or complaint (greetings,
 * “please”, “problem”) and tells little; *stop* is grammar and tells nothing.
 */
export type WordKind = 'content' | 'filler' | 'stop';

export interface Word {
  /** As it is written. */
  text: string;
  /** Where it begins in the text. */
  at: number;
  /** The word folded and without endings: what is compared. */
  term: string;
  kind: WordKind;
}

/** How much a word counts against one that names the subject and stands in the text as it was typed. */
export const WEIGHT = { filler: 0.2, part: 0.6, guess: 0.5 };

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Folded. */
const STOP: Knowledge<ReadonlySet<string>> = {
  'de-de': set(
    `aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus bei beide beim bin bis bist
    bzw da dabei dafür damit dann daran darauf darum das dass davon dazu dein dem den denn der des dessen deshalb die dies diese
    diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwa etwas euch euer für gar gegen
    gehen geht gibt hab habe haben hast hat hatte hatten hätte hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in indem
    ins ist ja je jede jedem jeden jeder jedes jemand jetzt kann kannst kein keine keinem keinen keiner können könnte konnte
    lässt mal man mein meine meinem meinen meiner mich mir mit muss müssen musste nach nachdem nämlich nicht nichts noch nun
    nur ob obwohl oder ohne schon sehr seid sein seine seinem seinen seiner seit sich sie sind so sobald solche soll sollen
    sollte sondern sonst soweit um und uns unser unsere unserem unseren unserer über vom von vor war waren wäre warum was
    wegen weil welche welchem welchen welcher welches wem wen wenn wer werde werden weshalb wie wieder wieso will wir wird
    wirst wo wobei woher wohin wollen wollte worden wurde wurden würde zu zum zur zwar zwischen`,
  ),
  'en-us': set(
    `a about after again all also am an and any anyone are as at be because been before being both but by can cannot could did
    do does doing don doesn didn won wasn isn aren couldn shouldn wouldn haven hasn ll ve re for from get gets getting got had has
    have having he her here him himself his how however i if in into is it its itself just may me might must my myself no nor
    not of off on once only or other our ours ourselves out over own shall she should since so some something than that the
    their them then there these they this those through to too under until up us very was we were what when where whether
    which while who whom whose why will with would you your yours`,
  ),
};

/** Folded. What letters, forms and complaints are full of, whatever they are about. */
const FILLER: Knowledge<ReadonlySet<string>> = {
  'de-de': set(
    `anbei anfang erfolgen erfolgt bereits besten bitte bitten brauchen danke dank dringend eben eigentlich einfach endlich frage fragen freue
    freundliche freundlichen ganz gerade gern gerne geehrte geehrter geehrten gruß grüße grüßen guten hallo halt hello heute
    herr herrn frau damen herren hilfe helfen hoffe irgendwie kollege kollegen leider liebe lieber machen mache macht mehr
    möchte möchten morgen nochmal problem probleme rückfragen sache sagen sagt tag tage team thema trotz trotzdem tun
    überhaupt vielen voraus wissen weiß wohl woche wochen danach`,
  ),
  'en-us': set(
    `already anybody appreciate best colleague colleagues day days dear folks forward hello help hey hi hope issue just kind
    kindly know like look looking madam make many morning much need needs new now please problem problems
    question really regarding regards say says sincerely sir somebody someone still sure team thank thanks thing things today
    trouble try trying want wants week weeks well wondering yesterday yet`,
  ),
};

/** Words whose forms no ending tells; folded. */
const IRREGULAR: Knowledge<Record<string, string>> = {
  'de-de': {
    email: 'mail',
    emails: 'mail',
    mails: 'mail',
    abos: 'abo',
    hochstens: 'hochstens',
    apps: 'app',
    isvs: 'isv',
    konten: 'konto',
    verloren: 'verlier',
    entzogen: 'entzieh',
    umgezogen: 'umzieh',
    geschlossen: 'schliess',
    abgeschlossen: 'abschliess',
    angenommen: 'annehm',
    zuruckgenommen: 'zurucknehm',
    ubernommen: 'ubernehm',
    geschrieben: 'schreib',
    gegeben: 'geb',
    gegangen: 'geh',
    bezogen: 'bezieh',
    verschoben: 'verschieb',
    weggefallen: 'wegfall',
  },
  'en-us': {
    email: 'mail',
    emails: 'mail',
    mails: 'mail',
    isvs: 'isv',
    logged: 'log',
    logging: 'log',
    bought: 'buy',
    paid: 'pay',
    sent: 'send',
    sold: 'sell',
    broke: 'break',
    broken: 'break',
    lost: 'lose',
    // Nouns of the field, not forms of a verb.
    listing: 'listing',
    listings: 'listing',
    setting: 'setting',
    settings: 'setting',
    terms: 'terms',
  },
};

/** Verbs of two words whose noun is one word: whoever cannot log in has a problem with the login. By term and word. */
const TWO_WORDS: Knowledge<Record<string, string>> = {
  'en-us': { 'log in': 'login', 'log on': 'login', 'sign in': 'login' },
};

const SEPARABLE =
  'ab|an|auf|aus|bei|durch|ein|fest|fort|frei|her|hin|los|mit|nach|um|vor|weg|weiter|wieder|zu|zuruck|zusammen';
/** abgebucht, ausgegeben → the verb; gekündigt, gesperrt → the verb; abzurechnen → abrechnen. */
const PARTICIPLES: readonly [RegExp, string][] = [
  [new RegExp(`^(${SEPARABLE})ge(\\p{L}{3,}(?:t|en))(?:e[mnrs]?)?$`, 'u'), '$1$2'],
  [/^ge(\p{L}{4,})t(?:e[mnrs]?)?$/u, '$1'],
  [new RegExp(`^(${SEPARABLE})zu(\\p{L}{3,}en)$`, 'u'), '$1$2'],
];
/** Endings and how many letters at least must be left of a word. They are taken off until none fits. */
const ENDINGS: Knowledge<readonly [RegExp, number][]> = {
  'de-de': [
    [/ungen$/, 6],
    [/ung$/, 6],
    [/(?:ern|em|en|er|es)$/, 4],
    [/(?:ier|et|st|te)$/, 5],
    [/(?:[es]|(?<=[lr])n)$/, 4],
    [/(?<!t|men)t$/, 5],
  ],
  'en-us': [
    [/(?:ations?|ating|ated|ates?)$/, 4],
    [/(?<=[aeiouy]\w*)(?:ings?|edly|ed)$/, 3],
    [/(?:es|ly)$/, 4],
    [/al$/, 5],
    [/(?<=[^su])s$/, 3],
    [/e$/, 4],
  ],
};
/** Rechnung is not a form of rechn…: after one syllable alone, -ung makes a word of its own (Zahl, Zahlung). */
const TWO_SYLLABLES = /[aeiouy]+[^aeiouy]+[aeiouy]/;

/** Writes a text without case, accents and spellings of umlauts: `Kündigung`, `Kuendigung` and `Kundigung` are one. */
export function fold(text: string): string {
  return foldLetters(text).replaceAll(/([aou])e/g, '$1');
}

/**
 * Takes the endings off a word.
 * @param word a folded word
 */
export function stem(word: string, locale: Locale): string {
  if (/^\d/.test(word)) return word;
  const known = IRREGULAR[locale]?.[word];
  if (known !== undefined) return known;
  let rest = word;
  if (locale === 'de-de') {
    const participle = PARTICIPLES.find(([form]) => form.test(word));
    if (participle !== undefined) rest = word.replace(...participle);
  } else if (locale === 'en-us') rest = word.replace(/([^aeiou])y$/, '$1i');
  for (let next = shorter(rest, locale); next !== rest; next = shorter(rest, locale)) rest = next;
  return rest;
}

function shorter(word: string, locale: Locale): string {
  for (const [ending, least] of ENDINGS[locale] ?? []) {
    const rest = word.replace(ending, '');
    if (rest === word || rest.length < least) continue;
    if (ending.source.startsWith('ung') && !TWO_SYLLABLES.test(rest)) return word;
    // cancellation → cancell → cancel
    return locale === 'en-us' && rest.length > 4 ? rest.replace(/([^aeious])\1$/, '$1') : rest;
  }
  return word;
}

/** Words by how they are written: the texts of a site hold the same words again and again. */
const known = perLocale(() => new Map<string, Pick<Word, 'term' | 'kind'>>());

/**
 * Gives all words of a text in order, grammar too.
 * @param locale its language: that decides endings, stop words and fillers
 */
export function wordsOf(text: string, locale: Locale): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    let entry = known[locale].get(word);
    if (entry === undefined) {
      const folded = fold(word);
      const grammar = STOP[locale]?.has(folded) || (folded.length < 2 && !/\d/.test(folded));
      const kind = grammar ? 'stop' : FILLER[locale]?.has(folded) ? 'filler' : 'content';
      entry = { term: stem(folded, locale), kind };
      known[locale].set(word, entry);
    }
    const before = words.at(-1);
    if (before !== undefined) before.term = TWO_WORDS[locale]?.[`${before.term} ${word.toLowerCase()}`] ?? before.term;
    words.push({ text: word, at: index, ...entry });
  }
  return words;
}

/**
 * Gives the terms of a text that say something, each once, in order: those that name its subject; where there are none, the
 * fillers; where there are none either, all words.
 */
export function termsOf(text: string, locale: Locale): string[] {
  const words = wordsOf(text, locale);
  const kinds: readonly WordKind[] = ['content', 'filler', 'stop'];
  const best = kinds.find((kind) => words.some((word) => word.kind === kind));
  return [...new Set(words.filter(({ kind }) => kind === best).map(({ term }) => term))];
}

/** Letters that join the parts of a German compound. */
const JOINTS = ['', 's', 'n', 'en', 'es', 'e'];
/** A shorter part is hardly a word. */
const PART = 4;

/**
 * Takes a German compound apart: `Rechnungsabgleich` → the terms of `Rechnung` and `Abgleich`.
 * @param isKnown tells whether a term is that of a word
 * @param loosely whether the last part may be unknown if it is long
 * @returns the terms of its parts; nothing where the word is not made of known words
 */
export function compoundParts(text: string, isKnown: (term: string) => boolean, loosely = false): string[] {
  const word = fold(text);
  return partsOf(word, isKnown) ?? (loosely ? partsOf(word, isKnown, LONG) : undefined) ?? [];
}

/** A part of so many letters may be a word that stands nowhere alone. */
const LONG = 7;

function partsOf(word: string, isKnown: (term: string) => boolean, long?: number): string[] | undefined {
  // The last part carries the meaning: the longest one that is known decides; of unknown ones the shortest.
  const places = Array.from({ length: Math.max(0, word.length - 2 * PART + 1) }, (_, index) => PART + index);
  for (const at of long === undefined ? places : places.reverse()) {
    const last = stem(word.slice(at), 'de-de');
    if (long === undefined ? !isKnown(last) : word.length - at < long) continue;
    for (const joint of JOINTS) {
      const front = word.slice(0, at - joint.length);
      if (front.length < PART || !word.slice(0, at).endsWith(joint)) continue;
      const first = stem(front, 'de-de');
      if (isKnown(first)) return [first, last];
      const more = partsOf(front, isKnown);
      if (more !== undefined) return [...more, last];
    }
  }
  return undefined;
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).map(fold));
}
