import type { SourceView } from './view.ts';

/** Superseded generations: copies of Microsoft’s documentation of these years. */
const SUPERSEDED = ['2021', '2023'] as const;

/**
 * Tells the age of a statement that rests on superseded documents only.
 * @returns the latest date on them, or the year of their generation; undefined if a newer document says the same, or if
 *   there is no document
 */
export function asOf(sources: readonly Pick<SourceView, 'generation' | 'dated'>[]): string | undefined {
  if (!sources.every(({ generation }) => SUPERSEDED.some((year) => year === generation))) return undefined;
  return sources
    .map(({ dated, generation }) => dated ?? generation)
    .sort()
    .at(-1);
}
