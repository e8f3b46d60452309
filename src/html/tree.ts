/**
 * The tree of strangers’ HTML: a short list of tags, kept valid while it grows (no block inside a paragraph, no link
 * inside a link, only `li` in lists), so that static page and hydrated component agree.
 */

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

/** The greatest depth. Deeper elements are replaced by their content. */
export const MAX_DEPTH = 24;
/** The greatest number of nodes, at which parsing ends. */
export const MAX_NODES = 20_000;

const INLINE = new Set(['strong', 'b', 'em', 'i', 'u', 'a', 'span']);

/** Builds a tree tag by tag. The result is valid for any order of tags. */
export class TreeBuilder {
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
      // At the greatest depth an item cannot be added, and text directly in a list would be invalid.
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
    // Emphasis around the block continues inside it.
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
      // A link without a usable address becomes plain text.
      if (href === undefined) return;
    }
    // Nested emphasis of the same kind would only add depth.
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
    // An item must end within its own list; other elements may be closed from within.
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

/** Removes empty elements, because screen readers would announce an empty heading or item. */
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
