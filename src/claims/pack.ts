/** Claims with their sources as data of one locale: pages render from it, and islands fetch it. */
import { periodOf } from '../config/days.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Claim, Claims, Source, Sources } from './types.ts';
import type { ClaimView, EarlierView, SourceView } from './view.ts';

type PackSource = Omit<SourceView, 'id'>;
type PackEarlier = Omit<EarlierView, 'sources'> & { sources: string[] };
type PackClaim = Omit<ClaimView, 'id' | 'sources' | 'earlier'> & { sources: string[]; earlier?: PackEarlier[] };

export interface ClaimsPack {
  claims: Record<string, PackClaim>;
  sources: Record<string, PackSource>;
}

/** Makes the pack of some claims, with the sources that they cite. */
export function packClaims(claims: Claims, sources: Sources, ids: readonly string[], locale: Locale): ClaimsPack {
  const packed = Object.fromEntries(
    [...new Set(ids)].flatMap((id) =>
      Object.hasOwn(claims, id) ? [[id, packClaim(claims[id] as Claim, locale)]] : [],
    ),
  ) as ClaimsPack['claims'];
  const cited = new Set(
    Object.values(packed).flatMap(({ sources: own, earlier = [] }) =>
      [own, ...earlier.map((each) => each.sources)].flat(),
    ),
  );
  const documents = Object.values(sources).filter(({ id }) => cited.has(id));
  return { claims: packed, sources: Object.fromEntries(documents.map((source) => [source.id, packSource(source)])) };
}

/** A claim with its texts in one language. */
function packClaim(claim: Claim, locale: Locale): PackClaim {
  const { status, confidence, generation, sources, statement, earlier, recent } = claim;
  const older = earlier.map((entry) => ({ ...entry, statement: entry.statement[locale] }));
  return {
    ...periodOf(claim),
    ...(recent && { recent }),
    statement: statement[locale],
    status,
    confidence,
    generation,
    sources,
    ...(older.length > 0 && { earlier: older }),
  };
}

export function packSource({ id: _id, seen: _seen, note: _note, ...source }: Source): PackSource {
  return source;
}

/**
 * Makes the view of a claim with its sources.
 * @throws Error when the pack lacks the claim or one of its sources
 */
export function packClaimView({ claims, sources }: ClaimsPack, id: string): ClaimView {
  const claim = entryOf(claims, id);
  const sourcesOf = (ids: readonly string[]): SourceView[] =>
    ids.map((source) => ({ id: source, ...entryOf(sources, source) }));
  const earlier = (claim.earlier ?? []).map((each) => ({ ...each, sources: sourcesOf(each.sources) }));
  return { id, ...claim, sources: sourcesOf(claim.sources), earlier };
}

/**
 * Makes the view of a claim, where a page has all of them.
 * @throws Error for an unknown claim or source, which the content check excludes
 */
export function claimView(claims: Claims, sources: Sources, id: string, locale: Locale): ClaimView {
  return packClaimView(packClaims(claims, sources, [id], locale), id);
}

function entryOf<T>(record: Readonly<Record<string, T>>, id: string): T {
  const entry = Object.hasOwn(record, id) ? record[id] : undefined;
  if (entry === undefined) throw new Error(`claims: nothing is known of “${id}”`);
  return entry;
}
