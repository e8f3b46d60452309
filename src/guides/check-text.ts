import type { ContentFault } from '../content/fault.ts';
import {
  attributesOf,
  blocksIn,
  childrenOf,
  type MdastNode,
  nameOf,
  nodesIn,
  parseMdx,
  textIn,
  writtenAs,
} from '../content/mdx.ts';
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
 */
export function checkGuideText(guide: GuideSource): ContentFault[] {
  const tree = parseMdx(guide.body);
  return [
    ...headingFaults(guide, tree),
    ...linkFaults(guide, tree),
    ...citeFaults(guide, tree),
    ...typedFaults(guide),
    ...treeFaults(guide, tree),
  ];
}

const fault = ({ file, locale }: GuideSource, id: string, value: string, remedy: string): ContentFault => ({
  id,
  file,
  field: 'body',
  value,
  locale,
  remedy,
});

function headingFaults(guide: GuideSource, tree: MdastNode): ContentFault[] {
  let before = 1;
  return childrenOf(tree).flatMap((node) => {
    if (node.type !== 'heading') return [];
    const skipped = node.depth === 1 || node.depth > before + 1;
    before = node.depth;
    const remedy = 'The title is the h1; below it no level is skipped: ##, then ###.';
    return skipped ? [fault(guide, 'guide-heading-level', writtenAs(guide.body, node), remedy)] : [];
  });
}

function linkFaults(guide: GuideSource, tree: MdastNode): ContentFault[] {
  return nodesIn(tree).flatMap((node) => {
    const name = nameOf(node);
    const alt = node.type === 'image' ? node.alt : name === 'img' ? attributesOf(node).alt : undefined;
    if ((node.type === 'image' || name === 'img') && !alt) {
      const remedy = 'Say in the alternative text what the picture tells.';
      return [fault(guide, 'guide-image-alt', writtenAs(guide.body, node), remedy)];
    }
    const text = textIn(node).trim();
    const isTelling = !EMPTY_LINK.test(text) && !/[.,;:]$/.test(text) && text.length > 2;
    if ((name !== 'link' && name !== 'Route') || isTelling) return [];
    return [fault(guide, 'link-text', text, 'Name the target, so that the link makes sense alone.')];
  });
}

/** A paragraph; in a list also the one that introduces the list. */
interface Block {
  node: MdastNode;
  lead?: MdastNode | undefined;
}

function paragraphsOf(tree: MdastNode): Block[] {
  let before: MdastNode | undefined;
  return childrenOf(tree).flatMap((node) => {
    const lead = before;
    before = node;
    if (node.type === 'heading' || node.type === 'table') return [];
    const isLed = node.type === 'list' && lead !== undefined && textIn(lead).trim().endsWith(':');
    return blocksIn(node).map((block) => ({ node: block, lead: isLed ? lead : undefined }));
  });
}

const holds = (node: MdastNode, components: readonly string[]): boolean =>
  [node, ...nodesIn(node)].some((each) => components.includes(nameOf(each)));

function citeFaults(guide: GuideSource, tree: MdastNode): ContentFault[] {
  const words = SAYS_WHO[guide.locale];
  if (words === undefined) return [];
  const { party, duty } = words;
  return paragraphsOf(tree).flatMap(({ node, lead }) => {
    if (holds(node, ['Cite', 'Responsibilities', 'ClickPath']) || (lead !== undefined && holds(lead, ['Cite'])))
      return [];
    if (textIn(node).trim().endsWith(':')) return [];
    // Links lead to text with citations, and questions state nothing.
    const said = textIn(node, (each) => (['link', 'Route', 'Ui'].includes(nameOf(each)) ? ' ' : undefined))
      .replaceAll(/„[^“]*“|“[^”]*”/gs, ' ')
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
  const { locale, text: own, data } = guide;
  const duration = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:\\d+|${NUMBER[locale]})[ \u00a0-](?:${UNIT[locale]})(?!\\p{L})`,
    'gu',
  );
  const words = [own, ...data.inShort.map(({ text }) => text)].map((text) => text.replaceAll(/<[^>]+>/g, ' '));
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

function treeFaults(guide: GuideSource, tree: MdastNode): ContentFault[] {
  const leadsIn = (node: MdastNode) =>
    nameOf(node) === 'Route' || (node.type === 'link' && /^\/[a-z-]+\/route\//.test(node.url));
  if (guide.data.startAt !== undefined || nodesIn(tree).some(leadsIn)) return [];
  return [
    fault(
      guide,
      'guide-no-entry',
      guide.slug,
      'Lead into the tree: startAt in the front matter, or a <Route> in a section.',
    ),
  ];
}

/** Finds guides that no other guide leads to. */
export function checkOrphans(guides: readonly GuideSource[]): ContentFault[] {
  return guides
    .filter(({ slug, locale }) => {
      const link = `](/${locale}/guides/${slug}/`;
      return !guides.some((other) => other.slug !== slug && other.locale === locale && other.body.includes(link));
    })
    .map((guide) => fault(guide, 'guide-orphan', guide.slug, 'Link it from a guide whose readers need it.'));
}
