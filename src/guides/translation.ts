import { createHash } from 'node:crypto';
import type { ContentFault } from '../content/fault.ts';
import { type Locale, locales, perLocale } from '../i18n/locale.ts';
import type { GuideSource } from './source.ts';

/** The state of a text when it last said the same as the other languages. */
export interface TranslationNote {
  /** Digest of this text at that time. */
  of: string;
  /** The day, `YYYY-MM-DD`. */
  on: string;
  /** The reason why a change in another language required no change here. */
  reason?: string | undefined;
}

/** Slug of a guide -> what is recorded for each of its texts. */
export type TranslationRecord = Record<string, { [L in Locale]?: TranslationNote | undefined }>;

/**
 * The state of a text compared with the other languages. `behind`: another one has changed since and this one has not;
 * `ahead`: the reverse; `both`: this one and another have changed; `unrecorded`: nobody has compared them yet.
 */
export type TranslationState = 'in-line' | 'ahead' | 'behind' | 'both' | 'unrecorded';

/**
 * Makes a digest of the meaningful parts of a guide: title, description, summary, audience, and the words, links and
 * citations of its body. Emphasis, line breaks, the order among guides and the day of review do not count.
 * @returns 16 hexadecimal digits
 */
export function guideDigest({ data, body, locale }: Pick<GuideSource, 'data' | 'body' | 'locale'>): string {
  const { title, description, inShort, partnerTypes, partnerCenterRoles, startAt } = data;
  const front = { title, description, inShort, partnerTypes, partnerCenterRoles, startAt };
  return createHash('sha256')
    .update(JSON.stringify([front, withoutMarkup(body, locale)]))
    .digest('hex')
    .slice(0, 16);
}

/** A body without pure markup: emphasis, list marks, padding of tables, line breaks. */
function withoutMarkup(body: string, locale: Locale): string {
  return body
    .replaceAll(/^\s*\|?[\s:|-]*-{3,}[\s:|-]*$/gm, ' ')
    .replaceAll(/\*\*|__|(?<!\p{L})[*_](?=\S)|(?<=\S)[*_](?!\p{L})/gu, '')
    .replaceAll(/^\s*(?:[-*+]|\d+\.|>)\s+/gm, ' ')
    .replaceAll(`](/${locale}/`, '](/')
    .replaceAll(/\s*\|\s*/g, ' | ')
    .replaceAll(/\s*\/>/g, '/>')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The state of one guide in one language. */
export interface TranslationRow {
  slug: string;
  locale: Locale;
  state: TranslationState;
  /** The day on which all languages last said the same. */
  on?: string;
  /** Another language that has changed since. */
  newer?: Locale;
}

/**
 * Compares all guides with the record.
 * @returns a row for each guide and language, in the order of the guides
 */
export function translationRows(guides: readonly GuideSource[], record: TranslationRecord): TranslationRow[] {
  return guides.flatMap((guide): TranslationRow[] => {
    const { slug, locale } = guide;
    const versions = guides.filter((each) => each.slug === slug);
    if (versions.length < locales.length) return [];
    const notes = record[slug];
    const on = notes?.[locale]?.on;
    // A new language is not in the record yet.
    if (on === undefined || locales.some((each) => notes?.[each] === undefined)) {
      return [{ slug, locale, state: 'unrecorded' }];
    }
    const changed = versions
      .filter((each) => notes?.[each.locale]?.of !== guideDigest(each))
      .map((each) => each.locale);
    const newer = changed.find((each) => each !== locale);
    const state = changed.includes(locale) ? (newer ? 'both' : 'ahead') : newer ? 'behind' : 'in-line';
    return [{ slug, locale, state, on, ...(newer !== undefined && { newer }) }];
  });
}

/**
 * Checks that no guide has changed in one language only, and that the record has exactly the existing guides.
 * @returns faults with the command that solves them
 */
export function checkTranslation(guides: readonly GuideSource[], record: TranslationRecord): ContentFault[] {
  const accept = (slug: string) => `npm run check:translation -- --accept ${slug}`;
  const rows = translationRows(guides, record).flatMap(({ slug, locale, state, newer }): ContentFault[] => {
    const file = `content/guides/${locale}/${slug}.mdx`;
    const fault = (id: string, remedy: string): ContentFault => ({
      id,
      file,
      field: 'body',
      value: state,
      locale,
      remedy,
    });
    switch (state) {
      case 'behind':
        return [
          fault(
            'translation-behind',
            `${newer} has changed, this text has not. Bring this text into line, then ${accept(slug)}; if the change alters no meaning: ${accept(slug)} --reason “…”.`,
          ),
        ];
      case 'both':
      case 'unrecorded':
        // Reported once for all languages.
        return locale === locales[0]
          ? [fault(`translation-${state}`, `Read the texts against each other, then ${accept(slug)}.`)]
          : [];
      default:
        return [];
    }
  });
  const slugs = new Set(guides.map(({ slug }) => slug));
  const gone = Object.keys(record).filter((slug) => !slugs.has(slug));
  return [
    ...rows,
    ...gone.map((slug) => ({
      id: 'translation-gone',
      file: 'content/translation.yaml',
      field: slug,
      value: slug,
      remedy: 'There is no such guide: remove this entry.',
    })),
  ];
}

/**
 * Records that all texts of a guide say the same.
 * @param reason why a change in one language requires none in the others; needed if only one has changed
 * @returns the new record, guides in alphabetical order
 * @throws Error if the guide does not exist in all languages, or if a reason is missing
 */
export function acceptTranslation(
  guides: readonly GuideSource[],
  record: TranslationRecord,
  slug: string,
  on: string,
  reason?: string,
): TranslationRecord {
  const rows = translationRows(guides, record).filter((row) => row.slug === slug);
  if (rows.length !== locales.length) throw new Error(`${slug}: there is no such guide in all languages.`);
  const behind = rows.find(({ state }) => state === 'behind');
  if (behind !== undefined && reason === undefined) {
    const file = `content/guides/${behind.locale}/${slug}.mdx`;
    throw new Error(`${file} has not changed with the others. Change it, or say why not: --reason “…”.`);
  }
  const note = (locale: Locale): TranslationNote => {
    const text = guides.find((each) => each.slug === slug && each.locale === locale) as GuideSource;
    const isBehind = rows.some((row) => row.locale === locale && row.state === 'behind');
    return { of: guideDigest(text), on, ...(isBehind && { reason }) };
  };
  if (rows.every(({ state }) => state === 'in-line')) return record;
  return Object.fromEntries(
    Object.entries({ ...record, [slug]: perLocale(note) }).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
}
