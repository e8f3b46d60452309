import { useEffect, useRef } from 'preact/hooks';
import { translator } from '../i18n/dictionary.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { kindLabel } from '../offers/kinds.ts';
import { OFFER_KINDS } from '../offers/types.ts';
import { EntryItem } from '../ui/EntryItem.tsx';
import { searchDictionary } from './dictionary.ts';
import type { Piece } from './excerpt.ts';
import type { OfferHit } from './offers.ts';
import { type Hit, offersFirst, type SearchAnswer, viewOf } from './search.ts';
import { type SearchKind, type SearchState, searchKinds } from './state.ts';

const KINDS = {
  answer: 'kindAnswer',
  guide: 'kindGuide',
  term: 'kindTerm',
  gap: 'kindGap',
  page: 'kindPage',
  offer: 'kindOffer',
} as const satisfies Record<SearchKind, string>;
const ONE = { guide: 'oneGuide', term: 'oneTerm', gap: 'oneGap', page: 'onePage' } as const;

/** Hits of a page of results where one list is shown, and of each list where both are. */
export const PER_PAGE = 10;
const PER_LIST = 5;

/** What the page shows: an answer and the offers of it that were loaded. */
export interface Results extends SearchAnswer {
  state: SearchState;
  shownOffers: OfferHit[];
}

/** How many hits of a list are shown. */
export function shownCount({ kind, page }: SearchState, list: 'guidance' | 'offers', both: boolean): number {
  if (kind !== undefined || !both) return PER_PAGE * page;
  return list === 'guidance' ? PER_LIST + PER_PAGE * (page - 1) : PER_LIST;
}

interface Props {
  locale: Locale;
  results: Results;
  /** Called with what is asked for next. */
  go(state: SearchState): void;
}

/** Narrows hits down: by kind, and offers by theirs. What is chosen shows at once, before its hits are there. */
export function Facets({
  locale,
  results,
  state,
  go,
}: Omit<Props, 'results'> & { results?: Results; state: SearchState }) {
  const t = translator(searchDictionary, locale);
  const count = (kind: SearchKind) =>
    kind === 'offer' ? (results?.offers?.count ?? 0) : (results?.hits.filter((hit) => hit.kind === kind).length ?? 0);
  const { query, kind, type } = state;
  const types = results?.offers?.kinds ?? {};
  return (
    <p class="search-facets tools">
      <label>
        {t('kinds')}{' '}
        <select
          class="field small"
          id="search-kind"
          value={kind ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const chosen = searchKinds.find((each) => each === value);
            go({ query, page: 1, ...(chosen && { kind: chosen }) });
          }}
        >
          <option value="">{t('kindAll')}</option>
          {searchKinds.map((each) => (
            <option value={each} key={each}>
              {t(KINDS[each])}
              {kind === undefined && results !== undefined && ` (${formatNumber(locale, count(each))})`}
            </option>
          ))}
        </select>
      </label>
      {kind === 'offer' && (
        <label>
          {t('type')}{' '}
          <select
            class="field small"
            id="search-type"
            value={type ?? ''}
            onChange={({ currentTarget: { value } }) =>
              go({ query, kind, page: 1, ...(value !== '' && { type: value }) })
            }
          >
            <option value="">{t('typeAll')}</option>
            {OFFER_KINDS.filter((each) => types[each] || each === type).map((each) => (
              <option value={each} key={each}>
                {kindLabel(locale, each)} ({formatNumber(locale, types[each] ?? 0)})
              </option>
            ))}
          </select>
        </label>
      )}
    </p>
  );
}

