import type { AskResult } from './AskResult.tsx';
import type { findDoors } from './doors.ts';
import type { AskPack } from './pack.ts';

/** The data of the box, and the code that it needs only then. */
export interface Ask {
  pack: AskPack;
  find: typeof findDoors;
  Result: typeof AskResult;
}

let loading: { href: string; ask: Promise<Ask> } | undefined;

/**
 * Fetches data and code once; after a failure the next attempt fetches again.
 * @throws Error when it cannot be had
 */
export function askFor(href: string): Promise<Ask> {
  if (loading?.href === href) return loading.ask;
  const ask = Promise.all([fetchPack(href), import('./doors.ts'), import('./AskResult.tsx')]).then(
    ([pack, { findDoors }, { AskResult }]) => ({ pack, find: findDoors, Result: AskResult }),
  );
  loading = { href, ask };
  ask.catch(() => {
    loading = undefined;
  });
  return ask;
}

async function fetchPack(href: string): Promise<AskPack> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`box: ${response.status} for ${href}`);
  return response.json();
}
