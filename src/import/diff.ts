import { structuredPatch } from 'diff';

/** Texts with more changed lines replace each other as a whole, because comparing them would take seconds. */
const MOST_CHANGES = 2000;

/**
 * Compares two texts by lines, for people to read.
 * @returns lines with `-` for what is removed, `+` for what is added and two unchanged lines around; `…` stands for
 *   lines omitted before them; empty if the texts are equal
 */
export function diffLines(before: string, after: string): string[] {
  if (before === after) return [];
  const [old = [], fresh = []] = [before, after].map((text) => text.split(/\r?\n/));
  // Every line ends with a line break, so that the last one is compared as all others.
  const [from, to] = [`${old.join('\n')}\n`, `${fresh.join('\n')}\n`];
  const options = { context: 2, maxEditLength: MOST_CHANGES };
  const patch = structuredPatch('', '', from, to, undefined, undefined, options);
  if (patch === undefined) return [...old.map((line) => `- ${line}`), ...fresh.map((line) => `+ ${line}`)];
  if (patch.hunks.length === 0) return ['  (only the line breaks differ)'];
  return patch.hunks.flatMap(({ oldStart, lines }) => [
    ...(oldStart > 1 ? ['…'] : []),
    ...lines.map((line) => `${line.slice(0, 1)} ${line.slice(1)}`.trimEnd()),
  ]);
}
