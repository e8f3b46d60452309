/** Reads MDX as the build does (`astro.config.mjs`), so that checks see what is rendered. */
import { type MdastNode, mdxToMdast } from 'satteri';

export type { MdastNode };

/**
 * Parses MDX without front matter.
 * @throws Error with line and column
 */
export function parseMdx(body: string): MdastNode {
  return mdxToMdast(body, { features: { headingAttributes: true, smartPunctuation: false } });
}

export function childrenOf(node: MdastNode): MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}

/** All nodes below a node, in the order of the text. */
export function nodesIn(node: MdastNode): MdastNode[] {
  return childrenOf(node).flatMap((child) => [child, ...nodesIn(child)]);
}

const PHRASING = /^(?:text|emphasis|strong|delete|link|image|inlineCode|break|mdxJsxTextElement|mdxTextExpression)$/;

/** The nodes that hold running text: paragraphs, headings, cells. */
export function blocksIn(node: MdastNode): MdastNode[] {
  const children = childrenOf(node);
  return children.some(({ type }) => PHRASING.test(type)) ? [node] : children.flatMap(blocksIn);
}

/** The name of a component or HTML element; of any other node its type. */
export function nameOf(node: MdastNode): string {
  return node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement' ? (node.name ?? '') : node.type;
}

/** The texts that a component gets, by attribute. */
export function attributesOf(node: MdastNode): Record<string, string> {
  const attributes = 'attributes' in node && Array.isArray(node.attributes) ? node.attributes : [];
  return Object.fromEntries(
    attributes.flatMap((each) =>
      each.type === 'mdxJsxAttribute' && typeof each.value === 'string' ? [[each.name, each.value]] : [],
    ),
  );
}

/** The attributes of each use of a component, in the order of the text. */
export function usesOf(tree: MdastNode, component: string): Record<string, string>[] {
  return nodesIn(tree)
    .filter((node) => nameOf(node) === component)
    .map(attributesOf);
}

/** A node as it was written. */
export function writtenAs(body: string, { position }: MdastNode): string {
  return body.slice(position?.start.offset, position?.end.offset);
}

/**
 * The text of a node.
 * @param instead gives what stands for a node; undefined: its own text
 */
export function textIn(node: MdastNode, instead: (node: MdastNode) => string | undefined = () => undefined): string {
  const given = instead(node);
  if (given !== undefined) return given;
  if ('value' in node) return String(node.value);
  if (node.type === 'image') return node.alt ?? '';
  return childrenOf(node)
    .map((child) => textIn(child, instead))
    .join('');
}
