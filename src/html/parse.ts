/**
 * Parses strangers' HTML to a plain tree of allowed tags. The tree is built from a short list of names. Nothing of the
 * source but text and checked addresses is copied, so no attribute or tag can be forgotten. The same code runs in the
 * build and in the browser, without a DOM.
 */
import { decodeEntities } from './entities.ts';
import { cleanText } from './text.ts';
import { ALLOWED_TAGS, type AllowedTag, type HtmlNode, TreeBuilder } from './tree.ts';

export { ALLOWED_TAGS, type HtmlNode, plainText } from './tree.ts';

/** Longer texts are cut here (UTF-16 units). */
export const MAX_LENGTH = 1024 * 1024;
// Listings have their own h1 in the store; on our pages they stand below an h2.
const HEADINGS: Readonly<Record<string, AllowedTag>> = { h1: 'h3', h2: 'h4', h3: 'h5', h4: 'h6', h5: 'h6', h6: 'h6' };
// Other elements that start a line of their own in browsers; as div they keep words apart.
const AS_DIV = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'center',
  'dd',
  'details',
  'dir',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'header',
  'hgroup',
  'main',
  'menu',
  'nav',
  'pre',
  'section',
  'summary',
  'table',
  'tr',
]);
// Elements whose content is no text for readers. Skipped up to their end tag, or to the end of the text.
const SKIPPED = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'plaintext',
  'template',
  'svg',
  'math',
  'object',
  'applet',
  'audio',
  'video',
  'canvas',
  'select',
  'frameset',
]);

interface Tag {
  name: string;
  closing: boolean;
  attributes: string;
}

/**
 * Parses HTML or plain text of a listing. A text without any tag keeps its paragraphs and line breaks. Never throws;
 * text beyond the limits of length, depth and number of nodes is cut.
 */
export function parseListingHtml(text: string): HtmlNode[] {
  const source = text.slice(0, MAX_LENGTH);
  const builder = new TreeBuilder();
  if (!/<[a-z/!?]/i.test(source)) {
    for (const paragraph of readText(source).split(/\n[ \t]*(?:\n[ \t]*)+/)) {
      if (paragraph.trim() === '') continue;
      builder.open('p');
      paragraph
        .trim()
        .split('\n')
        .forEach((line, index) => {
          if (index > 0) builder.lineBreak();
          builder.text(line);
        });
      builder.close('p');
    }
    return builder.finish();
  }
  // With no further > nothing can be a tag: the rest is text, decided once so that the work stays linear.
  const lastEnd = source.lastIndexOf('>');
  let at = 0;
  while (at < source.length && !builder.full) {
    const next = source.indexOf('<', at);
    if (next === -1 || next > lastEnd) {
      builder.text(readText(source.slice(at)));
      break;
    }
    if (next > at) builder.text(readText(source.slice(at, next)));
    at = markup(source, next, builder);
  }
  return builder.finish();
}

/** Text without references, hidden characters and the line ends that HTML knows no more. */
function readText(source: string): string {
  return cleanText(decodeEntities(source)).replace(/\r\n?/g, '\n');
}

/** Handles what starts at `<` and gives the place after it. */
function markup(source: string, start: number, builder: TreeBuilder): number {
  if (source.startsWith('<!--', start)) {
    const end = source.indexOf('-->', start + 4);
    return end === -1 ? source.length : end + 3;
  }
  if (source[start + 1] === '!' || source[start + 1] === '?') {
    const end = source.indexOf('>', start);
    return end === -1 ? source.length : end + 1;
  }
  const read = readTag(source, start);
  if (!read) {
    builder.text('<');
    return start + 1;
  }
  const { tag, end } = read;
  if (!tag.closing && SKIPPED.has(tag.name)) {
    const close = new RegExp(`</${tag.name}(?=[\\s/>])[^>]*>?`, 'gi');
    close.lastIndex = end;
    return close.exec(source) ? close.lastIndex : source.length;
  }
  apply(tag, builder);
  return end;
}

const TAG_START = /<(\/?)([a-zA-Z][^\s/>]{0,63})/y;

/**
 * Reads one tag. It ends at the first > outside quotes. A further < ends the search, so that each character is looked
 * at a bounded number of times whatever the quotes do: then the first > within the open quote counts, or the piece is
 * dropped.
 */
function readTag(source: string, start: number): { tag: Tag; end: number } | undefined {
  TAG_START.lastIndex = start;
  const match = TAG_START.exec(source);
  if (!match) return undefined;
  const name = (match[2] ?? '').toLowerCase();
  const closing = match[1] === '/';
  let quote = '';
  let inQuote = -1;
  let at = start + match[0].length;
  const from = at;
  for (; at < source.length; at += 1) {
    const character = source[at] as string;
    if (character === '<') break;
    if (quote !== '') {
      if (character === quote) quote = '';
      else if (character === '>' && inQuote === -1) inQuote = at;
    } else if (character === '>') {
      return { tag: { name, closing, attributes: source.slice(from, at) }, end: at + 1 };
    } else if ((character === '"' || character === "'") && /[=\s]/.test(source[at - 1] ?? '')) {
      quote = character;
      inQuote = -1;
    }
  }
  if (inQuote !== -1) return { tag: { name, closing, attributes: source.slice(from, inQuote) }, end: inQuote + 1 };
  return { tag: { name: '', closing, attributes: '' }, end: at };
}

function apply(tag: Tag, builder: TreeBuilder): void {
  const { name, closing } = tag;
  if (name === 'br' || (name === 'hr' && !closing)) {
    builder.lineBreak();
    return;
  }
  if (name === 'td' || name === 'th') {
    if (!closing) builder.text(' ');
    return;
  }
  const target = Object.hasOwn(HEADINGS, name) ? HEADINGS[name] : AS_DIV.has(name) ? 'div' : allowed(name);
  if (!target) return;
  if (closing) builder.close(target);
  else builder.open(target, target === 'a' ? hrefOf(tag.attributes) : undefined);
}

function allowed(name: string): AllowedTag | undefined {
  return (ALLOWED_TAGS as readonly string[]).includes(name) ? (name as AllowedTag) : undefined;
}

const ATTRIBUTE = /([^\s"'>/=]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** The checked address of a link's attributes; the first `href` counts, as in browsers. */
function hrefOf(attributes: string): string | undefined {
  for (const match of attributes.matchAll(ATTRIBUTE)) {
    if (match[1]?.toLowerCase() === 'href') return safeHref(decodeEntities(match[2] ?? match[3] ?? match[4] ?? ''));
  }
  return undefined;
}

/**
 * Takes an address as strangers wrote it; gives it when it is absolute http or https without user name and password, or
 * mailto with one plain address (its query could set recipients and text), else nothing. Never throws.
 */
export function safeHref(text: string): string | undefined {
  // Browsers ignore tabs and line breaks inside an address and control characters around it.
  const address = cleanText(text)
    .replace(/[\t\r\n]/g, '')
    .trim();
  if (address.length > 2048) return undefined;
  const mail = /^mailto:([^\s@?&<>"'`\\;,:/%]+@[a-z0-9.-]+\.[a-z]{2,})(?:\?.*)?$/i.exec(address);
  if (mail) return `mailto:${mail[1]}`;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.username === '' && url.password === '' && url.hostname !== '' ? url.href : undefined;
}
