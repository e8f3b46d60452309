/** The order in which claims are first cited on a page: their numbers. */
export class Citations {
  readonly #ids: string[] = [];

  /**
   * Numbers a claim; the same claim keeps its number.
   * @param id id of a claim
   * @returns 1 for the first claim of the page
   */
  number(id: string): number {
    const index = this.#ids.indexOf(id);
    return index === -1 ? this.#ids.push(id) : index + 1;
  }

  /** The claims cited so far, in order. */
  get ids(): readonly string[] {
    return this.#ids;
  }
}

const CITE = /<Cite\s+id="([^"]+)"/g;

/**
 * Finds the claims that the body of a guide cites, in order.
 * @param body MDX source
 */
export function citedIn(body: string): string[] {
  return [...body.matchAll(CITE)].map(([, id = '']) => id);
}
