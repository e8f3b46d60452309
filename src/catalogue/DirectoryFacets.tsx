import type { VNode } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { foldedWords } from '../i18n/fold.ts';
import { formatLanguage, formatNumber } from '../i18n/format.ts';
import { type Locale, languageTag } from '../i18n/locale.ts';
import { offersDictionary } from '../offers/dictionary.ts';
import { cspLabel, kindLabel } from '../offers/kinds.ts';
import { type ContactRole, CSP_STATES, type CspState, OFFER_KINDS, type OfferKind } from '../offers/types.ts';
import type { PublisherEntry } from './catalogue.ts';
import { type DirectoryState, FACETS, type Facet, type FacetCounts } from './directory.ts';
import { directoryDictionary } from './directory-dictionary.ts';
import type { PublisherCount } from './letters.ts';
import { CONTACT_BITS } from './shard-format.ts';

/**
 * Names the values of facets.
 * @param publishers known publishers; for others the id is shown
 */
export function facetNames(
  locale: Locale,
  publishers: readonly Pick<PublisherCount, 'id' | 'name'>[],
): (facet: Facet, value: string) => string {
  const t = offersDictionary(locale);
  return (facet, value) => {
    switch (facet) {
      case 'kind':
        return kindLabel(locale, value as OfferKind);
      case 'csp':
        return cspLabel(locale, value as CspState);
      case 'contact':
        if (value === 'marketing') return t(value);
        return t(value === 'website' ? 'step-support-website' : `step-${value as ContactRole}-contact`);
      case 'language':
        return formatLanguage(locale, value);
      case 'publisher':
        return publishers.find(({ id }) => id === value)?.name ?? value;
    }
  };
}

interface Props {
  locale: Locale;
  chosen: DirectoryState['chosen'];
  /** How many of the offers found each value has; absent before anything is found. */
  counts: FacetCounts | undefined;
  totals: Omit<FacetCounts, 'publisher'>;
  /** All publishers, once they are loaded. */
  publishers: readonly PublisherEntry[] | undefined;
  largest: readonly PublisherCount[];
  /** Whether the largest publishers are all publishers. */
  allPublishers: boolean;
  /** Whether the counts name publishers. */
  publishersCounted: boolean;
  onChoose: (facet: Facet, value: string) => void;
  /** The publishers were opened or closed. */
  onPublishers: (open: boolean) => void;
}

/** The filters of the directory: a disclosure for each facet, with check boxes and counts. */
export function DirectoryFacets(props: Props) {
  const { locale, chosen, counts, totals, publishers, largest, allPublishers, publishersCounted } = props;
  const { onChoose, onPublishers } = props;
  const t = directoryDictionary(locale);
  const [publisherQuery, setPublisherQuery] = useState('');
  const nameOf = facetNames(locale, publishers ?? largest);

  // Names and their order are kept, because each typed letter needs them.
  const fixed = useMemo(() => {
    const { compare } = new Intl.Collator(languageTag(locale));
    const named = facetNames(locale, []);
    const byName = (facet: Facet, values: string[]) => values.sort((a, b) => compare(named(facet, a), named(facet, b)));
    return {
      kind: byName(
        'kind',
        OFFER_KINDS.filter((kind) => totals.kind[kind] !== undefined),
      ),
      csp: CSP_STATES.filter((each) => totals.csp[each] !== undefined).toReversed(),
      contact: CONTACT_BITS.filter((each) => totals.contact[each] !== undefined),
      language: byName('language', Object.keys(totals.language)),
    };
  }, [locale, totals]);
  const searchable = useMemo(() => publishers?.map(({ id, name }) => ({ id, words: foldedWords(name) })), [publishers]);

  const publisherChoices = (): string[] => {
    const wanted = foldedWords(publisherQuery);
    if (wanted.length === 0 || searchable === undefined) {
      return [...new Set([...chosen.publisher, ...largest.map(({ id }) => id)])];
    }
    return searchable
      .filter(({ words }) => wanted.every((begin) => words.some((each) => each.startsWith(begin))))
      .slice(0, largest.length)
      .map(({ id }) => id);
  };
  const choices: Record<Facet, readonly string[]> = { ...fixed, publisher: publisherChoices() };
  const countOf = (facet: Facet, value: string): number | undefined => {
    if (facet !== 'publisher') return (counts ?? totals)[facet][value] ?? 0;
    if (counts === undefined) return (publishers ?? largest).find(({ id }) => id === value)?.count;
    return publishersCounted ? (counts.publisher[value] ?? 0) : undefined;
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of groups, each of them a fieldset
    <div class="facets" role="group" aria-label={t('filters')}>
      {FACETS.map((facet) => (
        <Disclosure
          key={facet}
          title={
            chosen[facet].length === 0
              ? t(`facet-${facet}`)
              : t('facetChosen', { facet: t(`facet-${facet}`), count: chosen[facet].length })
          }
          onToggle={(open) => {
            if (facet === 'publisher') onPublishers(open);
          }}
          content={() => (
            <fieldset>
              <legend class="visually-hidden">{t(`facet-${facet}`)}</legend>
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
              {choices[facet].map((value) => {
                const offers = countOf(facet, value);
                return (
                  <label class="choice" key={value}>
                    <input
                      type="checkbox"
                      name={facet}
                      value={value}
                      checked={chosen[facet].includes(value)}
                      onChange={() => onChoose(facet, value)}
                    />{' '}
                    <span>
                      {nameOf(facet, value)}{' '}
                      {offers !== undefined && <span class="soft">({formatNumber(locale, offers)})</span>}
                    </span>
                  </label>
                );
              })}
              {choices[facet].length === 0 && <p class="hint">{t('publisherNone')}</p>}
            </fieldset>
          )}
        />
      ))}
    </div>
  );
}

interface DisclosureProps {
  title: string;
  onToggle: (open: boolean) => void;
  content: () => VNode;
}

/**
 * Discloses a facet. While it is closed its counts are not updated, because nobody sees them and each letter changes
 * them.
 */
function Disclosure({ title, onToggle, content }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const shown = useRef<VNode>();
  if (open || shown.current === undefined) shown.current = content();
  return (
    <details
      class="facet"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        onToggle(currentTarget.open);
      }}
    >
      {/* The click event comes before the disclosure opens, so that no outdated count is painted. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is interactive */}
      <summary onClick={() => setOpen(true)}>{title}</summary>
      {shown.current}
    </details>
  );
}
