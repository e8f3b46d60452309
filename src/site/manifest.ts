import { THEME_COLORS } from '../ui/identity.ts';
import type { Site } from './load.ts';

/** The name of the operator’s icon, without its ending. */
export const ICON = 'icon';

/**
 * Makes the web manifest (https://www.w3.org/TR/appmanifest/). Its addresses are relative, so that it works below any
 * base path.
 */
export function manifest(site: Pick<Site, 'name' | 'logo' | 'icon'>): string {
  const png = (name: string, size: number, purpose: string) => ({
    src: `icons/${name}-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const svg = (src: string) => ({ src, sizes: 'any', type: 'image/svg+xml', purpose: 'any' });
  const isOwn = (site.icon ?? site.logo) !== undefined;
  return JSON.stringify({
    name: site.name,
    short_name: site.name,
    description: 'Whom to contact about ISV products in the CSP program. In German and English.',
    lang: 'en',
    dir: 'ltr',
    start_url: '.',
    scope: '.',
    display: 'browser',
    theme_color: THEME_COLORS.light,
    background_color: '#fbfaf6',
    icons: isOwn
      ? [svg(`${ICON}.svg`)]
      : [svg('favicon.svg'), png('icon', 192, 'any'), png('icon', 512, 'any'), png('maskable', 512, 'maskable')],
  });
}
