import type { z } from 'zod';
import type { ContentFault } from '../content/fault.ts';
import { type Knowledge, locales } from '../i18n/locale.ts';
import type { plainFile } from './load.ts';
import { type ProseText, SEAM, VERBATIM } from './prose.ts';

/** The rules of plain language. */
export const plainRules = ['condition-verb-first', 'semicolon-second', 'sentence-long', 'link-as-subject'] as const;
type PlainRule = (typeof plainRules)[number];

/** A kind of texts: how they form pages, and how many words a sentence may have. */
interface Kind {
  /** Beginning of the file’s name. */
  files: string;
  rules: readonly PlainRule[];
  words: number;
  /** Name of the page that a text stands on; by default its file. */
  page?: (text: ProseText) => string;
  /** Whether the end of a line is the end of a sentence, as in messages. */
  lines?: boolean;
}

/** Groups texts by the first keys of their field and by locale, as they are read together. */
const keys =
  (count: number) =>
  ({ field, locale }: ProseText): string =>
    [...field.split('.').slice(0, count), locale].join('.');
const TEXT_RULES = ['condition-verb-first', 'semicolon-second', 'sentence-long'] as const;

/** The kinds of texts to which the rules apply. The first one that fits decides. */
const KINDS: readonly Kind[] = [
  { files: 'content/guides/', rules: plainRules, words: 30 },
  ...locales.map((locale) => ({
    files: `content/routing/wording/${locale}/tree`,
    rules: TEXT_RULES,
    words: 25,
    page: keys(2),
  })),
  { files: 'content/routing/wording/', rules: TEXT_RULES, words: 25, page: keys(1), lines: true },
  ...['routing/', 'claims/', 'gaps.yaml', 'agreement/', 'lint/', 'glossary/', 'roles-picture.yaml']
    .map((name) => `content/${name}`)
    .concat('src/')
    .map((files) => ({ files, rules: TEXT_RULES, words: 30, page: keys(9) })),
];

/** German verbs that open a condition without “wenn”, and that follow its comma. */
const VERBS =
  'ist|sind|war|hat|haben|hatte|kann|können|darf|dürfen|muss|müssen|soll|sollen|sollte|will|wollen|möchte|möchten|mag|wird|werden|wurde|wäre|lässt|lassen|' +
  'ändert|ändern|antwortet|antworten|arbeitet|beanstandet|beantragt|beauftragt|beginnt|beginnen|bekommt|bekommen|benötigt|benötigen|berechnet|berechnen|besteht|bestehen|bestellt|bestellen|betrifft|bezahlt|bezahlen|bietet|bittet|bitten|bleibt|bleiben|braucht|brauchen|bricht|brechen|bringt|' +
  'dauert|deutet|endet|enthält|enthalten|entscheidet|entscheiden|entsteht|entstehen|erfährt|erfahren|erfüllt|erfüllen|erhält|erhalten|erhöht|erhöhen|erkennt|erlaubt|erscheint|erscheinen|erstattet|erwartet|' +
  'fällt|fallen|fehlt|fehlen|findet|finden|folgt|fragt|fragen|führt|funktioniert|gehört|gehören|geht|gehen|gibt|geben|gilt|gelten|greift|greifen|haftet|halten|hält|handelt|hängt|heißt|hilft|helfen|kauft|kaufen|kennt|kennen|klappt|klärt|kommt|kommen|kündigt|kündigen|' +
  'läuft|laufen|lädt|lehnt|leistet|leitet|liegt|liegen|löscht|löst|lösen|macht|machen|meldet|melden|nennt|nennen|nimmt|nehmen|nutzt|nutzen|ordnet|ordnen|öffnet|öffnen|passt|prüft|prüfen|reagiert|rechnet|reicht|richtet|scheitert|scheitern|schickt|schließt|schreibt|schuldet|sehen|sieht|senden|sendet|setzt|setzen|sperrt|sperren|spricht|steckt|steht|stehen|stellt|stellen|stimmt|stimmen|sucht|suchen|' +
  'taucht|trägt|tritt|tut|unterstützt|verkauft|verkaufen|verlangt|verlangen|verliert|verlieren|vermittelt|vermitteln|vermuten|vermutet|verlängert|verspricht|versteht|verweist|verweigert|verwendet|wechselt|wechseln|weicht|weigert|weist|weiß|wendet|wenden|widerspricht|wirkt|wissen|zahlt|zahlen|zeigt|zeigen|zieht|ziehen|zögert|reden|übernimmt|übernehmen|überträgt|' +
  'schweigt|schaltet|schalten|bestreitet|verschwindet|misslingt|behält|behalten|erreicht|erreichen|rufen|hebt|beginnen|versuchen|verlieren|planen|gelingt|genügt|rät|reden|behauptet|deckt|wünscht|wünschen|warten|wartet|bezieht|beziehen|storniert|stornieren|vermisst|vermissen|besprechen|bestätigt|bestätigen|vergeht|wählt|wählen|stammt|stammen|endet|enden|entfällt|begründet|ergibt|schlägt|weigert|belegt|bereitet|verrechnet|scheidet|kündigen|streichen|erklärt|erklären|stoppt|stoppen|schreiben|zieht';
const capitals = VERBS.replaceAll(/(^|\|)(\p{Ll})/gu, (_, bar: string, letter: string) => bar + letter.toUpperCase());

