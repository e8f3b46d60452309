/** Checks the decision table alone: every possible situation has exactly one row, and every row has a situation. */
import { overlap, within } from '../engine.ts';
import { type RoutingData, type Rule, SYMPTOM } from '../types.ts';
import { type Context, check, factValuesText, joined } from './context.ts';

const FILE = 'rules.yaml';
type Row = Pick<Rule, 'id' | 'when'>;

/** A possible situation that no row covers. */
export const tableGap = check('table-gap', FILE, ({ data, possible, rulesOf }) => {
  const gaps = possible.filter((situation) => rulesOf.get(situation)?.length === 0);
  const remedy = 'Add a row, or declare it in impossible.yaml.';
  return joined(data.facts, gaps).map((known) => ({ field: factValuesText(data.facts, known), remedy, known }));
});

/** Two rows that cover the same situation. */
export const tableOverlap = check('table-overlap', FILE, (context) => {
  const remedy = 'Narrow one of the two rows: exactly one may cover a situation.';
  return pairs(context.data.rules).flatMap(([first, second]) => inBoth(context, first, second, remedy));
});

/** A row that covers no possible situation. */
export const ruleUnused = check('rule-unused', FILE, ({ data, possible }) =>
  data.rules
    .filter((rule) => !possible.some((situation) => within(situation, rule.when)))
    .map(({ id, when }) => ({ field: id, value: when, remedy: 'Remove the row or widen its “when”.' })),
);

/** A situation declared impossible that a rule covers nevertheless, or that two rows declare. */
export const impossibleOverlap = check('impossible-overlap', 'impossible.yaml', (context) => {
  const { rules, impossible } = context.data;
  const remedy = 'A situation either cannot occur, once, or has a rule: narrow one of the two.';
  return impossible.flatMap((row, index) =>
    [...rules, ...impossible.slice(index + 1)].flatMap((other) => inBoth(context, row, other, remedy)),
  );
});

/** The situations that two rows cover. */
function inBoth({ data, situations }: Context, first: Row, second: Row, remedy: string) {
  if (!overlap(first.when, second.when)) return [];
  const both = situations.filter((situation) => within(situation, first.when) && within(situation, second.when));
  return joined(data.facts, both).map((known) => {
    return { field: `${first.id} and ${second.id}`, value: factValuesText(data.facts, known), remedy, known };
  });
}

/**
 * A row that names no symptom, or a symptom of every topic. It would also cover all situations that are added later.
 */
export const ruleCatchesAll = check('row-matches-every-topic', FILE, ({ data }) => {
  const remedy = 'Name the symptoms that the row is for: a table without gaps must not come from a catch-all row.';
  return data.rules
    .filter(({ when: { [SYMPTOM]: symptoms } }) =>
      Object.values(data.facts.topics).every((topic) => topic.some((each) => symptoms?.includes(each) ?? true)),
    )
    .map(({ id, when }) => ({ field: `${id}.when.${SYMPTOM}`, value: when[SYMPTOM], remedy }));
});

/** Warning: two rows that could be written as one. */
export const rowsMergeable = check('rows-mergeable', FILE, ({ data }) =>
  pairs(data.rules).flatMap(([first, second]) => {
    if (!saysTheSame(first, second)) return [];
    const [fact, ...others] = Object.keys(data.facts.facts).filter(
      (each) => !sameIds(valuesOf(data, first, each), valuesOf(data, second, each)),
    );
    // Rows that differ in one fact can be joined. Rows that differ in none overlap, which `tableOverlap` reports.
    if (fact === undefined || others.length > 0) return [];
    const both = [...new Set([...valuesOf(data, first, fact), ...valuesOf(data, second, fact)])];
    const remedy = `Write one row with ${fact}: [${both.join(', ')}], or say by its claims what sets them apart.`;
    return [{ field: `${first.id} and ${second.id}`, value: fact, remedy }];
  }),
);

/** Whether two rows lead to the same destination for the same reasons. */
function saysTheSame(first: Rule, second: Rule): boolean {
  return (
    first.destination === second.destination &&
    first.activity === second.activity &&
    first.gap === second.gap &&
    sameIds(first.claims, second.claims)
  );
}

/** The values of a fact that a row is for. */
function valuesOf(data: RoutingData, rule: Rule, fact: string): readonly string[] {
  return rule.when[fact] ?? data.facts.facts[fact] ?? [];
}

/** Whether two lists hold the same ids, in whatever order. */
function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((first, index) => items.slice(index + 1).map((second): [T, T] => [first, second]));
}
