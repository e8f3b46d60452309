import type { ContentFault } from '../content/fault.ts';
import { childrenOf, type MdastNode, parseMdx } from '../content/mdx.ts';
import { markGlossaryTerms, NOT_WITHIN, termPatterns } from '../glossary/mark-terms.ts';
import { renderingPattern } from '../glossary/renderings.ts';
import type { Term } from '../glossary/types.ts';
import type { Locale } from '../i18n/locale.ts';
import type { GuideSource } from './source.ts';

type Written = Pick<GuideSource, 'slug' | 'body' | 'text'>;

/** The text of a body in which terms are marked. */
function markable(node: MdastNode): string {
  if (NOT_WITHIN.test(node.type)) return '\n';
  return node.type === 'text' ? node.value : childrenOf(node).map(markable).join('\n');
}

/**
 * Finds a guide for each term that no guide marks in its body: the one that uses its synonyms most, else the one with
 * most words of its definition. So every definition is linked from a guide.
 * @returns slug -> ids of the terms that the guide lists besides those in its text
 */
export function termsByGuide(
  guides: readonly Written[],
  glossary: readonly Term[],
  locale: Locale,
): Map<string, string[]> {
  const patterns = termPatterns(glossary, locale);
  const seenBy = new Map(
    guides.map(({ slug, body }) => {
      const seen = new Set<string>();
      markGlossaryTerms(markable(parseMdx(body)), patterns, seen);
      return [slug, seen];
    }),
  );
  const listed = new Map<string, string[]>(guides.map(({ slug }) => [slug, []]));
  const best = (weigh: (guide: Written) => number): string | undefined => {
    const weights = guides.map((guide) => ({ slug: guide.slug, weight: weigh(guide) }));
    const first = weights.reduce((a, b) => (b.weight > a.weight ? b : a), { slug: '', weight: 0 });
    return first.weight > 0 ? first.slug : undefined;
  };
  for (const term of glossary) {
    if (guides.some(({ slug }) => seenBy.get(slug)?.has(term.id))) continue;
    const names = [term.term[locale], ...term.synonyms[locale]].map((name) => renderingPattern(name, locale));
    const inDefinition = new Set<string>();
    markGlossaryTerms(term.definition[locale], patterns, inDefinition);
    const slug =
      best(({ text }) => names.reduce((sum, name) => sum + [...text.matchAll(name)].length, 0)) ??
      best((guide) => [...inDefinition].filter((id) => seenBy.get(guide.slug)?.has(id)).length);
    if (slug !== undefined) listed.get(slug)?.push(term.id);
  }
  return listed;
}

/** Checks that some guide leads to every term. */
export function checkTermLinks(guides: readonly Written[], glossary: readonly Term[], locale: Locale): ContentFault[] {
  const listed = new Set([...termsByGuide(guides, glossary, locale).values()].flat());
  const seen = new Set<string>();
  for (const { body } of guides) markGlossaryTerms(markable(parseMdx(body)), termPatterns(glossary, locale), seen);
  return glossary
    .filter(({ id }) => !seen.has(id) && !listed.has(id))
    .map(({ id, term }) => ({
      id: 'guide-term-unlinked',
      file: 'content/glossary',
      field: id,
      value: term[locale],
      locale,
      remedy: 'No guide speaks of this term: use it in one, or remove it.',
    }));
}
