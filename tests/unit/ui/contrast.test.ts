/** Contrast of all colour roles on all grounds they stand on, computed from tokens.css (WCAG 2.2, 1.4.3 and 1.4.11). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { THEME_COLORS } from '../../../src/ui/identity.ts';

const STYLES = join(import.meta.dirname, '../../../src/ui/styles');
const tokens = readFileSync(join(STYLES, 'tokens.css'), 'utf8');

/** Text on its grounds: 4.5 : 1. */
const TEXT: Record<string, readonly string[]> = {
  ink: ['paper', 'raised', 'sunken', 'warn', 'highlight'],
  'ink-soft': ['paper', 'raised', 'sunken', 'warn'],
  link: ['paper', 'raised', 'sunken', 'warn'],
  'on-sign': ['sign'],
  // A button under the pointer.
  paper: ['ink'],
};

/** Lines, frames and marks without which something could not be seen or understood: 3 : 1. */
const LINES: Record<string, readonly string[]> = {
  ink: ['paper', 'raised', 'sunken'],
  'ink-soft': ['paper', 'raised'],
  'line-strong': ['paper', 'raised', 'sunken'],
  link: ['paper', 'raised'],
  'warn-line': ['paper', 'raised', 'warn'],
  focus: ['paper', 'raised', 'sunken', 'warn'],
  'on-sign': ['sign'],
};

/** Lines that only divide or adorn: what they divide is told apart by space, headings and words. */
const DECORATION = ['line', 'sign', 'highlight'];

type Scheme = 'light' | 'dark';
const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** The colours of a scheme by role. */
function colours(css: string, scheme: Scheme): Map<string, string> {
  return new Map(
    [...css.matchAll(/--([\w-]+):\s*(?:light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)|(#[0-9a-f]{6}));/g)].map(
      ([, role = '', light, dark, both]) => [role, (both ?? (scheme === 'light' ? light : dark)) as string],
    ),
  );
}

/** Relative luminance as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Pairs that miss their contrast. */
function faint(css: string, scheme: Scheme, pairs: Record<string, readonly string[]>, least: number): string[] {
  const by = colours(css, scheme);
  const colour = (role: string): string => {
    const found = by.get(role);
    if (found === undefined) throw new Error(`tokens.css has no colour “${role}”.`);
    return found;
  };
  return Object.entries(pairs).flatMap(([role, grounds]) =>
    grounds
      .map((ground) => ({ ground, ratio: contrast(colour(role), colour(ground)) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ ground, ratio }) => `${role} on ${ground}, ${scheme}: ${ratio.toFixed(2)} : 1, not ${least}`),
  );
}

/** Uses of colours that the tables above do not know, and colours that are no role. */
function unknown(css: string): string[] {
  const roles = [...colours(tokens, 'light').keys()];
  const grounds = [...new Set(Object.values(TEXT).flat())];
  const allowed = (property: string): readonly string[] => {
    if (property === 'color') return Object.keys(TEXT);
    if (/^background|^--cover/.test(property)) return grounds;
    // Drawings fill both their boxes and their words.
    if (property === 'fill') return [...Object.keys(TEXT), ...grounds];
    return [...Object.keys(LINES), ...DECORATION];
  };
  const screen = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replace(/@media print \{[\s\S]*?\n\}/g, '');
  return [...screen.matchAll(/^\s*([a-z-]+):([^;{}]*);/gm)].flatMap(([, property = '', value = '']) => [
    ...[...value.matchAll(/var\(--([\w-]+)\)/g)]
      .map(([, role = '']) => role)
      .filter((role) => roles.includes(role) && !allowed(property).includes(role))
      .map((role) => `${property}: ${role}`),
    ...(value.match(/#[0-9a-f]{3,8}\b/gi) ?? []).map((literal) => `${property}: ${literal}`),
  ]);
}

describe.each(SCHEMES)('%s', (scheme) => {
  it('text can be read', () => {
    expect(faint(tokens, scheme, TEXT, 4.5)).toEqual([]);
  });

  it('lines with a meaning can be seen', () => {
    expect(faint(tokens, scheme, LINES, 3)).toEqual([]);
  });

  it('the frame of the browser has the colour of the header', () => {
    expect(THEME_COLORS[scheme]).toBe(colours(tokens, scheme).get('raised'));
  });
});

it('knows every use of a colour in every style sheet', () => {
  const files = readdirSync(STYLES).filter((file) => file.endsWith('.css') && file !== 'tokens.css');
  expect(files.length).toBeGreaterThan(10);
  const faults = files.flatMap((file) =>
    unknown(readFileSync(join(STYLES, file), 'utf8')).map((fault) => `${file}: ${fault}`),
  );
  // On paper there are the colours of paper.
  expect(faults.filter((fault) => !/^[\w-]*print\.css: .*#/.test(fault))).toEqual([]);
});

test('faint colours and unknown uses are seen', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  const pale = tokens.replace('#56534b', '#8d8a80');
  expect(faint(pale, 'light', TEXT, 4.5).join()).toContain('ink-soft on paper, light');
  expect(faint(pale, 'dark', TEXT, 4.5)).toEqual([]);
  expect(() => faint('', 'light', TEXT, 4.5)).toThrow('no colour');
  expect(unknown('.a {\n  color: var(--line);\n  background: var(--link);\n  border: 1px solid #ccc;\n}')).toEqual([
    'color: line',
    'background: link',
    'border: #ccc',
  ]);
});
