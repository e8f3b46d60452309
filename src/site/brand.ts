import type { PolicyWishes } from '../config/policy.ts';
import type { Brand } from '../ui/brand.ts';
import { FRAME_SCRIPT } from './frame.ts';
import type { Site } from './load.ts';
import { ICON } from './manifest.ts';

/** CSS for framed pages: only the parts that an answer needs, and the sentence that the site is independent. */
const FRAMED = [
  '[data-framed] :is(.skip-link, .site-header, .site-footer nav, .site-footer .tools) { display: none; }',
  '[data-framed] :is(.page, .site-body, .site-body:has(astro-island)) { min-height: 0; }',
].join('');

/** From this number of characters on, the name is written smaller in the header, and a wide logo gives it more room. */
const LONG_NAME = 20;
const SMALL_NAME =
  'html .brand { font-size: 0.875rem; line-height: 1.1; } html .brand svg:only-of-type { max-width: min(6rem, 14vw); }';

/** The identity of a copy: its name, logo and accent color, and the style of framed pages. */
export function brandOf(site: Pick<Site, 'name' | 'logo' | 'icon' | 'accent' | 'embed'>): Brand {
  const { name, logo, icon = logo, accent, embed } = site;
  const color = accent && `light-dark(${accent.light}, ${accent.dark})`;
  // An element and a class in the selector outrank single ones, regardless of the order of style sheets.
  const style = [
    color === undefined ? '' : `html:root { --link: ${color}; --focus: ${color}; }`,
    logo === undefined ? '' : '.brand svg:only-of-type { width: auto; height: 2rem; max-width: min(9rem, 22vw); }',
    name.length > LONG_NAME ? SMALL_NAME : '',
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

/** The operator's settings for the header policy. */
export function policyWishes({ embed, transport }: Pick<Site, 'embed' | 'transport'>): PolicyWishes {
  return { parents: embed?.parents, transport };
}
