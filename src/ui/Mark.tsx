import type { ComponentChildren } from 'preact';
import type { SvgNode } from './brand.ts';
import { MARK } from './identity.ts';

/**
 * The mark of the site: a post with one board, or the operator’s drawing. Decorative; the name of the site stands beside
 * it.
 */
export default function Mark({ logo }: { logo?: SvgNode | undefined }) {
  if (logo !== undefined) return <>{drawn(logo, { 'aria-hidden': 'true' })}</>;
  return (
    <svg viewBox={`0 0 ${MARK.size} ${MARK.size}`} aria-hidden="true">
      <path d={MARK.post} fill="currentColor" opacity="0.6" />
      <path d={MARK.board} fill="#ffcf33" stroke="#1a1814" stroke-width="2" stroke-linejoin="round" />
    </svg>
  );
}

function drawn({ tag, attributes, children }: SvgNode, more: Record<string, string> = {}): ComponentChildren {
  // Every element of the allow-list takes the attributes of the allow-list.
  const Tag = tag as 'g';
  return (
    <Tag {...attributes} {...more}>
      {children.map((child) => drawn(child))}
    </Tag>
  );
}
