/** Passages of documents, stored as digests, so that an audit reads again only what has changed. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { passagesFile } from './schema.ts';

/** A passage that was read: its location and digest, but not its text. */
export type Passage = z.infer<typeof passagesFile>[string][number];

/** The state of a passage in a fresh copy of its document. */
export type PassageState = 'same' | 'changed' | 'section-gone' | 'file-missing';

const HEADING = /^(#{1,6})\s+(.*?)\s*#*\s*$/;

/**
 * Finds a section of a Markdown document.
 * @param at the anchor of its heading, as GitHub and learn.microsoft.com make it; without it the whole document is
 *   meant
 * @returns the section with its heading and all below it; undefined if there is no such heading
 */
export function sectionAt(text: string, at?: string): string | undefined {
  if (at === undefined) return text;
  const lines = text.split(/\r?\n/);
  let fenced = false;
  const headings = lines.map((line) => {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    return fenced ? null : HEADING.exec(line);
  });
  const start = headings.findIndex((heading) => heading !== null && anchorOf(heading[2] ?? '') === at);
  if (start === -1) return undefined;
  const level = headings[start]?.[1]?.length ?? 0;
  const length = headings
    .slice(start + 1)
    .findIndex((heading) => heading !== null && (heading[1]?.length ?? 0) <= level);
  return lines.slice(start, length === -1 ? undefined : start + 1 + length).join('\n');
}

/** The anchor of a heading: lower case, hyphens for spaces, without punctuation. */
export function anchorOf(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

/** The digest of a passage. Line breaks and spaces do not count. */
export function passageDigest(passage: string): string {
  return createHash('sha256').update(passage.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 16);
}

/**
 * Compares a passage that was read with a fresh copy of its document.
 * @param text the fresh copy; undefined if there is none
 */
export function passageState({ at, digest }: Passage, text: string | undefined): PassageState {
  if (text === undefined) return 'file-missing';
  const now = sectionAt(text, at);
  if (now === undefined) return 'section-gone';
  return passageDigest(now) === digest ? 'same' : 'changed';
}
