/** One or two addresses for each template, from the built output: for walk, axe, layout and screenshots. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../src/config/edition.ts';
import { type Locale, locales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { listingFor } from '../../src/offers/listing-for.ts';
import type { ProjectedOffer } from '../../src/offers/types.ts';
import { outcomeHref, stateHref } from '../../src/routing/codec.ts';
import { destinationFor } from '../../src/routing/engine.ts';
import type { RoutingPack } from '../../src/routing/pack.ts';
import { type TreeNode, treeNodes } from '../../src/routing/states.ts';
import type { Destination } from '../../src/routing/types.ts';
import { builtOffers, builtRoutes, isBuilt, outputOf } from './harness.ts';
import { piecesOf } from './structure.ts';

export interface Template {
  /** Stable, kebab-case: names the template in messages and the file of a screenshot. */
  name: string;
  locale: Locale;
  path: string;
  /** Status of the response; 200 unless told otherwise. */
  status?: number;
  /** What must be there before the page counts as shown. */
  wait?: string;
}

/** A word that finds nothing. */
export const NONSENSE = 'qzxqzxqzx';

/** An outcome and the shortest journey to it. */
export interface End {
  node: TreeNode;
  destination: Omit<Destination, 'formerly'>;
}

/** All states in which a journey ends, shortest journeys first. */
export function ends(pack: RoutingPack): End[] {
  return treeNodes(pack.tree)
    .filter(({ kind }) => kind === 'outcome')
    .flatMap((node) => {
      const id = destinationFor(pack.rules, node.known);
      const destination = pack.destinations[id];
      return destination === undefined ? [] : [{ node, destination: { id, ...destination } }];
    });
}

/** The longest journey to an outcome that fits. */
export function deepest(all: readonly End[], fits: (end: End) => boolean): End {
  const found = all.filter(fits).toSorted((a, b) => b.node.ids.length - a.node.ids.length)[0];
  if (found === undefined) throw new Error('No outcome fits: the decision tree has changed, choose another template.');
  return found;
}

/** Words of an offer's title that a search finds: the longest one. */
export function wordOf(offer: ProjectedOffer, locale: Locale): string {
  const title = listingFor(offer, locale).title ?? offer.offer;
  const words = title.split(/[^\p{L}]+/u).toSorted((a, b) => b.length - a.length);
  return words[0] ?? title;
}

/** How many channels an offer lacks. */
function lacks(offer: ProjectedOffer, locale: Locale): number {
  const { contacts, supportWebsites } = listingFor(offer, locale);
  return Object.values(contacts).filter(({ exists }) => !exists).length + (Object.keys(supportWebsites).length ? 0 : 1);
}

function best<T>(items: readonly T[], rank: (item: T) => number): T {
  const found = items.toSorted((a, b) => rank(b) - rank(a))[0];
  if (found === undefined) throw new Error('Nothing to choose from: the sample content is empty.');
  return found;
}

/**
 * Lists the templates of one edition.
 * @param edition an edition that is built
 * @param locale the locale of the addresses; the page `/` is listed with the first locale only
 */
