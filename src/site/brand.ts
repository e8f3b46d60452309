import type { PolicyWishes } from '../config/policy.ts';
import type { Brand } from '../ui/brand.ts';
import { FRAME_SCRIPT } from './frame.ts';
import type { Site } from './load.ts';
import { ICON } from './manifest.ts';

/** In a frame only what the answer needs is shown, and the sentence that the site is nobody else’s; nothing fills the frame. */
const FRAMED = [
  '[data-framed] :is(.skip-link, .site-header, .site-footer nav, .site-footer .tools) { display: none; }',
  '[data-framed] :is(.page, .site-body, .site-body:has(astro-island)) { min-height: 0; }',
].join('');

/** By what the pages of a copy are known: its name, its logo, its accent colour, and how they look in a frame. */
export function brandOf(site: Pick<Site, 'name' | 'logo' | 'icon' | 'accent' | 'embed'>): Brand {
  const { name, logo, icon = logo, accent, embed } = site;
  const color = accent && `light-dark(${accent.light}, ${accent.dark})`;
  // Before the style sheets or after them: an element and a class count for more than one of both.
  const style = [
    color === undefined ? '' : `html:root { --link: ${color}; --focus: ${color}; }`,
    logo === undefined ? '' : '.brand svg:only-of-type { width: auto; height: 2rem; max-width: 9rem; }',
    embed === undefined ? '' : FRAMED,
  ].join('');
  const script = embed === undefined ? {} : { script: FRAME_SCRIPT };
  return {
    name,
    ...script,
    ...(logo !== undefined && { logo }),
    ...(icon !== undefined && { icon: `/${ICON}.svg` }),
    ...(style !== '' && { style }),
  };
}

/** What the operator asks of the header policy. */
export function policyWishes({ embed, transport }: Pick<Site, 'embed' | 'transport'>): PolicyWishes {
  return { parents: embed?.parents, transport };
}
