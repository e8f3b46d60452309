import { fillWindows } from '../claims/durations.ts';
import type { Claims } from '../claims/types.ts';
import type { Term } from '../glossary/types.ts';
import type { GuideSource } from '../guides/source.ts';
import { parseListingHtml, plainText } from '../html/parse.ts';
import { type Locale, locales } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { cspLabel, kindLabel } from '../offers/labels.ts';
import { listingFor } from '../offers/listing-for.ts';
import type { ContactRole, ProjectedContact, ProjectedOffer } from '../offers/types.ts';
import { outcomeHref } from '../routing/codec.ts';
import { overlap } from '../routing/engine.ts';
import type { Known, RoutingData } from '../routing/types.ts';
import { everydayWords } from './everyday.ts';
import { keywordsOf, renderingsOf } from './keywords.ts';
import type { SearchKind } from './kinds.ts';

/** The content that search finds. Offers are projected, so that no hidden contact is found. */
interface SearchContent {
  claims: Claims;
  glossary: readonly Term[];
  offers: readonly ProjectedOffer[];
  routing: Pick<RoutingData, 'cases' | 'knownMessages' | 'rules' | 'tree' | 'wording'>;
}

/** What the index knows of a page. */
export interface SearchRecord {
  locale: Locale;
  kind: SearchKind;
  /** What hits are narrowed down by: the kind of page, of an offer the kind of offer. */
  facet: string;
  url: string;
  title: string;
  /** Shown below the title. */
  summary: string;
  content: string;
  /** What the page is called elsewhere. */
  keywords: string;
  /** Words of every day that the page does not use itself. */
  everyday: string;
  /** What callers say, and the messages they see. */
  said: string;
  /** Other words for the terms that the page uses. */
  related: string;
  /** Phone numbers as digits with country code. */
  phones: string[];
}

/** Terms of the glossary that name the contacts of a listing. */
const ROLES: Record<ContactRole, string> = {
  support: 'customer-support-contact',
  engineering: 'engineering-contact',
  csp: 'csp-program-contact',
};

/**
 * Makes the search records of answers, guides, offers and terms; single pages are read where they were built. States of the
 * tree are left out: their answers stand for them, and are found by what the tree offers on the way.
 * @param data the content of the edition
 * @param guides the guides as written
 */
export function searchRecords(data: SearchContent, guides: readonly GuideSource[]): SearchRecord[] {
  return locales.flatMap((locale) => {
    const page = (kind: SearchKind, url: string, title: string, own: Partial<SearchRecord>): SearchRecord => {
      const made = { ...EMPTY, ...own, locale, kind, facet: kind, url, title };
      const related = keywordsOf(join([title, made.summary, made.content]), data.glossary, locale);
      return { ...made, related: join([made.related, related]) };
    };
    const said = saidFor(data.routing, locale);
    const outcomes = Object.entries(data.routing.wording[locale].outcomes).map(([id, words]) =>
      page('answer', outcomeHref(locale, id), words.heading, {
        summary: words.lead,
        content: join([...(words.steps ?? []), ...(words.ready ?? []), words.message?.subject, words.customer]),
        ...said(id),
        everyday: everydayWords[locale][id] ?? '',
      }),
    );
    const pages = guides
      .filter((guide) => guide.locale === locale)
      .map(({ slug, data: { title, description, inShort }, text }) =>
        page('guide', localizedPath(locale, 'guides', slug), title, {
          summary: description,
          content: fillWindows(join([...inShort.map((s) => s.text), text]), data.claims, locale),
          everyday: everydayWords[locale][slug] ?? '',
        }),
      );
    const terms = data.glossary.map((term) => ({
      ...page('term', `${localizedPath(locale, 'glossary')}#${term.id}`, term.term[locale], {
        summary: term.definition[locale],
      }),
      keywords: join(renderingsOf(term)),
      related: '',
    }));
    return [...outcomes, ...pages, ...terms, ...data.offers.map((offer) => offerRecord(offer, data.glossary, locale))];
  });
}

const EMPTY = { summary: '', content: '', keywords: '', everyday: '', said: '', related: '', phones: [] };

function offerRecord(offer: ProjectedOffer, glossary: readonly Term[], locale: Locale): SearchRecord {
  const listing = listingFor(offer, locale);
  const slots = Object.entries(listing.contacts) as [ContactRole, { exists: boolean; contact?: ProjectedContact }][];
  const contacts = slots.flatMap(([, { contact }]) => (contact === undefined ? [] : [contact]));
  const roles = slots.flatMap(([role, { exists }]) => (exists ? glossary.filter(({ id }) => id === ROLES[role]) : []));
  const description = listing.description === undefined ? '' : plainText(parseListingHtml(listing.description));
  const digits = contacts.map(({ phone, tel }) => (tel ?? phone ?? '').replace(/;.*/, '').replaceAll(/\D/g, ''));
  return {
    ...EMPTY,
    locale,
    kind: 'offer',
    facet: offer.kind,
    url: localizedPath(locale, 'offers', offer.publisher.id, offer.offer),
    title: listing.title ?? offer.offer,
    summary: `${offer.publisher.name} · ${kindLabel(locale, offer.kind)}`,
    keywords: offer.publisher.name,
    content: join([
      cspLabel(locale, offer.csp.state),
      listing.summary,
      description,
      ...roles.flatMap(({ term }) => Object.values(term)),
      ...contacts.map(({ name }) => name),
      ...contacts.map(({ email }) => domainOf(email)),
    ]),
    phones: [...new Set(digits.map((each) => each.replace(/^0+/, '')).filter((each) => each.length > 5))],
  };
}

/** The labels of the host of an address but the last, which says nothing. */
function domainOf(email = ''): string {
  return (email.split('@')[1] ?? '').split('.').slice(0, -1).join(' ');
}

/** What leads to a destination: labels of the tree, words of callers, texts of messages. */
function saidFor(
  { cases, knownMessages, rules, tree, wording }: SearchContent['routing'],
  locale: Locale,
): (destination: string) => Pick<SearchRecord, 'said' | 'related'> {
  const options = Object.values(tree.questions).flatMap((question) => question.options);
  return (destination) => {
    const own = rules.filter((rule) => rule.destination === destination);
    const leads = (set: Known) => own.some(({ when }) => 'symptom' in when && overlap(set, when));
    const labels = options
      .filter(({ set }) => set.symptom !== undefined && leads(set))
      .map(({ id }) => wording[locale].options[id]?.label);
    // The first symptom is what a message mostly means; the others are for roles that cannot have it.
    const first = (set: Known): Known => ({ ...set, ...(set.symptom && { symptom: set.symptom.slice(0, 1) }) });
    const texts = (messages: typeof knownMessages) =>
      messages.flatMap(({ patterns, note }) => [...patterns, note[locale]]);
    const mostly = knownMessages.filter(({ set }) => leads(first(set)));
    const also = knownMessages.filter((message) => !mostly.includes(message) && leads(message.set));
    const words = cases.filter((each) => each.destination === destination).map((each) => each.words[locale]);
    return { said: join([...new Set([...labels, ...texts(mostly), ...words])]), related: join(texts(also)) };
  };
}

/** Joins texts so that the words of neighbours are not glued together. */
function join(texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join(' ');
}
