import { useState } from 'preact/hooks';
import { translator } from '../i18n/dictionary.ts';
import { formatLanguage } from '../i18n/format.ts';
import { type Locale, languageTag } from '../i18n/locale.ts';
import type { PublisherEntry } from './catalogue.ts';
import { type DirectoryState, FACETS, type Facet, type FacetCounts } from './directory.ts';
import { directoryDictionary } from './directory-dictionary.ts';
import { wordsOf } from './fold.ts';
import { cspLabel, kindLabel } from './labels.ts';
import type { PublisherCount } from './letters.ts';
import { CONTACT_BITS, type ContactBit } from './shard-format.ts';
import { CSP_STATES, type CspState, OFFER_KINDS, type OfferKind } from './types.ts';

/** Keys of the names of the facets in the dictionary of the directory. */
export const TITLES = {
  kind: 'facetKind',
  csp: 'facetCsp',
  contact: 'facetContact',
  language: 'facetLanguage',
  publisher: 'facetPublisher',
} as const satisfies Record<Facet, string>;

const CONTACTS = {
  support: 'contactSupport',
  csp: 'contactCsp',
  engineering: 'contactEngineering',
  website: 'contactWebsite',
  marketing: 'contactMarketing',
} as const satisfies Record<ContactBit, string>;

/**
 * Names the values of facets.
 * @param publishers those that can be named; of others the id is shown
 */
export function facetNames(
  locale: Locale,
  publishers: readonly Pick<PublisherCount, 'id' | 'name'>[],
): (facet: Facet, value: string) => string {
  const t = translator(directoryDictionary, locale);
  return (facet, value) => {
    switch (facet) {
      case 'kind':
        return kindLabel(locale, value as OfferKind);
      case 'csp':
        return cspLabel(locale, value as CspState);
      case 'contact':
        return t(CONTACTS[value as ContactBit]);
      case 'language':
        return formatLanguage(locale, value);
      case 'publisher':
        return publishers.find(({ id }) => id === value)?.name ?? value;
    }
  };
}

interface Props {
  locale: Locale;
  state: DirectoryState;
  /** How many of the offers found each value has; absent before anything is found. */
  counts: FacetCounts | undefined;
  totals: Omit<FacetCounts, 'publisher'>;
  /** All publishers, once they are loaded. */
  publishers: readonly PublisherEntry[] | undefined;
  largest: readonly PublisherCount[];
  /** Whether the largest are all. */
  allPublishers: boolean;
  /** Whether the counts name publishers. */
  publishersCounted: boolean;
  onChoose: (facet: Facet, value: string) => void;
  /** The publishers were opened or closed. */
  onPublishers: (open: boolean) => void;
}

/** What narrows the list of the directory: a disclosure for each facet, with check boxes and true counts. */
export function DirectoryFacets(props: Props) {
  const { locale, state, counts, totals, publishers, largest, allPublishers, publishersCounted } = props;
  const { onChoose, onPublishers } = props;
  const t = translator(directoryDictionary, locale);
  const [publisherQuery, setPublisherQuery] = useState('');
  const nameOf = facetNames(locale, publishers ?? largest);

  const choices = (facet: Facet): string[] => {
    switch (facet) {
      case 'kind':
        return byName(OFFER_KINDS.filter((kind) => totals.kind[kind] !== undefined));
      case 'csp':
        return CSP_STATES.filter((each) => totals.csp[each] !== undefined).toReversed();
      case 'contact':
        return CONTACT_BITS.filter((each) => totals.contact[each] !== undefined);
      case 'language':
        return byName(Object.keys(totals.language));
      case 'publisher':
        return publisherChoices();
    }
    function byName(values: string[]): string[] {
      const { compare } = new Intl.Collator(languageTag(locale));
      return values.toSorted((a, b) => compare(nameOf(facet, a), nameOf(facet, b)));
    }
  };
  const publisherChoices = (): string[] => {
    const words = wordsOf(publisherQuery);
    if (words.length === 0 || publishers === undefined) {
      return [...new Set([...state.chosen.publisher, ...largest.map(({ id }) => id)])];
    }
    return publishers
      .filter(({ name }) => words.every((word) => wordsOf(name).some((each) => each.startsWith(word))))
      .slice(0, largest.length)
      .map(({ id }) => id);
  };
  const countOf = (facet: Facet, value: string): number | undefined => {
    if (facet !== 'publisher') return (counts ?? totals)[facet][value] ?? 0;
    if (counts === undefined) return (publishers ?? largest).find(({ id }) => id === value)?.count;
    return publishersCounted ? (counts.publisher[value] ?? 0) : undefined;
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of groups, each of them a fieldset
    <div class="facets" role="group" aria-label={t('filters')}>
      {FACETS.map((facet) => (
        <details
          class="facet"
          key={facet}
          onToggle={(event) => {
            if (facet === 'publisher') onPublishers(event.currentTarget.open);
          }}
        >
          <summary>
            {state.chosen[facet].length === 0
              ? t(TITLES[facet])
              : t('facetChosen', { facet: t(TITLES[facet]), count: state.chosen[facet].length })}
          </summary>
          <fieldset class="bare">
            <legend class="visually-hidden">{t(TITLES[facet])}</legend>
            {facet === 'contact' && <p class="hint">{t('contactHint')}</p>}
            {facet === 'publisher' && !allPublishers && (
              <>
                <p class="hint" id="publisher-hint">
                  {t('publisherLargest')}
                </p>
                <input
                  class="field small"
                  type="search"
                  autocomplete="off"
                  aria-label={t('publisherFind')}
                  aria-describedby="publisher-hint"
                  placeholder={t('publisherFind')}
                  value={publisherQuery}
                  onInput={(event) => setPublisherQuery(event.currentTarget.value)}
                />
              </>
            )}
            {choices(facet).map((value) => {
              const number = countOf(facet, value);
              return (
                <label class="choice" key={value}>
                  <input
                    type="checkbox"
                    name={facet}
                    value={value}
                    checked={state.chosen[facet].includes(value)}
                    onChange={() => onChoose(facet, value)}
                  />{' '}
                  <span>
                    {nameOf(facet, value)}{' '}
                    {number !== undefined && (
                      <span class="soft">({new Intl.NumberFormat(languageTag(locale)).format(number)})</span>
                    )}
                  </span>
                </label>
              );
            })}
            {choices(facet).length === 0 && <p class="hint">{t('publisherNone')}</p>}
          </fieldset>
        </details>
      ))}
    </div>
  );
}
