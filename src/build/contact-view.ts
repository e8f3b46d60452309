/** Makes the content and head of the contact page of an offer, for a build and for the dev server. */
import { offerQuery } from '../advice/carry.ts';
import { LADDERS } from '../advice/ladder.ts';
import { type LadderTopics, NOT_FOR_PUBLISHER, topicsFor } from '../advice/topics.ts';
import type { Source } from '../claims/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { BOX_SOURCES } from '../offers/fields.ts';
import { offerJsonLd } from '../offers/json-ld.ts';
import { listingFor } from '../offers/listing-for.ts';
import { offerPagesDictionary } from '../offers/pages-dictionary.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { outcomeHref } from '../routing/codec.ts';
import type { PackPath, RoutingPack } from '../routing/pack.ts';
import { scriptSafeJson } from '../ui/json-ld.ts';
import type { SiteData } from './site-data.ts';

/** Data of all contact pages of a locale, which can be sent to a worker. */
export interface ContactContext {
  locale: Locale;
  /** Absolute address of the site. */
  site: string;
  today: string;
  /** Destination -> heading of its answer. */
  headings: Record<string, string>;
  destinations: RoutingPack['destinations'];
  path: PackPath | undefined;
  /** Sources that name the boxes of each kind of offer. */
  sources: Record<string, Source>;
  operator: string | undefined;
  issues: string | undefined;
}

export type ContactHead = ReturnType<typeof contactHead>;

/** Head and content of a contact page. */
export type ContactView = ReturnType<typeof contactView>;

/** Collects the data of all contact pages of a locale. */
export function contactContext(data: SiteData, pack: RoutingPack, site: string): ContactContext {
  const boxes = Object.values(BOX_SOURCES).flatMap((id) => {
    const source = data.sources[id];
    return source === undefined ? [] : [[source.id, source] as const];
  });
  return {
    locale: pack.locale,
    site,
    today: data.buildDate,
    headings: Object.fromEntries(Object.entries(pack.wording.outcomes).map(([id, { heading }]) => [id, heading])),
    destinations: pack.destinations,
    path: pack.paths[LADDERS.technical.path],
    sources: Object.fromEntries(boxes),
    operator: data.site.operator?.email,
    issues: data.site.operator?.issues,
  };
}

/** Makes the head of a contact page. */
export function contactHead(locale: Locale, offer: ProjectedOffer) {
  const page = offerPagesDictionary(locale);
  const title = listingFor(offer, locale).title ?? offer.offer;
  return {
    title: page('contactTitle', { offer: title }),
    description: page('contactDescription', { offer: title, publisher: offer.publisher.name }).slice(0, 170),
    path: localizedPath(locale, 'offers', offer.publisher.id, offer.offer),
    noindex: offer.fictional,
  };
}

/** Makes content and head of the contact page of an offer. */
export function contactView(context: ContactContext, offer: ProjectedOffer) {
  const { locale, site, headings, destinations, sources, path, today, operator, issues } = context;
  const page = offerPagesDictionary(locale);
  const listing = listingFor(offer, locale);
  const query = offerQuery(offer.id);
  const link = (id: string) => ({ label: headings[id] ?? id, href: outcomeHref(locale, id) + query });
  const links = ({ ladder, destinations: ids }: LadderTopics) => ({ ladder, links: ids.map(link) });
  const absolute = (...segments: string[]) => new URL(localizedPath(locale, 'offers', ...segments), site).href;
  const address = absolute(offer.publisher.id, offer.offer);
  const above = {
    directory: { title: page('directoryTitle'), href: absolute() },
    publisher: absolute(offer.publisher.id),
  };
  return {
    head: contactHead(locale, offer),
    page: {
      locale,
      offer,
      topics: topicsFor(offer, destinations).map(links),
      elsewhere: NOT_FOR_PUBLISHER.map(link),
      path,
      today,
    },
    extras: {
      locale,
      offer,
      address,
      operator,
      issues,
      source: sources[BOX_SOURCES[offer.kind] ?? ''],
    },
    /** Structured data as the text of a script element. */
    structured: scriptSafeJson(offerJsonLd(offer, listing, { page: address, ...above }, page('fictionalNotice'))),
  };
}
