/** Contrast of all colour roles on all grounds they stand on, computed from tokens.css (WCAG 2.2, 1.4.3 and 1.4.11). */

/** Text on its grounds: 4.5 : 1. */
export const TEXT: Record<string, readonly string[]> = {
  ink: ['paper', 'raised', 'sunken', 'warn', 'highlight'],
  'ink-soft': ['paper', 'raised', 'sunken', 'warn'],
  link: ['paper', 'raised', 'sunken', 'warn'],
  'on-sign': ['sign'],
  // A button under the pointer.
  paper: ['ink'],
};

/** Lines, frames and marks without which something could not be seen or understood: 3 : 1. */
export const LINES: Record<string, readonly string[]> = {
  ink: ['paper', 'raised', 'sunken'],
  'ink-soft': ['paper', 'raised'],
  'line-strong': ['paper', 'raised', 'sunken'],
  link: ['paper', 'raised'],
  'warn-line': ['paper', 'raised', 'warn'],
  focus: ['paper', 'raised', 'sunken', 'warn'],
  'on-sign': ['sign'],
};

export type Scheme = 'light' | 'dark';
export const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/**
 * Reads the colours of a scheme.
 * @param css the text of tokens.css
 * @returns role -> `#rrggbb`
 */
export function colours(css: string, scheme: Scheme): Map<string, string> {
  return new Map(
    [...css.matchAll(/--([\w-]+):\s*(?:light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)|(#[0-9a-f]{6}));/g)].map(
      ([, role = '', light, dark, both]) => [role, (both ?? (scheme === 'light' ? light : dark)) as string],
    ),
  );
}

/** Red, green and blue of `#rrggbb`. */
function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** Relative luminance as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours `#rrggbb`, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * Lists the pairs that miss their contrast.
 * @param css the text of tokens.css
 * @param pairs role -> the grounds that it stands on
 * @throws Error when a role has no colour
 */
export function faint(css: string, scheme: Scheme, pairs: Record<string, readonly string[]>, least: number): string[] {
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

/**
 * Lists what an accent colour misses: it is the colour of links and of the frame around what has the focus.
 * @param accent `#rrggbb`, for one scheme
 * @param css the text of tokens.css
 */
export function faintAccent(accent: string, css: string, scheme: Scheme): string[] {
  const tried = css.replace(/--(link|focus):[^;]*;/g, `--$1: ${accent};`);
  const { link = [], focus = [] } = { link: TEXT.link, focus: LINES.focus };
  return [...faint(tried, scheme, { link }, 4.5), ...faint(tried, scheme, { focus }, 3)];
}

/** Steps from a colour to black or white. */
const STEPS = 100;

/**
 * Finds the colour nearest to an accent that can be read, on the way to black and to white, which keeps its hue.
 * @param accent `#rrggbb`
 * @param css the text of tokens.css
 */
export function nearestAccent(accent: string, css: string, scheme: Scheme): string {
  for (let step = 0; step <= STEPS; step++) {
    for (const end of [0, 255]) {
      const mixed = channels(accent).map((channel) => Math.round(channel + ((end - channel) * step) / STEPS));
      const colour = `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
      if (faintAccent(colour, css, scheme).length === 0) return colour;
    }
  }
  throw new Error(`tokens.css: neither black nor white can be read in the ${scheme} theme.`);
}
