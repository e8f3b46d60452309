import { periodOf } from '../config/days.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Claims, Sources } from './types.ts';
import type { ClaimView, SourceView } from './view.ts';

/**
 * Makes the view of a claim with its sources.
 * @throws Error for an unknown claim or source, which the content check excludes
 */
export function claimView(claims: Claims, sources: Sources, id: string, locale: Locale): ClaimView {
  const claim = claims[id];
  if (claim === undefined) throw new Error(`claims: there is no claim “${id}”`);
  const resolve = (ids: readonly string[]): SourceView[] =>
    ids.map((sourceId) => {
      const source = sources[sourceId];
      if (source === undefined) throw new Error(`claims: “${id}” cites “${sourceId}”, which is no source`);
      return source;
    });
  return {
    id,
    ...periodOf(claim),
    ...(claim.recent && { recent: claim.recent }),
    statement: claim.statement[locale],
    status: claim.status,
    confidence: claim.confidence,
    generation: claim.generation,
    sources: resolve(claim.sources),
    earlier: claim.earlier.map((earlier) => ({
      ...periodOf(earlier),
      generation: earlier.generation,
      statement: earlier.statement[locale],
      sources: resolve(earlier.sources),
    })),
  };
}
