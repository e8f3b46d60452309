/** Lists and links as lines of text, and back. */
import { isObject } from './path.ts';
import type { Json } from './types.ts';

/** What stands in a control: a value of another type than the field has is shown as the JSON that it is. */
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

/** The list that lines stand for; nothing for no line. */
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

/** A line is text, bar, address; the bar that counts is the last one, for a text may hold one too. */
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
