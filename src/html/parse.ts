/**
 * Strangers' HTML to a plain tree of allowed tags. The tree is built new from a short list of names; nothing of the
 * source but text and checked addresses is carried over, so there is no attribute or tag to forget. The same code runs
 * in the build and in the browser, without a DOM. Nesting is kept valid (no block inside a paragraph, no link inside a
 * link, only `li` in lists), so that static page and hydrated component agree.
 */
import { cleanText } from './text.ts';

export const ALLOWED_TAGS = [
  'p',
  'br',
  'ul',
  'ol',
  'li',
  'strong',
  'b',
  'em',
  'i',
  'u',
  'h3',
  'h4',
  'h5',
  'h6',
  'a',
  'div',
  'span',
] as const;
export type AllowedTag = (typeof ALLOWED_TAGS)[number];

export interface HtmlElement {
  tag: AllowedTag;
  /** Only on `a`: http, https or mailto. */
  href?: string;
  children: HtmlNode[];
}
export type HtmlNode = HtmlElement | string;

/** Longer texts are cut here (UTF-16 units). */
export const MAX_LENGTH = 1024 * 1024;
/** Deeper elements are dissolved into their parent. */
export const MAX_DEPTH = 24;
/** Parsing ends with this many nodes. */
export const MAX_NODES = 20_000;

// Listings have their own h1 in the store; on our pages they stand below an h2.
const HEADINGS: Readonly<Record<string, AllowedTag>> = { h1: 'h3', h2: 'h4', h3: 'h5', h4: 'h6', h5: 'h6', h6: 'h6' };
const INLINE = new Set(['strong', 'b', 'em', 'i', 'u', 'a', 'span']);
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
 * Takes HTML or plain text from a listing and gives the tree. A text without any tag keeps its paragraphs and line
 * breaks. Never throws; what is longer, deeper or more than the limits is cut.
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

class TreeBuilder {
  private readonly root: HtmlNode[] = [];
  private stack: HtmlElement[] = [];
  private count = 0;

  get full(): boolean {
    return this.count >= MAX_NODES;
  }

  private get top(): HtmlElement | undefined {
    return this.stack.at(-1);
  }

  private append(node: HtmlNode): void {
    (this.top?.children ?? this.root).push(node);
    this.count += 1;
  }

  private push(tag: AllowedTag, href?: string): void {
    if (this.full || this.stack.length >= MAX_DEPTH) return;
    const element: HtmlElement = href === undefined ? { tag, children: [] } : { tag, href, children: [] };
    this.append(element);
    this.stack.push(element);
  }

  text(value: string): void {
    if (value === '' || this.full) return;
    if (this.inList()) {
      if (value.trim() === '') return;
      this.push('li');
      // At the depth limit there is no room for the item; a text directly in a list would be invalid.
      if (this.inList()) return;
    }
    const siblings = this.top?.children ?? this.root;
    const last = siblings.at(-1);
    if (typeof last === 'string') siblings[siblings.length - 1] = last + value;
    else this.append(value);
  }

  lineBreak(): void {
    if (this.inList() || this.full) return;
    this.append({ tag: 'br', children: [] });
  }

  open(tag: AllowedTag, href?: string): void {
    if (INLINE.has(tag)) {
      this.openInline(tag, href);
      return;
    }
    // Emphasis that was open around the block goes on inside it.
    const carried = this.closeInline();
    while (this.top && ['p', 'h3', 'h4', 'h5', 'h6'].includes(this.top.tag)) this.stack.pop();
    if (tag === 'li') {
      this.closeItem();
      if (!this.inList()) this.push('ul');
      if (!this.inList()) return;
    } else if (this.inList()) {
      this.push('li');
      if (this.inList()) return;
    }
    this.push(tag);
    if (tag === 'ul' || tag === 'ol') return;
    for (const element of carried) this.push(element.tag, element.href);
  }

  private openInline(tag: AllowedTag, href?: string): void {
    if (tag === 'a') {
      this.close('a');
      // A link without a usable address is only its text.
      if (href === undefined) return;
    }
    // <b><b><b>… adds nothing but depth.
    if (this.openRun().some((element) => element.tag === tag)) return;
    if (this.inList()) {
      this.push('li');
      if (this.inList()) return;
    }
    this.push(tag, href);
  }

