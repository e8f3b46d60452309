import { useEffect, useRef } from 'preact/hooks';
import { translator } from '../i18n/dictionary.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { kindLabel } from '../offers/kinds.ts';
import { OFFER_KINDS } from '../offers/types.ts';
import { EntryItem } from '../ui/EntryItem.tsx';
import { searchDictionary } from './dictionary.ts';
import { type Piece, viewOf } from './excerpt.ts';
import type { Hit } from './guidance.ts';
import type { OfferHit } from './offers.ts';
import { holdsAll, offersFirst, type SearchAnswer } from './search.ts';
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
  results?: Results | undefined;
  state: SearchState;
  /** Called with what is asked for next. */
  go(state: SearchState): void;
}

/** Narrows hits down: by kind, and offers by theirs. What is chosen shows at once, before its hits are there. */
export function Facets({ locale, results, state, go }: Props) {
  const t = translator(searchDictionary, locale);
  const { query, kind, type = '' } = state;
  const types = results?.offers?.kinds ?? {};
  const kinds = searchKinds.map((each) => {
    const count = kind === undefined && results ? ` (${formatNumber(locale, countOf(results, each))})` : '';
    return { value: each, label: t(`kind-${each}`, MANY) + count };
  });
  const ofTypes = OFFER_KINDS.filter((each) => types[each] || each === type).map((each) => {
    return { value: each, label: `${kindLabel(locale, each)} (${formatNumber(locale, types[each] ?? 0)})` };
  });
  const chooseKind = (value: string) => {
    const chosen = searchKinds.find((each) => each === value);
    go({ query, page: 1, ...(chosen && { kind: chosen }) });
  };
  return (
    <p class="search-facets tools">
      <Choice
        id="search-kind"
        label={t('kinds')}
        options={[{ value: '', label: t('kindAll') }, ...kinds]}
        value={kind ?? ''}
        choose={chooseKind}
      />
      {kind === 'offer' && (
        <Choice
          id="search-type"
          label={t('type')}
          options={[{ value: '', label: t('typeAll') }, ...ofTypes]}
          value={type}
          choose={(value) => go({ query, kind, page: 1, ...(value !== '' && { type: value }) })}
        />
      )}
    </p>
  );
}

interface ChoiceProps {
  id: string;
  label: string;
  options: { value: string; label: string }[];
  value: string;
  choose(value: string): void;
}

function Choice({ id, label, options, value, choose }: ChoiceProps) {
  return (
    <label>
      {label}{' '}
      <select class="field small" id={id} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map((option) => (
          <option value={option.value} key={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The lists of hits, each with a way to more of them. */
export function Lists({ locale, results, state, go }: Props & { results: Results }) {
  const t = translator(searchDictionary, locale);
  const { offers, shownOffers } = results;
  const { kind, query, page } = state;
  const guidance = results.hits.filter((hit) => kind === undefined || hit.kind === kind);
  const both = guidance.length > 0 && shownOffers.length > 0;
  const shown = guidance.slice(0, PER_PAGE * page - (both ? PER_LIST : 0));
  const restOfGuidance = guidance.length - shown.length;
  const restOfOffers = (offers?.count ?? 0) - shownOffers.length;
  const next = () => go({ ...state, page: page + 1 });
  const more = (rest: number) => t('more', { count: Math.min(PER_PAGE, rest) });
  const isLoose = !guidance.slice(shown.length).some((hit) => holdsAll(hit, results.sought));
  const lists = [
    <List
      key="guidance"
      id="guidance"
      title={kind === undefined ? t('listGuidance') : t(`kind-${kind}`, MANY)}
      items={shown.map((hit) => <GuidanceItem key={hit.url} hit={hit} locale={locale} />)}
      rest={restOfGuidance}
      label={isLoose ? t('moreLoose', { count: Math.min(PER_PAGE, restOfGuidance) }) : more(restOfGuidance)}
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
          <button class="button small" type="button" onClick={showMore}>
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
  const tag = <span class="tag">{t(`kind-${hit.kind}`, { count: 1 })}</span>;
  const summary = (
    <>
      {hit.context !== undefined && <div>{t('within', { title: hit.context })}</div>}
      <Pieces pieces={passage} />
      {reason !== undefined && (
        <div>
          {t('reason')} <Pieces pieces={reason} />
        </div>
      )}
      {hit.others.length > 0 && (
        <div class="search-roles">
          {t('others', { roles: hit.roles.join(', ') })}{' '}
          {hit.others.map(({ role, url }) => (
            <a href={url} key={role}>
              {role}
            </a>
          ))}
        </div>
      )}
    </>
  );
  return <EntryItem href={hit.url} title={<Pieces pieces={title} />} tag={tag} summary={summary} />;
}

function OfferItem({ offer: { url, excerpt, meta }, locale }: { offer: OfferHit; locale: Locale }) {
  const kind = OFFER_KINDS.find((each) => each === meta.kind);
  const summary = (
    <>
      {meta.publisher}
      {kind !== undefined && `\u00a0· ${kindLabel(locale, kind)}`}
      <div>
        <Pieces pieces={piecesOf(excerpt)} />
      </div>
    </>
  );
  return <EntryItem href={url} title={meta.title} summary={summary} />;
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
