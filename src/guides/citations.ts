/** What a citation on a page needs: the number of its claim, and an id that the claim leads back to. */
export interface Citation {
  number: number;
  /** Id of the mark in the text. */
  mark: string;
}

/** The claims that a page cites, numbered in the order in which they are first cited, with all places that cite them. */
export class Citations {
  readonly #places = new Map<string, number>();
  readonly #shown = new Map<string, number>();

  /** @param cited ids of claims in the order of the text, as often as they are cited */
  constructor(cited: readonly string[]) {
    for (const id of cited) this.#places.set(id, (this.#places.get(id) ?? 0) + 1);
  }

  /** The claims cited, in order. */
  get ids(): readonly string[] {
    return [...this.#places.keys()];
  }

  /**
   * Gives the number of a claim, 1 for the first one.
   * @throws Error for a claim that the page was not said to cite
   */
  number(id: string): number {
    const index = this.ids.indexOf(id);
    if (index === -1) throw new Error(`The claim “${id}” is not among those that the page cites.`);
    return index + 1;
  }

  /** Gives what the next mark of a claim needs. To be called once for each place, in the order of the text. */
  next(id: string): Citation {
    const place = (this.#shown.get(id) ?? 0) + 1;
    this.#shown.set(id, place);
    return { number: this.number(id), mark: markOf(id, place) };
  }

  /** Lists the ids of all marks of a claim. */
  marks(id: string): string[] {
    return Array.from({ length: this.#places.get(id) ?? 0 }, (_, index) => markOf(id, index + 1));
  }
}

function markOf(id: string, place: number): string {
  return place === 1 ? `cite-${id}` : `cite-${id}-${place}`;
}

const CITE = /<Cite\s+id="([^"]+)"/g;

/**
 * Finds the claims that the body of a guide cites, in order.
 * @param body MDX source
 */
export function citedIn(body: string): string[] {
  return [...body.matchAll(CITE)].map(([, id = '']) => id);
}
