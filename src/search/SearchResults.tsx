import { useEffect, useRef } from 'preact/hooks';
import type { Locale } from '../i18n/locale.ts';
import { kindLabel } from '../offers/kinds.ts';
import { OFFER_KINDS } from '../offers/types.ts';
import { Button } from '../ui/Button.tsx';
import { Chips } from '../ui/Chips.tsx';
import { EntryItem } from '../ui/EntryItem.tsx';
import { InlineLinks } from '../ui/InlineLinks.tsx';
import { Options } from '../ui/Options.tsx';
import { searchDictionary } from './dictionary.ts';
import { type Piece, viewOf } from './excerpt.ts';
import type { Hit } from './guidance.ts';
import type { OfferHit } from './offers.ts';
import { offersFirst, type SearchAnswer } from './search.ts';
import { type SearchKind, type SearchState, searchKinds } from './state.ts';

/** Hits of a page of results where one list is shown, and of each list where both are. */
export const PER_PAGE = 10;
const PER_LIST = 5;

/** Selects the names of kinds that stand for all hits of one; that of a single hit is its tag. */
const MANY = { count: 2 };

/** What the page shows: an answer and the offers of it that were loaded. */
export interface Results extends SearchAnswer {
  state: SearchState;
  shownOffers: OfferHit[];
}

/** How many hits there are, of a kind or of all. */
export function countOf({ hits, offers }: SearchAnswer, kind?: SearchKind): number {
  const guidance = kind === undefined ? hits : hits.filter((hit) => hit.kind === kind);
  return guidance.length + (kind === undefined || kind === 'offer' ? (offers?.count ?? 0) : 0);
}

/** How many offers are shown: beside guidance there is no second page of them. */
export function offersShown({ hits }: SearchAnswer, { kind, page }: SearchState): number {
  return kind === undefined && hits.length > 0 ? PER_LIST : PER_PAGE * page;
}

interface Props {
  locale: Locale;
  results: Results;
  /** Called with what is asked for next. */
  go(state: SearchState): void;
}

/** Narrows hits down: by kind, and offers by theirs. What is chosen shows at once, before its hits are there. */
export function Facets({ locale, results, state, go }: Props & { state: SearchState }) {
  const t = searchDictionary(locale);
  const { query, kind, type = '' } = state;
  const types = results.offers?.kinds ?? {};
  const isSearched = results.offers !== undefined && (results.state.kind ?? 'offer') === 'offer';
  const kinds = searchKinds
    .map((value) => ({ value, count: value === 'offer' && !isSearched ? null : countOf(results, value) }))
    .filter(({ value, count }) => count !== 0 || value === kind || value === 'offer');
  const ofTypes = OFFER_KINDS.filter((each) => types[each] || each === type);
  return (
    <>
      <Chips
        name="kind"
        legend={t('kinds')}
        chips={[
          { value: '', label: t('kindAll') },
          ...kinds.map(({ value, count }) => ({ value, count, label: t(`kind-${value}`, MANY) })),
        ]}
        value={kind ?? ''}
        choose={(value) => go({ query, page: 1, ...(value !== '' && { kind: value }) })}
      />
      {kind === 'offer' && (
        <label class="search-type">
          {t('type')}{' '}
          <select
            class="field small"
            value={type}
            onChange={({ currentTarget: { value } }) =>
              go({ query, kind, page: 1, ...(value !== '' && { type: value }) })
            }
          >
            <option value="">{t('typeAll')}</option>
            <Options values={ofTypes} name={(each) => `${kindLabel(locale, each)} (${types[each] ?? 0})`} />
          </select>
        </label>
      )}
    </>
  );
}

