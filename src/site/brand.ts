import type { Brand } from '../ui/brand.ts';
import type { Site } from './load.ts';

/** By what the pages of a copy are known: its name, its logo, its accent colour. */
export function brandOf({ name, logo, accent }: Pick<Site, 'name' | 'logo' | 'accent'>): Brand {
  const color = accent && `light-dark(${accent.light}, ${accent.dark})`;
  // Before the style sheets or after them: an element and a class count for more than one of both.
  const style = [
    color === undefined ? '' : `html:root { --link: ${color}; --focus: ${color}; }`,
    logo === undefined ? '' : '.brand svg:only-of-type { width: auto; height: 2rem; max-width: 9rem; }',
  ].join('');
  return { name, ...(logo !== undefined && { logo }), ...(style !== '' && { style }) };
}
