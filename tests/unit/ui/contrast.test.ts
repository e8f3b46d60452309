/** Contrast of all colour roles on all grounds they stand on, computed from tokens.css (WCAG 2.2, 1.4.3 and 1.4.11). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  colours,
  contrast,
  faint,
  faintAccent,
  LINES,
  nearestAccent,
  SCHEMES,
  TEXT,
} from '../../../src/ui/contrast.ts';
import { THEME_COLORS } from '../../../src/ui/identity.ts';

const SRC = join(import.meta.dirname, '../../../src');
const TOKENS = join('ui', 'styles', 'tokens.css');
const tokens = readFileSync(join(SRC, TOKENS), 'utf8');

/** Lines that only divide or adorn: what they divide is told apart by space, headings and words. */
const DECORATION = ['line', 'sign', 'highlight'];

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
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
  const sheets = files.filter((file) => file.endsWith('.css') && file !== TOKENS);
  expect(sheets.length).toBeGreaterThan(20);
  const faults = sheets.flatMap((file) =>
    unknown(readFileSync(join(SRC, file), 'utf8')).map((fault) => `${file}: ${fault}`),
  );
  // In print the colors of paper apply.
  expect(faults.filter((fault) => !/\bprint\.css: .*#/.test(fault))).toEqual([]);
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

describe.each(SCHEMES)('an accent in the %s theme', (scheme) => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

  it('is the colour of the project, or the nearest that can be read', () => {
    const own = colours(tokens, scheme).get('link') ?? '';
    expect(nearestAccent(own, tokens, scheme)).toBe(own);
    fc.assert(
      fc.property(colour, (given) => {
        const nearest = nearestAccent(given, tokens, scheme);
        expect(faintAccent(nearest, tokens, scheme)).toEqual([]);
        if (faintAccent(given, tokens, scheme).length === 0) expect(nearest).toBe(given);
      }),
    );
  });
});

test('a grey accent is too faint for text in both themes, and is mixed with black and white', () => {
  expect(faintAccent('#808080', tokens, 'light').join()).toContain('link on paper, light');
  expect(nearestAccent('#808080', tokens, 'light') < '#808080').toBe(true);
  expect(nearestAccent('#808080', tokens, 'dark') > '#808080').toBe(true);
});
