import type { ComponentChildren } from 'preact';
import { type HtmlNode, parseListingHtml } from './parse.ts';

/**
 * Shows HTML that strangers wrote: only what the allow-list let through, as nodes, never as markup.
 * @param text the description of a listing
 */
export function ListingHtml({ text }: { text: string }) {
  return <>{parseListingHtml(text).map(toVirtualNode)}</>;
}

function toVirtualNode(node: HtmlNode): ComponentChildren {
  if (typeof node === 'string') return node;
  const children = node.children.map(toVirtualNode);
  const Tag = node.tag;
  // Where a link leads is the publisher's word, not ours.
  return node.href === undefined ? (
    <Tag>{children}</Tag>
  ) : (
    <a href={node.href} rel="nofollow ugc noreferrer">
      {children}
    </a>
  );
}
