import type { Destination, Wording } from './types.ts';

/** What to do when the recipient declines or is silent, where the outcome has no words of its own for it. */
export function refusalOf(
  refusals: Wording['refusals'],
  { refused, recipient }: Pick<Destination, 'refused' | 'recipient'>,
): string | undefined {
  return (refused === undefined ? undefined : refusals[refused]) ?? refusals[recipient];
}
