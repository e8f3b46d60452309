/** Claims of the pack as the list of claims shows them. */

import type { ClaimView, SourceView } from '../claims/view.ts';
import { periodOf } from '../config/days.ts';
import type { PreviewPack } from './pack.ts';

/** Presents claims with their sources; an id that the pack does not have is left out. */
export function claimViews(pack: Pick<PreviewPack, 'claims' | 'sources'>, ids: readonly string[]): ClaimView[] {
  const resolve = (sources: readonly string[]): SourceView[] =>
    sources.flatMap((id) => {
      const source = pack.sources[id];
      return source === undefined ? [] : [{ id, ...source }];
    });
  return ids.flatMap((id): ClaimView[] => {
    const claim = pack.claims[id];
    if (claim === undefined) return [];
    const { statement, status, confidence, generation, sources, earlier = [] } = claim;
    return [
      {
        id,
        ...periodOf(claim),
        statement,
        status,
        confidence,
        generation,
        sources: resolve(sources),
        earlier: earlier.map((each) => ({ ...each, sources: resolve(each.sources) })),
      },
    ];
  });
}
