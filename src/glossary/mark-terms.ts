import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import { isLocale, type Locale, perLocale } from '../i18n/locale.ts';
import { renderingPattern } from './renderings.ts';
import type { Term } from './types.ts';

type MdastPlugin = NonNullable<SatteriProcessorOptions['mdastPlugins']>[number];

/** A part of a text, and the id of its term if it is one. */
export interface TermSpan {
  text: string;
  id?: string;
}

/** A term and the expression that finds it, endings included. */
export interface TermPattern {
  id: string;
  pattern: RegExp;
}

/** Makes the expressions that find terms, longest first: “CSP-Programmkontakt” before “CSP”. */
export function termPatterns(glossary: readonly Term[], locale: Locale): TermPattern[] {
  return glossary
    .flatMap(({ id, term }) => {
      // The words before the parentheses and those within them.
      const names = term[locale].split(/ \(|\)/).filter(Boolean);
      return names.map((name) => ({ id, name }));
    })
    .sort((a, b) => b.name.length - a.name.length)
    .map(({ id, name }) => ({ id, pattern: renderingPattern(name, locale, name === name.toUpperCase()) }));
}

/**
 * Cuts a text at terms that have not occurred before.
 * @param seen ids of the terms that have occurred; those found are added
 * @returns the parts, which joined give the text
 */
export function markGlossaryTerms(text: string, patterns: readonly TermPattern[], seen: Set<string>): TermSpan[] {
  const found = patterns
    .flatMap(({ id, pattern }) =>
      [...text.matchAll(pattern)].map(({ 0: name, index }) => ({ id, from: index, to: index + name.length })),
    )
    .filter(({ from, to }) => isWhole(text, from, to))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const taken: typeof found = [];
  let end = 0;
  for (const match of found) {
    // A term within a longer one does not count.
    if (match.from < end) continue;
    end = match.to;
    if (!seen.has(match.id)) taken.push(match);
    seen.add(match.id);
  }
  const pieces: TermSpan[] = [];
  let at = 0;
  for (const { from, to, id } of taken) {
    if (from > at) pieces.push({ text: text.slice(at, from) });
    pieces.push({ text: text.slice(from, to), id });
    at = to;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at) });
  return pieces;
}

/**
 * Whether a match is a whole word: no part of a compound with a hyphen, and no English verb (“the partner invoices the
 * customer”, “offers in the store”).
 */
function isWhole(text: string, from: number, to: number): boolean {
  if (/[\p{L}\p{N}-]/u.test(text[from - 1] ?? '')) return false;
  if (/^-[\p{L}\p{N}]/u.test(text.slice(to))) return false;
  return !(text[to - 1] === 's' && /^ (?:the|its|their|a|an|them|it|in|through|to) /.test(text.slice(to)));
}

/** Nodes within which terms are not marked: headings, links, components. */
export const NOT_WITHIN = /^(?:heading|link|linkReference|mdxJsx\w+)$/;

interface FrontMatter {
  inShort?: { text: string }[];
  terms?: string[];
}

function frontMatterOf({ data }: { data: unknown }): FrontMatter {
  return (data as { astro: { frontmatter: FrontMatter } }).astro.frontmatter;
}

/** The ancestors of a node, from its parent to the root. */
function ancestors<N extends { type: string }>(node: N, context: { parent(node: N): N | undefined }): N[] {
  const parent = context.parent(node);
  return parent === undefined || parent.type === 'root' ? [] : [parent, ...ancestors(parent, context)];
}

/**
 * Makes the Markdown plugin that turns the first occurrence of each term in a guide into `<Term id="…">` and lists
 * these terms in the front matter (`terms`).
 */
export function markTermsPlugin(glossary: readonly Term[]): MdastPlugin {
  const patterns = perLocale((locale) => termPatterns(glossary, locale));
  return ({ fileURL }) => {
    const locale = fileURL?.pathname.split('/').find(isLocale);
    if (locale === undefined) return undefined;
    const seen = new Set<string>();
    let begun = false;
    return {
      name: 'mark-terms',
      text(node, context) {
        if (!begun) {
          // The summary (`inShort`) comes before the body.
          for (const { text } of frontMatterOf(context).inShort ?? []) markGlossaryTerms(text, patterns[locale], seen);
          begun = true;
        }
        if (ancestors(node, context).some(({ type }) => NOT_WITHIN.test(type))) return;
        const pieces = markGlossaryTerms(node.value, patterns[locale], seen);
        if (pieces.every(({ id }) => id === undefined)) return;
        context.replaceNode(
          node,
          pieces.map(({ text, id }) => {
            const content = { type: 'text' as const, value: text };
            if (id === undefined) return content;
            const attributes = [{ type: 'mdxJsxAttribute' as const, name: 'id', value: id }];
            return { type: 'mdxJsxTextElement' as const, name: 'Term', attributes, children: [content] };
          }),
        );
      },
      after(_, context) {
        frontMatterOf(context).terms = [...seen];
      },
    };
  };
}