/** The lists of hits, each with a way to more of them. */
export function Lists({ locale, results, go }: Props) {
  const t = translator(searchDictionary, locale);
  const { state, offers, shownOffers } = results;
  const { kind, query, page } = state;
  const guidance = results.hits.filter((hit) => kind === undefined || hit.kind === kind);
  const both = kind === undefined && guidance.length > 0 && (offers?.count ?? 0) > 0;
  const hits = kind === 'offer' ? [] : guidance.slice(0, shownCount(state, 'guidance', both));
  const lists = [
    hits.length > 0 && (
      <List
        key="guidance"
        id="guidance"
        title={t(kind === undefined ? 'listGuidance' : KINDS[kind])}
        items={hits.map((hit) => <GuidanceItem key={hit.url} hit={hit} locale={locale} />)}
        rest={guidance.length - hits.length}
        label={t('more', { count: Math.min(PER_PAGE, guidance.length - hits.length) })}
        more={() => go({ ...state, page: page + 1 })}
      />
    ),
    shownOffers.length > 0 && offers !== undefined && (
      <List
        key="offers"
        id="offers"
        title={t('listOffers')}
        items={shownOffers.map((offer) => <OfferItem key={offer.url} offer={offer} locale={locale} />)}
        rest={offers.count - shownOffers.length}
        label={
          both
            ? t('allOffers', { count: offers.count })
            : t('more', { count: Math.min(PER_PAGE, offers.count - shownOffers.length) })
        }
        more={() => go(both ? { query, kind: 'offer', page: 1 } : { ...state, page: page + 1 })}
      />
    ),
  ];
  return <>{offersFirst(results) ? lists.reverse() : lists}</>;
}

interface ListProps {
  id: string;
  title: string;
  items: preact.JSX.Element[];
  rest: number;
  label: string;
  more(): void;
}

function List({ id, title, items, rest, label, more }: ListProps) {
  const list = useRef<HTMLUListElement>(null);
  const next = useRef<number>();
  // The button may be gone when more hits are there: reading goes on at the first of them.
  useEffect(() => {
    if (next.current === undefined || next.current >= items.length) return;
    list.current?.children[next.current]?.querySelector('a')?.focus();
    next.current = undefined;
  }, [items.length]);
  return (
    <section class="flow" aria-labelledby={`kind-${id}`}>
      <h2 id={`kind-${id}`}>{title}</h2>
      <ul class="entries" ref={list}>
        {items}
      </ul>
      {rest > 0 && (
        <p>
          <button
            class="button small"
            type="button"
            onClick={() => {
              next.current = items.length;
              more();
            }}
          >
            {label}
          </button>
        </p>
      )}
    </section>
  );
}

function GuidanceItem({ hit, locale }: { hit: Hit; locale: Locale }) {
  const t = translator(searchDictionary, locale);
  const { title, passage, reason } = viewOf(hit, locale);
  return (
    <EntryItem
      href={hit.url}
      title={<Pieces pieces={title} />}
      tag={
        <>
          {hit.context !== undefined && <span class="hint">{hit.context}</span>}{' '}
          {hit.kind !== 'answer' && <span class="tag">{t(ONE[hit.kind])}</span>}
        </>
      }
      summary={
        <>
          <Pieces pieces={passage} />
          {reason !== undefined && <div>{t('reason', { reason })}</div>}
          {hit.others.length > 0 && (
            <div class="search-roles">
              {t('others')}{' '}
              {hit.others.map(({ role, url }) => (
                <a href={url} key={role}>
                  {role}
                </a>
              ))}
            </div>
          )}
        </>
      }
    />
  );
}

function OfferItem({ offer, locale }: { offer: OfferHit; locale: Locale }) {
  const kind = OFFER_KINDS.find((each) => each === offer.kind);
  return (
    <EntryItem
      href={offer.url}
      title={offer.title}
      summary={
        <>
          {offer.publisher}
          {kind !== undefined && ` · ${kindLabel(locale, kind)}`}
          <div>
            <Pieces pieces={piecesOf(offer.excerpt)} />
          </div>
        </>
      }
    />
  );
}

/** Takes the excerpt of Pagefind apart; nothing of it becomes markup but the marks. */
export function piecesOf(excerpt: string): Piece[] {
  return excerpt.split(/<\/?mark>/).map((text, index) => {
    return {
      text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
      marked: index % 2 === 1,
    };
  });
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  return <>{pieces.map(({ text, marked }, index) => (marked ? <mark key={`${index} ${text}`}>{text}</mark> : text))}</>;
}
