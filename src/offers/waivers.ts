/**
 * Waivers of a listing document: the publisher accepts the findings of a rule, with a reason and for a time. Judged
 * against the date of the build like all ages; whatever they say, no build fails by them.
 */
import type { LintRule } from './lint-rules.ts';

export interface Waiver {
  rule: LintRule;
  reason: string;
  /** The last day on which it counts, `YYYY-MM-DD`. */
  until: string;
}

export interface Waived<F, W> {
  /** Findings that no waiver silences, in their order. */
  open: F[];
  /** Findings silenced, each with its waiver. */
  waived: { finding: F; waiver: W }[];
  /** Waivers that ran out while there are still findings; these are open again. */
  expired: W[];
  /** Waivers whose rule finds nothing any more, run out or not. */
  unneeded: W[];
}

/**
 * Parts the findings of one document by its waivers.
 * @param waivers the waivers of the document; of several for one rule the one that counts longest decides
 */
export function applyWaivers<F extends { id: LintRule }, W extends Waiver>(
  findings: readonly F[],
  waivers: readonly W[],
  today: string,
): Waived<F, W> {
  const rules = new Set(findings.map(({ id }) => id));
  const counts = ({ until }: W) => until >= today;
  const longest = waivers.toSorted((a, b) => b.until.localeCompare(a.until));
  const waiverOf = (id: LintRule) => longest.find((waiver) => waiver.rule === id && counts(waiver));
  const result: Waived<F, W> = {
    open: [],
    waived: [],
    expired: waivers.filter((waiver) => !counts(waiver) && rules.has(waiver.rule) && !waiverOf(waiver.rule)),
    unneeded: waivers.filter(
      (waiver) => !rules.has(waiver.rule) || (!counts(waiver) && waiverOf(waiver.rule) !== undefined),
    ),
  };
  for (const finding of findings) {
    const waiver = waiverOf(finding.id);
    if (waiver) result.waived.push({ finding, waiver });
    else result.open.push(finding);
  }
  return result;
}