  close(tag: AllowedTag): void {
    if (INLINE.has(tag)) {
      const run = this.openRun();
      const index = run.findLastIndex((element) => element.tag === tag);
      if (index === -1) return;
      this.stack.length -= run.length - index;
      for (const element of run.slice(index + 1)) this.push(element.tag, element.href);
      return;
    }
    // An item ends with its own list at the latest; everything else may be closed from within.
    const limit =
      tag === 'li' ? this.stack.findLastIndex((element) => element.tag === 'ul' || element.tag === 'ol') : -1;
    const index = this.stack.findLastIndex((element) => element.tag === tag);
    if (index > limit) this.stack.length = index;
  }

  /** The inline elements open at the very end, outermost first. */
  private openRun(): HtmlElement[] {
    const block = this.stack.findLastIndex((element) => !INLINE.has(element.tag));
    return this.stack.slice(block + 1);
  }

  private closeInline(): HtmlElement[] {
    const run = this.openRun();
    this.stack.length -= run.length;
    return run;
  }

  private closeItem(): void {
    const list = this.stack.findLastIndex((element) => element.tag === 'ul' || element.tag === 'ol');
    if (list !== -1) this.stack.length = list + 1;
  }

  private inList(): boolean {
    return this.top?.tag === 'ul' || this.top?.tag === 'ol';
  }

  finish(): HtmlNode[] {
    return prune(this.root);
  }
}

/** Without elements that hold nothing: an empty heading or item would be read out as one. */
function prune(nodes: HtmlNode[]): HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string' || node.tag === 'br') return [node];
    const children = prune(node.children);
    return children.some((child) => typeof child !== 'string' || child.trim() !== '')
      ? [{ ...node, children }]
      : keepSpace(node, children);
  });
}

function keepSpace(node: HtmlElement, children: HtmlNode[]): HtmlNode[] {
  return INLINE.has(node.tag) && children.length > 0 ? [' '] : [];
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  iexcl: '¡',
  cent: '¢',
  pound: '£',
  yen: '¥',
  sect: '§',
  copy: '©',
  laquo: '«',
  raquo: '»',
  not: '¬',
  reg: '®',
  deg: '°',
  plusmn: '±',
  sup2: '²',
  sup3: '³',
  micro: 'µ',
  para: '¶',
  middot: '·',
  frac12: '½',
  iquest: '¿',
  times: '×',
  divide: '÷',
  euro: '€',
  trade: '™',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsaquo: '‹',
  rsaquo: '›',
  bull: '•',
  dagger: '†',
  permil: '‰',
  larr: '←',
  rarr: '→',
  check: '✓',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  shy: '',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  igrave: 'ì',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  oslash: 'ø',
  ugrave: 'ù',
  uacute: 'ú',
  ucirc: 'û',
  yacute: 'ý',
  Agrave: 'À',
  Aacute: 'Á',
  Acirc: 'Â',
  Aring: 'Å',
  AElig: 'Æ',
  Ccedil: 'Ç',
  Egrave: 'È',
  Eacute: 'É',
  Oslash: 'Ø',
  Oacute: 'Ó',
  Uacute: 'Ú',
  scaron: 'š',
  Scaron: 'Š',
  oelig: 'œ',
};
// Numbers 128 to 159 mean Windows-1252 in HTML.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes numeric and common named character references once; unknown ones stay as written. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,8});?|#[xX]([0-9a-fA-F]{1,7});?|([A-Za-z][A-Za-z0-9]{1,8});)/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] as string) : whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
      if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252[code - 0x80] as string;
      return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
        ? '\ufffd'
        : String.fromCodePoint(code);
    },
  );
}

/** The text of a tree on one line: for search, descriptions of pages and lint. */
export function plainText(nodes: readonly HtmlNode[]): string {
  const collect = (list: readonly HtmlNode[]): string =>
    list
      .map((node) => {
        if (typeof node === 'string') return node;
        const inner = collect(node.children);
        return INLINE.has(node.tag) ? inner : ` ${inner} `;
      })
      .join('');
  return collect(nodes).replace(/\s+/g, ' ').trim();
}
