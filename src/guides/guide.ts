import { type CollectionEntry, getCollection } from 'astro:content';
import { isLocale, type Locale } from '../i18n/locale.ts';

export interface Guide {
  slug: string;
  locale: Locale;
  entry: CollectionEntry<'guides'>;
}

/**
 * Gives all guides in their order.
 * @throws Error for a file outside a folder of a locale, which the content check reports first
 */
export async function allGuides(): Promise<Guide[]> {
  const entries = await getCollection('guides');
  return entries
    .map((entry) => {
      const [locale = '', slug = ''] = entry.id.split('/');
      if (!isLocale(locale)) throw new Error(`content/guides/${entry.id}: “${locale}” is no locale.`);
      return { slug, locale, entry };
    })
    .sort((a, b) => a.entry.data.order - b.entry.data.order);
}
