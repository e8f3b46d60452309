/** Cases in a caller's words, written before the rules: the table must send each where its author expected. */
import { factValuesOf, rulesFor, within } from '../engine.ts';
import { check } from './context.ts';

const FILE = 'cases.yaml';

/** A case that does not say one value of each fact, or that is declared impossible. */
export const caseFacts = check('case-facts', FILE, ({ data }) =>
  data.cases.flatMap(({ id, facts }) => {
    const missing = Object.keys(data.facts.facts).filter((fact) => facts[fact] === undefined);
    const row = data.impossible.find((candidate) => within(facts, candidate.when));
    const field = `${id}.facts`;
    if (missing.length > 0) return [{ field, value: facts, remedy: `Give a value for ${missing.join(', ')}.` }];
    if (row === undefined) return [];
    return [{ field, value: facts, remedy: `${row.id} says that this cannot occur: correct one of them.` }];
  }),
);

/** A case that the table sends elsewhere. */
export const caseMissed = check('case-missed', FILE, ({ data }) =>
  data.cases.flatMap(({ id, facts, destination }) => {
    const known = factValuesOf(facts);
    const rules = rulesFor(data.rules, known);
    if (rules.some((rule) => rule.destination === destination)) return [];
    const value = rules.map((rule) => `${rule.destination} (${rule.id})`).join(', ') || 'no rule';
    const remedy = `The case expects ${destination}: check the facts again, then correct the rule or the case.`;
    return [{ field: `${id}.destination`, value, remedy, known }];
  }),
);

/** Warning: a destination of a rule that no case expects. */
export const destinationWithoutCase = check('destination-without-case', FILE, ({ data }) => {
  const ruled = new Set(data.rules.map((rule) => rule.destination));
  const expected = new Set(data.cases.map((entry) => entry.destination));
  return [...ruled.difference(expected)].map((id) => ({ field: id, value: id, remedy: 'Add a case that ends here.' }));
});
