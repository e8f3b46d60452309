/** Removes the formats from the numbering plans of libphonenumber, because reading and dialing numbers needs none. */

/** Index of the formats in the plan of a country, as in libphonenumber-js/source/metadata.js (version 4). */
const FORMATS = 4;

interface Metadata {
  countries: Record<string, unknown[]>;
  nonGeographic?: Record<string, unknown[]>;
}

/** Gives the plans without formats, which are half of their size. */
export function withoutFormats<M extends Metadata>(metadata: M): M {
  const plain = (plans: Record<string, unknown[]> = {}) =>
    Object.fromEntries(
      Object.entries(plans).map(([id, plan]) => [id, plan.map((part, index) => (index === FORMATS ? 0 : part))]),
    );
  return { ...metadata, countries: plain(metadata.countries), nonGeographic: plain(metadata.nonGeographic) };
}

/** A Vite plugin that applies this to the bundle. */
export const phonePlansWithoutFormats = {
  name: 'phone-plans-without-formats',
  transform(code: string, id: string): string | undefined {
    if (!/libphonenumber-js\/metadata\.min\.json\.js/.test(id)) return undefined;
    const metadata = JSON.parse(code.slice(code.indexOf('{'), code.lastIndexOf('}') + 1)) as Metadata;
    return `export default ${JSON.stringify(withoutFormats(metadata))}`;
  },
};
