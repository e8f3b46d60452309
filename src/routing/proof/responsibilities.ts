/** Compares rules with responsibilities, which are written separately. */
import { type Cell, NO_ACTIVITY, type Responsibility, type Rule } from '../types.ts';
import { type Context, check, type Found, partiesOf, rolesOfRule } from './context.ts';

/** An activity that lacks a party, or a cell whose `through` does not fit its involvement. */
export const responsibilityCells = check('responsibility-cell', 'responsibilities.yaml', ({ data }) =>
  Object.values(data.responsibilities).flatMap(({ id, cells }) =>
    data.facts.parties.flatMap((party): Found[] => {
      const value = cells[party];
      const field = `${id}.cells.${party}`;
      if (value === undefined) return [{ field, value, remedy: 'Say what this party does.' }];
      if ((value.involvement === 'acts-through') === (value.through !== undefined)) return [];
      return [{ field, value, remedy: 'Give “through” with acts-through, and only there.' }];
    }),
  ),
);

/**
 * A rule whose recipient does not fit the responsibilities of its activity:
 * - `self`: the asker owns the activity;
 * - `nobody`: only where the activity is none of these, or the answer itself is what was asked for;
 * - the asker acts through a party: that party is the recipient, or the recipient owns the activity;
 * - otherwise a party of the recipient owns the activity or is its escalation.
 */
export const rulesResponsibilities = check('rules-responsibilities', 'rules.yaml', (context) =>
  eachRoleOfRule(context, (rule, role, activity, recipient) => {
    const parties = partiesOf(context.data.facts, recipient, role);
    const involvements = parties.map((party) => activity.cells[party]?.involvement);
    const own = activity.cells[role];
    const complain = (remedy: string) => {
      const value = `${role} → ${recipient}; ${activity.id}: ${role} ${involvement(own)}, ${parties
        .map((party) => `${party} ${involvement(activity.cells[party])}`)
        .join(', ')}`;
      return [{ field: `${rule.id}.destination`, value, remedy, known: { ...rule.when, role: [role] } }];
    };
    if (recipient === 'nobody') {
      const answered = ['yes', 'no', 'not-specified'].includes(rule.answer);
      if (answered || activity.id === NO_ACTIVITY) return [];
      return complain(`Only the activity ${NO_ACTIVITY} and an answer to a question of rights have no recipient.`);
    }
    if (recipient === 'self') {
      return own?.involvement === 'owner' ? [] : complain('Whoever resolves it alone must own the activity.');
    }
    if (own?.involvement === 'acts-through') {
      const through = partiesOf(context.data.facts, own.through ?? '', role);
      if (through.some((party) => parties.includes(party)) || involvements.includes('owner')) return [];
      return complain(`The asker acts through ${own.through}: send there, or correct the cell.`);
    }
    if (involvements.includes('owner') || involvements.includes('escalation')) return [];
    return complain('Send the asker to the owner or the escalation, or correct the cells.');
  }),
);

/** A rule that rests on a gap without naming it, or that names as a gap what is none. */
export const gapUnnamed = check('gap-unnamed', 'rules.yaml', (context) => {
  const { data, claims } = context;
  const silent = eachRoleOfRule(context, (rule, role, activity, recipient) => {
    // Rules that fit no activity are counted separately.
    if (rule.gap !== undefined || activity.id === NO_ACTIVITY) return [];
    const unspecified = (parties: readonly string[]): boolean =>
      parties.length > 0 && parties.every((party) => activity.cells[party]?.involvement === 'not-specified');
    if (!unspecified([role]) && !unspecified(partiesOf(data.facts, recipient, role))) return [];
    const value = `${activity.id}: not specified for ${unspecified([role]) ? role : recipient}`;
    const remedy = 'Name the claim that says that the documents are silent, as “gap”.';
    return [{ field: `${rule.id}.gap`, value, remedy }];
  });
  const named = data.rules
    .filter(({ gap }) => gap !== undefined && claims[gap]?.status !== 'not-specified')
    .map(({ id, gap }) => {
      return { field: `${id}.gap`, value: gap, remedy: 'A gap is a claim with status not-specified.' };
    });
  return [...silent, ...named];
});

/** Finds something for each role of a rule. Other checks report ids that name nothing. */
function eachRoleOfRule<T>(
  { data }: Context,
  find: (rule: Rule, role: string, activity: Responsibility, recipient: string) => T[],
): T[] {
  return data.rules.flatMap((rule) => {
    const activity = data.responsibilities[rule.activity];
    const destination = data.destinations[rule.destination];
    if (activity === undefined || destination === undefined) return [];
    return rolesOfRule(data, rule).flatMap((role) => find(rule, role, activity, destination.recipient));
  });
}

function involvement(cell: Cell | undefined): string {
  return cell === undefined ? 'missing' : [cell.involvement, cell.through].filter(Boolean).join(' ');
}
