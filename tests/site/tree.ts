/** Small questions to a parse5 tree. */
import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
export type Document = DefaultTreeAdapterTypes.Document;

/**
 * Lists the elements below a node in document order.
 * @param node where to start; the node itself is not listed
 * @param templates whether the content of `template` elements, which is not rendered, counts too
 */
export function elementsBelow(node: Node, templates = false): Element[] {
  const found: Element[] = [];
  const visit = (parent: Node) => {
    if (!('childNodes' in parent)) return;
    for (const child of parent.childNodes) {
      if (!adapter.isElementNode(child)) continue;
      found.push(child);
      visit(child);
      if (templates && 'content' in child) visit(child.content as Node);
    }
  };
  visit(node);
  return found;
}

/**
 * Gives the value of an attribute.
 * @returns undefined when the element does not have it
 */
export function attribute(element: Element, name: string): string | undefined {
  // The parser splits the prefix off in SVG: `xlink:href`.
  return element.attrs.find((each) => (each.prefix ? `${each.prefix}:${each.name}` : each.name) === name)?.value;
}

/** Gives the nearest element that fulfils a condition: the one given, or one around it. */
export function closest(element: Element, condition: (element: Element) => boolean): Element | undefined {
  let at: Node | null = element;
  while (at !== null && adapter.isElementNode(at)) {
    if (condition(at)) return at;
    at = at.parentNode;
  }
  return undefined;
}

/** Whether an element lies in one of this name (or is one). */
export function isIn(element: Element, name: string): boolean {
  return closest(element, ({ tagName }) => tagName === name) !== undefined;
}

/** The language of an element: the nearest `lang`. */
export function languageOf(element: Element): string | undefined {
  const holder = closest(element, (each) => attribute(each, 'lang') !== undefined);
  return holder && attribute(holder, 'lang');
}

/** The text in a node, white space collapsed. */
export function textIn(node: Node): string {
  let text = '';
  const visit = (at: Node) => {
    if (adapter.isTextNode(at)) text += at.value;
    else if ('childNodes' in at) for (const child of at.childNodes) visit(child);
  };
  visit(node);
  return text.replace(/\s+/g, ' ').trim();
}

/** The tokens of an attribute such as `rel` or `class`. */
export function tokens(element: Element, name: string): string[] {
  return (attribute(element, name) ?? '').split(/\s+/).filter((token) => token !== '');
}

/** Writes the start tag of an element, shortened, so that a finding can be found in the page. */
export function tagOf(element: Element): string {
  const attributes = element.attrs.map(({ name, value }) => ` ${name}="${value}"`).join('');
  const tag = `<${element.tagName}${attributes}>`;
  return tag.length > 120 ? `${tag.slice(0, 117)}…` : tag;
}
