import { type Locale, languageTag, locales } from '../i18n/locale.ts';
import type { PageHead } from './page.ts';

/** A page that has a Markdown twin. */
export interface Twin {
  locale: Locale;
  kind: 'guide' | 'outcome';
  head: PageHead;
  /** Absolute address of the twin. */
  href: string;
}

const HEADINGS: Record<Locale, Record<Twin['kind'], string>> = {
  'de-de': { guide: 'Anleitungen', outcome: 'Antworten: wen Sie kontaktieren' },
  'en-us': { guide: 'Guides', outcome: 'Answers: whom to contact' },
};

/**
 * Writes llms.txt: a description of the site, and its texts as Markdown. https://llmstxt.org/
 * @param twins all pages with a Markdown twin, in the order of the list
 */
export function llmsText(home: Record<Locale, PageHead>, twins: readonly Twin[]): string {
  const lists = locales.flatMap((locale) =>
    (['guide', 'outcome'] as const).map((kind) => {
      const lines = twins
        .filter((twin) => twin.locale === locale && twin.kind === kind)
        .map(({ head, href }) => `- [${titleOf(head)}](${href}): ${head.description}`);
      return `## ${HEADINGS[locale][kind]} (${languageTag(locale)})\n\n${lines.join('\n')}`;
    }),
  );
  const { title } = home['en-us'];
  const abstracts = locales.map((locale) => home[locale].description).join('\n\n');
  return `# ${title.slice(title.lastIndexOf(' – ') + 3)}\n\n> ${abstracts}\n\n${lists.join('\n\n')}\n`;
}

/** The title without the name of the site. */
function titleOf({ title }: PageHead): string {
  return title.slice(0, title.lastIndexOf(' – ')).replaceAll(/[[\]]/g, '');
}
