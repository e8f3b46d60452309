/** The proof as text for the terminal. */
import { describeFault } from '../../content/fault.ts';
import type { Proof } from './run.ts';

/**
 * Writes a proof as text.
 * @returns figures, then warnings, then faults, and the verdict as the last line
 */
export function proofText({ faults, warnings, counts, perDestination }: Proof): string {
  const lines = [
    `${counts.situations} situations: ${counts.possible} possible, ${counts.situations - counts.possible} impossible`,
    ...counts.impossible.map((row) => `  ${row.situations} impossible: ${row.reason['en-us']} (${row.id})`),
    `${counts.rules} rules, ${counts.gapRules} of them name a gap`,
    `${counts.questions} questions, ${counts.states} states for each locale, ${counts.outcomeStates} of them outcomes`,
    `${counts.destinations} destinations, ${counts.cases} cases, longest journey ${counts.longestJourney} choices`,
    `possible situations that end in: not specified ${counts.notSpecified}, not researched ${counts.notResearched}, none of these ${counts.noneOfThese}`,
    '',
    'destination: situations, rules, states, cases',
    ...Object.entries(perDestination).map(
      ([id, row]) => `  ${id}: ${row.situations}, ${row.rules.length}, ${row.states}, ${row.cases}`,
    ),
    '',
    ...warnings.map((warning) => `warning ${describeFault(warning)}`),
    ...faults.map(describeFault),
    faults.length === 0
      ? `proven: ${counts.checks} checks, 0 faults, ${warnings.length} warnings`
      : `NOT proven: ${counts.checks} checks, ${faults.length} faults, ${warnings.length} warnings`,
  ];
  return lines.join('\n');
}
