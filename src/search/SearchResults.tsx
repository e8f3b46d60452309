import { useEffect, useRef } from 'preact/hooks';
import { translator } from '../i18n/dictionary.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { kindLabel } from '../offers/labels.ts';
import { OFFER_KINDS } from '../offers/types.ts';
import { EntryItem } from '../ui/EntryItem.tsx';
import { searchDictionary } from './dictionary.ts';
import { type Entry, markWords } from './engine.ts';
import { type SearchKind, searchKinds } from './kinds.ts';
import { type List, PER_PAGE, type Results } from './results.ts';
import type { SearchState } from './state.ts';

const KINDS = {
  answer: 'kindAnswer',
  guide: 'kindGuide',
  term: 'kindTerm',
  page: 'kindPage',
  offer: 'kindOffer',
} as const satisfies Record<SearchKind, string>;

const ONE = { answer: 'oneAnswer', guide: 'oneGuide', term: 'oneTerm', page: 'onePage' } as const;

interface Props {
  locale: Locale;
  results: Results;
  /** Called with what is asked for next. */
  go(state: SearchState): void;
}

/**
 * Narrows hits down: by kind, and offers by theirs. Kinds without hits are left out, unless chosen. What is chosen shows at
 * once, before its hits are there.
 */
export function Facets({ locale, results, state, go }: Props & { state: SearchState }) {
  const t = translator(searchDictionary, locale);
  const { kinds, types, total } = results;
  const choice = (kind: SearchKind | undefined, count: number) => (
    <label class="choice" key={kind ?? 'all'}>
      <input
        type="radio"
        name="kind"
        value={kind ?? ''}
        checked={state.kind === kind}
        onChange={() => go({ query: state.query, ...(kind && { kind }), page: 1 })}
      />
      <span>
        {t(kind === undefined ? 'kindAll' : KINDS[kind])} <span class="hint">({formatNumber(locale, count)})</span>
      </span>
    </label>
  );
  const offered = OFFER_KINDS.filter((kind) => types[kind] !== undefined || kind === state.type);
  return (
    <form class="search-facets flow" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend class="visually-hidden">{t('kinds')}</legend>
        {choice(undefined, total)}
        {searchKinds
          .filter((kind) => kinds[kind] !== undefined || kind === state.kind)
          .map((kind) => choice(kind, kinds[kind] ?? 0))}
      </fieldset>
      {state.kind === 'offer' && (
        <p class="labelled">
          <label for="search-type">{t('type')}</label>{' '}
          <select
            class="field small"
            id="search-type"
            value={state.type ?? ''}
            onChange={({ currentTarget: { value } }) =>
              go({ query: state.query, kind: 'offer', ...(value !== '' && { type: value }), page: 1 })
            }
          >
            <option value="">{t('typeAll')}</option>
            {offered.map((kind) => (
              <option value={kind} key={kind}>
                {kindLabel(locale, kind)} ({formatNumber(locale, types[kind] ?? 0)})
              </option>
            ))}
          </select>
        </p>
      )}
    </form>
  );
}

/** The lists of hits, each with a way to more of them. */
export function Lists({ locale, results, go }: Props) {
  return results.lists.map((list) => (
    <HitList key={list.shelf} locale={locale} results={results} go={go} list={list} />
  ));
}

function HitList({ locale, results, go, list }: Props & { list: List }) {
  const t = translator(searchDictionary, locale);
  const { shelf, count, entries } = list;
  const { state, lists, meant } = results;
  const rest = count - entries.length;
  const together = lists.length > 1;
  const query = `${state.query} ${meant ?? ''}`;
  const items = useRef<HTMLUListElement>(null);
  const next = useRef<number>();
  // The button may be gone when more hits are there: reading goes on at the first of them.
  useEffect(() => {
    if (next.current === undefined || next.current >= entries.length) return;
    items.current?.children[next.current]?.querySelector('a')?.focus();
    next.current = undefined;
  }, [entries.length]);
  const more = (state: SearchState) => {
    next.current = entries.length;
    go(state);
  };
  const heading = state.kind === undefined || state.kind === 'offer' ? undefined : KINDS[state.kind];
  return (
    <section class="flow" aria-labelledby={`kind-${shelf}`}>
      <h2 id={`kind-${shelf}`}>{t(heading ?? (shelf === 'offers' ? 'listOffers' : 'listGuidance'))}</h2>
      <ul class="entries" ref={items}>
        {entries.map((entry) => (
          <EntryItem
            key={entry.url}
            href={entry.url}
            title={<Pieces text={entry.title} query={query} locale={locale} />}
            tag={<KindTag entry={entry} locale={locale} />}
            summary={<Pieces text={summaryOf(entry, locale)} query={query} locale={locale} />}
          />
        ))}
      </ul>
      {rest > 0 &&
        (together && shelf === 'offers' ? (
          <p>
            <button
              class="button small"
              type="button"
              onClick={() => more({ query: state.query, kind: 'offer', page: 1 })}
            >
              {t('allOffers', { count })}
            </button>
          </p>
        ) : (
          <p>
            <button class="button small" type="button" onClick={() => more({ ...state, page: state.page + 1 })}>
              {t('more', { count: Math.min(rest, PER_PAGE) })}
            </button>
          </p>
        ))}
    </section>
  );
}

function summaryOf({ summary, type }: Entry, locale: Locale): string {
  const kind = OFFER_KINDS.find((each) => each === type);
  return kind === undefined ? summary : `${summary} · ${kindLabel(locale, kind)}`;
}

function KindTag({ entry: { kind }, locale }: { entry: Entry; locale: Locale }) {
  const t = translator(searchDictionary, locale);
  return kind === 'offer' ? null : <span class="tag">{t(ONE[kind])}</span>;
}

/** A text with the words of the query marked. */
function Pieces({ text, query, locale }: { text: string; query: string; locale: Locale }) {
  return (
    <>
      {markWords(text, query, locale).map((piece, index) =>
        piece.marked ? <mark key={`${index} ${piece.text}`}>{piece.text}</mark> : piece.text,
      )}
    </>
  );
}
