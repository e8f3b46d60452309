/**
 * Finds texts of a page in the pseudo-locale without marks, which are therefore in no place that a translator finds.
 */
import { defaultTreeAdapter as adapter, parse } from 'parse5';
import { attribute, closest, type Element, elementsBelow } from '../../site/tree.ts';

/** Attributes that are read out or shown. */
const SHOWN = ['aria-label', 'title', 'placeholder', 'alt'];
/** Addresses, e-mail addresses, hosts. */
const ADDRESSES = /https?:\/\/\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)+\b\/?/g;
/** Elements without text of this site: code, texts that must not be translated, and other languages. */
const FOREIGN = /^(?:script|style|code|kbd|samp|svg|template)$/;

/**
 * Finds texts that are read on a page and carry no marks.
 * @param html the page
 * @param language its `lang`
 * @param names what is the same in every language
 * @param described whether the description of the page is a text of this site, and not of a publisher
 * @returns the words, each once
 */
export function unmarked(html: string, language: string, names: RegExp, described = true): string[] {
  const found = new Set<string>();
  const judge = (text: string) => {
    for (const [word] of text
      .replaceAll(ADDRESSES, ' ')
      .replaceAll(names, ' ')
      .matchAll(/[A-Za-z]{2,}/g))
      found.add(word);
  };
  const isForeign = (element: Element) =>
    closest(
      element,
      (each) =>
        FOREIGN.test(each.tagName) ||
        attribute(each, 'translate') === 'no' ||
        (attribute(each, 'lang') ?? language) !== language,
    ) !== undefined;
  for (const element of elementsBelow(parse(html, { scriptingEnabled: false }))) {
    if (isForeign(element)) continue;
    for (const name of SHOWN) judge(attribute(element, name) ?? '');
    if (described && attribute(element, 'name') === 'description') judge(attribute(element, 'content') ?? '');
    for (const child of element.childNodes) if (adapter.isTextNode(child)) judge(child.value);
  }
  return [...found];
}