/** The lists of hits, each with a way to more of them. */
export function Lists({ locale, results, go }: Props) {
  const t = searchDictionary(locale);
  const { offers, shownOffers, state } = results;
  const { kind, query, page } = state;
  const guidance = results.hits.filter((hit) => kind === undefined || hit.kind === kind);
  const both = guidance.length > 0 && shownOffers.length > 0;
  const shown = guidance.slice(0, PER_PAGE * page - (both ? PER_LIST : 0));
  const restOfGuidance = guidance.length - shown.length;
  const restOfOffers = (offers?.count ?? 0) - shownOffers.length;
  const next = () => go({ ...state, page: page + 1 });
  const more = (rest: number) => t('more', { count: Math.min(PER_PAGE, rest) });
  const lists = [
    <List
      key="guidance"
      id="guidance"
      title={kind === undefined ? t('listGuidance') : t(`kind-${kind}`, MANY)}
      items={shown.map((hit) => <GuidanceItem key={hit.url} hit={hit} locale={locale} />)}
      rest={restOfGuidance}
      label={more(restOfGuidance)}
      more={next}
    />,
    <List
      key="offers"
      id="offers"
      title={t('kind-offer', MANY)}
      items={shownOffers.map((offer) => <OfferItem key={offer.url} offer={offer} locale={locale} />)}
      rest={restOfOffers}
      label={both ? t('allOffers', { count: offers?.count ?? 0 }) : more(restOfOffers)}
      more={both ? () => go({ query, kind: 'offer', page: 1 }) : next}
    />,
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
  if (items.length === 0) return null;
  const showMore = () => {
    next.current = items.length;
    more();
  };
  return (
    <section class="flow" aria-labelledby={`kind-${id}`}>
      <h2 id={`kind-${id}`}>{title}</h2>
      <ul class="entries" ref={list}>
        {items}
      </ul>
      {rest > 0 && (
        <p>
          <Button onClick={showMore}>{label}</Button>
        </p>
      )}
    </section>
  );
}

function GuidanceItem({ hit, locale }: { hit: Hit; locale: Locale }) {
  const t = searchDictionary(locale);
  const { title, passage, reason, unseen } = viewOf(hit, locale);
  const kind = t(`kind-${hit.kind}`, { count: 1 });
  const summary = (
    <>
      <Pieces pieces={passage} />
      {reason !== undefined && (
        <div>
          {t('reason')} <Pieces pieces={reason} />
        </div>
      )}
      {unseen !== undefined && <div>{t(unseen)}</div>}
      {hit.others.length > 0 && (
        <div>
          {t('roles', { roles: hit.roles.join(', ') })} {t('others')}{' '}
          <InlineLinks links={hit.others.map(({ role, url }) => ({ label: role, href: url }))} />
        </div>
      )}
    </>
  );
  const eyebrow = hit.context === undefined ? kind : t('within', { kind, title: hit.context });
  return <EntryItem href={hit.url} eyebrow={eyebrow} title={<Pieces pieces={title} />} summary={summary} />;
}

function OfferItem({ offer: { url, excerpt, meta }, locale }: { offer: OfferHit; locale: Locale }) {
  const kind = OFFER_KINDS.find((each) => each === meta.kind);
  const eyebrow = [meta.publisher, ...(kind === undefined ? [] : [kindLabel(locale, kind)])].join(' · ');
  return <EntryItem href={url} eyebrow={eyebrow} title={meta.title} summary={<Pieces pieces={piecesOf(excerpt)} />} />;
}

/** Takes the excerpt of Pagefind apart; nothing of it becomes markup but the marks. Where it was cut, it says so. */
export function piecesOf(excerpt: string): Piece[] {
  const cut = excerpt.replace(/^(?=(?:<mark>)?\p{Ll})/u, '… ').replace(/(?<![.!?…](?:<\/mark>)?)$/, ' …');
  return cut.split(/<\/?mark>/).map((text, index) => {
    return {
      text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
      marked: index % 2 === 1,
    };
  });
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  return <>{pieces.map(({ text, marked }, index) => (marked ? <mark key={`${index} ${text}`}>{text}</mark> : text))}</>;
}
