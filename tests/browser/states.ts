/**
 * Groups the states of the tree by the structure of their pages, so that tests look at each structure and not at every
 * state.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../src/i18n/locale.ts';
import { stateHref } from '../../src/routing/codec.ts';
import { resolve } from '../../src/routing/engine.ts';
import type { RoutingPack } from '../../src/routing/pack.ts';
import { treeNodes } from '../../src/routing/states.ts';
import { outputOf } from './harness.ts';
import { piecesOf } from './structure.ts';

export interface State {
  locale: Locale;
  ids: string[];
  href: string;
  /** The question, way to find out or outcome that it shows. */
  shows: string;
  pieces: Set<string>;
}

/** All states, with the structure of their pages as built. */
export function statesOf(pack: RoutingPack): State[] {
  return treeNodes(pack.tree).map(({ ids }) => {
    const state = resolve(pack, ids);
    const shown =
      state.kind === 'outcome' ? state.destination : state.kind === 'detour' ? state.detour : state.question;
    const href = stateHref(pack.locale, ids);
    const html = readFileSync(join(outputOf('public'), href, 'index.html'), 'utf8');
    return { locale: pack.locale, ids, href, shows: `${state.kind} ${shown}`, pieces: piecesOf(html) };
  });
}

/** States that together have every piece of structure that any state has. */
export function covering(states: readonly State[]): State[] {
  const chosen: State[] = [];
  const seen = new Set<string>();
  const unseen = ({ pieces }: State): number => [...pieces].filter((piece) => !seen.has(piece)).length;
  for (;;) {
    const [next] = states.filter((state) => unseen(state) > 0).toSorted((a, b) => unseen(b) - unseen(a));
    if (next === undefined) return chosen;
    chosen.push(next);
    for (const piece of next.pieces) seen.add(piece);
  }
}

/** One state of each structure that shows the same question, way to find out or outcome: the shortest journey to it. */
export function distinct(states: readonly State[]): State[] {
  const key = ({ shows, pieces }: State) => [shows, ...[...pieces].sort()].join('\n');
  const shortestLast = states.toSorted((a, b) => b.ids.length - a.ids.length);
  return [...new Map(shortestLast.map((state) => [key(state), state])).values()];
}
