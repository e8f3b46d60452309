import { createHash } from 'node:crypto';
import type { InlineHashes } from '../config/policy.ts';

/** Inline elements. Astro writes no comment or CDATA around their text. */
const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;
/** Data blocks are not executed and need no hash. */
const DATA_BLOCK = /\btype="(?:application\/(?:ld\+)?json|text\/plain)"/;

/**
 * Hashes the inline scripts and styles of pages.
 * @returns CSP source expressions without duplicates
 */
export function inlineHashes(pages: Iterable<string>): InlineHashes {
  const found = { script: new Set<string>(), style: new Set<string>() };
  for (const html of pages) {
    for (const [, element, attributes = '', text = ''] of html.matchAll(INLINE)) {
      if (text === '' || DATA_BLOCK.test(attributes) || /\bsrc=/.test(attributes)) continue;
      const digest = createHash('sha256').update(text).digest('base64');
      found[element as 'script' | 'style'].add(`'sha256-${digest}'`);
    }
  }
  return { scripts: [...found.script].sort(), styles: [...found.style].sort() };
}
