/**
 * Waivers of a listing document: the publisher accepts the findings of a rule, with a reason and until a day. They are
 * compared with the date of the build and never make a build fail.
 */
import type { LintRule } from './lint-rules.ts';

export interface Waiver {
  rule: LintRule;
  reason: string;
  /** The last day on which it counts, `YYYY-MM-DD`. */
  until: string;
}

interface Waived<F> {
  /** Findings that no waiver silences, in their order. */
  open: F[];
  /** Findings silenced, each with its waiver. */
  waived: { finding: F; waiver: Waiver }[];
  /** Waivers that have expired although findings remain; these are open again. */
  expired: Waiver[];
  /** Waivers whose rule finds nothing, expired or not. */
  unneeded: Waiver[];
}

/**
 * Divides the findings of a document by its waivers.
 * @param waivers if several concern one rule, the one that is valid longest decides
 */
export function applyWaivers<F extends { id: LintRule }>(
  findings: readonly F[],
  waivers: readonly Waiver[],
  today: string,
): Waived<F> {
  const rules = new Set(findings.map(({ id }) => id));
  const counts = ({ until }: Waiver) => until >= today;
  const longest = waivers.toSorted((a, b) => b.until.localeCompare(a.until));
  const waiverOf = (id: LintRule) => longest.find((waiver) => waiver.rule === id && counts(waiver));
  const result: Waived<F> = {
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
