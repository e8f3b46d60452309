import { parseMdx, usesOf } from '../content/mdx.ts';

/** The claims that a page cites, numbered in the order of their first citation, with all marks that cite them. */
export class Citations {
  readonly #counts: ReadonlyMap<string, number>;

  /** @param cited ids of claims in the order of the text, as often as they are cited */
  constructor(cited: readonly string[]) {
    this.#counts = countEach(cited);
  }

  /** The claims cited, in order. */
  get ids(): readonly string[] {
    return [...this.#counts.keys()];
  }

  /**
   * Gives the number of a claim, from 1.
   * @throws Error for a claim that was not announced in the constructor
   */
  number(id: string): number {
    const index = this.ids.indexOf(id);
    if (index === -1) throw new Error(`The claim “${id}” is not among those that the page cites.`);
    return index + 1;
  }

  /** Lists the ids of all marks that cite a claim, in order. */
  marks(id: string): string[] {
    return Array.from({ length: this.#counts.get(id) ?? 0 }, (_, index) => markOf(id, index + 1));
  }
}

/** Counts how often each id occurs, in the order of first occurrence. */
export function countEach(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/**
 * Gives the id of a mark that cites a claim.
 * @param occurrence 1 for the first citation of the claim on the page
 */
export function markOf(id: string, occurrence: number): string {
  return occurrence === 1 ? `cite-${id}` : `cite-${id}-${occurrence}`;
}

/**
 * Finds the claims that the body of a guide cites, in order.
 * @param body MDX source
 */
export function citedIn(body: string): string[] {
  return usesOf(parseMdx(body), 'Cite').flatMap(({ id }) => id ?? []);
}

/** Finds the responsibilities that the tables of a guide show, one list for each table. */
export function responsibilitiesIn(body: string): string[][] {
  return usesOf(parseMdx(body), 'Responsibilities').map(({ activities = '' }) =>
    activities.split(',').map((id) => id.trim()),
  );
}
