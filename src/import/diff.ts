/** A difference of two texts by lines, for people to read. */

const CONTEXT = 2;
// For larger texts one block replaces the other, because a table of that size would take seconds.
const MAX_CELLS = 4_000_000;

type Line = { sign: ' ' | '-' | '+'; text: string };

/**
 * Compares two texts by lines.
 * @returns lines with `-` for what is removed, `+` for what is added and two unchanged lines around; `…` stands for
 *   omitted lines; empty if the texts are equal
 */
export function diffLines(before: string, after: string): string[] {
  if (before === after) return [];
  const lines = compare(before.split(/\r?\n/), after.split(/\r?\n/));
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ sign }) => sign !== ' '),
  );
  const shown: string[] = [];
  lines.forEach(({ sign, text }, index) => {
    if (near[index]) shown.push(`${sign} ${text}`.trimEnd());
    else if (near[index - 1] || index === 0) shown.push('…');
  });
  // The texts differ in their line breaks only.
  return shown.some((line) => line !== '…') ? shown : ['  (only the line breaks differ)'];
}

function compare(before: readonly string[], after: readonly string[]): Line[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const same = (lines: readonly string[]) => lines.map((text): Line => ({ sign: ' ', text }));
  return [
    ...same(before.slice(0, start)),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...same(before.slice(before.length - end)),
  ];
}

/** The longest common subsequence, by the table of its lengths. */
function middle(before: readonly string[], after: readonly string[]): Line[] {
  const gone = (text: string): Line => ({ sign: '-', text });
  const come = (text: string): Line => ({ sign: '+', text });
  const width = after.length + 1;
  if ((before.length + 1) * width > MAX_CELLS) return [...before.map(gone), ...after.map(come)];
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const lines: Line[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const [old, fresh] = [before[row], after[column]];
    if (old !== undefined && old === fresh) {
      lines.push({ sign: ' ', text: old });
      row += 1;
      column += 1;
    } else if (old !== undefined && (fresh === undefined || at(row + 1, column) >= at(row, column + 1))) {
      lines.push(gone(old));
      row += 1;
    } else {
      lines.push(come(fresh ?? ''));
      column += 1;
    }
  }
  return lines;
}
