/** Compares two versions of an agreement, and merges them. */
import { entryOf, type Head, heads, isEmpty, isEmptyEntry } from './model.ts';
import { type Agreement, type DutyEntry, detailNames } from './types.ts';

export type MergeChoice = 'mine' | 'theirs';

/**
 * One difference between two versions: of a head or of a duty. The ids of duties have a prefix, so that they cannot
 * equal those of heads.
 */
export type Difference =
  | { id: string; head: Head; mine: string; theirs: string }
  | { id: string; duty: string; mine: Readonly<DutyEntry>; theirs: Readonly<DutyEntry> };

/**
 * Lists where two versions differ, heads first, then duties in the order given.
 * @param mine the one on this device
 * @param theirs the one that came
 */
export function differences(mine: Agreement, theirs: Agreement, duties: readonly string[]): Difference[] {
  return [
    ...heads
      .filter((head) => mine[head] !== theirs[head])
      .map((head) => ({ id: head, head, mine: mine[head], theirs: theirs[head] })),
    ...duties
      .map((duty) => ({ id: `duty-${duty}`, duty, mine: entryOf(mine, duty), theirs: entryOf(theirs, duty) }))
      .filter((difference) => !isSame(difference.mine, difference.theirs)),
  ];
}

/** Tells whether nobody has filled in anything, apart from what the copy presets. */
export function isUntouched(agreement: Agreement, preset: Agreement, duties: readonly string[]): boolean {
  return isEmpty(agreement) || differences(agreement, preset, duties).length === 0;
}

function isSame(one: Readonly<DutyEntry>, other: Readonly<DutyEntry>): boolean {
  return one.who === other.who && detailNames.every((name) => one[name] === other[name]);
}

/** The version to take if nobody chooses: the one that is filled in; if both are, one's own. */
export function suggested(difference: Difference): MergeChoice {
  const isMissing = 'head' in difference ? difference.mine === '' : isEmptyEntry(difference.mine);
  return isMissing ? 'theirs' : 'mine';
}

/**
 * Makes one agreement of two.
 * @param choices id of a difference -> which to take; `suggested` where nothing is said
 */
export function merge(
  mine: Agreement,
  theirs: Agreement,
  duties: readonly string[],
  choices: Readonly<Record<string, MergeChoice>>,
): Agreement {
  const merged: Agreement = { ...mine, rows: { ...mine.rows } };
  for (const difference of differences(mine, theirs, duties)) {
    if ((choices[difference.id] ?? suggested(difference)) === 'mine') continue;
    if ('head' in difference) merged[difference.head] = difference.theirs;
    else if (isEmptyEntry(difference.theirs)) delete merged.rows[difference.duty];
    else merged.rows[difference.duty] = difference.theirs;
  }
  return merged;
}
