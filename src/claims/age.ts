import type { SourceView } from './view.ts';

/** Generations of documents that were superseded: copies of Microsoft’s documentation of these years. */
const SUPERSEDED = ['2021', '2023'] as const;

/**
 * Tells how old a statement is that rests on superseded documents alone.
 * @returns the latest date on them, or the year of their generation; undefined where a newer document says the same, or
 * where there is no document
 */
export function asOf(sources: readonly Pick<SourceView, 'generation' | 'dated'>[]): string | undefined {
  if (!sources.every(({ generation }) => SUPERSEDED.some((year) => year === generation))) return undefined;
  return sources
    .map(({ dated, generation }) => dated ?? generation)
    .sort()
    .at(-1);
}