const CONDITION: Knowledge<RegExp> = {
  'de-de': new RegExp(`^(?:${capitals})(?!\\p{L})[^?]*?, (?:so |dann )?(?:${VERBS})(?!\\p{L})`, 'u'),
  'en-us':
    /^(?:Should (?:you|the|a|an|your|it|they|this|Microsoft)|Had (?:you|the)|Were (?:you|the|it))(?!\p{L})[^?]*,/u,
};

/** A link or verbatim name as the subject that shows, helps or leads. */
const LINK_ACTS: Knowledge<RegExp> = {
  'de-de':
    /(?:^|[,:] )(?:[^,.:]* )?(?:zeigt|zeigen|hilft|helfen|liefert|liefern|führt|führen|enthält|bietet|nennt|nennen) (?:Ihnen )?(?:die Antwort )?(?:„\u2060|\u2060)/u,
  'en-us': /^\u2060[^\u2060]*\u2060 (?:shows|helps|lists|explains|leads|says|has|covers)(?!\p{L})/u,
};

/** Ends of sentences, without ordinal numbers, abbreviations and dates. */
const SENTENCE =
  /(?<=(?<!\b(?:z|d|u|o|bzw|ca|inkl|ggf|Nr|Abs|etc|vs|e|i)|(?<!\d)\d{1,2})[.!?:][”“’)]*\u2060*)\s+(?:\u2060+\s+)*(?=\u2060*[\p{Lu}„“‚\p{N}\ufffc])/u;

/** A finding about plain language. */
interface PlainPlace {
  rule: PlainRule;
  text: ProseText;
  sentence: string;
}

/** An accepted exception, with its reason. */
export type PlainException = z.infer<typeof plainFile>[number];

const words = (sentence: string): number =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}\ufffc]/u.test(word)).length;

/**
 * Splits a text into its sentences. Seams are kept.
 * @param lines whether the end of a line also ends a sentence
 */
function sentencesOf(text: string, lines = false): string[] {
  return text
    .split(lines ? /\n+/ : /(?!)/)
    .flatMap((line) => line.split(SENTENCE))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/**
 * Finds sentences that readers may have to read twice: the second condition without “if” on a page, the second
 * semicolon on a page, a sentence with too many words, and a link as the subject of an action.
 * @param texts with seams, those of a page together
 * @param kinds the rules for each kind of texts
 * @returns the findings, in the order of the texts
 */
function plainFindings(texts: readonly ProseText[], kinds: readonly Kind[]): PlainPlace[] {
  const seen = new Map<string, number>();
  return texts.flatMap((text) => {
    const kind = kinds.find(({ files }) => text.file.startsWith(files));
    if (kind === undefined || text.kind !== 'prose') return [];
    const page = kind.page?.(text) ?? text.file.replace(/:\d+$/, '');
    const second = (rule: PlainRule): boolean => {
      const count = (seen.get(`${rule} ${page}`) ?? 0) + 1;
      seen.set(`${rule} ${page}`, count);
      return count > 1;
    };
    return sentencesOf(text.text, kind.lines).flatMap((seamed) => {
      const sentence = seamed.replaceAll(SEAM, '');
      const found: PlainRule[] = [];
      if (CONDITION[text.locale]?.test(sentence) && second('condition-verb-first')) found.push('condition-verb-first');
      for (const _ of sentence.matchAll(/;/g)) if (second('semicolon-second')) found.push('semicolon-second');
      if (words(sentence.replaceAll(VERBATIM, ' \ufffc ')) > kind.words) found.push('sentence-long');
      if (LINK_ACTS[text.locale]?.test(seamed)) found.push('link-as-subject');
      return found.filter((rule) => kind.rules.includes(rule)).map((rule) => ({ rule, text, sentence }));
    });
  });
}

const REMEDY: Record<PlainRule, string> = {
  'condition-verb-first':
    'A page has one condition without “wenn” or “if” at most: begin this one with “Wenn” or “If”.',
  'semicolon-second': 'A page has one semicolon at most: make two sentences, or a list.',
  'sentence-long': 'Make two sentences of it, or a list.',
  'link-as-subject': 'A link does nothing: write “Schritte: …”, “Lesen Sie …”, “Start here: …”.',
};

/**
 * Checks that texts are in plain language.
 * @param texts with seams, those of a page together
 * @param exceptions accepted exceptions
 * @returns a fault for each finding, and for each exception that matches nothing
 */
export function plainFaults(texts: readonly ProseText[], exceptions: readonly PlainException[]): ContentFault[] {
  const findings = plainFindings(texts, KINDS);
  const excepts = ({ rule, text, sentence }: PlainPlace, exception: PlainException): boolean =>
    exception.rule === rule && text.file.startsWith(exception.file) && sentence.includes(exception.words);
  return [
    ...findings
      .filter((finding) => !exceptions.some((exception) => excepts(finding, exception)))
      .map(({ rule, text: { file, field, locale }, sentence }) => {
        const remedy = `${REMEDY[rule]} What has to stay goes to content/words/plain.yaml, with the reason.`;
        return { id: rule, file, field, value: sentence, locale, remedy };
      }),
    ...exceptions
      .filter((exception) => !findings.some((finding) => excepts(finding, exception)))
      .map(({ rule, file, words: value }) => {
        const remedy = 'Nothing is excepted by it any more: remove it.';
        return { id: 'exception-unused', file: 'content/words/plain.yaml', field: `${rule} ${file}`, value, remedy };
      }),
  ];
}
