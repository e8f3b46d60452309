import type { ContentFault } from '../content/fault.ts';
import type { Knowledge } from '../i18n/locale.ts';
import type { GuideSource } from './source.ts';

/** Parties that a sentence may name, and words that state a duty, a right or a limit. */
const SAYS_WHO: Knowledge<{ party: RegExp; duty: RegExp }> = {
  'de-de': {
    party: /(?:Partner|Herausgeber|ISVs?|Microsoft|Anbieter|Reseller|Distributor|Kunden?)(?!\p{L})/u,
    duty: /(?<!\p{L})(?:zuständig|verantwortlich|verpflichtet|haftet|muss|müssen|darf|dürfen|leistet|leisten|übernimmt|übernehmen|beantwortet|entscheidet|erstattet|berechnet|in Rechnung)(?!\p{L})/u,
  },
  'en-us': {
    party:
      /(?<!\p{L})(?:partners?|publishers?|ISVs?|Microsoft|providers?|resellers?|distributors?|customers?)(?!\p{L})/iu,
    duty: /(?<!\p{L})(?:responsible|obliged|obligated|liable|must|may not|is allowed|are allowed|provides (?:the )?support|decides|invoices|bills|refunds)(?!\p{L})/iu,
  },
};
const NUMBER: Knowledge<string> = {
  'de-de': 'ein(?:e[mr]?)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf',
  'en-us': 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve',
};
const UNIT: Knowledge<string> = {
  'de-de': 'Minuten?|Stunden?|(?:Kalender|Werk)?[Tt]age?n?|Wochen?|Monate?[ns]?|Jahre?[ns]?',
  'en-us': '(?:calendar |business |working )?(?:minutes?|hours?|days?|weeks?|months?|years?)',
};
/** Contacts, click paths and hours in any language, which must come from data. */
const TYPED = /[\w.+-]+@[\w-]+\.\w+|\+\d[\d ()-]{6,}|→|\d(?::\d\d)? ?(?:Uhr|AM|PM)(?!\p{L})/gu;

/** Texts of links that mean nothing out of context. */
const EMPTY_LINK =
  /^(?:hier|dort|mehr|weiter|link|diese seite|mehr dazu|details|here|there|more|read more|this page|learn more|see)$/i;

/**
 * Checks how a guide is written: levels of headings, alternative texts, texts of links, entries into the tree, that
 * every paragraph about who does what is cited, and that data are not typed.
 * @returns faults, each with the line
 */
export function checkGuideText(guide: GuideSource): ContentFault[] {
  return [
    ...headingFaults(guide),
    ...linkFaults(guide),
    ...citeFaults(guide),
    ...typedFaults(guide),
    ...treeFaults(guide),
  ];
}

/** Makes a fault with the line in the body. Lines are counted without the front matter. */
const fault = ({ file, locale }: GuideSource, id: string, value: string, remedy: string): ContentFault => ({
  id,
  file,
  field: 'body',
  value,
  locale,
  remedy,
});

