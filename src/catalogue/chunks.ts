/** Cuts long lists into chunks of limited size. */

export interface Chunk<I> {
  items: readonly I[];
  /** Index of the first item in the whole list. */
  first: number;
  text: string;
}

/**
 * Cuts items into chunks of about equal length that stay below a size. A single item may exceed it.
 * @param key items of one key stay together
 */
export function cut<I>(
  items: readonly I[],
  most: number,
  write: (items: readonly I[]) => string,
  weigh: (text: string) => number,
  key?: (item: I) => number,
): Chunk<I>[] {
  if (items.length === 0) return [];
  const lengths = items.map((item) => write([item]).length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const whole = write(items);
  let count = Math.max(1, Math.ceil(weigh(whole) / most));
  for (;;) {
    const pieces: Chunk<I>[] = [];
    let first = 0;
    let length = 0;
    items.forEach((_, index) => {
      length += lengths[index] ?? 0;
      const isLast = index === items.length - 1;
      const next = items[index + 1];
      const together = key !== undefined && next !== undefined && key(items[index] as I) === key(next);
      if (!isLast && (together || length < (total * (pieces.length + 1)) / count)) return;
      const own = items.slice(first, index + 1);
      pieces.push({ items: own, first, text: write(own) });
      first = index + 1;
    });
    if (pieces.every((piece) => piece.items.length === 1 || weigh(piece.text) <= most)) return pieces;
    if (count >= items.length) return pieces;
    count = Math.min(items.length, Math.ceil(count * 1.04));
  }
}
