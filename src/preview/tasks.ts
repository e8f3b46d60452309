/**
 * Lists what has to be corrected in a draft: unmet needs and findings, each field once. Of equal urgency, wrong values
 * come before missing ones.
 */
import { LEVELS, type Level } from '../offers/fields.ts';
import { formFields } from '../offers/form-fields.ts';
import type { Severity } from '../offers/lint-rules.ts';
import type { OfferKind } from '../offers/types.ts';
import { locationOf } from './path.ts';
import type { DraftFinding, FieldLocation, ListingNeed, Task } from './types.ts';

export const LEVEL_OF_SEVERITY: Readonly<Record<Severity, Level>> = { error: 'must', warning: 'should', info: 'could' };

/** The entries that must or should be corrected: those that the preview counts, numbers and walks through. */
export function openTasks(tasks: readonly Task[]): Task[] {
  return tasks.filter(({ level }) => level !== 'could');
}

const rankOf = (level: Level): number => LEVELS.indexOf(level);

/**
 * Joins needs and findings. A finding that only repeats an unmet need is left out; a waived one counts as good
 * practice.
 */
export function tasksOf(kind: OfferKind, needs: readonly ListingNeed[], findings: readonly DraftFinding[]): Task[] {
  const tasks = new Map<string, Task>();
  const told = new Set<string>();
  const memberOf = ({ listing, field }: FieldLocation) => `${listing ?? ''} ${field.split('.')[0]}`;
  const fields = formFields(kind);
  const taskAt = (level: Level, { field, listing }: FieldLocation, claims: readonly string[]): Task => {
    const box = fields.find(({ id }) => id === field)?.box;
    return { ...locationOf(field, listing), level, ...(box !== undefined && { box }), claims, findings: [] };
  };
  for (const need of needs) {
    if (need.met) continue;
    const { rule = '' } = need;
    tasks.set(need.path, taskAt(need.level, need, need.claims));
    told.add(`${rule} ${memberOf(need)}`).add(`${rule.replace(/-incomplete$/, '-missing')} ${memberOf(need)}`);
  }
  for (const finding of findings) {
    const { path, severity, waivedUntil, rule } = finding;
    if (told.has(`${rule} ${memberOf(finding)}`)) continue;
    const level = waivedUntil === undefined ? LEVEL_OF_SEVERITY[severity] : 'could';
    const task = tasks.get(path) ?? taskAt(level, finding, []);
    if (rankOf(level) < rankOf(task.level)) task.level = level;
    task.findings.push(finding);
    tasks.set(path, task);
  }
  const order = fields.map(({ id }) => id);
  return [...tasks.values()].sort(
    (a, b) =>
      rankOf(a.level) - rankOf(b.level) ||
      Number(b.findings.length > 0) - Number(a.findings.length > 0) ||
      (a.listing ?? -1) - (b.listing ?? -1) ||
      order.indexOf(a.field) - order.indexOf(b.field),
  );
}
