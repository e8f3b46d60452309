/** Cases in a caller's words, written before the rules: the table must send each where its author expected. */
import { factValuesOf, rulesFor, within } from '../engine.ts';
import { fault, journeyFor, type ProofCheck } from './context.ts';

const FILE = 'cases.yaml';

/** A case that does not say one value of each fact, or that is declared impossible. */
export const caseFacts: ProofCheck = ({ data }) =>
  data.cases.flatMap(({ id, facts }) => {
    const missing = Object.keys(data.facts.facts).filter((fact) => facts[fact] === undefined);
    if (missing.length > 0) {
      return [fault('case-facts', FILE, `${id}.facts`, facts, `Give a value for ${missing.join(', ')}.`)];
    }
    const row = data.impossible.find((candidate) => within(facts, candidate.when));
    if (row === undefined) return [];
    return [
      fault('case-facts', FILE, `${id}.facts`, facts, `${row.id} says that this cannot occur: correct one of them.`),
    ];
  });

/** A case that the table sends elsewhere. */
export const caseMissed: ProofCheck = (context) => {
  const { data } = context;
  return data.cases.flatMap(({ id, facts, destination }) => {
    const rules = rulesFor(data.rules, factValuesOf(facts));
    if (rules.some((rule) => rule.destination === destination)) return [];
    const found = rules.map((rule) => `${rule.destination} (${rule.id})`).join(', ') || 'no rule';
    const remedy = `The case expects ${destination}: check the facts again, then correct the rule or the case.`;
    const more = { journey: journeyFor(context, factValuesOf(facts)) };
    return [fault('case-missed', FILE, `${id}.destination`, found, remedy, more)];
  });
};

/** Warning: a destination of a rule that no case expects. */
export const destinationWithoutCase: ProofCheck = ({ data }) => {
  const expected = new Set(data.cases.map((entry) => entry.destination));
  const ruled = new Set(data.rules.map((rule) => rule.destination));
  return [...ruled]
    .filter((destination) => !expected.has(destination))
    .map((id) => fault('destination-without-case', FILE, id, id, 'Add a case that ends here.'));
};
