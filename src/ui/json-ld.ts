/** Structured data (schema.org) that any page may carry: its place on the site. */

/** A page on the way to another one: its title and its address, absolute or from `/` on. */
export interface Crumb {
  title: string;
  path: string;
}

export type Node = { '@type': string } & Record<string, unknown>;

/**
 * Describes where a page stands, for the path that search engines show above a result.
 *
 * @param site the address of the site; absolute addresses are made with it
 * @param steps the pages from the top down, the page itself last
 * @param about what the page is about, where that is a thing with a type of its own
 */
export function placeJsonLd(
  site: URL | string,
  steps: readonly Crumb[],
  about: readonly Node[] = [],
): { '@context': string; '@graph': Node[] } {
  const breadcrumbs: Node = {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ title, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: new URL(path, site).href,
    })),
  };
  return { '@context': 'https://schema.org', '@graph': [...about, breadcrumbs] };
}

/**
 * Writes a value as JSON that may stand in a script element: nothing in it ends the element, opens a comment or is a
 * line end to a script.
 */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
