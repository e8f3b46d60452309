import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { PageHead } from './page.ts';

/** Elements without text to read: navigation, forms, pictures. */
const LEFT_OUT = new Set([
  'aside',
  'button',
  'form',
  'input',
  'nav',
  'noscript',
  'script',
  'select',
  'style',
  'svg',
  'textarea',
]);

/**
 * Writes the Markdown twin of a page: its main content without navigation and controls, with absolute links.
 * @param html a page that this project built
 * @returns Markdown (GFM), starting with the title
 * @throws Error when the page has no main content
 */
export function markdownOf(html: string, head: PageHead): string {
  const tree = unified().use(rehypeParse).parse(html);
  const main = find(tree, 'main');
  if (main === undefined) throw new Error(`${head.canonical}: the page has no main content.`);
  const content: Root = { type: 'root', children: kept(main.children, head.canonical) };
  const processor = unified().use(rehypeRemark).use(remarkGfm).use(remarkStringify, { bullet: '-', rule: '-' });
  const text = processor.stringify(processor.runSync(content) as never);
  return `${text.trim()}\n\n---\n\n${head.canonical}\n`;
}

function find(node: Root | RootContent, name: string): Element | undefined {
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = child.type === 'element' && child.tagName === name ? child : find(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Copies the readable elements. Closed disclosures are opened, with their summary as a paragraph. */
function kept(nodes: readonly ElementContent[], base: string): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    const { tagName, properties } = node;
    const classes = Array.isArray(properties.className) ? properties.className : [];
    // A term is part of its sentence, although it is a button that opens its note.
    if (tagName === 'button' && classes.includes('term')) return kept(node.children, base);
    if (LEFT_OUT.has(tagName) || properties.hidden !== undefined) return [];
    if (classes.includes('no-print') || classes.includes('crumbs')) return [];
    const children = kept(node.children, base);
    if (tagName === 'details' || tagName === 'astro-island') return children;
    // The line above the heading of an answer is moved below it, because a document begins with its title.
    if (classes.includes('sign')) return children.toReversed();
    if (tagName === 'summary') return [{ ...node, tagName: 'p', properties: {}, children }];
    if (tagName === 'a' && typeof properties.href === 'string') {
      return [{ ...node, properties: { href: new URL(properties.href, base).href }, children }];
    }
    return [{ ...node, children }];
  });
}
