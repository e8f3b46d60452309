import { LineCounter, parseDocument } from 'yaml';
import { blocksIn, childrenOf, type MdastNode, nameOf, parseMdx } from '../content/mdx.ts';
import type { Locale } from '../i18n/locale.ts';
import { type ProseText, SEAM, VERBATIM } from './prose.ts';

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

/**
 * Finds the texts of a guide: title, description, summary, and each paragraph, heading and cell of the body.
 * @param file its name for faults
 * @returns the texts with their lines; a file without front matter has those of the body only
 * @throws Error for a body that is no MDX
 */
export function mdxTexts(source: string, file: string, locale: Locale): ProseText[] {
  const [matter = '', data = ''] = FRONT_MATTER.exec(source) ?? [];
  const text = (line: number, field: string, value: string): ProseText => ({
    file: `${file}:${line}`,
    field,
    locale,
    text: value.replaceAll(/[ \t\n]+/g, ' ').trim(),
    kind: 'prose',
  });
  const above = matter.split('\n').length - 1;
  return [
    ...frontMatter(data).map(({ line, field, value }) => text(line + 1, field, plain(parseMdx(value)))),
    ...blocksIn(parseMdx(source.slice(matter.length))).map((block) =>
      text(above + (block.position?.start.line ?? 1), 'body', plain(block)),
    ),
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

/** The words of a node without markup: verbatim parts are masked, and a seam stands where markup was removed. */
function plain(node: MdastNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'image') return `${SEAM}${node.alt ?? ''}${SEAM}`;
  // The space before a citation belongs to its mark.
  const inner = childrenOf(node)
    .map((child, index, all) => {
      const next = all[index + 1];
      return next !== undefined && nameOf(next) === 'Cite' ? plain(child).trimEnd() : plain(child);
    })
    .join('');
  switch (nameOf(node)) {
    case 'Ui':
    case 'Window':
    case 'Hours':
    case 'inlineCode':
      return VERBATIM;
    case 'Cite':
      return SEAM;
    case 'link':
      return /^https?:/.test(inner) ? VERBATIM : `${SEAM}${inner}${SEAM}`;
    default:
      return node.type === 'mdxJsxTextElement' ? `${SEAM}${inner}${SEAM}` : inner;
  }
}
