import type { Term } from '../glossary/types.ts';
import type { GuideSource } from '../guides/source.ts';
import { parseListingHtml, plainText } from '../html/parse.ts';
import { type Locale, locales } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { cspLabel, kindLabel } from '../offers/labels.ts';
import { listingFor } from '../offers/listing-for.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { outcomeHref } from '../routing/codec.ts';
import type { RoutingData } from '../routing/types.ts';
import { keywordsOf } from './keywords.ts';
import type { SearchKind } from './kinds.ts';

/** The content that search finds. Offers are projected, so that no hidden contact is found. */
interface SearchContent {
  glossary: readonly Term[];
  offers: readonly ProjectedOffer[];
  routing: Pick<RoutingData, 'wording'>;
}

/** What the index knows of a page. */
export interface SearchRecord {
  locale: Locale;
  kind: SearchKind;
  url: string;
  title: string;
  content: string;
  keywords: string;
}

/**
 * Makes the search records of all pages that readers look for: answers, guides, offers and terms. States of the tree are
 * left out; their answers stand for them.
 * @param data the content of the edition
 * @param guides the guides as written
 */
export function searchRecords(data: SearchContent, guides: readonly GuideSource[]): SearchRecord[] {
  return locales.flatMap((locale) => {
    const record = (kind: SearchKind, url: string, title: string, content: string): SearchRecord => {
      const keywords = keywordsOf(`${title} ${content}`, data.glossary, locale);
      return { locale, kind, url, title, content, keywords };
    };
    const outcomes = Object.entries(data.routing.wording[locale].outcomes).map(([id, words]) =>
      record(
        'answer',
        outcomeHref(locale, id),
        words.heading,
        join([words.lead, ...(words.steps ?? []), ...words.ready]),
      ),
    );
    const pages = guides
      .filter((guide) => guide.locale === locale)
      .map(({ slug, data: { title, description, inShort }, text }) =>
        record(
          'guide',
          localizedPath(locale, 'guides', slug),
          title,
          join([description, ...inShort.map((s) => s.text), text]),
        ),
      );
    const offers = data.offers.map((offer) => {
      const listing = listingFor(offer, locale);
      const contacts = Object.values(listing.contacts).flatMap(({ contact }) => Object.values(contact ?? {}));
      const description = listing.description === undefined ? '' : plainText(parseListingHtml(listing.description));
      const phones = contacts.map((value) => value.replaceAll(/[^\d]/g, '')).filter((digits) => digits.length > 5);
      return {
        ...record(
          'offer',
          localizedPath(locale, 'offers', offer.publisher.id, offer.offer),
          listing.title ?? offer.offer,
          join([
            offer.publisher.name,
            kindLabel(locale, offer.kind),
            cspLabel(locale, offer.csp.state),
            listing.summary,
            description,
            ...contacts,
          ]),
        ),
        keywords: join(phones),
      };
    });
    const terms = data.glossary.map((term) => ({
      ...record('term', `${localizedPath(locale, 'glossary')}#${term.id}`, term.term[locale], term.definition[locale]),
      keywords: join([...term.synonyms[locale], ...term.parts, ...Object.values(term.term)]),
    }));
    return [...outcomes, ...pages, ...offers, ...terms];
  });
}

/** Joins texts so that the words of neighbours are not glued together. */
function join(texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join(' ');
}
