import { join } from 'node:path';
import type { Term } from '../glossary/types.ts';
import { type Related, relatedByGuide } from '../guides/related.ts';
import { termsByGuide } from '../guides/related-terms.ts';
import { loadRetiredGuides } from '../guides/retired.ts';
import { loadRolesPicture, type RolesPictureData } from '../guides/roles-picture.ts';
import { type GuideSource, readGuides } from '../guides/source.ts';
import { type TranslationRow, translationRows } from '../guides/translation.ts';
import { loadTranslation } from '../guides/translation-record.ts';
import { type Locale, type Localized, perLocale } from '../i18n/locale.ts';
import { siteData } from './site-data.ts';

interface GuideData {
  guides: GuideSource[];
  translation: TranslationRow[];
  related: Map<string, Related>;
  terms: Localized<Map<string, string[]>>;
  /** Slug of a guide that was merged into another page -> path of that page, below the locale. */
  retired: Record<string, string>;
  rolesPicture: RolesPictureData;
}

let cached: GuideData | undefined;

/**
 * Gives data that depend on all guides. They are read once for a build, and again for each page of the dev server.
 * @throws ContentError when a guide or the record of translations cannot be read
 */
export function guideData(): GuideData {
  if (cached === undefined || import.meta.env.DEV) {
    const content = join(process.cwd(), 'content');
    const guides = readGuides(content);
    const { glossary, routing } = siteData();
    const of = (locale: Locale) => guides.filter((guide) => guide.locale === locale);
    cached = {
      guides,
      translation: translationRows(guides, loadTranslation(content)),
      // All languages cite the same claims, so one of them is enough.
      related: relatedByGuide(of('en-us'), routing),
      terms: perLocale((locale) => termsByGuide(of(locale), glossary, locale)),
      retired: loadRetiredGuides(content, [...new Set(guides.map(({ slug }) => slug))]),
      rolesPicture: loadRolesPicture(content),
    };
  }
  return cached;
}

/** Finds the state of a translation. */
export function translationOf(slug: string, locale: Locale): TranslationRow | undefined {
  return guideData().translation.find((row) => row.slug === slug && row.locale === locale);
}

/** Finds the terms that a guide lists besides those in its text. */
export function guideTerms(slug: string, locale: Locale): Term[] {
  const ids = guideData().terms[locale].get(slug) ?? [];
  return siteData().glossary.filter(({ id }) => ids.includes(id));
}
