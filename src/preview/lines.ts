/** Converts lists and links to lines of text and back. */
import { isObject } from './path.ts';
import type { Json } from './types.ts';

/** The text of a control. A value of an unexpected type is shown as JSON. */
export function plain(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The texts of a list. */
export function strings(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** A list, one entry on each line. */
export function listText(value: Json | undefined): string {
  return Array.isArray(value) ? value.map(plain).join('\n') : plain(value);
}

/** The list that the lines stand for; undefined without any line. */
export function listOf(text: string): Json | undefined {
  const lines = linesOf(text);
  return lines.length === 0 ? undefined : lines;
}

/** Links, one on each line: text, bar, address. */
export function linksText(value: Json | undefined): string {
  if (!Array.isArray(value)) return plain(value);
  return value
    .map((link) => (isObject(link) ? `${plain(link.displayText)} | ${plain(link.link)}` : plain(link)))
    .join('\n');
}

/** Reads links from lines of text, bar and address. The last bar counts, because the text may hold one too. */
export function linksFromLines(text: string): Json | undefined {
  const links = linesOf(text).map((line) => {
    const bar = line.lastIndexOf('|');
    return bar === -1
      ? { displayText: line, link: '' }
      : { displayText: line.slice(0, bar).trim(), link: line.slice(bar + 1).trim() };
  });
  return links.length === 0 ? undefined : links;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
