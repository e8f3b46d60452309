/** The shell of contact pages. Astro renders it once for each locale, with marks where the pages differ. */
import type { ProjectedOffer } from '../offers/types.ts';
import type { ContactHead } from './contact-view.ts';

/** The marks in the template. They are words that addresses and markup leave unchanged. */
export const MARKS = {
  title: 'x-title-x',
  description: 'x-description-x',
  publisher: 'x-publisher-x',
  offer: 'x-offer-x',
  main: 'x-main-x',
} as const;
const MARK = /x-(title|description|publisher|offer|main)-x/;
const NOINDEX = '<meta name="robots" content="noindex">';

export interface PageTemplate {
  /** The page for search engines, and the one that is hidden from them. Texts and names of marks alternate. */
  open: string[];
  closed: string[];
}

/**
 * Reads a template.
 * @param html the page that Astro rendered with `MARKS`, kept from search engines
 * @throws Error when a mark is missing
 */
export function parseTemplate(html: string): PageTemplate {
  const closed = html.split(MARK);
  const missing = Object.keys(MARKS).filter((name) => !closed.some((part, index) => index % 2 === 1 && part === name));
  if (!html.includes(NOINDEX)) missing.push('noindex');
  if (missing.length > 0) throw new Error(`template of contact pages: nothing for ${missing.join(', ')}.`);
  return { closed, open: html.replace(NOINDEX, '').split(MARK) };
}

/** Writes the contact page of an offer around its content. */
export function fillTemplate(
  template: PageTemplate,
  { publisher, offer }: ProjectedOffer,
  head: ContactHead,
  main: string,
): string {
  const values: Record<string, string> = {
    title: escaped(head.title),
    description: escaped(head.description),
    publisher: publisher.id,
    offer,
    main,
  };
  const parts = head.noindex ? template.closed : template.open;
  return parts.map((part, index) => (index % 2 === 0 ? part : values[part])).join('');
}

/** For text and attributes alike. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
