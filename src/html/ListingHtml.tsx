import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { type HtmlNode, parseListingHtml } from './parse.ts';

/**
 * Shows HTML that strangers wrote: only what the allow-list let through, as nodes, never as markup. The nodes of a text
 * stay the same, so that Preact passes them over where a page is rendered again at each keystroke.
 * @param text the description of a listing
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
    // Where a link leads is the publisher's word, not ours.
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

/** As in `ui/verbatim.ts`, which this folder does not import: an address is the same in every language. */
const verbatim = { translate: 'no' as unknown as boolean };

function isAddress(href: string): boolean {
  return /^(?:mailto|tel):/.test(href);
}

type Heading = `h${1 | 2 | 3 | 4 | 5 | 6}`;

function isHeading(tag: string): tag is Heading {
  return /^h[1-6]$/.test(tag);
}

/** Renumbers the headings of a stranger below an h2 of ours, so that no level is skipped. */
function headingLevels(): (tag: Heading) => Heading {
  const open: string[] = [];
  return (tag) => {
    while ((open.at(-1) ?? '') >= tag) open.pop();
    open.push(tag);
    return `h${Math.min(2 + open.length, 6)}` as Heading;
  };
}
