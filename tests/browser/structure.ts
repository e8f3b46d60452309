/** The structure of a page without its words, in pieces that other pages may have as well. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Attributes that distinguish elements: styles and assistive technology treat them differently. */
const TELLING = ['class', 'role', 'type', 'hidden', 'tabindex', 'open'];
/** Attributes whose presence counts, not their value: names and languages are different on every page. */
const PRESENT = ['lang', 'dir', 'id', 'href', 'aria-label', 'aria-labelledby', 'aria-describedby', 'aria-current'];
/** Lists, whose number of items depends on the content. Each kind of item is a piece of its own. */
const LISTS = ['ol', 'ul', 'dl', 'tbody'];

/**
 * Splits the main content of a page into pieces.
 *
 * A piece is an element with its content, named with the elements around it. Items of lists are pieces of their own,
 * and equal neighbors count once: pages with the same pieces differ in words and in the number of items only.
 * @param html the page
 * @returns the pieces; among them the order of the parts of the island
 * @throws Error when there is no main content
 */
export function piecesOf(html: string): Set<string> {
  const main = find(parse(html), (element) => element.tagName === 'main');
  if (main === undefined) throw new Error('The page has no main content.');
  const pieces = new Set<string>();
  const whole = skeleton(main, '', pieces);
  return pieces.add(whole);
}

/** An element with what is in it; parts that are pieces of their own are only named. */
function skeleton(element: Element, around: string, pieces: Set<string>): string {
  const name = nameOf(element);
  const here = `${around} > ${name}`;
  const children = element.childNodes.filter(isElement);
  const isList = LISTS.includes(element.tagName);
  // The parts of the island come in many combinations, the parts themselves do not.
  if (isList || element.attrs.some((attribute) => attribute.name === 'class' && /\broute\b/.test(attribute.value))) {
    for (const child of children) pieces.add(`${here} > ${skeleton(child, here, pieces)}`);
    const names = children.map(nameOf);
    return `${name}{${(isList ? [...new Set(names)].sort() : names).join(' ')}}`;
  }
  const inside = children.map((child) => skeleton(child, here, pieces));
  return `${name}(${inside.filter((each, index) => each !== inside[index - 1]).join(' ')})`;
}

function nameOf({ tagName, attrs }: Element): string {
  const told = attrs.flatMap(({ name, value }) => {
    if (TELLING.includes(name)) return [`${name}=${value}`];
    return PRESENT.includes(name) ? [name] : [];
  });
  return told.length === 0 ? tagName : `${tagName}[${told.sort().join(' ')}]`;
}

function find(node: Node, wanted: (element: Element) => boolean): Element | undefined {
  if (isElement(node) && wanted(node)) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = find(child, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}