export function templates(edition: Edition, locale: Locale): Template[] {
  const pack = builtRoutes(edition, locale);
  const offers = builtOffers(edition);
  const all = treeNodes(pack.tree);
  const questions = all.filter(({ kind }) => kind === 'question');
  const detours = all.filter(({ kind }) => kind === 'detour');
  const outcomes = ends(pack);
  const at = (...segments: string[]) => localizedPath(locale, ...segments);
  const state = (node: TreeNode | undefined) => stateHref(locale, node?.ids ?? []);
  const contactPage = (offer: ProjectedOffer) => at('offers', offer.publisher.id, offer.offer);
  const title = (offer: ProjectedOffer) => listingFor(offer, locale).title ?? offer.offer;
  const guides = readdirSync(join(outputOf(edition), locale, 'guides'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const guideSize = (slug: string) => statSync(join(outputOf(edition), locale, 'guides', slug, 'index.html')).size;
  const publishers = Map.groupBy(offers, (offer) => offer.publisher.id);
  const [publisher = ''] = best([...publishers], ([, own]) => own.length);
  const technical = deepest(outcomes, ({ destination }) => destination.ladder === 'technical');
  const journeysTo = (id: string) => outcomes.filter(({ destination }) => destination.id === id).length;
  const busiest = best(Object.keys(pack.destinations), journeysTo);
  const word = encodeURIComponent(
    wordOf(
      best(offers, (offer) => title(offer).length),
      locale,
    ),
  );
  const full = best(offers, (offer) => -lacks(offer, locale));
  const listed: [name: string, path: string, more?: Partial<Template>][] = [
    ...(locale === locales[0] ? ([['root', '/']] as [string, string][]) : []),
    ['home', at()],
    ['guides', at('guides')],
    ['guide', at('guides', best(guides, guideSize))],
    [
      'guide-short',
      at(
        'guides',
        best(guides, (slug) => -guideSize(slug)),
      ),
    ],
    ['route', state(undefined)],
    ['question', state(best(questions, ({ ids }) => ids.length))],
    [
      'question-many',
      state(best(questions, ({ question }) => pack.tree.questions[question ?? '']?.options.length ?? 0)),
    ],
    ['detour', state(detours[0])],
    ['detour-late', state(best(detours, ({ ids }) => ids.length))],
    ['outcome-technical', state(technical.node)],
    ['outcome-offer', `${state(technical.node)}?offer=${encodeURIComponent(full.id)}`, { wait: '.route .contact' }],
    ['outcome-commercial', state(deepest(outcomes, ({ destination }) => destination.ladder === 'commercial').node)],
    ['outcome-customer', state(deepest(outcomes, ({ destination }) => destination.ladder === 'customer').node)],
    ['outcome-self', state(deepest(outcomes, ({ destination }) => destination.recipient === 'self').node)],
    ['outcome-desk', state(deepest(outcomes, ({ destination }) => destination.desk !== undefined).node)],
    ['outcome-plain', state(deepest(outcomes, ({ destination }) => destination.ladder === undefined).node)],
    ['outcome-page', outcomeHref(locale, technical.destination.id)],
    ['outcome-page-busy', outcomeHref(locale, busiest)],
    ['outcomes', at('route', 'outcomes')],
    ['proof', at('route', 'proof')],
    ['responsibilities', at('responsibilities')],
    ['gaps', at('gaps')],
    ['offers', at('offers')],
    ['offers-hits', `${at('offers')}?q=${word}`, { wait: '.directory .entries a.title' }],
    ['offers-none', `${at('offers')}?q=${NONSENSE}`, { wait: '.directory ul:not(.tags) a' }],
    ['publisher', at('offers', publisher)],
    ['contact', contactPage(full)],
    ['contact-long', contactPage(best(offers, (offer) => title(offer).length))],
    ['contact-rtl', contactPage(best(offers, (offer) => (listingFor(offer, locale).direction === 'rtl' ? 1 : 0)))],
    ['contact-bare', contactPage(best(offers, (offer) => lacks(offer, locale)))],
    ['search', at('search')],
    ['search-hits', `${at('search')}?q=${word}`, { wait: 'section[aria-labelledby^=kind-] a' }],
    ['search-none', `${at('search')}?q=${NONSENSE}`, { wait: '[role=status]:not(:empty) ~ ul a' }],
    ['glossary', at('glossary')],
    ['sources', at('sources')],
    ['legal', at('legal')],
    ['privacy', at('privacy')],
    ['not-found', at('no-such-page'), { status: 404 }],
  ];
  const known = new Set(listed.map(([, path]) => path));
  // New pages of a kind of their own are included automatically.
  const later = [[], ['route'], ['preview']].flatMap((folder) =>
    below(edition, locale, folder)
      .map((name) => [...folder, name])
      .filter((segments) => isBuilt(edition, at(...segments)) && !known.has(at(...segments)))
      .filter(
        (segments) =>
          segments[0] !== 'route' ||
          !(pack.tree.questions[pack.tree.start]?.options ?? []).some(({ id }) => id === segments[1]),
      )
      .map((segments): [string, string] => [segments.join('-'), at(...segments)]),
  );
  return [...listed, ...later].map(([name, path, more]) => ({ name, locale, path, ...more }));
}

function below(edition: Edition, locale: Locale, folder: readonly string[]): string[] {
  if (!isBuilt(edition, localizedPath(locale, ...folder))) return [];
  return readdirSync(join(outputOf(edition), locale, ...folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** The pieces of structure of a template as built; those of the page for addresses that do not exist, if it has no file. */
function piecesIn(edition: Edition, { path, locale }: Template): Set<string> {
  const [address = ''] = path.split('?');
  const file = isBuilt(edition, address) ? `${address}index.html` : `${locale}/404.html`;
  return piecesOf(readFileSync(join(outputOf(edition), file), 'utf8'));
}

/**
 * The templates for axe to look at, each with the language that needs it: a page that another language has with the same pieces
 * of structure differs in words only.
 */
export function axeTemplates(edition: Edition): Template[] {
  const seen = new Map<string, Set<string>>();
  return locales
    .flatMap((locale) => withOffers(edition, locale))
    .filter((template) => {
      const pieces = piecesIn(edition, template);
      const known = seen.get(template.name) ?? new Set();
      seen.set(template.name, known.union(pieces));
      return process.env.FULL === '1' || !pieces.isSubsetOf(known);
    });
}

/** The editions differ in what they show of offers only: pages with offers are checked in both, others in one. */
function withOffers(edition: Edition, locale: Locale): Template[] {
  const all = templates(edition, locale);
  return edition === 'partner'
    ? all
    : all.filter(({ name }) => /^(contact|outcome-(technical|offer|customer))/.test(name));
}
