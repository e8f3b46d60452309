import { Feed } from 'feed';
import { type Locale, languageTag } from '../i18n/locale.ts';
import { feedPath, localizedPath } from '../i18n/path.ts';
import { uiDictionary } from '../ui/dictionary.ts';
import type { Change } from './changes.ts';
import type { PageHead } from './page.ts';

/**
 * Writes the feed of changes of one locale as Atom (RFC 4287).
 * @param changes newest first, at least one
 * @param home head of the start page in that language, which the feed belongs to
 */
export function feedText(
  locale: Locale,
  changes: readonly Change[],
  name: string,
  home: PageHead,
  site: string,
): string {
  const absolute = (path: string) => new URL(path, site).href;
  const day = (date: string) => new Date(`${date}T00:00:00Z`);
  const address = absolute(feedPath(locale));
  const t = uiDictionary(locale);
  const feed = new Feed({
    id: address,
    title: `${name} – ${t('feed')}`,
    description: home.description,
    link: home.canonical,
    language: languageTag(locale),
    copyright: '',
    generator: '',
    feedLinks: { atom: address },
    updated: day(changes[0]?.date ?? ''),
  });
  for (const change of changes) {
    feed.addItem({
      // A tag URI (RFC 4151) would require a domain of the operator; the address of the feed is unique as well.
      id: `${address}#${change.id}`,
      title: change.title[locale],
      description: change.text[locale],
      link: absolute(`${localizedPath(locale)}${change.address}`),
      date: day(change.date),
      category: [{ term: change.subject }],
    });
  }
  return feed.atom1();
}
