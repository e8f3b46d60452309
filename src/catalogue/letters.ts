import { foldLetters } from '../i18n/fold.ts';
import { type Locale, languageTag } from '../i18n/locale.ts';
import type { ProjectedOffer } from '../offers/types.ts';

/** A publisher and how many offers it has. */
export interface PublisherCount {
  id: string;
  name: string;
  count: number;
}

/** Counts the offers of each publisher, in the order of the offers. */
export function publishersOf(offers: readonly ProjectedOffer[]): PublisherCount[] {
  const byPublisher = Map.groupBy(offers, ({ publisher }) => publisher.id);
  return Array.from(byPublisher, ([id, own]) => ({ id, name: own[0]?.publisher.name ?? id, count: own.length }));
}

/** Counts the offers of each publisher, in the order of a locale. */
export function publisherCounts(offers: readonly ProjectedOffer[], locale: Locale): PublisherCount[] {
  const { compare } = new Intl.Collator(languageTag(locale));
  return publishersOf(offers).sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** Groups publishers by first letter: A to Z, and the rest under ''. */
export function byLetter(publishers: readonly PublisherCount[]): { letter: string; publishers: PublisherCount[] }[] {
  const groups = Map.groupBy(publishers, ({ name }) => /^[a-z]/.exec(foldLetters(name))?.[0].toUpperCase() ?? '');
  return [...groups]
    .map(([letter, own]) => ({ letter, publishers: own }))
    .sort((a, b) => (a.letter === '' ? 1 : b.letter === '' ? -1 : a.letter < b.letter ? -1 : 1));
}

const MOST_PUBLISHERS = 20;

/**
 * The publishers to choose from without searching: all in order of names, or those with the most offers.
 * @returns them, and whether they are all
 */
export function largestPublishers(
  offers: readonly ProjectedOffer[],
  locale: Locale,
): { publishers: PublisherCount[]; allPublishers: boolean } {
  const publishers = publisherCounts(offers, locale);
  if (publishers.length <= MOST_PUBLISHERS) return { publishers, allPublishers: true };
  const largest = publishers.toSorted((a, b) => b.count - a.count).slice(0, MOST_PUBLISHERS);
  return { publishers: largest, allPublishers: false };
}
