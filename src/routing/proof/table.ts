/** The decision table alone: every possible situation has exactly one row, and every row has a situation. */
import { boxOf, rulesFor, within } from '../engine.ts';
import { boxText, type Check, fault, joined, journeyFor } from './context.ts';

/** A possible situation that no row covers. */
export const tableGap: Check = (context) => {
  const { data, possible } = context;
  const gaps = possible.filter((situation) => rulesFor(data.rules, boxOf(situation)).length === 0);
  return joined(data.facts, gaps).map((box) =>
    fault(
      'table-gap',
      'rules.yaml',
      boxText(data.facts, box),
      undefined,
      'Add a row, or declare it in impossible.yaml.',
      {
        journey: journeyFor(context, box),
      },
    ),
  );
};

/** Two rows that cover the same situation. */
export const tableOverlap: Check = (context) => {
  const { data, situations } = context;
  return pairs(data.rules).flatMap(([first, second]) => {
    const both = situations.filter((situation) => within(situation, first.when) && within(situation, second.when));
    return joined(data.facts, both).map((box) =>
      fault(
        'table-overlap',
        'rules.yaml',
        `${first.id} and ${second.id}`,
        boxText(data.facts, box),
        'Narrow one of the two rows: exactly one may cover a situation.',
        { journey: journeyFor(context, box) },
      ),
    );
  });
};

/** A row that covers no possible situation. */
export const ruleUnused: Check = ({ data, possible }) =>
  data.rules
    .filter((rule) => !possible.some((situation) => within(situation, rule.when)))
    .map((rule) => fault('rule-unused', 'rules.yaml', rule.id, rule.when, 'Remove the row or widen its “when”.'));

/** A situation declared impossible that a rule covers nevertheless, or that two rows declare. */
export const impossibleOverlap: Check = (context) => {
  const { data, situations } = context;
  return data.impossible.flatMap((row, index) =>
    [...data.rules, ...data.impossible.slice(index + 1)].flatMap((other) => {
      const both = situations.filter((situation) => within(situation, row.when) && within(situation, other.when));
      return joined(data.facts, both).map((box) =>
        fault(
          'impossible-overlap',
          'impossible.yaml',
          `${row.id} and ${other.id}`,
          boxText(data.facts, box),
          'A situation either cannot occur, once, or has a rule: narrow one of the two.',
          { journey: journeyFor(context, box) },
        ),
      );
    }),
  );
};

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((first, index) => items.slice(index + 1).map((second): [T, T] => [first, second]));
}
