/**
 * Checks the markup of an operator: logo, icon and texts. Anything outside of the allow-lists is a fault and never
 * dropped silently.
 */
import type { Element, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { assertNoFaults, type ContentFault } from '../content/fault.ts';
import { ALLOWED_TAGS } from '../html/parse.ts';
import type { SvgNode } from '../ui/brand.ts';

/** Elements that only draw: no script, style, text, embedded picture or reference to elsewhere. */
const SVG_TAGS = words(`
  svg g defs path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath
`);
const SVG_ATTRIBUTES = words(`
  viewBox id d x y x1 y1 x2 y2 cx cy r rx ry fx fy width height points transform opacity fill fill-opacity fill-
  rule clip-rule clip-path stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
  offset stop-color stop-opacity gradientUnits gradientTransform
`);
/** Ignored on the root element, because the header determines the size of the logo. */
const IGNORED_ON_ROOT = ['xmlns', 'version', 'width', 'height'];
/** The greatest size in bytes, because the drawing is part of every page. */
const SVG_BYTES = 8_000;

/** Attributes by the name that the parser gives them: `stroke-width` -> `strokeWidth`. */
const ATTRIBUTES = new Map(
  SVG_ATTRIBUTES.map((name) => [name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), name]),
);
/**
 * Values that an attribute must not hold: an address, or what could become one. A reference within the same drawing is
 * allowed.
 */
const REFERENCE = /url\((?!#[\w-]+\))|javascript:|data:|https?:|\/\//i;

/**
 * Reads a logo or an icon.
 * @param file the name that faults give
 * @returns the drawing, with ids of its own
 * @throws ContentError with every element, attribute and reference that is not on the list, each with its line
 */
export function parseDrawing(text: string, file: string): SvgNode {
  const faults: ContentFault[] = [];
  const roots = unified().use(rehypeParse, { fragment: true, space: 'svg' }).parse(text).children.filter(isContent);
  const [root] = roots;
  const fault = (node: RootContent | undefined, field: string, value: unknown, remedy: string) =>
    faults.push({ id: 'drawing-invalid', file: positionOf(file, node), field, value, remedy });
  const drawing = (element: Element): SvgNode => {
    const { tagName: tag, children } = element;
    if (!SVG_TAGS.includes(tag))
      fault(element, tag, tag, `Remove this element; a drawing may hold ${SVG_TAGS.join(', ')}.`);
    const attributes: Record<string, string> = {};
    for (const [property, given] of Object.entries(element.properties)) {
      const name = ATTRIBUTES.get(property);
      const value = Array.isArray(given) ? given.join(' ') : String(given);
      if (element === root && IGNORED_ON_ROOT.includes(property)) continue;
      if (name === undefined) {
        const remedy = 'Remove this attribute; write colors and lines as attributes such as fill.';
        fault(element, `${tag}.${property}`, value, remedy);
      } else if (REFERENCE.test(value)) {
        fault(element, `${tag}.${name}`, value, 'Remove this reference; it draws everything itself.');
      } else attributes[name] = name === 'id' ? `logo-${value}` : value.replace(/url\(#/g, 'url(#logo-');
    }
    const nodes = children.filter((node) => isContent(node) && !isTitle(node));
    for (const node of nodes) {
      if (node.type !== 'element')
        fault(node, tag, 'value' in node ? node.value : node.type, 'Draw words as paths; a drawing holds no text.');
    }
    return { tag, attributes, children: nodes.filter((node) => node.type === 'element').map(drawing) };
  };
  const size = Buffer.byteLength(text);
  if (size > SVG_BYTES) {
    const remedy = `Simplify the drawing; it stands in every page and may have ${SVG_BYTES} bytes.`;
    fault(undefined, '-', `${size} bytes`, remedy);
  }
  if (root?.type !== 'element' || root.tagName !== 'svg' || roots.length > 1) {
    fault(root, '-', text.slice(0, 40), 'Write one <svg> element and nothing else.');
    assertNoFaults(faults);
  }
  const read = drawing(root as Element);
  if (read.attributes.viewBox === undefined) {
    fault(root, 'svg.viewBox', undefined, 'Add viewBox, so that it can be scaled: viewBox="0 0 WIDTH HEIGHT".');
  }
  assertNoFaults(faults);
  return read;
}

/**
 * Checks a text that an operator brings as HTML.
 * @param text the text; `ListingHtml` shows it
 * @param file the name that faults give
 * @throws ContentError with every element and attribute that would not be shown
 */
export function checkedHtml(text: string, file: string): string {
  const faults: ContentFault[] = [];
  const allowed: string[] = [...ALLOWED_TAGS, 'h2'];
  const visit = (node: RootContent): void => {
    const fault = (field: string, value: unknown, remedy: string) =>
      faults.push({ id: 'text-invalid', file: positionOf(file, node), field, value, remedy });
    if (node.type !== 'element') return;
    const { tagName, properties, children } = node;
    if (!allowed.includes(tagName))
      fault(tagName, tagName, `Remove this element; a text may hold ${allowed.join(', ')}.`);
    for (const [name, value] of Object.entries(properties)) {
      if (tagName !== 'a' || name !== 'href') fault(`${tagName}.${name}`, value, 'Remove this attribute.');
      else if (!/^(?:https?:\/\/|mailto:)\S+$/.test(String(value))) {
        fault('a.href', value, 'Write an address that begins with https://, http:// or mailto:.');
      }
    }
    children.forEach(visit);
  };
  unified().use(rehypeParse, { fragment: true }).parse(text).children.forEach(visit);
  if (text.trim() === '') {
    faults.push({ id: 'text-invalid', file, field: '-', value: '', remedy: 'Write the text, or remove the file.' });
  }
  assertNoFaults(faults);
  return text;
}

/**
 * Whether a node is the title of a drawing, which is removed: the name of the site stands beside it, and browsers would
 * show the title as a tooltip.
 */
function isTitle(node: RootContent): boolean {
  return node.type === 'element' && ['title', 'desc'].includes(node.tagName);
}

/** Whether a node is neither a comment nor white space nor a declaration. */
function isContent(node: RootContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element';
}

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

function positionOf(file: string, node: RootContent | undefined): string {
  return node?.position === undefined ? file : `${file}:${node.position.start.line}`;
}
