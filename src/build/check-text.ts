import { join } from 'node:path';
import { loadClaims } from '../claims/load.ts';
import { type ContentFault, collectFaults } from '../content/fault.ts';
import { dictionaryTexts } from '../glossary/dictionary-texts.ts';
import { languageFaults } from '../glossary/language.ts';
import { loadForbiddenPhrases, loadGlossary, loadPlainExceptions } from '../glossary/load.ts';
import { plainFaults } from '../glossary/plain.ts';
import type { ProseText } from '../glossary/prose.ts';
import { terminologyCheck } from '../glossary/terminology.ts';
import { readTexts } from '../glossary/texts.ts';
import { checkGuideText, checkOrphans } from '../guides/check-text.ts';
import { checkRelated } from '../guides/related.ts';
import { checkTermLinks } from '../guides/related-terms.ts';
import { readGuides } from '../guides/source.ts';
import { checkTranslation } from '../guides/translation.ts';
import { loadTranslation } from '../guides/translation-record.ts';
import { locales } from '../i18n/locale.ts';
import { loadRouting } from '../routing/load.ts';

/** Reads every text of the project: content, guides and dictionaries. */
export async function allTexts(root: string): Promise<ProseText[]> {
  return [...readTexts(join(root, 'content')), ...(await dictionaryTexts(join(root, 'src')))];
}

/** Checks terms and language of all texts against the glossary. */
export async function checkTexts(root: string): Promise<ContentFault[]> {
  const faults: ContentFault[] = [];
  const content = join(root, 'content');
  const glossary = collectFaults(faults, () => loadGlossary(content));
  const phrases = collectFaults(faults, () => loadForbiddenPhrases(content));
  const exceptions = collectFaults(faults, () => loadPlainExceptions(content));
  if (glossary === undefined || phrases === undefined || exceptions === undefined) return faults;
  const terms = terminologyCheck(glossary, phrases);
  const texts = await allTexts(root);
  return [...texts.flatMap((text) => [...terms(text), ...languageFaults(text)]), ...plainFaults(texts, exceptions)];
}

/**
 * Checks the guides as a whole: how they are written, their links, and whether all languages say the same.
 * @throws ContentError when something cannot be read
 */
export function checkGuideTexts(root: string): ContentFault[] {
  const content = join(root, 'content');
  const guides = readGuides(content);
  const glossary = loadGlossary(content);
  const routing = loadRouting(content, loadClaims(content));
  const of = (locale: string) => guides.filter((guide) => guide.locale === locale);
  return [
    ...guides.flatMap(checkGuideText),
    ...checkOrphans(guides),
    ...checkRelated(of('en-us'), routing),
    ...locales.flatMap((locale) => checkTermLinks(of(locale), glossary, locale)),
    ...checkTranslation(guides, loadTranslation(content)),
  ];
}
