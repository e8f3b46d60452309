import type { Assessment, DraftFinding } from './types.ts';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/**
 * What the lint finds beside the needs, the gravest first: an open need has told its rule already, and the rule that the
 * contact is missing as a whole.
 */
export function remaining({ needs, findings }: Pick<Assessment, 'needs' | 'findings'>): DraftFinding[] {
  const told = new Set<string>(
    needs.flatMap(({ met, rule, listing, field }) => {
      if (met || rule === undefined) return [];
      const place = `${listing ?? ''} ${field.split('.')[0]}`;
      return [`${rule} ${place}`, `${rule.replace(/-incomplete$/, '-missing')} ${place}`];
    }),
  );
  return findings
    .filter(({ rule, listing, field }) => !told.has(`${rule} ${listing ?? ''} ${field.split('.')[0]}`))
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
