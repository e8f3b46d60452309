import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { type HtmlNode, parseListingHtml } from './parse.ts';

/**
 * Shows HTML of strangers as nodes, never as markup, and only what the allow-list accepts. The nodes of a text are
 * kept, so that Preact skips them when a page is rendered again after a keystroke.
 */
export function ListingHtml({ text }: { text: string }) {
  return useMemo(() => <>{virtualNodes(text)}</>, [text]);
}

function virtualNodes(text: string): ComponentChildren {
  const level = headingLevels();
  const toVirtualNode = (node: HtmlNode): ComponentChildren => {
    if (typeof node === 'string') return node;
    const Tag = isHeading(node.tag) ? level(node.tag) : node.tag;
    const children = node.children.map(toVirtualNode);
    // The publisher chose the target of the link, so search engines must not attribute it to this site.
    return node.href === undefined ? (
      <Tag>{children}</Tag>
    ) : (
      <a href={node.href} rel="nofollow ugc noreferrer" {...(isAddress(node.href) ? verbatim : {})}>
        {children}
      </a>
    );
  };
  return parseListingHtml(text).map(toVirtualNode);
}

/** As in `ui/verbatim.ts`, which this folder must not import: an address is the same in every language. */
const verbatim = { translate: 'no' as unknown as boolean };

function isAddress(href: string): boolean {
  return /^(?:mailto|tel):/.test(href);
}

type Heading = `h${1 | 2 | 3 | 4 | 5 | 6}`;

function isHeading(tag: string): tag is Heading {
  return /^h[1-6]$/.test(tag);
}

/** Renumbers the headings below an h2 of the page, so that no level is skipped. */
function headingLevels(): (tag: Heading) => Heading {
  const open: string[] = [];
  return (tag) => {
    while ((open.at(-1) ?? '') >= tag) open.pop();
    open.push(tag);
    return `h${Math.min(2 + open.length, 6)}` as Heading;
  };
}
