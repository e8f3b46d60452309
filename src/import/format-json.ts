/**
 * Writes JSON as the formatter of this project does: two spaces, and arrays of plain values on one line if they fit.
 */
import type { OfferDocument } from '../offers/schema.ts';

const LINE_WIDTH = 120;

/** Gives the text of a listing document, with its members in order and without those that equal their default. */
export function formatDocument(document: OfferDocument): string {
  const { $schema, publisher, offer, fictional, kind, csp, support, released, confirmed, waivers, listings } = document;
  const { languages, hours } = support;
  return formatJson({
    $schema,
    publisher,
    offer,
    fictional: fictional || undefined,
    kind,
    csp,
    support: languages.length > 0 || hours ? { languages, hours } : undefined,
    released: released.length > 0 ? released : undefined,
    confirmed,
    waivers: waivers !== undefined && waivers.length > 0 ? waivers : undefined,
    listings,
  });
}

/** Gives the text of a JSON value, with a line feed at the end. Undefined members are left out. */
export function formatJson(value: unknown): string {
  return `${write(value, '', 0)}\n`;
}

/** @param before what stands on the line before the value, in columns, and after it: a comma */
function write(value: unknown, indent: string, before: number): string {
  if (Array.isArray(value)) return writeArray(value, indent, before);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}  `;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => {
      const label = `${inner}${JSON.stringify(name)}: `;
      return `${label}${write(member, inner, widthOf(label))}`;
    });
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
}

function writeArray(items: readonly unknown[], indent: string, before: number): string {
  if (items.length === 0) return '[]';
  const inner = `${indent}  `;
  if (items.every((item) => item === null || typeof item !== 'object')) {
    const line = `[${items.map((item) => JSON.stringify(item)).join(', ')}]`;
    if (before + widthOf(line) <= LINE_WIDTH) return line;
  }
  return `[\n${items.map((item) => `${inner}${write(item, inner, inner.length)}`).join(',\n')}\n${indent}]`;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** Columns of a text in a fixed-width font. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}|\p{Cf}/u.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}