function headingFaults(guide: GuideSource): ContentFault[] {
  let before = 1;
  return [...guide.body.matchAll(/^(#{1,6}) .*$/gm)].flatMap(([line, marks = '']) => {
    const skipped = marks.length === 1 || marks.length > before + 1;
    before = marks.length;
    if (!skipped) return [];
    return [
      fault(guide, 'guide-heading-level', line, 'The title is the h1; below it no level is skipped: ##, then ###.'),
    ];
  });
}

function linkFaults(guide: GuideSource): ContentFault[] {
  const images = [...guide.body.matchAll(/!\[\s*\]\([^)]*\)|<img(?![^>]*\balt="[^"]+")[^>]*>/g)].map(([value]) =>
    fault(guide, 'guide-image-alt', value, 'Say in the alternative text what the picture tells.'),
  );
  const links = [...guide.body.matchAll(/(?<!!)\[([^\]]*)\]\([^)]*\)|<Route\s[^>]*>(.*?)<\/Route>/gs)];
  const texts = links.flatMap(([, link, route]) => {
    const text = (link ?? route ?? '').replaceAll(/[*_`]/g, '').trim();
    if (!EMPTY_LINK.test(text) && !/[.,;:]$/.test(text) && text.length > 2) return [];
    return [fault(guide, 'link-text', text, 'Name the target, so that the link makes sense alone.')];
  });
  return [...images, ...texts];
}

/** A block of the body; of an item of a list also the paragraph that introduces it. */
interface Block {
  text: string;
  lead: string;
}

function blocksOf(body: string): Block[] {
  let lead = '';
  return body.split(/\n\s*\n/).flatMap((paragraph) => {
    const text = paragraph.trim();
    if (/^(?:#|\||```)/.test(text) || text === '') return [];
    if (!/^(?:[-*+]|\d+\.)\s/.test(text)) {
      lead = /:(?:\s*<Cite[^>]*>)*$/.test(text) ? text : '';
      return [{ text, lead: '' }];
    }
    return text.split(/\n(?=\s*(?:[-*+]|\d+\.)\s)/).map((item) => ({ text: item, lead }));
  });
}

function citeFaults(guide: GuideSource): ContentFault[] {
  const words = SAYS_WHO[guide.locale];
  if (words === undefined) return [];
  const { party, duty } = words;
  return blocksOf(guide.body).flatMap(({ text, lead }) => {
    if (/<(?:Cite|Duties|ClickPath)\s/.test(text) || /<Cite\s/.test(lead) || text.endsWith(':')) return [];
    // Links lead to text with citations, and questions state nothing.
    const said = text
      .replaceAll(/\[[^\]]*\]\([^)]*\)|<Route.*?<\/Route>|<Ui>.*?<\/Ui>|„[^“]*“|“[^”]*”/gs, ' ')
      .split(/(?<=[.!?])\s+/)
      .filter((sentence) => !sentence.endsWith('?') && party.test(sentence) && duty.test(sentence));
    return said.map((sentence) =>
      fault(
        guide,
        'guide-uncited',
        sentence.trim(),
        'It says who does what: put a <Cite id="…" /> behind it, or do not say it here.',
      ),
    );
  });
}

function typedFaults(guide: GuideSource): ContentFault[] {
  const { locale, body, data } = guide;
  const duration = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:\\d+|${NUMBER[locale]})[ \u00a0-](?:${UNIT[locale]})(?!\\p{L})`,
    'gu',
  );
  const words = [body, ...data.inShort.map(({ text }) => text)].map((text) => text.replaceAll(/<[^>]+>/g, ' '));
  const found = (pattern: RegExp) => words.flatMap((text) => [...text.matchAll(pattern)].map(([value]) => value));
  return [
    ...found(duration).map((value) =>
      fault(guide, 'guide-window-typed', value, 'Write <Window id="claim" />; how long it is stands in the claim.'),
    ),
    ...found(TYPED).map((value) =>
      fault(guide, 'guide-data-typed', value, 'Contacts, hours and click paths come from data: <Hours>, <ClickPath>.'),
    ),
  ];
}

function treeFaults(guide: GuideSource): ContentFault[] {
  if (guide.data.startAt !== undefined || /<Route\s|\]\(\/[a-z-]+\/route\//.test(guide.body)) return [];
  return [
    fault(
      guide,
      'guide-no-entry',
      guide.slug,
      'Lead into the tree: startAt in the front matter, or a <Route> in a section.',
    ),
  ];
}

/**
 * Finds guides that no other guide leads to.
 * @param guides the guides as written, in both languages
 */
export function checkOrphans(guides: readonly GuideSource[]): ContentFault[] {
  return guides
    .filter(({ slug, locale }) => {
      const link = `](/${locale}/guides/${slug}/`;
      return !guides.some((other) => other.slug !== slug && other.locale === locale && other.body.includes(link));
    })
    .map((guide) => fault(guide, 'guide-orphan', guide.slug, 'Link it from a guide whose readers need it.'));
}
