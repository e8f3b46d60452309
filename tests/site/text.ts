/** The visible text of a page in reading order: in blocks, each cut at the boundaries of inline elements. */
import { defaultTreeAdapter as adapter } from 'parse5';
import type { Page } from './framework.ts';
import { attribute, type Element, languageOf, type Node } from './tree.ts';

/** A stretch of text without an element boundary in it. */
export interface TextRun {
  text: string;
  parent: Element;
  /** The inline elements around it within its block, outermost first. */
  around: Element[];
  /** Inside `code`, `kbd`, `pre` and their like: shown as typed, no prose. */
  verbatim: boolean;
}

/** Runs of text without a block boundary between them. */
export type Block = TextRun[];

const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var astro-island astro-slot'.split(
    ' ',
  ),
);
const VERBATIM = new Set(['code', 'kbd', 'pre', 'samp', 'var', 'textarea']);
const UNSEEN = new Set(['script', 'style', 'template', 'head', 'svg', 'datalist']);

/** Gives the blocks of text in the body of a page. Whatever is no inline element ends a block. */
export function blocksOf(page: Page): Block[] {
  const blocks: Block[] = [];
  let block: Block = [];
  const end = () => {
    if (block.length > 0) blocks.push(block);
    block = [];
  };
  const visit = (parent: Element, around: Element[], verbatim: boolean) => {
    for (const child of parent.childNodes as Node[]) {
      if (adapter.isTextNode(child)) {
        if (child.value !== '') block.push({ text: child.value, parent, around, verbatim });
      } else if (adapter.isElementNode(child)) {
        const literal = verbatim || VERBATIM.has(child.tagName);
        if (UNSEEN.has(child.tagName)) end();
        else if (INLINE.has(child.tagName)) visit(child, [...around, child], literal);
        else {
          end();
          visit(child, [], literal);
          end();
        }
      }
    }
  };
  const body = page.all('body')[0];
  if (body) visit(body, [], false);
  end();
  return blocks;
}

/** A text that is read although it stands in an attribute or in the head. */
export interface Label {
  text: string;
  /** `title`, `aria-label`, … */
  place: string;
  language: string | undefined;
}

/** Gives what browsers, screen readers and search engines read out of attributes and the head. */
export function labelsOf(page: Page): Label[] {
  return page.elements.flatMap((element): Label[] => {
    const language = languageOf(element);
    const attributes = ['aria-label', 'aria-description', 'alt', 'title', 'placeholder', 'label'];
    const labels = attributes.flatMap((place) => {
      const text = attribute(element, place);
      return text === undefined ? [] : [{ text, place, language }];
    });
    if (element.tagName === 'meta' && attribute(element, 'name') === 'description') {
      labels.push({ text: attribute(element, 'content') ?? '', place: 'meta description', language });
    }
    if (element.tagName === 'title') {
      const text = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      labels.push({ text, place: 'title of the page', language });
    }
    return labels;
  });
}

/** Whether a language tag is of the same language as another, whatever the region: `de-AT` and `de-DE`. */
export function sameLanguage(one: string | undefined, other: string): boolean {
  return one?.toLowerCase().split('-')[0] === other.toLowerCase().split('-')[0];
}
