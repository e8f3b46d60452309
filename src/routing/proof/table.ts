/** Checks the decision table alone: every possible situation has exactly one row, and every row has a situation. */
import { overlap, within } from '../engine.ts';
import type { RoutingData, Rule } from '../types.ts';
import { SYMPTOM } from '../types.ts';
import { factValuesText, fault, joined, journeyFor, type ProofCheck } from './context.ts';

/** A possible situation that no row covers. */
export const tableGap: ProofCheck = (context) => {
  const { data, possible, rulesOf } = context;
  const gaps = possible.filter((situation) => rulesOf.get(situation)?.length === 0);
  return joined(data.facts, gaps).map((box) =>
    fault(
      'table-gap',
      'rules.yaml',
      factValuesText(data.facts, box),
      undefined,
      'Add a row, or declare it in impossible.yaml.',
      {
        journey: journeyFor(context, box),
      },
    ),
  );
};

/** Two rows that cover the same situation. */
export const tableOverlap: ProofCheck = (context) => {
  const { data, situations } = context;
  return pairs(data.rules).flatMap(([first, second]) => {
    if (!overlap(first.when, second.when)) return [];
    const both = situations.filter((situation) => within(situation, first.when) && within(situation, second.when));
    return joined(data.facts, both).map((box) =>
      fault(
        'table-overlap',
        'rules.yaml',
        `${first.id} and ${second.id}`,
        factValuesText(data.facts, box),
        'Narrow one of the two rows: exactly one may cover a situation.',
        { journey: journeyFor(context, box) },
      ),
    );
  });
};

/** A row that covers no possible situation. */
export const ruleUnused: ProofCheck = ({ data, possible }) =>
  data.rules
    .filter((rule) => !possible.some((situation) => within(situation, rule.when)))
    .map((rule) => fault('rule-unused', 'rules.yaml', rule.id, rule.when, 'Remove the row or widen its “when”.'));

/** A situation declared impossible that a rule covers nevertheless, or that two rows declare. */
export const impossibleOverlap: ProofCheck = (context) => {
  const { data, situations } = context;
  return data.impossible.flatMap((row, index) =>
    [...data.rules, ...data.impossible.slice(index + 1)].flatMap((other) => {
      if (!overlap(row.when, other.when)) return [];
      const both = situations.filter((situation) => within(situation, row.when) && within(situation, other.when));
      return joined(data.facts, both).map((box) =>
        fault(
          'impossible-overlap',
          'impossible.yaml',
          `${row.id} and ${other.id}`,
          factValuesText(data.facts, box),
          'A situation either cannot occur, once, or has a rule: narrow one of the two.',
          { journey: journeyFor(context, box) },
        ),
      );
    }),
  );
};

/**
 * A row that names no symptom, or a symptom of every topic. It would also cover all situations that are added later.
 */
export const ruleCatchesAll: ProofCheck = ({ data }) =>
  data.rules.flatMap(({ id, when }) => {
    const symptoms = when[SYMPTOM];
    const topics = Object.values(data.facts.topics);
    if (symptoms !== undefined && !topics.every((topic) => topic.some((symptom) => symptoms.includes(symptom)))) {
      return [];
    }
    const remedy = 'Name the symptoms that the row is for: a table without gaps must not come from a catch-all row.';
    return [fault('row-matches-every-topic', 'rules.yaml', `${id}.when.${SYMPTOM}`, symptoms, remedy)];
  });

/** Warning: two rows that could be written as one. */
export const rowsMergeable: ProofCheck = ({ data }) =>
  pairs(data.rules).flatMap(([first, second]) => {
    if (!saysTheSame(first, second)) return [];
    const [fact, ...others] = Object.keys(data.facts.facts).filter(
      (each) => !sameIds(valuesOf(data, first, each), valuesOf(data, second, each)),
    );
    // Rows that differ in one fact can be joined. Rows that differ in none overlap, which `tableOverlap` reports.
    if (fact === undefined || others.length > 0) return [];
    const both = [...new Set([...valuesOf(data, first, fact), ...valuesOf(data, second, fact)])];
    const remedy = `Write one row with ${fact}: [${both.join(', ')}], or say by its claims what sets them apart.`;
    return [fault('rows-mergeable', 'rules.yaml', `${first.id} and ${second.id}`, fact, remedy)];
  });

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
