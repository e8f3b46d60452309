import { LineCounter, parseDocument } from 'yaml';
import type { Locale } from '../i18n/locale.ts';
import { type ProseText, SEAM, VERBATIM } from './prose.ts';

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

/**
 * Finds the texts of a guide: title, description, summary, and each block of the body.
 * @param file its name for faults
 * @returns the texts with their lines; a file without front matter has those of the body only
 */
export function mdxTexts(source: string, file: string, locale: Locale): ProseText[] {
  const matter = FRONT_MATTER.exec(source);
  const text = (line: number, field: string, value: string): ProseText => ({
    file: `${file}:${line}`,
    field,
    locale,
    text: plain(value),
    kind: 'prose',
  });
  return [
    ...frontMatter(matter?.[1] ?? '').map(({ line, field, value }) => text(line + 1, field, value)),
    ...blocks(source, matter?.[0].length ?? 0).map(({ line, value }) => text(line, 'body', value)),
  ].filter((each) => each.text.replaceAll(/[\u2060\ufffc\s]/gu, '') !== '');
}

function frontMatter(source: string): { line: number; field: string; value: string }[] {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const data = (document.toJS() ?? {}) as { inShort?: unknown[] };
  const paths = [['title'], ['description'], ...(data.inShort ?? []).map((_, index) => ['inShort', index, 'text'])];
  return paths.flatMap((path) => {
    const node = document.getIn(path, true) as { value?: unknown; range?: [number, number, number] } | undefined;
    if (typeof node?.value !== 'string') return [];
    return [{ line: lines.linePos(node.range?.[0] ?? 0).line, field: path.join('.'), value: node.value }];
  });
}

/** Paragraphs, items, headings and cells, each with the line it begins on. */
function blocks(source: string, from: number): { line: number; value: string }[] {
  const found: { line: number; value: string }[] = [];
  let open = false;
  let fence = false;
  source.split('\n').forEach((content, index) => {
    const line = index + 1;
    const start = source.split('\n', index).join('\n').length + (index > 0 ? 1 : 0);
    if (start < from) return;
    if (/^\s*```/.test(content)) fence = !fence;
    if (fence || /^\s*(```|$)/.test(content)) {
      open = false;
      return;
    }
    if (/^\s*\|/.test(content)) {
      open = false;
      if (/^[\s|:-]+$/.test(content)) return;
      for (const cell of content.split('|')) found.push({ line, value: cell });
      return;
    }
    const begins = /^\s*(?:[-*+]|\d+\.|#{1,6}|>)\s/.test(content);
    const last = found.at(-1);
    if (open && !begins && last !== undefined) last.value += ` ${content.trim()}`;
    else found.push({ line, value: content.replace(/^\s*(?:[-*+]|\d+\.|#{1,6}|>)\s+/, '') });
    open = !/^\s*#/.test(content);
  });
  return found;
}

/** The words of a block without markup: verbatim parts are masked, and a seam stands where markup was removed. */
function plain(value: string): string {
  return value
    .replaceAll(/\s*\{#[a-z0-9-]+\}/g, '')
    .replaceAll(/<Ui>.*?<\/Ui>|<(?:Window|Hours)\s[^>]*>|`[^`]+`|https?:\/\/[^\s)]+(?![^[]*\])/g, VERBATIM)
    .replaceAll(/\s*<Cite\s[^>]*\/>/g, SEAM)
    .replaceAll(/<[^>]+>/g, SEAM)
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, `${SEAM}$1${SEAM}`)
    .replaceAll(/\*\*|__|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
    .replaceAll(/\\([*_|<>])/g, '$1')
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
}
